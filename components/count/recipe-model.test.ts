import { expect, test } from 'vitest';
import { parseRecipe } from '@/domain/recipe';
import { EMPTY, meaningsOf, recipeText, withAccount, withHeading, withMeaning, withRevealed, withSubject } from './recipe-model';

/** The recipe of the shell's contract, with every member. */
const CONTRACT = {
  reading: { delimiter: ';', header: false, columns: ['customer_id', 'email', 'phone', 'country', 'ts', 'key_id', 'status', 'endpoint'] },
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
  from: '2025-06-24',
  until: '2025-11-18',
  categories: { column: 'endpoint', map: { profile: ['name', 'email'] }, otherwise: 'reject' },
  special: { column: 'diagnosis', map: { yes: ['health'] } },
  minors: { column: 'grade', in: ['7'] },
  shared: 7,
  rejected: 'count-good-rows',
};

function parsed(value: unknown) {
  const read = parseRecipe(value);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.recipe;
}

test('a recipe written out and read back is the same recipe', () => {
  for (const recipe of [parsed(CONTRACT), parsed({ reading: 'okta', subject: [{ column: 'a', kind: 'account' }] })]) {
    expect(parsed(JSON.parse(recipeText(recipe)))).toEqual(recipe);
  }
});

test('a column means one thing at a time, and what there is one of moves with its settings', () => {
  const before = parsed(CONTRACT);
  const after = withMeaning(before, 'created', 'at', 'UTC');
  expect(after.at).toEqual({ column: 'created', zone: 'Asia/Seoul', format: 'auto' });
  expect([after.from, after.until]).toEqual(['2025-06-24', '2025-11-18']);
  expect(meaningsOf(after, 'ts')).toEqual([]);
  expect(meaningsOf(withMeaning(after, 'email', 'residence', 'UTC'), 'email')).toEqual(['residence']);
});

test('without a time there is no window of time', () => {
  const after = withMeaning(parsed(CONTRACT), 'ts', null, 'UTC');
  expect([after.at, after.from, after.until]).toEqual([null, null, null]);
  expect(parseRecipe(JSON.parse(recipeText(after))).ok).toBe(true);
});

test('the account stands first', () => {
  const recipe = withMeaning(withMeaning(EMPTY, 'mail', 'email', 'UTC'), 'id', 'account', 'UTC');
  expect(recipe.subject.map(({ column }) => column)).toEqual(['id', 'mail']);
  expect(withAccount(recipe, 'mail').subject.map(({ column }) => column)).toEqual(['mail', 'id']);
  expect(withSubject(recipe, 'id', { fold: true }).subject.map(({ fold }) => fold)).toEqual([true, false]);
});

test('what a request reveals can be said and taken back', () => {
  const said = withRevealed({ column: 'path', map: {}, otherwise: [] }, '/profile', ['name', 'email']);
  expect(said.map).toEqual({ '/profile': ['email', 'name'] });
  expect(withRevealed(said, '/profile', null).map).toEqual({});
});

test('a first line that is a row leaves columns their meaning by their place, and back again', () => {
  const heading = ['C1', 'kim@mail.example', '2025-06-24'];
  const named = withMeaning(
    withMeaning(withMeaning(EMPTY, 'C1', 'account', 'UTC'), 'kim@mail.example', 'email', 'UTC'),
    '2025-06-24',
    'at',
    'UTC',
  );
  const placed = withHeading(named, heading, false);
  expect(placed.reading).toMatchObject({ header: false, columns: ['column 1', 'column 2', 'column 3'] });
  expect([placed.subject.map(({ column }) => column), placed.at?.column]).toEqual([['column 1', 'column 2'], 'column 3']);
  expect(parsed(JSON.parse(recipeText(placed)))).toEqual(placed);
  expect(withHeading(placed, heading, true)).toEqual(named);
});

test('a first line that repeats a value means its first place, where it named a column', () => {
  const heading = ['kim@mail.example', 'KR', 'kim@mail.example'];
  const placed = withHeading(withMeaning(EMPTY, 'kim@mail.example', 'email', 'UTC'), heading, false);
  expect(placed.subject.map(({ column }) => column)).toEqual(['column 1']);
  expect(placed.reading.columns).toEqual(['column 1', 'column 2', 'column 3']);
});
