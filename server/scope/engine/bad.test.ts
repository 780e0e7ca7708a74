import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database, literal } from './database';
import { bench } from './testing';
import type { Source } from './types';

const RECIPE = {
  subject: [
    { column: 'id', kind: 'account' },
    { column: 'mail', kind: 'email' },
  ],
  at: { column: 'ts', zone: 'Asia/Seoul' },
  residence: { constant: 'KR' },
};
const HEAD = 'ts,id,mail';
const rowsOf = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, at) => `2025-06-24 10:00:${String(at % 60).padStart(2, '0')},A${from + at},a${from + at}@x.kr`);
const text = (rows: readonly string[]): string => `${[HEAD, ...rows].join('\n')}\n`;

let room: ReturnType<typeof bench>;
beforeAll(() => {
  room = bench();
});
afterAll(() => room.end());

/** What a run left beside the files it was given. */
const left = (): string[] => readdirSync(room.folder).filter((name) => name.startsWith('latchkey-scope-') || name.endsWith('.part'));

describe('rows that are broken are told with file and line, and the rest is counted', () => {
  test.each([
    ['the wrong number of fields', Buffer.from(text([...rowsOf(2), 'one,two', ...rowsOf(1, 2)])), 'fields', 4, 3],
    ['broken UTF-8', Buffer.concat([Buffer.from(text(rowsOf(2))), Buffer.from([0xff, 0x2c, 0x41, 0x2c, 0x0a])]), 'encoding', 4, 2],
    ['a date of another format', Buffer.from(text([...rowsOf(3), '24/06/2025 10:00,A9,a9@x.kr'])), 'time', 5, 3],
    ['a day that does not exist', Buffer.from(text([...rowsOf(3), '2025-02-30 10:00:00,A9,a9@x.kr'])), 'time', 5, 3],
    ['no account', Buffer.from(text([...rowsOf(3), '2025-06-24 10:00:00,  ,a9@x.kr'])), 'account', 5, 3],
    ['a quote that is not closed', Buffer.from(text([...rowsOf(1), '"2025,A9,a9@x.kr', ...rowsOf(2, 1)])), 'quotes', 3, 3],
    ['a zero byte within a time', Buffer.from(text([...rowsOf(2), '2025-06-24 10:00:0\u0000,A9,a9@x.kr'])), 'time', 4, 2],
  ])('%s', async (_, bytes, reason, line, good) => {
    const source = room.file(bytes, 'one.csv');
    const result = await room.count([source], RECIPE);
    expect(result.rejected).toEqual([{ reason, rows: 1, samples: [{ file: 'one.csv', line }] }]);
    expect(result).toMatchObject({
      accounts: good,
      needsAcceptance: true,
      rows: { read: good + 1, counted: good, rejected: 1, filtered: 0 },
    });
    expect((await room.count([source], { ...RECIPE, rejected: 'count-good-rows' })).needsAcceptance).toBe(false);
  });

  test('a gzip file that is cut short: what came before is counted, and the SHA-256 is that of the file as it lies', async () => {
    const whole = gzipSync(text(Array.from({ length: 20_000 }, (_, at) => rowsOf(1, (at * 7919) % 20_000)[0] ?? '')));
    const source = room.file(whole.subarray(0, Math.floor(whole.length / 2)), 'cut.csv.gz');
    const result = await room.count([source], RECIPE);
    expect(result.rejected).toEqual([{ reason: 'cut-short', rows: 1, samples: [{ file: 'cut.csv.gz', line: result.rows.counted + 2 }] }]);
    expect(result.rows.counted).toBeGreaterThan(1_000);
    expect(result.rows.counted).toBeLessThan(20_000);
    expect(result.sources[0]?.bytes).toBe(Math.floor(whole.length / 2));
  });

  test('a file of many that lacks a column is rejected whole', async () => {
    const lacking = room.file(`ts,id\n2025-06-24 10:00:00,A1\n2025-06-24 10:00:00,A2\n`, 'lacking.csv');
    const good = [room.file(text(rowsOf(2)), 'good-1.csv'), room.file(text(rowsOf(2, 2)), 'good-2.csv')];
    const result = await room.count([good[0] as Source, lacking, good[1] as Source], RECIPE);
    expect(result.rejected).toEqual([{ reason: 'column-missing', rows: 2, samples: [{ file: 'lacking.csv', line: 1 }] }]);
    expect(result).toMatchObject({ accounts: 4, rows: { read: 6, counted: 4 } });
  });

  test('the same bytes twice count once, in whatever order', async () => {
    const bytes = text(rowsOf(3));
    const files = [room.file(bytes, 'first.csv'), room.file(bytes, 'again.csv'), room.file(text(rowsOf(1, 9)), 'third.csv')];
    const [one, other] = [await room.count(files, RECIPE), await room.count([...files].reverse(), RECIPE)];
    expect(one.rejected).toEqual([{ reason: 'same-bytes', rows: 3, samples: [{ file: 'again.csv', line: 1 }] }]);
    expect(one).toMatchObject({ accounts: 4, rows: { read: 7, counted: 4, rejected: 3 } });
    expect(other.digest).toBe(one.digest);
  });

  test('a row of JSON lines that is none, and a Parquet file beside them', async () => {
    const lines = ['{"ts":"2025-06-24T10:00:00Z","id":"A1","mail":"a1@x.kr"}', '{"ts":', '{"ts":1750730400,"id":7,"mail":null}'].join('\n');
    const database = await Database.open(room.options, room.folder);
    const parquet: Source = { name: 'p.parquet', path: join(room.folder, 'p.parquet') };
    await database.run(
      'test',
      `COPY (SELECT TIMESTAMP '2025-06-24 10:00:00' AS ts, 'A2' AS id, 'a1@x.kr' AS mail) TO ${literal(parquet.path)} (FORMAT parquet)`,
    );
    await database.close();
    const result = await room.count([room.file(lines, 'l.jsonl'), parquet], RECIPE);
    expect(result.rejected).toEqual([{ reason: 'not-json', rows: 1, samples: [{ file: 'l.jsonl', line: 2 }] }]);
    expect(result).toMatchObject({ accounts: 3, persons: 2 });
  });
});

test('JSON lines with a byte order mark, CRLF and names with points in them', async () => {
  const lines = [
    '{"ts":1750730400,"user.id":"A1","u":{"mail":"x@y.kr"}}',
    '{"ts":"2025-06-24T10:00:00+0900","user.id":"A2","u":{"mail":" X@Y.kr"}}',
  ];
  const recipe = {
    subject: [
      { column: 'user.id', kind: 'account' },
      { column: 'u.mail', kind: 'email' },
    ],
    at: RECIPE.at,
  };
  const result = await room.count([room.file(`\uFEFF${lines.join('\r\n')}`, 'marked.jsonl')], recipe);
  expect(result).toMatchObject({
    accounts: 2,
    persons: 1,
    rows: { read: 2, counted: 2 },
    first: '2025-06-24T10:00:00+09:00',
    last: '2025-06-24T11:00:00+09:00',
  });
});

describe('what ends a run is told, and nothing is left', () => {
  const ends = async (sources: readonly Source[], recipe: unknown, fault: unknown, more = {}): Promise<void> => {
    const keep = join(room.folder, 'kept.parquet');
    await expect(room.count(sources, recipe, { key: new Uint8Array(32), keep, ...more })).rejects.toMatchObject(fault as object);
    expect([left(), existsSync(keep)]).toEqual([[], false]);
  };

  test('a file that changes while it is read', async () => {
    const source = room.file(text(rowsOf(500)), 'grows.csv');
    let grown = false;
    const run = room.count([source], RECIPE, {}, ({ step }) => {
      if (step !== 'read' || grown) return;
      grown = true;
      appendFileSync(source.path, '2025-06-24 10:00:00,A1,a1@x.kr\n');
    });
    await expect(run).rejects.toMatchObject({ id: 'changed', params: { file: 'grows.csv' } });
    expect([grown, left()]).toEqual([true, []]);
  });

  test('no file, a folder that may not be written, a damaged Parquet file', async () => {
    await ends([{ name: 'gone.csv', path: join(room.folder, 'gone.csv') }], RECIPE, { id: 'noFile', params: { file: 'gone.csv' } });
    const source = room.file(text(rowsOf(3)), 'fine.csv');
    await ends([source], RECIPE, { id: 'noFile' }, { keep: join(room.folder, 'nowhere', 'kept.parquet') });
    await ends([room.file('PAR1 is not enough', 'bad.parquet')], RECIPE, { id: 'parquet', params: { file: 'bad.parquet' } });
  });

  test('space that is used up', async () => {
    const long = (at: number): string => createHash('sha256').update(`${at}`).digest('hex');
    const many = Array.from({ length: 400_000 }, (_, at) => `2025-06-24 10:00:00,${long(at)},${long(-at)}@example.com`);
    const source = room.file(text(many), 'large.csv');
    await ends([source], RECIPE, { id: 'diskFull' }, { memory: '60MB', spill: '1MB', threads: 1 });
    // With room for it the same run ends well.
    expect((await room.count([source], RECIPE)).accounts).toBe(400_000);
  });

  test('a zstd file that is cut short, wherever', async () => {
    const database = await Database.open(room.options, room.folder);
    const plain = room.file(text(rowsOf(300)), 'packed.csv');
    const whole = join(room.folder, 'packed.csv.zst');
    const lines = `read_csv(${literal(plain.path)}, header = false, auto_detect = false, delim = '\x01', quote = '', escape = '', columns = {'l': 'VARCHAR'})`;
    await database.run(
      'test',
      `COPY (FROM ${lines}) TO ${literal(whole)} (FORMAT csv, HEADER false, QUOTE '', DELIMITER '\x01', COMPRESSION zstd)`,
    );
    await database.close();
    const bytes = readFileSync(whole);
    expect((await room.count([{ name: 'packed.csv.zst', path: whole }], RECIPE)).accounts).toBe(300);
    for (const size of [12, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const recipe = { ...RECIPE, rejected: 'report' };
      const cut = room.file(bytes.subarray(0, size), 'cut.csv.zst');
      const run = room.count([cut], recipe);
      // A Node.js that unpacks zstd itself counts what there is and tells of the cut as it does of gzip's.
      await run.then(
        ({ rejected }) => expect(rejected[0]?.reason).toBe('cut-short'),
        (fault) => expect(fault).toMatchObject({ id: 'zstd', params: { file: 'cut.csv.zst' } }),
      );
    }
  });

  test('a recipe whose column is nowhere, or stands twice in a heading', async () => {
    const source = room.file(text(rowsOf(3)), 'fine.csv');
    const other = { ...RECIPE, credential: { column: 'key' } };
    await ends([source], other, { id: 'columnNowhere', params: { column: 'key' } });
    await ends([room.file('ts,id,id,mail\n1,2,3,4\n', 'twice.csv')], RECIPE, {
      id: 'columnTwice',
      params: { file: 'twice.csv', line: 1, column: 'id' },
    });
  });

  test('UTF-16', async () => {
    await ends([room.file(Buffer.from(`\uFEFF${text(rowsOf(2))}`, 'utf16le'), 'wide.csv')], RECIPE, { id: 'utf16' });
  });

  test.each(['examine', 'read', 'link', 'count', 'keep'] as const)('stopped by a person in the step %s', async (step) => {
    const source = room.file(text(Array.from({ length: 30_000 }, (_, at) => rowsOf(1, at)[0] ?? '')), 'stopped.csv');
    const stop = new AbortController();
    const keep = join(room.folder, 'stopped.parquet');
    const run = room.count([source], RECIPE, { key: new Uint8Array(32), keep, signal: stop.signal }, (progress) => {
      if (progress.step === step) stop.abort();
    });
    await expect(run).rejects.toMatchObject({ id: 'stopped' });
    expect([left(), existsSync(keep)]).toEqual([[], false]);
  });

  test('the folder of a run whose process was killed is removed by the next', async () => {
    const dead = join(room.folder, 'latchkey-scope-999999999-abc');
    mkdirSync(dead);
    writeFileSync(join(dead, 'identifiers'), 'A1');
    await room.count([room.file(text(rowsOf(3)), 'fine.csv')], RECIPE);
    expect(existsSync(dead)).toBe(false);
  });

  test('an empty file is no rows, and the column of the other is known', async () => {
    const result = await room.count(
      [room.file('', 'empty.csv'), room.file(HEAD, 'headed.csv'), room.file(text(rowsOf(2)), 'two.csv')],
      RECIPE,
    );
    expect(result.rows).toEqual({ read: 2, counted: 2, rejected: 0, filtered: 0 });
  });
});

describe('residences from a file of accounts', () => {
  const recipe = { ...RECIPE, residence: { lookup: 'accounts.csv', account: 'customer', column: 'country' } };
  const count = (accounts: string) =>
    room.count([room.file(text(rowsOf(4)), 'log.csv')], recipe, { lookup: room.file(accounts, 'accounts.csv') });

  test('an account resides where the file says; one that is not there, or at no place, nowhere known', async () => {
    const result = await count('country;customer\nKR;A0\nus; A1\nNowhere;A2\nKR;Z9\nKR;A0\n');
    expect(result.byResidence).toEqual({
      KR: { accounts: 1, persons: 1 },
      US: { accounts: 1, persons: 1 },
      '?': { accounts: 2, persons: 2 },
    });
    expect(result.lookup).toMatchObject({ file: 'accounts.csv', rows: 5 });
  });

  test('an account with two residences, a broken row or a missing column ends the run with its line', async () => {
    await expect(count('country;customer\nKR;A0\nKR;A1\nUS;A0\n')).rejects.toMatchObject({
      id: 'lookupTwice',
      params: { line: 4, accounts: 1 },
    });
    await expect(count('country;customer\nKR;A0;1\n')).rejects.toMatchObject({
      id: 'lookupBroken',
      params: { file: 'accounts.csv', line: 2 },
    });
    await expect(count('country;id\nKR;A0\n')).rejects.toMatchObject({ id: 'lookupColumn', params: { column: 'customer' } });
    expect(left()).toEqual([]);
  });

  test('another file of accounts gives another digest', async () => {
    expect((await count('customer,country\nA0,KR\n')).digest).not.toBe((await count('customer,country\nA0,US\n')).digest);
  });
});
