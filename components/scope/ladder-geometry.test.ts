import { describe, expect, test } from 'vitest';
import { type Box, overlaps } from '@/components/chart/place';
import { textWidth } from '@/components/chart/text';
import { type LadderDrawing, type LadderRevision, ladderGeometry } from './ladder-geometry';
import { decadesOf, magnification, windowOf } from './ladder-scale';

const T = (text: string) => Date.parse(text.length === 10 ? `${text}T00:00:00+09:00` : text);
const rev = (n: number, at: string, value: number | null): LadderRevision => ({
  n,
  at: T(at),
  value,
  figure: value === null ? '' : value.toLocaleString('en-GB'),
});
const PUBLIC = [
  rev(1, '2025-11-18T22:52:00+09:00', 4536),
  rev(2, '2025-11-29', 33_700_000),
  rev(3, '2026-02-05', 33_865_000),
  rev(4, '2026-02-10', 33_673_817),
  rev(5, '2026-02-25', 33_673_817),
];
const words = {
  factor: (ratio: number, up: boolean) => `${up ? '×' : '÷'} ${ratio.toLocaleString('en-GB')}`,
  inDays: (days: number) => `in ${days} days`,
  unquoted: (n: number) => `nothing filed yet quotes revision ${n}`,
  unknown: 'not known',
  scale: (value: number) => (value >= 1e6 ? `${value / 1e6} M` : value.toLocaleString('en-GB')),
};
const setting = { width: 1144, narrow: false, now: T('2026-02-26T02:10:00+09:00'), zone: 'Asia/Seoul', words };

function boxes(drawing: LadderDrawing): Box[] {
  return drawing.labels.map(({ text, kind, x, y, anchor }) => {
    const size = kind === 'figure' ? 22 : 12;
    const width = textWidth(text, kind === 'mute' ? 'plain' : 'strong', size);
    return { x: anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2, y: y - size * 0.7, width, height: size * 0.75 };
  });
}

describe('the ladder', () => {
  test('prints how often its window is magnified', () => {
    // 132 px of 300,000 accounts against 230 px of five decades: 132 / (230 · log10(33.9 / 33.6) / 5) = 743.
    expect(magnification(33_600_000, 33_900_000, 132, 5, 230)).toBe(740);
    expect(ladderGeometry(PUBLIC, [], setting).lens?.factor).toBe(740);
  });
  test('opens the window around the last revisions alone', () => {
    expect(windowOf(PUBLIC.map((one) => one.value))).toEqual({ first: 1, low: 33_600_000, high: 33_900_000, step: 100_000 });
    expect(windowOf([4536, 33_700_000])).toBeNull();
    expect(windowOf([100, 104, 104])?.first).toBe(0);
    expect(windowOf([1000, 1000])).toBeNull();
    expect(windowOf([1000, null])).toBeNull();
  });
  test('holds four orders of magnitude in five decades', () => {
    expect(decadesOf([4536, 33_700_000])).toEqual({ low: 3, high: 8 });
    expect(decadesOf([300])).toEqual({ low: 1, high: 3 });
    expect(decadesOf([0, 7])).toEqual({ low: 0, high: 2 });
  });
  test('says the leap and its days', () => {
    const texts = ladderGeometry(PUBLIC, [], setting).labels.map((label) => label.text);
    expect(texts).toContain('× 7,429');
    expect(texts).toContain('in 11 days');
    expect(texts.filter((text) => text.startsWith('×'))).toHaveLength(1);
  });
  test('names a fall as a fall', () => {
    const down = ladderGeometry([rev(1, '2025-11-18', 120_000), rev(2, '2025-12-18', 300)], [], setting);
    expect(down.labels.map((label) => label.text)).toContain('÷ 400');
    expect(down.log.risers[0]?.to).toBeGreaterThan(down.log.risers[0]?.from ?? 0);
    expect(down.lens).toBeNull();
  });
  test('names every figure of the public record at every width', () => {
    for (const width of [340, 358, 720, 1144]) {
      const texts = ladderGeometry(PUBLIC, [], { ...setting, width, narrow: width < 560 }).labels.map((label) => label.text);
      for (const figure of ['4,536', '33,700,000', '33,865,000', '33,673,817']) expect(texts).toContain(figure);
    }
  });
  test('never sets one label on another', () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      rev(
        i + 1,
        `2025-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + ((i * 7) % 27)).padStart(2, '0')}`,
        900 + ((i * 7919) % 5_000_000),
      ),
    );
    const quotes = Array.from({ length: 9 }, (_, i) => ({ at: T('2025-12-01') + i * 86_400_000, name: 'SEC 8-K', revision: 2 }));
    for (const [revisions, width] of [
      [PUBLIC, 1144],
      [PUBLIC, 358],
      [many, 1144],
      [many, 358],
    ] as const) {
      const found = boxes(ladderGeometry([...revisions], quotes, { ...setting, width, narrow: width < 560 }));
      for (const [index, box] of found.entries()) for (const other of found.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
      for (const box of found) expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
    }
  });
  test('draws a revision that is known only now as a step, not as a dot', () => {
    for (const width of [358, 1144]) {
      const own = { ...setting, width, narrow: width < 560 };
      const alone = ladderGeometry([rev(1, '2026-02-26T02:10:00+09:00', 300)], [], own).log.treads[0];
      expect((alone?.to ?? 0) - (alone?.from ?? 0)).toBeGreaterThan(width / 2);
      const [, last] = ladderGeometry([rev(1, '2025-11-18', 300), rev(2, '2026-02-26T02:10:00+09:00', 9000)], [], own).log.treads;
      expect((last?.to ?? 0) - (last?.from ?? 0)).toBeGreaterThan(width / 40);
    }
  });
  test('stands with one revision, with none, and with one that is not known', () => {
    expect(ladderGeometry([rev(1, '2026-02-25', 300)], [], setting).log.treads).toHaveLength(1);
    expect(ladderGeometry([], [], setting).log.treads).toEqual([]);
    const open = ladderGeometry([rev(1, '2026-02-01', 300), rev(2, '2026-02-10', null)], [], setting);
    expect(open.log.treads.map((tread) => tread.known)).toEqual([true, false]);
  });
});
