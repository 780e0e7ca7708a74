import { beforeAll, describe, expect, test } from 'vitest';
import { recordDetermination } from '@/server/determination/commands';
import { read } from '@/server/gate';
import { incidentsOfDuty, rulebookAt, tryFacts } from '@/server/law/queries';
import { addMember, buildWall, endMember } from '@/server/member/commands';
import { asking, doing, NOBODY, openCase, type Person, person } from '@/server/testing';

describe('the calculator', () => {
  // PIPA Art 34(1): 72 elapsed hours after awareness, whatever the number of people.
  const facts = {
    asOf: '2026-11-03T09:00:00+09:00',
    moments: { detected: '2026-11-01T18:00:00+09:00', aware: '2026-11-02T10:15:00+09:00' },
    incident: { personalData: 'confirmed', cause: 'privilege-misuse', actor: 'employee', accessFrom: 'inside' },
    entities: [{ id: 'shop', establishedIn: ['KR'], roles: ['controller'], regulatedAs: [] }],
    affected: [{ residence: 'KR', individuals: 300, categories: ['name', 'phone'] }],
  };
  const due = (answer: Awaited<ReturnType<typeof ask>>, which: 'answers' | 'supposed' = 'answers') =>
    'errors' in answer ? answer.errors : answer[which]?.obligations.find(({ duty }) => duty === 'kr-pipa-34-1-ds')?.due?.at;
  const ask = async (input: unknown) => asking(await person(), tryFacts, input);

  test('Facts that belong to no incident bring the obligations of the engine', async () => {
    expect(due(await ask({ facts }))).toBe('2026-11-05T10:15:00+09:00');
  });

  test('A supposed moment moves the due date and leaves the facts as they are', async () => {
    const answer = await ask({ facts, suppose: { moment: 'aware', at: '2026-11-02T12:15:00+09:00' } });
    expect([due(answer), due(answer, 'supposed')]).toEqual(['2026-11-05T10:15:00+09:00', '2026-11-05T12:15:00+09:00']);
  });

  test('Facts that break the contract get every fault with its path, and nothing is computed', async () => {
    const answer = await ask({ facts: { moments: { aware: 'noon' }, incident: { cause: 'magic' }, extra: 1 } });
    expect('errors' in answer && answer.errors.map(({ path }) => path).sort()).toEqual(['extra', 'incident.cause', 'moments.aware']);
  });

  test('Facts of thousands of organisations are refused before anything is computed', async () => {
    const answer = await ask({ facts: { entities: Array.from({ length: 5000 }, () => ({})) } });
    expect(answer).toMatchObject({ errors: [{ path: 'entities', message: 'more than 60' }] });
  });

  test('Nobody who is not signed in computes or reads the rulebook', async () => {
    for (const refused of [await read(NOBODY, tryFacts, { facts }), await read(NOBODY, rulebookAt, {})])
      expect(refused).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});

describe('the incidents a duty touches', () => {
  let [lead, stranger]: Person[] = [];
  let reference = '';
  const touched = async (actor: Person | undefined) =>
    (await asking(actor ?? NOBODY, incidentsOfDuty, { duty: 'kr-pipa-34-1-ds' })).filter((row) => row.reference === reference);

  beforeAll(async () => {
    [lead, stranger] = [await person(), await person()];
    reference = await openCase(lead, 'A case of its own');
    await doing(lead, recordDetermination, {
      reference,
      field: 'entity',
      key: 'shop',
      value: { name: 'Shop', nameLocal: null, establishedIn: ['KR'], roles: ['controller'], regulatedAs: [] },
      when: null,
      knownAt: '2025-11-18T22:52:00+09:00',
      source: 'record',
      basis: 'record',
      supersedes: null,
    });
  });

  test('A member finds the case under a duty that may be owed in it', async () => {
    expect(await touched(lead)).toMatchObject([{ title: 'A case of its own', entity: 'shop', answer: 'not-yet-known', dueAt: null }]);
  });

  test('A stranger to the case does not find it under the same duty', async () => {
    expect(await touched(stranger)).toEqual([]);
  });

  test('Who leaves the case, or is walled off, does not find it any more', async () => {
    const [leaver, walled] = [await person(), await person()];
    const { member } = await doing(lead ?? NOBODY, addMember, { reference, person: leaver.id, role: 'responder' });
    await doing(lead ?? NOBODY, addMember, { reference, person: walled.id, role: 'responder' });
    expect([(await touched(leaver)).length, (await touched(walled)).length]).toEqual([1, 1]);
    await doing(lead ?? NOBODY, endMember, { reference, member });
    await doing(lead ?? NOBODY, buildWall, { reference, person: walled.id, reason: 'A colleague of the subject' });
    expect([await touched(leaver), await touched(walled)]).toEqual([[], []]);
  });

  test('An unknown duty is not found', async () => {
    expect(await read(await person(), incidentsOfDuty, { duty: 'xx-none' })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});
