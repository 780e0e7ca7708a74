import { DAY, dateOf, dayOf, startOfDay, weekdayOf } from '@/components/chart/days';
import { clip, textWidth } from '@/components/chart/text';
import type { ClockState } from './state';

export const TIDE_DAYS = 10;
const ROOMY = 14;
const MOST = 24;

/** One clock, worded. `due` in epoch milliseconds; `left` is its length in words, `when` its limit in the reader's zone. */
export type TideRow = { id: string; due: number; state: ClockState; own: boolean; left: string; name: string; when: string };

export type TideLabel = { side: 'right' | 'left'; x: number; left: string; name: string; when: string };
export type DrawnRow = TideRow & { y: number; middle: number; x: number; count: number | null; label: TideLabel };
export type TideColumn = { day: number; from: number; to: number; off: boolean; due: number };

export type TideDrawing = {
  height: number;
  top: number;
  base: number;
  zero: number;
  rowHeight: number;
  rows: DrawnRow[];
  columns: TideColumn[];
  water: string;
  /** Clocks of the ten days that are not drawn, under the last row. */
  hidden: number;
  /** Clocks that run out after the ten days. */
  later: number;
  end: number;
};

type Setting = { width: number; narrow: boolean; now: number; zone: string; closed: ReadonlySet<string> };

const round = (value: number) => Math.round(value * 10) / 10;
const GAP = 10;
const EDGE = 24;

/** Where the words of a clock stand: right of its edge, left of it in the water, or cut on the roomier side. */
export function labelOf(row: Pick<TideRow, 'left' | 'name' | 'when'>, x: number, zero: number, width: number, narrow: boolean): TideLabel {
  const strong = textWidth(row.left, 'strong');
  const name = textWidth(row.name);
  const when = textWidth(row.when);
  const room = { right: width - x - EDGE, left: x - EDGE - zero - 4 };
  const full = narrow ? Math.max(strong, name) : strong + GAP + name + GAP + when;
  const short = narrow ? full : strong + GAP + name;
  const side = room.right >= full ? 'right' : room.left >= full ? 'left' : room.right >= room.left ? 'right' : 'left';
  const space = room[side];
  const label = { side, x: side === 'right' ? x + EDGE : x - EDGE, left: row.left } as const;
  if (space >= full) return { ...label, name: row.name, when: narrow ? '' : row.when };
  if (space >= short) return { ...label, name: row.name, when: '' };
  return { ...label, name: clip(row.name, narrow ? space : space - strong - GAP), when: '' };
}

/**
 * The tide: a falling level of clocks still running, one row a clock, nearest on top, over ten days from now. A clock past
 * due stands left of now at the same scale and is cut at the edge.
 */
export function tideGeometry(all: TideRow[], { width, narrow, now, zone, closed }: Setting): TideDrawing {
  const top = 30;
  const zero = narrow ? 26 : 62;
  const end = now + TIDE_DAYS * DAY;
  const scale = (width - zero - 1) / TIDE_DAYS;
  const x = (at: number) => zero + ((at - now) / DAY) * scale;
  const sorted = all.filter((row) => row.due <= end).sort((a, b) => a.due - b.due);
  const drawn = sorted.length > MOST ? sorted.slice(0, MOST - 1) : sorted;
  const hidden = sorted.length - drawn.length;
  const rowHeight = narrow ? (drawn.length > ROOMY ? 34 : 40) : drawn.length > ROOMY ? 22 : 30;
  const lines = Math.max(1, drawn.length + (hidden > 0 ? 1 : 0));
  const base = top + lines * rowHeight;
  const past = sorted.filter((row) => row.due < now).length;
  const rows = drawn.map((row, index) => {
    const y = top + index * rowHeight;
    const edge = row.due < now ? Math.max(0, Math.min(x(row.due), zero - 3)) : x(row.due);
    const overdue = row.due < now;
    return {
      ...row,
      y,
      middle: y + rowHeight / 2,
      x: edge,
      count: overdue ? null : sorted.length - index,
      label: labelOf(row, overdue ? zero : edge, zero, width, narrow),
    };
  });
  const running = rows.filter((row) => row.count !== null);
  let water = '';
  if (running.length > 0 || hidden > 0) {
    water = `M${zero} ${base}V${top + past * rowHeight}`;
    for (const row of running) water += `H${round(row.x)}V${row.y + rowHeight}`;
    if (hidden > 0) water += `V${base}`;
    water += 'Z';
  }
  const columns: TideColumn[] = [];
  for (let day = dayOf(now, zone); startOfDay(day, zone) < end; day++) {
    const from = Math.max(zero, x(startOfDay(day, zone)));
    const to = Math.min(width - 1, x(startOfDay(day + 1, zone)));
    const weekday = weekdayOf(day);
    if (to > from) {
      columns.push({
        day,
        from,
        to,
        off: weekday === 0 || weekday === 6 || closed.has(dateOf(day)),
        due: sorted.filter((row) => row.due >= now && dayOf(row.due, zone) === day).length,
      });
    }
  }
  return { height: base + 38, top, base, zero, rowHeight, rows, columns, water, hidden, later: all.length - sorted.length, end };
}
