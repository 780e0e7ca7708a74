import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { calendarOf } from '@/law/calendars/index';
import { type Clock, type Counted, count } from '@/law/clock';
import type { Counting, Period } from '@/law/duty';
import { formatInstant, isoDate, type Point, parseDate, parsePoint } from '@/law/time';
import type { RegulatedAs } from '@/law/vocabulary';

// Each rule is held against a walker that shares nothing with it: it goes minute by minute or day by day with Temporal, on text.

const ZONES = [
  'Europe/Berlin',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Seoul',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
];
const RUNS = 150;

/** Delegated Regulation (EU) 2025/301, Art 5(4) and (5). */
const RELIEVED: readonly RegulatedAs[] = ['asset-manager', 'insurer', 'payment-institution', 'investment-firm'];
const NOT_RELIEVED: readonly RegulatedAs[] = [
  'credit-institution',
  'central-counterparty',
  'trading-venue',
  'nis2-essential',
  'nis2-important',
];

const seconds = fc.integer({ min: Date.parse('2018-02-01T00:00:00Z') / 1000, max: Date.parse('2029-12-01T00:00:00Z') / 1000 });
const zone = fc.constantFrom(...ZONES);
const date = fc.integer({ min: 17_600, max: 21_800 }).map((day) => isoDate(day));

interface Given {
  readonly counting: Counting;
  readonly value: number;
  readonly start: string;
  readonly zone: string;
  readonly calendar?: string;
  readonly closures?: readonly string[];
  readonly also?: string;
  readonly statuses?: readonly RegulatedAs[];
  readonly rollTo?: 'noon';
}

const unitOf: Partial<Record<Counting, Period['unit']>> = {
  hours: 'hours',
  'hours-eu': 'hours',
  'months-eu': 'months',
  'business-days': 'business-days',
};

function point(text: string): Point {
  const found = parsePoint(text);
  if (!found) throw new Error(text);
  return found;
}

function run({ counting, value, start, zone: at, calendar = 'DE', closures = [], also, statuses = [], rollTo }: Given): Counted {
  const found = calendarOf(calendar);
  if (!found) throw new Error(calendar);
  const clock: Clock = {
    counting,
    period: { value, unit: unitOf[counting] ?? 'days', from: 'aware' },
    start: point(start),
    also: also === undefined ? null : point(also),
    zone: at,
    open: () => ({ calendar: found, closures: new Set(closures.flatMap((day) => parseDate(day) ?? [])) }),
    statuses,
    rollTo,
  };
  return count(clock);
}

const dueOf = (given: Given): string => {
  const { due } = run(given);
  if (!due) throw new Error('no limit');
  return due.precision === 'day' ? isoDate(due.day) : formatInstant(due.ms, given.zone);
};

const instantText = (epochSeconds: number) => Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toString();
const local = (start: string, at: string) => Temporal.Instant.from(start).toZonedDateTimeISO(at);
const localDate = (start: string, at: string) => (start.length === 10 ? start : local(start, at).toPlainDate().toString());
const sameInstant = (a: string, b: string) =>
  expect(Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)), `${a} ${b}`).toBe(0);

const next = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
const isWeekend = (day: string) => Temporal.PlainDate.from(day).dayOfWeek >= 6;
const holidays = (code: string) => {
  const lines = calendarOf(code)?.holidays ?? '';
  return new Set(
    [...lines.matchAll(/^(\d{4}) (.*)$/gm)].flatMap(([, year, row]) =>
      (row ?? '').split('; ').map((entry) => `${year}-${entry.slice(0, 5)}`),
    ),
  );
};
const closedBy: Record<string, Set<string>> = { US: holidays('US'), BR: holidays('BR'), JP: holidays('JP'), DE: holidays('DE') };
const isClosed = (day: string, code: string, closures: readonly string[] = []) =>
  isWeekend(day) || closedBy[code]?.has(day) === true || closures.includes(day);

function walkOpen(day: string, steps: number, code: string, closures: readonly string[] = []): string {
  let found = day;
  for (let left = steps; left > 0; ) {
    found = next(found);
    if (!isClosed(found, code, closures)) left--;
  }
  return found;
}

afterEach(() => vi.unstubAllEnvs());

describe.each(['Asia/Kathmandu', 'America/St_Johns', 'UTC'])('in a process whose zone is %s', (processZone) => {
  const inZone = (check: () => void) => () => {
    vi.stubEnv('TZ', processZone);
    // The platform may still spell Kathmandu as it was once spelt.
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone.replace('Katmandu', 'Kathmandu')).toBe(processZone);
    check();
  };
  const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
    inZone(() => fc.assert(fc.property(arbitrary, check), { numRuns: RUNS }));

  test(
    'hours are elapsed minutes, whatever clocks do',
    holds(fc.record({ at: seconds, zone, value: fc.integer({ min: 1, max: 96 }) }), ({ at, zone: place, value }) => {
      let walked = local(instantText(at), place);
      for (let i = 0; i < value * 4; i++) walked = walked.add({ minutes: 15 });
      sameInstant(dueOf({ counting: 'hours', value, start: instantText(at), zone: place }), walked.toInstant().toString());
    }),
  );

  test(
    'hours from a date alone end on the day they would end on from the last second of it, and name no hour',
    holds(fc.record({ start: date, zone, value: fc.integer({ min: 1, max: 96 }) }), ({ start, zone: place, value }) => {
      const lastSecond = Temporal.PlainDate.from(next(start))
        .toZonedDateTime({ timeZone: place, plainTime: '00:00' })
        .subtract({ seconds: 1 });
      for (const counting of ['hours', 'hours-eu'] as const) {
        expect(dueOf({ counting, value, start, zone: place })).toBe(lastSecond.add({ hours: value }).toPlainDate().toString());
      }
    }),
  );

  test(
    'the hour of the start is not counted in the Union, and the exact hours are the careful target',
    holds(
      fc.record({ at: seconds, zone: fc.constantFrom('Europe/Berlin', 'Europe/Dublin', 'Europe/Athens'), value: fc.constantFrom(24, 72) }),
      (given) => {
        const start = local(instantText(given.at), given.zone);
        let walked = start.with({ second: 0 });
        do walked = walked.add({ minutes: 1 });
        while (walked.minute !== 0);
        const found = run({ counting: 'hours-eu', value: given.value, start: instantText(given.at), zone: given.zone });
        sameInstant(formatInstant(found.due?.ms ?? 0, given.zone), walked.add({ hours: given.value }).toInstant().toString());
        sameInstant(formatInstant(found.target?.ms ?? 0, given.zone), start.add({ hours: given.value }).toInstant().toString());
      },
    ),
  );

  test(
    'calendar days run to the last second of the last day at the authority',
    holds(fc.record({ at: seconds, zone, value: fc.integer({ min: 1, max: 90 }) }), ({ at, zone: place, value }) => {
      let day = localDate(instantText(at), place);
      for (let i = 0; i < value; i++) day = next(day);
      const given: Given = { counting: 'days', value, start: instantText(at), zone: place };
      expect(dueOf(given)).toBe(day);
      const lastSecond = Temporal.PlainDate.from(next(day))
        .toZonedDateTime({ timeZone: place, plainTime: '00:00' })
        .subtract({ seconds: 1 });
      expect(run(given).due?.ms).toBe(lastSecond.epochMilliseconds);
    }),
  );

  test(
    'business days skip weekends, holidays and closures, and not the day of the start twice',
    holds(
      fc.record({
        start: date,
        value: fc.integer({ min: 1, max: 20 }),
        code: fc.constantFrom('US', 'BR'),
        gap: fc.integer({ min: 1, max: 9 }),
      }),
      (given) => {
        const closures = [Temporal.PlainDate.from(given.start).add({ days: given.gap }).toString()];
        const at = given.code === 'US' ? 'America/New_York' : 'America/Sao_Paulo';
        expect(dueOf({ counting: 'business-days', value: given.value, start: given.start, zone: at, calendar: given.code, closures })).toBe(
          walkOpen(given.start, given.value, given.code, closures),
        );
      },
    ),
  );

  test(
    'Form 8-K is due at 17:30 in New York on the fourth business day; holidays and days closed by order are passed over',
    holds(fc.record({ at: seconds, gaps: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }) }), ({ at, gaps }) => {
      const start = localDate(instantText(at), 'America/New_York');
      const closures = gaps.map((days) => Temporal.PlainDate.from(start).add({ days }).toString());
      let day = start;
      let counted = 0;
      while (counted < 4) {
        day = next(day);
        if (!isClosed(day, 'US', closures)) counted++;
      }
      const limit = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'America/New_York', plainTime: '17:30' });
      sameInstant(
        dueOf({
          counting: 'business-days-sec',
          value: 4,
          start: instantText(at),
          zone: 'America/New_York',
          calendar: 'US',
          closures,
        }),
        limit.toInstant().toString(),
      );
    }),
  );

  test(
    'three calendar days in Singapore end with the third day after, and 72 hours in Seoul with the hour, closed or not',
    holds(seconds, (at) => {
      const start = instantText(at);
      const singapore = local(start, 'Asia/Singapore').toPlainDate();
      expect(dueOf({ counting: 'days', value: 3, start, zone: 'Asia/Singapore' })).toBe(next(next(next(singapore.toString()))));
      // Civil Act (Korea), Art 161 moves a last day that is closed; hours have none (PIPC: 58 h 20 min, 82 h 40 min).
      const seoul = local(start, 'Asia/Seoul');
      expect(dueOf({ counting: 'hours', value: 72, start, zone: 'Asia/Seoul', calendar: 'KR' }).slice(0, 19)).toBe(
        seoul.toPlainDateTime().add({ days: 3 }).toString({ smallestUnit: 'second' }),
      );
    }),
  );

  test(
    'days in Japan count the day of knowledge and end on an open day outside the New Year',
    holds(fc.record({ start: date, value: fc.constantFrom(30, 60) }), ({ start, value }) => {
      let day = start;
      for (let counted = 1; counted < value; counted++) day = next(day);
      while (isClosed(day, 'JP') || day.slice(5) >= '12-29' || day.slice(5) <= '01-03') day = next(day);
      expect(dueOf({ counting: 'days-japan', value, start, zone: 'Asia/Tokyo', calendar: 'JP' })).toBe(day);
    }),
  );

  test(
    'a month ends on the same date or the last of the month, moved to a working day; for DORA to noon of it',
    holds(fc.record({ start: date, value: fc.integer({ min: 1, max: 14 }), noon: fc.boolean() }), ({ start, value, noon }) => {
      const counts = Temporal.PlainDate.from(start).add({ months: value }, { overflow: 'constrain' }).toString();
      let day = counts;
      while (isClosed(day, 'DE')) day = next(day);
      const found = dueOf({ counting: 'months-eu', value, start, zone: 'Europe/Berlin', ...(noon ? { rollTo: 'noon' } : {}) });
      if (!noon || day === counts) expect(found).toBe(day);
      else
        sameInstant(
          found,
          Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '12:00' }).toInstant().toString(),
        );
    }),
  );

  test(
    'days after the end of the year start on 1 January',
    holds(date, (start) => {
      let day = `${start.slice(0, 4)}-12-31`;
      for (let i = 0; i < 60; i++) day = next(day);
      expect(dueOf({ counting: 'days-after-year-end', value: 60, start, zone: 'America/New_York' })).toBe(day);
    }),
  );

  test(
    'an embargo ends the day after the last full business day, and sets no limit',
    holds(date, (start) => {
      const found = run({ counting: 'embargo-business-days', value: 7, start, zone: 'America/New_York', calendar: 'US' });
      expect(found.due).toBeNull();
      expect(isoDate(found.notBefore ?? 0)).toBe(next(walkOpen(start, 7, 'US')));
    }),
  );

  test(
    'guidance gives a target and never a limit',
    holds(date, (start) => {
      const found = run({ counting: 'guidance-days', value: 5, start, zone: 'Asia/Tokyo' });
      expect(found.due).toBeNull();
      expect(isoDate(found.target?.day ?? 0)).toBe(Temporal.PlainDate.from(start).add({ days: 5 }).toString());
    }),
  );

  test(
    'the first DORA report takes the earlier limit unless classified late, with relief on closed days for some',
    holds(
      fc.record({
        at: seconds,
        delay: fc.integer({ min: 0, max: 60 * 60 }),
        status: fc.constantFrom<RegulatedAs>(...RELIEVED, ...NOT_RELIEVED),
      }),
      ({ at, delay, status }) => {
        const aware = local(instantText(at), 'Europe/Berlin');
        const classified = aware.add({ minutes: delay });
        const limits = [classified.add({ hours: 4 }), ...(delay <= 24 * 60 ? [aware.add({ hours: 24 })] : [])];
        let limit = limits.reduce((a, b) => (Temporal.ZonedDateTime.compare(a, b) <= 0 ? a : b));
        if (RELIEVED.includes(status) && isClosed(limit.toPlainDate().toString(), 'DE')) {
          let day = limit.toPlainDate().toString();
          while (isClosed(day, 'DE')) day = next(day);
          limit = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '12:00' });
        }
        const found = dueOf({
          counting: 'dora-initial',
          value: 4,
          start: classified.toInstant().toString(),
          also: aware.toInstant().toString(),
          zone: 'Europe/Berlin',
          statuses: ['dora-financial-entity', status],
        });
        sameInstant(found, limit.toInstant().toString());
      },
    ),
  );

  test(
    'no limit lies before its start, and a later start never brings an earlier limit',
    holds(
      fc.record({
        first: seconds,
        later: fc.integer({ min: 0, max: 40 * 86_400 }),
        counting: fc.constantFrom<Counting>(
          'hours',
          'hours-eu',
          'days',
          'business-days',
          'business-days-sec',
          'days-japan',
          'months-eu',
          'days-after-year-end',
        ),
        place: zone,
      }),
      ({ first, later, counting, place }) => {
        const given = { counting, value: 3, zone: place };
        const early = run({ ...given, start: instantText(first) }).due?.ms ?? 0;
        const late = run({ ...given, start: instantText(first + later) }).due?.ms ?? 0;
        expect(early).toBeGreaterThanOrEqual(first * 1000);
        expect(late).toBeGreaterThanOrEqual(early);
      },
    ),
  );
});

test('a law without a figure gives no date', () => {
  for (const counting of ['no-figure', 'relative', 'rule'] as const) {
    expect(run({ counting, value: 72, start: '2026-01-05', zone: 'UTC' })).toMatchObject({ due: null, target: null, notBefore: null });
  }
});

test('a date that rests on a year not yet proclaimed says so', () => {
  expect(run({ counting: 'days-japan', value: 30, start: '2027-11-20', zone: 'Asia/Tokyo', calendar: 'JP' }).projected).toBe(false);
  expect(run({ counting: 'days-japan', value: 60, start: '2027-11-20', zone: 'Asia/Tokyo', calendar: 'JP' }).projected).toBe(true);
});
