import { dayOf, ordinal } from '@/components/chart/days';
import { textWidth } from '@/components/chart/text';
import { wall } from '@/messages/format';

export type AccessDay = { date: string; count: number };
/** A length on the axis, instants in epoch milliseconds, with its wordings, longest first. */
export type Bracket = { from: number; to: number; texts: string[] };

export type DrawnBracket = { x1: number; x2: number; y: number; text: string; at: number; anchor: 'start' | 'middle' | 'end' };
export type AccessDrawing = {
  left: number;
  right: number;
  top: number;
  base: number;
  height: number;
  /** Both ends of the axis in ordinals of days; a day's bar stands in its middle. */
  from: number;
  to: number;
  barWidth: number;
  ticks: number[];
  most: number;
  x: (day: number) => number;
  dwell: DrawnBracket | null;
  claim: DrawnBracket | null;
};

type Setting = { width: number; narrow: boolean; zone: string; scale: (value: number) => string };

const TOP = 62;
const BARE_TOP = 14;
const WIDEST = 32;
const BELOW = 24;

/** Two to four round marks up to the largest count. */
export function countTicks(most: number): number[] {
  if (most <= 0) return [];
  const power = 10 ** Math.floor(Math.log10(most / 2));
  const step = Math.max(1, ([5, 2, 1].find((one) => one * power <= most / 2) ?? 1) * power);
  return Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
}

/** The ordinal of a day with the part of it that has passed, so that an instant has its place between two bars. */
function fraction(at: number, zone: string): number {
  const { hour, minute } = wall(at, zone);
  return dayOf(at, zone) + (hour * 60 + minute) / 1440;
}

/** Accesses a day, with a bracket over the dwell and a second one for what the first report said. */
export function accessGeometry(
  days: AccessDay[],
  dwell: Bracket | null,
  claim: Bracket | null,
  { width, narrow, zone, scale }: Setting,
): AccessDrawing {
  const ordinals = days.map((day) => ordinal(day.date));
  const ends = [...ordinals, ...ordinals.map((day) => day + 1)];
  for (const bracket of [dwell, claim]) if (bracket) ends.push(fraction(bracket.from, zone), fraction(bracket.to, zone));
  const first = Math.min(...ends);
  const last = Math.max(...ends);
  const length = Math.max(1, last - first);
  const from = first - length * 0.05;
  const to = last + length * (narrow ? 0.02 : 0.08);
  const most = Math.max(0, ...days.map((day) => day.count));
  const ticks = countTicks(most);
  const left = Math.max(24, ...ticks.map((tick) => textWidth(scale(tick)))) + 10;
  const right = width - 2;
  const x = (day: number) => left + ((day - from) / (to - from)) * (right - left);
  const perDay = (right - left) / (to - from);
  const top = dwell || claim ? TOP : BARE_TOP;
  const base = top + (narrow ? 120 : 140);
  const drawn = (bracket: Bracket | null, y: number, big: boolean): DrawnBracket | null => {
    if (!bracket) return null;
    const x1 = x(fraction(bracket.from, zone));
    const x2 = x(fraction(bracket.to, zone));
    const size = (text: string) => textWidth(text, big ? 'strong' : 'plain', big ? 22 : 12);
    if (big) {
      const text = bracket.texts.find((one) => size(one) <= width - 4) ?? '';
      const half = size(text) / 2;
      return { x1, x2, y, text, at: Math.min(Math.max((x1 + x2) / 2, half), width - half), anchor: 'middle' };
    }
    const before = bracket.texts.find((one) => size(one) <= x1 - 6 - left);
    if (before) return { x1, x2, y, text: before, at: x1 - 6, anchor: 'end' };
    const after = bracket.texts.find((one) => size(one) <= right - x2 - 6);
    return { x1, x2, y, text: after ?? '', at: x2 + 6, anchor: 'start' };
  };
  return {
    left,
    right,
    top,
    base,
    height: base + BELOW,
    from,
    to,
    barWidth: Math.min(WIDEST, Math.max(1, perDay - (perDay > 4 ? 1.2 : 0.4))),
    ticks,
    most,
    x,
    dwell: drawn(dwell, 36, true),
    claim: drawn(claim, 51, false),
  };
}
