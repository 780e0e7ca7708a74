import { describe, expect, test } from 'vitest';
import { contentKey, dutyAuthorityKey, dutyNameKey, rulebook } from '@/law/rulebook';
import type { Sentence } from '@/law/sentence';
import en from './en/duty.json';
import ko from './ko/duty.json';
import { LOCALES, translator } from './translate';

type Tree = { readonly [key: string]: string | Tree };
const languages: readonly (readonly [string, Tree])[] = [
  ['English', en],
  ['Korean', ko],
];

const sentenceIn = (tree: Tree, id: string): unknown =>
  id.split('.').reduce<string | Tree | undefined>((at, key) => (typeof at === 'object' ? at[key] : undefined), tree);

const keysOf = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`)));

const parametersOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe.each(languages)('in %s', (_, tree) => {
  const has = (said: Sentence) => typeof sentenceIn(tree, said.id) === 'string';

  test('every duty has a name and an authority', () => {
    expect(rulebook.duties.filter((duty) => !has(dutyNameKey(duty)) || !has(dutyAuthorityKey(duty))).map(({ id }) => id)).toEqual([]);
  });

  test('every required content has its words', () => {
    const items = rulebook.duties.flatMap(({ contents = [] }) => contents);
    expect(items.filter((item) => !has(contentKey(item))).map(({ id }) => id)).toEqual([]);
  });

  test('a duty of a state names the state', () => {
    for (const duty of rulebook.duties.filter(({ law }) => law.startsWith('Breach law of'))) {
      expect(dutyNameKey(duty).params, duty.id).toEqual({ state: { place: duty.jurisdiction } });
      expect(parametersOf(String(sentenceIn(tree, dutyNameKey(duty).id)))).toEqual(['state']);
    }
  });
});

test.each(LOCALES)('every sentence of %s can be said', async (locale) => {
  const say = await translator(locale, 'duty');
  for (const key of keysOf(en)) expect(say(key, { state: 'California' }), key).not.toMatch(/[{}]/);
});

describe('the two languages', () => {
  test('have the same sentences with the same parameters', () => {
    expect(keysOf(ko)).toEqual(keysOf(en));
    for (const key of keysOf(en)) {
      expect(parametersOf(String(sentenceIn(ko, key))), key).toEqual(parametersOf(String(sentenceIn(en, key))));
    }
  });

  test('have no sentence that no duty uses', () => {
    const used = new Set(
      rulebook.duties
        .flatMap((duty) => [dutyNameKey(duty), dutyAuthorityKey(duty), ...(duty.contents ?? []).map(contentKey)])
        .map(({ id }) => id),
    );
    expect(keysOf(en).filter((key) => !used.has(key))).toEqual([]);
  });

  test('say in English what the regime files say', () => {
    for (const { id, contents = [] } of rulebook.duties) {
      for (const item of contents) expect(sentenceIn(en, `contents.${item.id}`), `${id} ${item.id}`).toBe(item.text);
    }
  });
});
