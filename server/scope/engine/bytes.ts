import { createHash } from 'node:crypto';
import { type BigIntStats, createReadStream, statSync } from 'node:fs';
import type { Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { systemFault } from './fault';

export type Compression = 'none' | 'gzip' | 'zstd';

/** What must stay the same while a file is read. */
export function stateOf(path: string, name: string): string {
  try {
    const stats: BigIntStats = statSync(path, { bigint: true });
    return [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ');
  } catch (error) {
    throw systemFault(error, name);
  }
}

/** By the first bytes, whatever the name. */
export function compressionOf(head: Uint8Array): Compression {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  return head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd ? 'zstd' : 'none';
}

type Maker = (options: { chunkSize: number }) => Transform;
const isMaker = (value: unknown): value is Maker => typeof value === 'function';

/** Node reads zstd by itself from 22.15 on; undefined before. */
export function zstdMaker(): Maker | undefined {
  const made: unknown = Reflect.get(zlib, 'createZstdDecompress');
  return isMaker(made) ? made : undefined;
}

const CHUNK = 1 << 20;

/**
 * The contents of a file, decompressed, in chunks. `raw` sees the bytes as they lie on the disk. Ends early where a compressed
 * file is cut short or damaged; the return value tells.
 */
export async function* contents(
  { path, name }: { path: string; name: string },
  compression: Compression,
  raw?: (chunk: Buffer) => void,
): AsyncGenerator<Buffer, { cut: boolean }> {
  const file = createReadStream(path, { highWaterMark: CHUNK });
  const maker = compression === 'gzip' ? zlib.createGunzip : compression === 'zstd' ? zstdMaker() : undefined;
  const stream = maker ? file.pipe(maker({ chunkSize: CHUNK })) : file;
  file.on('error', (error) => {
    if (stream !== file) stream.destroy(error);
  });
  const queue: { chunk?: Buffer; cut?: boolean; error?: unknown }[] = [];
  let wake = (): void => {};
  const add = (entry: (typeof queue)[number]): void => {
    queue.push(entry);
    wake();
  };
  if (raw) {
    file.on('data', (chunk) => {
      try {
        raw(Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk));
      } catch (error) {
        // Thrown here it would reach nobody.
        add({ error });
        file.destroy();
      }
    });
  }
  // An iterator of a stream forgets what it holds when the stream fails; what came before the damage must still be counted.
  stream.on('data', (chunk: Buffer) => {
    if (queue.length > 8) stream.pause();
    add({ chunk });
  });
  stream.on('end', () => add({ cut: false }));
  stream.on('error', (error: NodeJS.ErrnoException) => add(/^(Z_|ZSTD_)/.test(error.code ?? '') ? { cut: true } : { error }));
  try {
    for (;;) {
      const next = queue.shift();
      if (next === undefined) {
        stream.resume();
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (queue.length > 0) resolve();
        });
        continue;
      }
      if (next.error !== undefined) throw systemFault(next.error, name);
      if (next.cut !== undefined) return { cut: next.cut };
      if (next.chunk) yield next.chunk;
    }
  } finally {
    file.destroy();
    stream.destroy();
  }
}

/** SHA-256 of a whole file, hexadecimal. */
export async function sha256Of(path: string, name: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of contents({ path, name }, 'none')) hash.update(chunk);
  return hash.digest('hex');
}
