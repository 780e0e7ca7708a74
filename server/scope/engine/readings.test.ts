import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourcesOf } from './sources';
import { bench } from './testing';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
let room: ReturnType<typeof bench>;
beforeAll(() => {
  room = bench();
});
afterAll(() => room.end());

/** Records read by hand. */
const records = (folder: string): Record<string, never>[] =>
  readdirSync(join(fixtures, folder))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => JSON.parse(readFileSync(join(fixtures, folder, name), 'utf8')).Records);

test('A folder of CloudTrail files is counted by access key and caller', async () => {
  const sources = sourcesOf(['cloudtrail'], (name) => join(fixtures, name)).filter(({ name }) => name.endsWith('.json'));
  const recipe = {
    reading: 'cloudtrail',
    subject: [{ column: 'userIdentity.userName', kind: 'account' }],
    residence: { constant: 'NL' },
    at: { column: 'eventTime', zone: 'UTC' },
    credential: { column: 'userIdentity.accessKeyId' },
    where: [{ column: 'sourceIPAddress', within: ['192.168.0.0/16', '10.248.16.43'] }],
  };
  const result = await room.count(sources, recipe);
  const all = records('cloudtrail');
  const text = JSON.stringify(all);
  expect(all.length).toBe(9);
  expect(result.rows).toEqual({ read: 9, counted: 8, filtered: 1, rejected: 0 });
  expect(result).toMatchObject({
    accounts: 2,
    persons: 2,
    first: '2023-07-10T12:16:29+00:00',
    last: '2023-07-10T12:32:49+00:00',
    byResidence: { NL: { accounts: 2, persons: 2 } },
  });
  expect(result.perCredential).toEqual([
    {
      credential: 'AKIATFQR7NSC8Q4X20BJ',
      rows: 7,
      accounts: 1,
      persons: 1,
      first: '2023-07-10T12:16:29+00:00',
      last: '2023-07-10T12:25:03+00:00',
    },
    {
      credential: 'ASIATFQR7NSCX6ILTQHM',
      rows: 1,
      accounts: 1,
      persons: 1,
      first: '2023-07-10T12:32:49+00:00',
      last: '2023-07-10T12:32:49+00:00',
    },
  ]);
  expect(text.split('"accessKeyId":"AKIATFQR7NSC8Q4X20BJ"').length - 1).toBe(7);
});

test('A gzipped CloudTrail file, as AWS delivers it, gives the same; a record that is rejected is told by its place', async () => {
  const [first] = readdirSync(join(fixtures, 'cloudtrail'));
  const source = room.file(gzipSync(readFileSync(join(fixtures, 'cloudtrail', first ?? ''))), 'trail.json.gz');
  const result = await room.count([source], {
    reading: 'cloudtrail',
    subject: [{ column: 'userIdentity.sessionContext.attributes.mfaAuthenticated', kind: 'key' }],
  });
  expect(result.rows).toEqual({ read: 5, counted: 0, filtered: 0, rejected: 5 });
  expect(result.rejected[0]?.samples[1]).toEqual({ file: 'trail.json.gz', line: 1, record: 2 });
});

test('Okta events are counted by the actor', async () => {
  const events = readFileSync(join(fixtures, 'okta/system-log.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const result = await room.count(
    sourcesOf(['okta/system-log.jsonl'], (name) => join(fixtures, name)),
    {
      reading: 'okta',
      subject: [{ column: 'actor.alternateId', kind: 'email' }],
      at: { column: 'published', zone: 'UTC' },
      credential: { column: 'client.ipAddress' },
    },
  );
  expect(result.rows.counted).toBe(12);
  expect(result.accounts).toBe(new Set(events.map((event) => event.actor.alternateId)).size);
  expect(result.perDay.map(({ date }) => date)).toEqual([...new Set(events.map((event) => event.published.slice(0, 10)))].sort());
  expect(result.last).toBe('2024-05-02T18:46:21.121+00:00');
});

test('An nginx access log is counted by what the requests asked for; a request that is none is filtered by its status', async () => {
  const result = await room.count(
    sourcesOf(['nginx/access.log'], (name) => join(fixtures, name)),
    {
      reading: 'nginx',
      subject: [{ column: 'query.customer', kind: 'account' }],
      at: { column: 'time_local', zone: 'Asia/Seoul' },
      credential: { column: 'remote_user' },
      where: [
        { column: 'status', in: ['200'] },
        { column: 'remote_addr', within: ['127.0.0.0/8'] },
      ],
      categories: { column: 'target', map: { '/profile*': ['name'], '/orders*': ['order-history'] }, otherwise: ['postal-address'] },
    },
  );
  expect(result.rows).toEqual({ read: 9, counted: 4, filtered: 5, rejected: 0 });
  expect(result.accounts).toBe(3);
  expect(result.first).toBe('2026-11-22T17:48:43+09:00');
  expect(result.byCategory).toEqual({
    name: { accounts: 2, persons: 2 },
    'order-history': { accounts: 1, persons: 1 },
    'postal-address': { accounts: 1, persons: 1 },
  });
  expect(result.perCredential.map(({ credential, rows, accounts }) => [credential, rows, accounts])).toEqual([
    ['kim', 2, 2],
    ['user', 2, 1],
  ]);
});

test('A line that is none of nginx is rejected', async () => {
  const text = readFileSync(join(fixtures, 'nginx/access.log'), 'utf8');
  const result = await room.count([room.file(`${text}not a request\n`, 'access.log')], {
    reading: 'nginx',
    subject: [{ column: 'remote_addr', kind: 'key' }],
  });
  expect(result.rejected).toEqual([{ reason: 'not-log', rows: 1, samples: [{ file: 'access.log', line: 10 }] }]);
});

test('A pgaudit log is counted by role and table; what is no audit is filtered', async () => {
  const result = await room.count(
    sourcesOf(['pgaudit/audit.csv'], (name) => join(fixtures, name)),
    {
      reading: 'pgaudit',
      subject: [{ column: 'user_name', kind: 'account' }],
      at: { column: 'log_time', zone: 'Asia/Seoul' },
      credential: { column: 'connection_from' },
      where: [{ column: 'class', in: ['READ'] }],
      categories: {
        column: 'object_name',
        map: { 'public.customer': ['name', 'email'], 'public.orders': ['order-history'] },
        otherwise: [],
      },
    },
  );
  expect(result.rows).toEqual({ read: 19, counted: 4, filtered: 15, rejected: 0 });
  expect(result).toMatchObject({
    accounts: 1,
    first: '2026-11-22T17:48:44.845+09:00',
    byCategorySet: [{ categories: ['email', 'name', 'order-history'], accounts: 1, persons: 1 }],
  });
  const asked = await room.count(
    sourcesOf(['pgaudit/audit.csv'], (name) => join(fixtures, name)),
    { reading: 'pgaudit', subject: [{ column: 'parameter', kind: 'account' }], where: [{ column: 'object_name', in: ['public.orders'] }] },
  );
  expect(asked).toMatchObject({ accounts: 1, rows: { counted: 1, rejected: 0 } });
});
