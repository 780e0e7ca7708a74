import pg from 'pg';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { dutyIdOf } from '@/domain/contract';
import { amendContract, endContract, writeContract } from '@/server/contract/commands';
import { contract, contracts } from '@/server/contract/queries';
import { decideNotToNotify } from '@/server/decision/commands';
import { recordDetermination } from '@/server/determination/commands';
import { draftFiling, fileDraft, saveDraft } from '@/server/draft/commands';
import { caseFiling } from '@/server/filing/queries';
import { read, run } from '@/server/gate';
import { recountObligationsJob } from '@/server/jobs/recount-obligations';
import { tryFacts } from '@/server/law/queries';
import { caseClocks, caseObligations } from '@/server/obligation/queries';
import { issueReport } from '@/server/report/commands';
import { reviseScope } from '@/server/scope/commands';
import {
  administrator,
  asking,
  CONTRACT,
  counselOf,
  doing,
  NOBODY,
  openCase,
  type Person,
  person,
  takeContractsBack,
} from '@/server/testing';

const TERMS = CONTRACT.terms;
const written = (terms: object = {}, more: object = {}) => ({ ...CONTRACT, terms: { ...TERMS, ...terms }, ...more });

const held = (reference: string, field: string, value: unknown, more: object = {}) => ({
  reference,
  field,
  value,
  knownAt: '2026-03-01T10:00:00+09:00',
  source: 'The incident log',
  basis: 'Read from it',
  ...more,
});

const CONFIRMED = '2026-03-01T09:00:00+09:00';

/** A case with a confirmed incident and no place that any law could follow from. */
async function confirmedCase(lead: Person): Promise<string> {
  const reference = await openCase(lead);
  await doing(lead, recordDetermination, held(reference, 'moments.confirmed', CONFIRMED));
  return reference;
}

async function asOwner(sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  return client.query(sql, values).finally(() => client.end());
}

const obligationOf = async (actor: Person, reference: string, id: string, at: string | null = null) => {
  const found = await asking(actor, caseObligations, { reference, at });
  return found.answers.obligations.find(({ duty }) => duty === dutyIdOf(id));
};

let counsel: Person & { counsel: true };
let lead: Person;
beforeAll(async () => {
  counsel = await counselOf();
  lead = await person();
});

afterEach(() => takeContractsBack(counsel));

describe('who writes a contract', () => {
  test('whoever an administrator has named writes one, with an entry in the record', async () => {
    const { contract: id } = await doing(counsel, writeContract, written());
    const { rows } = await asOwner(`select event, data from entry where incident_id is null and data ->> 'contract' = $1`, [id]);
    expect(rows).toEqual([{ event: 'contract.written', data: { contract: id, version: 1 } }]);
  });

  test('nobody else does: not an ordinary person, not an administrator who is not named, not a stranger at the door', async () => {
    const before = await asOwner('select count(*) from contract');
    for (const [actor, kind] of [
      [lead, 'not-allowed'],
      [await administrator(), 'not-allowed'],
      [NOBODY, 'not-found'],
    ] as const)
      expect(await run(actor, writeContract, written())).toEqual({ ok: false, refusal: { kind } });
    expect((await asOwner('select count(*) from contract')).rows).toEqual(before.rows);
  });

  test('PostgreSQL itself refuses a contract of somebody who is not named, whatever the program says', async () => {
    expect(await run({ ...lead, counsel: true }, writeContract, written())).toMatchObject({ ok: false });
  });

  test('everybody who is signed in reads contracts as they read the law; nobody at the door does', async () => {
    const { contract: id } = await doing(counsel, writeContract, written({ customer: 'Read by all' }));
    const found = await asking(lead, contract, { contract: id });
    expect([found.terms.customer, found.mayWrite]).toEqual(['Read by all', false]);
    expect(await read(NOBODY, contracts, {})).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });

  test('a contract that is not there is not found', async () => {
    expect(await read(lead, contract, { contract: '00000000-0000-4000-8000-000000000000' })).toEqual({
      ok: false,
      refusal: { kind: 'not-found' },
    });
  });
});

describe('what is written', () => {
  test.each([
    ['a figure is missing', { period: null }, 'terms.period', 'contract:fault.period'],
    ['there is a figure and a standard', { standard: 'promptly' }, 'terms.standard', 'contract:fault.figure'],
    ['there is neither figure nor standard', { counting: 'no-figure', period: null }, 'terms.standard', 'contract:fault.standard'],
    [
      'the period is longer than a year',
      { counting: 'business-days', period: 300 },
      'terms.period',
      'contract:fault.longest.business-days',
    ],
    ['the place is none', { place: 'UK' }, 'terms.place', 'contract:fault.place'],
    [
      'another organisation is to be told and not named',
      { recipient: 'other organisations' },
      'terms.addressee',
      'contract:fault.addressee',
    ],
    ['a content stands twice', { contents: ['a', 'a'] }, 'terms.contents', 'contract:fault.twice'],
  ])('is refused at its field where %s', async (_, terms, path, id) => {
    expect(await run(counsel, writeContract, written(terms))).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', faults: [{ path, id }] },
    });
  });

  test('a contract agreed tomorrow is not known yet', async () => {
    expect(await run(counsel, writeContract, written({}, { knownAt: '2099-01-01' }))).toMatchObject({
      refusal: { faults: [{ path: 'knownAt', id: 'future' }] },
    });
  });
});

describe('in an incident', () => {
  test('is owed by the engine: 24 hours after the confirmation, by the clause, with the arithmetic', async () => {
    const { contract: id } = await doing(counsel, writeContract, written());
    const reference = await confirmedCase(lead);
    const one = await obligationOf(lead, reference, id);
    expect(one).toMatchObject({
      answer: 'owed',
      article: 'clause 9.2',
      clockStart: CONFIRMED,
      // 09:00 in Seoul on 1 March is 01:00 in Berlin; a day later.
      due: { at: '2026-03-02T01:00:00+01:00', on: '2026-03-02', precision: 'instant' },
    });
    expect(one?.derivation.map(({ step }) => step)).toEqual(['duty', 'version', 'start', 'counting']);
    expect((await asking(lead, caseClocks, { reference })).map(({ duty }) => duty)).toContain(dutyIdOf(id));
  });

  test('an incident that was open before the contract was written gets it from the worker, with the difference and an entry', async () => {
    const reference = await confirmedCase(lead);
    const { contract: id } = await doing(counsel, writeContract, written());
    const clocks = async () => (await asking(lead, caseClocks, { reference })).map(({ duty }) => duty);
    expect(await clocks()).not.toContain(dutyIdOf(id));
    await recountObligationsJob({ contract: id });
    expect(await clocks()).toContain(dutyIdOf(id));
    const { changes } = await asking(lead, caseObligations, { reference, at: null });
    expect(changes.filter(({ duty }) => duty === dutyIdOf(id))).toMatchObject([{ change: 'opened', cause: 'contract' }]);
    const entries = async () =>
      (
        await asOwner(
          `select e.actor, e.data from entry e join incident i on i.id = e.incident_id where i.reference = $1 and e.event = 'obligations.recounted' and e.data ->> 'contract' = $2`,
          [reference, id],
        )
      ).rows;
    expect(await entries()).toEqual([{ actor: 'system', data: { contract: id } }]);
    await recountObligationsJob({ contract: id });
    expect(await entries(), 'a second count that changes nothing leaves nothing').toHaveLength(1);
  });

  test('a question that facts cannot answer stays not yet known until the case decides it', async () => {
    const { contract: id } = await doing(counsel, writeContract, written({ question: 'Were data of ACME hit?' }));
    const reference = await confirmedCase(lead);
    expect(await obligationOf(lead, reference, id)).toMatchObject({ answer: 'not-yet-known', missing: [`contracts[${dutyIdOf(id)}]`] });
    const key = dutyIdOf(id);
    const { determination } = await doing(lead, recordDetermination, held(reference, 'contract', { applies: true }, { key }));
    expect(await obligationOf(lead, reference, id)).toMatchObject({ answer: 'owed' });
    await doing(lead, recordDetermination, held(reference, 'contract', { applies: false }, { key, supersedes: determination }));
    expect(await obligationOf(lead, reference, id)).toMatchObject({ answer: 'not-owed' });
  });

  test('a decision on a contract that is not there is refused at its field', async () => {
    const reference = await confirmedCase(lead);
    const key = 'contract-00000000-0000-4000-8000-000000000000';
    expect(await run(lead, recordDetermination, held(reference, 'contract', { applies: true }, { key }))).toMatchObject({
      refusal: { kind: 'invalid', faults: [{ path: 'key' }] },
    });
  });

  test('conditions over the facts bind it: only where health data of people in Korea are hit', async () => {
    const { contract: id } = await doing(counsel, writeContract, written({ categories: ['health'], residences: ['KR'] }));
    const reference = await confirmedCase(lead);
    expect(await obligationOf(lead, reference, id)).toMatchObject({ answer: 'not-yet-known', missing: ['affected'] });
    const cell = {
      residence: 'KR',
      accounts: {},
      individuals: { settled: 12 },
      minors: null,
      categories: [{ category: 'name', accounts: null }],
    };
    await doing(lead, reviseScope, {
      reference,
      number: 1,
      cells: [cell],
      csv: null,
      when: { at: CONFIRMED, precision: 'minute' },
      knownAt: '2026-03-01T10:00:00+09:00',
      source: 'Count',
      basis: 'Counted by hand',
      reason: null,
    });
    expect(await obligationOf(lead, reference, id)).toMatchObject({ answer: 'not-owed' });
  });

  test('which incidents it touches is told to their members only', async () => {
    const { contract: id } = await doing(counsel, writeContract, written());
    const reference = await confirmedCase(lead);
    expect((await asking(lead, contract, { contract: id })).incidents.map((one) => one.reference)).toEqual([reference]);
    for (const other of [counsel, await person(), await administrator()])
      expect((await asking(other, contract, { contract: id })).incidents).toEqual([]);
  });
});

describe('a notice under a contract', () => {
  test('is drafted with the contents of the contract, frozen with the clause, and judged by its clock', async () => {
    const { contract: id } = await doing(counsel, writeContract, written());
    const reference = await confirmedCase(lead);
    const duty = dutyIdOf(id);
    const { filing } = await doing(lead, draftFiling, { reference, duty, entity: null, language: 'en', supplementOf: null });
    const draft = await asking(lead, caseFiling, { reference, filing, at: null });
    expect(draft.title).toBe('Notice under ACME services agreement, clause 9.2');
    expect(draft.parts.write.map(({ text }) => text)).toEqual(['What happened', 'What we have done']);
    const passages = draft.parts.write.map(({ id: item, text }) => ({ item, text: `${text}: told.` }));
    await doing(lead, saveDraft, { reference, filing, draft: draft.draft, title: draft.title, revision: null, passages });
    const act = { filed: { at: '2026-03-02T08:00:00+09:00', precision: 'minute' }, channel: 'e-mail', receipt: null, incomplete: false };
    const given = { reference, filing, draft: 2, ...act, unapprovedReason: 'At night, alone', seen: null };
    await doing(lead, fileDraft, given);
    const { frozen } = await asking(lead, caseFiling, { reference, filing, at: null });
    expect(frozen?.intact).toBe(true);
    expect(frozen?.frozen.duty).toMatchObject({ id: duty, law: 'ACME services agreement', article: 'clause 9.2', authority: 'ACME GmbH' });
    expect(frozen?.frozen.passages.map(({ heading }) => heading)).toEqual(['What happened', 'What we have done']);
    // 08:00 in Seoul on 2 March is 00:00 in Berlin: an hour to spare.
    expect(frozen?.frozen.judgements).toMatchObject([{ status: 'met', due: { at: '2026-03-02T01:00:00+01:00' } }]);
    expect(frozen?.frozen.words).toContain('ACME GmbH');
    expect(await obligationOf(lead, reference, id)).toMatchObject({ status: 'met' });
  });

  test('can be decided against by two people, as one under the law', async () => {
    const { contract: id } = await doing(counsel, writeContract, written());
    const reference = await confirmedCase(lead);
    const decided = { reference, duty: dutyIdOf(id), entity: null, title: 'The customer knows', reason: 'They found it themselves' };
    expect(await run(lead, decideNotToNotify, decided)).toMatchObject({ ok: true });
  });
});

test.each(['en', 'ko'])('the brief in %s names the customer and the clause among what is owed', async (locale) => {
  await doing(counsel, writeContract, written());
  const reference = await confirmedCase(lead);
  const { report } = await doing(lead, issueReport, { reference, kind: 'brief', locale });
  const { rows } = await asOwner('select content::text as content from report where id = $1', [report]);
  expect(rows[0].content).toContain('ACME GmbH');
  expect(rows[0].content).toContain('clause 9.2');
});

test('facts that belong to no incident are answered by law and by contract', async () => {
  const { contract: id } = await doing(counsel, writeContract, written());
  const tried = await asking(lead, tryFacts, { facts: { asOf: '2026-03-01T12:00:00Z', moments: { confirmed: CONFIRMED } } });
  const found = 'answers' in tried ? tried.answers.obligations : [];
  expect(found).toMatchObject([{ duty: dutyIdOf(id), answer: 'owed', due: { at: '2026-03-02T01:00:00+01:00' } }]);
});

describe('an amendment', () => {
  test('is a version above the old: incidents from its day on follow it, earlier ones keep what stood', async () => {
    const { contract: id } = await doing(counsel, writeContract, written());
    const early = await confirmedCase(lead);
    const change = { contract: id, version: 1, knownAt: '2026-01-15', reason: 'Second amendment' };
    await doing(counsel, amendContract, { ...change, from: '2026-03-05', terms: { ...TERMS, clause: 'clause 9.3', period: 12 } });
    const late = await openCase(lead);
    await doing(
      lead,
      recordDetermination,
      held(late, 'moments.confirmed', '2026-03-05T09:00:00+09:00', { knownAt: '2026-03-05T10:00:00+09:00' }),
    );
    expect(await obligationOf(lead, early, id)).toMatchObject({ article: 'clause 9.2', due: { at: '2026-03-02T01:00:00+01:00' } });
    expect(await obligationOf(lead, late, id)).toMatchObject({ article: 'clause 9.3', due: { at: '2026-03-05T13:00:00+01:00' } });
    const { versions } = await asking(lead, contract, { contract: id });
    expect(versions.map(({ number, from, to }) => [number, from, to])).toEqual([
      [2, '2026-03-05', null],
      [1, '2025-01-01', '2026-03-04'],
    ]);
  });

  test('made from an older version than the last is stale, and nothing is written', async () => {
    const { contract: id } = await doing(counsel, writeContract, written());
    const change = { contract: id, version: 1, from: '2026-04-01', knownAt: '2026-01-15', reason: 'Amended', terms: TERMS };
    await doing(counsel, amendContract, change);
    expect(await run(counsel, amendContract, change)).toMatchObject({ refusal: { kind: 'stale', now: { version: 2 } } });
    expect((await asking(counsel, contract, { contract: id })).versions).toHaveLength(2);
  });

  test('an ended contract binds nothing from its day on', async () => {
    const { contract: id } = await doing(counsel, writeContract, written());
    await doing(counsel, endContract, { contract: id, version: 1, from: '2026-02-01', knownAt: '2026-01-15', reason: 'Terminated' });
    const reference = await confirmedCase(lead);
    expect(await obligationOf(lead, reference, id)).toBeUndefined();
    const { answers } = await asking(lead, caseObligations, { reference, at: null });
    expect(answers.notInForce.map(({ duty }) => duty)).toContain(dutyIdOf(id));
  });

  test('a version agreed later was not known then: as known at an earlier instant the earlier one stands', async () => {
    const { contract: id } = await doing(counsel, writeContract, written());
    const reference = await confirmedCase(lead);
    const change = { contract: id, version: 1, from: '2026-02-01', knownAt: '2026-03-03', reason: 'Back-dated' };
    await doing(counsel, amendContract, { ...change, terms: { ...TERMS, period: 12 } });
    expect(await obligationOf(lead, reference, id, '2026-03-02T12:00:00+09:00')).toMatchObject({
      due: { at: '2026-03-02T01:00:00+01:00' },
    });
    expect(await obligationOf(lead, reference, id)).toMatchObject({ due: { at: '2026-03-01T13:00:00+01:00' } });
  });

  test('neither the app nor its owner changes or deletes what was written', async () => {
    for (const sql of ['update contract_version set "from" = "from"', 'delete from contract_version', 'truncate contract_version'])
      await expect(asOwner(sql), sql).rejects.toMatchObject({ code: 'LK002' });
  });
});
