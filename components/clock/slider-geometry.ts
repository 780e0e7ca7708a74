import { DAY, dayOf, startOfDay } from '@/components/chart/days';

export const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SNAP = 10 * MINUTE;
const MOST_TICKS = 120;
const GAP = 6;

export type Notch = { at: number; name: string; strong?: string };
export type PlacedNotch = Notch & { percent: number; level: number; end: 'first' | 'last' | null };
/** A notch with the width of its words in pixels. */
export type WordedNotch = Notch & { width: number };

/** The nearest notch within ten minutes, else the instant itself. Epoch milliseconds. */
export function snap(at: number, notches: Notch[]): number {
  const nearest = notches.reduce<Notch | null>(
    (best, notch) => (best && Math.abs(best.at - at) <= Math.abs(notch.at - at) ? best : notch),
    null,
  );
  return nearest && Math.abs(nearest.at - at) <= SNAP ? nearest.at : at;
}

/** Ticks each six hours, tall at local midnight; further apart when the span is long. In per cent of the span. */
export function ticksOf(from: number, to: number, zone: string): { percent: number; tall: boolean }[] {
  const days = (to - from) / DAY;
  const perDay = days * 4 <= MOST_TICKS ? [0, 6, 12, 18] : [0];
  const every = days <= MOST_TICKS ? 1 : 7;
  const ticks: { percent: number; tall: boolean }[] = [];
  for (let day = dayOf(from, zone); startOfDay(day, zone) < to; day += every) {
    const start = startOfDay(day, zone);
    for (const hours of perDay) {
      const at = start + hours * HOUR;
      if (at > from && at < to) ticks.push({ percent: ((at - from) / (to - from)) * 100, tall: hours === 0 });
    }
  }
  return ticks;
}

/** Where notches stand under a track of some width in pixels; one that would meet another goes a line lower. */
export function placeNotches<T extends WordedNotch>(notches: T[], from: number, to: number, track: number): (T & PlacedNotch)[] {
  const reach: number[] = [];
  return [...notches]
    .sort((a, b) => a.at - b.at)
    .map((notch) => {
      const share = Math.max(0, Math.min(1, (notch.at - from) / Math.max(1, to - from)));
      const x = share * track;
      const end = x < notch.width / 2 ? 'first' : x > track - notch.width / 2 ? 'last' : null;
      const start = end === 'first' ? x : end === 'last' ? x - notch.width : x - notch.width / 2;
      let level = reach.findIndex((edge) => edge + GAP <= start);
      if (level === -1) level = reach.length;
      reach[level] = start + notch.width;
      return { ...notch, percent: share * 100, level, end };
    });
}
