import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database, literal } from './database';
import { sourcesOf } from './sources';
import { bench } from './testing';
import type { Source } from './types';

let room: ReturnType<typeof bench>;
beforeAll(() => {
  room = bench();
});
afterAll(() => room.end());

const ID = { subject: [{ column: 'id', kind: 'account' }] };

/** A Parquet file of what a question answers. */
async function parquet(name: string, question: string): Promise<Source> {
  const database = await Database.open(room.options, room.folder);
  const path = join(room.folder, name);
  await database.run('test', `COPY (${question}) TO ${literal(path)} (FORMAT parquet)`);
  await database.close();
  return { name, path };
}

describe('the file that is named is the file that is read', () => {
  test.each(['x[1].csv', 'x?.csv', 'x*.csv', "x'1.csv", 'x\n1.csv', ' x1.csv', '{x1,x2}.csv', 'x%1.csv'])('%j', async (name) => {
    const other = ['x1.csv', 'x2.csv'].map((one) => room.file('id,n\nOTHER,1\nOTHER,2\nOTHER,3\n', one));
    const source = room.file('id,n\nA1,1\nA2,1\nA2,2\n', name);
    expect(await room.count([source], ID)).toMatchObject({ accounts: 2, rows: { counted: 3 } });
    expect((await room.count([...other, source], ID)).rows).toEqual({ read: 9, counted: 6, rejected: 3, filtered: 0 });
  });

  test('a folder that looks like a column adds none', async () => {
    mkdirSync(join(room.folder, 'id=FOLDER'), { recursive: true });
    const csv = room.file('id,n\nA1,1\n', 'id=FOLDER/log.csv');
    expect((await room.count([csv, await parquet('id=FOLDER/log.parquet', `SELECT 'A2' AS id`)], ID)).accounts).toBe(2);
  });

  test('a pipe and an empty folder are refused, for nobody would be counted in them', () => {
    mkdirSync(join(room.folder, 'nothing'), { recursive: true });
    for (const [name, id] of [
      ['/dev/null', 'noRegularFile'],
      [join(room.folder, 'nothing'), 'emptyFolder'],
    ] as const) {
      expect(() => sourcesOf([name], (one) => one)).toThrow(expect.objectContaining({ id }));
    }
  });
});

describe('columns of any name', () => {
  const names = [
    'na"me',
    "it's",
    'a.b',
    '$id',
    '/slash',
    'a/b',
    'x~y',
    '*',
    '(x)',
    '0',
    'select',
    'x; DROP TABLE hits; --',
    '이메일',
    'hits',
    't',
  ];
  test.each(names)('%j in delimited text, in JSON and in Parquet', async (name) => {
    const recipe = { subject: [{ column: name, kind: 'account' }] };
    const csv = room.file(`"${name.replaceAll('"', '""')}",n\nA1,1\n`, 'named.csv');
    const json = room.file(`{${JSON.stringify(name)}:"A2","n":1}\n`, 'named.jsonl');
    const made = await parquet('named.parquet', `SELECT 'A3' AS "${name.replaceAll('"', '""')}"`);
    expect((await room.count([csv, json, made], recipe)).accounts).toBe(3);
  });
});

describe('no two values become one', () => {
  test('numbers of many digits, in lines and in a document', async () => {
    const ids = ['1234567890123456788', '1234567890123456789', '12345678901234567890123', '12345678901234567890124'];
    const lines = room.file(ids.map((id) => `{"id":${id}}`).join('\n'), 'digits.jsonl');
    const document = room.file(
      `{"note": "a ]} \\" [", "Records": [${ids.map((id) => `{"x":["}"], "id": ${id}\n}`).join(' ,')}]}`,
      'digits.json',
    );
    expect((await room.count([lines], ID)).accounts).toBe(4);
    const both = await room.count([lines, document], { ...ID, reading: 'cloudtrail' });
    expect([both.accounts, both.rows.counted]).toEqual([4, 8]);
  });

  test('a JSON document whose record is longer than what is read at once', async () => {
    const document = room.file(`[{"n":"${'x'.repeat(5_000_000)}","id":"A1"},{"id":"A2"}]`, 'long.json');
    expect((await room.count([document], ID)).accounts).toBe(2);
  });

  test('lines that begin with a list are lines', async () => {
    const files = [room.file('[1]\n{"id":"A1"}\n', 'list.jsonl'), room.file('{"items":[1],"id":"A2"}\n{"id":"A3"}\n', 'items.log')];
    expect(await room.count(files, ID)).toMatchObject({
      accounts: 3,
      rejected: [{ reason: 'not-json', rows: 1, samples: [{ file: 'list.jsonl', line: 1 }] }],
    });
  });
});

test('Parquet of any types: whole numbers as floating ones, bytes, days, records and lists, two files that differ in type', async () => {
  const typed = await parquet(
    'typed.parquet',
    `SELECT * FROM (VALUES
      (7::DOUBLE, 200.0::DOUBLE, DATE '2025-06-24', {'mail': 'a@x.kr', 'seen': [1, 2]}, encode('가')),
      ('nan'::DOUBLE, 200.0, DATE '2025-06-24', {'mail': 'b@x.kr', 'seen': [3]}, encode('나')),
      (8, 200.5, DATE '2025-06-24', {'mail': 'c@x.kr', 'seen': [3]}, encode('나'))) v(id, status, ts, who, key)`,
  );
  const text = await parquet(
    'text.parquet',
    `SELECT '7' AS id, 200.00::DECIMAL(9,2) AS status, TIMESTAMPTZ '2025-06-24 15:00:00+00' AS ts, {'mail': 'd@x.kr', 'seen': [9]} AS who, '가' AS key`,
  );
  const result = await room.count([typed, text], {
    subject: [
      { column: 'id', kind: 'account' },
      { column: 'who.mail', kind: 'email' },
      { column: 'who.seen.0', kind: 'key' },
    ],
    at: { column: 'ts', zone: 'Asia/Seoul' },
    credential: { column: 'key' },
    where: [{ column: 'status', in: [200] }],
  });
  expect(result.rows).toEqual({ read: 4, counted: 2, rejected: 1, filtered: 1 });
  expect(result).toMatchObject({
    accounts: 1,
    perDay: [{ date: '2025-06-24' }, { date: '2025-06-25' }],
    perCredential: [{ credential: '가', rows: 2 }],
    rejected: [{ reason: 'account', samples: [{ file: 'typed.parquet', line: 2 }] }],
  });
});

test('addresses with the port that a server writes after them', async () => {
  const text = 'id,from\nA1,10.1.2.3:5432\nA2,[2001:db8::7]:5432\nA3,[local]\nA4,11.0.0.1:10\n';
  const recipe = { ...ID, where: [{ column: 'from', within: ['10.0.0.0/8', '2001:db8::/32'] }] };
  expect((await room.count([room.file(text, 'ports.csv')], recipe)).rows).toMatchObject({ counted: 2, filtered: 2 });
});

test('a time with a blank where a digit is missing is none', async () => {
  const recipe = { ...ID, at: { column: 'ts', zone: 'UTC' } };
  const text = 'id,ts\nA1,2025-06-24 10:00:00\nA2,2025-06-24 10:00:0 \nA3,2025-06-24 24:00:00\n';
  expect((await room.count([room.file(text, 'blank.csv')], recipe)).rejected).toEqual([
    { reason: 'time', rows: 2, samples: [3, 4].map((line) => ({ file: 'blank.csv', line })) },
  ]);
});

test('an archive with something after its end, and one of several parts', async () => {
  const padded = room.file(Buffer.concat([gzipSync('id,n\nA1,1\nA2,1\n'), Buffer.alloc(512)]), 'padded.csv.gz');
  const parts = room.file(Buffer.concat([gzipSync('id,n\nA2,2\n'), gzipSync('A3,2\n')]), 'parts.csv.gz');
  expect((await room.count([padded, parts], ID)).accounts).toBe(3);
});

test('a heading of twenty thousand columns, and rows of several megabytes', async () => {
  const columns = Array.from({ length: 20_000 }, (_, at) => `a column with a name ${at}`);
  const wide = room.file(`${columns.join(',')},id\n${columns.map(() => 1).join(',')},A1\n`, 'wide.csv');
  const long = room.file(`id,n\nA2,"${'y\n'.repeat(3_000_000)}"\nA3,${'x'.repeat(7_000_000)}\n`, 'long.csv');
  expect((await room.count([wide, long], ID)).accounts).toBe(3);
});

test('positions of rejected rows are the first ones, in order, in files of thousands', async () => {
  const rows = Array.from({ length: 30_000 }, (_, at) => `A${at},${at % 1_000 === 999 ? 'unheard' : ['p', 'q', 'r'][at % 3]}`);
  const recipe = { ...ID, categories: { column: 'what', map: { p: ['name'], q: ['email'], r: [] } } };
  const result = await room.count([room.file(`id,what\n${rows.join('\n')}`, 'positions.csv')], recipe);
  expect(result.rejected).toEqual([
    { reason: 'category', rows: 30, samples: [1, 2, 3, 4, 5].map((at) => ({ file: 'positions.csv', line: at * 1_000 + 1 })) },
  ]);
});

test('a log without a last line end', async () => {
  expect((await room.count([room.file('id,n\nA1,1\nA2,2', 'open.csv'), room.file('id,n\nA3,1', 'single.csv')], ID)).accounts).toBe(3);
});
