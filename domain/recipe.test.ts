import { describe, expect, test } from 'vitest';
import { categoryNames, columnsOf, parseRecipe, type Recipe } from './recipe';

const whole = {
  subject: [
    { column: 'customer_id', kind: 'account', fold: false },
    { column: 'email', kind: 'email' },
    { column: 'phone', kind: 'phone', region: 'KR' },
  ],
  residence: { column: 'country' },
  at: { column: 'ts', zone: 'Asia/Seoul' },
  credential: { column: 'key_id' },
  where: [
    { column: 'status', in: ['200'] },
    { column: 'ip', within: ['10.0.0.0/8'] },
  ],
  from: '2025-06-24T00:00:00+09:00',
  until: '2025-11-08',
  categories: { column: 'endpoint', map: { profile: ['name', 'email'] }, otherwise: 'reject' },
};

function read(value: unknown): Recipe {
  const parsed = parseRecipe(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.recipe;
}
const faults = (value: unknown): string[] => {
  const parsed = parseRecipe(value);
  return parsed.ok ? [] : parsed.faults.map(({ path, id }) => `${path} ${id}`);
};

test('What is not given is filled in, and a filled-in recipe reads as itself', () => {
  for (const value of [
    whole,
    { subject: [{ column: 'id', kind: 'key' }] },
    { ...whole, categories: { ...whole.categories, otherwise: [] } },
  ]) {
    const recipe = read(value);
    expect(read(JSON.parse(JSON.stringify(recipe)))).toEqual(recipe);
  }
  expect(read({ subject: [{ column: 'id', kind: 'account' }] })).toMatchObject({
    subject: [{ fold: false, region: null }],
    residence: null,
    at: null,
    shared: 5,
    rejected: 'report',
    reading: { form: 'auto', header: true },
  });
});

test('Two texts of one meaning are equal recipes', () => {
  const other = { ...whole, categories: { ...whole.categories, map: { profile: ['email', 'name'] } }, shared: 5 };
  expect(read(other)).toEqual(read(whole));
  expect(read({ ...whole, where: [{ column: 'status', in: [200] }] }).where).toEqual([{ column: 'status', in: ['200'] }]);
});

test('A bound of the window without offset is local to the zone of the times, and kept as the instant it is', () => {
  // New York was at UTC-4 until 2 November 2025, 06:00 UTC; 01:30 came twice that night, 02:30 of 9 March never.
  const at = { column: 'ts', zone: 'America/New_York' };
  const bounds = (from: string, until: string) => {
    const recipe = read({ ...whole, at, from, until });
    return [recipe.from, recipe.until];
  };
  expect(bounds('2025-07-01T09:00', '2025-11-02 01:30:00')).toEqual(['2025-07-01T09:00:00-04:00', '2025-11-02T01:30:00-05:00']);
  expect(bounds('2025-03-09T02:30:00.250', '2025-12-01')).toEqual(['2025-03-09T03:30:00.250-04:00', '2025-12-01']);
  expect(faults({ ...whole, at, from: '2025-02-30T10:00', until: '2025-07-01T25:00' })).toEqual([
    'from fault.moment',
    'until fault.moment',
  ]);
});

test('Values of a column may be written as JSON has them', () => {
  expect(read({ ...whole, where: [{ column: 'ok', in: [true, 200, null, ' x '] }] }).where).toEqual([
    { column: 'ok', in: ['true', '200', '', 'x'] },
  ]);
});

test('The columns and categories that a recipe names', () => {
  const recipe = read({
    ...whole,
    residence: { lookup: 'accounts.csv', account: 'id', column: 'land' },
    special: { column: 'diagnosis', map: { E11: ['health'] } },
    minors: { column: 'age', in: ['child'] },
  });
  expect(columnsOf(recipe)).toEqual(['customer_id', 'email', 'phone', 'ts', 'key_id', 'endpoint', 'diagnosis', 'age', 'status', 'ip']);
  expect(categoryNames(recipe)).toEqual(['email', 'health', 'name']);
});

describe('A recipe that does not hold is told by its path', () => {
  test.each([
    ['no subject', { ...whole, subject: [] }, ['subject fault.required']],
    ['an unknown kind', { subject: [{ column: 'a', kind: 'name' }] }, ['subject.0.kind engine:recipe.choice']],
    ['an unknown member', { ...whole, zone: 'UTC' }, ['zone engine:recipe.unexpected']],
    ['a region for an e-mail', { subject: [{ column: 'a', kind: 'email', region: 'KR' }] }, ['subject.0.region engine:recipe.unexpected']],
    ['two residences', { ...whole, residence: { column: 'a', constant: 'KR' } }, ['residence engine:recipe.oneOfTwo']],
    ['half a look-up', { ...whole, residence: { lookup: 'a.csv', account: 'id' } }, ['residence.column fault.required']],
    ['no time zone', { ...whole, at: { column: 'ts', zone: 'Mars/Base' } }, ['at.zone engine:recipe.zone']],
    ['a window without a time', { subject: whole.subject, from: '2025-06-24' }, ['from engine:recipe.needsTime']],
    ['both ways of where', { ...whole, where: [{ column: 'a', in: [], within: [] }] }, ['where.0 engine:recipe.oneOfTwo']],
    [
      'a word for the rest',
      { ...whole, categories: { ...whole.categories, otherwise: 'drop' } },
      ['categories.otherwise engine:recipe.otherwise'],
    ],
    [
      'a blank in a category',
      { ...whole, categories: { column: 'a', map: { p: ['first name'] } } },
      ['categories.map.p.0 engine:recipe.category'],
    ],
    ['one sign for two', { ...whole, reading: { delimiter: '"' } }, ['reading.delimiter engine:recipe.sameSign']],
    ['none to share', { ...whole, shared: 0 }, ['shared engine:recipe.atLeast']],
    ['no object', [], [' engine:recipe.object']],
  ])('%s', (_, value, wanted) => {
    expect(faults(value)).toEqual(wanted);
  });
});
