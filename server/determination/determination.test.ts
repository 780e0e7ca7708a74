import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { dutyIdOf } from '@/domain/contract';
import { DETERMINATION_FIELDS } from '@/domain/determination';
import { db } from '@/server/db';
import { recordDetermination } from '@/server/determination/commands';
import { caseDeterminations, determinationForm } from '@/server/determination/queries';
import { read, run } from '@/server/gate';
import { incidentHead } from '@/server/incident/queries';
import { reviseScope } from '@/server/scope/commands';
import { asking, contractOf, counselOf, doing, memberOf, openCase, type Person, person, takeContractsBack } from '@/server/testing';

let lead: Person;
let reference: string;
const said = { knownAt: '2025-11-18T22:52:00+09:00', source: 'Internal verification', basis: 'Logs of the login service' };
const record = (field: string, value: unknown, more: Record<string, unknown> = {}) =>
  run(lead, recordDetermination, { reference, field, value, ...said, ...more });
const recorded = async (field: string, value: unknown, more: Record<string, unknown> = {}) =>
  (await doing(lead, recordDetermination, { reference, field, value, ...said, ...more })).determination;
const held = async (field: string, at: string | null = null) =>
  (await asking(lead, caseDeterminations, { reference, at })).held.filter((row) => row.field === field);

beforeAll(async () => {
  lead = await person();
  reference = await openCase(lead);
});

describe('a determination', () => {
  test('supersedes and is never overwritten: each instant keeps what was held then', async () => {
    const first = await recorded('moments.firstAccess', '2025-11-06T18:38:00+09:00');
    await recorded('moments.firstAccess', '2025-06-24', { knownAt: '2025-11-29', supersedes: first });
    expect(await held('moments.firstAccess')).toMatchObject([{ value: '2025-06-24', earlier: [{ id: first }] }]);
    expect(await held('moments.firstAccess', '2025-11-20T00:00:00+09:00')).toMatchObject([{ id: first, earlier: [] }]);
    await expect(
      db().$transaction(async (tx) => {
        await tx.$executeRaw`select set_config('app.actor', ${lead.id}, true)`;
        await tx.$executeRaw`update determination set basis = 'x' where id = ${first}::uuid`;
      }),
    ).rejects.toThrow();
  });

  test('made from what no longer stands is refused with what stands', async () => {
    const first = await recorded('incident.cause', 'intrusion');
    const second = await recorded('incident.cause', 'credential-misuse', { supersedes: first, basis: 'A signing key was used' });
    for (const supersedes of [first, null])
      expect(await record('incident.cause', 'phishing', { supersedes })).toMatchObject({
        refusal: { kind: 'stale', now: { value: '"credential-misuse"', basis: 'A signing key was used' } },
      });
    expect(await held('incident.cause')).toMatchObject([{ id: second }]);
  });

  test('of two people at once the second is told', async () => {
    const first = await recorded('incident.actor', 'outsider');
    const both = await Promise.all(
      ['contractor', 'former-employee'].map((actor) => record('incident.actor', actor, { supersedes: first })),
    );
    expect(both.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.kind)).sort()).toEqual(['ok', 'stale']);
  });

  test('withdrawn is not known again, and can be recorded anew', async () => {
    const first = await recorded('risk.seriousHarm', true);
    const gone = await recorded('risk.seriousHarm', null, { supersedes: first });
    expect(await held('risk.seriousHarm')).toMatchObject([{ id: gone, value: null }]);
    await recorded('risk.seriousHarm', false, { supersedes: gone });
    expect(await held('risk.seriousHarm')).toMatchObject([{ value: false }]);
  });

  test('leaves an entry that names the field and holds no value', async () => {
    const id = await recorded('safeguards.encrypted', false, { basis: 'The dump was read in the clear' });
    const rows = await db().$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('app.actor', ${lead.id}, true)`;
      return tx.entry.findMany({ where: { event: 'determination.recorded' }, orderBy: { id: 'desc' }, take: 1 });
    });
    expect(rows[0]?.data).toEqual({ determination: id, field: 'safeguards.encrypted', supersedes: null });
    expect(rows[0]?.text).not.toContain('clear');
  });

  const SAMPLES: Record<string, unknown> = {
    moment: '2025-11-18T22:52:00+09:00',
    boolean: false,
    anchor: { label: 'As stated', whose: 'company', at: '2025-11-18T22:52:00+09:00', precision: 'minute', moments: ['aware'], duties: [] },
    entity: { name: 'Shop', nameLocal: null, establishedIn: null, roles: [], regulatedAs: null },
    target: { at: '2026-03-02T18:00:00+08:00' },
    finding: { kind: 'order', text: 'A new notice is ordered' },
    exposure: { label: 'Fine', amount: '3 % of turnover' },
    closure: { dates: ['2026-02-16'] },
    access: { label: 'Views', days: [{ date: '2025-11-18', count: 0 }], claim: true },
    text: { text: 'The key outlived the employment' },
    review: { heldOn: '2026-02-20', text: 'Keys are now revoked on leaving' },
    contract: { applies: true },
  };
  const KEYS = { none: '', letter: 'Q', entity: 'shop', duty: 'tw-pdpa-12', code: 'KR', free: 'a key' };
  test('can be recorded for every field, and left unknown', async () => {
    const other = await openCase(lead);
    const counsel = await counselOf();
    onTestFinished(() => takeContractsBack(counsel));
    const contract = dutyIdOf(await contractOf(counsel));
    for (const spec of DETERMINATION_FIELDS) {
      const value = spec.kind === 'choice' ? spec.options[0] : spec.kind === 'choices' ? [] : SAMPLES[spec.kind];
      const when = spec.kind === 'finding' ? { at: '2025-12-03', precision: 'day' } : null;
      const input = { ...said, reference: other, field: spec.field, key: spec.field === 'contract' ? contract : KEYS[spec.key], when };
      const { determination } = await doing(lead, recordDetermination, { ...input, value });
      if (spec.field === 'confirmation') continue;
      await doing(lead, recordDetermination, { ...input, when: null, value: null, supersedes: determination });
    }
    const rows = (await asking(lead, caseDeterminations, { reference: other })).held;
    expect(rows).toHaveLength(DETERMINATION_FIELDS.length);
  });

  const BAD: [string, string, unknown, Record<string, unknown>, string, string][] = [
    ['a word outside the vocabulary', 'incident.cause', 'bad-luck', {}, 'value', 'domain:fault.choice'],
    ['a foreign word for yes', 'risk.misuseLikely', 'yes', {}, 'value', 'domain:fault.boolean'],
    ['no value', 'risk.misuseLikely', undefined, {}, 'value', 'required'],
    ['a key where there is none', 'risk.misuseLikely', true, { key: 'A' }, 'key', 'domain:fault.keyNone'],
    [
      'a place that does not exist',
      'entity',
      { ...(SAMPLES.entity as object), establishedIn: ['UK'] },
      { key: 'shop' },
      'member.establishedIn',
      'domain:fault.code',
    ],
    [
      'a duty outside the rulebook',
      'anchor',
      { ...(SAMPLES.anchor as object), duties: ['xx-none'] },
      { key: 'Z' },
      'member.duties',
      'domain:fault.duty',
    ],
    ['a moment to come', 'moments.contained', '2099-01-01', {}, 'value', 'future'],
    [
      'a precision of another moment',
      'moments.contained',
      '2025-11-18',
      { when: { at: '2025-11-17', precision: 'day' } },
      'value',
      'moment',
    ],
    ['an event without a time', 'finding', SAMPLES.finding, { key: 'f' }, 'when', 'required'],
    ['no basis', 'risk.misuseLikely', true, { basis: '' }, 'basis', 'required'],
    ['a known time to come', 'risk.misuseLikely', true, { knownAt: '2099-01-01' }, 'knownAt', 'future'],
  ];
  test.each(BAD)('with %s is refused at its field', async (_, field, value, more, path, id) => {
    expect(await record(field, value, more)).toMatchObject({ refusal: { kind: 'invalid', faults: [{ path, id }] } });
  });

  test('is recorded and read by the roles of the table alone', async () => {
    const input = { reference, field: 'risk.propertyDamage', value: true, ...said };
    for (const role of ['hr-partner', 'executive', 'auditor'] as const) {
      const member = await memberOf(lead, reference, role);
      expect(await run(member, recordDetermination, input)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
      expect((await read(member, caseDeterminations, { reference })).ok).toBe(role === 'hr-partner');
      expect((await read(member, determinationForm, { reference, field: 'risk.propertyDamage' })).ok).toBe(false);
    }
    expect(await run(await person(), recordDetermination, input)).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    expect(await held('risk.propertyDamage')).toEqual([]);
  });
});

describe('severity and confirmation', () => {
  test('severity stands on the case, and goes when it is withdrawn', async () => {
    const first = await recorded('severity', 'critical');
    expect((await asking(lead, incidentHead, { reference })).severity).toBe('critical');
    await recorded('severity', null, { supersedes: first });
    expect((await asking(lead, incidentHead, { reference })).severity).toBeNull();
  });

  test('the phase follows confirmation and scope, and goes back when a confirmation is withdrawn', async () => {
    reference = await openCase(lead);
    const phase = async () => (await asking(lead, incidentHead, { reference })).phase;
    expect(await phase()).toBe('detected');
    const confirmed = await recorded('confirmation', 'confirmed');
    expect(await phase()).toBe('confirmed');
    await doing(lead, reviseScope, {
      reference,
      number: 1,
      cells: [{ residence: null, accounts: { settled: 4536 }, individuals: {}, minors: null, categories: null }],
      csv: null,
      when: { at: '2025-11-18', precision: 'day' },
      knownAt: '2025-11-18',
      source: 'x',
      basis: 'x',
      reason: null,
    });
    expect(await phase()).toBe('scoped');
    await recorded('confirmation', null, { supersedes: confirmed });
    expect(await phase()).toBe('detected');
  });

  test('a confirmed case was not opened in error, and a dismissed one is detected again before it is confirmed', async () => {
    reference = await openCase(lead);
    const confirmed = await recorded('confirmation', 'confirmed');
    expect(await record('confirmation', 'opened-in-error', { supersedes: confirmed })).toMatchObject({
      refusal: { kind: 'invalid', faults: [{ path: 'value', id: 'domain:need.notConfirmed' }] },
    });
    const dismissed = await recorded('confirmation', 'dismissed', { supersedes: confirmed });
    expect((await asking(lead, incidentHead, { reference })).phase).toBe('dismissed');
    expect(await record('confirmation', 'confirmed', { supersedes: dismissed })).toMatchObject({
      refusal: { kind: 'invalid', faults: [{ id: 'domain:need.detectedFirst' }] },
    });
    const open = await recorded('confirmation', null, { supersedes: dismissed });
    await recorded('confirmation', 'confirmed', { supersedes: open });
    expect((await asking(lead, incidentHead, { reference })).phase).toBe('confirmed');
  });
});

test('a determination is told everything that is wrong with it at once', async () => {
  const faults = async (field: string, value: unknown, more: Record<string, unknown>) => {
    const outcome = await record(field, value, more);
    return outcome.ok || outcome.refusal.kind !== 'invalid' ? [] : outcome.refusal.faults.map(({ path, id }) => `${path} ${id}`);
  };
  expect(await faults('incident.cause', 'a storm', { basis: '', source: '', knownAt: '2099-01-01' })).toEqual([
    'source required',
    'basis required',
    'value domain:fault.choice',
    'knownAt future',
  ]);
  expect(await faults('', null, { basis: '' })).toEqual(['field choose', 'basis required']);
});
