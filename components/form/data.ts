import { Temporal } from 'temporal-polyfill';
import type { Precision, When } from '@/domain/history';

/** Zones offered for entering a time, the person's and the case's first. */
export const ZONES = [
  'Asia/Seoul',
  'Asia/Tokyo',
  'Asia/Taipei',
  'Asia/Singapore',
  'Europe/Berlin',
  'Europe/Dublin',
  'Europe/London',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Australia/Sydney',
  'UTC',
];

/** A text field, trimmed at both ends; '' when absent. */
export function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.replace(/\r\n/g, '\n').trim() : '';
}

/** A text field, null when empty. */
export function textOrNull(data: FormData, name: string): string | null {
  return text(data, name) || null;
}

export function texts(data: FormData, name: string): string[] {
  return data.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');
}

export function ticked(data: FormData, name: string): boolean {
  return data.get(name) === 'yes';
}

/**
 * What WhenField sent, as a moment: a date alone to the day, else an RFC 3339 instant with the zone's offset then. Null when
 * no date was entered; `at` is '' where a time is missing or skipped by the zone's clocks, for the command to name.
 */
export function when(data: FormData, name: string): When | null {
  const date = text(data, `${name}.date`);
  if (date === '') return null;
  const precision = (text(data, `${name}.precision`) || 'minute') as Precision;
  if (precision === 'day') return { at: date, precision };
  if (precision === 'range') return { at: date, precision, until: text(data, `${name}.until`) };
  return { at: instant(date, text(data, `${name}.time`), text(data, `${name}.zone`) || 'UTC'), precision };
}

function instant(date: string, time: string, zone: string): string {
  if (time === '') return '';
  try {
    const local = Temporal.PlainDateTime.from(`${date}T${time}`);
    const zoned = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
    return zoned.toPlainDateTime().equals(local)
      ? zoned.toString({ timeZoneName: 'never', smallestUnit: time.length > 5 ? 'second' : 'minute' })
      : '';
  } catch {
    return '';
  }
}

/** How a stored moment fills WhenField again, in a zone. */
export function whenValue(
  at: string | null,
  precision: Precision | null,
  zone: string,
): { date?: string; time?: string; precision?: Precision } {
  if (at === null) return {};
  if (/^\d{4}-\d{2}-\d{2}$/.test(at)) return { date: at, precision: 'day' };
  const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return {
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: precision === 'second' ? 'second' : 'minute' }),
    precision: precision ?? 'minute',
  };
}
