import type { Moment, When } from '@/domain/history';
import { dayIn, isDate, momentOf, startOf } from '@/domain/moment';
import { date, days, duration, instant, type Locale } from '@/messages/format';
import type { Translate } from '@/messages/translate';

type Style = { seconds?: boolean; city?: boolean };

/** A recorded time: "18 Nov 2025, 22:52 Seoul", a day alone, or both ends of a range. `city` false where the page says the zone once. */
export function sayWhen(when: When, zone: string, locale: Locale, style: Pick<Style, 'city'> = {}): string {
  if (when.until !== undefined) return `${date(when.at, zone, locale)} – ${date(when.until, zone, locale)}`;
  return sayMoment(momentOf(when), zone, locale, { ...style, seconds: when.precision === 'second' });
}

export function sayMoment(at: Moment, zone: string, locale: Locale, style: Style = {}): string {
  return isDate(at) ? date(at, zone, locale) : instant(at, zone, locale, style);
}

/**
 * How long after it happened something was known, in words of messages/<locale>/overview.json: exact where both are
 * instants, else in days on local dates of `zone`.
 */
export function lag(when: When, known: Moment, zone: string, locale: Locale, t: Translate): { same: boolean; text: string } {
  const happened = momentOf(when);
  const exact = !isDate(happened) && !isDate(known);
  const length = exact ? startOf(known, zone) - startOf(happened, zone) : dayIn(known, zone) - dayIn(happened, zone);
  if (exact && Math.abs(length) < 60_000) return { same: true, text: t('timeline.same') };
  if (length === 0) return { same: true, text: t('timeline.sameDay') };
  const said = exact ? duration(length, locale) : days(Math.abs(length), locale);
  return { same: false, text: t(length < 0 ? 'timeline.earlier' : 'timeline.later', { length: said }) };
}

export const sayName = (person: { name: string; nameLocal: string | null } | null | undefined, locale: Locale): string =>
  !person ? '—' : locale === 'ko' && person.nameLocal !== null ? person.nameLocal : person.name;
