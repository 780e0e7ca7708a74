import { z } from 'zod';
import { answersIn } from '@/domain/contract';
import {
  type AccessSeries,
  type Anchor,
  type Confirmation,
  DETERMINATION_FIELDS,
  type Finding,
  parseDetermination,
} from '@/domain/determination';
import { anchorsAt, deriveFacts } from '@/domain/facts';
import { type AsKnown, current, keyed, reached, revisionsAt } from '@/domain/fold';
import type { Determination, Filing, History, Moment, When } from '@/domain/history';
import { closingNeeds, rail, recordedAt } from '@/domain/incident';
import { type Mark, measures } from '@/domain/measures';
import { isMoment, momentOf, startOf, writtenPrecision } from '@/domain/moment';
import { type CasePermission, may } from '@/domain/policy';
import { type Totals, totals } from '@/domain/scope';
import { filedAt } from '@/domain/supplement';
import { lengthOf } from '@/messages/format';
import { caseOf, query } from '@/server/gate';
import { loadHistory } from '@/server/history';
import { reference } from '@/server/incident/queries';
import { asOf, instantOf } from '@/server/obligation/queries';

/** What a row of the timeline is: the page finds its words by it. */
export type TimelineKind =
  | { type: 'signal' | 'set-aside' }
  | { type: 'field'; field: string }
  | { type: 'confirmation'; word: Confirmation }
  | { type: 'anchor'; label: string }
  | { type: 'finding'; word: Finding['kind'] }
  | { type: 'revision'; number: number; totals: Totals }
  /** `error`: entered in error, it was made at no time. */
  | { type: 'filing' | 'notice'; duty: string; error: boolean };

export type TimelineRow = {
  id: string;
  when: When;
  /** When it was known; null where that is no other time than when it happened. */
  knownAt: Moment | null;
  /** RFC 3339 instant, UTC. */
  recordedAt: string;
  kind: TimelineKind;
  text: string;
  source: string | null;
};

type Late = { duty: string; entity: string | null; lateBy: string; anchor: string; label: string };

/**
 * The overview of a case as known at an instant, as far as the role may see: phases, figures, the timeline of everything,
 * measures, people, subjects and what closing needs. Parts that the role may not see are null.
 */
export const caseOverview = query({
  name: 'caseOverview',
  permission: 'incident.read',
  input: z.object({ reference, at: asOf }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, { at }) => {
    const { tx } = context;
    const incident = caseOf(context);
    const sees = (permission: CasePermission) => incident.role === null || may(incident.role, permission);
    const instant = instantOf(at, context.now);
    const known = { at: instant, zone: incident.timeZone };
    const history = await loadHistory(tx, incident.id);
    const answers = answersIn(history, deriveFacts(history, instant, known).facts, known).obligations;
    const row = await tx.incident.findUniqueOrThrow({ where: { id: incident.id }, select: { openedAt: true, closedAt: true } });
    const byThen = (at: Date | null) => (at !== null && at.toISOString() <= instant ? at.toISOString() : null);
    const closedAt = byThen(row.closedAt);
    const recorded = recordedAt(
      history,
      answers.filter((one) => one.standard !== 'keep a record'),
      known,
      closedAt,
    );
    const measured = measures(history, known);
    const figures = sees('scope.read');
    const channels = await tx.filing.findMany({
      where: { incidentId: incident.id, ...(sees('privileged.read') ? {} : { privileged: false }) },
      select: { id: true, source: true, channel: true },
    });
    const sources = new Map(channels.map((filing) => [filing.id, filing.source ?? filing.channel]));
    const seesFiling = (id: string) => sees('filing.read') && sources.has(id);
    return {
      instant,
      zone: incident.timeZone,
      /** RFC 3339, UTC; null where the case was opened later. */
      openedAt: byThen(row.openedAt),
      steps: rail(recorded),
      /** When the case counts as detected, for whoever sees its phases; null where no signal or awareness says so. */
      detected: measured.find((one) => one.id === 'firstAccessToDetection')?.to.at ?? null,
      firstAccess: measured.find((one) => one.id.startsWith('firstAccess'))?.from ?? firstAccessOf(history, known),
      closing: {
        needs: closingNeeds(recorded),
        undecided: recorded.undecided.length,
        tasks: recorded.tasks,
        unverified: recorded.unverified,
        rootCause: recorded.rootCause,
        review: recorded.review,
      },
      figures: figures
        ? {
            scope: scopeOf(history, known),
            dwell: measured.find((one) => one.id === 'firstAccessToDetection') ?? null,
            late: latest(history, known),
            series: seriesOf(history, known),
          }
        : null,
      measures: figures ? measured.filter(({ params }) => params.filing === undefined || seesFiling(params.filing)) : null,
      timeline: timelineOf(history, known, sources).filter(({ kind }) => sees(PERMISSION_OF[kind.type])),
      people: await tx.$queryRaw<{ name: string; nameLocal: string | null; role: string; invented: boolean }[]>`
        select p.name, p.name_local as "nameLocal", m.role, p.invented from member m join person p on p.id = m.person_id
        where m.incident_id = ${incident.id}::uuid and m.ended_at is null order by m.started_at, p.name`,
      subjects: sees('determination.read')
        ? await tx.subject.findMany({
            where: { incidentId: incident.id },
            select: { pseudonym: true, relationship: true, work: true },
            orderBy: { pseudonym: 'asc' },
          })
        : null,
    };
  },
});

const PERMISSION_OF: Record<TimelineKind['type'], CasePermission> = {
  signal: 'signal.read',
  'set-aside': 'signal.read',
  field: 'determination.read',
  confirmation: 'determination.read',
  anchor: 'determination.read',
  finding: 'scope.read',
  revision: 'scope.read',
  filing: 'filing.read',
  notice: 'filing.read',
};

function firstAccessOf(history: History, known: AsKnown): Mark | null {
  const row = keyed(current(history.determinations, known).filter((one) => one.field === 'moments.firstAccess')).get('');
  return typeof row?.value === 'string' && isMoment(row.value) ? { at: row.value, precision: writtenPrecision(row.value) } : null;
}

function scopeOf(history: History, known: AsKnown) {
  const revision = revisionsAt(history, known).at(-1);
  return revision === undefined ? null : { number: revision.number, ...totals(revision.cells) };
}

/** The daily figures with the largest sum, as entered. */
function seriesOf(history: History, known: AsKnown): { label: string; sum: number; claim: boolean } | null {
  const rows = current(history.determinations, known).filter((row) => row.field === 'access');
  const found = [...keyed(rows).values()].map((row) => {
    const { label, days, claim } = row.value as AccessSeries;
    return { label, claim, sum: days.reduce((sum, day) => sum + day.count, 0) };
  });
  return found.sort((a, b) => b.sum - a.sum)[0] ?? null;
}

/** What was filed latest after its limit, whichever anchor has it so. */
function latest(history: History, known: AsKnown): Late | null {
  const found = anchorsAt(history, known.at, known).flatMap((anchor): Late[] => {
    const { facts } = deriveFacts(history, known.at, { zone: known.zone, anchor: anchor.key });
    return answersIn(history, facts, known).obligations.flatMap(({ duty, entity, status, lateBy }) =>
      status === 'late' && lateBy !== null ? [{ duty, entity, lateBy, anchor: anchor.key, label: anchor.label }] : [],
    );
  });
  return found.sort((a, b) => lengthOf(b.lateBy) - lengthOf(a.lateBy))[0] ?? null;
}

const KINDS = new Map(DETERMINATION_FIELDS.map(({ field, kind }) => [field, kind]));

/** A determination that has a time: a moment, an anchor, or anything with a `when`. */
function dated(row: Determination): Pick<TimelineRow, 'when' | 'kind' | 'text'> | null {
  const read = parseDetermination(row.field, row.key, row.value);
  if (!read.ok || read.value === null) return null;
  const kind = KINDS.get(row.field);
  if (kind === 'anchor') {
    const { at, precision, label } = read.value as Anchor;
    return { when: { at, precision }, kind: { type: 'anchor', label }, text: row.basis };
  }
  if (kind === 'moment') {
    const at = read.value as Moment;
    const when = row.when?.at === at ? row.when : { at, precision: writtenPrecision(at) };
    return { when, kind: { type: 'field', field: row.field }, text: row.basis };
  }
  if (row.when === null) return null;
  if (kind === 'finding') {
    const { kind: word, text } = read.value as Finding;
    return { when: row.when, kind: { type: 'finding', word }, text };
  }
  if (row.field === 'confirmation')
    return { when: row.when, kind: { type: 'confirmation', word: read.value as Confirmation }, text: row.basis };
  return { when: row.when, kind: { type: 'field', field: row.field }, text: row.basis };
}

/** Filings that are marked as entered in error, by the time that was given for them. */
const enteredInError = (history: History, known: AsKnown): Filing[] =>
  history.filings.filter(({ filed, error }) => error !== undefined && filed !== null && reached(momentOf(filed), known));

/** Everything that has a time and was known by then, the earliest first. Filings without a source here are not for the reader. */
function timelineOf(history: History, known: AsKnown, sources: ReadonlyMap<string, string | null>): TimelineRow[] {
  const rows = [
    ...current(history.signals, known).map((row): TimelineRow => {
      const { id, when, knownAt, recordedAt, what, source, state } = row;
      return { id, when, knownAt, recordedAt, source, text: what, kind: { type: state === 'set-aside' ? 'set-aside' : 'signal' } };
    }),
    ...current(history.determinations, known).flatMap((row): TimelineRow[] => {
      const found = dated(row);
      return found === null ? [] : [{ id: row.id, knownAt: row.knownAt, recordedAt: row.recordedAt, source: row.source, ...found }];
    }),
    ...revisionsAt(history, known).map((row): TimelineRow => {
      const { id, when, knownAt, recordedAt, source, basis, number } = row;
      return { id, when, knownAt, recordedAt, source, text: basis, kind: { type: 'revision', number, totals: totals(row.cells) } };
    }),
    ...[...filedAt(history, known), ...enteredInError(history, known)].flatMap((row): TimelineRow[] => {
      if (row.filed === null || !sources.has(row.id)) return [];
      const type = row.recipient === 'individuals' || row.recipient === 'public' ? 'notice' : 'filing';
      const { id, recordedAt, title, duty } = row;
      return [
        {
          id,
          when: row.filed,
          knownAt: null,
          recordedAt,
          source: sources.get(id) ?? null,
          text: title,
          kind: { type, duty, error: row.error !== undefined },
        },
      ];
    }),
  ];
  const start = (row: TimelineRow) => startOf(momentOf(row.when), known.zone);
  return rows.sort((a, b) => start(a) - start(b) || (a.recordedAt < b.recordedAt ? -1 : 1));
}

/** Every instant at which something more of a case was known, the earliest first: what *as known at* offers. */
export const knownInstants = query({
  name: 'knownInstants',
  permission: 'incident.read',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context) => {
    const incident = caseOf(context);
    const history = await loadHistory(context.tx, incident.id);
    const found = new Map<Moment, { signals: number; determinations: number; revisions: number; filings: number }>();
    const add = (at: Moment, kind: 'signals' | 'determinations' | 'revisions' | 'filings') => {
      const counts = found.get(at) ?? { signals: 0, determinations: 0, revisions: 0, filings: 0 };
      counts[kind] += 1;
      found.set(at, counts);
    };
    for (const row of history.signals) add(row.knownAt, 'signals');
    for (const row of history.determinations) add(row.knownAt, 'determinations');
    for (const row of history.revisions) add(row.knownAt, 'revisions');
    for (const row of history.filings) if (row.filed !== null && row.error === undefined) add(momentOf(row.filed), 'filings');
    const start = (at: Moment) => startOf(at, incident.timeZone);
    const instants = [...found].map(([at, counts]) => ({ at, ...counts }));
    return {
      zone: incident.timeZone,
      now: new Date(context.now).toISOString(),
      instants: instants.sort((a, b) => start(a.at) - start(b.at)),
    };
  },
});
