import { DAY, dayOf, startOfDay } from '@/components/chart/days';

/** A run of days without a cut: ordinals of its first and last local day, and where it starts in the picture. */
export type Segment = { first: number; last: number; x: number };

export type CutAxis = {
  segments: Segment[];
  /** Pixels a day, the same everywhere. */
  perDay: number;
  /** The middle of each cut. */
  cuts: number[];
  x: (at: number) => number;
};

type Setting = { from: number; to: number; gap: number; least: number; zone: string };

const KEEP = [6, 4, 3, 2, 1, 0];

function runs(days: number[], keep: number): Segment[] {
  const found: Segment[] = [];
  for (const day of days) {
    const last = found.at(-1);
    if (last && day - last.last - 1 <= keep) last.last = day;
    else found.push({ first: day, last: day, x: 0 });
  }
  return found;
}

/**
 * A time axis between two pixels with equal days, on which days where nothing happens are cut. It keeps up to six empty days
 * in a row when the rest still has `least` pixels a day, and fewer when it has not. Instants in epoch milliseconds.
 */
export function cutAxis(marks: number[], { from, to, gap, least, zone }: Setting): CutAxis {
  const days = [...new Set(marks.map((at) => dayOf(at, zone)))].sort((a, b) => a - b);
  const options = KEEP.map((keep) => {
    const segments = runs(days, keep);
    const count = segments.reduce((sum, segment) => sum + segment.last - segment.first + 1, 0);
    return { segments, perDay: (to - from - (segments.length - 1) * gap) / Math.max(1, count) };
  });
  const widest = Math.max(...options.map((option) => option.perDay));
  const { segments, perDay } = options.find((option) => option.perDay >= Math.min(least, widest)) ?? { segments: [], perDay: 0 };
  let edge = from;
  const cuts: number[] = [];
  for (const segment of segments) {
    segment.x = edge;
    edge += (segment.last - segment.first + 1) * perDay + gap;
    cuts.push(edge - gap / 2);
  }
  cuts.pop();

  const x = (at: number) => {
    const day = dayOf(at, zone);
    const start = startOfDay(day, zone);
    const share = (at - start) / Math.max(DAY / 48, startOfDay(day + 1, zone) - start);
    for (const [index, segment] of segments.entries()) {
      if (day < segment.first) return index === 0 ? from : (cuts[index - 1] ?? from);
      if (day <= segment.last) return segment.x + (day - segment.first + share) * perDay;
    }
    return to;
  };
  return { segments, perDay, cuts, x };
}
