import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, type Scene } from '@/law/condition';
import type { Condition } from '@/law/duty';
import type { Entity, Facts, Group } from '@/law/facts';

const sceneOf = (facts: Facts, entity: Entity | null = null): Scene => ({
  facts,
  entity,
  blocked: new Set(),
  members: (code) => (code === 'EU' ? ['DE', 'FR'] : []),
  isDone: (duty) => (facts.done ?? []).some((one) => one.duty === duty),
  people: new Map(),
  data: new Map(),
  found: new Map(),
  ofAll: new Map(),
});

const ask = (condition: Condition, facts: Facts, entity?: Entity) => holds(condition, sceneOf(facts, entity));
const confirmed: Condition = { fact: 'incident.personalData', is: 'confirmed' };
const atLeast500: Condition = { people: 'US-CA', atLeast: 500 };
const people = (...affected: Group[]): Facts => ({ affected });

describe('a fact', () => {
  test('that is absent leaves the condition open and is named', () => {
    expect(ask(confirmed, {})).toMatchObject({ value: undefined, missing: ['incident.personalData'] });
  });

  test('that is false or nought is knowledge', () => {
    expect(ask({ fact: 'incident.goodFaith', is: false }, { incident: { goodFaith: false } }).value).toBe(true);
    expect(ask({ people: '*', atLeast: 1 }, people({ individuals: 0 })).value).toBe(false);
  });

  test('of a suspicion leaves what needs confirmation open, decides what asks for a suspicion, and none fails both', () => {
    const suspected: Facts = { incident: { personalData: 'suspected' } };
    expect(ask(confirmed, suspected)).toMatchObject({ value: undefined, missing: ['incident.personalData'] });
    expect(ask({ fact: 'incident.personalData', in: ['confirmed', 'suspected'] }, suspected).value).toBe(true);
    expect(ask({ fact: 'incident.personalData', is: 'suspected' }, { incident: { personalData: 'confirmed' } }).value).toBe(false);
    expect(ask(confirmed, { incident: { personalData: 'none' } }).value).toBe(false);
  });

  test('that contradicts another decides nothing', () => {
    const scene = { ...sceneOf({ incident: { goodFaith: true } }), blocked: new Set(['incident.goodFaith']) };
    expect(holds({ fact: 'incident.goodFaith', is: true }, scene)).toMatchObject({ value: undefined, missing: ['incident.goodFaith'] });
  });
});

describe('a count of people', () => {
  test('of at least 4,536 settles 1,000 or more, and of at most 900 settles it too', () => {
    expect(ask({ people: 'KR', atLeast: 1000 }, people({ residence: 'KR', individualsAtLeast: 4536 })).value).toBe(true);
    expect(ask({ people: 'KR', atLeast: 1000 }, people({ residence: 'KR', individualsAtMost: 900, accounts: 5000 })).value).toBe(false);
  });

  test('between 400 and 600 does not settle 500', () => {
    const between = people({ residence: 'US-CA', individualsAtLeast: 400, individualsAtMost: 600 });
    expect(ask(atLeast500, between)).toMatchObject({ value: undefined, missing: ['affected[US-CA].individuals'] });
    expect(ask({ people: 'US-CA', lessThan: 500 }, between).value).toBeUndefined();
    expect(ask({ people: 'US-CA', lessThan: 400 }, between).value).toBe(false);
    expect(ask({ people: 'US-CA', lessThan: 601 }, between).value).toBe(true);
  });

  test('by place is open while some people have no known residence, unless the known ones suffice', () => {
    expect(ask(atLeast500, people({ residence: 'US-CA', individuals: 217 }, { individuals: 69_244 }))).toMatchObject({
      value: undefined,
      missing: ['affected[?].individuals'],
    });
    expect(ask(atLeast500, people({ residence: 'US-CA', individuals: 501 }, { individuals: 69_244 })).value).toBe(true);
    expect(ask({ people: '*', atLeast: 500 }, people({ residence: 'US-CA', individuals: 217 }, { individuals: 300 })).value).toBe(true);
  });

  test('of a state is open while people of the country have no known state', () => {
    expect(ask(atLeast500, people({ residence: 'US-CA', individuals: 400 }, { residence: 'US', individuals: 200 })).missing).toEqual([
      'affected[US].individuals',
    ]);
    expect(
      ask({ people: 'US', atLeast: 500 }, people({ residence: 'US-CA', individuals: 400 }, { residence: 'US', individuals: 200 })).value,
    ).toBe(true);
  });

  test('in each state looks at one state on its own', () => {
    const each: Condition = { people: 'each:US', moreThan: 500 };
    expect(ask(each, people({ residence: 'US-OH', individuals: 400 }, { residence: 'US-TX', individuals: 400 })).value).toBe(false);
    expect(ask(each, people({ residence: 'US-OH', individuals: 501 }, { residence: 'US-TX' })).value).toBe(true);
    expect(ask(each, people({ residence: 'US', individuals: 100_000_000 }))).toMatchObject({
      value: undefined,
      missing: ['affected[US].individuals'],
    });
    expect(ask(each, people({ residence: 'US-OH', individuals: 400 }, { individuals: 200 }))).toMatchObject({
      missing: ['affected[?].individuals'],
    });
    expect(ask(each, people({ residence: 'KR', individuals: 9000 })).value).toBe(false);
  });

  test('of a union counts its members', () => {
    expect(ask({ people: 'EU', atLeast: 3 }, people({ residence: 'DE', individuals: 2 }, { residence: 'FR', individuals: 1 })).value).toBe(
      true,
    );
  });

  test('is open without a list, and nobody where the list is empty', () => {
    expect(ask(atLeast500, {})).toMatchObject({ value: undefined, missing: ['affected'] });
    expect(ask(atLeast500, people()).value).toBe(false);
  });

  test('whose figures cannot all be true is not settled by them', () => {
    expect(ask(atLeast500, people({ residence: 'US-CA', individualsAtLeast: 900, individualsAtMost: 600 })).value).toBeUndefined();
  });
});

describe('categories of data', () => {
  const health: Condition = { categories: 'KR', anyOf: ['health', 'genetic'] };

  test('are those of the people of the place', () => {
    expect(ask(health, people({ residence: 'KR', categories: ['name', 'health'] })).value).toBe(true);
    expect(ask(health, people({ residence: 'JP', categories: ['health'] }, { residence: 'KR', categories: ['name'] })).value).toBe(false);
  });

  test('not recorded for a group of the place are missing, and of nobody are none', () => {
    expect(ask(health, people({ residence: 'KR', individuals: 300 }))).toMatchObject({
      value: undefined,
      missing: ['affected[KR].categories'],
    });
    expect(ask(health, people({ residence: 'KR', individuals: 0 })).value).toBe(false);
  });

  test('of people who may live there leave it open', () => {
    expect(ask(health, people({ categories: ['health'], individuals: 4 }))).toMatchObject({
      value: undefined,
      missing: ['affected[?].individuals'],
    });
    expect(ask(health, people({ categories: ['name'], individuals: 4 })).value).toBe(false);
  });
});

describe('legal status, moments and filings', () => {
  const sec: Condition = { regulatedAs: ['sec-registrant'] };

  test('an empty list of statuses is complete, an absent one is not yet known', () => {
    expect(ask(sec, {}, { id: 'a', regulatedAs: [] }).value).toBe(false);
    expect(ask(sec, { entities: [{ id: 'a' }] }, { id: 'a' })).toMatchObject({ value: undefined, missing: ['entities[a].regulatedAs'] });
    expect(ask(sec, {})).toMatchObject({ missing: ['entities', 'entities[?].regulatedAs'] });
  });

  test('a moment not recorded is not yet known', () => {
    expect(ask({ moment: 'extortionPaid' }, {})).toMatchObject({ value: undefined, missing: ['moments.extortionPaid'] });
    expect(ask({ moment: 'extortionPaid' }, { moments: { extortionPaid: '2026-01-01' } }).value).toBe(true);
  });

  test('a list of filings that is present is complete', () => {
    const filed: Condition = { done: 'us-sec-8k-105' };
    expect(ask(filed, {})).toMatchObject({ value: undefined, missing: ['done[us-sec-8k-105]'] });
    expect(ask(filed, { done: [] }).value).toBe(false);
    expect(ask(filed, { done: [{ duty: 'us-sec-8k-105', at: '2026-01-01' }] }).value).toBe(true);
  });
});

describe('three values', () => {
  const yes: Condition = { fact: 'incident.major', is: true };
  const no: Condition = { fact: 'incident.major', is: false };
  const open: Condition = { fact: 'incident.severe', is: true };
  const facts: Facts = { incident: { major: true } };

  test('all fails with one that fails, any holds with one that holds, whatever is open', () => {
    expect(ask({ all: [yes, open, no] }, facts).value).toBe(false);
    expect(ask({ any: [no, open, yes] }, facts).value).toBe(true);
    expect(ask({ all: [yes, open] }, facts)).toMatchObject({ value: undefined, missing: ['incident.severe'] });
    expect(ask({ any: [no, open] }, facts)).toMatchObject({ value: undefined, missing: ['incident.severe'] });
    expect(ask({ not: open }, facts).value).toBeUndefined();
    expect(ask({ not: yes }, facts).value).toBe(false);
  });

  test('a limb that the facts cannot express is never decided, and names no fact', () => {
    expect(ask('undecidable', facts)).toMatchObject({ value: undefined, missing: [] });
    expect(ask({ any: [yes, 'undecidable'] }, facts).value).toBe(true);
    expect(ask({ all: [no, 'undecidable'] }, facts).value).toBe(false);
  });

  test('always come with a reason, with missing facts only where open, and survive JSON', () => {
    const leaf = fc.constantFrom<Condition>(yes, no, open, 'undecidable', atLeast500, { moment: 'aware' });
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
        tie('tree').map((not): Condition => ({ not })),
      ),
    }));
    fc.assert(
      fc.property(tree, (condition) => {
        const found = ask(condition, facts);
        expect(found.reasons.length).toBeGreaterThan(0);
        if (found.value !== undefined) expect(found.missing).toEqual([]);
        expect(ask(JSON.parse(JSON.stringify(condition)), facts)).toEqual(found);
      }),
    );
  });

  test('are never changed by a fact that was not missing', () => {
    const settled: Facts = { incident: { major: true }, affected: [] };
    fc.assert(
      fc.property(
        fc.constantFrom<Condition>({ any: [yes, open] }, { all: [no, open] }, { all: [yes, atLeast500] }),
        fc.boolean(),
        (condition, severe) => {
          const before = ask(condition, settled).value;
          expect(ask(condition, { ...settled, incident: { major: true, severe } }).value).toBe(before);
        },
      ),
    );
  });
});
