import { beforeEach, describe, expect, test } from 'vitest';
import { recordDetermination } from '@/server/determination/commands';
import { draftFiling } from '@/server/draft/commands';
import { enterInError, markFiling, recordElsewhere, reviewFiling } from '@/server/filing/commands';
import { caseFiling, caseFilings, elsewhereAsFrozen, filingChoices } from '@/server/filing/queries';
import { run } from '@/server/gate';
import { caseClocks, caseObligations } from '@/server/obligation/queries';
import { caseOverview, knownInstants } from '@/server/overview/queries';
import { caseActivity } from '@/server/record/queries';
import { issueReport } from '@/server/report/commands';
import { reportChoices } from '@/server/report/queries';
import { asking, doing, memberOf, openCase, type Person, person } from '@/server/testing';
import { worklist } from '@/server/worklist/queries';

const DUTY = 'kr-network-48-3-first';
const AWARE = '2025-11-18T22:52:00+09:00';
/** 24 h from 18 Nov 22:52 end on 19 Nov 22:52: in time. */
const IN_TIME = { at: '2025-11-19T21:35:00+09:00', precision: 'minute' };
const LATE = { at: '2025-11-19T23:52:00+09:00', precision: 'minute' };
let lead: Person;
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
const elsewhere = (over: object = {}) => ({
  reference,
  duty: DUTY,
  entity: null,
  language: 'en',
  title: 'Intrusion report',
  filed: IN_TIME,
  channel: 'portal',
  receipt: null,
  source: 'a screenshot',
  revision: null,
  text: null,
  supplementOf: null,
  ...over,
});
const running = async () => (await asking(lead, caseClocks, { reference })).map(({ duty }) => duty);
const show = (filing: string, actor = lead) => asking(actor, caseFiling, { reference, filing });
const error = (filing: string, more: object = {}) => ({ reference, filing, reason: 'It was another case', checked: true, ...more });

beforeEach(async () => {
  lead = await person();
  reference = await openCase(lead);
  await determine('entity', 'shop', {
    name: 'Shop',
    nameLocal: null,
    establishedIn: ['KR'],
    roles: ['controller'],
    regulatedAs: ['online-service-provider'],
  });
  await determine('incident.personalData', '', 'confirmed');
  await determine('incident.cause', '', 'credential-misuse');
  await determine('incident.accessFrom', '', 'outside');
  const moments = ['detected', 'aware'];
  await determine('anchor', 'B', { label: 'As claimed', whose: 'company', at: AWARE, precision: 'minute', moments, duties: [] });
});

describe('a filing entered in error', () => {
  test('opens its obligation again, and keeps what was frozen', async () => {
    expect(await running()).toContain(DUTY);
    const { filing } = await doing(lead, recordElsewhere, elsewhere());
    expect(await running()).not.toContain(DUTY);
    const before = await show(filing);
    await doing(lead, enterInError, error(filing));
    expect(await running()).toContain(DUTY);
    const after = await show(filing);
    expect(after.frozen).toEqual(before.frozen);
    expect(after).toMatchObject({ state: 'filed', error: { reason: 'It was another case', corrected: null }, later: [] });
    const { entries } = await asking(lead, caseActivity, { reference });
    expect(entries.find(({ event }) => event === 'filing.entered-in-error')?.data).toEqual({ filing, duty: DUTY });
  });

  test('counts at no time: not in obligations, measures or as known at, where it stays with its mark', async () => {
    const { filing } = await doing(lead, recordElsewhere, elsewhere());
    const at = new Date().toISOString();
    const instants = async () => (await asking(lead, knownInstants, { reference })).instants.reduce((sum, one) => sum + one.filings, 0);
    expect(await instants()).toBe(1);
    await doing(lead, enterInError, error(filing));
    expect(await instants()).toBe(0);
    for (const known of [null, at]) {
      const { answers, filings } = await asking(lead, caseObligations, { reference, at: known });
      expect(answers.obligations.find(({ duty }) => duty === DUTY)?.done).toBeNull();
      expect(filings).toEqual([]);
      const { measures, timeline } = await asking(lead, caseOverview, { reference, at: known });
      expect(measures?.filter(({ params }) => params.filing === filing)).toEqual([]);
      expect(timeline.find(({ id }) => id === filing)?.kind).toMatchObject({ type: 'filing', error: true });
      const list = await asking(lead, caseFilings, { reference, at: known });
      expect(list.filings.find(({ id }) => id === filing)?.error).toMatchObject({ reason: 'It was another case' });
    }
  });

  test('is marked once, with a reason, on purpose, by who may file', async () => {
    const { filing } = await doing(lead, recordElsewhere, elsewhere());
    expect(await run(lead, enterInError, error(filing, { checked: false }))).toMatchObject({ refusal: { faults: [{ path: 'checked' }] } });
    expect(await run(lead, enterInError, error(filing, { reason: '' }))).toMatchObject({ refusal: { faults: [{ path: 'reason' }] } });
    for (const role of ['responder', 'executive', 'auditor', 'hr-partner'] as const)
      expect(await run(await memberOf(lead, reference, role), enterInError, error(filing)), role).toMatchObject({
        refusal: { kind: 'not-allowed' },
      });
    await doing(lead, enterInError, error(filing));
    expect(await run(lead, enterInError, error(filing))).toMatchObject({
      refusal: { kind: 'stale', now: { error: 'It was another case' } },
    });
    expect(await run(lead, reviewFiling, { reference, filing })).toMatchObject({ refusal: { kind: 'not-found' } });
    const other = await openCase(lead);
    expect(await run(lead, enterInError, { ...error(filing), reference: other })).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  test('can be issued as a PDF, and cannot be supplemented or drafted on', async () => {
    const { filing } = await doing(lead, recordElsewhere, elsewhere());
    await doing(lead, enterInError, error(filing));
    await doing(lead, issueReport, { reference, kind: 'filing', locale: 'en', filing });
    await doing(lead, issueReport, { reference, kind: 'chronology', locale: 'ko' });
    const draft = { reference, duty: 'kr-network-48-3-supplement', entity: null, language: 'en', supplementOf: filing };
    expect(await run(lead, draftFiling, draft)).toMatchObject({ refusal: { faults: [{ path: 'supplementOf' }] } });
    expect((await asking(lead, reportChoices, { reference })).filings).toEqual([]);
  });
});

describe('a corrected filing', () => {
  const corrects = (filing: string) => ({ filing, reason: 'The hour was read wrongly' });

  test('takes the place of the wrong one by one act, and is judged by its own time', async () => {
    const { filing: wrong } = await doing(lead, recordElsewhere, elsewhere());
    const { filing: right } = await doing(lead, recordElsewhere, elsewhere({ filed: LATE, corrects: corrects(wrong) }));
    expect(await running()).not.toContain(DUTY);
    const { answers } = await asking(lead, caseObligations, { reference });
    expect(answers.obligations.find(({ duty }) => duty === DUTY)).toMatchObject({ status: 'late', lateBy: 'PT1H' });
    const shown = await show(right);
    expect(shown).toMatchObject({ corrects: wrong, error: null, frozen: { intact: true } });
    expect(shown.frozen?.frozen.judgements).toMatchObject([{ anchor: 'B', status: 'late', lateBy: 'PT1H' }]);
    expect(shown.entry).not.toBeNull();
    expect(await show(wrong)).toMatchObject({ error: { corrected: right, reason: 'The hour was read wrongly' } });
    expect((await show(wrong)).frozen?.frozen.judgements).toMatchObject([{ anchor: 'B', status: 'met' }]);
  });

  test('is what was checked: the same content, the same hash', async () => {
    const { filing: wrong } = await doing(lead, recordElsewhere, elsewhere());
    const given = elsewhere({ filed: LATE, corrects: corrects(wrong) });
    const { hash } = await asking(lead, elsewhereAsFrozen, { reference, given });
    const { filing } = await doing(lead, recordElsewhere, { ...given, seen: hash });
    expect((await show(filing)).frozen?.hash).toBe(hash);
  });

  test('can be corrected again, but the same wrong one only once', async () => {
    const { filing: wrong } = await doing(lead, recordElsewhere, elsewhere());
    const { filing: second } = await doing(lead, recordElsewhere, elsewhere({ filed: LATE, corrects: corrects(wrong) }));
    expect(await run(lead, recordElsewhere, elsewhere({ corrects: corrects(wrong) }))).toMatchObject({ refusal: { kind: 'stale' } });
    await doing(lead, recordElsewhere, elsewhere({ corrects: corrects(second) }));
    const { answers } = await asking(lead, caseObligations, { reference });
    expect(answers.obligations.find(({ duty }) => duty === DUTY)?.status).toBe('met');
  });
});

describe('a privileged filing', () => {
  const DRAFT = { reference: '', duty: DUTY, entity: null, language: 'en', supplementOf: null };

  test('is read by lead and legal counsel alone; that the duty was done is seen by all', async () => {
    const { filing } = await doing(lead, recordElsewhere, elsewhere({ privileged: true }));
    const counsel = await memberOf(lead, reference, 'legal-counsel');
    expect(await show(filing, counsel)).toMatchObject({ privileged: true, marks: true });
    for (const role of ['privacy-officer', 'executive', 'responder'] as const) {
      const member = await memberOf(lead, reference, role);
      await expect(show(filing, member), role).rejects.toThrow('not-found');
      expect((await asking(member, caseFilings, { reference })).filings, role).toEqual([]);
      const overview = await asking(member, caseOverview, { reference });
      expect(JSON.stringify([overview.timeline, overview.measures]), role).not.toContain('Intrusion report');
      const { answers, filings } = await asking(member, caseObligations, { reference });
      expect(answers.obligations.find(({ duty }) => duty === DUTY)?.status, role).toBe('met');
      expect(filings, role).toEqual([]);
    }
    const officer = await memberOf(lead, reference, 'privacy-officer');
    expect((await asking(officer, filingChoices, { reference })).filed).toEqual([]);
    expect((await asking(officer, reportChoices, { reference })).filings).toEqual([]);
    expect(await run(officer, enterInError, error(filing))).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  test('is out of reports unless they are privileged', async () => {
    const { filing } = await doing(lead, recordElsewhere, elsewhere({ privileged: true }));
    const asked = { reference, kind: 'filing', locale: 'en', filing };
    expect(await run(lead, issueReport, asked)).toMatchObject({ refusal: { faults: [{ id: 'report:fault.privileged' }] } });
    await doing(lead, issueReport, { ...asked, privileged: true });
  });

  test('is marked and unmarked by who reads it, as a draft and when it is filed, and by nobody else', async () => {
    const officer = await memberOf(lead, reference, 'privacy-officer');
    const { filing } = await doing(officer, draftFiling, { ...DRAFT, reference });
    expect(await run(officer, markFiling, { reference, filing, privileged: true })).toMatchObject({ refusal: { kind: 'not-allowed' } });
    expect(await run(officer, draftFiling, { ...DRAFT, reference, privileged: true })).toMatchObject({ refusal: { kind: 'not-allowed' } });
    await doing(lead, markFiling, { reference, filing, privileged: true });
    const mine = async (actor: Person) => (await asking(actor, worklist, {})).rows.find(({ duty }) => duty === DUTY)?.filing ?? null;
    expect(await mine(officer)).toBeNull();
    expect(await mine(lead)).toBe(filing);
    expect(await run(lead, markFiling, { reference, filing, privileged: true })).toMatchObject({ refusal: { kind: 'stale' } });
    await doing(lead, markFiling, { reference, filing, privileged: false });
    expect(await mine(officer)).toBe(filing);
    const made = await doing(lead, recordElsewhere, elsewhere());
    await doing(lead, markFiling, { reference, filing: made.filing, privileged: true });
    expect((await show(made.filing)).frozen?.intact).toBe(true);
  });
});
