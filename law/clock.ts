// From the start of a clock to its limit. Each method of counting is one function and leaves its arithmetic behind as steps.
import { type OpenDays, openAfter, openFrom } from '@/law/calendars/calendar';
import type { Counting, Period } from '@/law/duty';
import { type Sentence, sentence } from '@/law/sentence';
import {
  atLocal,
  civil,
  type DayNumber,
  dayNumber,
  dayOf,
  daysInMonth,
  endOfDay,
  formatInstant,
  HOUR,
  isoDate,
  localDay,
  offsetAt,
  type Point,
  weekday,
} from '@/law/time';
import type { RegulatedAs } from '@/law/vocabulary';

/** The last instant still in time (epoch milliseconds), its local date, and whether the limit is that instant or the end of that day. */
export interface Limit {
  readonly ms: number;
  readonly day: DayNumber;
  readonly precision: 'instant' | 'day';
}

/** A date beside the limit. `from` is the first day of a range given by guidance. */
export interface Target extends Limit {
  readonly from?: DayNumber;
  readonly why: Sentence;
}

/** A step of the derivation: `value` is what it came to. */
export interface Step extends Sentence {
  readonly step: 'duty' | 'version' | 'start' | 'counting' | 'calendar' | 'filing';
  readonly value: string | null;
  readonly cites: string | null;
}

export interface Counted {
  readonly due: Limit | null;
  readonly target: Target | null;
  readonly notBefore: DayNumber | null;
  readonly steps: readonly Step[];
  /** True where the date rests on days that no authority has proclaimed yet. */
  readonly projected: boolean;
}

/** All that a count reads. `also` is the second moment that DORA looks at; null where it is not recorded. */
export interface Clock {
  readonly counting: Counting;
  readonly period: Period | null;
  readonly start: Point;
  readonly also: Point | null;
  readonly zone: string;
  readonly open: () => OpenDays;
  readonly statuses: readonly RegulatedAs[];
  readonly rollTo: 'noon' | undefined;
}

const NOTHING: Counted = { due: null, target: null, notBefore: null, steps: [], projected: false };

const NOON = 12 * HOUR;
const HALF_PAST_FIVE = 17.5 * HOUR;

const instantLimit = (ms: number, zone: string): Limit => ({ ms, day: localDay(ms, zone), precision: 'instant' });
const dayLimit = (day: DayNumber, zone: string): Limit => ({ ms: endOfDay(day, zone), day, precision: 'day' });

const step = (kind: Step['step'], { id, params }: Sentence, value: string | null, cites: string | null = null): Step => ({
  step: kind,
  id,
  params,
  value,
  cites,
});

const shown = (limit: Limit, zone: string): string => (limit.precision === 'day' ? isoDate(limit.day) : formatInstant(limit.ms, zone));

/** Says how many days were passed over because nobody works on them, and whether the calendar is certain that far. */
function calendarSteps({ calendar, closures }: OpenDays, from: DayNumber, to: DayNumber): { steps: Step[]; projected: boolean } {
  const skipped: string[] = [];
  for (let day = from + 1; day <= to; day++) {
    const holiday = calendar.days.get(day) ?? (closures.has(day) ? 'closure' : undefined);
    if (holiday !== undefined && !calendar.weekend.includes(weekday(day))) skipped.push(`${isoDate(day)} ${holiday}`);
  }
  const projected = to > calendar.proclaimedUntilDay || to > calendar.until || from < calendar.from;
  const steps = [
    step(
      'calendar',
      sentence(skipped.length > 0 ? 'derivation.calendar.skipped' : 'derivation.calendar.none', { calendar: calendar.title, skipped }),
      skipped.length > 0 ? skipped.map((day) => day.slice(0, 10)).join(' ') : null,
      calendar.source || null,
    ),
  ];
  if (projected) steps.push(step('calendar', sentence('derivation.calendar.projected', { year: calendar.proclaimedUntil }), isoDate(to)));
  return { steps, projected };
}

const counted = (due: Limit, zone: string, says: Sentence, more: Partial<Counted> = {}): Counted => ({
  ...NOTHING,
  ...more,
  due,
  steps: [step('counting', says, shown(due, zone)), ...(more.steps ?? [])],
});

/** n hours after a moment. From a date alone: the day on which they would end had they begun at the end of the given day; no hour is invented. */
function afterHours(start: Point, hours: number, zone: string): Limit {
  if (start.kind === 'instant') return instantLimit(start.ms + hours * HOUR, zone);
  return dayLimit(localDay(endOfDay(start.day, zone) + hours * HOUR, zone), zone);
}

const dateOnly = (hours: number) => sentence('derivation.count.hoursFromDate', { number: hours });

/** Elapsed hours; changes of the clock do not alter them. */
function hours({ start, zone }: Clock, { value }: Period): Counted {
  return counted(
    afterHours(start, value, zone),
    zone,
    start.kind === 'date' ? dateOnly(value) : sentence('derivation.count.hours', { number: value }),
  );
}

/** Regulation 1182/71, Art 3(1) and (2)(a): the clock hour in which the start falls is not counted. */
function hoursEu({ start, zone }: Clock, { value }: Period): Counted {
  if (start.kind === 'date') return counted(afterHours(start, value, zone), zone, dateOnly(value));
  const offset = offsetAt(zone, start.ms);
  const nextFullHour = (Math.floor((start.ms + offset) / HOUR) + 1) * HOUR - offset;
  const due = instantLimit(nextFullHour + value * HOUR, zone);
  const careful = instantLimit(start.ms + value * HOUR, zone);
  return {
    ...NOTHING,
    due,
    target: { ...careful, why: sentence('derivation.target.exactHours', { number: value }) },
    steps: [
      step(
        'counting',
        sentence('derivation.count.fullHour'),
        formatInstant(nextFullHour, zone),
        'Regulation (EEC, Euratom) No 1182/71, Art 3(1)',
      ),
      step('counting', sentence('derivation.count.hours', { number: value }), shown(due, zone)),
    ],
  };
}

/** Entities outside the weekend relief for the first report: Delegated Regulation 2025/301, Art 5(5). */
const WITHOUT_RELIEF: readonly RegulatedAs[] = [
  'credit-institution',
  'central-counterparty',
  'trading-venue',
  'nis2-essential',
  'nis2-important',
];

const AFTER_AWARENESS = 24;

/** Delegated Regulation 2025/301, Art 5(1)(a), (2), (4), (5): hours from classification, capped at 24 hours from awareness unless classified later. */
function doraInitial(clock: Clock, { value }: Period): Counted {
  const { start, also, zone, statuses } = clock;
  const fromClassification = afterHours(start, value, zone);
  const fromAwareness = also ? afterHours(also, AFTER_AWARENESS, zone) : null;
  const classified = start.kind === 'instant' ? start.ms : endOfDay(start.day, zone);
  const capped = fromAwareness !== null && classified <= fromAwareness.ms && fromAwareness.ms < fromClassification.ms;
  const exact = capped ? fromAwareness : fromClassification;
  const says = capped
    ? sentence('derivation.count.doraAwareness', { number: AFTER_AWARENESS })
    : sentence('derivation.count.doraClassification', { number: value, awareness: fromAwareness ? 'known' : 'unknown' });
  const open = clock.open();
  const last = openFrom(open, exact.day);
  if (last === exact.day || statuses.some((one) => WITHOUT_RELIEF.includes(one))) return counted(exact, zone, says);
  const { steps, projected } = calendarSteps(open, exact.day - 1, last);
  const due = instantLimit(atLocal(last, NOON, zone), zone);
  return {
    ...NOTHING,
    due,
    projected,
    steps: [
      step('counting', says, shown(exact, zone)),
      ...steps,
      step('calendar', sentence('derivation.calendar.noon'), shown(due, zone), 'Delegated Regulation (EU) 2025/301, Art 5(4)'),
    ],
  };
}

/** Calendar days on local dates; the day of the start is day 0, and the last day is never moved. */
function days({ start, zone }: Clock, { value }: Period): Counted {
  return counted(dayLimit(dayOf(start, zone) + value, zone), zone, sentence('derivation.count.days', { number: value }));
}

/** 29 December to 3 January: the offices of Japan are closed (Act 91 of 1988, Art 1). */
function isNewYearInJapan(day: DayNumber): boolean {
  const { month, day: ofMonth } = civil(day);
  return (month === 12 && ofMonth >= 29) || (month === 1 && ofMonth <= 3);
}

/** Calendar days with the day of knowledge as day 1; a last day on which offices are closed moves to the next open one. */
function daysJapan(clock: Clock, { value }: Period): Counted {
  const { start, zone } = clock;
  const counts = dayOf(start, zone) + value - 1;
  const open = clock.open();
  let last = openFrom(open, counts);
  while (isNewYearInJapan(last)) last = openFrom(open, last + 1);
  const says = sentence('derivation.count.daysInclusive', { number: value });
  if (last === counts) {
    const { projected } = calendarSteps(open, counts - 1, counts);
    return counted(dayLimit(last, zone), zone, says, { projected });
  }
  const { steps, projected } = calendarSteps(open, counts - 1, last);
  const due = dayLimit(last, zone);
  return {
    ...NOTHING,
    due,
    projected,
    steps: [
      step('counting', says, isoDate(counts)),
      ...steps,
      step('calendar', sentence('derivation.calendar.nextOpenDay'), shown(due, zone)),
    ],
  };
}

/** A figure from guidance is a target, never a limit. */
function guidanceDays({ start, zone }: Clock, { value, rangeFrom }: Period): Counted {
  const first = dayOf(start, zone);
  const why = sentence('derivation.target.guidance', { number: value });
  const target = { ...dayLimit(first + value, zone), ...(rangeFrom === undefined ? {} : { from: first + rangeFrom }), why };
  return {
    ...NOTHING,
    target,
    steps: [step('counting', sentence('derivation.count.guidance', { number: value }), isoDate(first + value))],
  };
}

/** Working days after the day of the start; the end of the last one. */
function businessDays(clock: Clock, { value }: Period): Counted {
  const { start, zone } = clock;
  const first = dayOf(start, zone);
  const open = clock.open();
  const last = openAfter(open, first, value);
  return counted(
    dayLimit(last, zone),
    zone,
    sentence('derivation.count.businessDays', { number: value }),
    calendarSteps(open, first, last),
  );
}

/** As business days, to 17:30 in New York: EDGAR dates a later filing on the next business day (17 CFR 232.13(a)(2)). */
function businessDaysSec(clock: Clock, { value }: Period): Counted {
  const { start, zone } = clock;
  const first = dayOf(start, zone);
  const open = clock.open();
  const last = openAfter(open, first, value);
  const due = instantLimit(atLocal(last, HALF_PAST_FIVE, zone), zone);
  return counted(due, zone, sentence('derivation.count.businessDaysSec', { number: value }), calendarSteps(open, first, last));
}

/** Regulation 1182/71, Art 3(2)(c) and (4): the same date, or the last of a shorter month; moved off a day that is not worked. */
function monthsEu(clock: Clock, { value }: Period): Counted {
  const { start, zone } = clock;
  const from = civil(dayOf(start, zone));
  const months = from.month - 1 + value;
  const year = from.year + Math.floor(months / 12);
  const month = (((months % 12) + 12) % 12) + 1;
  const counts = dayNumber(year, month, Math.min(from.day, daysInMonth(year, month))) ?? dayOf(start, zone);
  const says = sentence('derivation.count.months', { number: value });
  const open = clock.open();
  const last = openFrom(open, counts);
  const { steps, projected } = calendarSteps(open, counts - 1, last);
  if (last === counts) return counted(dayLimit(counts, zone), zone, says, { projected });
  const noon = clock.rollTo === 'noon';
  const due = noon ? instantLimit(atLocal(last, NOON, zone), zone) : dayLimit(last, zone);
  return {
    ...NOTHING,
    due,
    projected,
    steps: [
      step('counting', says, isoDate(counts)),
      ...steps,
      step('calendar', sentence(noon ? 'derivation.calendar.noon' : 'derivation.calendar.nextOpenDay'), shown(due, zone)),
    ],
  };
}

/** Days after 31 December of the year of the start. */
function daysAfterYearEnd({ start, zone }: Clock, { value }: Period): Counted {
  const { year } = civil(dayOf(start, zone));
  const yearEnd = dayNumber(year, 12, 31) ?? dayOf(start, zone);
  return counted(dayLimit(yearEnd + value, zone), zone, sentence('derivation.count.yearEnd', { number: value, year: String(year) }));
}

/** Not before the day after n full working days following the start. */
function embargo(clock: Clock, { value }: Period): Counted {
  const first = dayOf(clock.start, clock.zone);
  const open = clock.open();
  const last = openAfter(open, first, value);
  const { steps, projected } = calendarSteps(open, first, last);
  const notBefore = last + 1;
  return {
    ...NOTHING,
    notBefore,
    projected,
    steps: [step('counting', sentence('derivation.count.embargo', { number: value }), isoDate(notBefore)), ...steps],
  };
}

const methods: Partial<Record<Counting, (clock: Clock, period: Period) => Counted>> = {
  hours,
  'hours-eu': hoursEu,
  'dora-initial': doraInitial,
  days,
  'days-japan': daysJapan,
  'guidance-days': guidanceDays,
  'business-days': businessDays,
  'business-days-sec': businessDaysSec,
  'months-eu': monthsEu,
  'days-after-year-end': daysAfterYearEnd,
  'embargo-business-days': embargo,
};

/** The limit of a clock that has started. A law without a figure has none: nothing is counted and no date is made up. */
export function count(clock: Clock): Counted {
  const method = methods[clock.counting];
  return method && clock.period ? method(clock, clock.period) : NOTHING;
}

/** True where the law sets a limit in figures. Guidance and embargoes give figures that are no limit. */
export const hasLimit = (counting: Counting, period: Period | null): boolean =>
  period !== null && counting in methods && counting !== 'guidance-days' && counting !== 'embargo-business-days';
