import { describe, expect, test } from 'vitest';
import { answersIn, type Contract, contractDuty, contractIdOf, dutyIdOf, heldOn, heldVersions, type Terms } from '@/domain/contract';
import type { Determination } from '@/domain/history';
import { clauseOf } from '@/law/describe';
import type { Facts } from '@/law/facts';
import { rulebook } from '@/law/rulebook';

const ID = '11111111-2222-4333-8444-555555555555';
const TERMS: Terms = {
  customer: 'ACME GmbH',
  title: 'Services agreement',
  clause: 'clause 9.2',
  quotation: null,
  document: null,
  recipient: 'customers',
  addressee: null,
  channel: null,
  startsAt: 'confirmed',
  counting: 'hours',
  period: 24,
  standard: null,
  place: 'DE',
  timeZone: 'Europe/Berlin',
  data: 'any',
  role: null,
  causes: [],
  categories: [],
  residences: [],
  atLeast: null,
  question: null,
  organisation: null,
  contents: [],
};
const version = (number: number, from: string, terms: Terms | null = TERMS, knownAt = '2024-01-01') => ({
  number,
  from,
  knownAt,
  recordedAt: '2024-01-01T00:00:00.000Z',
  recordedBy: 'somebody',
  reason: null,
  terms,
});
const contract = (...versions: Contract['versions']): Contract => ({ id: ID, versions });
const AT = '2026-06-05T12:00:00Z';
const CONFIRMED = '2026-06-02T10:20:00+02:00';

const asked = (contracts: Contract[], facts: Facts, determinations: Determination[] = [], at = AT) =>
  answersIn({ contracts, determinations }, facts, { at, zone: 'UTC' });
const found = (...given: Parameters<typeof asked>) => asked(...given).obligations.filter(({ duty }) => duty === dutyIdOf(ID));
const row = (field: string, key: string, value: unknown): Determination => ({
  id: `${field} ${key}`,
  recordedAt: '2026-06-02T12:00:00Z',
  recordedBy: 'somebody',
  supersedes: null,
  knownAt: '2026-06-02T12:00:00Z',
  source: 'log',
  field,
  key,
  value,
  when: null,
  basis: 'read',
});

describe('versions', () => {
  const spans = (...versions: Contract['versions']) => heldVersions(versions).map(({ number, from, to }) => [number, from, to]);

  test('a later version overtakes the earlier ones from its day on', () => {
    expect(spans(version(1, '2025-01-01'), version(2, '2026-01-01'))).toEqual([
      [2, '2026-01-01', null],
      [1, '2025-01-01', '2025-12-31'],
    ]);
  });

  test('a version that begins before another began leaves nothing of it', () => {
    expect(spans(version(1, '2025-01-01'), version(2, '2026-06-01'), version(3, '2026-03-01'))).toEqual([
      [3, '2026-03-01', null],
      [1, '2025-01-01', '2026-02-28'],
    ]);
  });

  test('on each day at most one holds, and before the first none', () => {
    const versions = [version(1, '2025-01-01'), version(2, '2026-06-01'), version(3, '2026-03-01', null), version(4, '2026-04-01')];
    const on = (day: string) => heldOn(versions, day)?.number;
    expect(['2024-12-31', '2025-01-01', '2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01', '2027-01-01'].map(on)).toEqual([
      undefined,
      1,
      1,
      3,
      3,
      4,
      4,
    ]);
  });

  test('an amendment of what starts the clock binds by its own start', () => {
    const later: Terms = { ...TERMS, startsAt: 'aware', period: 12 };
    const both = contract(version(1, '2025-01-01'), version(2, '2026-06-03', later));
    const facts: Facts = { moments: { confirmed: CONFIRMED, aware: '2026-06-03T08:00:00+02:00' } };
    expect(found([both], facts)[0]).toMatchObject({ due: { at: '2026-06-03T20:00:00+02:00' } });
    const before: Facts = { moments: { confirmed: CONFIRMED, aware: '2026-06-02T08:00:00+02:00' } };
    expect(found([both], before)[0]).toMatchObject({ due: { at: '2026-06-03T10:20:00+02:00' } });
  });
});

describe('as a duty of the engine', () => {
  test('is plain data that comes back from JSON unchanged', () => {
    const duty = contractDuty(contract(version(1, '2025-01-01')), { ...TERMS, categories: ['health'], question: 'Was theirs hit?' });
    expect(JSON.parse(JSON.stringify(duty))).toEqual(duty);
  });

  test('reaches a case of which no place is known', () => {
    expect(found([contract(version(1, '2025-01-01'))], { moments: { confirmed: CONFIRMED } })).toMatchObject([
      { answer: 'owed', due: { at: '2026-06-03T10:20:00+02:00', precision: 'instant' } },
    ]);
  });

  test('leaves every answer of the law as it was', () => {
    const facts: Facts = {
      affected: [{ residence: 'DE', individuals: 12 }],
      incident: { personalData: 'confirmed' },
      moments: { aware: CONFIRMED },
    };
    const alone = asked([], facts);
    const beside = asked([contract(version(1, '2025-01-01'))], facts);
    expect(beside.obligations.filter(({ duty }) => contractIdOf(duty) === null)).toEqual(alone.obligations);
    expect(alone.obligations.length).toBeGreaterThan(0);
    expect(rulebook.duties.every(({ contract: of }) => of === undefined)).toBe(true);
  });

  test('counts working days by the calendar of its place: past Whit Monday in Germany', () => {
    const days: Terms = { ...TERMS, counting: 'business-days', period: 2 };
    // Friday 22 May 2026; Monday 25 May is Whit Monday.
    const facts: Facts = { moments: { confirmed: '2026-05-22T10:00:00+02:00' } };
    expect(found([contract(version(1, '2025-01-01', days))], facts)[0]?.due?.on).toBe('2026-05-27');
  });

  test('gives no date where the clause has no figure', () => {
    const words: Terms = { ...TERMS, counting: 'no-figure', period: null, standard: 'promptly' };
    expect(found([contract(version(1, '2025-01-01', words))], { moments: { confirmed: CONFIRMED } })[0]).toMatchObject({
      answer: 'owed',
      due: null,
      standard: 'promptly',
    });
  });

  test('binds only the role that it names', () => {
    const facts = (roles?: ('controller' | 'processor')[]): Facts => ({
      moments: { confirmed: CONFIRMED },
      entities: [{ id: 'us', ...(roles && { roles }) }],
    });
    const own = [contract(version(1, '2025-01-01', { ...TERMS, role: 'processor' }))];
    expect(found(own, facts(['processor']))[0]?.answer).toBe('owed');
    expect(found(own, facts(['controller']))[0]?.answer).toBe('not-owed');
    expect(found(own, facts())[0]).toMatchObject({
      answer: 'not-yet-known',
      missing: ['entities[us].roles', 'moments.confirmed'].slice(0, 1),
    });
  });

  test('reads every condition that a form can set', () => {
    const every: Terms = {
      ...TERMS,
      data: 'suspected',
      causes: ['malware'],
      categories: ['health'],
      residences: ['KR', 'JP'],
      atLeast: 100,
      question: 'Was theirs hit?',
    };
    const { when } = contractDuty(contract(version(1, '2025-01-01')), every);
    const clause = when && clauseOf(when);
    expect(clause && 'of' in clause && [clause.of, clause.clauses.length]).toEqual(['all', 6]);
  });
});

describe('what facts cannot say', () => {
  const asks = [contract(version(1, '2025-01-01', { ...TERMS, question: 'Was theirs hit?' }))];
  const facts: Facts = { moments: { confirmed: CONFIRMED }, entities: [{ id: 'one' }, { id: 'two' }] };
  const answers = (determinations: Determination[]) => found(asks, facts, determinations).map(({ entity, answer }) => [entity, answer]);
  const key = dutyIdOf(ID);

  test('is not yet known, and the next question asks it', () => {
    expect(asked(asks, facts).nextQuestion).toMatchObject({ fact: `contracts[${key}]`, nearestDue: '2026-06-03T10:20:00+02:00' });
  });

  test('is decided for all organisations, or for one, which wins', () => {
    expect(answers([])).toEqual([
      ['one', 'not-yet-known'],
      ['two', 'not-yet-known'],
    ]);
    expect(answers([row('contract', key, { applies: false })])).toEqual([
      ['one', 'not-owed'],
      ['two', 'not-owed'],
    ]);
    expect(answers([row('contract', key, { applies: false }), row('contract', `${key}@two`, { applies: true })])).toEqual([
      ['one', 'not-owed'],
      ['two', 'owed'],
    ]);
  });

  test('of who is party is read from the organisation profile, and never guessed', () => {
    const own = [contract(version(1, '2025-01-01', { ...TERMS, organisation: '99999999-2222-4333-8444-555555555555' }))];
    const entity = (profile: object) => ({
      name: 'Ours',
      nameLocal: null,
      establishedIn: null,
      roles: null,
      regulatedAs: null,
      ...profile,
    });
    const taken = (id: string) => entity({ profile: { entity: id, version: 1 } });
    const held = [
      row('entity', 'one', taken('99999999-2222-4333-8444-555555555555')),
      row('entity', 'two', taken('88888888-2222-4333-8444-555555555555')),
      row('entity', 'three', entity({})),
    ];
    const three: Facts = { ...facts, entities: [{ id: 'one' }, { id: 'two' }, { id: 'three' }] };
    expect(found(own, three, held).map(({ answer }) => answer)).toEqual(['owed', 'not-owed', 'not-yet-known']);
  });
});

test('one that ended on its own first day was taken back: it is part of no law', () => {
  const own = [contract(version(1, '2025-01-01'), version(2, '2025-01-01', null))];
  const { obligations, notInForce } = asked(own, { moments: { confirmed: CONFIRMED } });
  expect([...obligations, ...notInForce].map(({ duty }) => duty)).not.toContain(dutyIdOf(ID));
});

describe('as known at an instant', () => {
  test('a version agreed later was not known then', () => {
    const own = [contract(version(1, '2025-01-01'), version(2, '2026-06-01', { ...TERMS, period: 12 }, '2026-06-04'))];
    const facts: Facts = { moments: { confirmed: CONFIRMED } };
    expect(found(own, facts, [], '2026-06-03T00:00:00Z')[0]?.due?.at).toBe('2026-06-03T10:20:00+02:00');
    expect(found(own, facts, [], '2026-06-05T00:00:00Z')[0]?.due?.at).toBe('2026-06-02T22:20:00+02:00');
  });

  test('a contract agreed later is no part of the law of that day', () => {
    const own = [contract(version(1, '2025-01-01', TERMS, '2026-06-04'))];
    expect(found(own, { moments: { confirmed: CONFIRMED } }, [], '2026-06-03T00:00:00Z')).toEqual([]);
  });
});
