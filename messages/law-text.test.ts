import { describe, expect, test } from 'vitest';
import { rulebook } from '@/law/rulebook';
import { KOREAN_PARTS, lawText, textsOf } from './law-text';

const parts = Object.entries(KOREAN_PARTS);
const pairs = parts.flatMap(([, part]) => Object.entries(part));

const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth'.split(' ');
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
/** What English may say in words where Korean writes a figure. */
const WORDS: Readonly<Record<string, number>> = Object.fromEntries([
  ...[NUMBERS, ORDINALS, MONTHS].flatMap((list) => list.map((word, index) => [word, index + 1] as const)),
  ['twice', 2],
  ['doubled', 2],
  ['sixty', 60],
]);
const ENGLISH_UNITS: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, crore: 1e7 };
const KOREAN_UNITS: Readonly<Record<string, number>> = { 만: 1e4, 억: 1e8, 크로르: 1e7 };

/** Figures as numbers, whatever the digits are grouped by: `EUR 10 million` and `1,000만 유로` are both ten million. */
function figures(text: string, units: Readonly<Record<string, number>>): number[] {
  const unit = Object.keys(units).join('|');
  return [...text.matchAll(new RegExp(`(\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\s*(${unit})?`, 'g'))]
    .map(([, digits = '', scale]) => Number(digits.replaceAll(',', '')) * (scale ? (units[scale] ?? 1) : 1))
    .sort((a, b) => a - b);
}

const wordsOf = (text: string): Set<number> =>
  new Set([...text.matchAll(/[A-Za-z]+/g)].flatMap(([word]) => WORDS[word.toLowerCase()] ?? []));

/** Marks that cite a paragraph by a letter, or a section whose number has one: (b), 26B, 48J. */
const letters = (text: string): string[] => [...text.matchAll(/\(([a-h])\)|\d+([A-Z]{1,2})\b/g)].map(([, a, b]) => a ?? b ?? '').sort();

describe('the Korean of the rulebook', () => {
  test('stands for every text of every duty', () => {
    const missing = new Set(rulebook.duties.flatMap(textsOf).filter((text) => lawText(text, 'ko').language !== 'ko'));
    expect([...missing]).toEqual([]);
  });

  test('has each text once, and none that no duty says any more', () => {
    const said = new Set(rulebook.duties.flatMap(textsOf));
    const english = pairs.map(([text]) => text);
    expect(english.filter((text, index) => english.indexOf(text) !== index || !said.has(text))).toEqual([]);
  });

  test('carries every figure and article of the English, and no other', () => {
    for (const [english, korean] of pairs) {
      const here = figures(korean, KOREAN_UNITS);
      const there = figures(english, ENGLISH_UNITS);
      const inWords = wordsOf(english);
      expect(
        there.filter((figure) => !here.includes(figure)),
        english,
      ).toEqual([]);
      expect(
        here.filter((figure) => !there.includes(figure) && !inWords.has(figure)),
        `${english}\n${korean}`,
      ).toEqual([]);
    }
  });

  test('cites the same letters of a paragraph', () => {
    for (const [english, korean] of pairs) expect(letters(korean), `${english}\n${korean}`).toEqual(letters(english));
  });

  test('is Korean, but for names of forms and systems', () => {
    const names = pairs.filter(([, korean]) => !/[가-힣]/.test(korean)).map(([english, korean]) => [english, korean]);
    expect(names.every(([english, korean]) => english === korean)).toBe(true);
    expect(names.length).toBeLessThan(10);
  });
});

test('A text without a translation is given as it stands, and says in which language', () => {
  expect(lawText('a clause that a customer wrote', 'ko')).toEqual({ text: 'a clause that a customer wrote', language: 'en' });
  expect(lawText('personal information controller (개인정보처리자)', 'en').language).toBe('en');
});
