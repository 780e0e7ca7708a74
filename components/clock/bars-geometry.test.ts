import { describe, expect, test } from 'vitest';
import { dateOf } from '@/components/chart/days';
import { textWidth } from '@/components/chart/text';
import { cutAxis } from './axis';
import { type BarInput, type BarRow, barsGeometry } from './bars-geometry';

const T = (text: string) => Date.parse(text);
const ZONE = 'Asia/Seoul';
const A = T('2025-11-17T16:00:00+09:00');
const B = T('2025-11-18T22:52:00+09:00');
const NOW = T('2026-02-26T02:10:00+09:00');
const HOUR = 3_600_000;
const setting = { from: 176, to: 766, gap: 24, least: 28, zone: ZONE };
const wide = { width: 768, narrow: false, now: NOW, zone: ZONE };
const bar = (input: Partial<BarInput>): BarInput => ({
  anchor: null,
  start: null,
  due: null,
  target: null,
  state: 'calm',
  phrase: '29 h 35 min late',
  short: 'late',
  ...input,
});
const late: BarRow = {
  id: 'k',
  name: 'KISA, intrusion report',
  article: 'Network Act Art 48-3(1)',
  bars: [
    bar({ anchor: 'A', start: { at: A }, due: { at: A + 24 * HOUR }, state: 'late' }),
    bar({ anchor: 'B', start: { at: B }, due: { at: B + 24 * HOUR }, state: 'met', phrase: 'met, 1 h 17 min to spare' }),
  ],
  filed: [{ at: T('2025-11-19T21:35:00+09:00') }],
};
const running: BarRow = {
  id: 's',
  name: 'SEC, Form 8-K/A',
  article: '',
  bars: [
    bar({ start: { at: T('2026-02-25T14:00:00+09:00') }, due: { at: T('2026-03-04T07:30:00+09:00') }, phrase: '6 d 5 h 20 min left' }),
  ],
  filed: [],
};

describe('the axis', () => {
  const marks = [A, B, B + 72 * HOUR, NOW, T('2026-03-04T07:30:00+09:00')];
  test('cuts the days on which nothing happens and keeps every day equal', () => {
    const axis = cutAxis(marks, setting);
    expect(axis.segments.map((s) => [dateOf(s.first), dateOf(s.last)])).toEqual([
      ['2025-11-17', '2025-11-21'],
      ['2026-02-26', '2026-03-04'],
    ]);
    expect(axis.perDay).toBeCloseTo((590 - 24) / 12);
    expect(axis.x(T('2025-11-18T12:00:00+09:00')) - axis.x(T('2025-11-17T12:00:00+09:00'))).toBeCloseTo(axis.perDay);
  });
  test('never runs backwards, also through a cut', () => {
    const axis = cutAxis(marks, setting);
    let last = Number.NEGATIVE_INFINITY;
    for (let at = A - 48 * HOUR; at < T('2026-03-06T00:00:00+09:00'); at += 5 * HOUR) {
      expect(axis.x(at)).toBeGreaterThanOrEqual(last);
      last = axis.x(at);
    }
  });
  test('keeps fewer empty days when the days would become too narrow', () => {
    const spread = Array.from({ length: 12 }, (_, i) => A + i * 5 * 24 * HOUR);
    expect(cutAxis(spread, { ...setting, least: 5 }).segments).toHaveLength(1);
    expect(cutAxis(spread, setting).segments.length).toBeGreaterThan(1);
  });
  test('of a single day fills the width, and of nothing is empty', () => {
    expect(cutAxis([A], setting).perDay).toBe(590);
    expect(cutAxis([], setting).segments).toEqual([]);
  });
  test('of a day with 23 hours is as wide as any other', () => {
    const axis = cutAxis([T('2026-03-29T01:00:00Z'), T('2026-03-30T10:00:00Z')], { ...setting, zone: 'Europe/Berlin' });
    expect(axis.x(T('2026-03-30T00:00:00+02:00')) - axis.x(T('2026-03-29T00:00:00+01:00'))).toBeCloseTo(axis.perDay);
  });
});

describe('clock bars', () => {
  test('draw lateness from the limit to the filing', () => {
    const drawing = barsGeometry([late], wide);
    const [first, second] = drawing.rows[0]?.bars ?? [];
    const over = first?.strokes.find((s) => s.kind === 'over');
    expect(over?.x).toBeCloseTo(drawing.axis.x(A + 24 * HOUR));
    expect((over?.x ?? 0) + (over?.width ?? 0)).toBeCloseTo(drawing.axis.x(T('2025-11-19T21:35:00+09:00')));
    expect(second?.strokes.map((s) => s.kind)).toEqual(['period']);
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBe(19);
  });
  test('part what has run from what is left at now', () => {
    const drawing = barsGeometry([running], wide);
    expect(drawing.rows[0]?.bars[0]?.strokes.map((s) => s.kind)).toEqual(['period', 'left']);
    expect(drawing.rows[0]?.bars[0]?.strokes[1]?.x).toBeCloseTo(drawing.now ?? 0);
  });
  test('leave now out when nothing runs any more', () => {
    const drawing = barsGeometry([late], wide);
    expect(drawing.now).toBeNull();
    expect(drawing.axis.segments).toHaveLength(1);
  });
  test('draw a filing of a day as the whole day', () => {
    const day = { at: T('2025-11-20T00:00:00+09:00'), until: T('2025-11-21T00:00:00+09:00') };
    const drawing = barsGeometry([{ ...late, filed: [day] }], wide);
    expect(drawing.rows[0]?.filed[0]?.width).toBeCloseTo(drawing.axis.perDay, 0);
  });
  test('keep every label inside the picture, beside the bar or above it', () => {
    for (const width of [300, 358, 600, 768, 1144]) {
      const drawing = barsGeometry([late, running], { ...wide, width, narrow: width < 560 });
      for (const { bars } of drawing.rows) {
        for (const { label } of bars) {
          const length = textWidth(label.text, 'strong');
          expect(label.anchor === 'start' ? label.x + length : label.x).toBeLessThanOrEqual(width);
          expect(label.anchor === 'start' ? label.x : label.x - length).toBeGreaterThanOrEqual(0);
        }
      }
    }
  });
  test('stand without any date', () => {
    const drawing = barsGeometry([{ ...late, bars: [bar({ state: 'waiting', phrase: 'Waiting', short: 'Waiting' })], filed: [] }], wide);
    expect(drawing.rows[0]?.bars[0]?.strokes).toEqual([]);
    expect(drawing.rows[0]?.bars[0]?.tick).toBeNull();
    expect(barsGeometry([], wide).rows).toEqual([]);
  });
});
