import type { Recipe } from '@/domain/recipe';
import { type Database, literal } from './database';
import { EngineFault } from './fault';
import { categoriesSql, keptColumns, minorSql, whole } from './keep';
import { columnsIn, identifiersIn, keptSql } from './kept';
import { inRoom, type RoomOptions } from './room';
import { take } from './take';
import type { Source } from './types';

/** Who is exported: accounts of a residence (null: of any; `?` where it is not known), of whom a category was revealed there (null: any or none). */
export type Cohort = { residence: string | null; category: string | null; minors?: boolean };
export type Target = { path: string; form: 'csv' | 'parquet' };
export type Exported = { rows: number; accounts: number; bytes: number; sha256: string };

/** SQL of a cohort's rows from rows with account, residence, categories and minor: all of an account's at the residence, if one of them shows what is asked. */
function within(rows: string, account: string, { residence, category, minors }: Cohort): string {
  const place = residence === null ? [] : [`residence = ${literal(residence)}`];
  const shows = [
    ...(category === null ? [] : [`list_contains(string_split(categories, ';'), ${literal(category)})`]),
    ...(minors === true ? ['minor'] : []),
  ];
  const accounts = shows.map((one) => `${account} IN (SELECT ${account} FROM (${rows}) WHERE ${[...place, one].join(' AND ')})`);
  return `SELECT * FROM (${rows}) WHERE ${['true', ...place, ...accounts].join(' AND ')}`;
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe; a telephone number of plus and digits alone is none. */
const harmless = (column: string): string =>
  `CASE WHEN regexp_matches(${column}, '^[=+\\-@\\t\\r\\n|%]') AND NOT regexp_full_match(${column}, '\\+\\d{1,15}') THEN '''' || ${column} ELSE ${column} END`;

/** Spreadsheets take text with this mark for UTF-8. */
const MARK = '\uFEFF';

/** Writes rows (SQL) with their `columns`; `texts` are those that hold text of the log or the recipe. */
async function write(
  database: Database,
  rows: string,
  columns: readonly string[],
  texts: readonly string[],
  to: Target,
): Promise<Exported> {
  await database.run('export', `CREATE TABLE cohort AS ${rows}`);
  const [count] = await database.rows('export', `SELECT count(DISTINCT ${columns[0] ?? ''}) FROM cohort`);
  const cells = columns.map((column, index) => {
    const cell = to.form === 'csv' && texts.includes(column) ? harmless(column) : column;
    return `${cell} AS "${to.form === 'csv' && index === 0 ? MARK : ''}${column}"`;
  });
  const settings = to.form === 'csv' ? '(FORMAT csv, HEADER true)' : '(FORMAT parquet, COMPRESSION zstd)';
  const made = await whole(to.path, (part) =>
    database.run(
      'export',
      `COPY (SELECT ${cells.join(', ')} FROM (SELECT ${columns.join(', ')} FROM cohort ORDER BY ALL)) TO ${literal(part)} ${settings}`,
    ),
  );
  return { ...made, accounts: Number(count?.[0] ?? 0) };
}

/**
 * Writes a cohort from a kept file: the keyed identifiers (hexadecimal in a CSV), residence, categories, minor, rows, first and last
 * access (UTC). Appears whole, mode 600, or not at all.
 */
export async function exportKeyed(path: string, cohort: Cohort, to: Target, options: RoomOptions): Promise<Exported> {
  return inRoom(options, async (database) => {
    const identifiers = identifiersIn(await columnsIn(database, path));
    const [account = ''] = identifiers;
    const keys = identifiers.map((name) => (to.form === 'csv' ? `lower(hex(${name})) AS ${name}` : name));
    const moments = 'make_timestamp(first::BIGINT * 1000000) AS first, make_timestamp((first::BIGINT + span) * 1000000) AS last';
    const rows = `SELECT ${keys.join(', ')}, residence, categories, minor, rows, ${moments} FROM ${keptSql(path)}`;
    const columns = [...identifiers, 'residence', 'categories', 'minor', 'rows', 'first', 'last'];
    return write(database, within(rows, account, cohort), columns, ['residence', 'categories'], to);
  });
}

/**
 * Writes a cohort readable, from the sources again: identifiers in their normal form under the names of their kinds, residence, categories,
 * minor, rows, first and last access (UTC). `expected` are the SHA-256 of the files of the run it belongs to: another file ends it.
 * Appears whole, mode 600, or not at all.
 */
export async function exportReadable(
  sources: readonly Source[],
  recipe: Recipe,
  cohort: Cohort,
  to: Target,
  options: RoomOptions & { expected: readonly string[]; lookup?: Source | null },
): Promise<Exported> {
  return inRoom(options, async (database, folder) => {
    const { files, places } = await take(database, sources, recipe, folder, { ...options, times: true }, () => {});
    for (const { source, sha256 } of [...files, ...(places ? [places] : [])]) {
      if (!options.expected.includes(sha256)) throw new EngineFault('otherFile', { file: source.name });
    }
    const names = keptColumns(recipe);
    const [account = ''] = names;
    const values = names.map((name, index) => `v${index} AS ${name}`);
    const rows = `SELECT ${values.join(', ')}, residence, ${await categoriesSql(database, recipe)} AS categories, ${minorSql} AS minor, rows, first, last FROM subjects`;
    const columns = [...names, 'residence', 'categories', 'minor', 'rows', 'first', 'last'];
    return write(database, within(rows, account, cohort), columns, [...names, 'residence', 'categories'], to);
  });
}
