import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf, type Form, type Recipe } from '@/domain/recipe';
import { compressionOf, contents, stateOf, zstdMaker } from './bytes';
import { type Database, fileLiteral, literal } from './database';
import { type Examined, LINES, parquet, plainCopy, rawHead } from './examine';
import { EngineFault } from './fault';
import { bomOf, headingOf, isUtf16, layoutOf } from './head';
import { recordsOf } from './records';
import { type Dialect, RowScanner } from './rows';
import type { Reason, Source } from './types';

/** Bytes that a beginning is sought in, decompressed, and most lines of it. */
const MOST_BYTES = 4_194_304;
const MOST_LINES = 5_000;

/** The first rows of a file: as a file that the engine reads, the lines they stand on, and the broken ones among them. */
export type Beginning = {
  file: Examined;
  /** The form that the contents show; `csv` or `jsonl` where no ready-made reading is meant. */
  form: Exclude<Form, 'auto'>;
  /** The line of each row, from 1; of a JSON document the place of the record, of Parquet the row. */
  lines: number[];
  broken: { reason: Reason; line: number }[];
  /** The bytes that they were read from. */
  head: Buffer;
};

async function headBytes(source: Source, compression: 'none' | 'gzip' | 'zstd'): Promise<{ head: Buffer; whole: boolean; cut: boolean }> {
  const parts: Buffer[] = [];
  let size = 0;
  const stream = contents(source, compression);
  for (;;) {
    const next = await stream.next();
    if (next.done) return { head: Buffer.concat(parts), whole: true, cut: next.value.cut };
    parts.push(next.value);
    size += next.value.length;
    if (size < MOST_BYTES) continue;
    await stream.return({ cut: false });
    return { head: Buffer.concat(parts), whole: false, cut: false };
  }
}

const NEWLINE = Buffer.from('\n');

/** The first `most` rows of a file, broken ones counted among them, as the recipe's reading has it. `folder` takes a copy of them. */
export async function beginningOf(source: Source, recipe: Recipe, database: Database, folder: string, most: number): Promise<Beginning> {
  const state = stateOf(source.path, source.name);
  const raw = rawHead(source);
  const path = join(folder, 'beginning');
  const base: Examined = {
    ...{ source, state, bytes: 0, sha256: '', kind: 'lines', columns: [], types: [], text: null, header: false, compression: 'none', path },
    ...{ rows: 0, read: 0, multiline: true, newline: '\n', longest: 0, document: false, rejects: new Map() },
  };
  const { form } = recipe.reading;
  if (form === 'parquet' || raw.subarray(0, 4).toString('latin1') === 'PAR1') {
    const { columns, types } = await parquet(database, source);
    const rows = await database.run(
      'beginning',
      `COPY (SELECT * FROM read_parquet(${fileLiteral(source.path)}, hive_partitioning = false) LIMIT ${most}) TO ${literal(path)} (FORMAT parquet)`,
    );
    const lines = Array.from({ length: rows }, (_, index) => index + 1);
    return { file: { ...base, kind: 'parquet', columns, types, rows }, form: 'parquet', lines, broken: [], head: raw };
  }
  let compression = compressionOf(raw);
  let from = source;
  if (compression === 'zstd' && zstdMaker() === undefined) {
    from = await plainCopy(database, source, join(folder, 'plain'), MOST_LINES);
    compression = 'none';
  }
  const { head, whole, cut } = await headBytes(from, compression);
  if (isUtf16(head)) throw new EngineFault('utf16', { file: source.name });
  const layout = layoutOf(head, source.name, form);
  const broken: Beginning['broken'] = [];
  if (layout === 'document') {
    const { rows, longest } = await recordsOf(from, compression, path, (reason, line) => broken.push({ reason, line }));
    const count = Math.min(rows, most);
    const lines = Array.from({ length: count }, (_, index) => index + 1);
    return { file: { ...base, rows: count, longest, document: true }, form: form === 'auto' ? 'json' : form, lines, broken, head };
  }
  const heading = layout === 'csv' && head.length > 0 ? headingOf(head, recipe.reading, columnsOf(recipe)) : null;
  const dialect: Dialect = heading ? { delimiter: heading.delimiter, quote: heading.quote, fields: heading.columns.length } : LINES;
  const rows: Buffer[] = [];
  const lines: number[] = [];
  const full = (): boolean => lines.length + broken.length >= most;
  const scanner = new RowScanner(
    dialect,
    {
      row: (data, start, end, line) => {
        if (full()) return;
        rows.push(Buffer.from(data.subarray(start, end)), NEWLINE);
        lines.push(line);
      },
      bad: (reason, line) => {
        if (!full()) broken.push({ reason, line });
      },
    },
    heading?.header ?? false,
  );
  scanner.push(head.subarray(bomOf(head)));
  if (whole) scanner.end(cut);
  writeFileSync(path, Buffer.concat(rows), { mode: 0o600 });
  const kind = heading ? 'csv' : 'lines';
  const read = {
    ...base,
    kind,
    columns: heading?.columns ?? [],
    rows: lines.length,
    text: { source: from, compression, dialect, headed: false },
  } as const;
  return { file: { ...read, longest: scanner.longest }, form: form === 'auto' ? (heading ? 'csv' : 'jsonl') : form, lines, broken, head };
}
