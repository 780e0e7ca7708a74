import { wall } from '@/messages/format';

export const DAY = 86_400_000;

/** The ordinal of a local day (days since 1 January 1970) in a zone. */
export function dayOf(at: number, zone: string): number {
  const parts = wall(at, zone);
  return Date.UTC(parts.year, parts.month - 1, parts.day) / DAY;
}

/** The date of a day's ordinal, `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  const { year, month, day: date } = wall(day * DAY, 'UTC');
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The ordinal of a date alone. */
export const ordinal = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** Sunday 0 to Saturday 6. 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

function shift(at: number, zone: string): number {
  const parts = wall(at, zone);
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second) - Math.floor(at / 1000) * 1000;
}

/** The first instant of a local day in a zone, epoch milliseconds; where midnight is skipped by a clock change, the hour after. */
export function startOfDay(day: number, zone: string): number {
  const midnight = day * DAY;
  const guess = midnight - shift(midnight, zone);
  const start = midnight - shift(guess, zone);
  if (dayOf(start, zone) === day) return start;
  // Midnight does not exist on this day: the earlier guess is the first instant that does.
  return Math.max(guess, start);
}

/** Both ends of a moment: a date alone is the whole local day, its end exclusive. Epoch milliseconds. */
export function span(at: string, zone: string): { at: number; until: number | null } {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(at)) return { at: Date.parse(at), until: null };
  const day = ordinal(at);
  return { at: startOfDay(day, zone), until: startOfDay(day + 1, zone) };
}

/** An instant as RFC 3339 to the second with the offset of a zone: "2025-11-17T16:00:00+09:00". */
export function stamp(at: number, zone: string): string {
  const parts = wall(at, zone);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.round(shift(at, zone) / 60_000);
  const size = Math.abs(minutes);
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${dateOf(dayOf(at, zone))}T${two(parts.hour)}:${two(parts.minute)}:${two(parts.second)}${offset}`;
}
