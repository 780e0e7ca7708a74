import { expect, test } from 'vitest';
import { horizons, runningOut } from '@/law/horizon';
import { rulebook } from '@/law/rulebook';

test('every calendar that duties count by is there, the soonest to end first', () => {
  const codes = horizons(rulebook).map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['US', 'BR', 'JP', 'DE', 'AU', 'CO', 'EG', 'FR']));
  expect(codes[0]).toBe('EG');
});

test('a calendar is named before its settled days end', () => {
  expect(runningOut(rulebook, '2027-11-30', 90).map(({ code }) => code)).toContain('JP');
  expect(runningOut(rulebook, '2027-06-30', 90).map(({ code }) => code)).not.toContain('JP');
});
