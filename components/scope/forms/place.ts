import { euMembers, placeOf, places } from '@/law/jurisdictions';
import type { Locale } from '@/messages/format';

const namer = { en: new Intl.DisplayNames('en-GB', { type: 'region' }), ko: new Intl.DisplayNames('ko', { type: 'region' }) };

/** The name of a place of residence in a language: that of the rulebook, else the platform's for its country. For the server. */
export function placeName(code: string, locale: Locale): string {
  const found = placeOf(code);
  if (found) return locale === 'ko' ? found.ko : found.name;
  const [country = '', part] = code.split('-');
  const name = /^[A-Z]{2}$/.test(country) ? (namer[locale].of(country) ?? country) : country;
  return part === undefined ? name : `${name}, ${part}`;
}

/** The name in the place's own language, with that language; null where it is the one already shown. */
export function localName(code: string, shown: string): { text: string; lang: string } | null {
  const found = placeOf(code);
  if (found === undefined || found.local === shown || code.startsWith('US-')) return null;
  const { language, script } = new Intl.Locale(`und-${code.slice(0, 2)}`).maximize();
  return { text: found.local, lang: language === 'zh' && script ? `zh-${script}` : language };
}

/** Places of the rulebook and of the EU and EEA, by name. */
export function placeOptions(locale: Locale): { value: string; label: string }[] {
  const all = new Map([...places, ...euMembers].filter(({ code }) => code !== 'EU').map(({ code }) => [code, placeName(code, locale)]));
  const order = new Intl.Collator(locale);
  return [...all].map(([value, label]) => ({ value, label })).sort((a, b) => order.compare(a.label, b.label));
}
