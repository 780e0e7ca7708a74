import type { Tx } from '@/server/db';

/** placeholder until the engine is in */
export async function refreshObligations(_tx: Tx, _incidentId: string, _now: number, _cause: string): Promise<void> {}
