import { type Compression, contents } from './bytes';
import { EngineFault } from './fault';
import type { Reason, Source } from './types';
import { writer } from './writer';

/** Most bytes of one JSON document: it is held in memory whole. Lines of JSON have no such limit. */
export const MOST_DOCUMENT = 268_435_456;

function listIn(document: unknown): unknown[] | null {
  if (Array.isArray(document)) return document;
  if (typeof document !== 'object' || document === null) return null;
  const lists: unknown[][] = Object.values(document).filter((value) => Array.isArray(value));
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

/**
 * Writes the records of a JSON document, one a line, to `path`: a list, or an object with one list among its members
 * (`{"Records": […]}`). A document that cannot be read is one rejected row.
 */
export async function recordsOf(
  source: Source,
  compression: Compression,
  path: string,
  bad: (reason: Reason, line: number) => void,
  raw?: (chunk: Buffer) => void,
): Promise<{ rows: number; cut: boolean }> {
  const parts: Buffer[] = [];
  let size = 0;
  const stream = contents(source, compression, raw);
  let cut = false;
  for (;;) {
    const next = await stream.next();
    if (next.done) {
      cut = next.value.cut;
      break;
    }
    size += next.value.length;
    if (size > MOST_DOCUMENT) throw new EngineFault('documentTooLarge', { file: source.name, limit: MOST_DOCUMENT });
    parts.push(next.value);
  }
  const out = writer(path, source.name);
  const records = cut ? null : read(Buffer.concat(parts), bad);
  if (cut) bad('cut-short', 1);
  for (const record of records ?? []) out.add(Buffer.from(`${JSON.stringify(record)}\n`));
  out.end();
  return { rows: records?.length ?? 0, cut };
}

function read(bytes: Buffer, bad: (reason: Reason, line: number) => void): unknown[] | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    bad('encoding', 1);
    return null;
  }
  try {
    const list = listIn(JSON.parse(text));
    if (list !== null) return list;
  } catch {
    // Told below: what the parser says quotes the document.
  }
  bad('not-json', 1);
  return null;
}
