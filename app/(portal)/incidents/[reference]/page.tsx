import type { Metadata } from 'next';
import Link from 'next/link';
import { dutyWords } from '@/app/(portal)/duty-words';
import { asKnown, CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { CaseFigures, scopeFigure } from '@/components/incident/figures';
import { CaseMeasures } from '@/components/incident/measures';
import { Timeline, type TimelineLine } from '@/components/incident/timeline';
import { lag, sayMoment, sayName, sayWhen } from '@/components/incident/when';
import { Phases } from '@/components/timeline/phases';
import { Button, ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import type { Moment } from '@/domain/history';
import { endOf, isDate, startOf } from '@/domain/moment';
import type { CasePermission } from '@/domain/policy';
import type picture from '@/messages/en/picture.json';
import { city, date, type Locale } from '@/messages/format';
import { incidentHead } from '@/server/incident/queries';
import { now } from '@/server/now';
import { caseOverview, type TimelineRow } from '@/server/overview/queries';
import { sentences, show, signedIn, words } from '@/server/request';
import { close, reopen, retitle } from './actions';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ at?: string | string[] }> };
type Overview = Awaited<ReturnType<typeof caseOverview.run>>;
type Head = Awaited<ReturnType<typeof incidentHead.run>>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference };
}

export default async function OverviewPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const at = asKnown(await searchParams);
  const found = await show(caseOverview, { reference, at });
  const [head, person, t, domain, people, duties] = await Promise.all([
    show(incidentHead, { reference }),
    signedIn(),
    words('overview'),
    words('domain'),
    words('people'),
    dutyWords(),
  ]);
  const { zone } = found;
  const language = person.locale;
  const path = `/incidents/${reference}`;
  const reads = head.permissions.includes('scope.read') || found.timeline.length > 0;
  const days = [...new Set(found.timeline.map((row) => date(row.recordedAt, zone, language)))];
  const recorded = found.timeline.map((row) => row.recordedAt).sort();
  const note =
    days.length === 0
      ? t('timeline.note', { city: city(zone, language) })
      : `${t('timeline.note', { city: city(zone, language) })} ${
          days.length === 1
            ? t('timeline.recordedOnce', { date: days[0] ?? '' })
            : t('timeline.recordedBetween', {
                from: date(recorded[0] ?? '', zone, language),
                to: date(recorded.at(-1) ?? '', zone, language),
              })
        }`;
  const lines = found.timeline.map((row): TimelineLine => {
    const later = row.knownAt === null ? { same: true, text: t('timeline.same') } : lag(row.when, row.knownAt, zone, language, t);
    return {
      id: row.id,
      happened: sayWhen(row.when, zone, language, { city: false }),
      precision: domain(`vocabulary.precision.${row.when.precision}`),
      known: later.same || row.knownAt === null ? null : sayMoment(row.knownAt, zone, language, { city: false }),
      lag: later.text,
      ...sayRow(row, language, t, domain),
      source: row.source,
    };
  });
  return (
    <CaseFrame reference={reference} tab="overview" at={at}>
      <div className="picture-head">
        <Phases
          phases={phasesOf(found, t)}
          seenBy="detected"
          now={at === null ? now() : Date.parse(found.instant)}
          zone={zone}
          locale={language}
          words={(await sentences<typeof picture>('picture')).phases}
        />
      </div>
      {found.figures ? <CaseFigures figures={found.figures} path={path} locale={language} t={t} duties={duties} /> : null}
      <div className={reads ? 'two after' : 'after'}>
        <div>
          {reads ? (
            <Section title={t('timeline.title')} note={note}>
              {lines.length === 0 ? (
                <Empty
                  step={
                    at === null && !head.closed && head.permissions.includes('signal.record') ? (
                      <ButtonLink kind="do" href={`${path}/signals/record`}>
                        {t('timeline.first')}
                      </ButtonLink>
                    ) : undefined
                  }
                >
                  {t(at === null ? 'timeline.empty' : 'timeline.emptyThen')}
                </Empty>
              ) : (
                <Timeline
                  caption={t('timeline.caption')}
                  columns={{
                    happened: t('timeline.column.happened'),
                    known: t('timeline.column.known'),
                    what: t('timeline.column.what'),
                    kind: t('timeline.column.kind'),
                  }}
                  lines={lines}
                />
              )}
            </Section>
          ) : null}
          {found.measures ? (
            <Section title={t('measures.title')} note={t('measures.note')}>
              <CaseMeasures measures={found.measures} locale={language} t={t} domain={domain} />
            </Section>
          ) : null}
        </div>
        <div>
          <Section title={t('people.title')}>
            <ul className="pairs">
              {found.people.map((one) => (
                <li key={`${one.role} ${one.name}`}>
                  <span>
                    {sayName(one, language)} {one.invented ? <span className="small mute">{t('people.invented')}</span> : null}
                  </span>
                  <span className="mute">{people(`role.${one.role}`)}</span>
                </li>
              ))}
            </ul>
          </Section>
          {found.subjects ? <Subjects subjects={found.subjects} t={t} people={people} /> : null}
          <Closing found={found} head={head} past={at !== null} t={t} />
          {at === null && head.permissions.includes('incident.change') ? (
            <details className="twin">
              <summary>{t('title.change')}</summary>
              <Form action={retitle}>
                <input type="hidden" name="case" value={reference} />
                <input type="hidden" name="version" value={head.version} />
                <TextField name="title" label={t('field.title')} hint={t('title.hint')} value={head.title} />
                <div>
                  <Button type="submit">{t('title.submit')}</Button>
                </div>
              </Form>
            </details>
          ) : null}
        </div>
      </div>
    </CaseFrame>
  );
}

type T = Awaited<ReturnType<typeof words>>;

/** What a row of the timeline says, and of what kind it is. */
function sayRow({ kind, text }: TimelineRow, locale: Locale, t: T, domain: T): { text: string; kind: string } {
  switch (kind.type) {
    case 'field':
      return { text, kind: domain(`field.${kind.field}`) };
    case 'confirmation':
      return { text, kind: domain(`vocabulary.confirmation.${kind.word}`) };
    case 'finding':
      return { text, kind: domain(`vocabulary.finding.${kind.word}`) };
    case 'anchor':
      return { text, kind: t('timeline.kind.anchor', { label: kind.label }) };
    case 'revision': {
      const figure = scopeFigure(kind.totals, locale);
      const said = figure ? `${t(`timeline.${figure.counted}`, { figure: figure.said })}\n${text}` : text;
      return { text: said, kind: t('timeline.kind.revision', { number: kind.number }) };
    }
    default:
      return {
        text,
        kind:
          'error' in kind && kind.error ? t('timeline.error', { kind: t(`timeline.kind.${kind.type}`) }) : t(`timeline.kind.${kind.type}`),
      };
  }
}

function phasesOf(found: Overview, t: T) {
  const { zone, steps, closing } = found;
  const markOf = (at: Moment) => ({ at: startOf(at, zone), until: isDate(at) ? endOf(at, zone) + 1 : null });
  const scope = found.figures?.scope;
  const notes: Record<string, string | undefined> = {
    scoped: scope ? t(scope.number > 1 ? 'phaseNote.revision' : 'phaseNote.revisionOne', { first: 1, last: scope.number }) : undefined,
    remediated:
      closing.tasks > 0 ? t('phaseNote.verified', { verified: closing.tasks - closing.unverified, tasks: closing.tasks }) : undefined,
    closed: closing.needs.length > 0 ? t('phaseNote.needs', { count: closing.needs.length }) : undefined,
  };
  const rail = steps.map(({ station, reached, at }) => {
    // A case without a signal was detected at the latest when it was opened.
    const own = station === 'detected' && reached ? (found.detected ?? at ?? found.openedAt) : at;
    const opened = station === 'detected' && at === null && found.detected === null && own !== null;
    const note = opened ? t('phaseNote.opened') : notes[station];
    const shown = station === 'scoped' || opened ? reached : !reached;
    return { key: station, name: t(`phase.${station}`), at: own === null ? null : markOf(own), ...(note && shown ? { note } : {}) };
  });
  const first =
    found.figures && found.firstAccess ? [{ key: 'firstAccess', name: t('phase.firstAccess'), at: markOf(found.firstAccess.at) }] : [];
  return [...first, ...rail];
}

function Subjects({ subjects, t, people }: { subjects: NonNullable<Overview['subjects']>; t: T; people: T }) {
  return (
    <Section title={t('subject.title', { count: Math.max(1, subjects.length) })}>
      {subjects.length === 0 ? <p className="mute">{t('subject.none')}</p> : null}
      {subjects.map((one) => (
        <p key={one.pseudonym}>
          <b className="strong">{one.pseudonym}</b>, {people(`relationship.${one.relationship}`)}
          {one.work ? `, ${one.work}` : ''}
        </p>
      ))}
      {subjects.length > 0 ? <p className="small mute">{t('subject.hidden')}</p> : null}
    </Section>
  );
}

function Closing({ found, head, past, t }: { found: Overview; head: Head; past: boolean; t: T }) {
  const { closing } = found;
  const missing = (id: string) => closing.needs.some((need) => need.id === `need.${id}`);
  const closed = found.steps.some((step) => step.station === 'closed' && step.reached);
  const determinations = { path: 'determinations', permission: 'determination.read' } as const;
  const rows: { id: string; path: string; permission: CasePermission; said: string; open: boolean }[] = [
    ...(missing('confirmation') ? [{ id: 'confirmation', ...determinations, said: t('closing.missing'), open: true }] : []),
    ...(missing('scope')
      ? [{ id: 'scope', path: 'scope', permission: 'scope.read' as const, said: t('closing.missing'), open: true }]
      : []),
    { id: 'obligations', path: 'obligations', permission: 'obligation.read', said: String(closing.undecided), open: closing.undecided > 0 },
    {
      id: 'tasks',
      path: 'tasks',
      permission: 'task.read',
      said: closing.tasks === 0 ? t('closing.noTasks') : t('closing.ofTasks', { unverified: closing.unverified, tasks: closing.tasks }),
      open: closing.tasks === 0 || closing.unverified > 0,
    },
    {
      id: 'rootCause',
      ...determinations,
      said: t(closing.rootCause ? 'closing.recorded' : 'closing.missing'),
      open: !closing.rootCause,
    },
    { id: 'review', ...determinations, said: t(closing.review ? 'closing.held' : 'closing.notHeld'), open: !closing.review },
  ];
  const mayClose = !past && head.permissions.includes('incident.close');
  return (
    <Section title={t('closing.title')}>
      <ul className="pairs">
        {rows.map((row) => (
          <li key={row.id}>
            {head.permissions.includes(row.permission) ? (
              <Link href={`/incidents/${head.reference}/${row.path}`} prefetch={false}>
                {t(`closing.${row.id}`)}
              </Link>
            ) : (
              <span>{t(`closing.${row.id}`)}</span>
            )}
            <span className={row.open ? 'strong' : 'mute'}>{row.said}</span>
          </li>
        ))}
      </ul>
      {closed ? <p className="small mute">{t('closing.closed')}</p> : null}
      {mayClose && (closed || closing.needs.length === 0) ? (
        <Form action={closed ? reopen : close}>
          <input type="hidden" name="case" value={head.reference} />
          <div className="acts">
            <Button type="submit" {...(closed ? {} : { kind: 'do' as const })}>
              {t(closed ? 'closing.reopen' : 'closing.close')}
            </Button>
          </div>
        </Form>
      ) : null}
    </Section>
  );
}
