import { describe, expect, test } from 'vitest';
import { DAY, dateOf, dayOf, ordinal, span, stamp, startOfDay, weekdayOf } from './days';
import { type Box, overlaps, place } from './place';
import { clip, firstFitting, textWidth } from './text';

describe('a local day', () => {
  test('starts at local midnight on both sides of a clock change', () => {
    const berlin = ordinal('2026-03-29');
    expect(startOfDay(berlin, 'Europe/Berlin')).toBe(Date.parse('2026-03-29T00:00:00+01:00'));
    expect(startOfDay(berlin + 1, 'Europe/Berlin')).toBe(Date.parse('2026-03-30T00:00:00+02:00'));
    expect(startOfDay(ordinal('2026-02-26'), 'Asia/Seoul')).toBe(Date.parse('2026-02-26T00:00:00+09:00'));
    expect(startOfDay(ordinal('2026-02-26'), 'America/New_York')).toBe(Date.parse('2026-02-26T00:00:00-05:00'));
    expect(startOfDay(ordinal('2026-02-26'), 'Asia/Kathmandu')).toBe(Date.parse('2026-02-26T00:00:00+05:45'));
  });
  test('starts at one o’clock where midnight is skipped', () => {
    expect(startOfDay(ordinal('2018-11-04'), 'America/Sao_Paulo')).toBe(Date.parse('2018-11-04T01:00:00-02:00'));
    expect(startOfDay(ordinal('2024-09-08'), 'America/Santiago')).toBe(Date.parse('2024-09-08T01:00:00-03:00'));
  });
  test('is found from any of its instants', () => {
    expect(dateOf(dayOf(Date.parse('2025-11-18T15:00:00Z'), 'Asia/Seoul'))).toBe('2025-11-19');
    expect(dateOf(dayOf(Date.parse('2025-11-18T14:59:59.999Z'), 'Asia/Seoul'))).toBe('2025-11-18');
  });
  test('has its place in the week', () => {
    expect(weekdayOf(ordinal('2026-02-26'))).toBe(4);
    expect(weekdayOf(ordinal('1969-12-28'))).toBe(0);
  });
  test('stands whole for a date alone', () => {
    const day = span('2025-11-20', 'Asia/Seoul');
    expect((day.until ?? 0) - day.at).toBe(DAY);
    expect(span('2025-11-20T10:00:00+09:00', 'Asia/Seoul').until).toBeNull();
  });
});

test('an instant is stamped with the offset of its zone', () => {
  expect(stamp(Date.parse('2025-11-17T07:00:00Z'), 'Asia/Seoul')).toBe('2025-11-17T16:00:00+09:00');
  expect(stamp(Date.parse('2026-03-03T22:30:00Z'), 'America/New_York')).toBe('2026-03-03T17:30:00-05:00');
  expect(stamp(Date.parse('2026-01-01T00:00:00Z'), 'Asia/Kathmandu')).toBe('2026-01-01T05:45:00+05:45');
});

describe('text', () => {
  test('has one width for every figure and is wider in Hangul', () => {
    expect(textWidth('1111')).toBe(textWidth('8888'));
    expect(textWidth('가나')).toBeGreaterThan(textWidth('ab'));
    expect(textWidth('due', 'strong')).toBeGreaterThan(textWidth('due'));
  });
  test('that is cut never exceeds its place', () => {
    for (const width of [0, 5, 20, 60, 400]) expect(textWidth(clip('Data subjects, notice, Taiwan', width))).toBeLessThanOrEqual(width);
    expect(clip('KISA', 100)).toBe('KISA');
    expect(clip('KISA', 3)).toBe('');
  });
  test('takes the longest wording that fits', () => {
    expect(firstFitting(['Thu 26 Feb', 'Thu 26', '26'], 45)).toBe('Thu 26');
    expect(firstFitting(['Thu 26'], 5)).toBeNull();
  });
});

test('a label is placed where nothing stands, or not at all', () => {
  const taken: Box[] = [{ x: 0, y: 0, width: 50, height: 10 }];
  const frame = { x: 0, y: 0, width: 100, height: 100 };
  const at = (x: number, y: number) => ({ x, y, width: 40, height: 10 });
  expect(place([at(0, 0), at(50, 0)], taken, frame)).toEqual(at(50, 0));
  expect(place([at(45, 5), at(80, 20)], taken, frame)).toBeNull();
  expect(taken.some((a) => taken.some((b) => a !== b && overlaps(a, b)))).toBe(false);
});
