import { type Compression, contents } from './bytes';
import { EngineFault } from './fault';
import type { Reason, Source } from './types';
import { writer } from './writer';

/** Most bytes of one JSON document: it is held in memory whole. Lines of JSON have no such limit. */
export const MOST_DOCUMENT = 268_435_456;

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const isOpening = (code: number): boolean => code === 91 || code === 123;
const isClosing = (code: number): boolean => code === 93 || code === 125;

/** The place after the string that begins at `from`. */
function afterString(text: string, from: number): number {
  for (let at = from + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at += 1;
  }
}

/** The texts of the values of a list or object that opens at `open`, as they are written. The JSON is known to be sound. */
function* values(text: string, open: number): Generator<{ from: number; value: string }> {
  let depth = 0;
  let from = open + 1;
  for (let at = from; ; ) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = afterString(text, at);
      continue;
    }
    if (depth === 0 && (code === COMMA || isClosing(code))) {
      const value = text.slice(from, at).trim();
      if (value !== '') yield { from: from + text.slice(from, at).search(/\S/), value };
      if (code !== COMMA) return;
      from = at + 1;
    }
    if (depth === 0 && code === COLON) from = at + 1;
    if (isOpening(code)) depth += 1;
    if (isClosing(code)) depth -= 1;
    at += 1;
  }
}

/** Where the list of records opens: the document itself, or the one list among its members; null where there is none. */
function listIn(text: string): number | null {
  const document: unknown = JSON.parse(text);
  if (typeof document !== 'object' || document === null) return null;
  const open = text.search(/\S/);
  if (Array.isArray(document)) return open;
  if (Object.values(document).filter((value) => Array.isArray(value)).length !== 1) return null;
  return [...values(text, open)].findLast(({ value }) => value.startsWith('['))?.from ?? null;
}

/**
 * Writes the records of a JSON document, one a line, to `path`: a list, or an object with one list among its members
 * (`{"Records": […]}`). A document that cannot be read is one rejected row. Records stay as they are written: a number of many digits
 * would lose some as a value. `longest` is the bytes of the longest.
 */
export async function recordsOf(
  source: Source,
  compression: Compression,
  path: string,
  bad: (reason: Reason, line: number) => void,
  raw?: (chunk: Buffer) => void,
): Promise<{ rows: number; longest: number; cut: boolean }> {
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
  let [rows, longest] = [0, 0];
  if (cut) bad('cut-short', 1);
  else {
    for (const record of read(Buffer.concat(parts), bad)) {
      const line = Buffer.from(`${record.replace(/[\r\n]+/g, ' ')}\n`);
      out.add(line);
      rows += 1;
      longest = Math.max(longest, line.length);
    }
  }
  out.end();
  return { rows, longest, cut };
}

function* read(bytes: Buffer, bad: (reason: Reason, line: number) => void): Generator<string> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    bad('encoding', 1);
    return;
  }
  let open: number | null = null;
  try {
    open = listIn(text);
  } catch {
    // Told below: what the parser says quotes the document.
  }
  if (open === null) bad('not-json', 1);
  else for (const { value } of values(text, open)) yield value;
}
