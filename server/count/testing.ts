import { createHash } from 'node:crypto';
import { runOnce, type TaskList } from 'graphile-worker';
import { PART_BYTES } from '@/domain/count';
import type { Actor } from '@/domain/policy';
import { takePart } from '@/server/evidence';
import { read } from '@/server/gate';
import { TASKS } from '@/server/jobs/worker';
import { finishUpload, startUpload } from '@/server/source/commands';
import { uploadState, whileReceiving } from '@/server/source/queries';
import { asking, doing } from '@/server/testing';

export const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const COUNTING = ['check-source', 'remove-evidence', 'count-logs', 'compare-counts', 'index-count', 'make-disclosure', 'keep-house'];

/** Does every job of counting that waits, as the worker would. */
export async function work(): Promise<void> {
  const taskList: TaskList = Object.fromEntries(Object.entries(TASKS).filter(([name]) => COUNTING.includes(name)));
  await runOnce({ connectionString: process.env.DATABASE_OWNER_URL ?? '', taskList, noHandleSignals: true });
}

/** One part of an upload as its route hands it on, in pieces. */
export async function* pieces(bytes: Uint8Array, size = 700_001): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Takes a part as its route does: put in its place while the upload is still being received. */
export function received(
  lead: Actor,
  upload: { reference: string; id: string; incidentId: string; bytes: number },
  part: number,
  sha256: string,
  body: AsyncIterable<Uint8Array>,
) {
  return takePart(upload, part, sha256, body, (placing) => read(lead, whileReceiving, placing));
}

/** Uploads a log whole and has it checked. */
export async function uploaded(lead: Actor, reference: string, name: string, contents: string | Uint8Array): Promise<string> {
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  const { source } = await doing(lead, startUpload, { reference, name, bytes: bytes.length, sha256: sha(bytes) });
  const { incidentId } = await asking(lead, uploadState, { reference, source });
  for (let part = 0; part * PART_BYTES < bytes.length; part += 1) {
    const piece = bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);
    await received(lead, { reference, id: source, incidentId, bytes: bytes.length }, part, sha(piece), pieces(piece));
  }
  await doing(lead, finishUpload, { reference, source });
  await work();
  return source;
}
