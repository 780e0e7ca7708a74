import { z } from 'zod';
import type { Actor } from '@/domain/policy';
import { endComparison } from '@/server/comparison/commands';
import { comparisonToMake } from '@/server/comparison/queries';
import { engine, runBounds } from '@/server/counter';
import { env } from '@/server/env';
import { read, run } from '@/server/gate';
import { EngineFault } from '@/server/scope/engine/fault';

const payload = z.object({ incident: z.uuid(), comparison: z.uuid() });
const SYSTEM: Actor = { kind: 'system', job: 'compare-counts' };

/** Finds who is new, gone and the same between two runs. May be run again at any time. Throws when the queue should try again. */
export async function compareCountsJob(given: unknown): Promise<void> {
  const { incident, comparison } = payload.parse(given);
  const found = await read(SYSTEM, comparisonToMake, { incident, comparison });
  if (!found.ok) throw new Error(`comparison ${comparison}: ${found.refusal.kind}`);
  if (found.value === null) return;
  const told = 'fault' in found.value ? { result: null, fault: found.value.fault } : await compared(found.value);
  const ended = await run(SYSTEM, endComparison, { incident, comparison, ...told });
  if (!ended.ok && ended.refusal.kind !== 'stale') throw new Error(`comparison ${comparison}: ${ended.refusal.kind}`);
}

async function compared({ from, to }: { from: string; to: string }) {
  const { LATCHKEY_COUNT_MEMORY: memory, LATCHKEY_COUNT_THREADS: threads } = env();
  try {
    return { result: await engine('compareKept', [from, to, { ...runBounds(), memory, threads }]), fault: null };
  } catch (error) {
    if (error instanceof EngineFault) return { result: null, fault: error.id };
    throw error;
  }
}
