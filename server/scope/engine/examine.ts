import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf, type Recipe } from '@/domain/recipe';
import { type Compression, compressionOf, contents, sha256Of, stateOf, zstdMaker } from './bytes';
import { type Database, fileLiteral, literal } from './database';
import { EngineFault, systemFault } from './fault';
import { bomOf, headingOf, isUtf16, layoutOf } from './head';
import { recordsOf } from './records';
import { CR, type Dialect, LF, MOST_ROW, RowScanner, type Sink } from './rows';
import type { Reason, Sample, Source } from './types';
import { writer } from './writer';
import { isWholeZstd } from './zstd';

/** Positions told of each reason. */
export const SAMPLES = 5;

export type Rejects = Map<Reason, { rows: number; samples: Sample[] }>;

/** A file as it was found, and where its good rows can be read. */
export type Examined = {
  source: Source;
  /** What stateOf gave before the first byte was read. */
  state: string;
  bytes: number;
  sha256: string;
  kind: 'csv' | 'lines' | 'parquet';
  columns: string[];
  /** Of Parquet the types of the columns, as the database engine names them. */
  types: string[];
  /** The text as it was found, and whether `path` still has its heading. */
  text: Text | null;
  header: boolean;
  compression: Compression;
  /** The file itself, or a copy with its good rows alone where the file has others. */
  path: string;
  /** Good rows in `path`, and rows of every kind that were read. */
  rows: number;
  read: number;
  multiline: boolean;
  /** How lines end in `path`. */
  newline: '\n' | '\r\n';
  /** Bytes of the longest good row. */
  longest: number;
  /** A JSON document: its records stand on no lines of their own. */
  document: boolean;
  rejects: Rejects;
};

/** A line is one field: no log has this sign, and a line that has it is told as broken. */
export const LINES: Dialect = { delimiter: 1, quote: -1, fields: 1 };
const HEAD = 1 << 18;

export function reject(rejects: Rejects, reason: Reason, sample: Sample, rows = 1): void {
  const found = rejects.get(reason) ?? { rows: 0, samples: [] };
  found.rows += rows;
  if (found.samples.length < SAMPLES) found.samples.push(sample);
  rejects.set(reason, found);
}

export function rawHead(source: Source): Buffer {
  try {
    const file = openSync(source.path, 'r');
    const head = Buffer.alloc(16);
    const size = readSync(file, head, 0, 16, 0);
    closeSync(file);
    return head.subarray(0, size);
  } catch (error) {
    throw systemFault(error, source.name);
  }
}

/** The beginning of a text with its first line whole, as long as that is no longer than a row may be. */
async function textHead(source: Source, compression: Compression): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  let ended = false;
  for await (const chunk of contents(source, compression)) {
    parts.push(chunk);
    size += chunk.length;
    ended ||= chunk.includes(LF) || chunk.includes(CR);
    if (size >= HEAD && (ended || size > MOST_ROW)) break;
  }
  return Buffer.concat(parts);
}

export type Text = { source: Source; compression: Compression; dialect: Dialect; headed: boolean };

/** Scans a file of text from after its mark and heading, until there is `enough`. `cut` when it ended too early. */
async function scan(
  text: Text,
  sink: Sink,
  raw?: (chunk: Buffer) => void,
  enough?: () => boolean,
): Promise<{ scanner: RowScanner; cut: boolean }> {
  const scanner = new RowScanner(text.dialect, sink, text.headed);
  const stream = contents(text.source, text.compression, raw);
  let first = true;
  for (;;) {
    const next = await stream.next();
    if (next.done) {
      scanner.end(next.value.cut);
      return { scanner, cut: next.value.cut };
    }
    scanner.push(first ? next.value.subarray(bomOf(next.value)) : next.value);
    first = false;
    if (!enough?.()) continue;
    await stream.return({ cut: false });
    return { scanner, cut: false };
  }
}

const NEWLINE = Uint8Array.of(10);

async function copyGoodRows(text: Text, to: string, raw: () => void): Promise<void> {
  const out = writer(to, text.source.name);
  const row = (data: Uint8Array, from: number, end: number): void => {
    out.add(data.subarray(from, end));
    out.add(NEWLINE);
  };
  await scan(text, { bad: () => {}, row }, raw);
  out.end();
}

/** A decompressed copy of a zstd file of lines, of its first `most` where that is given. */
export async function plainCopy(database: Database, source: Source, to: string, most?: number): Promise<Source> {
  try {
    // Any sign that no log has: the lines are taken whole, and not held to one end, for those within quotes may have another.
    const read = `read_csv(${fileLiteral(source.path)}, compression = 'zstd', strict_mode = false, header = false, auto_detect = false, delim = '\x01', quote = '', escape = '', columns = {'l': 'VARCHAR'}, parallel = false, max_line_size = ${MOST_ROW}, hive_partitioning = false)`;
    await database.run('zstd', 'SET preserve_insertion_order = true');
    await database.run(
      'zstd',
      `COPY (SELECT coalesce(l, '') FROM ${read}${most === undefined ? '' : ` LIMIT ${most}`}) TO ${literal(to)} (FORMAT csv, HEADER false, DELIMITER '\x01', QUOTE '', ESCAPE '')`,
    );
    await database.run('zstd', 'SET preserve_insertion_order = false');
    return { name: source.name, path: to };
  } catch (error) {
    if (error instanceof EngineFault && error.id !== 'engine') throw error;
    throw new EngineFault('zstd', { file: source.name });
  }
}

export async function parquet(database: Database, source: Source): Promise<Pick<Examined, 'columns' | 'types' | 'rows'>> {
  try {
    const file = fileLiteral(source.path);
    const columns = await database.rows(
      'parquet',
      `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet(${file}, hive_partitioning = false))`,
    );
    const rows = await database.rows('parquet', `SELECT sum(num_rows)::BIGINT FROM parquet_file_metadata(${file})`);
    return {
      columns: columns.map(([name]) => name ?? ''),
      types: columns.map(([, type]) => type ?? ''),
      rows: Number(rows[0]?.[0] ?? 0),
    };
  } catch (error) {
    if (error instanceof EngineFault && error.id !== 'engine') throw error;
    throw new EngineFault('parquet', { file: source.name });
  }
}

/**
 * Reads a file once, whole: its SHA-256, how it is laid out, how many rows it has, and every row that is broken. A file with
 * broken rows, mixed line ends or a document of records gets a copy in `folder` that holds its good rows alone, so that what the
 * database engine reads is always sound. `seen` is told of bytes as they are read.
 */
export async function examine(
  source: Source,
  number: number,
  recipe: Recipe,
  database: Database,
  folder: string,
  seen: (bytes: number) => void,
): Promise<Examined> {
  const state = stateOf(source.path, source.name);
  const raw = rawHead(source);
  const hash = createHash('sha256');
  const hashing = (chunk: Buffer): void => {
    hash.update(chunk);
    seen(chunk.length);
  };
  const rejects: Rejects = new Map();
  const base = {
    source,
    state,
    bytes: statSync(source.path).size,
    rejects,
    columns: [],
    types: [],
    text: null,
    header: false,
    longest: 0,
    multiline: false,
    newline: '\n' as const,
    document: false,
  };
  const { form } = recipe.reading;
  if (form === 'parquet' || raw.subarray(0, 4).toString('latin1') === 'PAR1') {
    const { columns, types, rows } = await parquet(database, source);
    for await (const chunk of contents(source, 'none')) hashing(chunk);
    const sha256 = hash.digest('hex');
    return { ...base, sha256, kind: 'parquet', columns, types, rows, read: rows, compression: 'none', path: source.path };
  }
  let compression = compressionOf(raw);
  let from = source;
  if (compression === 'zstd' && zstdMaker() === undefined) {
    if (!isWholeZstd(source.path)) throw new EngineFault('zstd', { file: source.name });
    from = await plainCopy(database, source, join(folder, `plain-${number}`));
    compression = 'none';
  }
  const onRaw = from === source ? hashing : undefined;
  const head = await textHead(from, compression);
  if (isUtf16(head)) throw new EngineFault('utf16', { file: source.name });
  const layout = layoutOf(head, source.name, form);
  const bad = (reason: Reason, line: number): void => reject(rejects, reason, { file: source.name, line });
  // A damaged archive stops being read where it is damaged, and a copy is not the file.
  const finish = async (cut: boolean): Promise<string> =>
    cut || from !== source ? sha256Of(source.path, source.name) : hash.digest('hex');
  if (layout === 'document') {
    const path = join(folder, `records-${number}`);
    const { rows, longest, cut } = await recordsOf(from, compression, path, bad, onRaw);
    const sha256 = await finish(cut);
    return { ...base, sha256, kind: 'lines', rows, read: rows + total(rejects), longest, compression: 'none', path, document: true };
  }
  const heading = layout === 'csv' && head.length > 0 ? headingOf(head, recipe.reading, columnsOf(recipe)) : null;
  const text: Text = {
    source: from,
    compression,
    dialect: heading ? { delimiter: heading.delimiter, quote: heading.quote, fields: heading.columns.length } : LINES,
    headed: heading?.header ?? false,
  };
  const { scanner, cut } = await scan(text, { bad }, onRaw);
  const begins = head[bomOf(head)];
  // What ends lines in CRLF and has them within quotes too, the database engine may guess wrong.
  const guessed = scanner.newline === '\n' || !scanner.multiline;
  const sound = rejects.size === 0 && scanner.alike && guessed && !cut && !(text.headed && (begins === 10 || begins === 13));
  const rows = scanner.rows - scanner.blank;
  const path = sound ? from.path : join(folder, `good-${number}`);
  if (!sound) await copyGoodRows(text, path, () => seen(0));
  return {
    ...base,
    sha256: await finish(cut),
    kind: heading ? 'csv' : 'lines',
    columns: heading?.columns ?? [],
    text,
    rows,
    read: rows + total(rejects),
    header: text.headed && sound,
    compression: sound ? compression : 'none',
    path,
    multiline: scanner.multiline,
    newline: sound ? scanner.newline : '\n',
    longest: scanner.longest,
  };
}

/** Has a file of text read from a plain copy of its good rows in `folder` from now on. False where it is one already, or no text. */
export async function readPlain(file: Examined, folder: string, raw: () => void): Promise<boolean> {
  if (file.text === null || file.path !== file.text.source.path) return false;
  const path = join(folder, `plain-${file.sha256}`);
  await copyGoodRows(file.text, path, raw);
  Object.assign(file, { path, compression: 'none', header: false, newline: '\n' });
  return true;
}

const total = (rejects: Rejects): number => [...rejects.values()].reduce((sum, { rows }) => sum + rows, 0);

/** The lines on which rows begin, by their numbers: good rows counted from 1, blank lines of single fields included, the heading not. */
export async function linesOf(text: Text, numbers: readonly number[]): Promise<Map<number, number>> {
  const wanted = new Set(numbers);
  const lines = new Map<number, number>();
  let number = 0;
  const row = (_data: Uint8Array, _from: number, _to: number, line: number): void => {
    number += 1;
    if (wanted.has(number)) lines.set(number, line);
  };
  await scan(text, { bad: () => {}, row }, undefined, () => lines.size === wanted.size);
  return lines;
}
