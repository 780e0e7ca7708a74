// Met, late, overdue, too early: what was done, held against what was owed.
import type { Limit } from '@/law/clock';
import type { Relation } from '@/law/duty';
import { type DayNumber, dayOf, formatDays, formatElapsed, type Point } from '@/law/time';

export type Status = 'waiting' | 'open' | 'overdue' | 'met' | 'late' | 'too-early' | 'unclear';

/** `lateBy` is an ISO 8601 duration, for late and overdue. */
export interface Verdict {
  readonly status: Status;
  readonly lateBy: string | null;
}

/** The order of two moments; `unknown`: on one day, and an hour is not recorded. */
export function orderOf(a: Point, b: Point, zone: string): 'before' | 'same' | 'after' | 'unknown' {
  if (a.kind === 'instant' && b.kind === 'instant') return a.ms < b.ms ? 'before' : a.ms > b.ms ? 'after' : 'same';
  const days = dayOf(a, zone) - dayOf(b, zone);
  return days < 0 ? 'before' : days > 0 ? 'after' : 'unknown';
}

/** How long after a limit: elapsed where both are instants, whole days otherwise. */
function lateness(act: Point, limit: Point, zone: string): string {
  if (act.kind === 'instant' && limit.kind === 'instant') return formatElapsed(act.ms - limit.ms);
  return formatDays(dayOf(act, zone) - dayOf(limit, zone));
}

/** A limit as a point to measure from: its instant, or its day. */
const pointOf = (limit: Limit): Point =>
  limit.precision === 'instant' ? { kind: 'instant', ms: limit.ms } : { kind: 'date', day: limit.day };

const OPEN: Verdict = { status: 'open', lateBy: null };
const MET: Verdict = { status: 'met', lateBy: null };
const UNCLEAR: Verdict = { status: 'unclear', lateBy: null };

/** Held against a limit in figures. */
function againstLimit(due: Limit | null, done: Point | null, asOf: Point, zone: string): Verdict {
  if (!due) return done ? MET : OPEN;
  const act = done ?? asOf;
  const order = orderOf(act, pointOf(due), zone);
  if (order === 'after') return { status: done ? 'late' : 'overdue', lateBy: lateness(act, pointOf(due), zone) };
  if (!done) return OPEN;
  // On the day of a limit that is a time of day, an act whose hour is not recorded cannot be placed.
  return due.precision === 'instant' && done.kind === 'date' && order === 'unknown' ? UNCLEAR : MET;
}

/** Held against another duty that was done at `other`. */
function againstOther(order: Relation['order'], other: Point | null, done: Point | null, asOf: Point, zone: string): Verdict {
  if (!other) return done ? MET : OPEN;
  if (!done) return { status: 'overdue', lateBy: lateness(asOf, other, zone) };
  const found = orderOf(done, other, zone);
  const late: Verdict = { status: 'late', lateBy: lateness(done, other, zone) };
  if (order === 'before') return found === 'before' ? MET : found === 'unknown' ? UNCLEAR : late;
  // With the notice to people means on the same day; not later than it means not a minute later.
  if (order === 'same-time' && dayOf(done, zone) === dayOf(other, zone)) return MET;
  return found === 'after' ? late : MET;
}

/** A duty that comes first, and whether the same moment is allowed. */
export interface Predecessor {
  readonly done: Point | null;
  readonly sameMomentAllowed: boolean;
}

function tooEarly(done: Point, notBefore: DayNumber | null, predecessors: readonly Predecessor[], zone: string): boolean | undefined {
  if (notBefore !== null && dayOf(done, zone) < notBefore) return true;
  const orders = predecessors.map((one) => {
    if (!one.done) return true;
    const order = orderOf(done, one.done, zone);
    if (order === 'unknown') return one.sameMomentAllowed ? false : undefined;
    return order === 'before' || (order === 'same' && !one.sameMomentAllowed);
  });
  return orders.includes(true) ? true : orders.includes(undefined) ? undefined : false;
}

export interface Case {
  readonly due: Limit | null;
  readonly notBefore: DayNumber | null;
  readonly done: Point | null;
  /** Whether what was done came after what it answers is not known. */
  readonly unsure?: boolean;
  readonly asOf: Point;
  readonly zone: string;
  readonly started: boolean;
  /** The law sets a limit in figures. */
  readonly limited: boolean;
  /** The clock runs from a filing or notice. */
  readonly fromFiling: boolean;
  readonly relation: { readonly order: Relation['order']; readonly other: Point | null } | null;
  readonly predecessors: readonly Predecessor[];
}

const isBreach = ({ status }: Verdict) => status === 'late' || status === 'overdue';

/** The status of a duty that is owed. Too early wins over the others. */
export function judge(found: Case): Verdict {
  const { due, done, asOf, zone, relation } = found;
  const early = done ? tooEarly(done, found.notBefore, found.predecessors, zone) : false;
  if (early) return { status: 'too-early', lateBy: null };
  const byLimit = againstLimit(due, done, asOf, zone);
  if (isBreach(byLimit)) return byLimit;
  const byOther = relation ? againstOther(relation.order, relation.other, done, asOf, zone) : MET;
  if (relation && isBreach(byOther)) return byOther;
  if (!found.started && (found.limited || (found.fromFiling && !done))) return { status: 'waiting', lateBy: null };
  return early === undefined || found.unsure || (done && byOther.status === 'unclear') ? UNCLEAR : byLimit;
}
