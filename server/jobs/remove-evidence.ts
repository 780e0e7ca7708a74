import { z } from 'zod';
import type { Actor } from '@/domain/policy';
import { disclosureToMake } from '@/server/disclosure/queries';
import { disclosureFile, removeFile, removeSource } from '@/server/evidence';
import { read } from '@/server/gate';
import { sourceToCheck } from '@/server/source/queries';

const payload = z.union([z.object({ incident: z.uuid(), source: z.uuid() }), z.object({ incident: z.uuid(), disclosure: z.uuid() })]);
const SYSTEM: Actor = { kind: 'system', job: 'remove-evidence' };

/** Removes the bytes of what was destroyed: after the database says so, never before. */
export async function removeEvidenceJob(given: unknown): Promise<void> {
  const asked = payload.parse(given);
  if ('source' in asked) {
    const found = await read(SYSTEM, sourceToCheck, asked);
    if (!found.ok) throw new Error(`source ${asked.source}: ${found.refusal.kind}`);
    if (found.value.state === 'destroyed' && found.value.upload) await removeSource(found.value.kept);
    return;
  }
  const found = await read(SYSTEM, disclosureToMake, asked);
  if (!found.ok) throw new Error(`disclosure ${asked.disclosure}: ${found.refusal.kind}`);
  const { state, kept, file } = found.value;
  if (state === 'destroyed') await removeFile(disclosureFile(kept, file));
}
