import { closeSync, openSync, writeSync } from 'node:fs';
import { systemFault } from './fault';

const FULL = 1 << 22;

/** Writes pieces to a new file (mode 600), many at a time. Faults name `name`. */
export function writer(path: string, name: string): { add: (piece: Uint8Array) => void; end: () => void } {
  const file = opened(path, name);
  let buffer = Buffer.allocUnsafe(FULL);
  let size = 0;
  const flush = (piece: Uint8Array): void => {
    try {
      for (let from = 0; from < piece.length; ) from += writeSync(file, piece, from);
    } catch (error) {
      closeSync(file);
      throw systemFault(error, name);
    }
  };
  return {
    add: (piece) => {
      if (size + piece.length > FULL) {
        flush(buffer.subarray(0, size));
        size = 0;
        if (piece.length > FULL) {
          flush(piece);
          return;
        }
        buffer = Buffer.allocUnsafe(FULL);
      }
      buffer.set(piece, size);
      size += piece.length;
    },
    end: () => {
      flush(buffer.subarray(0, size));
      closeSync(file);
    },
  };
}

function opened(path: string, name: string): number {
  try {
    return openSync(path, 'w', 0o600);
  } catch (error) {
    throw systemFault(error, name);
  }
}
