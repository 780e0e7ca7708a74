import { BlockList, isIP } from 'node:net';
import { categoryNames, columnsOf, type Recipe } from '@/domain/recipe';
import { type Database, literal } from './database';
import type { Examined } from './examine';
import {
  amongSql,
  MINOR_BIT,
  maskSql,
  normalSql,
  placeOf,
  placeSql,
  placeType,
  residenceColumn,
  trimmed,
  UNKNOWN_PLACE,
  unreadSql,
  whereSql,
  wordsType,
} from './expressions';
import { EngineFault, isFault } from './fault';
import { type Layer, momentLayers, windowSql } from './moments';
import { FILE, groupKey, NUMBER, relationOf } from './readings';
import { digitsSql } from './telephone';
import { REASONS, type Reason } from './types';
import { normalForm, tidy } from './values';

/** How a row ended, as a small number: counted, filtered out, or rejected for a reason. */
export const COUNTED = 0;
export const FILTERED = 1;
export const stateOfReason = (reason: Reason): number => REASONS.indexOf(reason) + 2;
export const reasonOfState = (state: number): Reason | undefined => REASONS[state - 2];

/** A row of `hits`: what it says holds where `state` is COUNTED. v0 is the account and `hashed` its hash, v1… the other identifiers; `unread` has a bit for each column with text that is none of its kind. */
export async function makeTables(database: Database, recipe: Recipe): Promise<void> {
  const values = recipe.subject.map((_, index) => `v${index} VARCHAR`).join(', ');
  await database.run(
    'tables',
    `CREATE TABLE hits (state UTINYINT, file VARCHAR, hashed UBIGINT, utc TIMESTAMP, day DATE, credential VARCHAR, residence VARCHAR, mask BIGINT, unread USMALLINT, ${values})`,
  );
}

/** The address of `192.0.2.1:5432` or `[2001:db8::1]:5432`, as servers write who is connected. */
const withoutPort = (text: string): string => /^(\d[\d.]*):\d+$/.exec(text)?.[1] ?? /^\[(.*)\](:\d+)?$/.exec(text)?.[1] ?? text;

function networks(within: readonly string[]): (text: string) => string | null {
  const list = new BlockList();
  for (const network of within) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const most = family === 'ipv6' ? 128 : 32;
    if (isIP(address) === 0 || Number(bits ?? most) > most) throw new EngineFault('network', { network });
    list.addSubnet(address, Number(bits ?? most), family);
  }
  return (text) => {
    const address = withoutPort(tidy(text));
    const family = isIP(address);
    return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4') ? 'y' : 'n';
  };
}

/** Makes the recipe's slow paths known to SQL. */
export async function defineFunctions(database: Database, recipe: Recipe): Promise<void> {
  for (const [index, column] of recipe.subject.entries()) database.define(`slow_${index}`, (text) => normalForm(text, column));
  for (const [index, where] of recipe.where.entries()) if ('within' in where) database.define(`within_${index}`, networks(where.within));
  database.define('place_of', placeOf);
  const kinds = [wordsType('kinds', recipe.categories?.map ?? {}), wordsType('extras', recipe.special?.map ?? {})];
  for (const type of [placeType, ...kinds]) if (type !== null) await database.run('types', type);
  if (recipe.at === null) return;
  try {
    await database.rows('zone', `SELECT timezone(${literal(recipe.at.zone)}, TIMESTAMP '2025-01-01 00:00:00')`);
  } catch (error) {
    if (error instanceof EngineFault && error.id !== 'engine') throw error;
    throw new EngineFault('zone', { zone: recipe.at.zone });
  }
}

const wrap = (inner: string, layer: Layer): string =>
  `(SELECT *, ${Object.entries(layer)
    .map(([name, sql]) => `${sql} AS ${name}`)
    .join(', ')} FROM ${inner})`;

/** The rows of one group of files as hits, with what each column of `hits` is. */
export function hitsSql(files: readonly Examined[], recipe: Recipe, numbered = false): { from: string; columns: string[] } {
  const wanted = columnsOf(recipe);
  const relation = relationOf(files, wanted, recipe.reading.form, numbered);
  const raw = (column: string): string => `r${wanted.indexOf(column)}`;
  const columns = wanted.map((column) => `${relation.columns.get(column) ?? 'NULL::VARCHAR'} AS ${raw(column)}`);
  const { subject, at, categories, special, minors, credential } = recipe;
  const where = recipe.where.map((one, index) => whereSql(raw(one.column), one, `within_${index}`));
  let from = `(SELECT ${numbered ? `${NUMBER}, ` : ''}${FILE}, ${relation.well} AS well, ${relation.meant} AS meant, ${columns.join(', ')} FROM ${relation.from})`;
  from = wrap(from, { pass: ['well', 'meant', ...where].map((one) => `coalesce(${one}, false)`).join(' AND ') });
  const digits = subject.flatMap(({ kind, column }, index): [string, string][] =>
    kind === 'phone' ? [[`d${index}`, `CASE WHEN pass THEN ${digitsSql(raw(column))} END`]] : [],
  );
  if (digits.length > 0) from = wrap(from, Object.fromEntries(digits));
  const place = residenceColumn(recipe.residence);
  from = wrap(from, {
    ...Object.fromEntries(
      subject.map((column, index) => [
        `v${index}`,
        `CASE WHEN pass THEN ${normalSql(raw(column.column), column, `slow_${index}`, `d${index}`)} END`,
      ]),
    ),
    place: place === null ? 'NULL' : `CASE WHEN pass THEN ${placeSql(raw(place), 'place_of')} END`,
    minor: minors === null ? '0::BIGINT' : `CASE WHEN ${amongSql(raw(minors.column), minors.in)} THEN ${1n << MINOR_BIT} ELSE 0 END`,
    written: at === null ? 'NULL' : `CASE WHEN pass THEN ${raw(at.column)} END`,
  });
  for (const layer of at === null ? [{ utc: 'NULL::TIMESTAMP', local: 'NULL::TIMESTAMP' }] : momentLayers(at)) from = wrap(from, layer);
  const names = categoryNames(recipe);
  const mask = categories ? maskSql(raw(categories.column), categories, names, 'kinds') : '0::BIGINT';
  const more = special ? [maskSql(raw(special.column), { map: special.map, otherwise: [] }, names, 'extras')] : [];
  const broken = stateOfReason(recipe.reading.form === 'nginx' ? 'not-log' : 'not-json');
  const window = windowSql(recipe);
  const state = [
    `WHEN NOT coalesce(well, false) THEN ${broken}`,
    `WHEN NOT pass THEN ${FILTERED}`,
    at === null ? '' : `WHEN utc IS NULL THEN ${stateOfReason('time')}`,
    window === null ? '' : `WHEN NOT (${window}) THEN ${FILTERED}`,
    `WHEN v0 IS NULL THEN ${stateOfReason('account')}`,
    categories === null ? '' : `WHEN mask IS NULL THEN ${stateOfReason('category')}`,
    `ELSE ${COUNTED}`,
  ];
  from = wrap(wrap(from, { mask: [mask, ...more, ...(minors ? ['minor'] : [])].join(' | ') }), { state: `CASE ${state.join(' ')} END` });
  const unread = [
    ...subject
      .slice(1)
      .map((column, index) => `(CASE WHEN ${unreadSql(raw(column.column), `v${index + 1}`)} THEN ${2 << index} ELSE 0 END)`),
    ...(place === null ? [] : [`(CASE WHEN ${unreadSql(raw(place), 'place')} THEN 1 ELSE 0 END)`]),
  ];
  const residence =
    recipe.residence && 'constant' in recipe.residence ? literal(recipe.residence.constant) : `coalesce(place, '${UNKNOWN_PLACE}')`;
  const counted = (sql: string): string => `CASE WHEN state = ${COUNTED} THEN ${sql} END`;
  return {
    from,
    columns: [
      'state',
      `CASE WHEN state > ${FILTERED} THEN ${FILE} END`,
      'hash(v0)',
      'utc',
      'local::DATE',
      counted(credential === null ? 'NULL' : `nullif(${trimmed(raw(credential.column))}, '')`),
      residence,
      'mask',
      counted(unread.length === 0 ? '0' : unread.join(' + ')),
      ...subject.map((_, index) => counted(`v${index}`)),
    ],
  };
}

/**
 * Reads every file into `hits`. The number of rows the database engine made of each group must be the number that was found when
 * its files were examined: a disagreement ends the run, so that no row can be lost or made between the two. A group that it cannot read as it
 * lies, as archives with something after their end, is read once more after `mend`, if that could do anything. `done` is told of each group.
 */
export async function load(
  database: Database,
  files: readonly Examined[],
  recipe: Recipe,
  mend: (file: Examined) => Promise<boolean>,
  done: (files: readonly Examined[]) => void,
): Promise<void> {
  const groups = new Map<string, Examined[]>();
  for (const file of files) groups.set(groupKey(file), [...(groups.get(groupKey(file)) ?? []), file]);
  for (const group of groups.values()) {
    const expected = group.reduce((sum, file) => sum + file.rows, 0);
    const names = group.map(({ source }) => source.name).join(', ');
    const read = async (): Promise<void> => {
      const { from, columns } = hitsSql(group, recipe);
      const rows = await database.run('read', `INSERT INTO hits SELECT ${columns.join(', ')} FROM ${from}`);
      if (rows !== expected) throw new EngineFault('disagree', { file: names, rows, expected });
    };
    try {
      await read();
    } catch (error) {
      if (!isFault(error, 'engine')) throw error;
      if (group[0]?.kind === 'parquet') throw new EngineFault('parquet', { file: names });
      const mended = [];
      for (const file of group) mended.push(await mend(file));
      if (!mended.includes(true)) throw error;
      await read();
    }
    done(group);
  }
}
