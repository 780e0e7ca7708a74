import { createHash } from 'node:crypto';
import { closeSync, constants, createReadStream, existsSync, fstatSync, type Stats, statfsSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { PART_BYTES } from '@/domain/count';
import { openChecked } from '@/server/checked';
import { env } from '@/server/env';
import type { Outcome, Refusal } from '@/server/errors';

/**
 * The evidence store: files below LATCHKEY_HOME/evidence/<incident>/, folders of mode 700 and files of mode 600. Rows of the
 * database say what a file is; nothing here decides who may see it. Why files and not rows: docs/decisions/evidence-store.md.
 */
export const evidenceRoot = (): string => join(env().home, 'evidence');

/** Where runs spill what does not fit in memory, in the clear; emptied of what killed runs left. */
export const spillFolder = (): string => join(env().home, 'counting');

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function below(incident: string, ...rest: string[]): string {
  if (!ID.test(incident)) throw new Error('an incident is named by its id');
  return join(evidenceRoot(), incident, ...rest);
}

type Kept = { incidentId: string; id: string };

const sourceFolder = ({ incidentId, id }: Kept): string => below(incidentId, 'sources', id);
export const sourceFile = (source: Kept): string => join(sourceFolder(source), 'log');
const partsFolder = (source: Kept): string => join(sourceFolder(source), 'parts');
export const countFolder = (incidentId: string, number: number): string => below(incidentId, 'counts', `${number}`);
export const disclosureFile = ({ incidentId, id }: Kept, form: string): string => below(incidentId, 'disclosures', `${id}.${form}`);

/** A path as the database keeps it, relative to the store, and back. */
export const inStore = (path: string): string => relative(evidenceRoot(), path);
export function fromStore(path: string): string {
  if (isAbsolute(path) || path.split('/').includes('..')) throw new Error('a path of the store does not leave it');
  return join(evidenceRoot(), path);
}

/** Makes a folder that is its owner's alone. */
export async function ownFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}

/** Bytes that can still be stored: on the disk that the store lies on, which may be another than that of the database. */
export function freeBytes(): number {
  const { bavail, bsize } = statfsSync(existsSync(evidenceRoot()) ? evidenceRoot() : env().home);
  return bavail * bsize;
}

const partsOf = (bytes: number): number => Math.ceil(bytes / PART_BYTES);

/** The length that a part must have; null where there is no such part. */
export function partLength(bytes: number, part: number): number | null {
  if (!Number.isInteger(part) || part < 0 || part >= partsOf(bytes)) return null;
  return Math.min(PART_BYTES, bytes - part * PART_BYTES);
}

/** The parts of an upload that have arrived whole, in order, and how many there are. */
export async function partsArrived(source: Kept & { bytes: number }): Promise<{ arrived: number[]; of: number }> {
  const names = await readdir(partsFolder(source)).catch(() => []);
  const arrived = names.filter((name) => /^\d+$/.test(name)).map(Number);
  return { arrived: arrived.sort((a, b) => a - b), of: partsOf(source.bytes) };
}

/** Bytes of an upload that have not arrived yet. */
export async function bytesMissing(source: Kept & { bytes: number }): Promise<number> {
  const { arrived } = await partsArrived(source);
  return source.bytes - arrived.reduce((sum, part) => sum + (partLength(source.bytes, part) ?? 0), 0);
}

/**
 * Takes one part: streamed to a file beside the log, and only when it has the length and the SHA-256 that were announced is
 * it put in its place and marked as arrived. A part that breaks off leaves what stood before. `standing` runs the placing while
 * the upload is held open, or answers false: a slow part must not be written into a log that was checked meanwhile.
 */
async function receivePart(
  source: Kept & { bytes: number },
  part: number,
  sha256: string,
  body: AsyncIterable<Uint8Array>,
  standing: (place: () => Promise<void>) => Promise<boolean>,
): Promise<'arrived' | 'short' | 'altered' | 'over'> {
  const length = partLength(source.bytes, part);
  if (length === null) return 'short';
  const folder = partsFolder(source);
  await ownFolder(folder);
  const name = join(folder, `${part}.${crypto.randomUUID()}.coming`);
  const coming = await open(name, 'wx+', 0o600);
  try {
    const verdict = await streamed(coming, body, length, sha256);
    if (verdict !== 'arrived') return verdict;
    const mark = join(folder, `${part}`);
    const place = async (): Promise<void> => {
      // A part that is sent again stands no more until it is whole again.
      await rm(mark, { force: true });
      await placed(coming, sourceFile(source), part * PART_BYTES, length);
      await writeFile(`${name}.mark`, sha256, { mode: 0o600 });
      await rename(`${name}.mark`, mark);
    };
    return (await standing(place)) ? 'arrived' : 'over';
  } finally {
    await coming.close();
    await rm(name, { force: true });
    await rm(`${name}.mark`, { force: true });
  }
}

type Upload = Kept & { reference: string; bytes: number };
/** What the gate is asked with, to put a part in its place while its upload is open. */
type Placing = { reference: string; source: string; part: number; place: () => Promise<void> };

/** How a part ended: it arrived, or why it did not; `full` where the disk has no room for it. */
export type Taken = 'arrived' | 'short' | 'altered' | 'full' | Refusal;

const FULL = ['ENOSPC', 'EDQUOT'];

/**
 * Takes one part of an upload. `ask` asks whileReceiving as whoever sends it is then: a session or a role may end while a part is on its way.
 * Of a part that did not arrive nothing is kept. Throws what else the disk says.
 */
export async function takePart(
  { reference, ...upload }: Upload,
  part: number,
  sha256: string,
  body: AsyncIterable<Uint8Array>,
  ask: (placing: Placing) => Promise<Outcome<null>>,
): Promise<Taken> {
  const over: Refusal[] = [];
  // What the disk says while the part is placed is no fault of the gate's, which would tell it by a number alone.
  const broken: unknown[] = [];
  try {
    const verdict = await receivePart(upload, part, sha256, body, async (place) => {
      const placing = { reference, source: upload.id, part, place: () => place().catch((error: unknown) => void broken.push(error)) };
      const placed = await ask(placing);
      if (broken.length > 0) throw broken[0];
      if (!placed.ok) over.push(placed.refusal);
      return placed.ok;
    });
    return verdict === 'over' ? (over[0] ?? { kind: 'stale', now: {} }) : verdict;
  } catch (error) {
    if (error instanceof Error && 'code' in error && FULL.includes(String(error.code))) return 'full';
    throw error;
  }
}

/** Writes all of a piece: a disk that is nearly full takes some of it and says so only when it is asked again. */
async function written(to: FileHandle, piece: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < piece.length; ) done += (await to.write(piece, done, piece.length - done, at + done)).bytesWritten;
}

async function streamed(to: FileHandle, body: AsyncIterable<Uint8Array>, length: number, sha256: string) {
  const sum = createHash('sha256');
  let seen = 0;
  try {
    for await (const piece of body) {
      if (seen + piece.length > length) return 'altered';
      await written(to, piece, seen);
      sum.update(piece);
      seen += piece.length;
    }
  } catch (error) {
    if (isSystem(error)) throw error;
    return 'short';
  }
  if (seen < length) return 'short';
  return sum.digest('hex') === sha256 ? 'arrived' : 'altered';
}

/** Whether the disk refused, as opposed to a connection that broke off. */
const isSystem = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS'].includes(String(error.code));

const STRIDE = 1_000_000;

async function placed(from: FileHandle, log: string, at: number, length: number): Promise<void> {
  const to = await open(log, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    const buffer = new Uint8Array(STRIDE);
    for (let done = 0; done < length; ) {
      const { bytesRead } = await from.read(buffer, 0, Math.min(STRIDE, length - done), done);
      if (bytesRead === 0) throw new Error('a part went away');
      await written(to, buffer.subarray(0, bytesRead), at + done);
      done += bytesRead;
    }
    await to.datasync();
  } finally {
    await to.close();
  }
}

/** The marks of parts are needed no more once the whole was checked. */
export const forgetParts = (source: Kept): Promise<void> => rm(partsFolder(source), { recursive: true, force: true });
export const removeSource = (source: Kept): Promise<void> => rm(sourceFolder(source), { recursive: true, force: true });
export const removeFile = (path: string): Promise<void> => rm(path, { force: true });

export const removeFolder = (path: string): Promise<void> => rm(path, { recursive: true, force: true });

/** Empties the folder of a run, so that what a killed one left is gone, and makes it anew. */
export async function freshFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await ownFolder(path);
}

const sameFile = (a: Stats, b: Stats): boolean => a.size === b.size && a.mtimeMs === b.mtimeMs && a.ino === b.ino;

/**
 * Length and SHA-256 of the file whose real path was checked; `changed` when it is another one after than it was before, null when there is
 * none, or another has its place by now.
 */
export async function measure(path: string): Promise<{ bytes: number; sha256: string } | 'changed' | null> {
  const fd = openChecked(path);
  if (fd === null) return null;
  try {
    const before = fstatSync(fd);
    const sum = createHash('sha256');
    for await (const piece of createReadStream(path, { fd, start: 0, highWaterMark: STRIDE, autoClose: false }))
      sum.update(piece as Uint8Array);
    const after = await stat(path).catch(() => null);
    return after !== null && sameFile(before, after) ? { bytes: after.size, sha256: sum.digest('hex') } : 'changed';
  } finally {
    closeSync(fd);
  }
}
