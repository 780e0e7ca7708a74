import type { Version } from '@/law/duty';

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

type Segment = { index: number; left: number; width: number; kind: 'past' | 'now' | 'later'; open: boolean };
export type VersionsDrawing = { segments: Segment[]; now: number; years: { year: number; left: number }[] };

const ms = (date: string) => Date.parse(`${date}T00:00:00Z`);

/**
 * The versions of a duty on one time axis, in percent of its width, oldest first; `index` is the place in the given list. The axis
 * begins two years before the first change, or with a first version that has a date, and ends a year after now or the last change.
 * Null where no version has a date: there is nothing to draw to scale.
 */
export function drawVersions(versions: readonly Pick<Version, 'from' | 'to'>[], now: number): VersionsDrawing | null {
  const dates = versions.flatMap(({ from, to }) => [from, to]).flatMap((date) => (date === null ? [] : [ms(date)]));
  if (dates.length === 0) return null;
  const opens = versions.some(({ from }) => from === null);
  const first = Math.min(...dates, now) - (opens ? 2 * YEAR : YEAR / 2);
  const last = Math.max(...dates, now) + YEAR;
  const place = (at: number) => ((at - first) / (last - first)) * 100;
  const segments = versions
    .map((version, index): Segment => {
      const from = version.from === null ? first : ms(version.from);
      const to = version.to === null ? last : ms(version.to) + DAY;
      const kind = to <= now ? 'past' : from > now ? 'later' : 'now';
      return { index, left: place(from), width: place(to) - place(from), kind, open: version.from === null };
    })
    .sort((a, b) => a.left - b.left);
  const [begins, ends] = [new Date(first).getUTCFullYear() + 1, new Date(last).getUTCFullYear()];
  const every = Math.ceil((ends - begins + 1) / 9);
  const years = Array.from({ length: ends - begins + 1 }, (_, index) => begins + index)
    .filter((year) => (year - begins) % every === 0)
    .map((year) => ({ year, left: place(Date.UTC(year, 0, 1)) }));
  return { segments, now: place(now), years };
}
