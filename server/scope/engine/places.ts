import { mkdirSync } from 'node:fs';
import type { Recipe } from '@/domain/recipe';
import type { Database } from './database';
import { type Examined, examine, linesOf } from './examine';
import { normalSql, placeSql, UNKNOWN_PLACE } from './expressions';
import { EngineFault } from './fault';
import { NUMBER, relationOf } from './readings';
import type { Source } from './types';

/**
 * Makes `places`(account, place) from the file that the recipe names for residences; null where it names none. The file is
 * reference data that a person prepared, so nothing in it is passed over: a broken row, a missing column, or an account with two
 * residences ends the run with its line. An account that does not stand in it has no known residence; a residence that is no place
 * code counts as none.
 */
export async function loadPlaces(
  database: Database,
  recipe: Recipe,
  source: Source | null,
  folder: string,
  seen: (bytes: number) => void,
): Promise<Examined | null> {
  const { residence, subject } = recipe;
  const [first] = subject;
  if (residence === null || !('lookup' in residence) || first === undefined) return null;
  if (source === null) throw new EngineFault('lookupMissing', { file: residence.lookup });
  const columns = [residence.account, residence.column];
  const plain: Recipe = {
    ...recipe,
    ...{ residence: null, at: null, credential: null, where: [], categories: null, special: null, minors: null },
    reading: { form: 'auto', delimiter: null, quote: null, header: true, columns: null },
    subject: columns.map((column) => ({ column, kind: 'key', fold: false, region: null })),
  };
  mkdirSync(folder);
  const file = await examine(source, 0, plain, database, folder, seen);
  for (const { rows, samples } of file.rejects.values()) {
    throw new EngineFault('lookupBroken', { file: source.name, line: samples[0]?.line ?? 1, rows });
  }
  if (file.rows === 0) throw new EngineFault('lookupEmpty', { file: source.name });
  const told = (numbered: boolean): string => {
    const relation = relationOf([numbered ? { ...file, multiline: true } : file], columns, 'auto', numbered);
    const lacking = columns.find((column) => !relation.columns.has(column));
    if (lacking !== undefined) throw new EngineFault('lookupColumn', { file: source.name, column: lacking });
    const [account, place] = columns.map((column) => `(${relation.columns.get(column)})`);
    // The form of an account is that of the logs; its own function reads what SQL cannot, telephone numbers all.
    const form = first.kind === 'phone' ? 'slow_0(a)' : normalSql('a', first, 'slow_0', 'a');
    const rows = `SELECT ${account} AS a, ${place} AS p${numbered ? `, ${NUMBER} AS number` : ''} FROM ${relation.from}`;
    return `SELECT ${form} AS account, coalesce(${placeSql('p', 'place_of')}, '${UNKNOWN_PLACE}') AS place${numbered ? ', number' : ''} FROM (${rows})`;
  };
  await database.run(
    'places',
    `CREATE TABLE places AS SELECT account, min(place) AS place, min(place) <> max(place) AS torn FROM (${told(false)}) WHERE account IS NOT NULL GROUP BY account`,
  );
  const [torn] = await database.rows('places', 'SELECT count(*) FROM places WHERE torn');
  if (Number(torn?.[0] ?? 0) === 0) return file;
  await database.run('places', 'SET preserve_insertion_order = true');
  const [met] = await database.rows(
    'places',
    `SELECT min(number) FROM (SELECT t.account, max(number) AS number FROM (${told(true)}) t JOIN places p ON t.account = p.account WHERE p.torn GROUP BY t.account)`,
  );
  const number = Number(met?.[0] ?? 1);
  const line = file.text === null ? number : ((await linesOf(file.text, [number])).get(number) ?? number);
  throw new EngineFault('lookupTwice', { file: source.name, line, accounts: Number(torn?.[0]) });
}
