import { type Box, overlaps } from '@/components/chart/place';
import { clip, textWidth } from '@/components/chart/text';
import { type CutAxis, cutAxis } from './axis';
import { type ClockState, isRunning } from './state';

/** A moment, epoch milliseconds; a date alone is its whole local day, with an exclusive end. */
export type Mark = { at: number; until?: number | null };

/** One clock of a row. `phrase` is its length in words, `short` the same when room is scarce. */
export type BarInput = {
  anchor: string | null;
  start: Mark | null;
  due: Mark | null;
  target: number | null;
  state: ClockState;
  phrase: string;
  short: string;
};
export type BarRow = { id: string; name: string; article: string; bars: BarInput[]; filed: Mark[] };

export type Stroke = { x: number; width: number; kind: 'period' | 'left' | 'over' | 'open' };
export type DrawnBar = {
  input: BarInput;
  y: number;
  strokes: Stroke[];
  /** The first day of a start known only to the day. */
  day: { x: number; width: number } | null;
  tick: number | null;
  target: number | null;
  letter: number | null;
  label: { x: number; y: number; anchor: 'start' | 'end'; glyph: { x: number; y: number } | null; text: string };
};
export type DrawnFiling = { x: number; width: number | null; top: number; bottom: number };
export type DrawnBarRow = { row: BarRow; y: number; height: number; name: string; article: string; bars: DrawnBar[]; filed: DrawnFiling[] };
export type BarsDrawing = {
  axis: CutAxis;
  left: number;
  top: number;
  bottom: number;
  height: number;
  now: number | null;
  rows: DrawnBarRow[];
};

type Setting = { width: number; narrow: boolean; now: number; zone: string };

const NAME_GAP = 20;
const PITCH = 19;
const PITCH_ABOVE = 32;
const NAMED_DAY = 52;
const GLYPH = 10;
const WORDS = 20;

const moving = (state: ClockState) => isRunning(state) || state === 'past';

function marksOf(rows: BarRow[], now: number): number[] {
  const marks: number[] = [];
  const add = (mark: Mark | null) => {
    if (mark) marks.push(mark.at);
  };
  for (const row of rows) {
    for (const bar of row.bars) {
      add(bar.start);
      add(bar.due);
      if (bar.target !== null) marks.push(bar.target);
      if (moving(bar.state) || bar.target !== null) marks.push(now);
    }
    for (const filing of row.filed) add(filing);
  }
  return marks;
}

function strokesOf(bar: BarInput, filed: Mark[], now: number, x: (at: number) => number): Stroke[] {
  const { start, due, state } = bar;
  const between = (from: number, to: number, kind: Stroke['kind']): Stroke[] =>
    to > from ? [{ x: x(from), width: Math.max(1, x(to) - x(from)), kind }] : [];
  if (!start && !due) return [];
  const from = start ? (start.until ?? start.at) : (due?.at ?? now);
  if (!due) return state === 'nofigure' ? between(from, Math.max(now, bar.target ?? now), 'open') : [];
  if (state === 'unknown' || state === 'waiting') return between(from, due.at, 'open');
  if (isRunning(state)) return [...between(from, Math.min(now, due.at), 'period'), ...between(Math.max(now, from), due.at, 'left')];
  if (state === 'past') return [...between(from, due.at, 'period'), ...between(due.at, now, 'over')];
  const first = filed[0];
  const over = state === 'late' && first ? between(due.at, first.at, 'over') : [];
  return [...between(from, due.at, 'period'), ...over];
}

/** Names take the room they need, between a sixth and a quarter of the picture. */
function namesOf(rows: BarRow[], width: number): number {
  const widest = Math.max(0, ...rows.flatMap((row) => [textWidth(row.name, 'strong'), textWidth(row.article)]));
  return Math.min(Math.max(widest + NAME_GAP, width / 6), width / 4);
}

/** The axis gives way to the words right of the last bar as long as its days stay wide enough to be named. */
function axisOf(rows: BarRow[], left: number, { width, narrow, now, zone }: Setting): CutAxis {
  const marks = marksOf(rows, now);
  const to = (edge: number) => cutAxis(marks, { from: left, to: edge, gap: narrow ? 14 : 24, least: narrow ? 20 : 28, zone });
  const whole = to(width - 2);
  if (narrow) return whole;
  const span = width - 2 - left;
  const edges = rows.flatMap((row) =>
    row.bars.map((bar) => {
      const share = (endOfBar(bar, row.filed, now, whole) - left) / span;
      return share > 0 ? left + (width - WORDS - 2 - textWidth(bar.phrase, 'strong') - left) / share : width - 2;
    }),
  );
  const edge = Math.min(width - 2, ...edges);
  const shorter = edge < width - 2 ? to(edge) : whole;
  return shorter.perDay >= NAMED_DAY ? shorter : whole;
}

/** Bars from start to due on a common axis; a row a duty, two anchors below each other in one row. */
export function barsGeometry(rows: BarRow[], { width, narrow, now, zone }: Setting): BarsDrawing {
  const left = narrow ? 0 : namesOf(rows, width);
  const top = 40;
  const axis = axisOf(rows, left, { width, narrow, now, zone });
  const head = narrow ? 18 : 0;
  let y = top;
  const drawn = rows.map((row): DrawnBarRow => {
    const ends = row.bars.map((bar) => endOfBar(bar, row.filed, now, axis));
    const fit = row.bars.map((bar, index) => wording(bar, ends[index] ?? left, width));
    const above = fit.some((text) => text === null);
    const pitch = above ? PITCH_ABOVE : PITCH;
    const first = (above ? 24 : 14) + head;
    const body = first + Math.max(0, row.bars.length - 1) * pitch + (above ? 12 : 19);
    const height = Math.max(narrow ? 48 : 40, body);
    const lift = row.bars.length === 1 && !narrow && !above ? height / 2 : first;
    const taken: Box[] = [];
    const bars = row.bars.map((bar, index): DrawnBar => {
      const middle = y + lift + index * pitch;
      const end = ends[index] ?? left;
      const text = fit[index];
      const startX = bar.start ? axis.x(bar.start.at) : null;
      const label = text ? besides(text, end, middle) : aboveIt(bar, end, middle, left, width, taken);
      return {
        input: bar,
        y: middle,
        strokes: strokesOf(bar, row.filed, now, axis.x),
        day: bar.start?.until && startX !== null ? { x: startX, width: axis.x(bar.start.until - 1) - startX } : null,
        tick: bar.due ? axis.x(bar.due.at) : null,
        target: bar.target === null ? null : axis.x(bar.target),
        letter: bar.anchor && startX !== null ? startX - 5 : null,
        label,
      };
    });
    const filed = row.filed.map((mark) => {
      const x = axis.x(mark.at);
      const ys = bars.map((bar) => bar.y);
      return {
        x,
        width: mark.until ? Math.max(4, axis.x(mark.until - 1) - x) : null,
        top: Math.min(...ys) - 12,
        bottom: Math.max(...ys) + 12,
      };
    });
    const room = narrow ? width : left - 12;
    const result = { row, y, height, name: clip(row.name, room, 'strong'), article: clip(row.article, room), bars, filed };
    y += height;
    return result;
  });
  const shown = rows.some((row) => row.bars.some((bar) => moving(bar.state) || bar.target !== null));
  return { axis, left, top, bottom: y, height: y + 20, now: shown ? axis.x(now) : null, rows: drawn };
}

function endOfBar(bar: BarInput, filed: Mark[], now: number, axis: CutAxis): number {
  const ends = [bar.start, bar.due].flatMap((mark) => (mark ? [axis.x(mark.at)] : []));
  if (bar.target !== null) ends.push(axis.x(bar.target));
  if (bar.state === 'past' || bar.state === 'nofigure') ends.push(axis.x(now));
  for (const mark of filed) ends.push(axis.x(mark.until ? mark.until - 1 : mark.at));
  return ends.length > 0 ? Math.max(...ends) : (axis.segments[0]?.x ?? 0);
}

function wording(bar: BarInput, end: number, width: number): string | null {
  for (const text of [bar.phrase, bar.short]) if (end + WORDS + textWidth(text, 'strong') <= width) return text;
  return null;
}

const besides = (text: string, end: number, y: number): DrawnBar['label'] => ({
  x: end + WORDS,
  y: y + 4,
  anchor: 'start',
  glyph: { x: end + GLYPH, y },
  text,
});

function aboveIt(bar: BarInput, end: number, y: number, left: number, width: number, taken: Box[]): DrawnBar['label'] {
  const long = textWidth(bar.phrase, 'strong');
  const right = Math.min(end, width);
  const text = right - left - WORDS >= long ? bar.phrase : bar.short;
  const length = textWidth(text, 'strong');
  const box = { x: right - length - WORDS, y: y - 21, width: length + WORDS, height: 14 };
  const x = taken.some((other) => overlaps(other, box)) ? Math.max(left + length + WORDS, right) : right;
  taken.push({ ...box, x: x - length - WORDS });
  return { x, y: y - 10, anchor: 'end', glyph: { x: x - length - GLYPH, y: y - 14 }, text };
}
