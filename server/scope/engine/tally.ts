import type { Units } from '@/domain/count';
import { categoryNames, type Recipe } from '@/domain/recipe';
import { formatInstant } from '@/law/time';
import type { Cell, Database } from './database';
import { MINOR_BIT, namesOf, residenceColumn, UNKNOWN_PLACE } from './expressions';
import { EngineFault } from './fault';
import { COUNTED } from './load';
import type { Result } from './types';

/** Credentials, or days, in one result. More of them mean that the column holds something else. */
export const MOST_VALUES = 50_000;

const HITS = `FROM hits WHERE state = ${COUNTED}`;
const number = (cell: Cell | undefined): number => Number(cell ?? 0);

const ACCOUNTS = 'SELECT v0 AS unit, residence, mask, rows FROM subjects';
const LINKED = 'SELECT v0 AS unit, residence, mask, rows FROM subjects JOIN linked ON v0 = account';
const PERSONS = 'SELECT person AS unit, residence, mask, rows FROM subjects JOIN linked ON v0 = account';

/** How many units (accounts or persons) revealed each set of categories, at each place and altogether. Sets are bits. */
type Revealed = { placed: { place: string; mask: bigint; units: number }[]; whole: { mask: bigint; units: number }[] };

/**
 * Makes `subjects`: every account with its other identifiers and residence as they stood together, its rows and categories, and with
 * `times` its first and last access. With `places` (account, place) residence is taken from there.
 */
export async function gather(database: Database, recipe: Recipe, { times, places }: { times: boolean; places: boolean }): Promise<void> {
  const values = recipe.subject.map((_, index) => `v${index}`).join(', ');
  const spans = times ? ', min(utc) AS first, max(utc) AS last' : '';
  const found = `SELECT ${values}, residence, bit_or(mask) AS mask, count(*) AS rows${spans} ${HITS} GROUP BY ${values}, residence`;
  await database.run(
    'gather',
    places
      ? `CREATE TABLE subjects AS SELECT s.* REPLACE (coalesce(p.place, '${UNKNOWN_PLACE}') AS residence) FROM (${found}) s LEFT JOIN places p ON s.v0 = p.account`
      : `CREATE TABLE subjects AS ${found}`,
  );
}

/**
 * What the accounts revealed. Most of them have one row in `subjects`, and for those nothing has to be put together: whoever's hash is there
 * once has. `often` keeps the other hashes. `injective` tells whether the hash tells all accounts apart, so that it can be counted in their stead.
 */
async function accountsOf(database: Database): Promise<Revealed & { rows: { rows: number; units: number }[]; injective: boolean }> {
  await database.run('count', 'CREATE TABLE often AS SELECT hash(v0) AS hashed FROM subjects GROUP BY hashed HAVING count(*) > 1');
  const once = await database.rows(
    'count',
    'SELECT residence, mask, rows, count(*) FROM subjects WHERE hash(v0) NOT IN (SELECT hashed FROM often) GROUP BY ALL',
  );
  const found = once.map(([place, mask, rows, count]) => ({
    ...{ place: place ?? '', mask: BigInt(mask ?? 0), rows: number(rows), units: number(count) },
  }));
  const several = await revealed(database, `${ACCOUNTS} WHERE hash(v0) IN (SELECT hashed FROM often)`);
  const [hashes] = await database.rows('count', 'SELECT count(*) FROM often');
  return {
    placed: [...found, ...several.placed],
    whole: [...found, ...several.whole],
    rows: [...found, ...several.rows],
    injective: number(hashes?.[0]) === several.whole.reduce((sum, { units }) => sum + units, 0),
  };
}

/** What the units of a relation (`unit`, residence, mask) revealed. Most units have one place; the others are looked at again. */
async function revealed(database: Database, relation: string): Promise<Revealed & { rows: { rows: number; units: number }[] }> {
  const units = `SELECT unit, min(residence) AS low, max(residence) AS high, bit_or(mask) AS mask, sum(rows) AS rows FROM (${relation}) GROUP BY unit`;
  const found = await database.rows(
    'count',
    `SELECT CASE WHEN low = high THEN low END AS place, mask, rows, count(*) FROM (${units}) GROUP BY ALL`,
  );
  const placed = found.flatMap(([place, mask, , count]) => (place ? [{ place, mask: BigInt(mask ?? 0), units: number(count) }] : []));
  if (found.some(([place]) => place === null)) {
    const several = `SELECT unit FROM (${relation}) GROUP BY unit HAVING min(residence) <> max(residence)`;
    const again = await database.rows(
      'count',
      `SELECT residence, mask, count(*) FROM (SELECT unit, residence, bit_or(mask) AS mask FROM (${relation}) WHERE unit IN (${several}) GROUP BY unit, residence) GROUP BY ALL`,
    );
    for (const [place, mask, count] of again) placed.push({ place: place ?? '', mask: BigInt(mask ?? 0), units: number(count) });
  }
  return {
    placed,
    whole: found.map(([, mask, , count]) => ({ mask: BigInt(mask ?? 0), units: number(count) })),
    rows: found.map(([, , rows, count]) => ({ rows: number(rows), units: number(count) })),
  };
}

/** The smallest number of rows that `share` of the accounts do not exceed, by nearest rank. */
function quantiles(found: { rows: number; units: number }[]): Result['rowsPerAccount'] {
  const sorted = [...found].sort((a, b) => a.rows - b.rows);
  const total = sorted.reduce((sum, { units }) => sum + units, 0);
  const at = (rank: number): number => {
    let passed = 0;
    for (const { rows, units } of sorted) {
      passed += units;
      if (passed >= rank) return rows;
    }
    return 0;
  };
  if (total === 0) return { median: 0, p99: 0, max: 0 };
  const median = (at(Math.floor((total + 1) / 2)) + at(Math.ceil((total + 1) / 2))) / 2;
  return { median, p99: at(Math.ceil(total * 0.99)), max: sorted.at(-1)?.rows ?? 0 };
}

type Count = (part: Revealed) => Map<string, number>;

/** Adds the units of a part under each of its names. */
function by<T>(entries: readonly T[], names: (entry: T) => string[], units: (entry: T) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const entry of entries) for (const name of names(entry)) sums.set(name, (sums.get(name) ?? 0) + units(entry));
  return sums;
}

const sorted = <T>(record: Map<string, T>): [string, T][] => [...record].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** Accounts and persons under each name. A person of a single account counts where that account does, so only linked ones are counted apart. */
function both(count: Count, accounts: Revealed, linked: Revealed, persons: Revealed): [string, Units][] {
  const [all, less, more] = [count(accounts), count(linked), count(persons)];
  // A person's accounts may reveal together what none of them reveals alone.
  const names = new Set([...all.keys(), ...more.keys()]);
  const units = (name: string): Units => {
    const some = all.get(name) ?? 0;
    return { accounts: some, persons: some - (less.get(name) ?? 0) + (more.get(name) ?? 0) };
  };
  return sorted(new Map([...names].map((name) => [name, units(name)])));
}

type Along = Units & { rows: number; first: Cell; last: Cell };

/** Distinct accounts (by `unit`) and persons under each value of a column of hits; `total` has all of them. */
async function along(
  database: Database,
  column: 'day' | 'credential',
  unit: 'hashed' | 'v0',
  total: Units,
  tooMany: () => EngineFault,
): Promise<Map<string | null, Along>> {
  const spans = await database.rows(
    'count',
    `SELECT ${column}::VARCHAR, count(*), epoch_ms(min(utc)), epoch_ms(max(utc)) ${HITS} GROUP BY ${column} LIMIT ${MOST_VALUES + 1}`,
  );
  if (spans.length > MOST_VALUES) throw tooMany();
  const units = async (): Promise<Map<string | null, Units>> => {
    if (spans.length < 2) return new Map(spans.map(([name]) => [name ?? null, total]));
    const all = await database.rows('count', `SELECT ${column}::VARCHAR, count(DISTINCT ${unit}) ${HITS} GROUP BY ${column}`);
    const linked = await database.rows(
      'count',
      `SELECT ${column}::VARCHAR, count(DISTINCT account), count(DISTINCT person) FROM hits JOIN linked ON v0 = account WHERE state = ${COUNTED} GROUP BY ${column}`,
    );
    const less = new Map(linked.map(([name, accounts, persons]) => [name ?? null, number(accounts) - number(persons)]));
    const persons = (name: Cell, accounts: number): number => accounts - (less.get(name) ?? 0);
    return new Map(all.map(([name = null, accounts]) => [name, { accounts: number(accounts), persons: persons(name, number(accounts)) }]));
  };
  const found = await units();
  return new Map(
    spans.map(([name = null, rows, first = null, last = null]) => [
      name,
      { rows: number(rows), first, last, ...(found.get(name) ?? { accounts: 0, persons: 0 }) },
    ]),
  );
}

type Tally = Pick<
  Result,
  | 'accounts'
  | 'persons'
  | 'byResidence'
  | 'byCategory'
  | 'byResidenceAndCategory'
  | 'byCategorySet'
  | 'minors'
  | 'perDay'
  | 'perCredential'
  | 'first'
  | 'last'
  | 'rowsPerAccount'
  | 'unread'
>;

/** Counts everything from `hits`, `subjects` and `linked`. Distinct counts are exact. */
export async function tally(database: Database, recipe: Recipe, done: (share: number) => void): Promise<Tally> {
  const accounts = await accountsOf(database);
  const unit = accounts.injective ? 'hashed' : 'v0';
  done(0.3);
  const linked = await revealed(database, LINKED);
  const persons = await revealed(database, PERSONS);
  done(0.4);
  const units = (part: Revealed): number => part.whole.reduce((sum, { units: some }) => sum + some, 0);
  const total: Units = { accounts: units(accounts), persons: units(accounts) - units(linked) + units(persons) };
  const tooMany = (column: string) => (): EngineFault => new EngineFault('credentials', { column, limit: MOST_VALUES });
  const days = await along(database, 'day', unit, total, tooMany(recipe.at?.column ?? ''));
  done(0.7);
  const keys = await along(database, 'credential', unit, total, tooMany(recipe.credential?.column ?? ''));
  const names = categoryNames(recipe);
  const count = (of: Count): [string, Units][] => both(of, accounts, linked, persons);
  const zone = recipe.at?.zone ?? 'UTC';
  const moment = (ms: Cell): string | null => (ms === null ? null : formatInstant(Number(ms), zone));
  const edges = [...days.values()].flatMap(({ first, last }) => (first === null || last === null ? [] : [Number(first), Number(last)]));
  return {
    ...total,
    byResidence: Object.fromEntries(
      count(({ placed }) =>
        by(
          placed,
          ({ place }) => [place],
          ({ units }) => units,
        ),
      ),
    ),
    byCategory: Object.fromEntries(
      count(({ whole }) =>
        by(
          whole,
          ({ mask }) => namesOf(mask, names),
          ({ units }) => units,
        ),
      ),
    ),
    byResidenceAndCategory: count(({ placed }) =>
      by(
        placed,
        ({ place, mask }) => namesOf(mask, names).map((name) => `${place} ${name}`),
        ({ units }) => units,
      ),
    ).map(([name, units]) => ({ residence: name.split(' ')[0] ?? '', category: name.split(' ')[1] ?? '', ...units })),
    byCategorySet: count(({ whole }) =>
      by(
        whole,
        ({ mask }) => [namesOf(mask, names).join(' ')],
        ({ units }) => units,
      ),
    ).map(([set, units]) => ({
      categories: set === '' ? [] : set.split(' '),
      ...units,
    })),
    minors: recipe.minors === null ? null : minorsOf(count),
    perDay: sorted(new Map([...days].flatMap(([date, found]) => (date === null ? [] : [[date, found] as const])))).map(
      ([date, { rows, accounts, persons }]) => ({
        date,
        rows,
        accounts,
        persons,
      }),
    ),
    perCredential: [...keys]
      .sort(([a], [b]) => (a === b ? 0 : a === null || (b !== null && a > b) ? 1 : -1))
      .map(([credential, { rows, accounts, persons, first, last }]) => ({
        credential,
        rows,
        accounts,
        persons,
        first: moment(first),
        last: moment(last),
      })),
    first: edges.length === 0 ? null : moment(`${Math.min(...edges)}`),
    last: edges.length === 0 ? null : moment(`${Math.max(...edges)}`),
    rowsPerAccount: quantiles(accounts.rows),
    unread: await unread(database, recipe),
  };
}

function minorsOf(count: (of: Count) => [string, Units][]): NonNullable<Result['minors']> {
  const young = ({ mask }: { mask: bigint }): boolean => ((mask >> MINOR_BIT) & 1n) === 1n;
  const [whole] = count(({ whole }) => new Map([['', whole.filter(young).reduce((sum, { units }) => sum + units, 0)]]));
  const places = count(({ placed }) =>
    by(
      placed.filter(young),
      ({ place }) => [place],
      ({ units }) => units,
    ),
  );
  return { ...(whole?.[1] ?? { accounts: 0, persons: 0 }), byResidence: Object.fromEntries(places) };
}

async function unread(database: Database, recipe: Recipe): Promise<Result['unread']> {
  const found = await database.rows('count', `SELECT unread, count(*) ${HITS} AND unread <> 0 GROUP BY unread`);
  const place = residenceColumn(recipe.residence) ?? '';
  return [place, ...recipe.subject.slice(1).map(({ column }) => column)].flatMap((column, bit) => {
    const rows = found.reduce((sum, [bits, count]) => sum + (Number(bits) & (1 << bit) ? number(count) : 0), 0);
    return rows === 0 ? [] : [{ column, rows }];
  });
}
