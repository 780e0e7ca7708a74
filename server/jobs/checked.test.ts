import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseRecipe } from '@/domain/recipe';
import { engine } from '@/server/counter';
import { measure } from '@/server/evidence';
import { allowedPath } from '@/server/source/commands';

const LOG = 'id,page\nA1,/a\nA2,/b\n';
const SECRET = 'id,page\nsecret.of.the.portal,/s\n';
const parsed = parseRecipe({ subject: [{ column: 'id', kind: 'account' }] });
if (!parsed.ok) throw new Error('the recipe has faults');
const { recipe } = parsed;

let root: string;
let checked: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'latchkey-checked-')));
  for (const folder of ['allowed/day', 'elsewhere/day']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'allowed/day/log.csv'), LOG);
  writeFileSync(join(root, 'elsewhere/day/log.csv'), SECRET);
  checked = allowedPath(join(root, 'allowed/day/log.csv'), [join(root, 'allowed')]) ?? '';
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const bounds = () => ({ memory: '512MB', threads: 1, spill: null, temp: join(root, 'temp') });
const lookup = { ...recipe, residence: { lookup: 'accounts', account: 'id', column: 'page' } };
const log = () => ({ name: 'log.csv', path: checked });
/** Every way in which the engine reads a log of the server; each with what was checked a moment ago. */
const readings: [string, () => Promise<unknown>][] = [
  ['shows its first rows', () => engine('headOf', [log(), bounds()])],
  ['tries a recipe on it', () => engine('tryRecipe', [log(), recipe, { ...bounds(), lookup: null }])],
  ['tries a recipe with it as the file of accounts', () => engine('tryRecipe', [other(), lookup, { ...bounds(), lookup: log() }])],
  ['counts it', () => engine('count', [[log()], recipe, { ...bounds(), key: null, keep: null }])],
  [
    'counts with it as the file of accounts',
    () => engine('count', [[other()], lookup, { ...bounds(), key: null, keep: null, lookup: log() }]),
  ],
  [
    'makes a list from it',
    () => {
      const to = { path: join(root, 'list.csv'), form: 'csv' as const };
      return engine('exportReadable', [
        [log()],
        recipe,
        { residence: null, category: null },
        to,
        { ...bounds(), expected: [], lookup: null },
      ]);
    },
  ],
];
function other() {
  const path = join(root, 'allowed/other.csv');
  writeFileSync(path, LOG);
  return { name: 'other.csv', path };
}

const swaps: [string, () => void][] = [
  [
    'a link in its place',
    () => {
      rmSync(checked);
      symlinkSync(join(root, 'elsewhere/day/log.csv'), checked);
    },
  ],
  [
    'a link in the place of its folder',
    () => {
      renameSync(join(root, 'allowed/day'), join(root, 'allowed/before'));
      symlinkSync(join(root, 'elsewhere/day'), join(root, 'allowed/day'));
    },
  ],
];

describe.runIf(existsSync('/proc/self/fd'))('a log of the server that became another one after it was checked', () => {
  describe.each(swaps)('by %s', (_, swap) => {
    test.each(readings)('is not read by what %s', async (_, reading) => {
      swap();
      expect(readFileSync(checked, 'utf8')).toBe(SECRET);
      const outcome = await reading().then(
        (answer) => ({ answer }),
        (error: unknown) => ({ error }),
      );
      expect(outcome).toEqual({ error: expect.objectContaining({ id: 'noFile', params: { file: 'log.csv' } }) });
      expect(existsSync(join(root, 'list.csv'))).toBe(false);
    });

    test('is not hashed', async () => {
      swap();
      expect(await measure(checked)).toBeNull();
    });
  });
});

describe('a log of the server', () => {
  test.each([
    ['as it is', 'log.csv', Buffer.from(LOG)],
    ['packed', 'log.csv.gz', gzipSync(LOG)],
    ['with signs in its name that a database would match by', 'l[o]g*?.csv', Buffer.from(LOG)],
  ])('is read and hashed %s', async (_, name, bytes) => {
    const path = join(root, 'allowed', name);
    writeFileSync(path, bytes);
    const head = await engine('headOf', [{ name, path }, bounds()]);
    expect(head.rows.map(([id]) => id)).toEqual(['A1', 'A2']);
    const { accounts, sources } = await engine('count', [[{ name, path }], recipe, { ...bounds(), key: null, keep: null }]);
    expect({ accounts, sources }).toMatchObject({ accounts: 2, sources: [{ file: name, bytes: bytes.length }] });
    expect(await measure(path)).toMatchObject({ bytes: bytes.length, sha256: sources[0]?.sha256 });
  });

  test('is read as Parquet', async () => {
    const path = join(root, 'allowed/log.parquet');
    const database = await (await DuckDBInstance.create(':memory:')).connect();
    await database.run(`COPY (SELECT * FROM read_csv('${checked}')) TO '${path}' (FORMAT parquet)`);
    database.closeSync();
    const { accounts } = await engine('count', [[{ name: 'log.parquet', path }], recipe, { ...bounds(), key: null, keep: null }]);
    expect(accounts).toBe(2);
    expect((await engine('headOf', [{ name: 'log.parquet', path }, bounds()])).form).toBe('parquet');
  });

  test('under a second name of the same file is that file', async () => {
    linkSync(checked, join(root, 'allowed/second.csv'));
    const head = await engine('headOf', [{ name: 'second.csv', path: join(root, 'allowed/second.csv') }, bounds()]);
    expect(head.rows).toHaveLength(2);
  });
});
