import { createHmac } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareCounts } from '@/server/comparison/commands';
import { countsCompared } from '@/server/comparison/queries';
import { startCount } from '@/server/count/commands';
import { sha, uploaded, work } from '@/server/count/testing';
import { approveDisclosure, destroyDisclosure, refuseDisclosure, requestDisclosure } from '@/server/disclosure/commands';
import { caseDisclosures, disclosureFile } from '@/server/disclosure/queries';
import { read, run } from '@/server/gate';
import { askKeyDestruction, destroyKey, withdrawKeyDestruction } from '@/server/key/commands';
import { caseKey } from '@/server/key/queries';
import { lookUpPerson } from '@/server/look-up/commands';
import { lookUpsLeft } from '@/server/look-up/queries';
import { destroySource } from '@/server/source/commands';
import { asking, doing, memberOf, openCase, type Person, person } from '@/server/testing';

const RECIPE = {
  subject: [
    { column: 'customer_id', kind: 'account' },
    { column: 'email', kind: 'email' },
  ],
  residence: { column: 'country' },
  at: { column: 'ts', zone: 'Asia/Seoul' },
  categories: { column: 'endpoint', map: { profile: ['name', 'email'], orders: ['order-history'] } },
};
const LOG = `ts,customer_id,email,country,endpoint
2025-06-24T10:00:00+09:00,C1,kim@example.com,KR,profile
2025-06-25T10:00:00+09:00,C1,kim@example.com,KR,orders
2025-06-24T11:00:00+09:00,C2,=cmd()@example.com,KR,profile
2025-06-24T12:00:00+09:00,C3,lin@example.tw,TW,orders
`;

let lead: Person;
let officer: Person;
let responder: Person;
let reference: string;
let source: string;
let owner: pg.Client;

const ask = (over: object = {}) => ({
  ...{ reference, number: 1, residence: 'KR', category: 'email', form: 'keyed', file: 'csv', purpose: 'To tell those in Korea' },
  ...over,
});
const faultOf = (outcome: Awaited<ReturnType<typeof run>>) =>
  outcome.ok || outcome.refusal.kind !== 'invalid' ? outcome : outcome.refusal.faults[0]?.id;
const look = async (kind: string, value: string, who = lead) =>
  (await doing(who, lookUpPerson, { reference, kind, value, reason: 'They asked us' })).answers[0];
const stateOf = async (disclosure: string) => (await asking(lead, caseDisclosures, { reference })).find((one) => one.id === disclosure);
const entries = async (event: string, query: string | null = null): Promise<number> =>
  (
    await owner.query(
      `select count(*)::int as n from entry e join incident i on i.id = e.incident_id where i.reference = $1 and event = $2 and ($3::text is null or data->>'query' = $3)`,
      [reference, event, query],
    )
  ).rows[0].n;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  lead = await person();
  reference = await openCase(lead);
  officer = await memberOf(lead, reference, 'privacy-officer');
  responder = await memberOf(lead, reference, 'responder');
  source = await uploaded(lead, reference, 'log.csv', LOG);
  await doing(lead, startCount, { reference, sources: [source], recipe: RECIPE });
  await work();
});
afterAll(() => owner.end());

describe('whether a person was affected', () => {
  test('is answered by exact identifier, however it is written, with what was revealed and when', async () => {
    expect(await look('email', '  KIM@Example.com ')).toMatchObject({
      ...{ number: 1, answer: 'affected', accounts: 1, residence: ['KR'], rows: 2 },
      categories: ['email', 'name', 'order-history'],
      first: '2025-06-24T01:00:00+00:00',
      last: '2025-06-25T01:00:00+00:00',
    });
    expect(await look('account', 'C3')).toMatchObject({ answer: 'affected', residence: ['TW'], categories: ['order-history'] });
    expect(await look('account', 'c3')).toMatchObject({ answer: 'not-affected', categories: [], first: null });
    expect(await look('email', 'nobody@example.com')).toMatchObject({ answer: 'not-affected' });
    expect(await look('phone', '010-1234-5678')).toMatchObject({ answer: 'kind-not-counted' });
    expect(await look('email', 'no address')).toMatchObject({ answer: 'unreadable' });
  });

  test('leaves an entry like a read, with neither the identifier nor the answer in any row', async () => {
    const before = await entries('read', 'lookUpPerson');
    await look('email', 'very.particular.7c1@example.com', responder);
    expect(await entries('read', 'lookUpPerson')).toBe(before + 1);
    const tables = (await owner.query(`select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`)).rows;
    for (const { relname } of tables) {
      const { rows } = await owner.query(`select count(*)::int as n from "${relname}" t where t::text ilike '%very.particular.7c1%'`);
      expect(rows[0].n, relname).toBe(0);
    }
    const columns = (await owner.query(`select column_name from information_schema.columns where table_name = 'look_up'`)).rows;
    expect(columns.map((one) => one.column_name).sort()).toEqual(['asked_at', 'asked_by', 'id', 'incident_id', 'kind', 'reason', 'runs']);
  });

  test('is asked with a reason, by roles that answer for it', async () => {
    const asked = { reference, kind: 'email', value: 'kim@example.com' };
    expect(faultOf(await run(lead, lookUpPerson, { ...asked, reason: '' }))).toBe('required');
    for (const role of ['hr-partner', 'legal-counsel', 'executive', 'auditor'] as const) {
      const member = await memberOf(lead, reference, role);
      expect(await run(member, lookUpPerson, { ...asked, reason: 'why' })).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    }
    expect(await run(await person(), lookUpPerson, { ...asked, reason: 'why' })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });

  test('is asked twenty times an hour by one person, over all cases, and the database holds that by itself', async () => {
    const elsewhere = await openCase(officer);
    const given = (at: string) => ({ reference: at, kind: 'email', value: 'kim@example.com', reason: 'many' });
    for (let time = 0; time < 18; time += 1) await doing(officer, lookUpPerson, given(elsewhere));
    const left = () => asking(officer, lookUpsLeft, { reference });
    expect(await left()).toEqual({ left: 2 });
    const both = await Promise.all([1, 2, 3].map(() => run(officer, lookUpPerson, given(elsewhere))));
    expect(both.filter((one) => one.ok)).toHaveLength(2);
    expect(faultOf(await run(officer, lookUpPerson, given(reference)))).toBe('counting:fault.look-ups');
    expect(await left()).toEqual({ left: 0 });
    expect((await look('email', 'kim@example.com'))?.answer).toBe('affected');
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    await client.query('begin');
    await client.query(`select set_config('app.actor', $1, true)`, [officer.id]);
    const insert = `insert into look_up (incident_id, kind, reason, runs, asked_by) select id, 'email', 'past the gate', 1, $1 from incident limit 1`;
    await expect(client.query(insert, [officer.id])).rejects.toMatchObject({ code: 'LK003' });
    await client.end();
  });
});

describe('a keyed list', () => {
  let disclosure: string;

  test('is made at once, holds the cohort under the key of the case, and nothing in the clear', async () => {
    disclosure = (await doing(lead, requestDisclosure, ask())).disclosure;
    expect((await stateOf(disclosure))?.state).toBe('making');
    await work();
    expect(await stateOf(disclosure)).toMatchObject({ state: 'ready', rows: 2, decidedBy: null });
    const { path, bytes, sha256 } = await asking(lead, disclosureFile, { reference, disclosure });
    const text = readFileSync(path, 'utf8');
    expect(statSync(path)).toMatchObject({ size: bytes });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(sha(readFileSync(path))).toBe(sha256);
    expect(text).not.toMatch(/kim|C1|lin@/);
    const { secret } = (
      await owner.query('select secret from count_secret s join incident i on i.id = s.incident_id where reference = $1', [reference])
    ).rows[0];
    expect(text).toContain(createHmac('sha256', secret).update('C1').digest('hex'));
    expect(text).not.toContain(createHmac('sha256', secret).update('C3').digest('hex'));
  });

  test('leaves an entry for each download, and is not found by those who may not, nor from another case', async () => {
    const before = await entries('read', 'disclosureFile');
    await asking(officer, disclosureFile, { reference, disclosure });
    expect(await entries('read', 'disclosureFile')).toBe(before + 1);
    expect(await read(responder, disclosureFile, { reference, disclosure })).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    const stranger = await person();
    expect(await read(stranger, disclosureFile, { reference, disclosure })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    const elsewhere = await openCase(stranger);
    expect(await read(stranger, disclosureFile, { reference: elsewhere, disclosure })).toEqual({
      ok: false,
      refusal: { kind: 'not-found' },
    });
  });

  test('is destroyed by hand, and the bytes go with it', async () => {
    const { path } = await asking(lead, disclosureFile, { reference, disclosure });
    await doing(lead, destroyDisclosure, { reference, disclosure });
    expect(await read(lead, disclosureFile, { reference, disclosure })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    await work();
    expect(existsSync(path)).toBe(false);
  });

  test('is not handed over after seven days, and the worker then destroys it', async () => {
    const { disclosure: old } = await doing(lead, requestDisclosure, ask({ file: 'parquet' }));
    await work();
    const { path } = await asking(lead, disclosureFile, { reference, disclosure: old });
    const days = ((await stateOf(old))?.destroysAt ?? '').slice(0, 10);
    expect(days).toBe(new Date(Date.parse((await stateOf(old))?.madeAt ?? '') + 7 * 86_400_000).toISOString().slice(0, 10));
    await owner.query('set session_replication_role = replica');
    await owner.query(`update disclosure set destroys_at = now() where id = $1`, [old]);
    await owner.query('set session_replication_role = origin');
    expect(await read(lead, disclosureFile, { reference, disclosure: old })).toMatchObject({ refusal: { kind: 'not-found' } });
    await owner.query(`select graphile_worker.add_job('keep-house')`);
    await work();
    expect(await stateOf(old)).toMatchObject({ state: 'destroyed' });
    expect(existsSync(path)).toBe(false);
  });
});

describe('a readable list', () => {
  let disclosure: string;

  test('is made only after a second person approved it, from the logs again, and no cell is a formula', async () => {
    disclosure = (await doing(lead, requestDisclosure, ask({ form: 'readable' }))).disclosure;
    await work();
    expect((await stateOf(disclosure))?.state).toBe('asked');
    expect(faultOf(await run(lead, approveDisclosure, { reference, disclosure }))).toBe('same-person');
    expect(await run(responder, approveDisclosure, { reference, disclosure })).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    await doing(officer, approveDisclosure, { reference, disclosure });
    await work();
    expect(await stateOf(disclosure)).toMatchObject({ state: 'ready', rows: 2 });
    const { path } = await asking(lead, disclosureFile, { reference, disclosure });
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.some((line) => /C1,kim@example\.com,KR/.test(line))).toBe(true);
    expect(lines.some((line) => /(^|,)=/.test(line))).toBe(false);
    expect(lines.join('\n')).not.toContain('lin@example.tw');
  });

  test('that is refused is not made', async () => {
    const { disclosure: another } = await doing(officer, requestDisclosure, ask({ form: 'readable', residence: null, category: null }));
    await doing(lead, refuseDisclosure, { reference, disclosure: another });
    await work();
    expect((await stateOf(another))?.state).toBe('refused');
    expect(await run(lead, approveDisclosure, { reference, disclosure: another })).toMatchObject({ refusal: { kind: 'stale' } });
  });

  test('cannot be had once a log is destroyed; a keyed one still can', async () => {
    await doing(lead, destroySource, { reference, source, reason: 'Counted' });
    await work();
    expect(faultOf(await run(lead, requestDisclosure, ask({ form: 'readable' })))).toBe('counting:fault.sources-gone');
    const { disclosure: keyed } = await doing(lead, requestDisclosure, ask({ residence: null, category: null }));
    await work();
    expect(await stateOf(keyed)).toMatchObject({ state: 'ready', rows: 3 });
    expect(faultOf(await run(lead, requestDisclosure, ask({ residence: 'JP' })))).toBe('format');
  });
});

describe("the key of a case's counts", () => {
  test('cannot be selected by the role of the app, nor handed to a stranger', async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    try {
      await expect(client.query('select secret from count_secret')).rejects.toMatchObject({ code: '42501' });
      const { id } = (
        await owner.query('select k.id from count_key k join incident i on i.id = k.incident_id where reference = $1', [reference])
      ).rows[0];
      const stranger = await person();
      for (const actor of [stranger.id, '']) {
        await client.query('begin');
        await client.query(`select set_config('app.actor', $1, true)`, [actor]);
        expect((await client.query('select secret_of($1) as secret', [id])).rows[0].secret).toBeNull();
        await client.query('rollback');
      }
    } finally {
      await client.end();
    }
  });

  test('is destroyed by the wish of the lead and the hand of another; look-ups then say so, and keyed lists cannot be had', async () => {
    expect((await asking(lead, caseKey, { reference })).state).toBe('stands');
    expect(await run(officer, askKeyDestruction, { reference, reason: 'x' })).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    expect(await run(officer, destroyKey, { reference })).toMatchObject({ refusal: { kind: 'stale' } });
    await doing(lead, askKeyDestruction, { reference, reason: 'The matter is over' });
    await doing(officer, withdrawKeyDestruction, { reference });
    await doing(lead, askKeyDestruction, { reference, reason: 'The matter is over' });
    expect(faultOf(await run(lead, destroyKey, { reference }))).toBe('same-person');
    expect((await look('email', 'kim@example.com'))?.answer).toBe('affected');
    await doing(officer, destroyKey, { reference });
    expect(await asking(lead, caseKey, { reference })).toMatchObject({ state: 'destroyed', destroyed: { reason: 'The matter is over' } });
    expect(
      (
        await owner.query('select count(*)::int as n from count_secret s join incident i on i.id = s.incident_id where reference = $1', [
          reference,
        ])
      ).rows[0].n,
    ).toBe(0);
    expect((await look('email', 'kim@example.com'))?.answer).toBe('key-destroyed');
    expect(faultOf(await run(lead, requestDisclosure, ask()))).toBe('counting:fault.key-destroyed');
  });

  test('is a new one for counts that follow, which cannot be compared with those before', async () => {
    const again = await uploaded(lead, reference, 'again.csv', `${LOG}2025-06-26T10:00:00+09:00,C4,new@example.com,KR,orders\n`);
    await doing(lead, startCount, { reference, sources: [again], recipe: RECIPE });
    await work();
    expect((await look('account', 'C4'))?.answer).toBe('affected');
    await doing(lead, compareCounts, { reference, from: 1, to: 2 });
    await work();
    expect((await asking(lead, countsCompared, { reference, from: 1, to: 2 })).people).toEqual({ state: 'failed', reason: 'key-differs' });
  });
});

describe('the rows of counting', () => {
  const TABLES = ['source', 'count_key', 'count_run', 'count_comparison', 'look_up', 'disclosure'];

  test.each(TABLES)('%s shows members their case and nobody another', async (table) => {
    const stranger = await person();
    const id = (await owner.query('select id from incident where reference = $1', [reference])).rows[0].id;
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const seen = async (actor: string): Promise<number> => {
      await client.query('begin');
      await client.query(`select set_config('app.actor', $1, true)`, [actor]);
      const { rows } = await client.query(`select count(*)::int as n from ${table} where incident_id = $1`, [id]);
      await client.query('rollback');
      return rows[0].n;
    };
    expect(await seen(lead.id)).toBeGreaterThan(0);
    expect([await seen(stranger.id), await seen('')]).toEqual([0, 0]);
    const [row] = (await owner.query(`select to_jsonb(t) as row from ${table} t where incident_id = $1 limit 1`, [id])).rows;
    await client.query('begin');
    await client.query(`select set_config('app.actor', $1, true)`, [stranger.id]);
    const forged = { ...row.row, id: '00000000-0000-4000-8000-000000000000', number: 999, asked_by: stranger.id };
    const insert = `insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).*`;
    await expect(client.query(insert, [JSON.stringify(forged)])).rejects.toMatchObject({ code: '42501' });
    await client.query('rollback');
    await client.end();
  });

  test('of progress are read by the app and written by the worker alone, and leave no entry', async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    for (const sql of ['insert into count_progress default values', 'update count_progress set share = 1', 'delete from count_progress'])
      await expect(client.query(sql), sql).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });
});
