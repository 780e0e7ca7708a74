// What a working-day calendar is. The days themselves are frozen data beside this file, written by scripts/calendars.ts.
import { type DayNumber, parseDate, weekday } from '@/law/time';

/** Frozen data of one calendar. `holidays` holds a line a year: `2026 01-01 New Year's Day; 01-19 …`. */
export interface CalendarData {
  /** ISO 3166-1 code. */
  readonly code: string;
  readonly title: string;
  /** Days of the week that are not worked: 0 is Sunday, 6 is Saturday. */
  readonly weekend: readonly number[];
  readonly source: string;
  /** The last year whose days are fixed by statute or have been proclaimed; days after it are projected. */
  readonly proclaimedUntil: number;
  /** True where every day was compared with the source by hand. */
  readonly checked: boolean;
  readonly holidays: string;
}

export interface Calendar extends CalendarData {
  /** The first and the last day that the data cover. */
  readonly from: DayNumber;
  readonly until: DayNumber;
  readonly proclaimedUntilDay: DayNumber;
  readonly days: ReadonlyMap<DayNumber, string>;
}

/** Reads frozen data. Throws a RangeError on a line that is no calendar: a damaged file must not count as a year without holidays. */
export function readCalendar(data: CalendarData): Calendar {
  const days = new Map<DayNumber, string>();
  const years: number[] = [];
  for (const line of data.holidays.trim().split('\n')) {
    const year = line.slice(0, 4);
    years.push(Number(year));
    for (const entry of line.slice(5).split('; ').filter(Boolean)) {
      const day = parseDate(`${year}-${entry.slice(0, 5)}`);
      if (day === undefined) throw new RangeError(`calendar ${data.code}: ${year} ${entry}`);
      days.set(day, entry.slice(6));
    }
  }
  const first = parseDate(`${years[0]}-01-01`);
  const last = parseDate(`${years.at(-1)}-12-31`);
  const proclaimed = parseDate(`${data.proclaimedUntil}-12-31`);
  if (first === undefined || last === undefined || proclaimed === undefined) throw new RangeError(`calendar ${data.code}: no years`);
  return { ...data, from: first, until: last, proclaimedUntilDay: proclaimed, days };
}

/** The days on which an authority is closed: its calendar, and closures ordered beyond it. */
export interface OpenDays {
  readonly calendar: Calendar;
  readonly closures: ReadonlySet<DayNumber>;
}

/** True for a working day: not of the weekend, no holiday, no extra closure. */
export const isOpen = ({ calendar, closures }: OpenDays, day: DayNumber): boolean =>
  !calendar.weekend.includes(weekday(day)) && !calendar.days.has(day) && !closures.has(day);

/** The first working day at or after a day. */
export function openFrom(open: OpenDays, day: DayNumber): DayNumber {
  let found = day;
  while (!isOpen(open, found)) found++;
  return found;
}

/** The n-th working day after a day, which is itself not counted. */
export function openAfter(open: OpenDays, day: DayNumber, count: number): DayNumber {
  let found = day;
  for (let left = count; left > 0; ) if (isOpen(open, ++found)) left--;
  return found;
}
