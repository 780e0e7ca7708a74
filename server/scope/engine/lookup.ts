import type { Recipe, SubjectColumn, SubjectKind } from '@/domain/recipe';
import { formatInstant } from '@/law/time';
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

/**
 * Looks one identifier up in a kept file by its keyed hash. The same statements run whether it is found or not, so that the time
 * they take tells nothing. `value` is as somebody typed it; it goes nowhere but into the hash.
 */
export async function lookUp(
  path: string,
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
    const [account = ''] = await columnsIn(database, path);
    const hashes = [...forms].map((form) => `from_hex('${keyed(form, key).toString('hex')}')`).join(', ');
    const has = asked.map(({ name }) => `${name} IN (${hashes})`).join(' OR ');
    const found = await database.rows(
      'look-up',
      `SELECT residence, categories, minor, sum(rows), min(first), max(first + span)
       FROM ${keptSql(path)} WHERE ${account} IN (SELECT ${account} FROM ${keptSql(path)} WHERE ${has}) GROUP BY ALL`,
    );
    const [total] = await database.rows('look-up', `SELECT count(DISTINCT ${account}) FROM ${keptSql(path)} WHERE ${has}`);
    if (found.length === 0) return { answer: 'not-affected' };
    const seconds = (index: number): number[] => found.flatMap((row) => (row[index] ? [Number(row[index])] : []));
    const moment = (some: number[], pick: (...of: number[]) => number): string | null =>
      some.length === 0 ? null : formatInstant(pick(...some) * 1000, 'UTC');
    return {
      answer: 'affected',
      accounts: Number(total?.[0] ?? 0),
      residence: [...new Set(found.map(([place]) => place ?? '?'))].sort(),
      categories: [...new Set(found.flatMap(([, text]) => wordsOf(text)))].sort(),
      minor: found.some(([, , minor]) => minor === 'true'),
      rows: found.reduce((sum, row) => sum + Number(row[3]), 0),
      first: moment(seconds(4), Math.min),
      last: moment(seconds(5), Math.max),
      shared: kind !== recipe.subject[0]?.kind && Number(total?.[0] ?? 0) > recipe.shared,
    };
  });
}
