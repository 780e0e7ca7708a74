import type { Figure } from '@/domain/history';
import { type Locale, number, range } from '@/messages/format';
import type { Translate } from '@/messages/translate';

/** A count as far as it is known: "33,473,817", "at least 4,000", "about 200,000". `t` speaks messages/<locale>/scope.json. */
export function sayFigure({ settled, low, high, likely }: Figure, locale: Locale, t: Translate): string {
  if (settled !== undefined) return number(settled, locale);
  const bounds = range(low ?? null, high ?? null, locale);
  if (likely !== undefined) {
    const n = number(likely, locale);
    return bounds ? t('figure.aboutIn', { n, range: bounds }) : t('figure.about', { n });
  }
  return bounds || t('figure.unknown');
}
