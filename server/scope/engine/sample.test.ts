import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRecipe } from '@/domain/recipe';
import { headOf, tryRecipe } from './sample';
import { bench, recipeOf } from './testing';
import type { Source } from './types';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
const fixture = (name: string): Source => ({ name, path: join(fixtures, name) });
const CLOUDTRAIL = readdirSync(join(fixtures, 'cloudtrail')).find((name) => name.includes('1225Z')) ?? '';

let room: ReturnType<typeof bench>;
beforeAll(() => {
  room = bench();
});
afterAll(() => room.end());
const head = (source: Source) => headOf(source, { temp: room.folder, zone: 'Asia/Seoul' });

const CSV = [
  'ts;key_id;status;endpoint;customer_id;email;phone;country;is_minor',
  '2025-06-24 10:00:00;K1;200;/profile;C1;a@x.kr;010-1234-5678;KR;0',
  '2025-06-24 10:00:01;K1;200;/orders?page=2;C2;;02-1577-7011;US;1',
  '2025-06-24 10:00:02;K2;403;/unheard-of;C3;c@x.kr;;KR;0',
  '2025-06-24 10:00:03;K2;200;/profile',
].join('\n');

test('a day is guessed to be no telephone number', async () => {
  const { recipe } = await head(room.file('mail,born\na@x.kr,2025-06-24\nb@x.kr,2025-06-25\n', 'days.csv'));
  expect(recipe?.subject).toEqual([expect.objectContaining({ column: 'mail', kind: 'email' })]);
});

describe('a first row that repeats a value', () => {
  const source = () => room.file('kim@x.kr,KR,kim@x.kr,2025-06-24 10:00:00\nlee@x.kr,JP,bo@x.kr,2025-06-25 10:00:00\n', 'bare.csv');

  test('is shown with each column of its own, and no guess reads a name that stands twice', async () => {
    const found = await head(source());
    expect(found.columns).toEqual(['kim@x.kr', 'KR', 'kim@x.kr', '2025-06-24 10:00:00']);
    expect(found.rows).toEqual([['lee@x.kr', 'JP', 'bo@x.kr', '2025-06-25 10:00:00']]);
    expect(JSON.stringify(found.recipe)).not.toContain('kim@x.kr');
  });

  test('is told by a trial that reads the name, as by a count, and is read once it is said to be no heading', async () => {
    const named = recipeOf({ subject: [{ column: 'kim@x.kr', kind: 'email' }] });
    const fault = { id: 'columnTwice', params: { file: 'bare.csv', line: 1, column: 'kim@x.kr' } };
    await expect(tryRecipe(source(), named, { temp: room.folder })).rejects.toMatchObject(fault);
    const columns = ['column 1', 'column 2', 'column 3', 'column 4'];
    const bare = recipeOf({ reading: { form: 'csv', header: false, columns }, subject: [{ column: 'column 3', kind: 'email' }] });
    const { rows } = await tryRecipe(source(), bare, { temp: room.folder });
    expect(rows.map(({ subject }) => subject[0]?.value)).toEqual(['kim@x.kr', 'bo@x.kr']);
  });
});

describe('the head of a log', () => {
  test('columns, first rows and a recipe from names and contents', async () => {
    const found = await head(room.file(gzipSync(CSV), 'log.csv.gz'));
    expect(found).toMatchObject({ form: 'csv', compression: 'gzip', delimiter: ';' });
    expect(found.columns).toEqual((CSV.split('\n')[0] ?? '').split(';'));
    expect(found.rows.length).toBe(3);
    expect(found.rows[1]?.slice(4, 6)).toEqual(['C2', null]);
    expect(found.recipe).toMatchObject({
      subject: [
        { column: 'customer_id', kind: 'account' },
        { column: 'email', kind: 'email' },
        { column: 'phone', kind: 'phone', region: 'KR' },
      ],
      residence: { column: 'country' },
      at: { column: 'ts', zone: 'Asia/Seoul' },
      credential: { column: 'key_id' },
      where: [{ column: 'status', in: ['200'] }],
      // What no word tells is left to a person: such rows are rejected.
      categories: { column: 'endpoint', map: { '/orders*': ['order-history'], '/profile': ['email', 'name'] }, otherwise: 'reject' },
      minors: { column: 'is_minor', in: ['1'] },
    });
  });

  test.each([
    [`cloudtrail/${CLOUDTRAIL}`, 'cloudtrail', 'userIdentity.accessKeyId'],
    ['okta/system-log.jsonl', 'okta', 'actor.alternateId'],
    ['nginx/access.log', 'nginx', 'query.customer'],
    ['pgaudit/audit.csv', 'pgaudit', 'object_name'],
  ])('%s is known for what it is, and its guessed recipe can be run', async (name, form, column) => {
    const found = await head(fixture(name));
    expect(found.form).toBe(form);
    expect(found.columns).toContain(column);
    expect(found.recipe).not.toBeNull();
    const result = await room.count([fixture(name)], found.recipe);
    expect(result.rows.counted).toBeGreaterThan(0);
  });

  test('JSON lines give the paths of their members; a name with a point in it can be counted by', async () => {
    const source = room.file(
      '{"who":{"e.mail":"a@x.kr","id":7},"ts":1750730400}\n{"who":{"e.mail":"b@x.kr"},"ts":1750730401}\n',
      'lines.jsonl',
    );
    const found = await head(source);
    expect([found.form, found.columns]).toEqual(['jsonl', ['/who/e.mail', 'who.id', 'ts']]);
    expect(found.recipe?.subject).toMatchObject([{ column: '/who/e.mail', kind: 'email' }]);
    expect((await room.count([source], found.recipe)).accounts).toBe(2);
  });

  test('columns with Korean names, and requests that only sound like data', async () => {
    const lines = ['/회원/조회', '/주문', '/health', '/healthz', '/api/health-check', '/international', '/email', '/health/records'].map(
      (path, at) => `2025-06-24 10:00:0${at},고객${at},k${at}@x.kr,010-1234-567${at},KR,${path},직원${at % 2},200`,
    );
    const source = room.file(['접속일시,고객번호,이메일,휴대폰번호,국가,요청경로,직원번호,상태코드', ...lines].join('\n'), 'korean.csv');
    expect((await head(source)).recipe).toMatchObject({
      subject: [
        { column: '고객번호', kind: 'account' },
        { column: '이메일', kind: 'email' },
        { column: '휴대폰번호', kind: 'phone', region: 'KR' },
      ],
      at: { column: '접속일시' },
      residence: { column: '국가' },
      credential: { column: '직원번호' },
      where: [{ column: '상태코드', in: ['200'] }],
    });
    expect((await head(source)).recipe?.categories?.map).toEqual({
      ...{ '/회원/조회': ['email', 'name'], '/주문': ['order-history'], '/email': ['email'], '/health/records': ['health'] },
    });
  });

  test('a file in which nothing identifies anybody gets no recipe; an empty one no rows', async () => {
    expect((await head(room.file('colour,size\nred,1\nblue,2\n', 'none.csv'))).recipe).toBeNull();
    expect(await head(room.file('', 'empty.csv'))).toMatchObject({ columns: [], rows: [], recipe: null });
  });

  test('only the beginning of a large file is read', async () => {
    const source = room.file(`id,email\n${'A1,a@x.kr\n'.repeat(2_000_000)}`, 'large.csv');
    const found = await head(source);
    expect(found.rows.length).toBe(20);
  });
});

describe('a cell of any length', () => {
  test('is guessed from by its beginning, so that one that almost is an address does not hold the page', async () => {
    const almost = `a@${'a.'.repeat(100_000)}@`;
    const { recipe } = await head(
      room.file(`customer_id,note\n${Array.from({ length: 10 }, (_, row) => `C${row},${almost}`).join('\n')}\n`),
    );
    expect(recipe?.subject.map(({ column }) => column)).toEqual(['customer_id']);
  });
});

describe('a recipe tried on the first rows', () => {
  const recipe = {
    subject: [
      { column: 'customer_id', kind: 'account' },
      { column: 'email', kind: 'email' },
      { column: 'phone', kind: 'phone', region: 'KR' },
    ],
    residence: { column: 'country' },
    at: { column: 'ts', zone: 'Asia/Seoul' },
    credential: { column: 'key_id' },
    where: [{ column: 'status', in: ['200', '403'] }],
    categories: { column: 'endpoint', map: { '/profile': ['name'], '/orders*': ['order-history'] }, otherwise: 'reject' },
    minors: { column: 'is_minor', in: ['1'] },
  };

  test('tells of each row what it yields, or why it is rejected', async () => {
    const source = room.file(CSV, 'tried.csv');
    const { rows, missing } = await tryRecipe(source, recipeOf(recipe), { temp: room.folder });
    expect(missing).toEqual([]);
    expect(rows.map(({ line, state, reason }) => [line, state, reason])).toEqual([
      [2, 'counted', null],
      [3, 'counted', null],
      [4, 'rejected', 'category'],
      [5, 'rejected', 'fields'],
    ]);
    expect(rows[1]).toMatchObject({
      subject: [
        { column: 'customer_id', kind: 'account', value: 'C2' },
        { column: 'email', kind: 'email', value: null },
        { column: 'phone', kind: 'phone', value: '+82215777011' },
      ],
      ...{ residence: 'US', at: '2025-06-24T10:00:01+09:00', credential: 'K1', categories: ['order-history'], minor: true },
    });
    expect((await room.count([source], recipe)).rows).toMatchObject({ counted: 2, rejected: 2 });
  });

  test('names the columns that the file does not have', async () => {
    const source = room.file('ts,customer_id\n2025-06-24 10:00:00,C1\n', 'lacking.csv');
    const { rows, missing } = await tryRecipe(source, recipeOf({ ...recipe, minors: null, where: [] }), { temp: room.folder });
    expect(missing).toEqual(['email', 'phone', 'country', 'key_id', 'endpoint']);
    expect(rows).toMatchObject([{ line: 2, state: 'rejected', reason: 'column-missing' }]);
  });

  test('takes residences from the file of accounts where one is given', async () => {
    const source = room.file(CSV, 'tried.csv');
    const lookup = room.file('id,land\nC1,JP\n', 'accounts.csv');
    const own = recipeOf({ ...recipe, residence: { lookup: 'accounts.csv', account: 'id', column: 'land' } });
    const { rows } = await tryRecipe(source, own, { temp: room.folder, lookup });
    expect(rows.slice(0, 2).map(({ residence }) => residence)).toEqual(['JP', null]);
    expect(readdirSync(room.folder).filter((name) => name.startsWith('latchkey-scope-'))).toEqual([]);
  });

  test('every guessed recipe reads as itself once its defaults are filled in', async () => {
    const { recipe: guessed } = await head(room.file(CSV, 'log.csv'));
    expect(parseRecipe(JSON.parse(JSON.stringify(guessed)))).toEqual({ ok: true, recipe: guessed });
  });
});
