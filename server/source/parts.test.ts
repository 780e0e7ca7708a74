import { existsSync, readdirSync, readFileSync, renameSync, symlinkSync, unlinkSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { PART_BYTES } from '@/domain/count';
import { pieces, received, sha, work } from '@/server/count/testing';
import { sourceFile } from '@/server/evidence';
import { run } from '@/server/gate';
import { finishUpload, startUpload } from '@/server/source/commands';
import { caseSources, uploadState } from '@/server/source/queries';
import { asking, doing, openCase, type Person, person } from '@/server/testing';

let lead: Person;
let reference: string;
/** What every open file of the store is written through. */
let files: Pick<FileHandle, 'write'>;

beforeAll(async () => {
  lead = await person();
  reference = await openCase(lead);
  const handle = await open('/dev/null');
  files = Object.getPrototypeOf(handle);
  await handle.close();
});
afterEach(() => vi.restoreAllMocks());

type Upload = { reference: string; id: string; incidentId: string; bytes: number };
/** Bytes that differ everywhere, and from those of another seed. */
function log(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) bytes[at] = at * 31 + (at >> 8) * 17 + (at >> 16) + seed * 101;
  return bytes;
}
const begin = async (bytes: Uint8Array): Promise<Upload> => {
  const announced = { reference, name: 'access.log', bytes: bytes.length, sha256: sha(bytes) };
  const { source } = await doing(lead, startUpload, announced);
  const { incidentId } = await asking(lead, uploadState, { reference, source });
  return { reference, id: source, incidentId, bytes: bytes.length };
};
const partOf = (bytes: Uint8Array, part: number) => bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);
const send = (upload: Upload, part: number, bytes: Uint8Array) => received(lead, upload, part, sha(bytes), pieces(bytes));
const arrived = async ({ id }: Upload) => (await asking(lead, uploadState, { reference, source: id })).arrived;
const stateOf = async ({ id }: Upload) => (await asking(lead, caseSources, { reference })).find((one) => one.id === id)?.state;
const left = (upload: Upload) => readdirSync(join(sourceFile(upload), '..', 'parts')).sort();

const refusedBy = (code: string) => Object.assign(new Error(`${code}: the disk said so`), { code });

describe('a part', () => {
  test('is whole though the disk takes only some of each piece', async () => {
    const bytes = log(PART_BYTES + 4_321, 1);
    const upload = await begin(bytes);
    const write = files.write as (this: FileHandle, piece: Uint8Array, from: number, length: number, at: number) => Promise<unknown>;
    let cut = 0;
    vi.spyOn(files, 'write').mockImplementation(function (this: FileHandle, ...given: unknown[]) {
      const [piece, from, length, at] = given as [Uint8Array, number, number, number];
      const some = Math.max(1, Math.floor(length / 3));
      if (some < length) cut += 1;
      return write.call(this, piece, from, some, at);
    } as never);
    expect([await send(upload, 1, partOf(bytes, 1)), await send(upload, 0, partOf(bytes, 0))]).toEqual(['arrived', 'arrived']);
    expect(cut).toBeGreaterThan(10);
    expect(Buffer.compare(readFileSync(sourceFile(upload)), bytes)).toBe(0);
    await doing(lead, finishUpload, { reference, source: upload.id });
    await work();
    expect(await stateOf(upload)).toBe('standing');
  });

  test.each(['ENOSPC', 'EDQUOT'])(
    'for which the disk has no room (%s) is told as that; nothing of it is kept and it can be sent again',
    async (code) => {
      const bytes = log(PART_BYTES + 77, code.charCodeAt(1));
      const upload = await begin(bytes);
      expect(await send(upload, 1, partOf(bytes, 1))).toBe('arrived');
      const write = files.write as (this: FileHandle, ...given: unknown[]) => Promise<unknown>;
      let times = 0;
      vi.spyOn(files, 'write').mockImplementation(function (this: FileHandle, ...given: unknown[]) {
        times += 1;
        return times > 3 ? Promise.reject(refusedBy(code)) : write.apply(this, given);
      } as never);
      expect(await send(upload, 0, partOf(bytes, 0))).toBe('full');
      expect(left(upload)).toEqual(['1']);
      vi.restoreAllMocks();
      expect(await send(upload, 0, partOf(bytes, 0))).toBe('arrived');
      expect(Buffer.compare(readFileSync(sourceFile(upload)), bytes)).toBe(0);
    },
  );

  test('that the disk breaks otherwise is a fault of ours, not of who sent it', async () => {
    const bytes = log(50_000, 3);
    const upload = await begin(bytes);
    vi.spyOn(files, 'write').mockRejectedValue(refusedBy('EIO'));
    await expect(send(upload, 0, bytes)).rejects.toMatchObject({ code: 'EIO' });
    expect(left(upload)).toEqual([]);
  });

  test.runIf(existsSync('/dev/full'))(
    'that is sent again and cannot be put in its place stands no more, and the log is not finished',
    async () => {
      const bytes = log(PART_BYTES + 99, 4);
      const upload = await begin(bytes);
      for (const part of [0, 1]) expect(await send(upload, part, partOf(bytes, part))).toBe('arrived');
      expect(readFileSync(join(sourceFile(upload), '..', 'parts', '0'), 'utf8')).toBe(sha(partOf(bytes, 0)));
      // A disk that is full in truth, for the log alone.
      renameSync(sourceFile(upload), `${sourceFile(upload)}.aside`);
      symlinkSync('/dev/full', sourceFile(upload));
      expect(await send(upload, 0, partOf(bytes, 0))).toBe('full');
      expect(await arrived(upload)).toEqual([1]);
      expect(left(upload)).toEqual(['1']);
      expect(await run(lead, finishUpload, { reference, source: upload.id })).toMatchObject({
        refusal: { kind: 'invalid', faults: [{ id: 'counting:fault.parts-missing', params: { arrived: 1, of: 2 } }] },
      });
      unlinkSync(sourceFile(upload));
      renameSync(`${sourceFile(upload)}.aside`, sourceFile(upload));
      expect(await send(upload, 0, partOf(bytes, 0))).toBe('arrived');
      await doing(lead, finishUpload, { reference, source: upload.id });
      await work();
      expect(await stateOf(upload)).toBe('standing');
    },
  );

  test('sent twice at once with other bytes is one of the two, never some of each', async () => {
    const bytes = log(PART_BYTES, 5);
    const forged = bytes.map((byte) => byte ^ 0xff);
    const upload = await begin(bytes);
    const write = files.write as (this: FileHandle, ...given: unknown[]) => Promise<unknown>;
    const second: Promise<unknown>[] = [];
    let placed = 0;
    // The first has put half of itself in place when the second comes and would overtake it.
    vi.spyOn(files, 'write').mockImplementation(async function (this: FileHandle, ...given: unknown[]) {
      const [piece, , , at] = given as [Uint8Array, number, number, number];
      const placing = piece.length === 1_000_000 && piece[0] === bytes[at];
      if (placing) placed += 1;
      if (placing && placed === 4) {
        second.push(send(upload, 0, forged));
        await Promise.race([second[0], new Promise((resolve) => setTimeout(resolve, 1_500))]);
      }
      return write.apply(this, given);
    } as never);
    expect(await send(upload, 0, bytes)).toBe('arrived');
    expect(await second[0]).toBe('arrived');
    const mark = readFileSync(join(sourceFile(upload), '..', 'parts', '0'), 'utf8');
    expect([sha(bytes), sha(forged)]).toContain(mark);
    expect(sha(readFileSync(sourceFile(upload)))).toBe(mark);
    vi.restoreAllMocks();
    await doing(lead, finishUpload, { reference, source: upload.id });
    await work();
    // The whole is held to what was announced.
    expect(await stateOf(upload)).toBe(mark === sha(bytes) ? 'standing' : 'refused');
  });

  test('that the log has not, and one longer or shorter than its place, is refused and leaves nothing', async () => {
    const bytes = log(PART_BYTES + 10, 6);
    const upload = await begin(bytes);
    for (const part of [2, -1, 0.5, 1_000_000]) expect(await send(upload, part, partOf(bytes, 0)), `${part}`).toBe('short');
    // The last part is ten bytes long; a whole one there would reach beyond the length that was announced.
    expect(await send(upload, 1, partOf(bytes, 0))).toBe('altered');
    expect(await send(upload, 1, bytes.subarray(PART_BYTES, PART_BYTES + 9))).toBe('short');
    expect(existsSync(sourceFile(upload))).toBe(false);
    expect(left(upload)).toEqual([]);
  });
});
