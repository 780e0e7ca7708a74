import { describe, expect, test } from 'vitest';
import { isOpen, openAfter, openFrom, readCalendar } from '@/law/calendars/calendar';
import { calendarData, calendarOf } from '@/law/calendars/index';
import { euMembers } from '@/law/jurisdictions';
import { rulebook } from '@/law/rulebook';
import { civil, dayNumber, isoDate, parseDate, weekday } from '@/law/time';

const YEARS = Array.from({ length: 13 }, (_, i) => 2018 + i);
const day = (text: string) => parseDate(text) ?? Number.NaN;
const on = (year: number, month: number, ofMonth: number) => dayNumber(year, month, ofMonth) ?? Number.NaN;
const dates = (code: string, year: number) =>
  [...(calendarOf(code)?.days.keys() ?? [])]
    .map(isoDate)
    .filter((date) => date.startsWith(`${year}-`))
    .sort();

/** Days that are closed anyway are no difference between two lists of holidays. */
const workdays = (list: readonly string[]) => list.filter((date) => ![0, 6].includes(weekday(day(date)))).sort();

/** The n-th weekday of a month, or the last with n = -1. */
function nth(year: number, month: number, ofWeek: number, n: number): number {
  const first = on(year, month, 1);
  const found = first + ((ofWeek - weekday(first) + 7) % 7);
  if (n > 0) return found + (n - 1) * 7;
  let last = found;
  while (civil(last + 7).month === month) last += 7;
  return last;
}

/** Easter Sunday, Meeus/Jones/Butcher. */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return on(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

describe('the United States calendar', () => {
  test.each(YEARS)('of %i holds the days of 5 USC 6103, observed on Friday or Monday', (year) => {
    const fixed = (of: number) => [on(of, 1, 1), ...(of >= 2021 ? [on(of, 6, 19)] : []), on(of, 7, 4), on(of, 11, 11), on(of, 12, 25)];
    const observed = [...fixed(year), ...fixed(year + 1)].map((date) =>
      weekday(date) === 6 ? date - 1 : weekday(date) === 0 ? date + 1 : date,
    );
    const moving = [
      nth(year, 1, 1, 3),
      nth(year, 2, 1, 3),
      nth(year, 5, 1, -1),
      nth(year, 9, 1, 1),
      nth(year, 10, 1, 2),
      nth(year, 11, 4, 4),
    ];
    const expected = [...observed, ...moving].map(isoDate).filter((date) => date.startsWith(`${year}-`));
    expect(workdays(dates('US', year))).toEqual(workdays(expected));
  });

  test('works on Good Friday and on the day after Thanksgiving', () => {
    const calendar = calendarOf('US');
    if (!calendar) throw new Error('no calendar');
    for (const date of ['2026-04-03', '2026-11-27']) expect(isOpen({ calendar, closures: new Set() }, day(date)), date).toBe(true);
  });
});

test.each(YEARS)('the German calendar of %i holds the nine days that every Land keeps', (year) => {
  const sunday = easter(year);
  const expected = [
    on(year, 1, 1),
    sunday - 2,
    sunday + 1,
    on(year, 5, 1),
    sunday + 39,
    sunday + 50,
    on(year, 10, 3),
    on(year, 12, 25),
    on(year, 12, 26),
  ];
  expect(dates('DE', year)).toEqual(expected.map(isoDate).sort());
});

test.each(YEARS)('the Brazilian calendar of %i holds the national holidays, 20 November among them since 2024', (year) => {
  const fixed = ['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '12-25', ...(year >= 2024 ? ['11-20'] : [])];
  expect(dates('BR', year)).toEqual([...fixed.map((date) => `${year}-${date}`), isoDate(easter(year) - 2)].sort());
});

describe('the Japanese calendar', () => {
  // Days of the equinoxes, National Astronomical Observatory of Japan; after 2027 as calculated.
  const vernal = [21, 21, 20, 20, 21, 21, 20, 20, 20, 21, 20, 20, 20];
  const autumnal = [23, 23, 22, 23, 23, 23, 22, 23, 23, 23, 22, 23, 23];

  /** The National Holidays Act of 1948 with the special Acts for 2019 to 2021, worked out from its text. */
  function byTheAct(year: number): string[] {
    const index = year - 2018;
    const games: Record<number, [string, string, string]> = { 2020: ['07-23', '07-24', '08-10'], 2021: ['07-22', '07-23', '08-08'] };
    const [marine, sports, mountain] = games[year]?.map((date) => day(`${year}-${date}`)) ?? [
      nth(year, 7, 1, 3),
      nth(year, 10, 1, 2),
      on(year, 8, 11),
    ];
    const national = [
      on(year, 1, 1),
      nth(year, 1, 1, 2),
      on(year, 2, 11),
      on(year, 3, vernal[index] ?? 0),
      on(year, 4, 29),
      on(year, 5, 3),
      on(year, 5, 4),
      on(year, 5, 5),
      marine ?? 0,
      mountain ?? 0,
      nth(year, 9, 1, 3),
      on(year, 9, autumnal[index] ?? 0),
      sports ?? 0,
      on(year, 11, 3),
      on(year, 11, 23),
      ...(year <= 2018 ? [on(year, 12, 23)] : []),
      ...(year >= 2020 ? [on(year, 2, 23)] : []),
      ...(year === 2019 ? [on(2019, 5, 1), on(2019, 10, 22)] : []),
    ];
    const found = new Set(national);
    // Art 3(2): a national holiday on a Sunday makes the next day that is none a holiday.
    for (const date of national) {
      if (weekday(date) !== 0) continue;
      let moved = date + 1;
      while (national.includes(moved)) moved++;
      found.add(moved);
    }
    // Art 3(3): a day between two national holidays is a holiday.
    for (const date of national)
      if (national.includes(date + 2) && !national.includes(date + 1) && weekday(date + 1) !== 0) found.add(date + 1);
    return [...found].map(isoDate);
  }

  test.each(YEARS)('of %i holds the days of the National Holidays Act', (year) =>
    expect(workdays(dates('JP', year))).toEqual(workdays(byTheAct(year))),
  );
});

describe('every calendar', () => {
  test.each(Object.values(calendarData))('$code covers 2018 to 2030 and names its source and the last year that is settled', (data) => {
    const calendar = readCalendar(data);
    expect([isoDate(calendar.from), isoDate(calendar.until)]).toEqual(['2018-01-01', '2030-12-31']);
    expect(data.source).not.toBe('');
    expect(data.proclaimedUntil).toBeGreaterThanOrEqual(2026);
    for (const year of YEARS) expect(dates(data.code, year).length, String(year)).toBeGreaterThanOrEqual(7);
  });

  test('is there for each that a duty names and for each member of the Union', () => {
    for (const { calendar } of rulebook.duties)
      if (calendar !== undefined && calendar !== 'EU') expect(calendarOf(calendar), calendar).toBeDefined();
    for (const { code } of euMembers) expect(calendarOf(code), code).toBeDefined();
  });

  test('refuses a line that is no date rather than reading a year without holidays', () => {
    expect(() => readCalendar({ ...calendarData.US!, holidays: '2026 02-30 Nothing' })).toThrow(RangeError);
  });
});

test('a holiday of several days is closed on each of them', () => {
  expect(dates('EG', 2026)).toEqual(expect.arrayContaining(['2026-03-20', '2026-03-21', '2026-03-22']));
});

test('an extra closure is not worked, and the weekend is that of the country', () => {
  const [us, eg] = [calendarOf('US'), calendarOf('EG')];
  if (!us || !eg) throw new Error('no calendar');
  expect(isoDate(openAfter({ calendar: us, closures: new Set([day('2026-07-17')]) }, day('2026-07-16'), 1))).toBe('2026-07-20');
  expect(isoDate(openFrom({ calendar: eg, closures: new Set() }, day('2026-02-06')))).toBe('2026-02-08');
});

describe('the Korean calendar', () => {
  /** The days off of 2025 as the Government's calendar for that year had them, with the bridge day and the election declared later. */
  const OF_2025 = ['01-01', '01-27', '01-28', '01-29', '01-30', '03-03', '05-05', '05-06', '06-03', '06-06', '08-15', '10-03'].concat([
    '10-06',
    '10-07',
    '10-08',
    '10-09',
    '12-25',
  ]);

  test('of 2025 holds the working days that were off', () => {
    expect(workdays(dates('KR', 2025))).toEqual(OF_2025.map((monthDay) => `2025-${monthDay}`));
  });

  test.each([2018, 2020, 2024])('of %i begins Seollal on the day before it', (year) => {
    const eve = { 2018: '2018-02-15', 2020: '2020-01-24', 2024: '2024-02-09' }[year];
    expect(dates('KR', year)).toContain(eve);
    expect(dates('KR', year)).not.toContain(isoDate(day(eve ?? '') + (year === 2018 ? 3 : 4)));
  });
});
