import { z } from 'zod';
import type { Actor } from '@/domain/policy';
import { forgetParts, measure, removeSource } from '@/server/evidence';
import { read, run } from '@/server/gate';
import { settleSource } from '@/server/source/commands';
import { sourceToCheck } from '@/server/source/queries';

const payload = z.object({ incident: z.uuid(), source: z.uuid() });
const SYSTEM: Actor = { kind: 'system', job: 'check-source' };

/** Hashes a log whole and says what it is. May be run again at any time. Throws when the queue should try again. */
export async function checkSourceJob(given: unknown): Promise<void> {
  const { incident, source } = payload.parse(given);
  const asked = await read(SYSTEM, sourceToCheck, { incident, source });
  if (!asked.ok) throw new Error(`source ${source}: ${asked.refusal.kind}`);
  const { kept, state, upload, path, bytes, sha256 } = asked.value;
  if (state !== 'checking') return;
  const measured = path === null ? null : await measure(path);
  const announced = (one: { bytes: number; sha256: string }): boolean => one.bytes === bytes && one.sha256 === sha256;
  const found = measured === null ? 'gone' : measured === 'changed' ? 'changed' : upload && !announced(measured) ? 'altered' : measured;
  const settled = await run(SYSTEM, settleSource, { incident, source, found });
  if (!settled.ok && settled.refusal.kind !== 'stale') throw new Error(`source ${source}: ${settled.refusal.kind}`);
  if (!upload) return;
  if (typeof found === 'string') await removeSource(kept);
  else await forgetParts(kept);
}
