import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'scope-shell-'));
const put = (name: string, contents: string | Uint8Array): string => {
  writeFileSync(join(folder, name), contents);
  return join(folder, name);
};
const run = (...args: string[]) => {
  const done = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/scope.ts', ...args], { encoding: 'utf8' });
  return { status: done.status, out: done.stdout, said: done.stderr };
};

// As the issue that asked for this command writes it, with its two points in time filled in.
const RECIPE = {
  subject: [
    { column: 'customer_id', kind: 'account', fold: false },
    { column: 'email', kind: 'email' },
    { column: 'phone', kind: 'phone', region: 'KR' },
  ],
  residence: { column: 'country' },
  at: { column: 'ts', zone: 'Asia/Seoul' },
  credential: { column: 'key_id' },
  where: [{ column: 'status', in: ['200'] }],
  from: '2025-06-24T00:00:00+09:00',
  until: '2025-06-27T00:00:00+09:00',
  categories: { column: 'endpoint', map: { profile: ['name', 'email'], orders: ['order-history'] }, otherwise: 'reject' },
};

const FIRST = [
  '\uFEFFts,key_id,status,endpoint,customer_id,email,phone,country,note',
  '2025-06-24 00:00:00,K1,200,profile,C1,kim@example.com,010-1234-5678,KR,"two\r\nlines, quoted ""so"""',
  '2025-06-24T14:59:59Z,K1,200,orders,c1, KIM@Example.COM ,+82 10-1234-5678,KR,',
  '1750777200,K2,200,profile,C2,,1577-0000x,US,',
  '2025-06-23T23:59:59+09:00,K1,200,profile,C9,c9@example.com,,KR,',
  '2025-06-26T23:59:59.999+09:00,,200,orders,C3,lee@example.com,010 9999 0000,,',
  '2025-06-27 00:00:00,K1,200,profile,C9,c9@example.com,,KR,',
  '2025-06-24 10:00:00,K1,403,profile,C9,c9@example.com,,KR,',
  '2025-06-24 10:00:00,K1,200,admin,C9,c9@example.com,,KR,',
  '24.06.2025 10:00,K1,200,profile,C9,c9@example.com,,KR,',
].join('\r\n');
// Other columns in another order, tab-separated, gzipped: kim's telephone under another account.
const SECOND = [
  'country\tcustomer_id\temail\tphone\tts\tkey_id\tstatus\tendpoint',
  'JP\tC4\t\t(010) 1234.5678\t2025-06-25 09:00:00\tK2\t200\tprofile',
  'KR\tC5\tpark@example.com\t\t2025-06-25 09:00:00\tK2\t200',
].join('\n');

let files: string[];
let recipe: string;
beforeAll(() => {
  files = [put('first.csv', FIRST), put('second.tsv.gz', gzipSync(SECOND))];
  recipe = put('recipe.json', JSON.stringify(RECIPE));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('count prints what the contract names, and the figures that were reckoned by hand', { timeout: 60_000 }, () => {
  const { status, out, said } = run('count', ...files, '--recipe', recipe, '--memory', '1GB', '--threads', '2');
  const { digest, seconds, rowsPerSecond, peakMemoryMb, sources, ...counts } = JSON.parse(out);
  expect(status).toBe(0);
  // C1 and c1 are two accounts, since ids keep their case; the telephone makes them and C4 one person.
  expect(counts).toMatchObject({
    rows: { read: 11, counted: 5, rejected: 3, filtered: 3 },
    accounts: 5,
    persons: 3,
    byResidence: {
      '?': { accounts: 1, persons: 1 },
      JP: { accounts: 1, persons: 1 },
      KR: { accounts: 2, persons: 1 },
      US: { accounts: 1, persons: 1 },
    },
    byCategory: {
      email: { accounts: 3, persons: 2 },
      name: { accounts: 3, persons: 2 },
      'order-history': { accounts: 2, persons: 2 },
    },
    byResidenceAndCategory: [
      { residence: '?', category: 'order-history', accounts: 1, persons: 1 },
      { residence: 'JP', category: 'email', accounts: 1, persons: 1 },
      { residence: 'JP', category: 'name', accounts: 1, persons: 1 },
      { residence: 'KR', category: 'email', accounts: 1, persons: 1 },
      { residence: 'KR', category: 'name', accounts: 1, persons: 1 },
      { residence: 'KR', category: 'order-history', accounts: 1, persons: 1 },
      { residence: 'US', category: 'email', accounts: 1, persons: 1 },
      { residence: 'US', category: 'name', accounts: 1, persons: 1 },
    ],
    perDay: [
      { date: '2025-06-24', rows: 2, accounts: 2 },
      { date: '2025-06-25', rows: 2, accounts: 2 },
      { date: '2025-06-26', rows: 1, accounts: 1 },
    ],
    perCredential: [
      { credential: 'K1', rows: 2, accounts: 2, first: '2025-06-24T00:00:00+09:00', last: '2025-06-24T23:59:59+09:00' },
      { credential: 'K2', rows: 2, accounts: 2, first: '2025-06-25T00:00:00+09:00', last: '2025-06-25T09:00:00+09:00' },
      { credential: null, rows: 1, accounts: 1, first: '2025-06-26T23:59:59.999+09:00', last: '2025-06-26T23:59:59.999+09:00' },
    ],
    first: '2025-06-24T00:00:00+09:00',
    last: '2025-06-26T23:59:59.999+09:00',
    rejected: [
      { reason: 'fields', rows: 1, samples: [{ file: files[1], line: 3 }] },
      { reason: 'time', rows: 1, samples: [{ file: files[0], line: 11 }] },
      { reason: 'category', rows: 1, samples: [{ file: files[0], line: 10 }] },
    ],
    needsAcceptance: true,
  });
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  for (const number of [seconds, rowsPerSecond, peakMemoryMb]) expect(number).toBeGreaterThan(0);
  expect(sources).toMatchObject([
    { file: files[0], rows: 9 },
    { file: files[1], rows: 2 },
  ]);
  expect(said).toContain('Reading rows');
  for (const value of ['kim', 'C1', 'C9', '1234', 'park']) expect(said).not.toContain(value);
});

test('the same files in another order and with other settings, have the same digest', { timeout: 60_000 }, () => {
  const digest = (...args: string[]): string => JSON.parse(run('count', ...args, `--recipe=${recipe}`).out).digest;
  const wanted = digest(...files);
  expect(digest(...[...files].reverse(), '--threads', '1', '--memory', '300MB')).toBe(wanted);
});

test('a recipe that does not hold, a file that is not there, a word that is not known: each is told by its path, with exit code 1', {
  timeout: 60_000,
}, () => {
  const bad = put(
    'bad.json',
    JSON.stringify({ ...RECIPE, at: { column: 'ts', zone: 'Mars' }, subject: [{ column: 'x', kind: 'name' }], more: 1 }),
  );
  const { status, out } = run('count', files[0] ?? '', '--recipe', bad);
  expect(status).toBe(1);
  expect(
    JSON.parse(out)
      .errors.map(({ path }: { path: string }) => path)
      .sort(),
  ).toEqual(['at.zone', 'more', 'subject.0.kind']);
  const gone = run('count', join(folder, 'gone.csv'), '--recipe', recipe);
  expect([gone.status, JSON.parse(gone.out).errors]).toEqual([
    1,
    [{ path: '$', message: `${join(folder, 'gone.csv')}: there is no such file.` }],
  ]);
  expect(run('compare').status).toBe(1);
});

test('a run that is killed leaves a folder that the next run removes; one that is asked to stop leaves nothing', {
  timeout: 120_000,
}, async () => {
  const temp = mkdtempSync(join(folder, 'temp-'));
  const rows = Array.from({ length: 400_000 }, (_, at) => `2025-06-24 10:00:00,K${at % 3},200,profile,C${at},c${at}@example.com,,KR,`);
  const large = put('large.csv', `${FIRST.split('\r\n')[0]}\n${rows.join('\n')}\n`);
  const begin = async (signal: NodeJS.Signals): Promise<number | null> => {
    const args = ['scripts/run.mjs', 'scripts/scope.ts', 'count', large, '--recipe', recipe, '--temp', temp];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.on('data', (said: Buffer) => {
      if (said.toString().includes('Reading rows')) child.kill(signal);
    });
    return new Promise((resolve) => child.on('close', resolve));
  };
  expect(await begin('SIGTERM')).toBe(1);
  expect(readdirSync(temp)).toEqual([]);
  await begin('SIGKILL');
  expect(readdirSync(temp).length).toBe(1);
  const again = JSON.parse(run('count', large, '--recipe', recipe, '--temp', temp).out);
  expect([again.accounts, readdirSync(temp)]).toEqual([400_000, []]);
});
