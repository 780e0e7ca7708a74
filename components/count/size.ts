import { duration, type Locale, number } from '@/messages/format';

const UNITS = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
] as const;

/** A size in decimal units with three figures, cut and never rounded up: "9.99 GB", "412 MB", "17 B". */
export function sayBytes(bytes: number, locale: Locale): string {
  const [size, unit] = UNITS.find(([one]) => bytes >= one) ?? [1, 'B'];
  const value = bytes / size;
  const digits = unit === 'B' || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${number(Math.floor(value * 10 ** digits) / 10 ** digits, locale)} ${unit}`;
}

/** How long something will still take: seconds under a minute, then hours and minutes. */
export function sayLeft(seconds: number, locale: Locale): string {
  if (seconds >= 60) return duration(seconds * 1000, locale);
  return locale === 'ko' ? `${Math.ceil(seconds)}초` : `${Math.ceil(seconds)} s`;
}

/** The part of a whole in full percents, 100 only when it is whole. */
export const percent = (done: number, whole: number): number => (whole <= 0 ? 0 : Math.floor((done / whole) * 100));
