import Link from 'next/link';
import { dutyWords } from '@/app/(portal)/duty-words';
import { Chain } from '@/components/activity/chain';
import { Entries, type EntryLine } from '@/components/activity/entries';
import { type EntryWords, entrySentence, eventKey } from '@/components/activity/sentence';
import { Select } from '@/components/form/field';
import { nameOf } from '@/components/person/name';
import { Button, ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import type audit from '@/messages/en/audit.json';
import { city, date, time } from '@/messages/format';
import type { caseActivity } from '@/server/record/queries';
import { sentences, signedIn, words } from '@/server/request';

type Shown = Awaited<ReturnType<typeof caseActivity.run>>;
export type Choice = { before: number | null; actor: string | null; kind: 'writes' | 'reads' | null; event: string | null };

/** The choice of entries that an address asks for; what makes no sense in it is left out. */
export function choiceOf(search: Record<string, string | string[] | undefined>): Choice {
  const one = (name: string) => (typeof search[name] === 'string' ? search[name] : '');
  const actor = one('actor');
  const [kind, event, before] = [one('kind'), one('event'), Number(one('before'))];
  return {
    before: Number.isSafeInteger(before) && before > 0 ? before : null,
    actor: /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|system|nobody)$/.test(actor) ? actor : null,
    kind: kind === 'writes' || kind === 'reads' ? kind : null,
    event: /^[a-z.-]{1,40}$/.test(event) ? event : null,
  };
}

function addressOf(path: string, { before, actor, kind, event }: Choice): string {
  const given = Object.entries({ before, actor, kind, event }).filter(([, value]) => value !== null);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return query.size > 0 ? `${path}?${query}` : path;
}

async function entryWords(shown: Shown): Promise<EntryWords> {
  const { locale } = await signedIn();
  const [t, people, incident, duties, domain, report] = await Promise.all([
    words('audit'),
    words('people'),
    words('incident'),
    dutyWords(),
    sentences<{ field: Record<string, string | Record<string, string>> }>('domain'),
    words('report'),
  ]);
  const tree = await sentences<typeof audit>('audit');
  const own: Record<string, string> = tree.field;
  const queries: Record<string, string> = tree.query;
  const reveals: Record<string, string> = tree.reveals;
  const safely = (say: () => string, else_: string) => {
    try {
      return say();
    } catch {
      return else_;
    }
  };
  const determined = (name: string) => {
    const [group = '', member] = name.split('.');
    const found = domain.field[group];
    return typeof found === 'string' ? found : found?.[member ?? ''];
  };
  return {
    t,
    person: (id) => {
      const found = id === null ? undefined : shown.people[id];
      return found ? nameOf(found, locale) : t('somebody');
    },
    subject: (id) => (id === null ? undefined : shown.subjects[id]) ?? t('some-subject'),
    duty: duties.both,
    role: (word) => safely(() => people(`role.${word}`), word),
    phase: (word) => safely(() => incident(`phase.${word}`), word),
    field: (name) => determined(name) ?? own[name] ?? name,
    reason: (word) => safely(() => people(`unmask.reason.${word}`), word),
    report: (kind) => safely(() => report(`kind.${kind}`), kind),
    query: (name, kind) => queries[name] ?? reveals[kind] ?? name,
  };
}

type Props = { shown: Shown; choice: Choice; path: string };

/** A chain of the record: its entries as sentences, what to choose of them, and its state. */
export async function RecordView({ shown, choice, path }: Props) {
  const [{ locale, timeZone }, t, tell] = [await signedIn(), await words('activity'), await entryWords(shown)];
  const who = (actor: string) => {
    if (actor === 'system' || actor === 'nobody') return t(`actor.${actor}`);
    const found = shown.people[actor];
    return found ? nameOf(found, locale) : t('actor.unknown');
  };
  const lines = shown.entries.map(
    (entry): EntryLine => ({
      number: entry.number,
      when: `${date(entry.at, timeZone, locale)} ${time(entry.at, timeZone, true)}`,
      who: who(entry.actor),
      what: entrySentence(entry, tell),
    }),
  );
  const narrowed = choice.actor !== null || choice.kind !== null || choice.event !== null;
  const columns = { number: t('column.number'), when: t('column.when'), who: t('column.who'), what: t('column.what') };
  return (
    <>
      <Section
        title={t('title')}
        note={t('note', { zone: city(timeZone, locale) })}
        end={shown.chain?.unbroken ? t('chain.unbroken', { entries: shown.chain.entries }) : undefined}
      >
        <Filter shown={shown} choice={choice} path={path} who={who} />
        {lines.length === 0 ? (
          <Empty step={narrowed ? <ButtonLink href={path}>{t('all')}</ButtonLink> : undefined}>{t('none')}</Empty>
        ) : (
          <Entries caption={t('caption')} columns={columns} entries={lines} />
        )}
        {choice.before !== null || shown.more !== null ? (
          <p className="pager">
            {choice.before !== null ? (
              <Link href={addressOf(path, { ...choice, before: null })} prefetch={false}>
                {t('newest')}
              </Link>
            ) : null}
            {shown.more !== null ? (
              <Link href={addressOf(path, { ...choice, before: shown.more })} prefetch={false}>
                {t('older')}
              </Link>
            ) : null}
          </p>
        ) : null}
      </Section>
      {shown.chain ? <State chain={shown.chain} /> : null}
      <Section title={t('reads.title')}>
        <p className="small soft measure">{t('reads.text')}</p>
      </Section>
    </>
  );
}

async function Filter({ shown, choice, path, who }: Props & { who: (actor: string) => string }) {
  const [t, { event: events, label: labels }] = [await words('activity'), await sentences<typeof audit>('audit')];
  const label: Record<string, string> = labels;
  const people = shown.actors.map((value) => ({ value, label: who(value) })).sort((a, b) => a.label.localeCompare(b.label));
  const kinds = ['writes', 'reads'].map((value) => ({ value, label: t(`filter.${value}`) }));
  const options = shown.events
    .filter((event) => eventKey(event) in events)
    .map((value) => ({ value, label: label[eventKey(value)] ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <form method="get" action={path} className="filters three" aria-label={t('filter.label')}>
      <Select name="actor" label={t('filter.actor')} options={people} empty={t('filter.anyone')} value={choice.actor ?? ''} />
      <Select name="kind" label={t('filter.kind')} options={kinds} empty={t('filter.any-kind')} value={choice.kind ?? ''} />
      <Select name="event" label={t('filter.event')} options={options} empty={t('filter.any-event')} value={choice.event ?? ''} />
      <Button type="submit">{t('filter.submit')}</Button>
    </form>
  );
}

async function State({ chain }: { chain: NonNullable<Shown['chain']> }) {
  const t = await words('activity');
  return chain.unbroken ? (
    <Chain
      title={t('chain.title')}
      state={t('chain.unbroken', { entries: chain.entries })}
      text={t('chain.checked')}
      head={{ label: t('chain.head'), hash: chain.hash }}
    >
      <p className="small soft">{t('chain.limit')}</p>
    </Chain>
  ) : (
    <Chain
      title={t('chain.title')}
      state={t('chain.broken', { entry: chain.entry, reason: t(`break.${chain.reason}`) })}
      text={t('chain.broken-text', { before: chain.entry - 1 })}
      head={null}
    />
  );
}
