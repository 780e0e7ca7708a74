import type { Duty, Period, Version } from '@/law/duty';
import type { Translate } from '@/messages/translate';

/** `t` speaks the rulebook's noun, `law` the law's; `duty` names a duty. */
export type LawWords = { t: Translate; law: Translate; duty: (id: string) => string };

const startOf = ({ from }: Period, { t, law, duty }: LawWords): string =>
  from.startsWith('done:') ? t('period.filing', { duty: duty(from.slice('done:'.length)) }) : law(`moment.${from}`);

/** A period with what it runs from, in words: "within 72 hours of awareness". */
function lengthInWords({ counting, standard }: Version, period: Period, words: LawWords): string {
  const { t, law } = words;
  const values = { n: period.value, start: startOf(period, words) };
  if (counting === 'dora-initial') return t('period.dora', values);
  if (counting === 'days-after-year-end') return t('period.yearEnd', values);
  if (counting === 'embargo-business-days') return t('period.embargo', values);
  if (counting === 'guidance-days') {
    const given = { ...values, standard: standard === null ? '' : law(`standard.${standard}`) };
    return period.rangeFrom === undefined ? t('period.guidance', given) : t('period.guidanceRange', { ...given, from: period.rangeFrom });
  }
  const said = t(`period.${period.unit}`, values);
  return period.which === 'latest' ? t('period.latest', { period: said }) : said;
}

/** These say in their own words what the standard says. */
const SAYS_ITS_STANDARD = new Set(['guidance-days', 'embargo-business-days']);

/** The rule of one version in words, with what it is measured against. Never a figure where the law has none. */
export function periodInWords(duty: Pick<Duty, 'relation'>, version: Version, words: LawWords): string {
  const { t, law } = words;
  if (version.counting === 'rule') return t('period.rule');
  const { period, standard } = version;
  const parts = [
    ...(period ? [lengthInWords(version, period, words)] : []),
    ...(duty.relation ? [t(`period.relation.${duty.relation.order}`, { duty: words.duty(duty.relation.to) })] : []),
  ];
  const said =
    standard === null || duty.relation || (period && SAYS_ITS_STANDARD.has(version.counting)) ? [] : [law(`standard.${standard}`)];
  const all = [...parts, ...said];
  return all.length === 0 ? t('period.unstated') : all.join(', ');
}

/** The figure alone, as a table of the world has room for; null where the law gives none. */
export function shortPeriod({ counting, period }: Version, t: Translate): string | null {
  if (period === null) return null;
  const n = { n: period.value };
  if (counting === 'days-after-year-end') return t('short.yearEnd', n);
  if (counting === 'embargo-business-days') return t('short.embargo', n);
  if (counting === 'guidance-days') return t('short.guidance', n);
  return t(`short.${period.unit}`, n);
}

const HOURS = { hours: 1, days: 24, 'business-days': 34, months: 730 } as const;

/** For ordering only: about how many hours a period lasts. What is no limit (guidance, embargo, words) comes after all limits. */
export function roughHours({ counting, period }: Version): number {
  if (period === null) return Number.POSITIVE_INFINITY;
  if (counting === 'guidance-days' || counting === 'embargo-business-days') return 1_000_000 + period.value;
  return period.value * HOURS[period.unit] + (counting === 'days-after-year-end' ? 4380 : 0);
}

/** The first letter a capital, for a sentence that stands alone. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
