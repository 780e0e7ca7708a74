import { describe, expect, test } from 'vitest';
import type { Duty } from '@/law/duty';
import { calendarDays, hours } from '@/law/duty';
import type { Facts } from '@/law/facts';
import { obligations } from '@/law/obligations';
import { rulebook } from '@/law/rulebook';

const ASOF = '2026-11-22T12:00:00Z';
const answersOf = (facts: Facts, asOf = facts.asOf ?? ASOF) => obligations(facts, rulebook, asOf);
const find = (facts: Facts, duty: string, entity?: string) =>
  answersOf(facts).obligations.find((one) => one.duty === duty && (entity === undefined || one.entity === entity));

const german: Facts = {
  moments: { aware: '2026-06-02T10:20:00+02:00' },
  incident: { personalData: 'confirmed' },
  risk: { toIndividuals: 'risk' },
  entities: [{ id: 'acme', establishedIn: ['DE'], roles: ['controller'], regulatedAs: [] }],
  affected: [{ residence: 'DE', individuals: 400, categories: ['name'] }],
};
const entity = (establishedIn: string, ...regulatedAs: NonNullable<NonNullable<Facts['entities']>[number]['regulatedAs']>) => ({
  entities: [{ id: 'acme', establishedIn: [establishedIn], roles: ['controller' as const], regulatedAs }],
});

describe('which duties are listed', () => {
  test('those of the places where an entity is established or somebody affected lives, and of no other', () => {
    const places = (facts: Facts) => [...new Set(answersOf(facts).obligations.map(({ duty }) => duty.slice(0, 2)))].sort();
    expect(places(german)).toEqual(['eu']);
    expect(places({ ...german, affected: [{ residence: 'KR' }] })).toEqual(['eu', 'kr']);
    expect(places({ affected: [{ residence: 'US-CA', individuals: 1 }] })).toEqual(['us']);
    expect(places({ affected: [{ residence: 'KR', individuals: 0 }] })).toEqual([]);
    expect(places({ affected: [{ individuals: 10 }] })).toEqual([]);
  });

  test('a state touches its country, a country does not touch its states', () => {
    expect(find({ affected: [{ residence: 'US-CA' }] }, 'us-sec-8k-105')).toBeDefined();
    expect(find({ affected: [{ residence: 'US' }] }, 'us-ca-individuals')).toBeUndefined();
  });

  test('one laid on a legal status also reaches an entity that has it in the same country', () => {
    expect(find({ ...entity('US', 'nydfs-covered-entity'), affected: [] }, 'us-ny-dfs-500-17a')).toBeDefined();
    expect(find({ ...entity('KR', 'nydfs-covered-entity'), affected: [] }, 'us-ny-dfs-500-17a')).toBeUndefined();
    expect(find({ ...entity('US'), affected: [] }, 'us-ny-dfs-500-17a')).toBeUndefined();
  });

  test('rules of counting are never listed', () => {
    const all = answersOf({ affected: [{ residence: 'KR' }] });
    expect([...all.obligations, ...all.notInForce].map(({ duty }) => duty)).not.toContain('kr-civil-155-161');
  });

  test('each once for an entity of which nothing is known where none is named, and for none where the list is empty', () => {
    const { entities: _, ...unnamed } = german;
    const found = answersOf(unnamed).obligations;
    expect(new Set(found.map((one) => one.entity))).toEqual(new Set([null]));
    expect(find(unnamed, 'eu-gdpr-33-1')).toMatchObject({ answer: 'not-yet-known', status: null, due: { on: '2026-06-05' } });
    expect(find(unnamed, 'eu-gdpr-33-1')?.missing).toContain('entities');
    expect(answersOf({ ...german, entities: [] }).obligations).toEqual([]);
  });
});

describe('the answer', () => {
  test('an exception lifts only when the facts establish it', () => {
    expect(find({ ...german, risk: {} }, 'eu-gdpr-33-1')?.answer).toBe('owed');
    expect(find({ ...german, risk: { toIndividuals: 'unlikely' } }, 'eu-gdpr-33-1')?.answer).toBe('not-owed');
  });

  test('one that is not owed shows no date and no status', () => {
    expect(find({ ...german, risk: { toIndividuals: 'unlikely' } }, 'eu-gdpr-33-1')).toMatchObject({
      clockStart: null,
      due: null,
      target: null,
      notBefore: null,
      status: null,
      lateBy: null,
      missing: [],
    });
  });

  test('one that is not yet known shows the window and no status', () => {
    const { incident: _, ...unknown } = german;
    expect(find(unknown, 'eu-gdpr-33-1')).toMatchObject({
      answer: 'not-yet-known',
      clockStart: '2026-06-02T10:20:00+02:00',
      due: { at: '2026-06-05T11:00:00+02:00' },
      status: null,
    });
  });

  test('voluntary law is never owed and says so', () => {
    expect(find({ ...german, affected: [{ residence: 'HK' }] }, 'hk-pdpo')).toMatchObject({
      answer: 'not-owed',
      standard: 'voluntary',
      status: null,
    });
  });

  test('every answer says why', () => {
    for (const one of answersOf({ ...german, affected: [{ residence: 'KR' }, { residence: 'US-CA' }, { residence: 'JP' }] }).obligations) {
      expect(one.reasons.length, one.duty).toBeGreaterThan(0);
    }
  });
});

describe('the start of a clock', () => {
  test('given for one duty wins over the moments and over what was done', () => {
    const found = find({ ...german, awareFor: { 'eu-gdpr-33-1': '2026-06-01T08:00:00Z' } }, 'eu-gdpr-33-1');
    expect(found).toMatchObject({ clockStart: '2026-06-01T08:00:00Z', due: { at: '2026-06-04T11:00:00+02:00' } });
    const filed: Facts = {
      ...entity('DE', 'nis2-essential'),
      incident: { significant: true },
      affected: [],
      awareFor: { 'eu-nis2-23-final': '2026-05-01' },
      done: [{ duty: 'eu-nis2-23-notification', at: '2026-05-14T17:00:00+02:00' }],
    };
    expect(find(filed, 'eu-nis2-23-final')).toMatchObject({ clockStart: '2026-05-01', due: { on: '2026-06-01' } });
  });

  test('a filing by another entity starts nothing; one without an entity counts for all; the first decides', () => {
    const filed = (done: Facts['done']) =>
      find(
        { ...entity('DE', 'nis2-essential'), incident: { significant: true }, affected: [], ...(done ? { done } : {}) },
        'eu-nis2-23-final',
      );
    expect(filed([{ duty: 'eu-nis2-23-notification', entity: 'other', at: '2026-05-14' }])).toMatchObject({
      clockStart: null,
      status: 'waiting',
      missing: ['done[eu-nis2-23-notification]'],
    });
    expect(
      filed([
        { duty: 'eu-nis2-23-notification', at: '2026-05-20' },
        { duty: 'eu-nis2-23-notification', at: '2026-05-14' },
      ]),
    ).toMatchObject({ clockStart: '2026-05-14' });
  });

  test('not recorded leaves a law without a figure open, and is named all the same', () => {
    const { moments: _, ...unknown } = german;
    expect(find({ ...unknown, risk: { toIndividuals: 'high' } }, 'eu-gdpr-34')).toMatchObject({
      answer: 'owed',
      status: 'open',
      due: null,
      missing: ['moments.aware'],
    });
  });

  test('DORA names awareness where only the classification is recorded', () => {
    const found = find(
      {
        ...entity('DE', 'dora-financial-entity', 'credit-institution'),
        incident: { major: true },
        affected: [],
        moments: { classifiedMajor: '2026-05-12T11:00:00+02:00' },
      },
      'eu-dora-19-initial',
    );
    expect(found).toMatchObject({ due: { at: '2026-05-12T15:00:00+02:00' }, missing: ['moments.aware'] });
  });
});

describe('the authority', () => {
  test('of the Union sits where the entity is first established there, else where the first affected person lives', () => {
    const zone = (establishedIn: string[], residence: string) =>
      find(
        { ...german, entities: [{ id: 'acme', establishedIn, roles: ['controller'], regulatedAs: [] }], affected: [{ residence }] },
        'eu-gdpr-33-1',
      )?.zone;
    expect(zone(['KR', 'IE', 'DE'], 'FI')).toBe('Europe/Dublin');
    expect(zone(['KR'], 'FI')).toBe('Europe/Helsinki');
  });

  test('decides the local date of an instant recorded elsewhere', () => {
    const aware = '2026-11-20T09:00:00+09:00';
    const found = find(
      {
        ...german,
        ...entity('US', 'reg-sp-institution'),
        affected: [{ residence: 'US', categories: ['national-id'] }],
        moments: { aware },
      },
      'us-sec-sp-customers',
    );
    expect(found?.due?.on).toBe('2026-12-19');
  });

  test('gives a small agent in Brazil twice the days', () => {
    const brazil = (...statuses: 'small-agent'[]): Facts => ({
      ...entity('BR', ...statuses),
      moments: { aware: '2026-11-19' },
      incident: { personalData: 'confirmed' },
      risk: { toIndividuals: 'high' },
      affected: [{ residence: 'BR', individuals: 10, categories: ['credentials'] }],
    });
    expect(find(brazil(), 'br-lgpd-48-anpd')?.due?.on).toBe('2026-11-25');
    expect(find(brazil('small-agent'), 'br-lgpd-48-anpd')?.due?.on).toBe('2026-11-30');
  });
});

describe('law in time', () => {
  const telecom = (aware: string): Facts => ({
    ...german,
    ...entity('GB', 'telecom-provider'),
    affected: [{ residence: 'GB' }],
    moments: { aware },
  });

  test('is that of the local day on which the clock started', () => {
    expect(find(telecom('2025-08-19T23:30:00Z'), 'uk-pecr-5a')?.period?.value).toBe(72);
    expect(find(telecom('2025-08-19T22:30:00Z'), 'uk-pecr-5a')?.period?.value).toBe(24);
  });

  test('is that of the question where no start is recorded', () => {
    const { moments: _, ...unknown } = telecom('2025-01-01');
    expect(find({ ...unknown, asOf: '2025-08-01T00:00:00Z' }, 'uk-pecr-5a')?.version.to).toBe('2025-08-19');
  });

  test('not yet in force is listed apart, with the day from which it will be, and binds from that day', () => {
    const india = (aware: string): Facts => ({ ...german, ...entity('IN'), affected: [{ residence: 'IN' }], moments: { aware } });
    expect(answersOf(india('2027-05-12')).notInForce).toContainEqual(
      expect.objectContaining({ duty: 'in-dpdp-board-detail', inForceFrom: '2027-05-13' }),
    );
    expect(find(india('2027-05-12'), 'in-dpdp-board-detail')).toBeUndefined();
    expect(find(india('2027-05-13'), 'in-dpdp-board-detail')?.answer).toBe('owed');
  });

  test('only proposed never binds, whatever the day', () => {
    expect(answersOf({ ...german, moments: { aware: '2030-01-01' } }).notInForce).toContainEqual(
      expect.objectContaining({ duty: 'eu-omnibus-gdpr-33', entity: 'acme', inForceFrom: null }),
    );
  });
});

describe('contradictions', () => {
  test('confirmation before detection is named, and what rests on it is not yet known', () => {
    const facts: Facts = {
      ...entity('US'),
      incident: { personalData: 'confirmed' },
      moments: { detected: '2026-05-20', confirmed: '2026-05-04' },
      affected: [{ residence: 'US-RI', individuals: 501, categories: ['name', 'national-id'] }],
    };
    const { contradictions } = answersOf(facts);
    expect(contradictions.map(({ paths }) => paths)).toEqual([['moments.detected', 'moments.confirmed']]);
    expect(find(facts, 'us-ri-individuals')).toMatchObject({
      answer: 'not-yet-known',
      clockStart: null,
      due: null,
      status: null,
      missing: ['moments.confirmed'],
    });
  });

  test('a moment after the instant asked about is named and still counted from', () => {
    const facts = { ...german, asOf: '2026-06-01T00:00:00Z' };
    expect(answersOf(facts).contradictions).toMatchObject([{ id: 'contradiction.future', paths: ['moments.aware'] }]);
    expect(find(facts, 'eu-gdpr-33-1')).toMatchObject({ answer: 'owed', status: 'open' });
  });

  test('the same instant written in two offsets is none', () => {
    expect(
      answersOf({ ...german, moments: { detected: '2026-06-02T10:20:00+02:00', aware: '2026-06-02T08:20:00Z' } }).contradictions,
    ).toEqual([]);
  });

  test('good faith with an improper purpose lifts nothing', () => {
    const facts: Facts = {
      ...entity('US'),
      moments: { discovered: '2026-03-02' },
      incident: { personalData: 'confirmed', goodFaith: true, improperPurpose: true },
      affected: [{ residence: 'US-CA', individuals: 10, categories: ['name', 'national-id'] }],
    };
    expect(find(facts, 'us-ca-individuals')?.answer).toBe('owed');
  });
});

describe('the next question', () => {
  test('is the fact that decides the obligation with the nearest limit', () => {
    const facts: Facts = {
      asOf: '2026-11-03T00:00:00Z',
      moments: { detected: '2026-11-02T10:00:00+09:00', aware: '2026-11-02T10:00:00+09:00' },
      incident: { personalData: 'confirmed', cause: 'intrusion' },
      entities: [{ id: 'shop', establishedIn: ['KR'], roles: ['controller'] }],
      affected: [{ residence: 'KR', individuals: 300, categories: ['name'] }],
    };
    expect(answersOf(facts).nextQuestion).toMatchObject({
      fact: 'entities[shop].regulatedAs',
      nearestDue: '2026-11-03T10:00:00+09:00',
      decides: expect.arrayContaining(['kr-network-48-3-first']),
    });
  });

  test('is none where nothing is open', () => {
    expect(
      obligations(german, { ...rulebook, duties: rulebook.duties.filter(({ id }) => id === 'eu-gdpr-33-1') }, ASOF).nextQuestion,
    ).toBeNull();
  });
});

describe('the rulebook as data', () => {
  test('gives the same answers after a journey through JSON', () => {
    const again = JSON.parse(JSON.stringify(rulebook));
    expect(obligations(german, again, ASOF)).toEqual(obligations(german, rulebook, ASOF));
  });

  test('a duty written by a customer runs through the same engine', () => {
    const contract: Duty = {
      id: 'contract-acme-7-2',
      jurisdiction: 'DE',
      law: 'Service agreement with a customer',
      article: 'Clause 7.2',
      recipient: 'customers',
      authority: 'The customer',
      timeZone: 'Europe/Berlin',
      owedBy: {},
      when: { fact: 'incident.personalData', in: ['confirmed', 'suspected'] },
      startsAt: 'aware',
      versions: [{ from: null, to: null, period: hours(24, 'aware'), counting: 'hours', standard: null }],
      state: 'in-force',
      confidence: 'source',
      sources: [],
    };
    const days: Duty = {
      ...contract,
      id: 'contract-days',
      versions: [{ from: null, to: null, period: calendarDays(2, 'aware'), counting: 'days', standard: null }],
    };
    const found = obligations(german, { ...rulebook, duties: [contract, days] }, ASOF).obligations;
    expect(found.map(({ due }) => due?.at)).toEqual(['2026-06-03T10:20:00+02:00', '2026-06-04T23:59:59+02:00']);
  });

  test('an instant to ask from that is none is refused', () => {
    expect(() => obligations(german, rulebook, '2026-11-22')).toThrow(RangeError);
  });
});

describe('a duty that is owed anew with every new fact', () => {
  const DUTY = 'kr-network-48-3-supplement';
  const facts48 = (newInformation: string, ...filed: string[]): Facts => ({
    ...entity('KR', 'online-service-provider'),
    moments: { detected: '2026-11-20T08:00:00+09:00', newInformation },
    incident: { cause: 'intrusion', accessFrom: 'outside' },
    affected: [],
    done: [{ duty: 'kr-network-48-3-first', at: '2026-11-20T20:00:00+09:00' }, ...filed.map((at) => ({ duty: DUTY, at }))],
  });
  const FIRST = '2026-11-21T09:00:00+09:00';
  const FACT = '2026-11-22T10:15:00+09:00';
  const verdict = (facts: Facts, asOf: string) => {
    const found = obligations(facts, rulebook, asOf).obligations.find(({ duty }) => duty === DUTY);
    return found && { status: found.status, lateBy: found.lateBy, done: found.done, due: found.due?.at };
  };

  // Decree Article 58-2(2): within 24 hours of confirming a further fact; each fact has its own 24 hours.
  test('is not met by what was filed before the fact was known', () => {
    const due = '2026-11-23T10:15:00+09:00';
    expect(verdict(facts48(FACT, FIRST), '2026-11-22T12:00:00+09:00')).toEqual({ status: 'open', lateBy: null, done: null, due });
    expect(verdict(facts48(FACT, FIRST), '2026-11-23T11:15:00+09:00')).toEqual({ status: 'overdue', lateBy: 'PT1H', done: null, due });
  });

  test('is met again by a second filing, and late when that one is', () => {
    const second = '2026-11-23T10:00:00+09:00';
    expect(verdict(facts48(FACT, FIRST, second), ASOF)).toMatchObject({ status: 'met', done: second });
    expect(verdict(facts48(FACT, second, FIRST), ASOF)).toMatchObject({ status: 'met', done: second });
    expect(verdict(facts48(FACT, FIRST, '2026-11-23T12:15:00+09:00'), '2026-11-24T00:00:00Z')).toMatchObject({
      status: 'late',
      lateBy: 'PT2H',
    });
    expect(verdict(facts48(FACT, FIRST, FACT), ASOF)).toMatchObject({ status: 'met', done: FACT });
    const later = '2026-11-23T09:00:00+09:00';
    expect(verdict(facts48(FACT, later, '2026-11-22T11:00:00+09:00', FIRST), '2026-11-24T00:00:00Z')).toMatchObject({
      status: 'met',
      done: '2026-11-22T11:00:00+09:00',
    });
  });

  test('is unclear where a filing without its hour was made on the day of the fact', () => {
    expect(verdict(facts48(FACT, '2026-11-22'), ASOF)).toMatchObject({ status: 'unclear', done: '2026-11-22' });
    expect(verdict(facts48('2026-11-22', '2026-11-22'), ASOF)).toMatchObject({ status: 'met' });
    expect(verdict(facts48('2026-11-22', '2026-11-21'), ASOF)).toMatchObject({ status: 'open', done: null });
  });

  test('no other duty asks for a second filing: the first stays its answer', () => {
    const facts = facts48(FACT, FIRST);
    const again = { ...facts, done: [...(facts.done ?? []), { duty: 'kr-network-48-3-first', at: '2026-11-22T11:00:00+09:00' }] };
    expect(find(again, 'kr-network-48-3-first')).toMatchObject({ status: 'met', done: '2026-11-20T20:00:00+09:00' });
  });
});
