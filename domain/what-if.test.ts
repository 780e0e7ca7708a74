import { describe, expect, test } from 'vitest';
import { anchorsAt, factsAsOf } from '@/domain/facts';
import { coupang, SEOUL } from '@/domain/fixtures/coupang';
import { excerpt, movedByAwareness, withAwareness } from '@/domain/what-if';
import { obligations } from '@/law/obligations';
import { rulebook } from '@/law/rulebook';

const NOW = '2026-02-26T02:10:00+09:00';
const facts = factsAsOf(coupang, NOW, { zone: SEOUL });
const [leading = null] = anchorsAt(coupang, NOW, { zone: SEOUL });
const kisa = (at: string) => {
  const moved = movedByAwareness(rulebook, facts, leading);
  const { obligations: found } = obligations(withAwareness(facts, at, leading), excerpt(rulebook, moved), NOW);
  return found.find(({ duty }) => duty === 'kr-network-48-3-first');
};

describe('what if awareness were another instant', () => {
  // 19 Nov 21:35 less 24 hours is 18 Nov 21:35: the last awareness for which the report was in time.
  test('the report to KISA is in time to the second that its 24 hours allow, and late a second before', () => {
    expect(kisa('2025-11-18T21:35:00+09:00')).toMatchObject({ status: 'met', lateBy: null });
    expect(kisa('2025-11-18T21:34:59+09:00')).toMatchObject({ status: 'late', lateBy: 'PT1S' });
  });

  test('the facts it was asked of stay as they were', () => {
    const before = JSON.stringify(facts);
    withAwareness(facts, '2025-11-18T00:00:00+09:00', leading);
    expect(JSON.stringify(facts)).toBe(before);
  });

  test('an excerpt answers for its duties as the whole rulebook does', () => {
    const at = '2025-11-18T09:30:00+09:00';
    const moved = movedByAwareness(rulebook, facts, leading);
    const whole = obligations(withAwareness(facts, at, leading), rulebook, NOW).obligations.filter(({ duty }) => moved.has(duty));
    const part = obligations(withAwareness(facts, at, leading), excerpt(rulebook, moved), NOW).obligations.filter(({ duty }) =>
      moved.has(duty),
    );
    expect(part).toEqual(whole);
    expect(whole.length).toBeGreaterThan(3);
  });

  test('a duty whose clock runs from something else does not move', () => {
    expect(movedByAwareness(rulebook, facts, leading).has('us-sec-8k-105')).toBe(false);
  });

  test('an excerpt holds no text for readers', () => {
    const [duty] = excerpt(rulebook, new Set(['kr-network-48-3-first'])).duties;
    expect(duty).toMatchObject({ id: 'kr-network-48-3-first', startsAt: 'detected' });
    expect(duty).not.toHaveProperty('quotation');
    expect(duty).not.toHaveProperty('contents');
  });
});
