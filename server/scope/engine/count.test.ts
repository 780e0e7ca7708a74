import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database, literal } from './database';
import { slowCount } from './slow-count';
import { slowCsv } from './slow-rows';
import { bench, comparable, recipeOf, seeded } from './testing';
import type { Source } from './types';

let room: ReturnType<typeof bench>;
beforeAll(() => {
  room = bench();
});
afterAll(() => room.end());

const RECIPE = {
  subject: [
    { column: 'customer_id', kind: 'account' },
    { column: 'email', kind: 'email' },
    { column: 'phone', kind: 'phone', region: 'KR' },
    { column: 'rrn', kind: 'national-id' },
  ],
  residence: { column: 'country' },
  at: { column: 'ts', zone: 'Asia/Seoul' },
  credential: { column: 'key_id' },
  where: [
    { column: 'status', in: ['200', '206'] },
    { column: 'ip', within: ['10.0.0.0/8', '192.168.7.7'] },
  ],
  from: '2025-06-24T00:00:00+09:00',
  until: '2025-06-29T00:00:00+09:00',
  categories: {
    column: 'endpoint',
    map: { profile: ['name', 'email'], orders: ['order-history'], 'addr*': ['name', 'postal-address'], 'address/*': ['location'] },
    otherwise: 'reject',
  },
  special: { column: 'diagnosis', map: { E11: ['health'], 'F*': ['health', 'sex-life'], none: [] } },
  minors: { column: 'age', in: ['child', 'teen'] },
  rejected: 'count-good-rows',
};
const COLUMNS = ['ts', 'key_id', 'status', 'endpoint', 'customer_id', 'email', 'phone', 'rrn', 'country', 'ip', 'diagnosis', 'age', 'note'];

/** A log of `rows` rows with every nuisance the issue names, the same for the same seed. */
function log(rows: number, seed: number, delimiter: string, end: string): Buffer {
  const below = seeded(seed);
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T;
  const pad = (n: number, size: number): string => String(n).padStart(size, '0');
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines: Buffer[] = [Buffer.from(`\uFEFF${COLUMNS.join(delimiter)}${end}`)];
  for (let at = 0; at < rows; at++) {
    const who = below(Math.ceil(rows / 3));
    const [day, hour, minute] = [23 + below(8), below(24), below(60)];
    const clock = `2025-06-${pad(Math.min(day, 30), 2)}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(below(60), 2)}`;
    const ts = one([
      clock.replace('T', ' '),
      `${clock}Z`,
      `${clock}.${below(999)}Z`,
      `${clock}+09:00`,
      `${clock}-0330`,
      clock.replace('T', ' '),
      one([
        `${Math.round(Date.parse(`${clock}Z`) / 1000)}`,
        `${Date.parse(`${clock}Z`) + below(999)}`,
        `${Math.round(Date.parse(`${clock}Z`) / 1000)}.25`,
        `17507304`,
        `${pad(day, 2)}/06/2025 10:00`,
        '',
        '2025-06-31 10:00:00',
        ` ${clock} `,
      ]),
    ]);
    const id = `${who % 7 === 0 ? 'a' : 'A'}${who}`;
    const mail =
      who % 11 === 0
        ? `unknown@example.com`
        : who % 13 === 0
          ? `Pair${who - 13 * (Math.floor(who / 13) % 2)}@Example.com`
          : `user.${who}@example.com`;
    const tail = pad(who % 17 === 0 ? 7011 : who % 10_000, 4);
    const number = one([`010-1234-${tail}`, `+82 10 1234 ${tail}`, `0101234${tail}`, `(010) 1234.${tail}`, `０１０－１２３４－${tail}`]);
    const values = [
      ts,
      one(['AK1', 'AK1', 'AK2', ' AK3', '']),
      one(['200', '200', '200', '206', '403', ' 200']),
      one(['profile', 'orders', 'address', 'address/1', one(['profile', 'unknown'])]),
      one([id, id, id, ` ${id}`, below(40) === 0 ? '' : id, id.replace('A', 'Ａ')]),
      one([mail, mail.toUpperCase(), ` ${mail}`, one([mail, '', 'n/a', 'ｕｓｅｒ@example.com', 'émile@exämple.fr'])]),
      one([number, number, one([number, '', '12', 'none'])]),
      one(['', `${pad(who, 6)}-1234567`, `${pad(who, 6)}1234567`]),
      one(['KR', 'KR', 'kr', 'US', '', 'US-CA', 'JP']),
      one(['10.1.2.3', '10.255.0.1', ' 10.0.0.1', '192.168.7.7', one(['11.0.0.1', '192.168.7.8', '', 'localhost', '::1'])]),
      one(['', '', 'none', 'E11', 'F32', 'Z00']),
      one(['adult', 'adult', 'child', ' teen', '']),
      one(['', 'plain', quoted(`said "no"${delimiter} left`), quoted('two\nlines'), `"${'x'.repeat(below(30))}"`]),
    ];
    const written = values.map((value, index) => (index < 12 && below(25) === 0 ? quoted(value) : value));
    const broken = below(60);
    if (broken === 0) written.pop();
    if (broken === 1) written.push('more');
    if (broken === 2) written[12] = '"open';
    if (broken === 3) written[12] = '"shut"tail';
    const line = Buffer.from(written.join(delimiter) + (below(50) === 0 ? end + end : end));
    lines.push(broken === 4 ? Buffer.concat([line.subarray(0, 3), Buffer.from([0xc3, 0x28]), line.subarray(3)]) : line);
  }
  return Buffer.concat(lines);
}

describe('the count agrees with a slow count in plain TypeScript', () => {
  test.each([
    [',', '\n', 20_000],
    [';', '\r\n', 1_500],
    ['\t', '\n', 1_500],
  ])('on a log with every nuisance, delimiter %j', async (delimiter, end, rows) => {
    const bytes = log(rows, 20251118, delimiter, end);
    const source = room.file(bytes);
    const slow = slowCount([slowCsv(source.name, bytes, delimiter)], recipeOf(RECIPE));
    expect(comparable(await room.count([source], RECIPE))).toEqual(slow);
    expect(Object.keys(slow.rejected).sort()).toEqual(['account', 'category', 'encoding', 'fields', 'quotes', 'time']);
    expect(slow.persons).toBeLessThan(slow.accounts);
  });

  test('on many files, plain, gzipped and in folders, read in any order, with any number of threads', async () => {
    mkdirSync(join(room.folder, 'many'), { recursive: true });
    const files = Array.from({ length: 24 }, (_, at) => {
      const bytes = log(200, at + 1, at % 2 ? ',' : ';', '\n');
      return {
        source: room.file(at % 3 ? bytes : gzipSync(bytes), `many/${at}.log`),
        slow: slowCsv(`many/${at}.log`, bytes, at % 2 ? ',' : ';'),
      };
    });
    const slow = slowCount(
      files.map((one) => one.slow),
      recipeOf(RECIPE),
    );
    const first = await room.count(
      files.map(({ source }) => source),
      RECIPE,
    );
    expect(comparable(first)).toEqual(slow);
    const again = await room.count(files.map(({ source }) => source).reverse(), RECIPE, {
      threads: 1,
      key: new Uint8Array(32),
      keep: join(room.folder, 'kept.parquet'),
    });
    expect(again.digest).toBe(first.digest);
  });

  test('whatever small log is made up', { timeout: 120_000 }, async () => {
    const id = fc.constantFrom('A1', 'A2', 'a1', 'A3', 'A4', ' A1', 'Ａ２', '');
    const mail = fc.constantFrom('a@x.kr', 'A@x.kr', 'b@x.kr', 'c@x.kr', 'd@x.kr', '', 'none');
    const phone = fc.constantFrom('010-1234-5678', '+82 10-1234-5678', '010-2222-3333', '02-1577-7011', '', '?');
    const row = fc.tuple(
      fc.constantFrom('2025-03-09 02:30:00', '2025-11-02 01:30:00', '2025-11-02T05:30:00Z', '2025-07-01 00:00:00'),
      id,
      mail,
      phone,
      fc.constantFrom('US', 'KR', '', 'us-ca'),
      fc.constantFrom('p', 'o', 'x'),
    );
    const recipe = {
      subject: [
        { column: 'id', kind: 'account', fold: true },
        { column: 'mail', kind: 'email' },
        { column: 'phone', kind: 'phone', region: 'KR' },
      ],
      residence: { column: 'place' },
      at: { column: 'ts', zone: 'America/New_York' },
      categories: { column: 'what', map: { p: ['name'], o: ['email', 'name'] }, otherwise: [] },
      shared: 2,
    };
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 14 }), async (rows) => {
        const text = ['ts,id,mail,phone,place,what', ...rows.map((one) => one.join(','))].join('\n');
        const source = room.file(text, 'small.csv');
        expect(comparable(await room.count([source], recipe))).toEqual(
          slowCount([slowCsv('small.csv', Buffer.from(text))], recipeOf(recipe)),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('on the same rows as CSV, zstd, JSON lines, a JSON list and Parquet', async () => {
    const rows = slowCsv('x', log(400, 7, ',', '\n')).rows.map(({ values }) => ({ ...Object.fromEntries(values), note: '' }));
    const csv = [
      COLUMNS.join(','),
      ...rows.map((row) => COLUMNS.map((name) => `"${String(Reflect.get(row, name)).replaceAll('"', '""')}"`).join(',')),
    ].join('\n');
    const plain = room.file(csv, 'same.csv');
    const wanted = await room.count([plain], RECIPE);
    const database = await Database.open(room.options, room.folder);
    const all = `read_csv(${literal(plain.path)}, header = true, all_varchar = true, delim = ',', quote = '"')`;
    const parquet: Source = { name: 'same.parquet', path: join(room.folder, 'same.parquet') };
    await database.run('test', `COPY (FROM ${all}) TO ${literal(parquet.path)} (FORMAT parquet)`);
    const zstd: Source = { name: 'same.csv.zst', path: join(room.folder, 'same.csv.zst') };
    await database.run(
      'test',
      `COPY (SELECT l FROM read_csv(${literal(plain.path)}, header = false, auto_detect = false, delim = '\x01', quote = '', escape = '', columns = {'l': 'VARCHAR'})) TO ${literal(zstd.path)} (FORMAT csv, HEADER false, QUOTE '', DELIMITER '\x01', COMPRESSION zstd)`,
    );
    await database.close();
    const lines = room.file(rows.map((row) => JSON.stringify(row)).join('\n'), 'same.jsonl');
    const list = room.file(JSON.stringify(rows, null, 1), 'same.json');
    for (const source of [zstd, lines, list, parquet]) {
      const { rejected: _, ...counts } = comparable(await room.count([source], RECIPE));
      const { rejected: __, ...expected } = comparable(wanted);
      expect([source.name, counts]).toEqual([source.name, expected]);
    }
  });
});

describe('what a run leaves', () => {
  test('A count under little memory is the same count', async () => {
    const source = room.file(log(20_000, 3, ',', '\n'), 'little.csv');
    const [much, little] = [await room.count([source], RECIPE), await room.count([source], RECIPE, { memory: '120MB', threads: 1 })];
    expect(little.digest).toBe(much.digest);
  });

  test('Another recipe, another file or another row gives another digest', async () => {
    const text = readFileSync(room.file(log(50, 4, ',', '\n'), 'digest.csv').path, 'utf8');
    const digest = async (recipe: unknown, contents: string): Promise<string> =>
      (await room.count([room.file(contents, 'digest.csv')], recipe)).digest;
    const digests = [
      await digest(RECIPE, text),
      await digest({ ...RECIPE, shared: 4 }, text),
      await digest(RECIPE, `${text}\n`),
      await digest(RECIPE, text),
    ];
    expect(new Set(digests).size).toBe(3);
    expect(digests[3]).toBe(digests[0]);
  });
});
