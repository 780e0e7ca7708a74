import type { Recipe, SubjectColumn } from '@/domain/recipe';
import type { Database } from './database';
import { keyed } from './keep';
import type { Result } from './types';

/** Shared values listed of each kind. */
export const SHARED_LISTED = 100;

/** Columns of one name space: equal values in them are one identifier. Account ids and keys are their own column's, the rest are the world's. */
function spaces(subject: readonly SubjectColumn[]): { column: string; values: number[] }[] {
  const found = new Map<string, { column: string; values: number[] }>();
  for (const [index, { kind, column }] of subject.entries()) {
    const own = kind === 'account' || kind === 'key';
    const space = found.get(own ? `${kind}:${column}` : kind) ?? { column: own ? column : kind, values: [] };
    space.values.push(index);
    found.set(own ? `${kind}:${column}` : kind, space);
  }
  return [...found.values()].filter(({ values }) => values.some((index) => index > 0));
}

/** The representative of each of `size` things after joining pairs, and the number of joined groups. */
export class Groups {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  private find(of: number): number {
    let at = of;
    for (;;) {
      const up = this.parent[at] ?? at;
      if (up === at) return at;
      // Each step points to its grandparent, which keeps paths short.
      const above = this.parent[up] ?? up;
      this.parent[at] = above;
      at = above;
    }
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x < y) this.parent[y] = x;
    else this.parent[x] = y;
  }

  all(): Int32Array {
    return this.parent.map((_, index) => this.find(index));
  }
}

/**
 * Makes `linked`(account, person): the accounts that share an identifier with another account and the group they belong to. An account that
 * is not there is a person of its own. Values that more accounts have than the recipe allows link nothing and are answered as
 * counts. Only values that two accounts have are looked at in the clear; a hash finds them first, and what it finds is then
 * compared whole. The groups themselves are made outside SQL, in one pass over the pairs: rounds of label propagation
 * would read them once for every step of the longest chain.
 */
export async function link(
  database: Database,
  recipe: Recipe,
  key: Uint8Array | null,
  done: (share: number) => void,
): Promise<Result['shared']> {
  const shared: Result['shared'] = [];
  await database.run('link', 'CREATE TABLE edges (a VARCHAR, b VARCHAR)');
  await database.run('link', 'CREATE TABLE linked (account VARCHAR, person INTEGER)');
  const all = spaces(recipe.subject);
  for (const [number, { column, values }] of all.entries()) {
    const pairs = values
      .map((index) => `SELECT v${index} AS value, v0 AS account FROM subjects WHERE v${index} IS NOT NULL`)
      .join(' UNION ALL ');
    await database.run(
      'link',
      `CREATE TEMP TABLE candidates AS SELECT hash(value) AS h FROM (${pairs}) GROUP BY h HAVING min(hash(account)) <> max(hash(account))`,
    );
    await database.run(
      'link',
      `CREATE TEMP TABLE pairs AS SELECT value, account FROM (${pairs}) WHERE hash(value) IN (SELECT h FROM candidates) GROUP BY value, account`,
    );
    await database.run(
      'link',
      'CREATE TEMP TABLE common AS SELECT value, count(*) AS accounts, min(account) AS first FROM pairs GROUP BY value HAVING count(*) > 1',
    );
    const [row] = await database.rows('link', `SELECT count(*), max(accounts) FROM common WHERE accounts > ${recipe.shared}`);
    if (Number(row?.[0] ?? 0) > 0) {
      const most = await database.rows(
        'link',
        `SELECT accounts, value FROM common WHERE accounts > ${recipe.shared} ORDER BY accounts DESC, value LIMIT ${SHARED_LISTED}`,
      );
      const listed = most.map(([accounts, value]) => ({
        accounts: Number(accounts),
        keyed: key && keyed(value ?? '', key).toString('hex'),
      }));
      shared.push({ column, values: Number(row?.[0]), mostAccounts: Number(row?.[1]), listed });
    }
    await database.run(
      'link',
      `INSERT INTO edges SELECT c.first, p.account FROM pairs p JOIN common c ON p.value = c.value WHERE c.accounts <= ${recipe.shared} AND p.account <> c.first`,
    );
    for (const table of ['candidates', 'pairs', 'common']) await database.run('link', `DROP TABLE ${table}`);
    done((number + 1) / (all.length + 1));
  }
  await group(database);
  done(1);
  return shared;
}

async function group(database: Database): Promise<void> {
  await database.run(
    'link',
    `CREATE TEMP TABLE nodes AS SELECT account, (row_number() OVER () - 1)::INTEGER AS id FROM (SELECT a AS account FROM edges UNION SELECT b FROM edges)`,
  );
  const [row] = await database.rows('link', 'SELECT count(*) FROM nodes');
  const groups = new Groups(Number(row?.[0] ?? 0));
  await database.pairs('link', 'SELECT x.id, y.id FROM edges e JOIN nodes x ON e.a = x.account JOIN nodes y ON e.b = y.account', (a, b) =>
    groups.join(a, b),
  );
  await database.run('link', 'CREATE TABLE labels (id INTEGER, person INTEGER)');
  const persons = groups.all();
  await database.fill('labels', [Int32Array.from(persons.keys()), persons]);
  await database.run('link', 'INSERT INTO linked SELECT n.account, l.person FROM nodes n JOIN labels l ON n.id = l.id');
  for (const table of ['nodes', 'labels', 'edges']) await database.run('link', `DROP TABLE ${table}`);
}
