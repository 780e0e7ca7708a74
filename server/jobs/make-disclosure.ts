import { dirname } from 'node:path';
import { z } from 'zod';
import type { Actor } from '@/domain/policy';
import { engine, runBounds } from '@/server/counter';
import { settleDisclosure } from '@/server/disclosure/commands';
import { disclosureToMake } from '@/server/disclosure/queries';
import { env } from '@/server/env';
import { disclosureFile, ownFolder } from '@/server/evidence';
import { read, run } from '@/server/gate';
import { EngineFault } from '@/server/scope/engine/fault';

const payload = z.object({ incident: z.uuid(), disclosure: z.uuid() });
const SYSTEM: Actor = { kind: 'system', job: 'make-disclosure' };

/** Makes the file of a list. It appears whole or not at all; may be run again. Throws when the queue should try again. */
export async function makeDisclosureJob(given: unknown): Promise<void> {
  const { incident, disclosure } = payload.parse(given);
  const found = await read(SYSTEM, disclosureToMake, { incident, disclosure });
  if (!found.ok) throw new Error(`disclosure ${disclosure}: ${found.refusal.kind}`);
  const { kept, state, file, cohort, from } = found.value;
  if (state !== 'making') return;
  const path = disclosureFile(kept, file);
  await ownFolder(dirname(path));
  const to = { path, form: file === 'parquet' ? ('parquet' as const) : ('csv' as const) };
  const told = await made(from, cohort, to);
  const settled = await run(SYSTEM, settleDisclosure, { incident, disclosure, ...told });
  if (!settled.ok && settled.refusal.kind !== 'stale') throw new Error(`disclosure ${disclosure}: ${settled.refusal.kind}`);
}

type Given = Extract<Awaited<ReturnType<typeof disclosureToMake.run>>, object>;

async function made(from: Given['from'], cohort: Given['cohort'], to: { path: string; form: 'csv' | 'parquet' }) {
  if (from === null) return { made: null, fault: { id: 'gone', params: {} } };
  const { LATCHKEY_COUNT_MEMORY: most, LATCHKEY_COUNT_THREADS: cores } = env();
  try {
    if ('kept' in from)
      return { made: await engine('exportKeyed', [from.kept, cohort, to, { ...runBounds(), memory: most, threads: cores }]), fault: null };
    const { files, recipe, memory, threads } = from;
    const sources = files.filter((one) => !one.lookup);
    const lookup = files.find((one) => one.lookup) ?? null;
    const options = { ...runBounds(), memory, threads, expected: files.map((one) => one.sha256), lookup };
    return { made: await engine('exportReadable', [sources, recipe, cohort, to, options]), fault: null };
  } catch (error) {
    if (error instanceof EngineFault) return { made: null, fault: { id: error.id, params: error.params } };
    throw error;
  }
}
