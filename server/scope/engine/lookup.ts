import type { Recipe, SubjectColumn, SubjectKind } from '@/domain/recipe';
import { formatInstant } from '@/law/time';
import type { Database } from './database';
import { indexSql, numberedSql, startsOf } from './finding';
import { keptColumns, keyed } from './keep';
import { columnsIn, keptSql, wordsOf } from './kept';
import { inRoom, type RoomOptions } from './room';
import { normalForm } from './values';

/**
 * Whether a person is in a count. `unreadable`: the value is none of its kind; `kind-not-counted`: the recipe counted no such
 * identifiers. What is told is that of every account that has the identifier: how many, where they reside, what was revealed of them,
 * first and last access (RFC 3339, UTC, whole seconds), and how many rows.
 */
export type LookedUp =
  | { answer: 'not-affected' | 'kind-not-counted' | 'unreadable' }
  | {
      answer: 'affected';
      accounts: number;
      residence: string[];
      categories: string[];
      minor: boolean;
      rows: number;
      first: string | null;
      last: string | null;
      /** More accounts have it than the recipe allows to link: it may be nobody's own. */
      shared: boolean;
    };

/** Any region in which a number without country code may be meant: those of the recipe's columns. */
const formsOf = (value: string, columns: readonly SubjectColumn[]): Set<string> =>
  new Set(columns.flatMap((column) => normalForm(value, column) ?? []));

/** A kept file and its SHA-256, by which its index is known. */
export type Kept = { path: string; sha256: string };

/** The rows of all accounts that have an identifier (SQL), and how many accounts that are. */
type Rows = { sql: string; accounts: number };

const blobs = (hashes: readonly string[]): string => hashes.map((hash) => `from_hex('${hash}')`).join(', ');

/** By reading the whole file: for one whose index is not made yet. */
async function byReading(database: Database, { path }: Kept, account: string, has: string): Promise<Rows> {
  const [total] = await database.rows('look-up', `SELECT count(DISTINCT ${account}) FROM ${keptSql(path)} WHERE ${has}`);
  const sql = `SELECT * FROM ${keptSql(path)} WHERE ${account} IN (SELECT ${account} FROM ${keptSql(path)} WHERE ${has})`;
  return { sql, accounts: Number(total?.[0] ?? 0) };
}

/**
 * By the index: the rows that may have the identifier, their accounts, and all rows of those. Where nobody has it, a row that the hash picks
 * is gone through with in their stead, so that no takes what yes takes. Null where there is no index of the file.
 */
async function byIndex(
  database: Database,
  kept: Kept,
  account: string,
  columns: readonly string[],
  keys: readonly Buffer[],
  has: string,
): Promise<Rows | null> {
  const sources = await Promise.all([account, ...columns].map((column) => indexSql(database, kept.path, kept.sha256, column)));
  const [accounts, ...asked] = sources;
  if (!accounts || asked.length === 0) return null;
  const rowsIn = async (index: string, some: readonly Buffer[]): Promise<number[]> =>
    (await database.rows('look-up', `SELECT row FROM ${index} WHERE start IN (${startsOf(some)})`)).map(([row]) => Number(row));
  const met: number[] = [];
  for (const index of asked) {
    if (index === null) return null;
    met.push(...(await rowsIn(index, keys)));
  }
  const [size] = await database.rows('look-up', `SELECT count(*) FROM ${keptSql(kept.path)}`);
  const picked = Number((keys[0]?.readBigUInt64BE() ?? 0n) % BigInt(Math.max(1, Number(size?.[0] ?? 1))));
  const among = met.length > 0 ? met : [picked];
  const seen = await database.rows(
    'look-up',
    `SELECT DISTINCT lower(hex(${account})), coalesce(${has}, false) FROM ${numberedSql(kept.path)} WHERE file_row_number IN (${among.join(', ')})`,
  );
  const hashes = seen.flatMap(([hash, is]) => (is === 'true' && hash ? [hash] : []));
  const gone = hashes.length > 0 ? hashes : seen.flatMap(([hash]) => hash ?? []);
  const all =
    gone.length === 0
      ? []
      : await rowsIn(
          accounts,
          gone.map((hash) => Buffer.from(hash, 'hex')),
        );
  const within = `file_row_number IN (${all.length === 0 ? picked : all.join(', ')})`;
  const whose = hashes.length === 0 ? 'false' : `${account} IN (${blobs(hashes)})`;
  return { sql: `SELECT * FROM ${numberedSql(kept.path)} WHERE ${within} AND (${whose})`, accounts: hashes.length };
}

/**
 * Looks one identifier up in a kept file by its keyed hash. The same statements run whether it is found or not, so that the time
 * they take tells nothing. `value` is as somebody typed it; it goes nowhere but into the hash.
 */
export async function lookUp(
  kept: Kept,
  recipe: Recipe,
  key: Uint8Array,
  { kind, value }: { kind: SubjectKind; value: string },
  options: RoomOptions,
): Promise<LookedUp> {
  const names = keptColumns(recipe);
  const asked = recipe.subject.flatMap((column, index) => (column.kind === kind ? [{ column, name: names[index] ?? '' }] : []));
  if (asked.length === 0) return { answer: 'kind-not-counted' };
  const forms = formsOf(
    value,
    asked.map(({ column }) => column),
  );
  if (forms.size === 0) return { answer: 'unreadable' };
  return inRoom(options, async (database) => {
    const [account = ''] = await columnsIn(database, kept.path);
    const keys = [...forms].map((form) => keyed(form, key));
    const columns = asked.map(({ name }) => name);
    const has = columns.map((name) => `${name} IN (${blobs(keys.map((one) => one.toString('hex')))})`).join(' OR ');
    const { sql, accounts } =
      (await byIndex(database, kept, account, columns, keys, has)) ?? (await byReading(database, kept, account, has));
    const found = await database.rows(
      'look-up',
      `SELECT residence, categories, minor, sum(rows), min(first), max(first + span) FROM (${sql}) GROUP BY ALL`,
    );
    if (found.length === 0) return { answer: 'not-affected' };
    const seconds = (index: number): number[] => found.flatMap((row) => (row[index] ? [Number(row[index])] : []));
    const moment = (some: number[], pick: (...of: number[]) => number): string | null =>
      some.length === 0 ? null : formatInstant(pick(...some) * 1000, 'UTC');
    return {
      answer: 'affected',
      accounts,
      residence: [...new Set(found.map(([place]) => place ?? '?'))].sort(),
      categories: [...new Set(found.flatMap(([, text]) => wordsOf(text)))].sort(),
      minor: found.some(([, , minor]) => minor === 'true'),
      rows: found.reduce((sum, row) => sum + Number(row[3]), 0),
      first: moment(seconds(4), Math.min),
      last: moment(seconds(5), Math.max),
      shared: kind !== recipe.subject[0]?.kind && accounts > recipe.shared,
    };
  });
}
