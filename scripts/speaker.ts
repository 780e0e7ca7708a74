// The law's sentences in one language, outside a web request.
import { createTranslator } from 'use-intl/core';
import { placeOf } from '@/law/jurisdictions';
import type { Speaker } from '@/law/sentence';
import en from '@/messages/en/law.json';
import { instant } from '@/messages/format';
import ko from '@/messages/ko/law.json';

/** Nested messages as one level, `reason.people.holds` under `reason:people:holds`: the ids come from the law as text, not as literals. */
function flat(messages: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, value]: [string, unknown]): [string, string][] => {
      if (typeof value === 'string') return [[prefix + key, value]];
      return typeof value === 'object' && value !== null ? Object.entries(flat(value, `${prefix}${key}:`)) : [];
    }),
  );
}

/** A speaker for English or Korean. Throws on an id that has no message: a reason nobody can read is a fault. */
export function speakerOf(locale: 'en' | 'ko'): Speaker {
  const t = createTranslator({
    locale,
    messages: flat(locale === 'ko' ? ko : en),
    onError: (error) => {
      throw error;
    },
  });
  const message = (id: string, values: Readonly<Record<string, string | number>> = {}) => t(id.replaceAll('.', ':'), values);
  const place = (code: string): string => {
    if (code === '*') return message('place.everyone');
    if (code === '?') return message('place.unknown');
    if (code.startsWith('each:')) return message('place.eachState', { country: place(code.slice('each:'.length)) });
    const found = placeOf(code);
    return (locale === 'ko' ? found?.ko : found?.name) ?? code;
  };
  return { message, place, duty: (id) => id, at: (moment, zone) => instant(moment, zone, locale) };
}
