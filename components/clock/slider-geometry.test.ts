import { describe, expect, test } from 'vitest';
import { placeNotches, snap, ticksOf } from './slider-geometry';

const T = (text: string) => Date.parse(text);
const FROM = T('2025-11-16T22:12:00+09:00');
const TO = T('2025-11-18T22:52:00+09:00');
const A = { at: T('2025-11-17T16:00:00+09:00'), name: 'as found' };

describe('the slider', () => {
  test('snaps to a recorded anchor within ten minutes and not beyond', () => {
    expect(snap(A.at - 600_000, [A])).toBe(A.at);
    expect(snap(A.at + 600_001, [A])).toBe(A.at + 600_001);
    expect(snap(A.at, [])).toBe(A.at);
  });
  test('has a tick each six hours, tall at midnight in the zone', () => {
    const ticks = ticksOf(FROM, TO, 'Asia/Seoul');
    expect(ticks.map((tick) => tick.tall)).toEqual([true, false, false, false, true, false, false, false]);
    expect(ticks[0]?.percent).toBeCloseTo((108 / 2920) * 100);
  });
  test('stays readable over a year', () => {
    const ticks = ticksOf(FROM, FROM + 365 * 86_400_000, 'Asia/Seoul');
    expect(ticks.length).toBeLessThanOrEqual(121);
    expect(ticks.length).toBeGreaterThan(40);
  });
  test('sets no two names on the same place', () => {
    const notches = [FROM, FROM + 60_000, A.at, TO].map((at) => ({ at, name: '', width: 80 }));
    const placed = placeNotches(notches, FROM, TO, 358);
    expect(placed.map((notch) => notch.level)).toEqual([0, 1, 0, 0]);
    expect(placed.map((notch) => notch.end)).toEqual(['first', 'first', null, 'last']);
    expect(placeNotches(notches.slice(2), FROM, TO, 120).map((notch) => notch.level)).toEqual([0, 1]);
  });
});
