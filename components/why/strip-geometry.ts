import { DAY, dateOf, dayOf, startOfDay } from '@/components/chart/days';
import { type Box, place } from '@/components/chart/place';
import { textWidth } from '@/components/chart/text';

/** A moment, epoch milliseconds; a date alone is its whole local day, with an exclusive end. */
export type StripMark = { at: number; until?: number | null };
export type StripInput = {
  start: StripMark;
  due: StripMark;
  /** The filing, or null while nothing is filed. */
  filed: StripMark | null;
  /** The present, drawn while the clock runs or is past due. */
  now: number | null;
  /** Local dates that the count passes over. Where there are any they are shaded instead of the nights. */
  off: string[];
};
export type StripWord = {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  of: 'start' | 'due' | 'filed' | 'now' | 'day';
};
export type StripDrawing = {
  width: number;
  height: number;
  x: (at: number) => number;
  shades: { x: number; width: number }[];
  days: { x: number; day: number }[];
  words: StripWord[];
};

type Words = { start: string; due: string; filed: string; now: string; day: (day: number) => string[] };

const WIDTH = 360;
const NIGHT = { from: 22 * 3_600_000, length: 8 * 3_600_000 };
const NIGHTS_UP_TO = 6;
const HEAD = 14;
const FOOT = 72;
// The first day is named only when more than a sliver of it is seen.
const SLIVER = 28;

/** The sum of the ledger as one line: period in ink, what is over in the clock's colour, nights or uncounted days behind it. */
export function stripGeometry(input: StripInput, zone: string, words: Words): StripDrawing {
  const { start, due, filed, now, off } = input;
  const ends = [start.at, due.at, ...(filed ? [filed.until ?? filed.at] : []), ...(now === null ? [] : [now])];
  const first = Math.min(...ends);
  const last = Math.max(...ends);
  const pad = Math.max(last - first, 3_600_000) * 0.06;
  const from = first - pad;
  const to = last + pad;
  const x = (at: number) => ((Math.max(from, Math.min(to, at)) - from) / (to - from)) * WIDTH;
  const between = (a: number, b: number) => (b <= from || a >= to ? [] : [{ x: x(a), width: x(b) - x(a) }]);

  const shades: StripDrawing['shades'] = [];
  const days: StripDrawing['days'] = [];
  const nights = off.length === 0 && (to - from) / DAY <= NIGHTS_UP_TO;
  const passed = new Set(off);
  for (let day = dayOf(from, zone) - 1; startOfDay(day, zone) < to; day++) {
    const begins = startOfDay(day, zone);
    if (begins > from) days.push({ x: x(begins), day });
    if (nights) shades.push(...between(begins + NIGHT.from, begins + NIGHT.from + NIGHT.length));
    else if (passed.has(dateOf(day))) shades.push(...between(begins, startOfDay(day + 1, zone)));
  }

  const found: StripWord[] = [];
  const taken: Box[] = [];
  const frame: Box = { x: -1, y: 0, width: WIDTH + 2, height: FOOT + 4 };
  const put = (text: string, at: number, y: number, of: StripWord['of'], anchors: StripWord['anchor'][]) => {
    const width = textWidth(text, of === 'start' || of === 'day' ? 'plain' : 'strong');
    const air = of === 'day' ? 1 : 3;
    const candidates = anchors.map((anchor) => {
      const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
      return { x: left - air, y: y - 10, width: width + 2 * air, height: 12, word: { text, x: at, y, anchor, of } };
    });
    const spot = place(candidates, taken, { ...frame, x: -4, width: WIDTH + 8 });
    if (spot) found.push(spot.word);
    return spot !== null;
  };
  put(words.due, x(due.at), HEAD, 'due', ['middle', 'end', 'start']);
  if (filed) put(words.filed, x(filed.at), HEAD, 'filed', ['end', 'start', 'middle']);
  if (now !== null) put(words.now, x(now), HEAD, 'now', ['middle', 'end', 'start']);
  put(words.start, x(start.at), HEAD, 'start', ['start', 'middle', 'end']);
  const marks = [{ x: 0, day: dayOf(from, zone) }, ...days.map((one) => ({ ...one, x: one.x + 4 }))];
  for (const [index, mark] of marks.entries()) {
    const room = (marks[index + 1]?.x ?? WIDTH) - mark.x - 4;
    const text = words.day(mark.day).find((one) => textWidth(one) <= room);
    if (text && (index > 0 || room > SLIVER)) put(text, mark.x, FOOT, 'day', ['start']);
  }
  return { width: WIDTH, height: FOOT + 6, x, shades, days, words: found };
}
