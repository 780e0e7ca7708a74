import { describe, expect, test } from 'vitest';
import { type Box, overlaps } from '@/components/chart/place';
import { textWidth } from '@/components/chart/text';
import { stripGeometry } from './strip-geometry';

const T = (text: string) => Date.parse(text);
const START = T('2025-11-17T16:00:00+09:00');
const DUE = T('2025-11-18T16:00:00+09:00');
const FILED = T('2025-11-19T21:35:00+09:00');
const words = { start: '16:00', due: 'due 16:00', filed: 'filed 21:35', now: 'now', day: (day: number) => [`day ${day}`] };
const input = { start: { at: START }, due: { at: DUE }, filed: { at: FILED }, now: null, off: [] };

describe('the strip', () => {
  test('keeps start, limit and filing to scale', () => {
    const { x } = stripGeometry(input, 'Asia/Seoul', words);
    expect((x(FILED) - x(DUE)) / (x(DUE) - x(START))).toBeCloseTo((29 * 60 + 35) / (24 * 60));
  });
  test('shades each night between ten and six', () => {
    const { shades, x } = stripGeometry(input, 'Asia/Seoul', words);
    expect(shades).toHaveLength(3);
    expect(shades[0]?.x).toBeCloseTo(x(T('2025-11-17T22:00:00+09:00')));
    expect((shades[0]?.x ?? 0) + (shades[0]?.width ?? 0)).toBeCloseTo(x(T('2025-11-18T06:00:00+09:00')));
  });
  test('shades the days that are not counted instead of the nights', () => {
    const sec = {
      start: { at: T('2026-02-25T14:00:00+09:00') },
      due: { at: T('2026-03-04T07:30:00+09:00') },
      filed: null,
      now: null,
      off: ['2026-02-28', '2026-03-01'],
    };
    expect(stripGeometry(sec, 'America/New_York', words).shades).toHaveLength(2);
  });
  test('sets no word on another, however close the marks', () => {
    for (const filed of [DUE - 60_000, DUE, DUE + 60_000, START + 60_000, DUE + 40 * 86_400_000]) {
      const drawing = stripGeometry({ ...input, filed: { at: filed }, now: filed + 3_600_000 }, 'Asia/Seoul', words);
      const boxes: Box[] = drawing.words.map(({ text, x, y, anchor }) => {
        const width = textWidth(text);
        return { x: anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2, y: y - 9, width, height: 10 };
      });
      for (const [index, box] of boxes.entries()) for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
      expect(drawing.words.map((word) => word.of)).toContain('due');
    }
  });
});
