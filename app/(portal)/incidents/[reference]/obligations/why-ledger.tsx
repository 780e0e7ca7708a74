import { Glyph } from '@/components/clock/glyph';
import type { ClockState } from '@/components/clock/state';
import type { LedgerRow } from '@/components/ui/ledger';
import { calendarOf } from '@/law/calendars/index';
import type { Period } from '@/law/duty';
import type { Obligation } from '@/law/obligations';
import { dutyById } from '@/law/rulebook';
import { isoDate, parseDate, weekday } from '@/law/time';
import { date, duration, isDate, type Locale, time } from '@/messages/format';
import type { Translate } from '@/messages/translate';

type Setting = { zone: string; locale: Locale; now: number; state: ClockState; length: string | number | null; w: Translate; t: Translate };

/** More counted days than this are told by their sum alone. */
const MOST_LINES = 16;

/** A period in words: "24 hours", "4 working days". */
export const periodText = ({ value, unit }: Period, t: Translate): string => t(`why.period.${unit}`, { n: value });

const SATURDAY_AND_SUNDAY: readonly number[] = [0, 6];

/** The local dates between start and limit that a count of working days passes over. */
export function uncounted(one: Obligation): string[] {
  if (one.period?.unit !== 'business-days' || one.clockStart === null || one.due === null) return [];
  const skipped = new Set(one.derivation.flatMap(({ step, value }) => (step === 'calendar' && value !== null ? value.split(' ') : [])));
  const duty = dutyById(one.duty);
  const weekend = calendarOf(duty?.calendar ?? duty?.jurisdiction.slice(0, 2) ?? '')?.weekend ?? SATURDAY_AND_SUNDAY;
  return datesBetween(one).filter((day) => skipped.has(day) || weekend.includes(weekday(parseDate(day) ?? 0)));
}

function datesBetween(one: Obligation): string[] {
  const first = one.clockStart === null ? undefined : parseDate(startDate(one));
  const last = one.due === null ? undefined : parseDate(one.due.on);
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => isoDate(first + 1 + index));
}

/** The local date of the start at the authority. */
function startDate({ clockStart, zone }: Obligation): string {
  const at = clockStart ?? '';
  if (isDate(at)) return at;
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(Date.parse(at));
}

/** The sum of a date as a ledger; null where there is no sum. */
export function ledgerOf(one: Obligation, setting: Setting): LedgerRow[] | null {
  const { zone, locale, w, t } = setting;
  if (one.due === null || one.clockStart === null) return null;
  const long = (at: string) => date(at, zone, locale, { weekday: true, year: true });
  const rows: LedgerRow[] = [{ label: w('ledger.start'), left: long(one.clockStart), right: time(one.clockStart, zone) }];
  rows.push(...(countedDays(one, setting) ?? periodRows(one, t, w)));
  for (const step of one.derivation)
    if (step.id === 'derivation.count.fullHour' && step.value !== null)
      rows.splice(1, 0, { label: t('why.full-hour'), left: long(step.value), right: time(step.value, zone) });
  const limit = one.due.precision === 'day' ? one.due.on : one.due.at;
  rows.push({ label: w('ledger.due'), left: long(limit), right: time(limit, zone) || w('ledger.endOfDay'), kind: 'due' });
  rows.push(...outcome(one, setting, long));
  return rows;
}

function periodRows(one: Obligation, t: Translate, w: Translate): LedgerRow[] {
  if (one.period === null) return [];
  const right = one.period.unit === 'hours' ? t('why.hours', { n: one.period.value }) : periodText(one.period, t);
  return [{ label: w('ledger.period'), left: w('ledger.plus'), right }];
}

/** One line a day where working days are counted and they are few. */
function countedDays(one: Obligation, { zone, locale, w }: Setting): LedgerRow[] | null {
  const days = datesBetween(one);
  if (one.period?.unit !== 'business-days' || days.length === 0 || days.length > MOST_LINES) return null;
  const off = new Set(uncounted(one));
  let count = 0;
  return days.map((day): LedgerRow => {
    const left = date(day, zone, locale, { weekday: true, year: false });
    if (off.has(day)) return { label: '', left, right: w('ledger.notCounted'), kind: 'skip' };
    count += 1;
    return { label: '', left, right: String(count), kind: 'count' };
  });
}

function outcome(one: Obligation, { zone, locale, now, state, length, w }: Setting, long: (at: string) => string): LedgerRow[] {
  if (one.answer !== 'owed' || one.due === null) return [];
  const due = Date.parse(one.due.at);
  if (one.done === null) {
    if (state === 'past')
      return [{ label: w('ledger.pastBy'), left: <Glyph state={state} size={14} />, right: duration(now - due, locale), kind: 'past' }];
    return [{ label: w('ledger.left'), right: duration(due - now, locale) }];
  }
  const filed: LedgerRow = { label: w('ledger.filed'), left: long(one.done), right: time(one.done, zone) };
  if (state === 'late' && length !== null)
    return [filed, { label: w('ledger.lateBy'), left: <Glyph state={state} size={14} />, right: duration(length, locale), kind: 'late' }];
  if (state === 'met' && length !== null) return [filed, { label: w('ledger.spare'), right: duration(length, locale) }];
  if (state === 'unclear') return [{ ...filed, right: w('ledger.unclear') }];
  return [filed];
}
