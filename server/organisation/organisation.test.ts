import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { recordDetermination } from '@/server/determination/commands';
import { read, run } from '@/server/gate';
import { recordEntity } from '@/server/organisation/commands';
import { caseExposure, organisation, organisationEntity } from '@/server/organisation/queries';
import { reviseScope } from '@/server/scope/commands';
import { asking, doing, memberOf, NOBODY, openCase, type Person, person } from '@/server/testing';

let admin: Person;
let somebody: Person;

const profile = {
  name: 'Harbour Parcel GmbH',
  nameLocal: null,
  establishedIn: ['DE'],
  roles: ['controller'],
  regulatedAs: [],
  sectors: 'parcel delivery',
  registrations: 'HRB 0000, Hamburg',
  turnover: [{ year: 2025, amount: 3_000_000_000, currency: 'EUR', of: 'undertaking', source: 'Consolidated accounts 2025' }],
};
let counter = 0;
const key = () => `harbour-${process.pid}-${++counter}`;
const input = (more: Record<string, unknown> = {}) => ({ key: key(), profile, from: '2026-01-01', source: 'Commercial register', ...more });
const entries = async (): Promise<number> => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  const { rows } = await client.query(`select count(*)::int as n from entry where event = 'organisation.recorded'`);
  await client.end();
  return rows[0].n;
};

beforeAll(async () => {
  admin = await person({ administrator: true });
  somebody = await person();
});

describe('the profile', () => {
  test('is written by administrators alone and read by everyone who is signed in', async () => {
    const given = input();
    for (const actor of [somebody, NOBODY])
      expect(await run(actor, recordEntity, given)).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    const { entity } = await doing(admin, recordEntity, given);
    expect((await asking(somebody, organisation, {})).find((one) => one.entity === entity)).toMatchObject({
      key: given.key,
      version: 1,
      profile,
    });
    expect(await read(NOBODY, organisation, {})).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });

  test('keeps every version: a change is a new one with its reason, and leaves an entry', async () => {
    const { entity } = await doing(admin, recordEntity, input());
    const before = await entries();
    const changed = { entity, version: 1, ...input(), profile: { ...profile, regulatedAs: ['nis2-important'] }, from: '2026-03-01' };
    expect(await run(admin, recordEntity, changed)).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', faults: [{ path: 'reason' }] },
    });
    await doing(admin, recordEntity, { ...changed, reason: 'Registered under the NIS2 act' });
    const { versions } = await asking(somebody, organisationEntity, { entity });
    expect(versions.map((one) => [one.version, one.from, one.profile.regulatedAs])).toEqual([
      [2, '2026-03-01', ['nis2-important']],
      [1, '2026-01-01', []],
    ]);
    expect(versions[0]?.key).toBe(versions[1]?.key);
    expect(await entries()).toBe(before + 1);
  });

  test('made from a version that no longer stands is stale, and of two at once the second is told', async () => {
    const { entity } = await doing(admin, recordEntity, input());
    const next = (name: string) => ({ entity, version: 1, ...input(), profile: { ...profile, name }, reason: 'Renamed' });
    const both = await Promise.all([run(admin, recordEntity, next('A')), run(admin, recordEntity, next('B'))]);
    expect(both.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.kind)).sort()).toEqual(['ok', 'stale']);
    expect(await run(admin, recordEntity, next('C'))).toMatchObject({ refusal: { kind: 'stale', now: { version: 2 } } });
    expect((await asking(somebody, organisationEntity, { entity })).versions).toHaveLength(2);
  });

  test('a key is that of one entity, a version without a difference is not one, and an unknown entity is not found', async () => {
    const given = input();
    const { entity } = await doing(admin, recordEntity, given);
    expect(await run(admin, recordEntity, given)).toMatchObject({ refusal: { kind: 'invalid', faults: [{ path: 'key' }] } });
    expect(await run(admin, recordEntity, { entity, version: 1, ...given, reason: 'None' })).toMatchObject({
      refusal: { kind: 'invalid', faults: [{ path: 'reason', id: 'organisation:fault.same' }] },
    });
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await run(admin, recordEntity, { entity: unknown, version: 1, ...given })).toEqual({
      ok: false,
      refusal: { kind: 'not-found' },
    });
    expect(await read(somebody, organisationEntity, { entity: unknown })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });

  test.each([
    ['establishedIn.0', { establishedIn: ['UK'] }],
    ['regulatedAs.0', { regulatedAs: ['bank'] }],
    ['turnover.0.currency', { turnover: [{ ...profile.turnover[0], currency: 'EURO' }] }],
    ['turnover.0.amount', { turnover: [{ ...profile.turnover[0], amount: 1.5 }] }],
    ['turnover.0.year', { turnover: [{ ...profile.turnover[0], year: 25 }] }],
    ['turnover.0.of', { turnover: [{ ...profile.turnover[0], of: 'everything' }] }],
    ['turnover.0.source', { turnover: [{ ...profile.turnover[0], source: '' }] }],
    ['turnover.1', { turnover: [profile.turnover[0], { ...profile.turnover[0], amount: 1 }] }],
    ['name', { name: ' ' }],
  ])('names the fault at %s, and writes nothing', async (path, wrong) => {
    const before = await entries();
    const given = input({ profile: { ...profile, ...wrong } });
    expect(await run(admin, recordEntity, given)).toMatchObject({ refusal: { kind: 'invalid', faults: [{ path }] } });
    expect(await entries()).toBe(before);
  });

  test('the database itself lets nobody but an administrator write it, and nobody change it', async () => {
    const { entity } = await doing(admin, recordEntity, input());
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const as = async (actor: string, sql: string, values: unknown[]) => {
      await client.query('begin');
      await client.query(`select set_config('app.actor', $1, true)`, [actor]);
      await client.query(`select * from record_entry(null, 'organisation.recorded', '{"organisation":"x","version":1,"fields":[]}')`);
      return client.query(sql, values).finally(() => client.query('rollback'));
    };
    const insert = `insert into organisation (entity, version, key, profile, "from", source, recorded_by) values (gen_random_uuid(), 1, $1, '{}', '2026-01-01', 'x', $2)`;
    await expect(as(somebody.id, insert, [key(), somebody.id])).rejects.toMatchObject({ code: '42501' });
    await expect(as(admin.id, insert, [key(), somebody.id])).rejects.toMatchObject({ code: '42501' });
    await expect(as(admin.id, insert, [key(), admin.id])).resolves.toBeDefined();
    await expect(as(admin.id, `update organisation set source = 'y' where entity = $1`, [entity])).rejects.toMatchObject({ code: '42501' });
    await expect(as('', 'select 1 from organisation', [])).resolves.toMatchObject({ rowCount: 0 });
    await client.end();
    const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
    await owner.connect();
    await expect(owner.query(`update organisation set source = 'y'`)).rejects.toMatchObject({ code: 'LK002' });
    await expect(owner.query('truncate organisation')).rejects.toMatchObject({ code: 'LK002' });
    await owner.end();
  });
});

describe('a case', () => {
  let lead: Person;
  let reference: string;
  let entity: string;
  const said = { knownAt: '2026-05-04T10:00:00+02:00', source: 'Profile', basis: 'Taken over from the profile' };
  const value = { name: profile.name, nameLocal: null, establishedIn: ['DE'], roles: ['controller'], regulatedAs: [] };
  const determine = (field: string, given: unknown, more: Record<string, unknown> = {}) =>
    doing(lead, recordDetermination, { reference, field, value: given, ...said, ...more });
  const gdpr = async (actor = lead, at: string | null = null) => {
    const { lines } = await asking(actor, caseExposure, { reference, at });
    return lines.find((one) => one.figure.maximum.article.startsWith('GDPR'));
  };

  beforeAll(async () => {
    lead = await person();
    reference = await openCase(lead, 'A leaver kept a key', 'Europe/Berlin');
    ({ entity } = await doing(admin, recordEntity, input()));
    await determine('moments.aware', '2026-05-04T10:00:00+02:00');
    await determine('incident.personalData', 'confirmed');
    await determine('risk.toIndividuals', 'high');
    await doing(lead, reviseScope, {
      reference,
      when: { at: '2026-05-04', precision: 'day' },
      cells: [{ residence: 'DE', individuals: { settled: 900 }, accounts: {}, minors: null, categories: null }],
      knownAt: '2026-05-04T11:00:00+02:00',
      source: 'Count',
      basis: 'Count',
      reason: null,
      csv: null,
      number: 1,
    });
  });

  test('whose entity was written by hand has no turnover: the maximum is at least the fixed amount', async () => {
    await determine('entity', value, { key: 'harbour' });
    expect((await gdpr())?.figure).toMatchObject({ low: { amount: 10_000_000, currency: 'EUR' }, high: null });
  });

  test('takes an entity over with the version it came from; a version that is not there is refused', async () => {
    const stands = (await determine('entity', { ...value, profile: { entity, version: 1 } }, { key: 'taken' })).determination;
    const refused = await run(lead, recordDetermination, {
      reference,
      field: 'entity',
      key: 'taken',
      value: { ...value, profile: { entity, version: 9 } },
      supersedes: stands,
      ...said,
    });
    expect(refused).toMatchObject({ refusal: { kind: 'invalid', faults: [{ path: 'member.profile' }] } });
  });

  test('shows the maximum by the turnover of the version it took over, which a later version does not change', async () => {
    const figure = async () =>
      (await asking(lead, caseExposure, { reference, at: null })).lines.find((one) => one.entity === 'taken')?.figure;
    // 2 % of EUR 3 000 000 000 (GDPR Art 83(4)), the year before being 2025 while the clock of the tests stands in 2026.
    const before = await figure();
    expect(before?.share?.years).toEqual([new Date().getUTCFullYear() - 1]);
    const row = { ...profile.turnover[0], year: new Date().getUTCFullYear() - 1, amount: 5_000_000_000 };
    await doing(admin, recordEntity, { entity, version: 1, ...input(), profile: { ...profile, turnover: [row] }, reason: 'New accounts' });
    expect(await figure()).toEqual(before);
    const current = (await asking(lead, organisationEntity, { entity })).versions[0];
    expect(current).toMatchObject({ version: 2, profile: { turnover: [row] } });
  });

  test('says nothing to the profile', async () => {
    const told = JSON.stringify(await asking(somebody, organisation, {}));
    expect(told).not.toContain(reference);
    expect(told).not.toContain('leaver');
  });

  test('shows exposure to lead, counsel, privacy officer and executive; the read leaves an entry', async () => {
    for (const role of ['legal-counsel', 'privacy-officer', 'executive'] as const)
      expect(await gdpr(await memberOf(lead, reference, role))).toBeDefined();
    for (const role of ['responder', 'hr-partner', 'auditor'] as const)
      expect(await read(await memberOf(lead, reference, role), caseExposure, { reference, at: null })).toEqual({
        ok: false,
        refusal: { kind: 'not-allowed' },
      });
  });

  test('as known before anything was known, no duty brings anything', async () => {
    expect(await gdpr(lead, '2026-05-01T00:00:00Z')).toBeUndefined();
  });
});
