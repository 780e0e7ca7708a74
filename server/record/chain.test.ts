import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkChains, main } from '@/scripts/verify';
import { run } from '@/server/gate';
import { caseActivity } from '@/server/record/queries';
import { recordSubject } from '@/server/subject/commands';
import { asking, openCase, type Person, person } from '@/server/testing';

const WRITES = 500;
const ownerUrl = () => process.env.DATABASE_OWNER_URL ?? '';

let lead: Person;
let reference: string;
let chain: string;
let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client({ connectionString: ownerUrl() });
  await client.connect();
  lead = await person();
  reference = await openCase(lead);
  chain = (await client.query('select id from incident where reference = $1', [reference])).rows[0].id;
});
afterAll(() => client.end());

/** A write that is told "busy" is sent again, as a browser's would be. */
async function written(number: number): Promise<void> {
  const input = { reference, pseudonym: `Subject ${number}`, relationship: 'employee', work: null };
  for (;;) {
    const outcome = await run(lead, recordSubject, input);
    if (outcome.ok) return;
    if (outcome.refusal.kind !== 'busy') throw new Error(outcome.refusal.kind);
  }
}

test('500 writes at once to one case keep one chain, numbered without gap or fork', async () => {
  await Promise.all(Array.from({ length: WRITES }, (_, index) => written(index)));
  const { rows } = await client.query<{ number: number }>(
    `select number::int from entry where incident_id = $1 and event = 'subject.recorded' order by number`,
    [chain],
  );
  expect(rows.map((row) => row.number)).toEqual(Array.from({ length: WRITES }, (_, index) => index + 2));
  expect((await checkChains(ownerUrl())).broken).toBeNull();
});

test('the activity page says unbroken up to the last entry and its hash', async () => {
  const head = (await client.query('select number::int as entries, hash from chain_head where chain = $1', [chain])).rows[0];
  expect((await asking(lead, caseActivity, { reference })).chain).toEqual({ unbroken: true, ...head });
});

describe('the verifier', () => {
  const said: string[] = [];
  beforeAll(() => {
    vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
    vi.spyOn(console, 'error').mockImplementation((line: string) => said.push(line));
  });
  afterAll(() => vi.restoreAllMocks());

  /** Changes rows as a superuser with the triggers off, looks what the verifier finds, and puts everything back. */
  async function found(...changes: string[]) {
    await client.query(`create temp table kept as select * from entry where incident_id = '${chain}'`);
    await client.query(`create temp table kept_head as select * from chain_head where chain = '${chain}'`);
    await client.query('set session_replication_role = replica');
    try {
      for (const change of changes) await client.query(change.replaceAll(':chain', `'${chain}'`));
      return { code: await main([]), broken: (await checkChains(ownerUrl())).broken };
    } finally {
      await client.query('delete from entry where incident_id = $1', [chain]);
      await client.query('delete from chain_head where chain = $1', [chain]);
      await client.query('insert into entry select * from kept');
      await client.query('insert into chain_head select * from kept_head');
      await client.query('drop table kept, kept_head');
      await client.query('set session_replication_role = origin');
    }
  }
  const breaks = (entry: number, reason: string) => ({
    code: 1,
    broken: { chain, reference, state: { unbroken: false, entry, reason } },
  });
  const at = (number: number) => `where incident_id = :chain and number = ${number}`;

  test('finds a changed text', async () => {
    expect(await found(`update entry set text = replace(text, 'subject', 'subjekt') ${at(7)}`)).toEqual(breaks(7, 'text'));
  });

  test('finds a changed text whose hash was made anew', async () => {
    const changed = await found(
      `update entry set text = replace(text, 'subject.', 'subjekt.'), hash = encode(sha256(convert_to(previous || replace(text, 'subject.', 'subjekt.'), 'UTF8')), 'hex') ${at(7)}`,
    );
    expect(changed.code).toBe(1);
    expect(changed.broken?.state).toMatchObject({ entry: 7 });
  });

  test.each([
    ['number', `number = 100000`, 'number'],
    ['time', `at = at + interval '1 microsecond'`, 'columns'],
    ['actor', `actor = 'system'`, 'columns'],
    ['event', `event = 'note.recorded'`, 'columns'],
    ['data', `data = '{"subject": "another"}'`, 'columns'],
    ['previous hash', `previous = repeat('f', 64)`, 'previous'],
    ['hash', `hash = repeat('f', 64)`, 'text'],
  ])('finds a changed column: %s', async (_, change, reason) => {
    expect(await found(`update entry set ${change} ${at(7)}`)).toEqual(breaks(7, reason));
  });

  test('finds a deleted entry', async () => {
    expect(await found(`delete from entry ${at(7)}`)).toEqual(breaks(7, 'number'));
  });

  test('finds a cut tail', async () => {
    expect(await found(`delete from entry where incident_id = :chain and number > 300`)).toEqual(breaks(301, 'head'));
  });

  test('finds two entries in each other’s place', async () => {
    expect(
      await found(
        `update entry set number = -7 ${at(7)}`,
        `update entry set number = 7 ${at(8)}`,
        `update entry set number = 8 where incident_id = :chain and number = -7`,
      ),
    ).toEqual(breaks(7, 'previous'));
  });

  test('finds a case whose chain is gone, head and all', async () => {
    expect(await found('delete from entry where incident_id = :chain', 'delete from chain_head where chain = :chain')).toEqual(
      breaks(1, 'number'),
    );
  });

  test('names the case and the entry', async () => {
    await found(`delete from entry ${at(9)}`);
    expect(said.at(-1)).toContain(`entry 9 of the chain of ${reference}`);
  });

  test('finds nothing when nothing was touched', async () => {
    expect(await found()).toEqual({ code: 0, broken: null });
    expect(said.at(-1)).toMatch(/^Unbroken: /);
  });
});
