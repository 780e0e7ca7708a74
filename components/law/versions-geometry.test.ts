import { describe, expect, test } from 'vitest';
import { drawVersions } from './versions-geometry';

const now = Date.parse('2026-02-26T00:00:00Z');
const KISA = [
  { from: '2024-08-14', to: null },
  { from: null, to: '2024-08-13' },
];

describe('the versions of a duty on one axis', () => {
  test('leave no gap between the last day of one and the first day of the next', () => {
    const [old, current] = drawVersions(KISA, now)?.segments ?? [];
    expect((old?.left ?? 0) + (old?.width ?? 0)).toBeCloseTo(current?.left ?? -1, 9);
  });
  test('are drawn to scale', () => {
    const drawing = drawVersions(KISA, now);
    const current = drawing?.segments.find(({ kind }) => kind === 'now');
    // 14 August 2024 to 26 February 2026 is 561 days; one year of 365.25 days follows now.
    const perDay = ((drawing?.now ?? 0) - (current?.left ?? 0)) / 561;
    expect((100 - (drawing?.now ?? 0)) / perDay).toBeCloseTo(365.25, 6);
  });
  test('tell what was, what is and what is to come', () => {
    const kinds = drawVersions(
      [{ from: '2026-12-01', to: null }, ...KISA.slice(1), { from: '2024-08-14', to: '2026-11-30' }],
      now,
    )?.segments;
    expect(kinds?.map(({ kind }) => kind)).toEqual(['past', 'now', 'later']);
  });
  test('are not drawn where no date is known', () => expect(drawVersions([{ from: null, to: null }], now)).toBeNull());
});
