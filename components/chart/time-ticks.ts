import { date, type Locale, month, wall } from '@/messages/format';
import { DAY, dateOf, dayOf, ordinal, startOfDay, weekdayOf } from './days';
import { textWidth } from './text';

export type TimeTick = { x: number; label: string; line: boolean };

type Setting = { from: number; to: number; zone: string; locale: Locale; x: (at: number) => number };

const MONTHS = [1, 2, 3, 6, 12, 24, 60];
/** So few days that one of them at least is named, with the year. */
const FEW = 2;
const WORD_GAP = 10;
const OFFSET = 4;

function monthStarts(from: number, to: number, zone: string, every: number): number[] {
  const first = wall(from, zone);
  const starts: number[] = [];
  for (let index = first.year * 12; ; index += every) {
    const text = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
    const at = startOfDay(ordinal(text), zone);
    if (at > to) return starts;
    if (at > from) starts.push(at);
  }
}

function dayStarts(from: number, to: number, zone: string, every: number): number[] {
  const starts: number[] = [];
  for (let day = dayOf(from, zone); ; day++) {
    const at = startOfDay(day, zone);
    if (at > to) return starts;
    const counts = every === 7 ? weekdayOf(day) === 1 : day % every === 0;
    if (at > from && counts) starts.push(at);
  }
}

/**
 * Ticks of a time axis: days, weeks or months, as close as their names allow. The month that the axis begins in is named at
 * its edge without a line when there is room, and so is the day where the axis is shorter than two. Instants in epoch milliseconds, x in pixels.
 */
export function timeTicks({ from, to, zone, locale, x }: Setting): TimeTick[] {
  const days = (to - from) / DAY;
  const right = x(to);
  const fits = (ticks: TimeTick[]) =>
    ticks.every((tick, index) => tick.x + OFFSET + textWidth(tick.label) + WORD_GAP <= (ticks[index + 1]?.x ?? Number.POSITIVE_INFINITY));
  const trim = (ticks: TimeTick[]) =>
    ticks.map((tick) => (tick.x + OFFSET + textWidth(tick.label) <= right + 1 ? tick : { ...tick, label: '' }));
  const named = (at: number) => date(dateOf(dayOf(at, zone)), zone, locale, { year: false });
  if (days <= FEW) {
    const starts = dayStarts(from, to, zone, 1).map((at) => ({ x: x(at), label: named(at), line: true }));
    const edge = { x: x(from) - OFFSET, label: date(dateOf(dayOf(from, zone)), zone, locale), line: false };
    return trim(fits([edge, ...starts]) ? [edge, ...starts] : starts.length > 0 ? starts : [edge]);
  }
  if (days <= 60) {
    for (const every of [1, 2, 7]) {
      const ticks = dayStarts(from, to, zone, every).map((at) => ({
        x: x(at),
        label: named(at),
        line: true,
      }));
      if (ticks.length > 1 && fits(ticks)) return trim(ticks);
    }
  }
  for (const every of MONTHS) {
    const starts = monthStarts(from, to, zone, every);
    const ticks = starts.map((at, index) => ({
      x: x(at),
      label: month(at, zone, locale, every >= 12 || (index > 0 && wall(at, zone).month === 1)),
      line: true,
    }));
    const plain = fits(ticks)
      ? ticks
      : ticks.map((tick, index) => ({ ...tick, label: month(starts[index] ?? from, zone, locale, every >= 12) }));
    if (!fits(plain)) continue;
    const edge = (year: boolean) => ({ x: x(from) - OFFSET, label: month(from, zone, locale, year), line: false });
    const first = [edge(true), edge(false)].find((tick) => fits([tick, ...plain.slice(0, 1)]));
    return trim(every < 12 && first ? [first, ...plain] : plain);
  }
  return [];
}
