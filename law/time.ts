// Moments, local dates and zones. A local date is a whole number of days since 1970-01-01; an instant is epoch milliseconds.
// Nothing here reads the zone of the process. Temporal supplies the zones; the arithmetic on days is done on numbers, for speed.
import { Temporal } from 'temporal-polyfill';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Days since 1970-01-01 on some local calendar. */
export type DayNumber = number;

/** A moment as recorded: an instant (epoch milliseconds, fractions kept), or a local date whose hour is not known. */
export type Point = { readonly kind: 'instant'; readonly ms: number } | { readonly kind: 'date'; readonly day: DayNumber };

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day number of a date of the Gregorian calendar, or undefined where there is no such date. Month 1–12. */
export function dayNumber(year: number, month: number, day: number): DayNumber | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  // Date.UTC reads years below 100 as 19xx, so the count starts 400 years later (146,097 days) and is brought back.
  return Date.UTC(year + 400, month - 1, day) / DAY - 146_097;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0);
}

/** Year, month (1–12) and day of a day number. Hinnant, "chrono-compatible low-level date algorithms". */
export function civil(day: DayNumber): { year: number; month: number; day: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Day of the week: 0 is Sunday, 6 is Saturday. */
export const weekday = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7;

const two = (value: number) => (value < 10 ? `0${value}` : String(value));

/** YYYY-MM-DD. */
export function isoDate(day: DayNumber): string {
  const { year, month, day: ofMonth } = civil(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(ofMonth)}`;
}

/** The day number of YYYY-MM-DD, or undefined for text that is no date of the calendar. */
export function parseDate(text: string): DayNumber | undefined {
  const found = DATE.exec(text);
  return found ? dayNumber(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

/** Epoch milliseconds of an RFC 3339 instant with offset, or undefined for text that is none. A leap second is read as the next second. */
export function parseInstant(text: string): number | undefined {
  const found = INSTANT.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second = '0', fraction = '0', sign, offsetHour = '0', offsetMinute = '0'] = found;
  const date = dayNumber(Number(year), Number(month), Number(day));
  if (date === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return undefined;
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * 60_000 * (sign === '-' ? -1 : 1);
  return date * DAY + Number(hour) * HOUR + Number(minute) * 60_000 + Number(second) * 1000 + Number(fraction) * 1000 - offset;
}

/** A moment in either form, or undefined for text that is neither. */
export function parsePoint(text: string): Point | undefined {
  const day = parseDate(text);
  if (day !== undefined) return { kind: 'date', day };
  const ms = parseInstant(text);
  return ms === undefined ? undefined : { kind: 'instant', ms };
}

/** A stretch of time during which a zone keeps one offset: from inclusive, to exclusive, offset in milliseconds. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const stretches = new Map<string, Stretch[]>();

/** The offset of a zone (IANA name) at an instant, in milliseconds east of Greenwich. Throws a RangeError for an unknown zone. */
export function offsetAt(zone: string, ms: number): number {
  let known = stretches.get(zone);
  if (!known) {
    known = [];
    stretches.set(zone, known);
  }
  for (const stretch of known) if (ms >= stretch.from && ms < stretch.to) return stretch.offset;
  const here = Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toZonedDateTimeISO(zone);
  const stretch = {
    // A zone that changes at this very instant has its previous transition earlier; the instant after it has it here.
    from: here.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: here.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: here.offsetNanoseconds / 1_000_000,
  };
  known.push(stretch);
  return stretch.offset;
}

/** The local date of an instant in a zone. */
export const localDay = (ms: number, zone: string): DayNumber => Math.floor((ms + offsetAt(zone, ms)) / DAY);

/** The local date of a moment in a zone; a date alone is itself. */
export const dayOf = (point: Point, zone: string): DayNumber => (point.kind === 'date' ? point.day : localDay(point.ms, zone));

/**
 * The last instant at which clocks in a zone show a time of day on a date, epoch milliseconds.
 * Where clocks go back over it, the later of the two; where they skip it, as if they had not moved.
 */
export function atLocal(day: DayNumber, timeOfDay: number, zone: string): number {
  const local = day * DAY + timeOfDay;
  const before = offsetAt(zone, local - DAY);
  const after = offsetAt(zone, local + DAY);
  const fits = [local - after, local - before].filter((ms) => ms + offsetAt(zone, ms) === local);
  return fits.length > 0 ? Math.max(...fits) : local - before;
}

const LAST_SECOND = DAY - 1000;

/** 23:59:59 of a local date. */
export const endOfDay = (day: DayNumber, zone: string): number => atLocal(day, LAST_SECOND, zone);

/** RFC 3339 with the zone's offset on that day. Whole seconds, or milliseconds (rounded down) where there are any. */
export function formatInstant(ms: number, zone: string): string {
  const offset = offsetAt(zone, ms);
  const local = Math.floor(ms + offset);
  const day = Math.floor(local / DAY);
  const rest = local - day * DAY;
  const seconds = Math.floor(rest / 1000) % 60;
  const milliseconds = rest % 1000;
  const minutes = Math.floor(Math.abs(offset) / 60_000);
  const clock = `${two(Math.floor(rest / HOUR))}:${two(Math.floor(rest / 60_000) % 60)}:${two(seconds)}`;
  const fraction = milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`;
  return `${isoDate(day)}T${clock}${fraction}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A length of elapsed time as an ISO 8601 duration of hours, minutes and seconds: PT29H35M. */
export function formatElapsed(ms: number): string {
  const seconds = Math.round(ms) / 1000;
  const whole = Math.floor(seconds / 60);
  const rest = Number((seconds - whole * 60).toFixed(3));
  const text = `${whole >= 60 ? `${Math.floor(whole / 60)}H` : ''}${whole % 60 > 0 ? `${whole % 60}M` : ''}${rest > 0 ? `${rest}S` : ''}`;
  return `PT${text || '0S'}`;
}

/** Whole days as an ISO 8601 duration: P2D. */
export const formatDays = (days: number): string => `P${days}D`;
