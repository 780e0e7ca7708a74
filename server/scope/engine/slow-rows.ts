// Delimited text read slowly and plainly, sharing nothing with the engine: tests hold one against the other.

export type SlowRow = { line: number; values: Map<string, string> };
export type SlowFile = { name: string; rows: SlowRow[]; bad: { reason: string; line: number }[] };

/** Lines of bytes with their ends, as one would cut them by hand. */
function physicalLines(bytes: Uint8Array): string[] {
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
  );
}

const utf8 = (latin: string): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(latin, 'latin1'));
  } catch {
    return null;
  }
};

/** Delimited text by one regular expression a record: the least number of lines that makes a whole one, else the first line is broken. */
export function slowCsv(name: string, bytes: Uint8Array, delimiter = ',', most = 60): SlowFile {
  const sign = delimiter === '\t' ? '\\t' : `\\${delimiter}`;
  const field = `(?:"(?:[^"]|"")*"|(?!")[^${sign}\\r\\n]*)`;
  const record = new RegExp(`^${field}(?:${sign}${field})*$`);
  const lines = physicalLines(bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.subarray(3) : bytes);
  const file: SlowFile = { name, rows: [], bad: [] };
  let heading: string[] | null = null;
  for (let at = 0; at < lines.length; ) {
    let text: string | null = null;
    let taken = 1;
    for (; taken <= most && at + taken <= lines.length; taken++) {
      const tried = lines
        .slice(at, at + taken)
        .join('')
        .replace(/(\r\n|\r|\n)$/, '');
      if (record.test(tried)) {
        text = tried;
        break;
      }
    }
    const line = at + 1;
    if (text === '' && (heading === null || heading.length > 1)) {
      at += 1;
      continue;
    }
    const parts =
      text === null ? [] : [...`${delimiter}${text}`.matchAll(new RegExp(`${sign}(${field})`, 'gy'))].map((found) => found[1] ?? '');
    const read = text === null ? null : utf8(text);
    const wanted = heading?.length ?? parts.length;
    if (text === null || parts.length !== wanted) {
      file.bad.push({ reason: text === null ? 'quotes' : read === null && taken === 1 ? 'encoding' : 'fields', line });
      at += 1;
    } else if (read === null) {
      file.bad.push({ reason: 'encoding', line });
      at += taken;
    } else {
      const values = parts
        .map((part) => utf8(part) ?? '')
        .map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part));
      if (heading === null) heading = values.map((value) => value.trim());
      else if (!(heading.length === 1 && values[0] === '')) {
        file.rows.push({ line, values: new Map(heading.map((column, index) => [column, values[index] ?? ''])) });
      }
      at += taken;
    }
  }
  return file;
}
