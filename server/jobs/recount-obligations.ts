import { z } from 'zod';
import type { Actor } from '@/domain/policy';
import { recountObligations } from '@/server/contract/commands';
import { openCases } from '@/server/contract/queries';
import { read, run } from '@/server/gate';

const payload = z.object({ contract: z.uuid() });
const SYSTEM: Actor = { kind: 'system', job: 'recount-obligations' };

/**
 * Recounts every open case after a contract changed. A case that cannot be done now does not keep the others waiting; the whole may be
 * run again. Throws when the queue should try again.
 */
export async function recountObligationsJob(given: unknown): Promise<void> {
  const { contract } = payload.parse(given);
  const open = await read(SYSTEM, openCases, {});
  if (!open.ok) throw new Error(`recount after ${contract}: ${open.refusal.kind}`);
  const failed: string[] = [];
  for (const incident of open.value) {
    const done = await run(SYSTEM, recountObligations, { incident, contract });
    if (!done.ok && done.refusal.kind !== 'stale' && done.refusal.kind !== 'not-found') failed.push(done.refusal.kind);
  }
  if (failed.length > 0) throw new Error(`recount after ${contract}: ${failed.length} of ${open.value.length} cases: ${failed[0]}`);
}
