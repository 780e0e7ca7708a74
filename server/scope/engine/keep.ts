import { createHash, createHmac } from 'node:crypto';
import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { categoryNames, type Recipe } from '@/domain/recipe';
import { sha256Of } from './bytes';
import { type Database, literal } from './database';
import { MINOR_BIT, namesOf } from './expressions';
import { systemFault } from './fault';
import type { Result } from './types';

const BLOCK = 64;

/** SQL of HMAC-SHA-256 of a text's UTF-8 bytes, 32 bytes as BLOB (RFC 2104). Null for null. */
export function keyedSql(text: string, key: Uint8Array): string {
  const short = key.length > BLOCK ? createHash('sha256').update(key).digest() : key;
  const pad = (with_: number): string => Buffer.from(Array.from({ length: BLOCK }, (_, at) => (short[at] ?? 0) ^ with_)).toString('hex');
  return `from_hex(sha256(from_hex('${pad(0x5c)}') || from_hex(sha256(from_hex('${pad(0x36)}') || encode(${text})))))`;
}

/** The same in plain code, of a value in its normal form. */
export const keyed = (value: string, key: Uint8Array): Buffer => createHmac('sha256', key).update(value, 'utf8').digest();

/** The columns of the kept file that hold keyed identifiers, in order of the recipe: `account`, `email`, `email_2`. */
export function keptColumns(recipe: Pick<Recipe, 'subject'>): string[] {
  const seen = new Map<string, number>();
  return recipe.subject.map(({ kind }) => {
    const name = kind.replace('-', '_');
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}_${times}`;
  });
}

/** Bytes of a kept file for each identifier, nearly: 32 of its hash and its part of the row's. For the bar and the time left alone. */
const BYTES_EACH = 35;

const bytesIn = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** SQL of a mask's categories as text, `email;name`. */
export async function categoriesSql(database: Database, recipe: Recipe): Promise<string> {
  const names = categoryNames(recipe);
  const sets = await database.rows('keep', 'SELECT DISTINCT mask FROM subjects');
  const words = sets.map(([mask]) => `WHEN ${mask ?? 'NULL'} THEN ${literal(namesOf(BigInt(mask ?? 0), names).join(';'))}`);
  return words.length === 0 ? `''` : `CASE mask ${words.join(' ')} END`;
}

export const minorSql = `((mask >> ${MINOR_BIT}) & 1) = 1`;

/** Ends a run at its beginning where the file could not be written at its end. */
export function writable(path: string): void {
  try {
    writeFileSync(`${path}.part`, '', { mode: 0o600 });
    rmSync(`${path}.part`);
  } catch (error) {
    throw systemFault(error, basename(path));
  }
}

/** Has `write` make a file beside `path`, and puts it there when it is whole: mode 600, with its size and SHA-256. */
export async function whole(
  path: string,
  write: (part: string) => Promise<number>,
): Promise<{ rows: number; bytes: number; sha256: string }> {
  const part = `${path}.part`;
  try {
    rmSync(part, { force: true });
    const rows = await write(part);
    chmodSync(part, 0o600);
    const sha256 = await sha256Of(part, basename(path));
    renameSync(part, path);
    return { rows, bytes: statSync(path).size, sha256 };
  } catch (error) {
    rmSync(part, { force: true });
    throw systemFault(error, basename(path));
  }
}

/**
 * Writes the keyed subjects as Parquet: a row for each account with the other identifiers and the residence as they stood together in the
 * logs, each identifier as HMAC-SHA-256 under the incident's key; `categories` (`email;name`); `minor`; `person`, equal for accounts
 * that are one person and null for one that shares nothing with another; `several`, whether the account has other rows; `rows`; `first`, the first access in seconds since 1970
 * (UTC), and `span`, the seconds from there to the last. No identifier is in the clear, but while its key lives each is still
 * personal data. The file appears under its name when it is whole. `told` is given what tells the share that is written, from 0 to 1.
 */
export async function keep(
  database: Database,
  recipe: Recipe,
  key: Uint8Array,
  path: string,
  told: (share: () => number) => void,
): Promise<NonNullable<Result['kept']>> {
  const columns = keptColumns(recipe);
  const [row] = await database.rows('keep', `SELECT ${columns.map((_, index) => `count(v${index})`).join(' + ')} FROM subjects`);
  const identifiers = Number(row?.[0] ?? 0);
  const select = [
    ...columns.map((name, index) => `${keyedSql(`v${index}`, key)} AS ${name}`),
    'residence',
    `${await categoriesSql(database, recipe)} AS categories`,
    `${minorSql} AS minor`,
    'person',
    // Accounts of several rows are among those whose hash the count found so.
    'v0 IN (SELECT v0 FROM subjects WHERE hash(v0) IN (SELECT hashed FROM often) GROUP BY v0 HAVING count(*) > 1) AS several',
    'rows::UINTEGER AS rows',
    'epoch(first)::UINTEGER AS first',
    '(epoch(last)::UINTEGER - epoch(first)::UINTEGER)::UINTEGER AS span',
  ];
  const made = await whole(path, (part) => {
    told(() => bytesIn(part) / Math.max(identifiers * BYTES_EACH, 1));
    return database.run(
      'keep',
      `COPY (SELECT ${select.join(', ')} FROM subjects LEFT JOIN linked ON v0 = account) TO ${literal(part)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  });
  return { identifiers, ...made };
}
