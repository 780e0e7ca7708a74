import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contractOf } from '@/law/contract';
import { parseFacts } from '@/law/facts';
import { obligations } from '@/law/obligations';
import { pathSentence } from '@/law/paths';
import { rulebook } from '@/law/rulebook';
import { say } from '@/law/sentence';
import * as vocabulary from '@/law/vocabulary';
import en from '@/messages/en/law.json';
import ko from '@/messages/ko/law.json';
import { speakerOf } from '@/scripts/speaker';

const keysOf = (tree: object, at = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${at}${key}.`) : [at + key],
  );

const placeholders = (tree: object): string[] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? placeholders(value).map((one) => `${key}.${one}`)
      : [...new Set([...String(value).matchAll(/\{(\w+)[,}]/g)].map(([, name]) => `${key} ${name}`))].sort(),
  );

const speakers = { en: speakerOf('en'), ko: speakerOf('ko') } as const;

const folder = new URL('../law/situations/', import.meta.url);
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => {
    const { facts }: { facts: unknown } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    const parsed = parseFacts(facts);
    return 'facts' in parsed ? [parsed.facts] : [];
  });

describe('the law speaks English and Korean', () => {
  test('with the same messages and the same parameters', () => {
    expect(keysOf(ko).sort()).toEqual(keysOf(en).sort());
    expect(placeholders(ko).sort()).toEqual(placeholders(en).sort());
  });

  test.each(['en', 'ko'] as const)(
    'and has words for every reason, step and missing fact of every situation in %s',
    { timeout: 60_000 },
    (locale) => {
      const wrong: string[] = [];
      for (const facts of cases) {
        const answers = obligations(facts, rulebook, facts.asOf ?? '2026-11-22T00:00:00Z');
        const texts = contractOf(answers, speakers[locale]).obligations.flatMap(({ because, derivation }) => [
          ...because,
          ...derivation.map(({ says }) => says),
        ]);
        const missing = answers.obligations.flatMap((one) => one.missing).map((path) => say(pathSentence(path), speakers[locale]));
        wrong.push(...[...texts, ...missing].filter((text) => /[{}]|undefined|NaN|(^|\s)\w+\.\w+\.\w+/.test(text)));
      }
      expect(wrong).toEqual([]);
    },
  );

  test.each(['en', 'ko'] as const)('and names every word of the vocabularies in %s', (locale) => {
    const { message } = speakers[locale];
    const named: [string, readonly string[]][] = [
      ['moment', vocabulary.moments],
      ['value.cause', vocabulary.causes],
      ['value.actor', vocabulary.actors],
      ['value.kinds', vocabulary.kinds],
      ['value.accessFrom', vocabulary.accessFromValues],
      ['value.personalData', vocabulary.personalDataStates],
      ['value.toIndividuals', vocabulary.riskLevels],
      ['value.roles', vocabulary.roles],
      ['value.regulatedAs', vocabulary.regulatedAs],
      ['value.category', vocabulary.categories],
      ['fact.incident', [...vocabulary.incidentFlags, 'personalData', 'kinds', 'cause', 'actor', 'accessFrom']],
      ['fact.risk', [...vocabulary.riskFlags, 'toIndividuals']],
      ['fact.safeguards', vocabulary.safeguardFlags],
    ];
    for (const [group, words] of named) for (const word of words) expect(message(`${group}.${word}`, {})).not.toBe('');
  });

  test.each(['en', 'ko'] as const)('and has words for every standard and every method of counting in %s', (locale) => {
    for (const { versions } of rulebook.duties) {
      for (const { standard, counting } of versions) {
        expect(speakers[locale].message(`counting.${counting}`, {})).not.toBe('');
        if (standard) expect(speakers[locale].message(`standard.${standard}`, {})).not.toBe('');
      }
    }
  });

  test('and names every fault in facts, in English as the command prints it', () => {
    const given = {
      asOf: 'noon',
      moments: { aware: 'yesterday', awre: '2026-11-02' },
      awareFor: { 'Not an id': '2026-11-02' },
      incident: { cause: 'hack', goodFaith: 'yes' },
      risk: 5,
      entities: [{ id: 'A firm', roles: ['controller', 'controller'] }],
      affected: [{ residence: 'Korea', individuals: -1 }],
      done: [{ duty: 'eu-gdpr-33-1', entity: 7 }],
      calendars: { extraClosures: { US: ['2026-13-01'], JP: 'always' } },
    };
    const parsed = parseFacts(given);
    const faults = 'errors' in parsed ? parsed.errors : [];
    expect(new Set(faults.map(({ says }) => `fault.${says.id.slice('fault.'.length)}`))).toEqual(
      new Set(keysOf(en).filter((key) => key.startsWith('fault.') && key !== 'fault.most')),
    );
    for (const { message, says } of faults) {
      expect(speakers.en.message(says.id, says.params)).toBe(message);
      expect(speakers.ko.message(says.id, says.params)).toMatch(/[가-힣]/);
    }
  });
});
