import { describe, expect, test } from 'vitest';
import type { Maximum } from '@/law/duty';
import { rulebook } from '@/law/rulebook';
import { exposureWords } from './exposure';
import { speakerIn } from './speaker';
import { hasSentence, LOCALES, type Locale, translator } from './translate';

const maxima = rulebook.duties.flatMap((duty) => duty.penalty?.maxima ?? []);
const wordsIn = async (locale: Locale) => exposureWords(await translator(locale, 'exposure'), await speakerIn(locale), locale);
const gdpr = maxima.find(({ article }) => article === 'GDPR Art 83(4)(a)') as Maximum;
const figure = (low: number | null, high: number | null) => ({
  maximum: gdpr,
  low: low === null ? null : { amount: low, currency: 'EUR' },
  high: high === null ? null : { amount: high, currency: 'EUR' },
  each: null,
  share: null,
  assumptions: [],
  missing: [],
});

describe.each(LOCALES)('in %s', (locale) => {
  test('every maximum of the rulebook has its sentence, circumstance, assumptions and the name of its currency', async () => {
    const words = await wordsIn(locale);
    for (const maximum of maxima) {
      expect(words.rule(maximum), maximum.article).not.toMatch(/[{}]|undefined|none/);
      for (const one of maximum.assumes ?? []) expect(await hasSentence(locale, 'exposure', `assumes.${one}`), one).toBe(true);
      if (maximum.fixed) expect(await hasSentence(locale, 'exposure', `currency.${maximum.fixed.currency}`)).toBe(true);
    }
  });
});

test('figures are said as bounds of what may be imposed, never as what will be', async () => {
  const en = await wordsIn('en');
  expect(en.figure(figure(60_000_000, 60_000_000))).toBe('up to EUR 60,000,000');
  expect(en.figure(figure(10_000_000, null))).toBe('up to EUR 10,000,000 or more');
  expect(en.figure(figure(8_000, 12_000))).toBe('up to an amount between EUR 8,000 and EUR 12,000');
  expect(en.figure(figure(null, null))).toBe('not yet known');
  const ko = await wordsIn('ko');
  expect(ko.figure(figure(60_000_000, 60_000_000))).toBe('60,000,000유로 이하');
});

test('GDPR Art 83(4) is said as it reads', async () => {
  expect((await wordsIn('en')).rule(gdpr)).toBe(
    'Up to EUR 10,000,000 or 2% of the undertaking’s worldwide turnover of the preceding year, whichever is higher.',
  );
});
