import { createTranslator } from 'use-intl/core';
import { type Awareness, withAwareness } from '@/domain/what-if';
import type { Rulebook } from '@/law/duty';
import type { Facts } from '@/law/facts';
import { placeOf } from '@/law/jurisdictions';
import { obligations } from '@/law/obligations';
import type { Speaker } from '@/law/sentence';
import { instant, type Locale } from '@/messages/format';
import { type ObligationRow, type RowSetting, rowOf, rowOfNotInForce } from './row';

/** All that the browser needs to answer *what if*: facts and an excerpt of the rulebook, as the page was made. */
export type Engine = {
  facts: Facts;
  rulebook: Rulebook;
  awareness: Awareness | null;
  /** The duties that the instant can move; the excerpt holds others only because they come first. */
  moved: string[];
  /** RFC 3339. */
  asOf: string;
  setting: RowSetting;
};

/** The obligations that another awareness instant (RFC 3339) moves, as they would stand. Nothing is sent anywhere. */
export function whatIf({ facts, rulebook, awareness, moved, asOf, setting }: Engine, at: string, speaker: Speaker): ObligationRow[] {
  const answers = obligations(withAwareness(facts, at, awareness), rulebook, asOf);
  const ids = new Set(moved);
  return [
    ...answers.obligations.filter(({ duty }) => ids.has(duty)).map((one) => rowOf(one, setting, speaker)),
    ...answers.notInForce.filter(({ duty }) => ids.has(duty)).map((one) => rowOfNotInForce(one, setting, speaker)),
  ];
}

/** Puts reasons into words in the browser, from the sentences of the reader's language alone. */
export async function speakerHere(locale: Locale, duties: RowSetting['duties']): Promise<Speaker> {
  const { default: messages } = locale === 'ko' ? await import('@/messages/ko/law.json') : await import('@/messages/en/law.json');
  const translate = createTranslator({ locale, messages, timeZone: 'UTC' });
  const message = (id: string, values: Readonly<Record<string, string | number>>) =>
    (translate as (key: string, values: Record<string, string | number>) => string)(id, { ...values });
  const place = (code: string): string => {
    if (code === '*') return message('place.everyone', {});
    if (code === '?') return message('place.unknown', {});
    if (code.startsWith('each:')) return message('place.eachState', { country: place(code.slice('each:'.length)) });
    const found = placeOf(code);
    return (locale === 'ko' ? found?.ko : found?.name) ?? code;
  };
  return {
    message,
    place,
    duty: (id) => duties[id]?.name ?? id,
    at: (moment, zone) => instant(moment, zone, locale, { weekday: true, year: true }),
  };
}
