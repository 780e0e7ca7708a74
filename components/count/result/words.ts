import type { Locale } from '@/messages/format';
import type { Translate } from '@/messages/translate';

/** What every part of a result speaks with: count.json, engine.json, and the names of categories and places. */
export type Speech = {
  t: Translate;
  engine: Translate;
  locale: Locale;
  zone: string;
  category: (name: string) => string;
  place: (code: string) => string;
};
