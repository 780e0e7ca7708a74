import type { Form, Reading } from '@/domain/recipe';
import { CR, fieldsOf, LF } from './rows';

export const BOM = [0xef, 0xbb, 0xbf] as const;

/** Bytes of the byte order mark at the beginning, 3 or 0. */
export const bomOf = (head: Uint8Array): number => (BOM.every((byte, at) => head[at] === byte) ? BOM.length : 0);

/** UTF-16 by its mark. */
export const isUtf16 = (head: Uint8Array): boolean => (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);

const DOCUMENT = /^\s*(\[|\{\s*"(Records|records|value|events|logs|items|data)"\s*:\s*\[)/;

const LINES_NAME = /\.(jsonl|ndjson)(\.(gz|zst))?$/i;

/** True where the first line is whole JSON and is not all there is, or is an object that is no list of records. */
function areLines(text: string): boolean {
  const [line = '', ...more] = text.split('\n', 1_000).filter((one) => one.trim() !== '');
  try {
    const read: unknown = JSON.parse(line);
    return more.length > 0 || (typeof read === 'object' && !DOCUMENT.test(line));
  } catch {
    return false;
  }
}

/** How a file of text is laid out: rows of fields, lines that are each one record, or one JSON document of many records. */
export function layoutOf(head: Uint8Array, name: string, form: Form): 'csv' | 'lines' | 'document' {
  if (form === 'nginx') return 'lines';
  if (form === 'csv' || form === 'pgaudit') return 'csv';
  const text = new TextDecoder().decode(head);
  const json = ['jsonl', 'json', 'cloudtrail', 'okta'].includes(form);
  if (form === 'jsonl' || (form === 'auto' && LINES_NAME.test(name))) return 'lines';
  if (!json && !/^\s*[[{]/.test(text)) return 'csv';
  if (areLines(text)) return 'lines';
  if (DOCUMENT.test(text) || form === 'json' || /\.json(\.(gz|zst))?$/i.test(name)) return 'document';
  return 'lines';
}

/** The first record of delimited text, without its end; a quoted field may hold line ends. Begins after blank lines. */
function firstRecord(data: Uint8Array, quote: number): Uint8Array {
  let from = bomOf(data);
  while (data[from] === LF || data[from] === CR) from += 1;
  let inside = false;
  let to = from;
  for (; to < data.length; to++) {
    if (data[to] === quote) inside = !inside;
    else if (!inside && (data[to] === LF || data[to] === CR)) break;
  }
  return data.subarray(from, to);
}

const DELIMITERS = [',', ';', '\t', '|'];

/** Names that PostgreSQL's csvlog has no heading for, by its number of columns (versions 9.6 to 12, 13, 14 and later). */
const CSVLOG =
  'log_time user_name database_name process_id connection_from session_id session_line_num command_tag session_start_time virtual_transaction_id transaction_id error_severity sql_state_code message detail hint internal_query internal_query_pos context query query_pos location application_name backend_type leader_pid query_id'.split(
    ' ',
  );

export type Heading = { columns: string[]; delimiter: number; quote: number; header: boolean };

/**
 * How the fields of a file are told apart and named. Without a delimiter in the recipe it is the one with which the heading names
 * most of the `wanted` columns; among equals the one that makes most fields.
 */
export function headingOf(head: Uint8Array, reading: Reading, wanted: readonly string[]): Heading {
  const quote = (reading.quote ?? '"').charCodeAt(0);
  const record = firstRecord(head, quote);
  const split = (delimiter: string): string[] =>
    fieldsOf(record, { delimiter: delimiter.charCodeAt(0), quote }).map((name) => name.normalize('NFC').trim());
  if (reading.form === 'pgaudit') {
    return { columns: CSVLOG.slice(0, split(',').length), delimiter: ','.charCodeAt(0), quote, header: false };
  }
  const known = (fields: string[]): number => wanted.filter((name) => fields.includes(name)).length;
  const best = (reading.delimiter === null ? DELIMITERS : [reading.delimiter])
    .map((delimiter) => ({ delimiter, fields: split(delimiter) }))
    .reduce((a, b) => ((known(b.fields) - known(a.fields) || b.fields.length - a.fields.length) > 0 ? b : a));
  const delimiter = best.delimiter.charCodeAt(0);
  return { columns: reading.columns ?? best.fields, delimiter, quote, header: reading.header };
}
