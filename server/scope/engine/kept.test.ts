import { createHash, createHmac } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportKeyed, exportReadable } from './cohort';
import { compareKept } from './compare';
import { Database, literal } from './database';
import { EngineFault } from './fault';
import { indexOf, makeIndex } from './finding';
import { lookUp } from './lookup';
import { bench, recipeOf } from './testing';
import type { Result, Source } from './types';

const KEY = new Uint8Array(32).fill(7);
const RECIPE = {
  subject: [
    { column: 'id', kind: 'account' },
    { column: 'mail', kind: 'email' },
    { column: 'phone', kind: 'phone', region: 'KR' },
  ],
  residence: { column: 'place' },
  at: { column: 'ts', zone: 'Asia/Seoul' },
  categories: { column: 'what', map: { profile: ['email', 'name'], orders: ['order-history'], note: [] }, otherwise: 'reject' },
  minors: { column: 'child', in: ['Y'] },
  shared: 2,
};
const HEAD = 'ts,id,mail,phone,place,what,child';
const BEFORE = [
  '2025-06-24 00:00:00,A1,one@x.kr,010-1111-0001,KR,profile,N',
  '2025-06-25 09:00:01,A1,one@x.kr,010-1111-0001,KR,orders,N',
  '2025-06-24 12:00:00,A2,ONE@x.kr,,US,orders,Y',
  '2025-06-24 12:00:00,A3,three@x.kr,,KR,note,N',
  '2025-06-24 12:00:00,A4,four@x.kr,,KR,profile,Y',
];
const AFTER = [
  '2025-06-24 00:00:00,A1,one@x.kr,010-1111-0001,KR,profile,N',
  '2025-06-24 12:00:00,A2,one@x.kr,,KR,profile,N',
  '2025-06-24 12:00:00,A3,three@x.kr,,KR,profile,N',
  '2025-06-24 12:00:00,"=HYPERLINK(""http://x"")",+82-10-9@x.kr,010-9999-0000,US-CA,profile,N',
  '2025-06-24 12:00:00,B1,five@x.kr,010-9999-0000,US-CA,profile,N',
];

let room: ReturnType<typeof bench>;
let before: { source: Source; kept: string; result: Result };
let after: typeof before;
beforeAll(async () => {
  room = bench();
  const run = async (name: string, rows: readonly string[]): Promise<typeof before> => {
    const source = room.file([HEAD, ...rows].join('\n'), `${name}.csv`);
    const kept = join(room.folder, `${name}.parquet`);
    return { source, kept, result: await room.count([source], RECIPE, { key: KEY, keep: kept }) };
  };
  before = await run('before', BEFORE);
  after = await run('after', AFTER);
});
afterAll(() => room.end());

const settings = () => ({ memory: '300MB', threads: 1, temp: room.folder });
const hmac = (text: string): string => createHmac('sha256', KEY).update(text).digest('hex');

async function read(path: string): Promise<(string | null)[][]> {
  const database = await Database.open(room.options, room.folder);
  const columns = await database.rows('test', `SELECT column_name, column_type FROM (DESCRIBE FROM ${literal(path)})`);
  const list = columns.map(([name, type]) => (type === 'BLOB' ? `lower(hex(${name}))` : name));
  const rows = await database.rows('test', `SELECT ${list.join(', ')} FROM ${literal(path)} ORDER BY ALL`);
  await database.close();
  return rows;
}

describe('what is kept', () => {
  test('identifiers as HMAC-SHA-256 of their normal form, with what was revealed and when, and nothing in the clear', async () => {
    const rows = await read(before.kept);
    const [first = [], ...rest] = rows.filter(([account]) => account === hmac('A1'));
    expect(rest).toEqual([]);
    expect(first.slice(1, 6)).toEqual([hmac('one@x.kr'), hmac('+821011110001'), 'KR', 'email;name;order-history', 'false']);
    expect(first.slice(7)).toEqual(['false', '2', `${Date.UTC(2025, 5, 23, 15) / 1000}`, `${33 * 3600 + 1}`]);
    const persons = new Map(rows.map((row) => [row[0], row[6]]));
    expect(persons.get(hmac('A1'))).toBe(persons.get(hmac('A2')));
    expect(persons.get(hmac('A3'))).toBeNull();
    const bytes = readFileSync(before.kept).toString('latin1');
    for (const text of ['one@x.kr', 'ONE@x.kr', 'A1', 'A2', '1111', '821011110001', 'three']) expect(bytes).not.toContain(text);
  });

  test('a file for its owner alone, of the length and SHA-256 that the result tells', () => {
    const bytes = readFileSync(before.kept);
    expect(statSync(before.kept).mode & 0o777).toBe(0o600);
    expect(before.result.kept).toEqual({
      identifiers: 4 + 4 + 1,
      rows: 4,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  test('minors by residence, accounts and persons', () => {
    expect(before.result.minors).toEqual({
      accounts: 2,
      persons: 2,
      byResidence: { KR: { accounts: 1, persons: 1 }, US: { accounts: 1, persons: 1 } },
    });
  });
});

describe('Was this person affected?', () => {
  const ask = (kind: 'account' | 'email' | 'phone' | 'national-id', value: string, key = KEY) =>
    lookUp({ path: before.kept, sha256: before.result.kept?.sha256 ?? '' }, recipeOf(RECIPE), key, { kind, value }, settings());

  test('yes, however the identifier is written, with all that its accounts show', async () => {
    const answer = {
      ...{ answer: 'affected', accounts: 2, residence: ['KR', 'US'], categories: ['email', 'name', 'order-history'] },
      ...{ minor: true, rows: 3, first: '2025-06-23T15:00:00+00:00', last: '2025-06-25T00:00:01+00:00', shared: false },
    };
    for (const value of ['one@x.kr', ' ONE@X.KR ', 'ｏｎｅ@x.kr']) expect(await ask('email', value)).toEqual(answer);
    expect(await ask('phone', '+82 10 1111 0001')).toMatchObject({ answer: 'affected', accounts: 1, rows: 2 });
    expect(await ask('account', 'A3')).toMatchObject({ answer: 'affected', categories: [], accounts: 1 });
  });

  test('no; no under another key; not without such identifiers; not when it cannot be read', async () => {
    expect(await ask('account', 'a1')).toEqual({ answer: 'not-affected' });
    expect(await ask('email', 'nobody@x.kr')).toEqual({ answer: 'not-affected' });
    expect(await ask('email', 'one@x.kr', new Uint8Array(32))).toEqual({ answer: 'not-affected' });
    expect(await ask('national-id', '900101-1234567')).toEqual({ answer: 'kind-not-counted' });
    expect(await ask('phone', 'twelve')).toEqual({ answer: 'unreadable' });
  });

  test('a damaged kept file is told as one', async () => {
    const broken = room.file('PAR1 but no more', 'broken.parquet');
    const asked = lookUp({ path: broken.path, sha256: '' }, recipeOf(RECIPE), KEY, { kind: 'account', value: 'A1' }, settings());
    await expect(asked).rejects.toMatchObject({ id: 'keptBroken' });
  });

  describe('by the index of a kept file', () => {
    const ACCOUNTS = 3_000;
    const rows = Array.from({ length: 2 * ACCOUNTS }, (_, at) => {
      const who = at % ACCOUNTS;
      // Two rows of an account lie far apart; some share an address or have two; the last thousand have none.
      const mail = who >= 2_000 ? '' : `m${at < ACCOUNTS ? who - (who % 3) : who}@x.kr`;
      return `2025-06-${10 + (at % 20)} 00:00:00,A${who},${mail},,${who % 7 === 0 ? 'US' : 'KR'},${at % 2 === 0 ? 'profile' : 'orders'},N`;
    });
    let kept: { path: string; sha256: string };
    let asked: (of: typeof kept, kind: 'account' | 'email', value: string) => ReturnType<typeof lookUp>;
    beforeAll(async () => {
      mkdirSync(join(room.folder, 'indexed'));
      const path = join(room.folder, 'indexed', 'subjects.parquet');
      const result = await room.count([room.file([HEAD, ...rows].join('\n'), 'many.csv')], RECIPE, { key: KEY, keep: path });
      kept = { path, sha256: result.kept?.sha256 ?? '' };
      asked = (of, kind, value) => lookUp(of, recipeOf(RECIPE), KEY, { kind, value }, settings());
    });

    const values: ['account' | 'email', string][] = [
      ...[0, 7, 1_999, 2_500].map((who): ['account', string] => ['account', `A${who}`]),
      ...[0, 1, 3, 1_998].map((who): ['email', string] => ['email', `m${who}@x.kr`]),
      ['account', 'A3000'],
      ['email', 'nobody@x.kr'],
    ];

    test('the answers are those of reading the whole file', async () => {
      const read = [];
      for (const [kind, value] of values) read.push(await asked(kept, kind, value));
      expect(read.map(({ answer }) => answer)).toEqual([...Array(8).fill('affected'), ...Array(2).fill('not-affected')]);
      await makeIndex(kept.path, kept.sha256, settings());
      const found = [];
      for (const [kind, value] of values) found.push(await asked(kept, kind, value));
      expect(found).toEqual(read);
    });

    test('it is a file for its owner alone, with the starts of keyed identifiers and nothing else', async () => {
      const folder = indexOf(kept.path);
      expect(readdirSync(folder).sort()).toEqual(['account.parquet', 'email.parquet', 'phone.parquet']);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      const starts = new Set((await read(join(folder, 'email.parquet'))).map(([start]) => start));
      const mails = new Set(rows.flatMap((row) => row.split(',')[2] || []));
      expect(starts).toEqual(new Set([...mails].map((mail) => `${Buffer.from(hmac(mail), 'hex').readBigUInt64BE()}`)));
    });

    test('that of another file is not asked', async () => {
      writeFileSync(join(indexOf(kept.path), 'account.parquet'), 'of no use');
      await expect(asked(kept, 'account', 'A7')).rejects.toBeInstanceOf(EngineFault);
      await makeIndex(kept.path, 'of another file', settings());
      expect(await asked(kept, 'account', 'A7')).toMatchObject({ answer: 'affected', accounts: 1, rows: 2 });
    });
  });
});

describe('two counts side by side', () => {
  test('who came, who went and who stayed, by residence and category', async () => {
    const { total, places } = await compareKept(before.kept, after.kept, settings());
    // A1, A2, A3 stay, A4 goes, two come; A1 and A2 are one person in both, the two that come are another.
    expect(total).toEqual({
      gained: { accounts: 2, persons: 1 },
      lost: { accounts: 1, persons: 1 },
      same: { accounts: 3, persons: 2 },
    });
    const cell = (residence: string, category: string | null) => {
      const found = places.find((one) => one.residence === residence && one.category === category);
      return found && [found.gained, found.lost, found.same].map(({ accounts, persons }) => [accounts, persons]);
    };
    // In Korea A2 came; its person was there before by A1.
    expect(cell('KR', null)).toEqual([
      [1, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(cell('KR', 'name')).toEqual([
      [2, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(cell('KR', 'order-history')).toEqual([
      [0, 0],
      [1, 1],
      [0, 0],
    ]);
    expect(cell('US', null)).toEqual([
      [0, 0],
      [1, 1],
      [0, 0],
    ]);
    expect(cell('US-CA', 'email')).toEqual([
      [2, 1],
      [0, 0],
      [0, 0],
    ]);
    expect(cell('US', 'email')).toBeUndefined();
  });

  test('a count with itself: nobody came or went', async () => {
    const { total, places } = await compareKept(before.kept, before.kept, settings());
    expect(total.same).toEqual({ accounts: before.result.accounts, persons: before.result.persons });
    for (const { gained, lost } of [total, ...places]) expect([gained, lost]).toEqual(Array(2).fill({ accounts: 0, persons: 0 }));
    for (const { residence, same } of places.filter(({ category }) => category === null)) {
      expect(same).toEqual(before.result.byResidence[residence]);
    }
  });
});

describe('a contact list by cohort', () => {
  test('keyed, as CSV and as Parquet, has the same rows', async () => {
    const cohort = { residence: 'KR', category: 'name' };
    const [csv, parquet] = [join(room.folder, 'c.csv'), join(room.folder, 'c.parquet')];
    const made = await exportKeyed(before.kept, cohort, { path: csv, form: 'csv' }, settings());
    expect(made).toMatchObject({ rows: 2, accounts: 2, bytes: statSync(csv).size });
    const text = readFileSync(csv, 'utf8').split('\n');
    expect(text[0]).toBe('\uFEFFaccount,email,phone,residence,categories,minor,rows,first,last');
    expect(text.filter((line) => line.startsWith(hmac('A1')))).toEqual([
      `${hmac('A1')},${hmac('one@x.kr')},${hmac('+821011110001')},KR,email;name;order-history,false,2,2025-06-23 15:00:00,2025-06-25 00:00:01`,
    ]);
    await exportKeyed(before.kept, cohort, { path: parquet, form: 'parquet' }, settings());
    expect((await read(parquet)).map(([account]) => account).sort()).toEqual([hmac('A1'), hmac('A4')].sort());
  });

  test('readable from the sources again, with nothing that a spreadsheet would run', async () => {
    const path = join(room.folder, 'readable.csv');
    const expected = after.result.sources.map(({ sha256 }) => sha256);
    const options = { ...settings(), expected };
    const made = await exportReadable(
      [after.source],
      recipeOf(RECIPE),
      { residence: 'US-CA', category: null },
      { path, form: 'csv' },
      options,
    );
    expect(made).toMatchObject({ rows: 2, accounts: 2 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1);
    expect(lines).toEqual([
      `"'=HYPERLINK(""http://x"")",'+82-10-9@x.kr,+821099990000,US-CA,email;name,false,1,2025-06-24 03:00:00,2025-06-24 03:00:00`,
      'B1,five@x.kr,+821099990000,US-CA,email;name,false,1,2025-06-24 03:00:00,2025-06-24 03:00:00',
    ]);
  });

  test('only minors, where that is asked', async () => {
    const path = join(room.folder, 'minors.csv');
    const made = await exportKeyed(before.kept, { residence: null, category: null, minors: true }, { path, form: 'csv' }, settings());
    expect(made.accounts).toBe(2);
  });

  test('not from another file than the one that was counted, and then nothing is left', async () => {
    const path = join(room.folder, 'other.csv');
    const options = { ...settings(), expected: before.result.sources.map(({ sha256 }) => sha256) };
    const made = exportReadable([after.source], recipeOf(RECIPE), { residence: null, category: null }, { path, form: 'csv' }, options);
    await expect(made).rejects.toMatchObject({ id: 'otherFile', params: { file: 'after.csv' } });
    expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false]);
  });
});
