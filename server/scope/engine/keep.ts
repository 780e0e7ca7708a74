import { createHash } from 'node:crypto';
import { renameSync, rmSync, statSync } from 'node:fs';
import type { Recipe } from '@/domain/recipe';
import { sha256Of } from './bytes';
import { type Database, literal } from './database';
import { categoryNames } from './expressions';
import { systemFault } from './fault';
import type { Result } from './types';

const BLOCK = 64;

/** SQL of HMAC-SHA-256 of a text's UTF-8 bytes, 32 bytes as BLOB (RFC 2104). Null for null. */
export function keyedSql(text: string, key: Uint8Array): string {
  const short = key.length > BLOCK ? createHash('sha256').update(key).digest() : key;
  const pad = (with_: number): string => Buffer.from(Array.from({ length: BLOCK }, (_, at) => (short[at] ?? 0) ^ with_)).toString('hex');
  return `from_hex(sha256(from_hex('${pad(0x5c)}') || from_hex(sha256(from_hex('${pad(0x36)}') || encode(${text})))))`;
}

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

/**
 * Writes the keyed subjects as Parquet: a row for each account with the other identifiers and the residence as they stood together in the
 * logs, each identifier as HMAC-SHA-256 under the incident's key; its categories (`email;name`); and `person`, equal for accounts
 * that are one person and null for one that shares nothing with another. No identifier is in the clear, but while its key lives
 * each is still personal data. The file appears under its name when it is whole.
 */
export async function keep(database: Database, recipe: Recipe, key: Uint8Array, path: string): Promise<NonNullable<Result['kept']>> {
  const columns = keptColumns(recipe);
  const names = categoryNames(recipe.categories);
  const sets = await database.rows('keep', 'SELECT DISTINCT mask FROM subjects');
  const words = sets.map(([mask]) => {
    const set = names.filter((_, bit) => (BigInt(mask ?? 0) >> BigInt(bit)) & 1n);
    return `WHEN ${mask ?? 'NULL'} THEN ${literal(set.join(';'))}`;
  });
  const categories = words.length === 0 ? `''` : `CASE mask ${words.join(' ')} END`;
  const part = `${path}.part`;
  try {
    const keyed = columns.map((name, index) => `${keyedSql(`v${index}`, key)} AS ${name}`);
    const rows = await database.run(
      'keep',
      `COPY (SELECT ${keyed.join(', ')}, residence, ${categories} AS categories, person FROM subjects LEFT JOIN linked ON v0 = account) TO ${literal(part)} (FORMAT parquet, COMPRESSION zstd)`,
    );
    const counts = columns.map((_, index) => `count(v${index})`).join(' + ');
    const [row] = await database.rows('keep', `SELECT ${counts} FROM subjects`);
    const sha256 = await sha256Of(part, path);
    renameSync(part, path);
    return { identifiers: Number(row?.[0] ?? 0), rows, bytes: statSync(path).size, sha256 };
  } catch (error) {
    rmSync(part, { force: true });
    throw systemFault(error, path);
  }
}
