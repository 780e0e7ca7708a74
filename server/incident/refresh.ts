import { type ObligationState, phaseOf, type Recorded, recordedAt } from '@/domain/incident';
import type { Clock } from '@/prisma/generated/client';
import type { Tx } from '@/server/db';
import { loadHistory } from '@/server/history';
import type { Refreshed } from '@/server/obligation/refresh';

/** All that the phase of a case depends on, as it stands. `now` is epoch milliseconds, the instant of the law. */
export async function recordedOf(tx: Tx, incidentId: string, now: number): Promise<Recorded> {
  const incident = await tx.incident.findUniqueOrThrow({ where: { id: incidentId }, select: { timeZone: true, closedAt: true } });
  const running = await tx.clock.findMany({ where: { incidentId, running: true }, select: { duty: true, entity: true, status: true } });
  const { timeZone, closedAt } = incident;
  return asRecorded({ history: await loadHistory(tx, incidentId), timeZone, closedAt: closedAt?.toISOString() ?? null, running }, now);
}

type Standing = Omit<Refreshed, 'running'> & { running: readonly Pick<Clock, 'duty' | 'entity' | 'status'>[] };

function asRecorded({ history, timeZone, closedAt, running }: Standing, now: number): Recorded {
  const owed = running.map((row) => ({
    duty: row.duty,
    entity: row.entity || null,
    answer: 'owed' as const,
    status: row.status as ObligationState['status'],
  }));
  return recordedAt(history, owed, { at: new Date(now).toISOString(), zone: timeZone }, closedAt);
}

/**
 * Writes the phase that follows from what is recorded. Runs after the obligations of the same change are stored, whose `refreshed` it
 * takes, and after tasks and decisions, on which a phase depends too.
 */
export async function refreshPhase(tx: Tx, incidentId: string, now: number, refreshed?: Refreshed): Promise<void> {
  const phase = phaseOf(refreshed ? asRecorded(refreshed, now) : await recordedOf(tx, incidentId, now));
  await tx.incident.updateMany({ where: { id: incidentId, phase: { not: phase } }, data: { phase } });
}
