import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { constants, createGunzip, gzip } from 'node:zlib';

const zip = promisify(gzip);

/** Bytes that are compressed on their own, as one member of the file; several at once, in their order. */
const BLOCK = 1 << 20;
const AT_ONCE = 4;
/** What shrinks by less than this is stored as it is, and so are as many blocks after it before one is tried again. */
const WORTH = 0.05;
const REST = 15;

/**
 * Writes a gzip file of many members: any gunzip reads it, the blocks are compressed beside each other, and a log that is compressed already
 * costs no more than its sum. Memory stays that of a few blocks.
 */
export function zipped(path: string) {
  const out = createWriteStream(path, { mode: 0o600, highWaterMark: BLOCK * 2 });
  const failed = finished(out).catch((error: unknown) => Promise.reject(error));
  // A failure is met by whoever awaits `put` or `end`.
  failed.catch(() => undefined);
  const underWay: Promise<Buffer>[] = [];
  let some: Buffer[] = [];
  let size = 0;
  let rest = 0;
  const compressed = async (block: Buffer): Promise<Buffer> => {
    if (rest > 0) {
      rest -= 1;
      return zip(block, { level: constants.Z_NO_COMPRESSION });
    }
    const small = await zip(block, { level: constants.Z_BEST_SPEED });
    if (small.length > block.length * (1 - WORTH)) rest = REST;
    return small;
  };
  const shift = async (): Promise<void> => {
    const next = await underWay.shift();
    if (next !== undefined && !out.write(next))
      await Promise.race([new Promise<void>((resolve) => out.once('drain', () => resolve())), failed]);
  };
  const flush = async (): Promise<void> => {
    if (size === 0) return;
    const block = compressed(Buffer.concat(some));
    block.catch(() => undefined);
    underWay.push(block);
    some = [];
    size = 0;
    if (underWay.length >= AT_ONCE) await shift();
  };
  return {
    put: async (bytes: Buffer): Promise<void> => {
      for (let at = 0; at < bytes.length; ) {
        const piece = bytes.subarray(at, at + BLOCK - size);
        some.push(piece);
        size += piece.length;
        at += piece.length;
        if (size >= BLOCK) await flush();
      }
    },
    end: async (): Promise<void> => {
      await flush();
      while (underWay.length > 0) await shift();
      out.end();
      await failed;
    },
    destroy: (): void => void out.destroy(),
  };
}

export type Item = { line: string } | { bytes: Buffer };

/** Where a file of a backup was damaged: the byte of the file up to which it could be read. */
export class Damaged extends Error {
  constructor(
    readonly at: number,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

/**
 * The lines of a gzip file, and, where `bytesAfter` says how many follow a line, so many bytes in pieces.
 * Throws Damaged where it cannot be read to its end.
 */
export async function* items(path: string, bytesAfter: (line: string) => number): AsyncGenerator<Item> {
  const plain = createGunzip({ chunkSize: BLOCK });
  createReadStream(path, { highWaterMark: BLOCK })
    .on('error', (error) => plain.destroy(error))
    .pipe(plain);
  let begun: Buffer[] = [];
  let due = 0;
  try {
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      for (let at = 0; at < chunk.length; ) {
        if (due > 0) {
          const piece = chunk.subarray(at, at + due);
          at += piece.length;
          due -= piece.length;
          yield { bytes: piece };
          continue;
        }
        const feed = chunk.indexOf(0x0a, at);
        begun.push(chunk.subarray(at, feed < 0 ? chunk.length : feed));
        if (feed < 0) break;
        at = feed + 1;
        const line = Buffer.concat(begun).toString('utf8');
        begun = [];
        yield { line };
        due = bytesAfter(line);
      }
    }
  } catch (error) {
    throw new Damaged(Math.min(plain.bytesWritten, statSync(path).size), error);
  } finally {
    plain.destroy();
  }
  if (due > 0 || begun.length > 0) throw new Damaged(statSync(path).size, 'it ends too early');
}
