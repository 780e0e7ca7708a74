import en from './en/clock.json';
import ko from './ko/clock.json';
import { offersParticle, withParticles } from './particles';

export type Locale = 'en' | 'ko';

/** Epoch milliseconds, an RFC 3339 instant, or a local date alone (`YYYY-MM-DD`), which never shows an hour. */
export type Point = number | string;

type Parts = { year: number; month: number; day: number; weekday: number; hour: number; minute: number; second: number };
type DateStyle = { weekday?: boolean; year?: boolean };
type InstantStyle = DateStyle & { seconds?: boolean; city?: boolean };

// Names of months and days are our own, not the platform's: server and browser must print the same letters.
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = { en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'], ko: ['일', '월', '화', '수', '목', '금', '토'] };
const CITIES: Record<Locale, Record<string, string>> = { en: en.cities, ko: ko.cities };
const MINUTE = 60_000;
const LONG_MINUTES = 72 * 60;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    weekday: 'short',
  });
  clocks.set(zone, made);
  return made;
}

export const isDate = (at: Point): at is string => typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at);

/** Epoch milliseconds of an instant; a date alone is read as midnight UTC. Throws a RangeError on text that is no time. */
export function milliseconds(at: Point): number {
  const value = typeof at === 'number' ? at : Date.parse(at);
  if (Number.isNaN(value)) throw new RangeError(`Not a time: ${at}`);
  return value;
}

/** Offsets are of whole minutes, and change at whole minutes, since the last zone left its local mean time, in 1972. */
const MINUTES_SINCE = Date.UTC(1973, 0, 1);
const MOST_KEPT = 20_000;
const offsets = new Map<string, number>();

/** Milliseconds that a zone is ahead of UTC at an instant (epoch milliseconds), from 1973 on. Kept: a page asks for the same few. */
function offsetAt(at: number, zone: string): number {
  const start = Math.floor(at / MINUTE) * MINUTE;
  const key = `${start} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const { year, month, day, hour, minute, second } = asked(start, zone);
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - start;
  if (offsets.size >= MOST_KEPT) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** What the platform says of a zone at an instant. */
function asked(at: number, zone: string): Parts {
  const found: Record<string, string> = {};
  for (const part of clockOf(zone).formatToParts(at)) found[part.type] = part.value;
  return {
    year: Number(found.year),
    month: Number(found.month),
    day: Number(found.day),
    weekday: DAYS.en.indexOf(found.weekday ?? ''),
    hour: Number(found.hour),
    minute: Number(found.minute),
    second: Number(found.second),
  };
}

/** The wall clock of a zone (IANA name) at an instant; month 1–12, weekday 0 for Sunday. A date alone keeps its own date. */
export function wall(at: Point, zone: string): Parts {
  const own = isDate(at) ? 'UTC' : zone;
  const exact = milliseconds(at);
  if (exact < MINUTES_SINCE) return asked(exact, own);
  const local = new Date(exact + offsetAt(exact, own));
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  };
}

const two = (value: number) => String(value).padStart(2, '0');

/** The city of a zone as written beside a time: `America/New_York` gives "New York", in Korean "뉴욕". */
export function city(zone: string, locale: Locale): string {
  const last = zone.split('/').at(-1) ?? zone;
  return CITIES[locale][last] ?? last.replaceAll('_', ' ');
}

function written(parts: Parts, locale: Locale, style: DateStyle): string {
  const name = DAYS[locale][parts.weekday] ?? '';
  if (locale === 'ko') {
    const date = `${style.year === false ? '' : `${parts.year}년 `}${parts.month}월 ${parts.day}일`;
    return style.weekday ? `${date} (${name})` : date;
  }
  const date = `${parts.day} ${MONTHS[parts.month - 1]}${style.year === false ? '' : ` ${parts.year}`}`;
  return style.weekday ? `${name} ${date}` : date;
}

/** The local date in a zone: "18 Nov 2025", "Tue 18 Nov"; "2025년 11월 18일 (화)". Shows the year unless told not to. */
export function date(at: Point, zone: string, locale: Locale, style: DateStyle = {}): string {
  return written(wall(at, zone), locale, style);
}

/** The time of day in a zone, 24 hours: "22:52". Empty for a date alone. */
export function time(at: Point, zone: string, seconds = false): string {
  if (isDate(at)) return '';
  const parts = wall(at, zone);
  return `${two(parts.hour)}:${two(parts.minute)}${seconds ? `:${two(parts.second)}` : ''}`;
}

/** Date, time and the city of the zone: "18 Nov 2025, 22:52 Seoul". A date alone is only the date. */
export function instant(at: Point, zone: string, locale: Locale, style: InstantStyle = {}): string {
  const day = date(at, zone, locale, style);
  if (isDate(at)) return day;
  const comma = locale === 'en' && style.year !== false ? ',' : '';
  const place = style.city === false ? '' : ` ${city(zone, locale)}`;
  return `${day}${comma} ${time(at, zone, style.seconds)}${place}`;
}

/** A limit that is the end of a local day: "end of Thu 26 Feb", "2월 26일 (목)까지". */
export function endOf(at: Point, zone: string, locale: Locale, style: DateStyle = { weekday: true, year: false }): string {
  const day = date(at, zone, locale, style);
  return locale === 'ko' ? `${day}까지` : `end of ${day}`;
}

/** A limit with its precision and the city of its zone: "Tue 3 Mar 17:30 New York", "end of Thu 26 Feb Seoul". */
export function limit(
  at: Point,
  precision: 'instant' | 'day',
  zone: string,
  locale: Locale,
  style: InstantStyle = { weekday: true, year: false },
): string {
  if (precision === 'instant' && !isDate(at)) return instant(at, zone, locale, style);
  const place = style.city === false ? '' : locale === 'ko' ? ` (${city(zone, locale)})` : ` ${city(zone, locale)}`;
  return `${endOf(at, zone, locale, style)}${place}`;
}

/** The month of an axis: "Nov", "Nov 2025"; "11월", "2025년 11월". */
export function month(at: Point, zone: string, locale: Locale, year = false): string {
  const parts = wall(at, zone);
  if (locale === 'ko') return `${year ? `${parts.year}년 ` : ''}${parts.month}월`;
  return `${MONTHS[parts.month - 1]}${year ? ` ${parts.year}` : ''}`;
}

/** The short name of the local day: "Thu", "목". */
export function weekday(at: Point, zone: string, locale: Locale): string {
  return DAYS[locale][wall(at, zone).weekday] ?? '';
}

/** Whole days: "1 day", "147 days"; "147일". */
export function days(count: number, locale: Locale): string {
  if (locale === 'ko') return `${number(count, locale)}일`;
  return `${number(count, locale)} ${count === 1 ? 'day' : 'days'}`;
}

const ISO = /^-?P(?:(\d+)D)?(T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/;

/** Milliseconds of an ISO 8601 duration in days, hours, minutes and seconds; a day is 24 hours. */
export function lengthOf(iso: string): number {
  const found = ISO.exec(iso);
  if (!found) throw new RangeError(`Not a duration: ${iso}`);
  const [, d = 0, , h = 0, m = 0, s = 0] = found;
  return ((Number(d) * 24 + Number(h)) * 60 + Number(m)) * MINUTE + Number(s) * 1000;
}

/**
 * An exact length, from milliseconds (its sign is ignored) or an ISO 8601 duration. Minutes are cut, never rounded up, but
 * what lasts is never nothing; from 72 hours in days. A duration of whole days (`P3D`) was counted on dates and stays in days.
 */
export function duration(length: number | string, locale: Locale): string {
  const iso = typeof length === 'string' ? ISO.exec(length) : null;
  if (iso?.[1] && !iso[2]) return days(Number(iso[1]), locale);
  const exact = Math.abs(typeof length === 'string' ? lengthOf(length) : length);
  // A second late is late: "0 min" would deny it.
  if (exact > 0 && exact < MINUTE) return locale === 'ko' ? '1분 미만' : 'under 1 min';
  const minutes = Math.floor(exact / MINUTE);
  const long = minutes >= LONG_MINUTES;
  const d = long ? Math.floor(minutes / 1440) : 0;
  const h = Math.floor((minutes - d * 1440) / 60);
  const m = minutes % 60;
  if (locale === 'ko') return [d && `${number(d, 'ko')}일`, h && `${h}시간`, (m || minutes < 60) && `${m}분`].filter(Boolean).join(' ');
  if (long) return [`${number(d, 'en')} d`, (h || m) && `${h} h`, m && `${m} min`].filter(Boolean).join(' ');
  return h ? `${h} h ${two(m)} min` : `${m} min`;
}

const figures = {
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }),
  ko: new Intl.NumberFormat('ko-KR', { maximumFractionDigits: 3 }),
};

/** A figure with its thousands parted: "33,673,817". */
export const number = (value: number, locale: Locale): string => figures[locale].format(value);

/** A figure on an axis, still exact: "33.7 M", "10,000"; "3,370만", "1만". */
export function axis(value: number, locale: Locale): string {
  if (locale === 'ko') {
    if (value >= 1e8) return `${number(value / 1e8, locale)}억`;
    return value >= 1e4 ? `${number(value / 1e4, locale)}만` : number(value, locale);
  }
  return value >= 1e6 ? `${number(value / 1e6, locale)} M` : number(value, locale);
}

/** A figure known only within bounds: "400 to 600", "at least 4,536", "at most 600". Empty when nothing is known. */
export function range(low: number | null, high: number | null, locale: Locale): string {
  if (low !== null && high !== null) {
    if (low === high) return number(low, locale);
    return locale === 'ko' ? `${number(low, locale)}~${number(high, locale)}` : `${number(low, locale)} to ${number(high, locale)}`;
  }
  if (low !== null) return locale === 'ko' ? `${number(low, locale)} 이상` : `at least ${number(low, locale)}`;
  if (high !== null) return locale === 'ko' ? `${number(high, locale)} 이하` : `at most ${number(high, locale)}`;
  return '';
}

/** Puts values into the `{names}` of a sentence that has no other ICU syntax; for pictures that are redrawn in the browser. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  const filled = sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
  return offersParticle(sentence) ? withParticles(filled) : filled;
}
