import { expect, test } from 'vitest';
import { calendarWarnings, health } from '@/server/health';

test('health names the calendars that run out within half a year, and is ok all the same', async () => {
  // Japan's days are settled until the end of 2027: 31 December is 180 days after 4 July.
  expect(calendarWarnings('2027-07-05')).toContainEqual({ kind: 'calendar', calendar: 'JP', settledUntil: 2027 });
  expect(calendarWarnings('2027-06-30').map(({ calendar }) => calendar)).not.toContain('JP');
  const state = await health();
  expect(state).toMatchObject({ status: 'ok', database: { ok: true } });
  expect(Array.isArray(state.warnings)).toBe(true);
});
