import { dayOf } from '@/components/chart/days';
import { textWidth } from '@/components/chart/text';

/** A moment, epoch milliseconds; a date alone is its whole local day, with an exclusive end. */
export type PhaseMark = { at: number; until?: number | null };

/** What lies between two phases: an exact length, whole days between local dates, or nothing that can be told. */
export type Gap =
  | { kind: 'exact'; length: number }
  | { kind: 'days'; days: number }
  | { kind: 'same-minute' }
  | { kind: 'same-day' }
  | { kind: 'so-far'; days: number }
  | null;

const MINUTE = 60_000;
const THREE_DAYS = 72 * 60 * MINUTE;

/** The time between two phases, as exactly as both are known: on dates in days, on instants to the minute under 72 hours. */
export function gapBetween(before: PhaseMark | null, after: PhaseMark | null, now: number, zone: string): Gap {
  if (!before) return null;
  if (!after) return { kind: 'so-far', days: dayOf(now, zone) - dayOf(before.at, zone) };
  const days = dayOf(after.at, zone) - dayOf(before.at, zone);
  if (before.until || after.until) return days === 0 ? { kind: 'same-day' } : { kind: 'days', days };
  const length = after.at - before.at;
  if (Math.abs(length) < MINUTE) return { kind: 'same-minute' };
  return Math.abs(length) < THREE_DAYS ? { kind: 'exact', length } : { kind: 'days', days };
}

/** Gaps before each phase. Only the first phase that is not reached counts so far; those after it say nothing. */
export function gapsOf(marks: (PhaseMark | null)[], now: number, zone: string): Gap[] {
  let open = false;
  let last: PhaseMark | null = null;
  return marks.map((mark) => {
    const gap = open && !mark ? null : gapBetween(last, mark, now, zone);
    if (mark) {
      last = mark;
      open = false;
    } else if (last) open = true;
    return gap;
  });
}

export type PhaseColumn = { x: number; room: number; to: number | null };
export type PhasesDrawing = {
  columns: PhaseColumn[];
  /** The span that nobody saw, on the true scale. */
  unseen: { x: number; width: number; named: boolean } | null;
  line: { from: number; to: number } | null;
  scale: { from: number; to: number; x: (at: number) => number } | null;
};

/** `unseenTo` is the index of the phase that ended what nobody saw; 0 or less when the first phase is that one already. */
type Setting = { width: number; now: number; unseenTo: number; unseenWord: string };

/** Equal columns for the words and a line to true scale below, first phase to now. */
export function phasesGeometry(marks: (PhaseMark | null)[], { width, now, unseenTo, unseenWord }: Setting): PhasesDrawing {
  const column = width / Math.max(1, marks.length);
  const known = marks.flatMap((mark) => (mark ? [mark.at] : []));
  const from = known.length > 0 ? Math.min(...known) : now;
  const to = Math.max(now, ...known);
  const left = 6;
  const right = width - 6;
  const x = (at: number) => left + ((at - from) / Math.max(1, to - from)) * (right - left);
  const drawn = known.length > 0 && to > from;
  const columns = marks.map((mark, index) => ({ x: index * column + 6, room: column - 12, to: drawn && mark ? x(mark.at) : null }));
  const first = marks[0];
  const seen = marks[unseenTo];
  const end = seen ? seen.at : now;
  const hidden = drawn && first && unseenTo > 0 && end > first.at ? { x: x(first.at), width: x(end) - x(first.at) } : null;
  return {
    columns,
    unseen: hidden ? { ...hidden, named: hidden.width > textWidth(unseenWord, 'strong') + 20 } : null,
    line: drawn ? { from: hidden ? hidden.x + hidden.width : left, to: right } : null,
    scale: drawn ? { from, to, x } : null,
  };
}
