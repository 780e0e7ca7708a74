import { join } from 'node:path';
import type { SourceHead, TriedRow as TriedRowOfAll } from '@/domain/count';
import { categoryNames, columnsOf, type Form, type Recipe } from '@/domain/recipe';
import { formatInstant } from '@/law/time';
import { type Beginning, beginningOf } from './beginning';
import { type Compression, compressionOf } from './bytes';
import { refuseTwice } from './check';
import { type Cell, type Database, fileLiteral } from './database';
import { rawHead } from './examine';
import { MINOR_BIT, namesOf, UNKNOWN_PLACE } from './expressions';
import { guessRecipe } from './guess';
import { defineFunctions, FILTERED, hitsSql, reasonOfState } from './load';
import { loadPlaces } from './places';
import { NGINX, NUMBER, READINGS, relationOf } from './readings';
import { inRoom } from './room';
import type { Reason, Source } from './types';

/** Rows that a head shows, that a guess looks at and that a recipe is tried on; most characters of a cell. */
const SHOWN = 20;
const LOOKED_AT = 500;
const TRIED = 200;
const CELL = 200;
const MOST_COLUMNS = 200;

/** The first rows of a log, with the compression as the engine names it. */
export type Head = Omit<SourceHead, 'compression'> & { compression: Compression };

/** What a recipe makes of one row. */
export type TriedRow = Omit<TriedRowOfAll, 'reason'> & { reason: Reason | null };
/** `missing` are columns of the recipe that the file does not have: the whole file would be rejected. */
export type Tried = { rows: TriedRow[]; missing: string[] };

const PLAIN: Recipe = {
  reading: { form: 'auto', delimiter: null, quote: null, header: true, columns: null },
  ...{ subject: [], residence: null, at: null, credential: null, where: [], from: null, until: null, categories: null },
  ...{ special: null, minors: null, shared: 5, rejected: 'report' },
};

/** Little memory and one thread keep rows in their order and leave the machine to others. */
const inSmallRoom = <T>(temp: string, work: (database: Database, folder: string) => Promise<T>): Promise<T> =>
  inRoom({ memory: '500MB', threads: 1, temp }, async (database, folder) => {
    await database.run('sample', 'SET preserve_insertion_order = true');
    return work(database, folder);
  });

/** Names of everything in a record, `a.b.0`; a name with a point in it as a JSON pointer. */
function pathsOf(value: unknown, steps: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) {
    return [
      steps.some((step) => /[.$/]/.test(step))
        ? `/${steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`
        : steps.join('.'),
    ];
  }
  if (steps.length > 6) return [];
  return Object.entries(value)
    .slice(0, Array.isArray(value) ? 3 : undefined)
    .flatMap(([name, inner]) => pathsOf(inner, [...steps, name]));
}

/** The form of a log that a general reading met, by the first of its contents. */
function formOf({ file, form, head }: Beginning, records: readonly unknown[]): Exclude<Form, 'auto'> {
  const lines = new TextDecoder().decode(head.subarray(0, 65_536)).split(/\r?\n/).slice(0, 10).filter(Boolean);
  if (file.kind === 'csv') {
    const nginx = new RegExp(NGINX);
    if (lines.length > 0 && lines.filter((line) => nginx.test(line)).length * 2 > lines.length) return 'nginx';
    const isCsvlog = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ [A-Z]{2,5},/.test(lines[0] ?? '') && file.columns.length >= 22;
    return isCsvlog ? 'pgaudit' : form;
  }
  const first = records.find((record): record is object => typeof record === 'object' && record !== null);
  if (first === undefined) return form;
  if ('eventTime' in first && 'eventSource' in first && 'eventName' in first) return 'cloudtrail';
  return 'published' in first && 'eventType' in first && 'actor' in first ? 'okta' : form;
}

function columnsIn(beginning: Beginning, form: Form, records: readonly unknown[], targets: readonly Cell[]): string[] {
  if (form === 'nginx') {
    const names = targets.flatMap((target) => [...(target ?? '').matchAll(/[?&]([^=&#]{1,60})=/g)].map((found) => found[1] ?? ''));
    return [...(READINGS.nginx?.columns ?? []), ...new Set(names.map((name) => `query.${name}`))];
  }
  if (form === 'pgaudit') return READINGS.pgaudit?.columns ?? [];
  return beginning.file.kind === 'lines' ? [...new Set(records.flatMap((record) => pathsOf(record)))] : beginning.file.columns;
}

const cut = (cell: Cell): Cell => (cell !== null && cell.length > CELL ? `${[...cell].slice(0, CELL - 1).join('')}…` : cell);

async function cellsOf(database: Database, beginning: Beginning, form: Form, columns: readonly string[]): Promise<Cell[][]> {
  if (beginning.file.rows === 0 || columns.length === 0) return [];
  // Delimited text has its columns by their place: two of them may be called the same.
  const byPlace = beginning.file.kind === 'csv' && READINGS[form] === undefined;
  const names = byPlace ? columns.map((_, place) => `${place}`) : [...columns];
  const relation = relationOf([byPlace ? { ...beginning.file, columns: names } : beginning.file], names, form, true);
  const list = names.map((column) => `(${relation.columns.get(column) ?? 'NULL'})::VARCHAR`);
  return database.rows('sample', `SELECT ${list.join(', ')} FROM ${relation.from} WHERE ${relation.well} ORDER BY ${NUMBER}`);
}

/** The first rows of a log, its columns, and a recipe guessed from them. `zone` is assumed for times without offset. Contents of the log: shown to a person, never recorded. */
export async function headOf(source: Source, { temp, zone = 'UTC' }: { temp: string; zone?: string }): Promise<Head> {
  return inSmallRoom(temp, async (database, folder) => {
    let beginning = await beginningOf(source, PLAIN, database, folder, LOOKED_AT);
    const isLines = beginning.file.kind === 'lines' && beginning.file.rows > 0;
    const texts = isLines
      ? await database.rows('sample', `SELECT l FROM (${`SELECT * FROM ${linesSql(beginning)}`}) WHERE l IS NOT NULL LIMIT ${LOOKED_AT}`)
      : [];
    const records = texts.flatMap(([text]) => parsed(text ?? ''));
    const form = formOf(beginning, records);
    if (form === 'nginx' || form === 'pgaudit') {
      beginning = await beginningOf(source, { ...PLAIN, reading: { ...PLAIN.reading, form } }, database, folder, LOOKED_AT);
    }
    const targets = form === 'nginx' ? await cellsOf(database, beginning, form, ['target']) : [];
    const columns = columnsIn(beginning, form, records, targets.flat()).slice(0, MOST_COLUMNS);
    const rows = await cellsOf(database, beginning, form, columns);
    const { kind, text } = beginning.file;
    return {
      form,
      compression: compressionOf(rawHead(source)),
      delimiter: kind === 'csv' && text ? String.fromCharCode(text.dialect.delimiter) : null,
      columns,
      rows: rows.slice(0, SHOWN).map((row) => row.map(cut)),
      recipe: guessRecipe(form, columns, rows, zone),
    };
  });
}

const linesSql = ({ file }: Beginning): string =>
  `read_csv(${fileLiteral(file.path)}, header = false, auto_detect = false, delim = '\x01', quote = '', escape = '', columns = {'l': 'VARCHAR'}, parallel = false)`;

function parsed(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

/**
 * What a recipe makes of the first rows of a log, row by row, broken ones among them. `lookup` is the file of residences where the recipe
 * names one; without it residence is not told. Contents of the log: shown to a person, never recorded.
 */
export async function tryRecipe(
  source: Source,
  recipe: Recipe,
  { temp, lookup = null }: { temp: string; lookup?: Source | null },
): Promise<Tried> {
  return inSmallRoom(temp, async (database, folder) => {
    await defineFunctions(database, recipe);
    const beginning = await beginningOf(source, recipe, database, folder, TRIED);
    const { file, lines, broken } = beginning;
    const told: TriedRow[] = broken.map(({ reason, line }) => rowOf(recipe, line, 'rejected', reason));
    if (file.rows === 0) return { rows: told, missing: [] };
    const wanted = columnsOf(recipe);
    refuseTwice(file, wanted);
    const had = relationOf([file], wanted, recipe.reading.form).columns;
    const missing = wanted.filter((column) => !had.has(column));
    const places = lookup !== null && (await loadPlaces(database, recipe, lookup, join(folder, 'places'), () => {})) !== null;
    const found = await tried(database, recipe, file, places);
    const names = categoryNames(recipe);
    for (const row of found) {
      const [number, cell, ms, residence, credential, mask, ...values] = row;
      const line = lines[Number(number) - 1] ?? Number(number);
      const state = Number(cell);
      const reason = missing.length > 0 ? 'column-missing' : (reasonOfState(state) ?? null);
      const bits = BigInt(mask ?? 0);
      told.push({
        ...rowOf(recipe, line, reason !== null ? 'rejected' : state === FILTERED ? 'filtered' : 'counted', reason),
        subject: recipe.subject.map(({ column, kind }, index) => ({ column, kind, value: values[index] ?? null })),
        residence: residence === UNKNOWN_PLACE ? null : (residence ?? null),
        at: ms === null || ms === undefined ? null : formatInstant(Number(ms), recipe.at?.zone ?? 'UTC'),
        credential: credential ?? null,
        categories: namesOf(bits, names),
        minor: ((bits >> MINOR_BIT) & 1n) === 1n,
      });
    }
    return { rows: told.sort((a, b) => a.line - b.line), missing };
  });
}

async function tried(database: Database, recipe: Recipe, file: Beginning['file'], places: boolean): Promise<Cell[][]> {
  const { from, columns } = hitsSql([file], recipe, true);
  const [state = '', , , , , credential = '', residence = ''] = columns;
  const own = recipe.residence && 'column' in recipe.residence && !('lookup' in recipe.residence) ? 'place' : residence;
  const values = recipe.subject.map((_, index) => `v${index}`);
  const list = [
    NUMBER,
    state,
    'epoch_ms(utc) AS ms',
    `(${places ? 'NULL' : own}) AS residence`,
    `(${credential}) AS credential`,
    'mask',
    ...values,
  ];
  const rows = `SELECT ${list.join(', ')} FROM ${from}`;
  return database.rows(
    'sample',
    places
      ? `SELECT r.* REPLACE (p.place AS residence) FROM (${rows}) r LEFT JOIN places p ON r.v0 = p.account ORDER BY ${NUMBER}`
      : `${rows} ORDER BY ${NUMBER}`,
  );
}

const rowOf = (recipe: Recipe, line: number, state: TriedRow['state'], reason: Reason | null): TriedRow => ({
  ...{ line, state, reason, residence: null, at: null, credential: null, categories: [], minor: false },
  subject: recipe.subject.map(({ column, kind }) => ({ column, kind, value: null })),
});
