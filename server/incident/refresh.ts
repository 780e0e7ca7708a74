import type { History } from '@/domain/history';
import { type ObligationState, phaseOf, type Recorded, recordedAt } from '@/domain/incident';
import type { Tx } from '@/server/db';
import { loadHistory } from '@/server/history';

/**
 * All that the phase of a case depends on, as it stands. `now` is epoch milliseconds, the instant of the law. Obligations
 * are those last stored, which every command that changes facts has just recomputed.
 */
export async function recordedOf(tx: Tx, incidentId: string, now: number, loaded?: History): Promise<Recorded> {
  const incident = await tx.incident.findUniqueOrThrow({ where: { id: incidentId }, select: { timeZone: true, closedAt: true } });
  const clocks = await tx.clock.findMany({ where: { incidentId, running: true }, select: { duty: true, entity: true, status: true } });
  const owed = clocks.map((row) => ({
    duty: row.duty,
    entity: row.entity || null,
    answer: 'owed' as const,
    status: row.status as ObligationState['status'],
  }));
  const history = loaded ?? (await loadHistory(tx, incidentId));
  const at = new Date(now).toISOString();
  return recordedAt(history, owed, { at, zone: incident.timeZone }, incident.closedAt?.toISOString() ?? null);
}

/**
 * Writes the phase that follows from what is recorded. Runs after the obligations of the same change are stored, and after
 * tasks and decisions, on which a phase depends too.
 */
export async function refreshPhase(tx: Tx, incidentId: string, now: number, loaded?: History): Promise<void> {
  const phase = phaseOf(await recordedOf(tx, incidentId, now, loaded));
  await tx.incident.updateMany({ where: { id: incidentId, phase: { not: phase } }, data: { phase } });
}
