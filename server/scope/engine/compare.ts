import type { Units } from '@/domain/count';
import { type Cell, type Database, literal } from './database';
import { EngineFault } from './fault';
import { columnsIn, keptSql, wordsOf } from './kept';
import { inRoom, type RoomOptions } from './room';

/** `gained`: in the later count alone; `lost`: in the earlier alone. */
export type People = { gained: Units; lost: Units; same: Units };
/** `places` has a line for each residence (`category` null) and for each category revealed there. Sorted by both. */
export type Compared = { total: People; places: (People & { residence: string; category: string | null })[] };

/** Most categories of two counts together: a bit each. */
const MOST_CATEGORIES = 62;

/** A place's or the whole's accounts or persons by what each count says of them: sets of categories as bits, null where it is not there at all. */
type Sides = { place: string; before: bigint | null; after: bigint | null; units: number };

const sidesOf = (rows: readonly Cell[][]): Sides[] =>
  rows.map(([place, before, after, units]) => ({
    place: place ?? '',
    before: before === null || before === undefined ? null : BigInt(before),
    after: after === null || after === undefined ? null : BigInt(after),
    units: Number(units),
  }));

type Tally = { gained: number; lost: number; same: number };

/** How many of the sides are in a place (`bit` null) or in one of its categories before, after and at both times. */
function tallied(sides: readonly Sides[], bit: bigint | null): Tally {
  const tally = { gained: 0, lost: 0, same: 0 };
  const within = (mask: bigint | null): boolean => mask !== null && (bit === null || (mask & bit) !== 0n);
  for (const { before, after, units } of sides) {
    if (within(before) && within(after)) tally.same += units;
    else if (within(after)) tally.gained += units;
    else if (within(before)) tally.lost += units;
  }
  return tally;
}

async function load(database: Database, name: string, path: string, words: readonly string[]): Promise<void> {
  const sets = await database.rows('compare', `SELECT DISTINCT categories FROM ${keptSql(path)}`);
  const cases = sets.map(([text]) => {
    const bits = wordsOf(text).reduce((sum, word) => sum | (1n << BigInt(words.indexOf(word))), 0n);
    return `WHEN ${literal(text ?? '')} THEN ${bits}::BIGINT`;
  });
  const mask = cases.length === 0 ? '0::BIGINT' : `CASE coalesce(categories, '') ${cases.join(' ')} END`;
  const [account = ''] = await columnsIn(database, path);
  await database.run(
    'compare',
    `CREATE TABLE ${name} AS SELECT ${account} AS account, residence, bit_or(${mask}) AS mask, max(person) AS person FROM ${keptSql(path)} GROUP BY ${account}, residence`,
  );
}

/**
 * Compares two kept files of one incident by key: which accounts and persons came, went and stayed, altogether and by residence and
 * category. Both must have been kept under one key, and with accounts of one kind. A person stayed if any of its accounts did: of those
 * that came, as the later count joins accounts; of those that went, as the earlier one did.
 */
export async function compareKept(from: string, to: string, options: RoomOptions): Promise<Compared> {
  return inRoom(options, async (database) => {
    const [[first], [second]] = [await columnsIn(database, from), await columnsIn(database, to)];
    if (first !== second) throw new EngineFault('keptDiffers');
    const texts = await database.rows(
      'compare',
      `SELECT DISTINCT categories FROM ${keptSql(from)} UNION SELECT DISTINCT categories FROM ${keptSql(to)}`,
    );
    const words = [...new Set(texts.flatMap(([text]) => wordsOf(text)))].sort();
    if (words.length > MOST_CATEGORIES) throw new EngineFault('keptDiffers');
    await load(database, 'a', from, words);
    await load(database, 'b', to, words);
    // Persons of several accounts; all others are their account.
    await database.run('compare', 'CREATE TABLE ja AS SELECT DISTINCT account, person FROM a WHERE person IS NOT NULL');
    await database.run('compare', 'CREATE TABLE jb AS SELECT DISTINCT account, person FROM b WHERE person IS NOT NULL');
    await database.run(
      'compare',
      `CREATE TABLE sides AS SELECT s.*, ja.person AS pa, jb.person AS pb FROM
       (SELECT account, residence, a.mask AS ma, b.mask AS mb FROM a FULL JOIN b USING (account, residence)) s
       LEFT JOIN ja USING (account) LEFT JOIN jb USING (account)`,
    );
    const placed = await views(database, 'residence', 'sides');
    await database.run(
      'compare',
      'CREATE TABLE whole AS SELECT account, any_value(pa) AS pa, any_value(pb) AS pb, bit_or(ma) AS ma, bit_or(mb) AS mb FROM sides GROUP BY account',
    );
    const total = peopleOf(await views(database, `''`, 'whole'), () => true, null);
    const places = [...new Set(placed.accounts.map(({ place }) => place))].sort();
    return {
      total,
      places: places.flatMap((residence) =>
        [null, ...words].flatMap((category) => {
          const people = peopleOf(
            placed,
            ({ place }) => place === residence,
            category === null ? null : 1n << BigInt(words.indexOf(category)),
          );
          const empty = Object.values(people).every(({ accounts, persons }) => accounts + persons === 0);
          return empty ? [] : [{ residence, category, ...people }];
        }),
      ),
    };
  });
}

type Views = { accounts: Sides[]; later: Sides[]; earlier: Sides[] };

/** Accounts, persons as the later count joins them, and as the earlier one did. */
async function views(database: Database, place: string, table: string): Promise<Views> {
  const grouped = async (where: string): Promise<Sides[]> =>
    sidesOf(await database.rows('compare', `SELECT ${place}, ma, mb, count(*) FROM ${table} WHERE ${where} GROUP BY ALL`));
  const joined = async (person: string): Promise<Sides[]> =>
    sidesOf(
      await database.rows(
        'compare',
        `SELECT place, ma, mb, count(*) FROM (SELECT ${person}, ${place} AS place, bit_or(ma) AS ma, bit_or(mb) AS mb FROM ${table} WHERE ${person} IS NOT NULL GROUP BY ${person}, place) GROUP BY ALL`,
      ),
    );
  return {
    accounts: await grouped('true'),
    later: [...(await grouped('pb IS NULL')), ...(await joined('pb'))],
    earlier: [...(await grouped('pa IS NULL')), ...(await joined('pa'))],
  };
}

function peopleOf(views: Views, where: (sides: Sides) => boolean, bit: bigint | null): People {
  const accounts = tallied(views.accounts.filter(where), bit);
  const later = tallied(views.later.filter(where), bit);
  const earlier = tallied(views.earlier.filter(where), bit);
  return {
    gained: { accounts: accounts.gained, persons: later.gained },
    lost: { accounts: accounts.lost, persons: earlier.lost },
    same: { accounts: accounts.same, persons: later.same },
  };
}
