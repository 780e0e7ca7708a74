import type { Moment, Precision, When } from '@/domain/history';
import { atLocal, type DayNumber, dayOf, formatDays, formatElapsed, formatInstant, parseDate, parseInstant, parsePoint } from '@/law/time';

/** True for a date alone (`YYYY-MM-DD`) that exists in the calendar. */
export const isDate = (text: string): boolean => parseDate(text) !== undefined;

/** True for an RFC 3339 instant with offset whose date and time exist. A leap second is refused: no clock here shows one. */
export const isInstant = (text: string): boolean => parseInstant(text) !== undefined && !/T\d{2}:\d{2}:60/.test(text);

/** True for either form of a moment. */
export const isMoment = (text: string): boolean => isDate(text) || isInstant(text);

function pointOf(moment: Moment) {
  const point = parsePoint(moment);
  if (point === undefined) throw new RangeError(`Not a moment: ${moment}`);
  return point;
}

/** The first instant (epoch ms) a moment can stand for: itself, or for a date alone the start of that day in `zone` (IANA). */
export function startOf(moment: Moment, zone: string): number {
  const point = pointOf(moment);
  return point.kind === 'instant' ? point.ms : atLocal(point.day, 0, zone);
}

/** The last instant (epoch ms) a moment can stand for: itself, or for a date alone the last millisecond of that day in `zone`. */
export function endOf(moment: Moment, zone: string): number {
  const point = pointOf(moment);
  return point.kind === 'instant' ? point.ms : atLocal(point.day + 1, 0, zone) - 1;
}

/** The local day of a moment in `zone`; a date alone is itself. */
export const dayIn = (moment: Moment, zone: string): DayNumber => dayOf(pointOf(moment), zone);

/** Order by first possible instant in `zone`: negative, zero or positive. */
export const compareMoments = (a: Moment, b: Moment, zone: string): number => startOf(a, zone) - startOf(b, zone);

/** What a `When` says to the law: a day known only as a day is a date alone, as written; a range is its beginning. */
export const momentOf = (when: When): Moment => (when.precision === 'day' ? when.at.slice(0, 10) : when.at);

/** How exactly a bare moment is known, read from how it is written. */
export function writtenPrecision(moment: Moment): Exclude<Precision, 'hour' | 'range'> {
  if (isDate(moment)) return 'day';
  return /T\d{2}:\d{2}:\d{2}/.test(moment) && !/T\d{2}:\d{2}:00(\.0+)?[Z+-]/.test(moment) ? 'second' : 'minute';
}

/** ISO 8601 duration, exact (`PT48H40M`); it starts with `-` where `to` comes first. Both in epoch ms. */
export const elapsed = (from: number, to: number): string => `${to < from ? '-' : ''}${formatElapsed(Math.abs(to - from))}`;

/** ISO 8601 duration of whole days (`P147D`, `-P3D`). */
export const wholeDays = (days: number): string => `${days < 0 ? '-' : ''}${formatDays(Math.abs(days))}`;

/** The instant at which clocks in `zone` show a time (`HH:MM`, with or without seconds) on a date, with its offset; both must exist. */
export function clockTime(date: string, time: string, zone: string): string {
  const [midnight, moment] = [parseInstant(`${date}T00:00Z`), parseInstant(`${date}T${time}Z`)];
  const day = parseDate(date);
  if (day === undefined || midnight === undefined || moment === undefined) throw new RangeError('Not a time');
  return formatInstant(atLocal(day, moment - midnight, zone), zone);
}

/** RFC 3339 with the zone's offset. */
export const written = (ms: number, zone: string): string => formatInstant(ms, zone);
