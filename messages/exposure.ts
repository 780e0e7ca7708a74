// Statutory maxima in words: shared by pages and PDFs.
import type { Maximum } from '@/law/duty';
import type { Money, StatutoryMaximum } from '@/law/exposure';
import { type Sentence, type Speaker, say } from '@/law/sentence';
import { type Locale, number } from './format';
import type { Translate } from './translate';

export type ExposureWords = {
  money: (sum: Money) => string;
  /** "up to EUR 60,000,000"; `short`: for a narrow line of a report. */
  figure: (figure: StatutoryMaximum, length?: 'figure' | 'short') => string;
  /** What the law says, as one sentence, with the circumstance without which it does not hold. */
  rule: (maximum: Maximum) => string;
  /** "2% of EUR 3,000,000,000 is EUR 60,000,000."; null where the turnover is not known. */
  share: (figure: StatutoryMaximum) => string | null;
  sentence: (sentence: Sentence) => string;
};

/** `t` speaks the noun exposure; `speaker` names places. */
export function exposureWords(t: Translate, speaker: Speaker, locale: Locale): ExposureWords {
  const unit = (currency: string): string => {
    try {
      return t(`currency.${currency}`);
    } catch {
      return locale === 'ko' ? ` ${currency}` : currency;
    }
  };
  const money = ({ amount, currency }: Money) => t('money', { amount: number(amount, locale), currency: unit(currency) });
  const percent = (value: number) => number(value, locale);
  const spoken: Speaker = { ...speaker, message: (id, values) => t(id, { ...values }) };

  function figure(one: StatutoryMaximum, length: 'figure' | 'short' = 'figure'): string {
    const { low, high, each, maximum } = one;
    if (maximum.floor && low) return t('floor', { low: money(low) });
    if (low && high)
      return low.amount === high.amount
        ? t(`${length}.exact`, { high: money(high) })
        : t(`${length}.between`, { low: money(low), high: money(high) });
    if (low) return t(`${length}.atLeast`, { low: money(low) });
    if (high) return t(`${length}.atMost`, { high: money(high) });
    return each ? t(`${length}.each`, { each: money(each) }) : t(`${length}.unknown`);
  }

  function rule({ fixed, share, limbs, only }: Maximum): string {
    const sum = (amount: number | undefined) => (amount === undefined || fixed === undefined ? 'none' : money({ ...fixed, amount }));
    const of = share && t(`years.${share.years}`, { turnover: turnoverText(share.of) });
    const params = {
      fixed: sum(fixed?.amount),
      atLeast: sum(fixed?.atLeast),
      atMost: sum(fixed?.atMost),
      percent: share ? percent(share.percent) : '',
      turnover: of ?? '',
    };
    const said = t(`rule.${share ? (fixed ? limbs : 'share') : (fixed?.per ?? 'fixed')}`, params);
    const capital = said.charAt(0).toUpperCase() + said.slice(1);
    return only === undefined ? capital : `${capital} ${t('only.label', { what: t(`only.${only}`) })}`;
  }

  const turnoverText = (of: string): string =>
    of === 'undertaking' || of === 'entity' ? t(`turnover.${of}`) : t('turnover.place', { place: speaker.place(of) });

  return {
    money,
    figure,
    rule,
    share: ({ share }) =>
      share?.turnover && share.amount
        ? t('share', { percent: percent(share.percent), turnover: money(share.turnover), amount: money(share.amount) })
        : null,
    sentence: (one) => say(one, spoken),
  };
}
