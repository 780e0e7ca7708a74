import { CONFIRMATIONS, type Confirmation, SEVERITIES } from '@/domain/determination';
import { type AsKnown, current, keyed, revisionsAt, unsuperseded } from '@/domain/fold';
import { type Decision, type History, type Moment, stands } from '@/domain/history';
import { momentOf } from '@/domain/moment';
import { filedAt } from '@/domain/supplement';
import type { Obligation } from '@/law/obligations';

export { isReference, REFERENCE_BYTES, readReference, referenceFrom } from '@/domain/reference';
export { SEVERITIES };

/** The stations of an incident in their order, then the two ends of what was none. Words: message `vocabulary.phase.<phase>`. */
export const STATIONS = ['detected', 'confirmed', 'scoped', 'notified', 'remediated', 'closed'] as const;
export const PHASES = [...STATIONS, 'dismissed', 'opened-in-error'] as const;
export type Station = (typeof STATIONS)[number];
export type Phase = (typeof PHASES)[number];

/** What phases read of an obligation as computed. */
export type ObligationState = Pick<Obligation, 'duty' | 'entity' | 'answer' | 'status'>;

/** All that phases depend on, as recorded and known at one instant. */
export type Recorded = {
  detectedAt: Moment | null;
  confirmation: Confirmation | null;
  confirmedAt: Moment | null;
  scopedAt: Moment | null;
  firstFiledAt: Moment | null;
  lastFiledAt: Moment | null;
  /** Owed, not done, and without a confirmed decision not to notify. */
  undecided: ObligationState[];
  tasks: number;
  unverified: number;
  /** RFC 3339, UTC; null while a task is not verified or there is none. */
  verifiedAt: string | null;
  rootCause: boolean;
  review: boolean;
  closedAt: string | null;
};

const OPEN: ReadonlySet<Obligation['status']> = new Set(['open', 'overdue', 'waiting']);

/** A decision not to notify counts once a second person has confirmed it, until it is withdrawn. Without an entity it is for all. */
const covers = (decision: Decision, obligation: ObligationState, at: string): boolean =>
  decision.kind === 'not-to-notify' &&
  stands(decision, at) &&
  decision.decidedAt !== null &&
  decision.confirmedBy !== null &&
  decision.confirmedBy !== decision.decidedBy &&
  decision.duty === obligation.duty &&
  (decision.entity === null || decision.entity === obligation.entity);

/**
 * Reads a history for its phases. `obligations` are those computed from the facts of the same instant; `closedAt` is the
 * incident's. Tasks and decisions have no time of knowing: they are read as they stand now, at whatever instant is asked.
 */
export function recordedAt(history: History, obligations: readonly ObligationState[], known: AsKnown, closedAt: string | null): Recorded {
  const rows = current(history.determinations, known);
  const one = (field: string) => keyed(rows.filter((row) => row.field === field)).get('');
  const confirmationRow = one('confirmation');
  const confirmation = CONFIRMATIONS.find((word) => word === confirmationRow?.value) ?? null;
  const filed = filedAt(history, known);
  const decisions = unsuperseded(history.decisions, history.decisions);
  const tasks = unsuperseded(history.tasks, history.tasks);
  const verified = tasks.flatMap((task) => task.verifiedAt ?? []).sort();
  const signals = current(history.signals, known).filter((signal) => signal.state !== 'set-aside');
  const unverified = tasks.length - verified.length;
  return {
    detectedAt: signals[0]?.knownAt ?? null,
    confirmation,
    confirmedAt:
      confirmation === 'confirmed' ? (confirmationRow?.when ? momentOf(confirmationRow.when) : (confirmationRow?.knownAt ?? null)) : null,
    scopedAt: revisionsAt(history, known)[0]?.knownAt ?? null,
    firstFiledAt: filed[0]?.at ?? null,
    lastFiledAt: filed.at(-1)?.at ?? null,
    undecided: obligations.filter(
      (one) => one.answer === 'owed' && OPEN.has(one.status) && !decisions.some((decision) => covers(decision, one, known.at)),
    ),
    tasks: tasks.length,
    unverified,
    verifiedAt: unverified === 0 ? (verified.at(-1) ?? null) : null,
    rootCause: one('root-cause') !== undefined,
    review: one('review') !== undefined,
    closedAt,
  };
}

/** Something that stands in the way. Message `need.<id>` with `count`. */
export type Need = { id: string; count: number };

const need = (id: string, count: number): Need[] => (count > 0 ? [{ id: `need.${id}`, count }] : []);

/** What a station still needs, apart from the stations before it. */
function needsOf(station: Station, recorded: Recorded): Need[] {
  switch (station) {
    case 'detected':
      return [];
    case 'confirmed':
      return need('confirmation', recorded.confirmation === 'confirmed' ? 0 : 1);
    case 'scoped':
      return need('scope', recorded.scopedAt === null ? 1 : 0);
    case 'notified':
      return need('obligations', recorded.undecided.length);
    case 'remediated':
      return recorded.tasks === 0 ? need('tasks', 1) : need('unverified', recorded.unverified);
    case 'closed':
      return [...need('rootCause', recorded.rootCause ? 0 : 1), ...need('review', recorded.review ? 0 : 1)];
  }
}

const needsUpTo = (station: Station, recorded: Recorded): Need[] =>
  STATIONS.slice(0, STATIONS.indexOf(station) + 1).flatMap((one) => needsOf(one, recorded));

/** Everything that is still needed to close; empty when the incident may be closed. */
export const closingNeeds = (recorded: Recorded): Need[] => needsUpTo('closed', recorded);

/**
 * The phase that follows from what is recorded. New facts can move it back: a new duty makes *notified* untrue again. Where
 * nothing is owed and nothing was filed nobody was notified, and the phase stays *scoped* until remediation is done.
 */
export function phaseOf(recorded: Recorded): Phase {
  if (recorded.closedAt !== null) return 'closed';
  if (recorded.confirmation === 'dismissed' || recorded.confirmation === 'opened-in-error') return recorded.confirmation;
  const open = STATIONS.slice(0, -1);
  const phase = open.findLast((station) => needsUpTo(station, recorded).length === 0) ?? 'detected';
  return phase === 'notified' && recorded.firstFiledAt === null ? 'scoped' : phase;
}

/** One step of the phase rail: whether its own needs are met, and when they were, where a time says so. */
export type Step = { station: Station; reached: boolean; at: Moment | null };

/** The rail. A step can be reached before the one on its left: people are told before everything is counted. */
export function rail(recorded: Recorded): Step[] {
  const at: Record<Station, Moment | null> = {
    detected: recorded.detectedAt,
    confirmed: recorded.confirmedAt,
    scoped: recorded.scopedAt,
    notified: recorded.lastFiledAt,
    remediated: recorded.verifiedAt,
    closed: recorded.closedAt,
  };
  return STATIONS.map((station) => {
    const told = station !== 'notified' || recorded.firstFiledAt !== null;
    const reached = station === 'closed' ? recorded.closedAt !== null : told && needsOf(station, recorded).length === 0;
    return { station, reached, at: reached ? at[station] : null };
  });
}

export type Move = { ok: true } | { ok: false; needs: Need[] };

const answer = (needs: Need[]): Move => (needs.length === 0 ? { ok: true } : { ok: false, needs });

/**
 * Whether an incident may be moved. Stations are moved to by what is recorded and only forwards; *closed* also by a person, and
 * from it an incident can be reopened. What was filed on is never *opened in error*, and neither is what was confirmed;
 * *dismissed* needs every owed duty to be done or decided. A move to where it stands is refused.
 */
export function mayMove(from: Phase, to: Phase, recorded: Recorded): Move {
  if (from === to) return answer(need('elsewhere', 1));
  if (from === 'closed') return to === phaseOf({ ...recorded, closedAt: null }) ? { ok: true } : answer(need('reopen', 1));
  if (to === 'dismissed') return answer(need('obligations', recorded.undecided.length));
  if (to === 'opened-in-error') {
    return answer([
      ...need('notFiled', recorded.firstFiledAt === null ? 0 : 1),
      ...need('notConfirmed', recorded.confirmation === 'confirmed' ? 1 : 0),
    ]);
  }
  if (from === 'dismissed' || from === 'opened-in-error') return to === 'detected' ? { ok: true } : answer(need('detectedFirst', 1));
  if (STATIONS.indexOf(to) < STATIONS.indexOf(from)) return answer(need('forwards', 1));
  return answer(needsUpTo(to, recorded));
}
