import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DETERMINATION_FIELDS } from '@/domain/determination';
import { PRECISIONS } from '@/domain/history';
import { PHASES, SEVERITIES } from '@/domain/incident';
import { FORMER_EMPLOYEE_CREDENTIAL } from '@/domain/remediation';
import { SCOPE_COLUMNS } from '@/domain/scope';
import * as vocabulary from '@/law/vocabulary';
import en from './en/domain.json';
import ko from './ko/domain.json';
import { LOCALES, translator } from './translate';

function leaves(value: unknown, path: string[] = []): [string, string][] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

const english = new Map(leaves(en));
const korean = new Map(leaves(ko));

/** Names of the values a sentence takes, at whatever depth. */
const values = (sentence: string) => [...new Set([...sentence.matchAll(/\{(\w+)\s*[,}]/g)].map((found) => found[1] ?? ''))].sort();

test('the domain speaks both languages, with the same values in every sentence', () => {
  expect([...korean.keys()]).toEqual([...english.keys()]);
  for (const [id, sentence] of english) expect([id, values(korean.get(id) ?? '')]).toEqual([id, values(sentence)]);
  expect([...korean].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
});

test.each(LOCALES)('every sentence of the domain can be said in %s', async (locale) => {
  const say = await translator(locale, 'domain');
  for (const [id, sentence] of locale === 'en' ? english : korean) {
    const said = say(id, Object.fromEntries(values(sentence).map((name) => [name, 1])));
    expect([id, said]).toEqual([id, expect.not.stringMatching(/[{}]/)]);
  }
});

test('every field and every word of a vocabulary has a label', () => {
  const under = (set: string, words: readonly string[]) => words.map((word) => `vocabulary.${set}.${word}`);
  const wanted = [
    ...DETERMINATION_FIELDS.flatMap(({ field, group }) => [`field.${field}`, `hint.${field}`, `group.${group}`]),
    ...DETERMINATION_FIELDS.flatMap(({ vocabulary: set, options }) => (set === null ? [] : under(set, options))),
    ...under('categories', vocabulary.categories),
    ...under('regulatedAs', vocabulary.regulatedAs),
    ...under('roles', vocabulary.roles),
    ...under('moments', vocabulary.moments),
    ...under('phase', PHASES),
    ...under('severity', SEVERITIES),
    ...under('precision', PRECISIONS),
    ...SCOPE_COLUMNS.map(({ name }) => `column.${name}`),
    ...FORMER_EMPLOYEE_CREDENTIAL.map(({ id }) => `remediation.${id}`),
  ];
  expect(wanted.filter((id) => !english.has(id))).toEqual([]);
});

test('every id that is written in the domain has its sentence', () => {
  const folder = new URL('../domain/', import.meta.url);
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/^(policy|audit)/.test(name));
  const written = /'((?:fault|csvFault|need|reason|difference|wording)\.[\w-]+)'/g;
  const ids = sources.flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(written)].map((found) => found[1] ?? ''));
  expect(ids.length).toBeGreaterThan(60);
  expect([...new Set(ids)].filter((id) => !english.has(id))).toEqual([]);
});

test('what a filing named otherwise is said in words of its own, and so is what moved between two revisions', () => {
  const under = (group: string) => [...english.keys()].flatMap((id) => (id.startsWith(`${group}.`) ? [id.slice(group.length + 1)] : []));
  expect(under('moved')).toEqual(under('difference'));
  expect(under('moved').filter((id) => /named/.test(english.get(`moved.${id}`) ?? ''))).toEqual([]);
});
