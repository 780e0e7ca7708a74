import { expect, test } from 'vitest';
import { timeTicks } from './time-ticks';

const T = (text: string) => Date.parse(text);
const ticks = (from: string, to: string, width = 1000) => {
  const [start, end] = [T(from), T(to)];
  return timeTicks({ from: start, to: end, zone: 'Asia/Seoul', locale: 'en', x: (at) => ((at - start) / (end - start)) * width });
};
const words = (from: string, to: string, width?: number) => ticks(from, to, width).map(({ label }) => label);

test('an axis of an hour names its day, with the year, in the zone of the axis', () => {
  expect(words('2026-02-25T17:00:00Z', '2026-02-25T18:00:00Z')).toEqual(['26 Feb 2026']);
});

test('an axis over one midnight names both days, and draws a line at midnight alone', () => {
  const found = ticks('2026-02-26T10:00:00+09:00', '2026-02-27T10:00:00+09:00');
  expect(found.map(({ label, line }) => [label, line])).toEqual([
    ['26 Feb 2026', false],
    ['27 Feb', true],
  ]);
  expect(found[1]?.x).toBeCloseTo((14 / 24) * 1000);
});

test('an axis of some weeks names days, one of months names months', () => {
  expect(words('2026-02-01T12:00:00+09:00', '2026-02-06T12:00:00+09:00')).toEqual(['2 Feb', '3 Feb', '4 Feb', '5 Feb', '6 Feb']);
  expect(words('2025-11-10T00:00:00+09:00', '2026-02-26T00:00:00+09:00')).toEqual(['Nov 2025', 'Dec', 'Jan 2026', 'Feb']);
});
