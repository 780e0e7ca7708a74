import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Clause, clauseOf } from '@/law/describe';
import { dutyById, rulebook } from '@/law/rulebook';
import { say } from '@/law/sentence';
import { situations } from '@/law/situations/index';
import { workedOn } from '@/law/worked';
import en from '@/messages/en/rulebook.json';
import ko from '@/messages/ko/rulebook.json';
import { dutyWordsIn, speakerIn } from '@/messages/speaker';
import { translator } from '@/messages/translate';
import { articleNumber } from './article';
import { type LawWords, periodInWords, shortPeriod } from './period';
import { searchRulebook } from './search';
import { standingAt } from './standing';
import { byPlace, REGIONS, worldOf } from './world';

const duty = (id: string) => {
  const found = dutyById(id);
  if (!found) throw new Error(id);
  return found;
};

const wordsIn = async (locale: 'en' | 'ko'): Promise<LawWords> => ({
  t: await translator(locale, 'rulebook'),
  law: await translator(locale, 'law'),
  duty: (await dutyWordsIn(locale)).name,
});

const spoken = async (locale: 'en' | 'ko') => {
  const [law, t] = [await speakerIn(locale), await translator(locale, 'rulebook')];
  return {
    ...law,
    message: (id: string, values: Record<string, string | number>) =>
      id.startsWith('condition.') ? t(id, values) : law.message(id, values),
  };
};

const keysOf = (tree: object, at = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${at}${key}.`) : [at + key],
  );

const leaves = (clause: Clause): Extract<Clause, { says: unknown }>[] => ('says' in clause ? [clause] : clause.clauses.flatMap(leaves));

describe('a condition in sentences', () => {
  test.each(['en', 'ko'] as const)('has words for every condition and exception of the rulebook in %s', async (locale) => {
    const speaker = await spoken(locale);
    for (const { when, unless = [] } of rulebook.duties)
      for (const condition of [...(when ? [when] : []), ...unless])
        for (const { says } of leaves(clauseOf(condition))) expect(say(says, speaker)).not.toMatch(/[{}]|undefined/);
  });

  test('carries a negation down to what is negated', async () => {
    const speaker = await spoken('en');
    const clause = clauseOf({
      not: {
        any: [
          { people: 'KR', atLeast: 1000 },
          { not: { fact: 'incident.material', is: true } },
          { fact: 'incident.cause', in: ['loss', 'theft'] },
        ],
      },
    });
    expect('of' in clause && clause.of).toBe('all');
    expect(leaves(clause).map(({ says }) => say(says, speaker))).toEqual([
      'People affected, Korea: fewer than 1,000',
      'Material to investors: yes',
      'Cause, none of: loss, theft',
    ]);
  });

  test('draws lists of the same kind together', () => {
    const one = { fact: 'incident.major', is: true } as const;
    const clause = clauseOf({ all: [one, { all: [one, { any: [one, one] }] }] });
    expect('of' in clause && clause.clauses.map((part) => ('of' in part ? part.of : 'says'))).toEqual(['says', 'says', 'any']);
  });
});

describe('a period in words', () => {
  test.each([
    ['eu-gdpr-33-1', 'within 72 hours of awareness', '72 h'],
    ['us-sec-8k-105', 'within 4 working days of determination of materiality', '4 wd'],
    ['eu-dora-19-final', 'within 1 month of “Intermediate report” being done, the latest where there were several', '1 mo'],
    ['jp-appi-26-prelim', 'promptly; guidance says 3 to 5 days from awareness', '(5 d)'],
    ['tw-pdpa-12', 'after ascertaining the facts', null],
    ['us-md-regulator', 'before “Notice to residents of Maryland”', null],
  ])('%s: %s', async (id, inWords, short) => {
    const words = await wordsIn('en');
    const [version] = duty(id).versions;
    expect(version && [periodInWords(duty(id), version, words), shortPeriod(version, words.t)]).toEqual([inWords, short]);
  });

  test.each(['en', 'ko'] as const)('is there for every version of every duty in %s', async (locale) => {
    const words = await wordsIn(locale);
    for (const one of rulebook.duties)
      for (const version of one.versions)
        expect(periodInWords(one, version, words) + (shortPeriod(version, words.t) ?? '')).not.toMatch(/[{}]/);
  });
});

describe('searching', () => {
  const ids = async (query: string) => (await searchRulebook(query)).map(({ id }) => id);
  test('finds a duty by its article', async () => expect(await ids('48-3')).toContain('kr-network-48-3-first'));
  test('finds it by a two-syllable word of Korean', async () => expect(await ids('침해')).toContain('kr-network-48-3-first'));
  test('finds it by the place in either language', async () =>
    expect([(await ids('대만')).includes('tw-pdpa-12'), (await ids('taiwan PDPA')).includes('tw-pdpa-12')]).toEqual([true, true]));
  test('needs every word', async () => expect(await ids('taiwan kisa')).toEqual([]));
  test('finds all without a word', async () => expect(await ids('  ')).toHaveLength(rulebook.duties.length));
});

describe('the table of the world', () => {
  // 22 November 2026: Chile's Act 21.719 begins on 1 December 2026.
  const at = Date.parse('2026-11-22T00:00:00Z');
  const world = worldOf(rulebook, at);
  const row = (place: string) => REGIONS.flatMap((region) => world[region]).find((one) => one.place === place);

  test('has a row for every jurisdiction of the rulebook', () => {
    const listed = REGIONS.flatMap((region) => world[region].map(({ place }) => place));
    expect(listed.sort()).toEqual([...new Set(rulebook.duties.map(({ jurisdiction }) => jurisdiction))].sort());
  });
  test('shows the shortest figure in force', () => {
    expect(row('KR')?.cells.people?.duty.id).toBe('kr-pipa-34-1-ds');
    expect(row('US-CA')?.cells.people?.standing).toMatchObject({
      kind: 'in-force',
      version: { period: { value: 15, unit: 'business-days' } },
    });
  });
  test('never shows law to come where law is in force', () => expect(row('EU')?.cells.regulator?.standing.kind).toBe('in-force'));
  test('tells law to come from law in force', () => {
    expect(standingAt(duty('cl-21719'), at)).toMatchObject({ kind: 'later', date: '2026-12-01' });
    expect(standingAt(duty('cl-21719'), Date.parse('2026-12-02T00:00:00Z')).kind).toBe('in-force');
    expect(standingAt(duty('uk-csrb'), at).kind).toBe('proposed');
  });
  test('keeps the states of a country behind it', () => {
    const places = byPlace(rulebook.duties).map(([place]) => place);
    expect(places.slice(places.indexOf('US') + 1).slice(0, 2)).toEqual(['US-AL', 'US-AK']);
  });
});

describe('worked situations', () => {
  const folder = new URL('../../law/situations/', import.meta.url);
  test('every file is in the index under its own name', () => {
    const files = readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : []));
    expect(situations.map(({ id }) => id).sort()).toEqual(files.sort());
  });
  test('stand under every duty they state', () => {
    for (const { id, expect: stated } of situations)
      for (const one of stated) expect(workedOn(one.duty).map(({ situation }) => situation)).toContain(id);
  });
  test('have a title in both languages', () => {
    for (const { id } of situations) expect([Object.hasOwn(en.situation, id), Object.hasOwn(ko.situation, id)]).toEqual([true, true]);
  });
});

test.each([
  ['PIPA Art 34(1); Decree Art 39', '34(1)'],
  ['Form 8-K Item 1.05; General Instruction B.1', '1.05'],
  ['Reg 2022/2554 Art 19(4)(a); Del. Reg 2025/301 Art 5(1)(a),(2)', '19(4)(a)'],
  ['PECR reg 5A as amended by Data (Use and Access) Act 2025', '5A'],
  ['45 CFR 164.404', '164.404'],
  ['Ala. Code 8-38-5', '8-38-5'],
  ['recommended measures', null],
])('the margin of %s says %s', (article, number) => expect(articleNumber(article)).toBe(number));

test('The rulebook speaks English and Korean with the same messages', () => expect(keysOf(ko).sort()).toEqual(keysOf(en).sort()));
