import type { History } from '@/domain/history';

/**
 * Decisions and tasks as they stood at an instant (RFC 3339): what was decided, withdrawn, done or verified later was not yet. They have
 * no time of knowing; where the instant is a chosen past one, a decision counts from its recording.
 */
export function stoodAt(history: History, at: string, past: boolean): History {
  const until = Date.parse(at);
  const later = (moment: string | null): boolean => moment !== null && Date.parse(moment) > until;
  return {
    ...history,
    decisions: history.decisions
      .filter((row) => !past || !later(row.recordedAt) || (row.decidedAt !== null && !later(row.decidedAt)))
      .map((row) => (later(row.decidedAt) ? { ...row, outcome: null, decidedAt: null, decidedBy: null, confirmedBy: null } : row))
      .map(({ withdrawn, ...row }) => (withdrawn === undefined || later(withdrawn.at) ? row : { ...row, withdrawn })),
    tasks: history.tasks.map((row) => ({
      ...row,
      doneAt: later(row.doneAt) ? null : row.doneAt,
      verifiedAt: later(row.verifiedAt) ? null : row.verifiedAt,
    })),
  };
}
