import { Temporal } from 'temporal-polyfill';
import type { Moment, Precision, When } from '@/domain/history';

export { Temporal };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** True for a date alone (`YYYY-MM-DD`) that exists in the calendar. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** True for an RFC 3339 instant with offset whose date and time exist. A leap second is refused: no clock here has one. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text) || /T\d{2}:\d{2}:60/.test(text)) return false;
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

/** True for either form of a moment. */
export const isMoment = (text: string): boolean => isDate(text) || isInstant(text);

/** The first instant a moment can stand for: itself, or for a date alone the start of that day in `zone` (IANA). */
export function startOf(moment: Moment, zone: string): Temporal.Instant {
  if (!DATE.test(moment)) return Temporal.Instant.from(moment);
  return Temporal.PlainDate.from(moment).toZonedDateTime(zone).toInstant();
}

/** The local date of a moment in `zone` (IANA); a date alone is itself. */
export function dateIn(moment: Moment, zone: string): Temporal.PlainDate {
  if (DATE.test(moment)) return Temporal.PlainDate.from(moment);
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate();
}

/** Order by first possible instant in `zone`: negative, zero or positive. */
export const compareMoments = (a: Moment, b: Moment, zone: string): number => Temporal.Instant.compare(startOf(a, zone), startOf(b, zone));

/** What a `When` says to the law: a day known only as a day is a date alone, as written; a range is its beginning. */
export const momentOf = (when: When): Moment => (when.precision === 'day' ? when.at.slice(0, 10) : when.at);

/** How exactly a bare moment is known, read from how it is written. */
export function writtenPrecision(moment: Moment): Exclude<Precision, 'hour' | 'range'> {
  if (DATE.test(moment)) return 'day';
  return /T\d{2}:\d{2}:\d{2}/.test(moment) && !/T\d{2}:\d{2}:00(\.0+)?[Z+-]/.test(moment) ? 'second' : 'minute';
}

/** The last instant a moment can stand for: itself, or for a date alone the last nanosecond of that day in `zone`. */
export function endOf(moment: Moment, zone: string): Temporal.Instant {
  if (!DATE.test(moment)) return Temporal.Instant.from(moment);
  return Temporal.PlainDate.from(moment).add({ days: 1 }).toZonedDateTime(zone).toInstant().subtract({ nanoseconds: 1 });
}
