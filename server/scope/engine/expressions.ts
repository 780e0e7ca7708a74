import { isPlace } from '@/domain/codes';
import type { Categories, Residence, SubjectColumn, Where } from '@/domain/recipe';
import { literal } from './database';
import { telephoneSql } from './telephone';

/** White space that is ASCII, as JavaScript has it. */
const BLANKS = literal(' \t\n\u000b\f\r');

/** Without blanks at its ends; cheap where there are none at all. */
export const trimmed = (text: string): string =>
  `CASE WHEN starts_with(${text}, ' ') OR ends_with(${text}, ' ') OR contains(${text}, chr(9)) THEN trim(${text}, ${BLANKS}) ELSE ${text} END`;

/** True for text of printable ASCII without blanks: most values of most logs, whose form SQL can make by itself. */
const plain = (text: string): string => `NOT regexp_matches(${text}, '[^!-~]')`;

/**
 * SQL of a value's normal form (values.ts), in which `slow` names the function that makes it where SQL cannot: for what is not
 * ASCII (NFKC), has blanks within, or is a telephone number that more than its `digits` (a column of digitsSql) decide.
 */
export function normalSql(text: string, column: SubjectColumn, slow: string, digits: string): string {
  const otherwise = `${slow}(${text})`;
  if (column.kind === 'phone') return `CASE WHEN ${text} IS NOT NULL THEN ${telephoneSql(digits, column.region, otherwise)} END`;
  const easy = (value: string): string => {
    if (column.kind === 'email') return `CASE WHEN ${value} LIKE '%_@_%' THEN lower(${value}) END`;
    if (column.kind === 'national-id') return `nullif(upper(replace(replace(${value}, '-', ''), '.', '')), '')`;
    return column.fold ? `lower(${value})` : value;
  };
  const trim = `trim(${text}, ${BLANKS})`;
  return `CASE WHEN ${text} IS NULL OR ${text} = '' THEN NULL WHEN ${plain(text)} THEN ${easy(text)} WHEN ${trim} = '' THEN NULL WHEN ${plain(trim)} THEN ${easy(trim)} ELSE ${otherwise} END`;
}

/** True where a column has text but nothing could be made of it. */
export const unreadSql = (text: string, made: string): string =>
  `${made} IS NULL AND ${text} IS NOT NULL AND trim(${text}, ${BLANKS}) <> ''`;

/** SQL that is true for rows that count, from the text of the column; `within` is the function that knows the networks. */
export function whereSql(text: string, where: Where, within: string): string {
  if ('within' in where) return `coalesce(${within}(${text}) = 'y', false)`;
  if (where.in.length === 0) return 'false';
  const values = where.in.map(literal).join(', ');
  return `coalesce(${trimmed(text)}, '') IN (${values})`;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const COUNTRIES = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter(isPlace);

/** What stands for a residence that the log does not tell. */
export const UNKNOWN_PLACE = '?';

/** SQL of a place code from the text of a column; null for text that is none. `slow` knows the codes with a subdivision. */
export const placeSql = (text: string, slow: string): string =>
  `CASE WHEN ${text} IN (${COUNTRIES.map(literal).join(', ')}) THEN ${text} ELSE ${slow}(${text}) END`;

/** The place code that a text stands for, or null. */
export function placeOf(text: string): string | null {
  const code = text.normalize('NFKC').trim().toUpperCase();
  return isPlace(code) ? code : null;
}

export const residenceColumn = (residence: Residence | null): string | null =>
  residence && 'column' in residence ? residence.column : null;

/** The categories of a recipe in the order of their bits. */
export function categoryNames(categories: Categories | null): string[] {
  if (categories === null) return [];
  const rest = categories.otherwise === 'reject' ? [] : categories.otherwise;
  return [...new Set([...Object.values(categories.map).flat(), ...rest])].sort();
}

/** SQL of the categories a row reveals, a bit each; null for a row whose value the recipe does not know. `whole` is the table of whole values. */
export function maskSql(text: string, categories: Categories, whole: string): { table: string | null; mask: string } {
  const names = categoryNames(categories);
  const bits = (some: readonly string[]): string => `${some.reduce((sum, name) => sum | (1n << BigInt(names.indexOf(name))), 0n)}`;
  const entries = Object.entries(categories.map);
  const values = entries.filter(([key]) => !key.endsWith('*'));
  const beginnings = entries.filter(([key]) => key.endsWith('*')).sort(([a], [b]) => b.length - a.length);
  const rest = categories.otherwise === 'reject' ? 'NULL' : bits(categories.otherwise);
  const chain = beginnings.map(([key, some]) => `WHEN starts_with(${text}, ${literal(key.slice(0, -1))}) THEN ${bits(some)}`);
  const otherwise = chain.length === 0 ? rest : `CASE ${chain.join(' ')} ELSE ${rest} END`;
  return values.length === 0
    ? { table: null, mask: `(${otherwise})::BIGINT` }
    : {
        table: `(VALUES ${values.map(([key, some]) => `(${literal(key)}, ${bits(some)}::BIGINT)`).join(', ')}) ${whole}(key, bits)`,
        mask: `coalesce(${whole}.bits, ${otherwise})`,
      };
}
