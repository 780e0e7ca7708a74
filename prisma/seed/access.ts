/** The public sum of views of the delivery list page (joint investigation, 10 February 2026). */
export const VIEWS = 148_056_502;
const FIRST = '2025-06-24';
const DAYS = 147;

/**
 * Views a day from 24 June to 17 November 2025, 147 days. Only the sum is public: the shape is invented, the same each
 * time, and adds up to the sum to the last view.
 */
export function dailyViews(): { date: string; count: number }[] {
  const weights = Array.from({ length: DAYS }, (_, day) => weight(day));
  const total = weights.reduce((sum, one) => sum + one, 0);
  const counts = weights.map((one) => Math.floor((one / total) * VIEWS));
  const rest = VIEWS - counts.reduce((sum, one) => sum + one, 0);
  return counts.map((count, day) => ({ date: dateOf(day), count: day < rest ? count + 1 : count }));
}

/** A slow start, two swells, a long tail; fewer at weekends, and three days on which hardly anything was fetched. */
function weight(day: number): number {
  const swell = day < 12 ? 0.05 + day * 0.02 : day < 60 ? 0.5 + 0.3 * Math.sin(day / 9) : day < 104 ? 1 + 0.3 * Math.sin(day / 6) : 0.35;
  const weekend = (day + 2) % 7 > 4 ? 0.65 : 1;
  const pause = day % 41 === 17 ? 0.03 : 1;
  return swell * weekend * pause * (0.6 + 0.8 * noise(day));
}

/** 0 to 1, the same for the same day: a step of the minimal standard generator of Park and Miller. */
function noise(day: number): number {
  return (((day + 7) * 16_807 * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function dateOf(day: number): string {
  const [year = 0, month = 0, date = 0] = FIRST.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + day)).toISOString().slice(0, 10);
}
