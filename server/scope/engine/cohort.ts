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

/**
 * SQL of a cohort's rows from rows with account, residence, categories, minor and `several`: all of an account's at the residence, if one
 * of them shows what is asked. Only accounts that have several rows are looked for among the others.
 */
function within(rows: string, account: string, { residence, category, minors }: Cohort): string {
  const place = residence === null ? 'true' : `residence = ${literal(residence)}`;
  const shows = [
    ...(category === null ? [] : [`list_contains(string_split(categories, ';'), ${literal(category)})`]),
    ...(minors === true ? ['minor'] : []),
  ];
  const shown = shows.map((one) => {
    const others = `SELECT ${account} FROM (${rows}) WHERE several AND ${place} AND ${one}`;
    return `CASE WHEN several THEN ${account} IN (${others}) ELSE ${one} END`;
  });
  return `SELECT * FROM (${rows}) WHERE ${[place, ...shown].join(' AND ')}`;
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe; a telephone number of plus and digits alone is none. */
const harmless = (column: string): string =>
  `CASE WHEN regexp_matches(${column}, '^[=+\\-@\\t\\r\\n|%]') AND NOT regexp_full_match(${column}, '\\+\\d{1,15}') THEN '''' || ${column} ELSE ${column} END`;

/** Spreadsheets take text with this mark for UTF-8. */
const MARK = '\uFEFF';

/** Writes rows (SQL) in their order with their `columns`; `texts` are those that hold text of the log or the recipe. */
async function write(
  database: Database,
  rows: string,
  columns: readonly string[],
  texts: readonly string[],
  to: Target,
): Promise<Omit<Exported, 'accounts'>> {
  const cells = columns.map((column, index) => {
    const cell = to.form === 'csv' && texts.includes(column) ? harmless(column) : column;
    return `${cell} AS "${to.form === 'csv' && index === 0 ? MARK : ''}${column}"`;
  });
  const settings = to.form === 'csv' ? '(FORMAT csv, HEADER true)' : '(FORMAT parquet, COMPRESSION zstd)';
  const list = `SELECT ${cells.join(', ')} FROM (${rows})`;
  return whole(to.path, (part) => database.run('export', `COPY (${list}) TO ${literal(part)} ${settings}`));
}

/** Accounts of rows, of which only those that stand several times are told apart. */
async function accountsOf(database: Database, rows: string, account: string): Promise<number> {
  const counted = `SELECT count(*) FILTER (NOT several) + count(DISTINCT ${account}) FILTER (several) FROM (${rows})`;
  return Number((await database.rows('export', counted))[0]?.[0] ?? 0);
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
    const rows = within(`FROM ${keptSql(path)}`, account, cohort);
    const list = `SELECT ${keys.join(', ')}, residence, categories, minor, rows, ${moments} FROM (${rows})`;
    const columns = [...identifiers, 'residence', 'categories', 'minor', 'rows', 'first', 'last'];
    // In the order of the kept file, which costs no sort of a nation.
    await database.run('export', 'SET preserve_insertion_order = true');
    const made = await write(database, list, columns, ['residence', 'categories'], to);
    return { ...made, accounts: await accountsOf(database, rows, account) };
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
    const several = 'v0 IN (SELECT v0 FROM subjects GROUP BY v0 HAVING count(*) > 1) AS several';
    const rows = `SELECT ${values.join(', ')}, residence, ${await categoriesSql(database, recipe)} AS categories, ${minorSql} AS minor, rows, first, last, ${several} FROM subjects`;
    await database.run('export', `CREATE TABLE cohort AS ${within(rows, account, cohort)}`);
    const columns = [...names, 'residence', 'categories', 'minor', 'rows', 'first', 'last'];
    const ordered = `SELECT ${columns.join(', ')} FROM cohort ORDER BY ALL`;
    const made = await write(database, ordered, columns, [...names, 'residence', 'categories'], to);
    return { ...made, accounts: await accountsOf(database, 'FROM cohort', account) };
  });
}
