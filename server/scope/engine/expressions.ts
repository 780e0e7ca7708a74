import { isPlace } from '@/domain/codes';
import type { Categories, Residence, SubjectColumn, Where } from '@/domain/recipe';
import { literal } from './database';
import { telephoneSql } from './telephone';

/** White space as JavaScript has it. */
const BLANKS = literal(
  ' \t\n\u000b\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** Without blanks at its ends; cheap where it is plain to see that there are none. */
export const trimmed = (text: string): string => {
  const ends = [' ', '\t', '\n', '\u000b', '\f', '\r'].map((blank) => `ends_with(${text}, chr(${blank.charCodeAt(0)}))`);
  return `CASE WHEN ${text} < '!' OR ${ends.join(' OR ')} OR strlen(${text}) <> length(${text}) THEN trim(${text}, ${BLANKS}) ELSE ${text} END`;
};

/** True for text of printable ASCII without blanks: most values of most logs, whose form SQL can make by itself. */
const plain = (text: string): string => `regexp_full_match(${text}, '[!-~]+')`;

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
  return amongSql(text, where.in);
}

/** SQL that is true where a column's text, without blanks at its ends, is one of the values. Never null. */
export function amongSql(text: string, values: readonly string[]): string {
  if (values.length === 0) return 'false';
  const list = values.map(literal).join(', ');
  // As it stands first: most values have no blanks, and to find that out costs more.
  return `CASE WHEN ${text} IN (${list}) THEN true ELSE coalesce(${trimmed(text)}, '') IN (${list}) END`;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const COUNTRIES = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter(isPlace);

/** What stands for a residence that the log does not tell. */
export const UNKNOWN_PLACE = '?';

/** SQL that makes the type of the codes of countries; a long list of values would be compared one by one. */
export const placeType = `CREATE TYPE place_code AS ENUM (${COUNTRIES.map(literal).join(', ')})`;

/** SQL of a place code from the text of a column; null for text that is none. `slow` knows the codes with a subdivision. Needs placeType. */
export const placeSql = (text: string, slow: string): string =>
  `CASE WHEN try_cast(${text} AS place_code) IS NOT NULL THEN ${text} ELSE ${slow}(${text}) END`;

/** The place code that a text stands for, or null. */
export function placeOf(text: string): string | null {
  const code = text.normalize('NFKC').trim().toUpperCase();
  return isPlace(code) ? code : null;
}

export const residenceColumn = (residence: Residence | null): string | null =>
  residence && 'column' in residence && !('lookup' in residence) ? residence.column : null;

/** The bit of a mask that says the subject is a minor; the categories have those below. */
export const MINOR_BIT = 61n;

/** The names of a mask's categories. `names` are all of the recipe, in the order of their bits. */
export const namesOf = (mask: bigint, names: readonly string[]): string[] => names.filter((_, bit) => (mask >> BigInt(bit)) & 1n);

/** Values that are compared one by one sooner than looked up. */
const FEW_VALUES = 8;

const wholeValues = (map: Categories['map']): [string, string[]][] => Object.entries(map).filter(([key]) => !key.endsWith('*'));

/** SQL that makes the type of a map's whole values, which finds one among them without comparing it with all; null where there are none. */
export function wordsType(type: string, map: Categories['map']): string | null {
  const values = wholeValues(map);
  return values.length === 0 ? null : `CREATE TYPE ${type} AS ENUM (${values.map(([key]) => literal(key)).join(', ')})`;
}

/**
 * SQL of the categories that a value reveals, a bit each; null for a value that the map does not know and `otherwise` rejects. `names`
 * are all categories of the recipe. Needs `type` (wordsType). It keeps rows in their order, which a join would not.
 */
export function maskSql(raw: string, { map, otherwise }: Omit<Categories, 'column'>, names: readonly string[], type: string): string {
  const text = `coalesce(${trimmed(raw)}, '')`;
  const bits = (some: readonly string[]): string => `${some.reduce((sum, name) => sum | (1n << BigInt(names.indexOf(name))), 0n)}`;
  const entries = Object.entries(map);
  const values = wholeValues(map);
  const beginnings = entries.filter(([key]) => key.endsWith('*')).sort(([a], [b]) => b.length - a.length);
  const rest = otherwise === 'reject' ? 'NULL' : bits(otherwise);
  const chain = beginnings.map(([key, some]) => `WHEN starts_with(${text}, ${literal(key.slice(0, -1))}) THEN ${bits(some)}`);
  const unknown = chain.length === 0 ? rest : `CASE ${chain.join(' ')} ELSE ${rest} END`;
  if (values.length === 0) return `(${unknown})::BIGINT`;
  // As it stands first: most values have no blanks, and to find that out costs more.
  if (values.length <= FEW_VALUES) {
    const among = (one: string): string => values.map(([key, some]) => `WHEN ${one} = ${literal(key)} THEN ${bits(some)}`).join(' ');
    return `(CASE ${among(raw)} ELSE CASE ${among(text)} ELSE ${unknown} END END)::BIGINT`;
  }
  const list = `[${values.map(([, some]) => bits(some)).join(', ')}]::BIGINT[]`;
  const found = (one: string): string => `list_extract(${list}, enum_code(try_cast(${one} AS ${type})) + 1)`;
  return `coalesce(${found(raw)}, ${found(text)}, ${unknown})`;
}
