import { expect, test } from 'vitest';
import en from './en/count.json';
import counting from './en/counting.json';
import ko from './ko/count.json';
import countingKo from './ko/counting.json';
import { LOCALES, translator } from './translate';

function leaves(value: unknown, path: string[] = []): [string, string][] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

/** Names of the values a sentence takes, at whatever depth. */
const values = (sentence: string) => [...new Set([...sentence.matchAll(/\{(\w+)\s*[,}]/g)].map((found) => found[1] ?? ''))].sort();

const NOUNS = [
  ['count', en, ko],
  ['counting', counting, countingKo],
] as const;

test.each(NOUNS)('%s speaks both languages, with the same values in every sentence', (_, english, korean) => {
  const said = new Map(leaves(korean));
  expect([...said.keys()].sort()).toEqual(
    leaves(english)
      .map(([id]) => id)
      .sort(),
  );
  for (const [id, sentence] of leaves(english)) expect([id, values(said.get(id) ?? '')]).toEqual([id, values(sentence)]);
});

test.each(LOCALES.flatMap((locale) => NOUNS.map(([noun, english]) => [noun, locale, english] as const)))(
  'every sentence of %s can be said in %s',
  async (noun, locale, english) => {
    const say = await translator(locale, noun);
    for (const [id, sentence] of leaves(english)) {
      const said = say(id, Object.fromEntries(values(sentence).map((name) => [name, 1])));
      expect([id, said]).toEqual([id, expect.not.stringMatching(/[{}]/)]);
    }
  },
);
