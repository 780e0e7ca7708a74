import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonical } from '@/domain/filing';
import { db } from '@/server/db';
import { recordDetermination } from '@/server/determination/commands';
import { approveDraft, draftFiling, fileDraft, returnDraft, saveDraft, withdrawDraft } from '@/server/draft/commands';
import { draftState } from '@/server/draft/queries';
import { recordElsewhere, reviewFiling } from '@/server/filing/commands';
import { caseFiling, caseFilings, filingAsFrozen, filingChoices } from '@/server/filing/queries';
import { read, run } from '@/server/gate';
import { caseClocks } from '@/server/obligation/queries';
import { reviseScope } from '@/server/scope/commands';
import { asking, doing, memberOf, openCase, type Person, person } from '@/server/testing';

const DUTY = 'kr-pipa-34-4-regulator';
const AWARE = '2025-11-18T22:52:00+09:00';
/** Within 72 hours of the company's own awareness. */
const FILED = { at: '2025-11-20T10:00:00+09:00', precision: 'minute' };

let lead: Person;
let counsel: Person;
let officer: Person;
let reference: string;

const determine = (field: string, key: string, value: unknown, knownAt = AWARE) =>
  doing(lead, recordDetermination, {
    reference,
    field,
    key,
    value,
    when: null,
    knownAt,
    source: 'public record',
    basis: 'as published',
    supersedes: null,
  });

const cells = (accounts: number) => [
  {
    residence: 'KR',
    accounts: { settled: accounts },
    individuals: { low: 1 },
    minors: null,
    categories: [{ category: 'name', accounts: null }],
  },
];
const revise = (number: number, accounts: number, knownAt: string) =>
  doing(lead, reviseScope, {
    reference,
    number,
    cells: cells(accounts),
    csv: null,
    when: { at: knownAt.slice(0, 10), precision: 'day' },
    knownAt,
    source: 'logs',
    basis: 'logs',
    reason: number === 1 ? null : 'more logs',
  });

beforeAll(async () => {
  lead = await person({ name: 'Lead' });
  reference = await openCase(lead);
  counsel = await memberOf(lead, reference, 'legal-counsel');
  officer = await memberOf(lead, reference, 'privacy-officer');
  const entity = { name: 'Shop Co.', nameLocal: '쇼핑', establishedIn: ['KR'], roles: ['controller'], regulatedAs: [] };
  await determine('entity', 'shop', entity);
  await determine('incident.personalData', '', 'confirmed');
  await determine('incident.accessFrom', '', 'outside');
  await determine('anchor', 'B', {
    label: 'As claimed',
    whose: 'company',
    at: AWARE,
    precision: 'minute',
    moments: ['detected', 'aware'],
    duties: [],
  });
  await revise(1, 4536, AWARE);
});

const draft = async (over: object = {}) =>
  (await doing(counsel, draftFiling, { reference, duty: DUTY, entity: 'shop', language: 'en', supplementOf: null, ...over })).filing;
const show = (filing: string, actor = lead) => asking(actor, caseFiling, { reference, filing });
const save = async (actor: Person, filing: string, text = 'written') => {
  const now = await show(filing);
  const passages = now.parts.write.map(({ id }) => ({ item: id, text }));
  return run(actor, saveDraft, { reference, filing, draft: now.draft, title: now.title, revision: now.revision, passages });
};
const file = async (actor: Person, filing: string, over: object = {}) => {
  const { draft } = await show(filing);
  const how = { filed: FILED, channel: 'portal', receipt: 'PIPC-1', unapprovedReason: null, incomplete: false, seen: null };
  return run(actor, fileDraft, { reference, filing, draft, ...how, ...over });
};
const approved = async () => {
  const filing = await draft();
  await save(counsel, filing);
  await doing(officer, approveDraft, { reference, filing, draft: (await show(filing)).draft });
  return filing;
};
const raw = (sql: (tx: Parameters<Parameters<ReturnType<typeof db>['$transaction']>[0]>[0]) => Promise<unknown>) =>
  db().$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.actor', ${lead.id}, true)`;
    await tx.$executeRaw`select record_entry(id, 'filing.changed', '{}'::jsonb) from incident where reference = ${reference}`;
    return sql(tx);
  });

describe('a draft', () => {
  test('is worded from the revision it quotes, in the language of the filing', async () => {
    const english = await show(await draft());
    expect(english.revision).toBe(1);
    expect(english.passages.find(({ item }) => item === 'items-leaked')?.text).toBe('Data concerned: Names.');
    const korean = await show(await draft({ language: 'ko' }));
    const counts = await show(await draft({ duty: 'jp-appi-26-prelim', entity: null }));
    expect(counts.passages.find(({ item }) => item === 'number-of-persons')?.text).toBe('Korea: 4,536 accounts; at least 1 person.');
    expect(korean.passages.find(({ item }) => item === 'items-leaked')?.text).toBe('관련 개인정보 항목: 성명.');
  });

  test('asks for the items that the law asks for', async () => {
    const { parts, law } = await show(await draft());
    expect(parts.write.slice(0, 2).map(({ id }) => id)).toEqual(['items-leaked', 'time-and-circumstances']);
    expect(law.article).toBe('PIPA Art 34(4); Decree Art 40');
  });

  test('saved by two people keeps the first, and tells the second what stands', async () => {
    const filing = await draft();
    expect(await save(counsel, filing, 'mine')).toMatchObject({ ok: true, value: { draft: 2 } });
    const late = await run(lead, saveDraft, {
      reference,
      filing,
      draft: 1,
      title: 'T',
      revision: 1,
      passages: [{ item: 'items-leaked', text: 'theirs' }],
    });
    expect(late).toMatchObject({
      ok: false,
      refusal: { kind: 'stale', now: { draft: 2, state: { word: 'state.draft' }, 'item.items-leaked': 'mine' } },
    });
    expect((await show(filing)).passages[0]?.text).toBe('mine');
  });

  test('can be withdrawn, and is then neither filed nor changed', async () => {
    const filing = await draft();
    await doing(counsel, withdrawDraft, { reference, filing, draft: 1 });
    expect(await save(counsel, filing)).toMatchObject({
      ok: false,
      refusal: { kind: 'stale', now: { state: { word: 'state.withdrawn' } } },
    });
    expect(await file(lead, filing, { unapprovedReason: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } });
  });

  test('refuses a revision that does not exist and text beyond its limit', async () => {
    const filing = await draft();
    const given = { reference, filing, draft: 1, title: 'T', revision: 99, passages: [] };
    expect(await run(counsel, saveDraft, given)).toMatchObject({ refusal: { faults: [{ path: 'revision' }] } });
    const long = { ...given, revision: 1, passages: [{ item: 'items-leaked', text: 'x'.repeat(20_001) }] };
    expect(await run(counsel, saveDraft, long)).toMatchObject({ refusal: { faults: [{ path: 'passages.0.text', id: 'too-long' }] } });
  });
});

describe('approval', () => {
  test('a second person approves every filing: neither who prepared it nor who changed it last', async () => {
    const filing = await draft();
    expect(await save(lead, filing)).toMatchObject({ ok: true });
    for (const one of [counsel, lead]) {
      const outcome = await run(one, approveDraft, { reference, filing, draft: 2 });
      expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'invalid', faults: [{ path: 'approval', id: 'same-person' }] } });
    }
    expect(await run(officer, approveDraft, { reference, filing, draft: 2 })).toMatchObject({ ok: true });
    expect((await show(filing)).state).toBe('approved');
  });

  test('is of one version, and falls with the next change', async () => {
    const filing = await draft();
    await save(counsel, filing);
    expect(await run(officer, approveDraft, { reference, filing, draft: 1 })).toMatchObject({ ok: false, refusal: { kind: 'stale' } });
    await doing(officer, approveDraft, { reference, filing, draft: 2 });
    await save(counsel, filing, 'changed');
    expect(await show(filing)).toMatchObject({ state: 'draft', approver: null });
  });

  test('can be refused with a reason', async () => {
    const filing = await approved();
    await doing(lead, returnDraft, { reference, filing, draft: 2, reason: 'The contact is missing' });
    expect(await show(filing)).toMatchObject({ state: 'draft', approver: null, returnedReason: 'The contact is missing' });
  });
});

describe('filing', () => {
  test('is refused without a second person or a reason', async () => {
    const filing = await draft();
    await save(counsel, filing);
    const outcome = await file(counsel, filing);
    expect(outcome).toMatchObject({ ok: false, refusal: { faults: [{ path: 'unapprovedReason', id: 'domain:need.approval' }] } });
    expect((await show(filing)).state).toBe('draft');
  });

  test('without approval stays marked until another person has reviewed it', async () => {
    const filing = await draft();
    await save(counsel, filing);
    expect(await file(counsel, filing, { unapprovedReason: 'The limit was near' })).toMatchObject({ ok: true });
    expect(await show(filing)).toMatchObject({
      unreviewed: true,
      frozen: { frozen: { unapprovedReason: 'The limit was near' } },
    });
    expect(await run(counsel, reviewFiling, { reference, filing })).toMatchObject({
      ok: false,
      refusal: { faults: [{ id: 'same-person' }] },
    });
    expect(await run(officer, reviewFiling, { reference, filing })).toMatchObject({ ok: true });
    expect(await show(filing)).toMatchObject({ unreviewed: false, reviewer: { id: officer.id }, frozen: { intact: true } });
  });

  test('freezes data, words, law, scope and the judgement, with the SHA-256 of their canonical JSON', async () => {
    const filing = await approved();
    expect(await file(counsel, filing)).toMatchObject({ ok: true });
    const { frozen } = await show(filing);
    expect(frozen?.frozen).toMatchObject({
      duty: { id: DUTY, article: 'PIPA Art 34(4); Decree Art 40' },
      entity: { id: 'shop', name: 'Shop Co.' },
      scope: { revision: 1, totals: { accounts: { settled: 4536 } } },
      receipt: 'PIPC-1',
      judgements: [{ anchor: 'B', status: 'met', clockStart: AWARE }],
    });
    expect(frozen?.frozen.version).toMatchObject({ from: '2023-09-15', counting: 'hours' });
    expect(frozen?.frozen.words).toContain('To: PIPC');
    const hash = createHash('sha256').update(canonical(frozen?.frozen)).digest('hex');
    expect(frozen).toMatchObject({ hash, intact: true });
  });

  test('keeps what the check page showed, and is stale when anything changed since', async () => {
    const filing = await approved();
    const shown = await asking(counsel, filingAsFrozen, {
      reference,
      filing,
      given: { filed: FILED, channel: 'portal', receipt: 'PIPC-1', unapprovedReason: null, incomplete: false },
    });
    expect(await file(counsel, filing, { seen: 'another' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } });
    expect(await file(counsel, filing, { seen: shown.hash })).toMatchObject({ ok: true, value: { hash: shown.hash } });
    expect((await show(filing)).frozen?.frozen).toEqual(JSON.parse(JSON.stringify(shown.frozen)));
  });

  test('with required parts empty needs to be said', async () => {
    const filing = await draft();
    const answer = await file(counsel, filing, { unapprovedReason: 'x' });
    expect(answer).toMatchObject({ ok: false, refusal: { faults: [{ path: 'incomplete', id: 'filing:fault.incomplete' }] } });
    expect(await file(counsel, filing, { unapprovedReason: 'x', incomplete: true })).toMatchObject({ ok: true });
  });

  test('is refused for a time that has not come, and twice', async () => {
    const filing = await approved();
    const later = { at: '2099-01-01T10:00:00Z', precision: 'minute' };
    expect(await file(counsel, filing, { filed: later })).toMatchObject({ refusal: { faults: [{ path: 'filed', id: 'future' }] } });
    const both = await Promise.all([file(counsel, filing), file(lead, filing)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'stale', now: { state: { word: 'state.filed' } } } });
  });

  test('stops its clock', async () => {
    const running = await asking(lead, caseClocks, { reference });
    expect(running.map(({ duty }) => duty)).not.toContain(DUTY);
    expect(running.map(({ duty }) => duty)).toContain('kr-pipa-34-1-ds');
  });

  test('is frozen in the database: only its review may still be entered, and it is never deleted', async () => {
    const filing = await approved();
    await file(counsel, filing);
    await expect(raw((tx) => tx.$executeRaw`update filing set title = 'another' where id = ${filing}::uuid`)).rejects.toThrow();
    await expect(raw((tx) => tx.$executeRaw`update filing set state = 'draft' where id = ${filing}::uuid`)).rejects.toThrow();
    await expect(raw((tx) => tx.$executeRaw`delete from filing where id = ${filing}::uuid`)).rejects.toThrow();
    expect(await show(filing)).toMatchObject({ state: 'filed', frozen: { intact: true } });
  });
});

describe('a filing made elsewhere', () => {
  const elsewhere = (over: object = {}) => ({
    reference,
    duty: 'kr-pipa-34-1-ds',
    entity: 'shop',
    language: 'ko',
    title: '유출 통지',
    filed: { at: '2025-11-20', precision: 'day' },
    channel: '문자, 이메일',
    receipt: null,
    source: 'PIPC report material',
    revision: 1,
    text: null,
    supplementOf: null,
    ...over,
  });

  test('is recorded without a draft, frozen, marked so, with its source', async () => {
    const { filing } = await doing(counsel, recordElsewhere, elsewhere());
    const shown = await show(filing);
    expect(shown).toMatchObject({
      state: 'filed',
      elsewhere: true,
      source: 'PIPC report material',
      recipient: 'individuals',
      approver: null,
    });
    expect(shown.frozen).toMatchObject({
      intact: true,
      frozen: { elsewhere: true, entity: { name: '쇼핑' }, source: 'PIPC report material' },
    });
    expect((await asking(lead, caseClocks, { reference })).map(({ duty }) => duty)).not.toContain('kr-pipa-34-1-ds');
  });

  test('needs its source', async () => {
    expect(await run(counsel, recordElsewhere, elsewhere({ source: '' }))).toMatchObject({
      refusal: { faults: [{ path: 'source', id: 'required' }] },
    });
  });

  test('is judged by its own time, whatever else was filed under its duty', async () => {
    // 72 h from 18 Nov 22:52 end on 21 Nov 22:52; an earlier filing was in time, this one is 1 h late.
    const late = { duty: DUTY, filed: { at: '2025-11-21T23:52:00+09:00', precision: 'minute' } };
    const { filing } = await doing(counsel, recordElsewhere, elsewhere(late));
    expect((await show(filing)).frozen?.frozen.judgements).toMatchObject([{ anchor: 'B', status: 'late', lateBy: 'PT1H' }]);
    const supplement = await doing(counsel, recordElsewhere, elsewhere({ ...late, supplementOf: filing }));
    expect((await show(supplement.filing)).frozen?.frozen.judgements).toEqual([]);
  });

  test('is judged again by an anchor found later, and keeps its frozen judgement', async () => {
    const given = { duty: DUTY, filed: { at: '2025-11-21T10:00:00+09:00', precision: 'minute' }, language: 'en' };
    const other = await openCase(lead);
    const before = reference;
    reference = other;
    await determine('entity', 'shop', { name: 'Shop', nameLocal: null, establishedIn: ['KR'], roles: ['controller'], regulatedAs: [] });
    await determine('incident.personalData', '', 'confirmed');
    await determine('incident.accessFrom', '', 'outside');
    const anchor = { precision: 'minute', moments: ['detected', 'aware'], duties: [] };
    await determine('anchor', 'B', { label: 'As claimed', whose: 'company', at: AWARE, ...anchor });
    await revise(1, 4536, AWARE);
    const { filing } = await doing(lead, recordElsewhere, elsewhere({ ...given, reference: other }));
    await determine('anchor', 'A', { label: 'As found', whose: 'investigation', at: '2025-11-17T16:00:00+09:00', ...anchor }, '2026-02-10');
    const shown = await asking(lead, caseFiling, { reference: other, filing });
    expect(shown.frozen?.frozen.judgements.map(({ anchor: key, status }) => [key, status])).toEqual([['B', 'met']]);
    // 72 h from 17 Nov 16:00 end on 20 Nov 16:00; filed 21 Nov 10:00.
    expect(shown.later.map(({ anchor: key, status, lateBy }) => [key, status, lateBy])).toEqual([['A', 'late', 'PT18H']]);
    reference = before;
  });
});

describe('a later revision', () => {
  test('marks filings that are materially different now, and offers the supplement where the law has one', async () => {
    const { filing } = await doing(counsel, recordElsewhere, {
      reference,
      duty: 'kr-network-48-3-first',
      entity: null,
      language: 'en',
      title: 'Intrusion report',
      filed: { at: '2025-11-19T21:35:00+09:00', precision: 'minute' },
      channel: 'portal',
      receipt: null,
      source: 'press',
      revision: 1,
      text: null,
      supplementOf: null,
    });
    await revise(2, 33_700_000, '2025-11-29');
    const list = await asking(lead, caseFilings, { reference });
    expect(list.filings.find(({ id }) => id === filing)?.outdated).toMatchObject({ revision: 2, reasons: [{ id: 'difference.accounts' }] });
    expect(list.news).toMatchObject([{ duty: 'kr-network-48-3-first', supplement: 'kr-network-48-3-supplement', filing }]);
    expect((await show(filing)).supplementDuty).toBe('kr-network-48-3-supplement');
    const supplement = await draft({ duty: 'kr-network-48-3-supplement', entity: null, supplementOf: filing });
    expect((await show(supplement)).supplements).toMatchObject({ id: filing, revision: 1 });
  });

  test('wants a supplement for every new fact: each has its own clock, and a filing is judged by the one it answered', async () => {
    const lone = await openCase(lead);
    const before = reference;
    reference = lone;
    const DUTY_48 = 'kr-network-48-3-supplement';
    await determine('entity', 'shop', {
      name: 'Shop',
      nameLocal: null,
      establishedIn: ['KR'],
      roles: ['controller'],
      regulatedAs: ['online-service-provider'],
    });
    await determine('incident.cause', '', 'credential-misuse');
    await determine('incident.accessFrom', '', 'outside');
    await revise(1, 4536, AWARE);
    const made = async (duty: string, at: string, revision: number, supplementOf: string | null) =>
      (
        await doing(lead, recordElsewhere, {
          reference: lone,
          duty,
          entity: null,
          language: 'en',
          title: 'A report',
          filed: { at, precision: 'minute' },
          channel: 'portal',
          receipt: null,
          source: 'press',
          revision,
          text: null,
          supplementOf,
        })
      ).filing;
    const clocks = async () => (await asking(lead, caseClocks, { reference: lone })).map(({ duty }) => duty);
    const judged = async (filing: string) =>
      (await asking(lead, caseFiling, { reference: lone, filing })).frozen?.frozen.judgements.map(({ status, lateBy }) => [status, lateBy]);
    const first = await made('kr-network-48-3-first', '2025-11-19T21:35:00+09:00', 1, null);
    await revise(2, 33_700_000, '2025-11-29T10:00:00+09:00');
    expect(await clocks()).toContain(DUTY_48);
    const second = await made(DUTY_48, '2025-11-29T20:00:00+09:00', 2, first);
    expect(await clocks()).not.toContain(DUTY_48);
    await revise(3, 60_000_000, '2025-12-10T10:00:00+09:00');
    expect(await clocks()).toContain(DUTY_48);
    // 24 h from 10 Dec 10:00 end on 11 Dec 10:00.
    const third = await made(DUTY_48, '2025-12-11T12:00:00+09:00', 3, second);
    expect(await clocks()).not.toContain(DUTY_48);
    expect(await judged(second)).toEqual([['met', null]]);
    expect(await judged(third)).toEqual([['late', 'PT2H']]);
    expect((await asking(lead, caseFiling, { reference: lone, filing: second })).later).toEqual([]);
    reference = before;
  });
});

test('filing is told everything that stands in its way at once', async () => {
  const filing = await draft();
  await save(counsel, filing, ' ');
  const given = { filed: { at: '2099-01-01', precision: 'day' }, channel: '', receipt: null, unapprovedReason: null, incomplete: false };
  const outcome = await read(counsel, filingAsFrozen, { reference, filing, given });
  const faults = outcome.ok || outcome.refusal.kind !== 'invalid' ? [] : outcome.refusal.faults.map(({ path, id }) => `${path} ${id}`);
  expect(faults).toEqual([
    'channel required',
    'filed future',
    'unapprovedReason domain:need.approval',
    'passages filing:fault.nothing-written',
    'incomplete filing:fault.incomplete',
  ]);
});

describe('roles', () => {
  test('who may only read is not allowed to draft or file; an auditor, a stranger and another case find no filing', async () => {
    const filing = await draft();
    const executive = await memberOf(lead, reference, 'executive');
    const auditor = await memberOf(lead, reference, 'auditor');
    expect(await show(filing, executive)).toMatchObject({ id: filing });
    expect(await file(executive, filing)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    expect(await run(executive, draftFiling, { reference, duty: DUTY, entity: null, language: 'en', supplementOf: null })).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed' },
    });
    await expect(show(filing, auditor)).rejects.toThrow('not-allowed');
    await expect(show(filing, await person())).rejects.toThrow('not-found');
    await expect(asking(await person(), draftState, { reference, filing })).rejects.toThrow('not-found');
    const other = await openCase(lead);
    await expect(asking(lead, caseFiling, { reference: other, filing })).rejects.toThrow('not-found');
    expect((await asking(lead, filingChoices, { reference })).drafts.length).toBeGreaterThan(0);
  });
});
