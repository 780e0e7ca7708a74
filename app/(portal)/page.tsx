import type { Metadata } from 'next';
import Link from 'next/link';
import { closuresIn } from '@/app/(portal)/closures';
import { dutyFinder, dutyWords } from '@/app/(portal)/duty-words';
import { nextStep } from '@/app/(portal)/next-step';
import { Tide, type TideClock } from '@/components/clock/tide';
import { TimeLeft } from '@/components/obligation/left';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { may } from '@/domain/policy';
import type clock from '@/messages/en/clock.json';
import type picture from '@/messages/en/picture.json';
import type english from '@/messages/en/worklist.json';
import { date, instant, type Locale, limit, wall } from '@/messages/format';
import type { Translate } from '@/messages/translate';
import { now as instantOfNow } from '@/server/now';
import { sentences, show, signedIn, words } from '@/server/request';
import { TIDE_DAYS, type WorklistRow, worklist } from '@/server/worklist/queries';

const DAY = 86_400_000;
/** The tide names this many clocks; what runs out besides is told below it. */
const MOST_IN_TIDE = 23;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('worklist'))('title') };
}

/** What is due next for the reader over all their cases, nearest first. */
export default async function WorklistPage({ searchParams }: { searchParams: Promise<{ count?: string }> }) {
  const [person, t, steps, law] = await Promise.all([signedIn(), words('worklist'), words('obligation'), words('law')]);
  const { rows, counts, byContract } = await show(worklist, { exactly: (await searchParams).count === 'exactly' });
  const { locale, timeZone: zone } = person;
  const now = instantOfNow();
  const end = now + TIDE_DAYS * DAY;
  const clockWords = await sentences<typeof clock>('clock');
  const pictureWords = await sentences<typeof picture>('picture');
  // One object for all rows: it is sent to the browser once.
  const timeWords = { ...clockWords, ...(await sentences<typeof english>('worklist')).time };
  if (rows.length === 0) {
    return (
      <main id="main">
        <h1>{t('title')}</h1>
        <Empty step={<ButtonLink href="/incidents/new">{t('open')}</ButtonLink>}>{t('empty')}</Empty>
      </main>
    );
  }
  const [find, duties] = await Promise.all([dutyFinder(byContract), dutyWords(byContract)]);
  const near = rows.filter((row) => endOf(row) !== null && (endOf(row) ?? 0) < end);
  const clocks = near.slice(0, MOST_IN_TIDE).map((row): TideClock => ({ ...drawn(row), name: duties.both(row.duty) }));
  const within = [counts.past, counts.limits, counts.targets];
  const unnamed = within.reduce((sum, { n }) => sum + n, 0) - clocks.length;
  const first = rows.find((row) => row.dueAt !== null && Date.parse(row.dueAt) < now)?.id;
  return (
    <main id="main">
      <h1>{t('title')}</h1>
      <p className="soft">
        {t('summary', {
          past: counts.past.n,
          pastMore: counts.past.more,
          limits: counts.limits.n,
          limitsMore: counts.limits.more,
          targets: counts.targets.n,
          targetsMore: counts.targets.more,
        })}{' '}
        {counts.all.more ? (
          <Link href="/?count=exactly" prefetch={false}>
            {t('exactly')}
          </Link>
        ) : null}
      </p>
      <section aria-label={t('tide.title')} className="picture">
        <Tide
          clocks={clocks}
          now={now}
          zone={zone}
          locale={locale}
          words={{ ...clockWords, twin: pictureWords.twin, tide: pictureWords.tide }}
          closures={closuresIn(zone, now, end)}
        />
        {unnamed > 0 ? (
          <p className="note">
            {t('tide.more', { n: unnamed, more: within.some(({ more }) => more), date: date(end, zone, locale, { year: false }) })}
          </p>
        ) : null}
      </section>
      <Section
        title={t('list.title')}
        note={rows.some((row) => row.invented) ? t('list.invented') : undefined}
        end={t('list.count', { shown: rows.length, all: counts.all.n, more: counts.all.more })}
      >
        <Table
          caption={t('list.title')}
          className="rows roomy worklist"
          columns={[
            { label: t('list.left') },
            { label: t('list.duty') },
            { label: t('list.due') },
            { label: t('list.step'), hidden: true, className: 'act' },
          ]}
        >
          <tbody>
            {rows.map((row) => {
              const authority = duties.authority(row.duty);
              const step = nextStep({ ...row, waiting: row.status === 'waiting', find }, (one) => may(row.role, one), authority, steps);
              return (
                <tr key={row.id}>
                  <td>
                    <TimeLeft clock={drawn(row).clock} target={drawn(row).target} now={now} locale={locale} words={timeWords} />
                  </td>
                  <td className="wide">
                    <b className="strong">{authority}</b>, {duties.name(row.duty)}
                    <div className="small mute">
                      <Link href={`/incidents/${row.reference}/obligations`} prefetch={false}>
                        {row.title}
                      </Link>{' '}
                      · {row.reference}
                    </div>
                  </td>
                  <td className="end limit">
                    <Due row={row} zone={zone} locale={locale} now={now} t={t} law={law} />
                  </td>
                  <td className="act">
                    {step ? (
                      <ButtonLink href={step.href} {...(row.id === first ? { kind: 'do' as const } : {})}>
                        {step.label}
                        <span className="vh">
                          {' '}
                          {duties.both(row.duty)}, {row.reference}
                        </span>
                      </ButtonLink>
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </Table>
        {counts.all.n > rows.length ? (
          <p className="note">{t('list.more', { n: counts.all.n - rows.length, more: counts.all.more })}</p>
        ) : null}
      </Section>
    </main>
  );
}

/** What a clock shows of itself. A figure from guidance is no target of one's own. */
const drawn = (row: WorklistRow) => ({
  id: row.id,
  clock: {
    answer: 'owed' as const,
    status: row.status === 'waiting' ? ('waiting' as const) : ('open' as const),
    start: row.startsAt !== null && row.startsAt.length > 10 ? Date.parse(row.startsAt) : null,
    due: row.dueAt === null ? null : Date.parse(row.dueAt),
  },
  target: row.ownTarget && row.targetAt !== null ? Date.parse(row.targetAt) : null,
  dayOnly: row.precision === 'day',
});

/** When it runs out, epoch milliseconds: the limit, or the own target where the law has no figure. */
const endOf = (row: WorklistRow): number | null => drawn(row).clock.due ?? drawn(row).target;

type DueProps = { row: WorklistRow; zone: string; locale: Locale; now: number; t: Translate; law: Translate };

/** The limit in the authority's zone, and below it in the reader's. */
function Due({ row, zone, locale, now, t, law }: DueProps) {
  const theirs = row.zone ?? row.timeZone;
  const style = (at: string) => ({ weekday: true, year: wall(at, zone).year !== wall(now, zone).year });
  const mine = (at: string) => (theirs === zone ? null : <div className="small mute">{instant(at, zone, locale, style(at))}</div>);
  if (row.dueAt !== null) {
    return (
      <>
        {limit(row.dueAt, row.precision ?? 'instant', theirs, locale, style(row.dueAt))}
        {mine(row.dueAt)}
      </>
    );
  }
  if (row.status === 'waiting') return <span className="mute">{t('list.no-start')}</span>;
  const words =
    row.standard === null ? null : <span className="soft">{t('list.no-figure', { standard: law(`standard.${row.standard}`) })}</span>;
  if (row.targetAt === null) return words;
  const at = instant(row.targetAt, theirs, locale, style(row.targetAt));
  return (
    <>
      {t(row.ownTarget ? 'list.own-target' : 'list.guidance', { at })}
      {mine(row.targetAt)}
      {words === null ? null : <div className="small">{words}</div>}
    </>
  );
}
