import { z } from 'zod';
import type { Actor } from '@/domain/policy';
import { countToIndex } from '@/server/count/queries';
import { engine, pageBounds } from '@/server/counter';
import { read } from '@/server/gate';
import { EngineFault } from '@/server/scope/engine/fault';

const payload = z.object({ incident: z.uuid(), count: z.uuid() });
const SYSTEM: Actor = { kind: 'system', job: 'index-count' };

/**
 * Makes the index by which one person is found in a kept count. Nothing waits for it: without one a look-up reads the whole file. A file
 * that cannot be indexed stays without. May be run again at any time. Throws when the queue should try again.
 */
export async function indexCountJob(given: unknown): Promise<void> {
  const { incident, count } = payload.parse(given);
  const found = await read(SYSTEM, countToIndex, { incident, count });
  if (!found.ok) throw new Error(`index of count ${count}: ${found.refusal.kind}`);
  if (found.value === null) return;
  const { path, sha256 } = found.value;
  try {
    await engine('makeIndex', [path, sha256, pageBounds()]);
  } catch (error) {
    if (!(error instanceof EngineFault)) throw error;
    console.error(`index of count ${count}: ${error.id}`);
  }
}
