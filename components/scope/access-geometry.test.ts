import { describe, expect, test } from 'vitest';
import { accessGeometry, countTicks } from './access-geometry';

const days = Array.from({ length: 10 }, (_, index) => ({ date: `2025-06-${20 + index}`, count: index * 1000 }));
const setting = { width: 1144, narrow: false, zone: 'Asia/Seoul', scale: String };
const T = (text: string) => Date.parse(text);

describe('access per day', () => {
  test('marks round counts up to the largest', () => {
    expect(countTicks(2_150_000)).toEqual([1_000_000, 2_000_000]);
    expect(countTicks(47)).toEqual([20, 40]);
    expect(countTicks(1)).toEqual([1]);
    expect(countTicks(0)).toEqual([]);
  });
  test('sets a bracket from instant to instant, not from bar to bar', () => {
    const bracket = { from: T('2025-06-20T12:00:00+09:00'), to: T('2025-06-22T00:00:00+09:00'), texts: ['1 day'] };
    const drawing = accessGeometry(days, bracket, null, setting);
    const perDay = (drawing.right - drawing.left) / (drawing.to - drawing.from);
    expect((drawing.dwell?.x2 ?? 0) - (drawing.dwell?.x1 ?? 0)).toBeCloseTo(1.5 * perDay);
  });
  test('takes the wording that fits and keeps it inside', () => {
    const bracket = {
      from: T('2025-06-20T00:00:00+09:00'),
      to: T('2025-06-29T00:00:00+09:00'),
      texts: ['9 days from first access to detection', '9 days'],
    };
    expect(accessGeometry(days, bracket, null, setting).dwell?.text).toBe('9 days from first access to detection');
    expect(accessGeometry(days, bracket, null, { ...setting, width: 300, narrow: true }).dwell?.text).toBe('9 days');
  });
  test('leaves the claim unworded rather than over the edge', () => {
    const whole = { from: T('2025-06-20T00:00:00+09:00'), to: T('2025-06-30T00:00:00+09:00'), texts: ['as the first report had it'] };
    expect(accessGeometry(days, null, whole, { ...setting, width: 300, narrow: true }).claim?.text).toBe('');
  });
  test('stands with a single day of nothing', () => {
    const drawing = accessGeometry([{ date: '2025-06-20', count: 0 }], null, null, setting);
    expect(drawing.ticks).toEqual([]);
    expect(Number.isFinite(drawing.barWidth)).toBe(true);
  });
});
