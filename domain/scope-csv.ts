import { isPlace } from '@/domain/codes';
import type { Figure, ScopeCell } from '@/domain/history';
import { categories } from '@/law/vocabulary';

/** The columns of a summary file, in the order of the template. Meaning: message `column.<name>`. Others are refused by name. */
export const SCOPE_COLUMNS = [
  { name: 'residence', required: true, example: 'KR' },
  { name: 'accounts', required: false, example: '4536' },
  { name: 'accounts_low', required: false, example: '4000' },
  { name: 'accounts_high', required: false, example: '5000' },
  { name: 'individuals', required: false, example: '4490' },
  { name: 'individuals_low', required: false, example: '4000' },
  { name: 'individuals_high', required: false, example: '4536' },
  { name: 'minors', required: false, example: 'yes' },
  { name: 'categories', required: false, example: 'name=4536;email;postal-address' },
] as const;
type Column = (typeof SCOPE_COLUMNS)[number]['name'];

/** Most rows below the heading, most bytes in UTF-8, and the largest count. */
export const SCOPE_CSV_LIMITS = { rows: 2_000, bytes: 1_000_000, count: 1_000_000_000_000 } as const;

/** Message `id` with `params`, `line` and `column`. Lines count from 1, the heading included; column is null where the line is meant. */
export type CsvFault = { line: number; column: string | null; id: string; params: Record<string, string | number> };

type CsvRecord = { line: number; fields: string[] };

/** RFC 4180: fields in quotes may hold commas, line ends and doubled quotes. Lines end in LF, CRLF or CR. */
function split(text: string, faults: CsvFault[]): CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = 1;
  let record: CsvRecord = { line, fields: [] };
  const field = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  while (field.lastIndex < text.length || record.fields.length > 0) {
    const start = field.lastIndex;
    const found = field.exec(text);
    if (found === null) {
      const opened = text[start] === '"' && !/^"[^"]*(?:""[^"]*)*"(?!")/.test(text.slice(start));
      faults.push({ line, column: null, id: opened ? 'csvFault.quoteOpen' : 'csvFault.quoteInside', params: {} });
      return records;
    }
    const [whole, quoted, bare = '', end] = found;
    record.fields.push(quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"').trim());
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === ',') continue;
    if (record.fields.length > 1 || record.fields[0] !== '') records.push(record);
    record = { line, fields: [] };
    if (field.lastIndex >= text.length) break;
  }
  return records;
}

function headings(record: CsvRecord, faults: CsvFault[]): (Column | null)[] {
  const fail = (id: string, params: CsvFault['params'] = {}) => faults.push({ line: record.line, column: null, id, params });
  const written = record.fields.map((name) => name.toLowerCase());
  if (record.fields.length === 1 && /[;\t]/.test(record.fields[0] ?? '')) {
    fail('csvFault.separator');
    return [];
  }
  const read = written.map((name, index) => {
    const column = SCOPE_COLUMNS.find((known) => known.name === name)?.name ?? null;
    const shown = (record.fields[index] ?? '').slice(0, 60);
    if (column === null && /\P{ASCII}/u.test(name)) fail('csvFault.headingForeign', { heading: shown });
    else if (column === null) fail(name === '' ? 'csvFault.headingEmpty' : 'csvFault.heading', { heading: shown, position: index + 1 });
    else if (written.indexOf(name) !== index) fail('csvFault.headingTwice', { heading: shown });
    return column;
  });
  if (faults.length === 0 && !read.includes('residence')) fail('csvFault.headingMissing', { heading: 'residence' });
  return read;
}

type Row = { line: number; get: (column: Column) => string; fail: (column: Column, id: string, params?: CsvFault['params']) => null };

function number(text: string, fail: (id: string, params?: CsvFault['params']) => null): number | null {
  if (!/^\d{1,15}$/.test(text)) return fail('csvFault.number', { value: text.slice(0, 40) });
  return Number(text) <= SCOPE_CSV_LIMITS.count ? Number(text) : fail('csvFault.tooLarge', { limit: SCOPE_CSV_LIMITS.count });
}

function figure(row: Row, name: 'accounts' | 'individuals'): Figure {
  const read = (column: Column): number | null =>
    row.get(column) === '' ? null : number(row.get(column), (id, params) => row.fail(column, id, params));
  const [settled, low, high] = [read(name), read(`${name}_low`), read(`${name}_high`)];
  if (row.get(name) !== '' && row.get(`${name}_low`) + row.get(`${name}_high`) !== '') row.fail(name, 'csvFault.settledAndBounds');
  if (low !== null && high !== null && low > high) row.fail(`${name}_low`, 'csvFault.lowAboveHigh');
  return { ...(settled !== null && { settled }), ...(low !== null && { low }), ...(high !== null && { high }) };
}

function categoriesOf(row: Row): ScopeCell['categories'] {
  const text = row.get('categories');
  if (text === '') return null;
  if (text === 'none') return [];
  const entries: { category: string; accounts: number | null }[] = [];
  for (const part of text.split(';').map((piece) => piece.trim())) {
    const [word = '', hit, ...rest] = part.split('=').map((piece) => piece.trim());
    const shown = part.slice(0, 60);
    if (!categories.some((known) => known === word)) row.fail('categories', 'csvFault.category', { value: shown });
    else if (entries.some((entry) => entry.category === word)) row.fail('categories', 'csvFault.categoryTwice', { value: word });
    else if (rest.length > 0) row.fail('categories', 'csvFault.category', { value: shown });
    else {
      const accounts = hit === undefined ? null : number(hit, (id, params) => row.fail('categories', id, params));
      entries.push({ category: word, accounts });
    }
  }
  return entries;
}

function minors(row: Row): boolean | null {
  const text = row.get('minors').toLowerCase();
  if (text === '') return null;
  if (text === 'yes' || text === 'no') return text === 'yes';
  return row.fail('minors', 'csvFault.minors', { value: text.slice(0, 40) });
}

function cellOf(row: Row): ScopeCell {
  const residence = row.get('residence');
  if (residence !== '' && !isPlace(residence)) row.fail('residence', 'csvFault.code', { value: residence.slice(0, 40) });
  return {
    residence: residence === '' ? null : residence,
    accounts: figure(row, 'accounts'),
    individuals: figure(row, 'individuals'),
    minors: minors(row),
    categories: categoriesOf(row),
  };
}

/**
 * Reads a summary file: comma-separated, UTF-8 (a byte-order mark is fine), first line the headings in any order, one line a place.
 * An empty cell says *not known*; an empty residence, people whose residence is not known; `none` in `categories`, that none
 * is hit. All or nothing: with one fault no cell is given, and every fault of every line is named. Never throws.
 */
export function parseScopeCsv(text: string): { ok: true; cells: ScopeCell[] } | { ok: false; faults: CsvFault[] } {
  const faults: CsvFault[] = [];
  const refuse = (line: number, id: string, params: CsvFault['params'] = {}) => ({
    ok: false as const,
    faults: [...faults, { line, column: null, id, params }],
  });
  if (new TextEncoder().encode(text).length > SCOPE_CSV_LIMITS.bytes)
    return refuse(1, 'csvFault.tooBig', { limit: SCOPE_CSV_LIMITS.bytes });
  const broken = text.split(/\r\n|\n|\r/).findIndex((line) => line.includes('\0') || line.includes('\ufffd'));
  if (broken >= 0) return refuse(broken + 1, 'csvFault.encoding');
  const records = split(text.replace(/^\ufeff/, ''), faults);
  const [heading, ...lines] = records;
  if (heading === undefined) return faults.length > 0 ? { ok: false, faults } : refuse(1, 'csvFault.empty');
  if (lines.length > SCOPE_CSV_LIMITS.rows)
    return refuse(1, 'csvFault.tooManyRows', { limit: SCOPE_CSV_LIMITS.rows, length: lines.length });
  const columns = headings(heading, faults);
  if (faults.length > 0) return { ok: false, faults };
  if (lines.length === 0) return refuse(heading.line, 'csvFault.noRows');

  const seen = new Map<string, number>();
  const cells = lines.map(({ line, fields }) => {
    if (fields.length !== columns.length) {
      faults.push({ line, column: null, id: 'csvFault.fields', params: { expected: columns.length, found: fields.length } });
      return null;
    }
    const row: Row = {
      line,
      get: (column) => fields[columns.indexOf(column)] ?? '',
      fail: (column, id, params = {}) => {
        faults.push({ line, column, id, params });
        return null;
      },
    };
    const cell = cellOf(row);
    const first = seen.get(cell.residence ?? '');
    if (first !== undefined) row.fail('residence', 'csvFault.placeTwice', { value: cell.residence ?? 'unknown', first });
    else seen.set(cell.residence ?? '', line);
    return cell;
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, cells: cells.filter((cell) => cell !== null) };
}
