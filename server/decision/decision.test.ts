import { beforeAll, describe, expect, test } from 'vitest';
import { confirmDecision, decideNotToNotify, needDecision, takeDecision, withdrawDecision } from '@/server/decision/commands';
import { caseDecisions, decidable, decisionsWaiting } from '@/server/decision/queries';
import { recordDetermination } from '@/server/determination/commands';
import { run } from '@/server/gate';
import { caseClocks, caseObligations } from '@/server/obligation/queries';
import { reviseScope } from '@/server/scope/commands';
import { asking, doing, memberOf, openCase, type Person, person } from '@/server/testing';

const DUTY = 'kr-pipa-34-1-ds';
const AWARE = '2025-11-18T22:52:00+09:00';
let lead: Person;
let counsel: Person;
let reference: string;

const determine = (field: string, key: string, value: unknown) =>
  doing(lead, recordDetermination, {
    reference,
    field,
    key,
    value,
    when: null,
    knownAt: AWARE,
    source: 'record',
    basis: 'record',
    supersedes: null,
  });
const running = async () => (await asking(lead, caseClocks, { reference })).map(({ duty }) => duty);
const decisions = (actor = lead) => asking(actor, caseDecisions, { reference });
const against = {
  duty: DUTY,
  entity: 'shop',
  title: 'No notice to people',
  reason: 'Everybody concerned works here and was told in person.',
};

beforeAll(async () => {
  lead = await person();
  reference = await openCase(lead);
  counsel = await memberOf(lead, reference, 'legal-counsel');
  await determine('entity', 'shop', { name: 'Shop', nameLocal: null, establishedIn: ['KR'], roles: ['controller'], regulatedAs: [] });
  await determine('incident.personalData', '', 'confirmed');
  await doing(lead, reviseScope, {
    reference,
    number: 1,
    cells: [{ residence: 'KR', accounts: {}, individuals: { settled: 12 }, minors: null, categories: null }],
    csv: null,
    when: { at: '2025-11-18', precision: 'day' },
    knownAt: AWARE,
    source: 'logs',
    basis: 'logs',
    reason: null,
  });
});

describe('a decision not to notify', () => {
  test('holds only when a second person has confirmed it, and then its clock stands still', async () => {
    expect(await running()).toContain(DUTY);
    const { decision } = await doing(lead, decideNotToNotify, { reference, ...against });
    expect(await running()).toContain(DUTY);
    expect(await run(lead, confirmDecision, { reference, decision, version: 1 })).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', faults: [{ path: 'confirmation', id: 'same-person' }] },
    });
    await doing(counsel, confirmDecision, { reference, decision, version: 1 });
    expect(await running()).not.toContain(DUTY);
    expect((await decisions()).taken[0]).toMatchObject({
      decider: { id: lead.id },
      confirmer: { id: counsel.id },
      outcome: against.reason,
    });
  });

  test('is not erased when the facts change and obligations are computed again', async () => {
    await determine('incident.cause', '', 'misdelivery');
    expect(await running()).not.toContain(DUTY);
    expect((await decisions()).taken).toHaveLength(1);
  });

  test('is taken once, confirmed once, and needs a reason', async () => {
    expect(await run(counsel, decideNotToNotify, { reference, ...against })).toMatchObject({
      ok: false,
      refusal: { kind: 'stale', now: { title: against.title, outcome: against.reason } },
    });
    const [taken] = (await decisions()).taken;
    expect(await run(counsel, confirmDecision, { reference, decision: taken?.id, version: 1 })).toMatchObject({
      refusal: { kind: 'stale' },
    });
    expect(await run(lead, decideNotToNotify, { reference, ...against, duty: 'jp-appi-26-prelim', reason: ' ' })).toMatchObject({
      refusal: { faults: [{ path: 'reason', id: 'required' }] },
    });
  });
});

describe('a decision not to notify that is withdrawn', () => {
  const taken = async () => (await decisions()).taken[0];
  const reason = 'Somebody outside had read it after all.';

  test('needs a reason, and one person who may decide', async () => {
    const row = await taken();
    const asked = { reference, decision: row?.id, version: row?.version };
    expect(await run(lead, withdrawDecision, { ...asked, reason: '' })).toMatchObject({
      refusal: { faults: [{ path: 'reason', id: 'required' }] },
    });
    const responder = await memberOf(lead, reference, 'responder');
    expect(await run(responder, withdrawDecision, { ...asked, reason })).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    expect(await running()).not.toContain(DUTY);
  });

  test('opens its obligation again, and both stay in the register', async () => {
    const row = await taken();
    const before = Date.now();
    await doing(lead, withdrawDecision, { reference, decision: row?.id, version: row?.version, reason });
    expect(await running()).toContain(DUTY);
    expect(await taken()).toMatchObject({
      outcome: against.reason,
      confirmer: { id: counsel.id },
      withdrawn: { by: { id: lead.id }, reason },
    });
    const then = await asking(lead, caseDecisions, { reference, at: new Date(before - 1).toISOString() });
    expect(then.taken[0]?.withdrawn ?? null).toBeNull();
    const { changes, decisions: held } = await asking(lead, caseObligations, { reference });
    expect(held).toEqual([]);
    expect(changes.length).toBeGreaterThan(0);
  });

  test('is withdrawn once, and another one can be taken', async () => {
    const row = await taken();
    const again = { reference, decision: row?.id, version: row?.version, reason };
    expect(await run(counsel, withdrawDecision, again)).toMatchObject({ refusal: { kind: 'stale', now: { withdrawnReason: reason } } });
    expect(await run(counsel, confirmDecision, { reference, decision: row?.id, version: row?.version })).toMatchObject({
      refusal: { kind: 'stale' },
    });
    const { decision } = await doing(lead, decideNotToNotify, { reference, ...against });
    expect(await running()).toContain(DUTY);
    await doing(counsel, confirmDecision, { reference, decision, version: 1 });
    expect(await running()).not.toContain(DUTY);
  });
});

describe('a decision that is needed', () => {
  test('is listed by when it is needed, and taken once with its outcome', async () => {
    await doing(lead, needDecision, { reference, title: 'Offer credit monitoring', neededBy: null });
    const { decision } = await doing(lead, needDecision, { reference, title: 'Tell the board', neededBy: '2026-03-01' });
    expect((await decisions()).open.map(({ title }) => title)).toEqual(['Tell the board', 'Offer credit monitoring']);
    const executive = await memberOf(lead, reference, 'executive');
    await doing(executive, takeDecision, { reference, decision, version: 1, outcome: 'On Monday' });
    expect(await run(lead, takeDecision, { reference, decision, version: 1, outcome: 'On Friday' })).toMatchObject({
      ok: false,
      refusal: { kind: 'stale', now: { outcome: 'On Monday' } },
    });
    expect((await decisions()).taken[0]).toMatchObject({ title: 'Tell the board', outcome: 'On Monday', decider: { id: executive.id } });
  });
});

describe('roles', () => {
  test('a responder reads decisions and takes none; an auditor is not allowed, a stranger finds nothing', async () => {
    const responder = await memberOf(lead, reference, 'responder');
    expect((await decisions(responder)).taken.length).toBeGreaterThan(0);
    expect(await run(responder, needDecision, { reference, title: 'x', neededBy: null })).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed' },
    });
    await expect(asking(responder, decidable, { reference })).rejects.toThrow('not-allowed');
    await expect(decisions(await memberOf(lead, reference, 'auditor'))).rejects.toThrow('not-allowed');
    await expect(decisions(await person())).rejects.toThrow('not-found');
    await expect(asking(await person(), decisionsWaiting, { reference })).rejects.toThrow('not-found');
  });
});
