import { describe, expect, test } from 'vitest';
import { textWidth } from '@/components/chart/text';
import { type TideRow, tideGeometry } from './tide-geometry';

const NOW = Date.parse('2026-02-26T02:10:00+09:00');
const HOUR = 3_600_000;
const row = (hours: number, name = 'KISA, supplement'): TideRow => ({
  id: `${hours}${name}`,
  due: NOW + hours * HOUR,
  state: 'calm',
  own: false,
  left: '4 d 16 h 50 min left',
  name,
  when: '2 Mar 19:00',
});
const setting = { width: 1144, narrow: false, now: NOW, zone: 'Asia/Seoul', closed: new Set(['2026-03-02']) };
const thin = { ...setting, width: 358, narrow: true };

describe('the tide', () => {
  test('puts the nearest clock on top and steps down at each limit', () => {
    const { rows, base, rowHeight } = tideGeometry([row(100), row(10), row(-5)], setting);
    expect(rows.map((r) => r.due)).toEqual([row(-5).due, row(10).due, row(100).due]);
    expect(rows.map((r) => r.count)).toEqual([null, 2, 1]);
    expect(base).toBe(30 + 3 * rowHeight);
  });
  test('keeps ten days to scale from now to the right edge', () => {
    const { rows } = tideGeometry([row(0), row(120), row(240)], setting);
    expect(rows[0]?.x).toBe(62);
    expect(rows[2]?.x).toBe(1143);
    expect(rows[1]?.x).toBeCloseTo((62 + 1143) / 2);
  });
  test('cuts what is long past due at the left edge, and shows a minute past due', () => {
    const { rows } = tideGeometry([row(-5000), row(-0.01)], setting);
    expect(rows[0]?.x).toBe(0);
    expect(rows[1]?.x).toBe(59);
  });
  test('shades weekends and holidays and no other day', () => {
    const { columns } = tideGeometry([], setting);
    expect(columns.filter((c) => c.off).map((c) => c.day - (columns[0]?.day ?? 0))).toEqual([2, 3, 4, 9, 10]);
    expect(columns[0]?.from).toBe(62);
    expect(columns.at(-1)?.to).toBe(1143);
  });
  test('keeps every label inside the picture, wide and narrow', () => {
    const many = Array.from({ length: 24 }, (_, i) => row(i * 10 - 3, 'Data subjects in the state of California, notice in writing'));
    for (const s of [setting, thin, { ...thin, width: 300 }]) {
      for (const { label } of tideGeometry(many, s).rows) {
        const length = s.narrow
          ? Math.max(textWidth(label.left, 'strong'), textWidth(label.name))
          : textWidth(label.left, 'strong') + 10 + textWidth(label.name) + (label.when ? 10 + textWidth(label.when) : 0);
        const [from, to] = label.side === 'right' ? [label.x, label.x + length] : [label.x - length, label.x];
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(s.width + 0.5);
      }
    }
  });
  test('draws 23 of more than 24 and says how many are left out', () => {
    const many = Array.from({ length: 30 }, (_, i) => row(i + 1));
    const drawing = tideGeometry([...many, row(2400)], setting);
    expect(drawing.rows).toHaveLength(23);
    expect(drawing.hidden).toBe(7);
    expect(drawing.later).toBe(1);
    expect(drawing.rows[0]?.count).toBe(30);
    expect(drawing.rowHeight).toBe(22);
  });
  test('with nothing running is the axis alone', () => {
    const drawing = tideGeometry([], setting);
    expect(drawing.water).toBe('');
    expect(drawing.columns.length).toBe(11);
  });
});
