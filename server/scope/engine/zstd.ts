import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const MAGIC = 0xfd2fb528;
const isSkippable = (magic: number): boolean => (magic & 0xfffffff0) >>> 0 === 0x184d2a50;

/**
 * Whether a zstd file ends where its last frame does: its blocks are walked over by their lengths (RFC 8878, section 3.1), without being
 * unpacked. A reader that is fed a file cut short may take what there is for all.
 */
export function isWholeZstd(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const buffer = Buffer.alloc(8);
    const bytes = (at: number, count: number): number | null =>
      at + count <= size && readSync(file, buffer, 0, count, at) === count ? buffer.readUIntLE(0, count) : null;
    let at = 0;
    while (at < size) {
      const magic = bytes(at, 4);
      if (magic === null) return false;
      if (isSkippable(magic)) {
        const length = bytes(at + 4, 4);
        if (length === null) return false;
        at += 8 + length;
        continue;
      }
      const descriptor = magic === MAGIC ? bytes(at + 4, 1) : null;
      if (descriptor === null) return false;
      const single = (descriptor >> 5) & 1;
      const contentSize = [single, 2, 4, 8][descriptor >> 6] ?? 0;
      const dictionary = [0, 1, 2, 4][descriptor & 3] ?? 0;
      at += 5 + (single ? 0 : 1) + dictionary + contentSize;
      for (let last = 0; last === 0; ) {
        const header = bytes(at, 3);
        if (header === null) return false;
        last = header & 1;
        // A block of one repeated byte holds that byte alone.
        at += 3 + (((header >> 1) & 3) === 1 ? 1 : header >> 3);
      }
      at += (descriptor >> 2) & 1 ? 4 : 0;
    }
    return at === size;
  } finally {
    closeSync(file);
  }
}
