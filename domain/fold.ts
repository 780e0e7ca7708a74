import type { Determination, History, Moment, ScopeRevision, Signal } from '@/domain/history';
import { compareMoments, startOf } from '@/domain/moment';

type Superseding = { id: string; supersedes: string | null };
type Row = Superseding & { knownAt: Moment; recordedAt: string };

/** The instant of the question (RFC 3339) and the organisation's zone (IANA), in which a date alone is read. */
export type AsKnown = { at: string; zone: string };

/** True once a moment has begun: an instant when it is reached, a date alone from the start of that day in the organisation's zone. */
export const reached = (moment: Moment, known: AsKnown): boolean => startOf(moment, known.zone) <= startOf(known.at, known.zone);

/** Rows that no other row of `counting` supersedes, through chains too: a row between that does not count yet still links the two. */
export function unsuperseded<T extends Superseding>(counting: readonly T[], all: readonly Superseding[]): T[] {
  const earlier = new Map(all.map((row) => [row.id, row.supersedes]));
  const gone = new Set<string>();
  for (const row of counting) {
    let next = row.supersedes;
    while (next !== null && next !== row.id && !gone.has(next)) {
      gone.add(next);
      next = earlier.get(next) ?? null;
    }
  }
  return counting.filter((row) => !gone.has(row.id));
}

/**
 * The rows that stand at an instant, in the order in which they became known (then recorded, then id). A row counts from its
 * `knownAt`, whenever it was recorded; a correction counts from its own `knownAt`, until which the corrected row stands.
 */
export function current<T extends Row>(rows: readonly T[], known: AsKnown): T[] {
  const until = startOf(known.at, known.zone);
  const began = new Map(rows.map((row) => [row.id, startOf(row.knownAt, known.zone)]));
  const begin = ({ id }: T): number => began.get(id) ?? 0;
  const counting = rows.filter((row) => begin(row) <= until);
  return unsuperseded(counting, rows).sort(
    (a, b) => begin(a) - begin(b) || compareMoments(a.recordedAt, b.recordedAt, 'UTC') || (a.id < b.id ? -1 : 1),
  );
}

/** What stands for each key of one field, the latest known winning; withdrawn keys are absent. Keys in alphabetical order. */
export function determined(history: Pick<History, 'determinations'>, field: string, known: AsKnown): Map<string, Determination> {
  // A row supersedes rows of its own field alone.
  return keyed(
    current(
      history.determinations.filter((row) => row.field === field),
      known,
    ),
  );
}

/** Rows of one field by key, of rows already folded by `current`. */
export function keyed(rows: readonly Determination[]): Map<string, Determination> {
  const latest = new Map(rows.map((row) => [row.key, row]));
  return new Map([...latest].filter(([, row]) => row.value !== null).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The scope revision that stands: the highest number known by then. */
export function revisionAt(history: Pick<History, 'revisions'>, known: AsKnown): ScopeRevision | null {
  return revisionsAt(history, known).at(-1) ?? null;
}

/** Every scope revision known by then, lowest number first. */
export function revisionsAt(history: Pick<History, 'revisions'>, known: AsKnown): ScopeRevision[] {
  return history.revisions.filter((row) => reached(row.knownAt, known)).sort((a, b) => a.number - b.number);
}

/** The signals that stand, the earliest first by when they happened. */
export function signalsAt(history: Pick<History, 'signals'>, known: AsKnown): Signal[] {
  return current(history.signals, known).sort((a, b) => compareMoments(a.when.at, b.when.at, known.zone));
}
