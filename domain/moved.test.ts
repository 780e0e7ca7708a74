import { expect, test } from 'vitest';
import { accountsOf, coupang, revision, SEOUL } from '@/domain/fixtures/coupang';
import type { History, ScopeCell } from '@/domain/history';
import { obligationsMoved } from '@/domain/moved';
import { dutyById } from '@/law/rulebook';

const AT = { at: '2025-11-19T12:00:00+09:00', zone: SEOUL };
/** An insider within the company, so that the number of people decides; nothing filed yet. */
const scoped = (...cells: ScopeCell[]): History => ({
  ...coupang,
  determinations: coupang.determinations.filter(({ field }) => field !== 'incident.accessFrom'),
  filings: [],
  revisions: [revision(1, '2025-11-18T22:52:00+09:00', cells, 'counted')],
});
const inKorea = (people: number): ScopeCell => ({ ...accountsOf('KR', people, ['name', 'email']), individuals: { settled: people } });

// Enforcement Decree of the Personal Information Protection Act, art. 40(1)1: 1,000 or more data subjects.
test('the thousandth person in Korea opens the report to the regulator, and one fewer closes it', () => {
  const [few, many] = [scoped(inKorea(999)), scoped(inKorea(1000))];
  expect(obligationsMoved(few, many, AT).find(({ duty }) => duty === 'kr-pipa-34-4-regulator')).toMatchObject({
    after: { answer: 'owed' },
    why: [{ id: 'reason.people.holds', params: { place: { place: 'KR' }, rule: 'atLeast', number: 1000, low: 1000 } }],
  });
  expect(obligationsMoved(many, few, AT).find(({ duty }) => duty === 'kr-pipa-34-4-regulator')).toMatchObject({
    before: { answer: 'owed' },
  });
});

test('the same scope moves nothing', () => {
  expect(obligationsMoved(scoped(inKorea(4536)), scoped(inKorea(4536)), AT)).toEqual([]);
});

test('people in another place move duties of that place alone, and what opens stands before what closes', () => {
  const moves = obligationsMoved(scoped(inKorea(4536)), scoped(inKorea(4536), accountsOf('TW', 200_000, ['name', 'email'])), AT);
  expect(moves.length).toBeGreaterThan(0);
  expect(moves.map(({ duty }) => dutyById(duty)?.jurisdiction).filter((one) => one !== 'TW')).toEqual([]);
  const opens = obligationsMoved(scoped(accountsOf('TW', 200_000, ['name'])), scoped(inKorea(33_700_000)), AT);
  const owed = opens.map(({ before, after }) =>
    after?.answer === 'owed' && before?.answer !== 'owed' ? 0 : before?.answer === 'owed' && after?.answer !== 'owed' ? 2 : 1,
  );
  expect(owed).toEqual(owed.toSorted());
});
