import type { Categories, Recipe, SubjectColumn, SubjectKind } from '@/domain/recipe';

/** What a column is for. A subject's kinds, and the four things of which a recipe has one each. */
export const MEANINGS = [
  'account',
  'email',
  'phone',
  'national-id',
  'key',
  'residence',
  'at',
  'credential',
  'categories',
  'special',
  'minors',
] as const satisfies readonly (SubjectKind | keyof Recipe)[];
export type Meaning = (typeof MEANINGS)[number];

export const isMeaning = (word: string): word is Meaning => MEANINGS.some((one) => one === word);
const ONES = ['at', 'credential', 'categories', 'special', 'minors'] as const;
const isSubject = (meaning: Meaning): meaning is SubjectKind => meaning !== 'residence' && !ONES.some((one) => one === meaning);

/** The column of the logs themselves that says where people live; null where a constant or another file does. */
export const residenceColumn = ({ residence }: Recipe): string | null =>
  residence && 'column' in residence && !('lookup' in residence) ? residence.column : null;

/** The beginning of a recipe of one's own. */
export const EMPTY: Recipe = {
  reading: { form: 'auto', delimiter: null, quote: null, header: true, columns: null },
  subject: [],
  residence: null,
  at: null,
  credential: null,
  where: [],
  from: null,
  until: null,
  categories: null,
  special: null,
  minors: null,
  shared: 5,
  rejected: 'report',
};

/** Everything a column is used for; a recipe written by hand may use one twice. */
export function meaningsOf(recipe: Recipe, column: string): Meaning[] {
  return [
    ...recipe.subject.filter((one) => one.column === column).map(({ kind }) => kind),
    ...(residenceColumn(recipe) === column ? ['residence' as const] : []),
    ...ONES.filter((name) => recipe[name]?.column === column),
  ];
}

function without(recipe: Recipe, column: string): Recipe {
  const kept = <T extends { column: string }>(one: T | null): T | null => (one?.column === column ? null : one);
  const next: Recipe = {
    ...recipe,
    subject: recipe.subject.filter((one) => one.column !== column),
    residence: residenceColumn(recipe) === column ? null : recipe.residence,
    at: kept(recipe.at),
    credential: kept(recipe.credential),
    categories: kept(recipe.categories),
    special: kept(recipe.special),
    minors: kept(recipe.minors),
  };
  return next.at === null ? { ...next, from: null, until: null } : next;
}

/** The recipe with a column meaning one thing only, or nothing. What there is one of moves here and keeps its settings. */
export function withMeaning(recipe: Recipe, column: string, meaning: Meaning | null, zone: string): Recipe {
  const rest = without(recipe, column);
  if (meaning === null) return rest;
  if (isSubject(meaning)) {
    const made: SubjectColumn = { column, kind: meaning, fold: false, region: null };
    return { ...rest, subject: meaning === 'account' ? [made, ...rest.subject] : [...rest.subject, made] };
  }
  switch (meaning) {
    case 'residence':
      return { ...rest, residence: { column } };
    case 'at':
      return { ...rest, at: { ...(recipe.at ?? { zone, format: 'auto' }), column }, from: recipe.from, until: recipe.until };
    case 'credential':
      return { ...rest, credential: { column } };
    case 'categories':
      return { ...rest, categories: { column, map: {}, otherwise: [] } };
    case 'special':
      return { ...rest, special: { column, map: {} } };
    case 'minors':
      return { ...rest, minors: { column, in: [] } };
  }
}

/** The recipe in which another subject column says what one account is. */
export function withAccount(recipe: Recipe, column: string): Recipe {
  const first = recipe.subject.filter((one) => one.column === column);
  return { ...recipe, subject: [...first, ...recipe.subject.filter((one) => one.column !== column)] };
}

/** The recipe with one subject column set otherwise. */
export function withSubject(recipe: Recipe, column: string, set: Partial<Pick<SubjectColumn, 'fold' | 'region'>>): Recipe {
  return { ...recipe, subject: recipe.subject.map((one) => (one.column === column ? { ...one, ...set } : one)) };
}

/** The recipe with its columns called otherwise; one that is not named keeps its name. */
function renamed(recipe: Recipe, names: ReadonlyMap<string, string>): Recipe {
  const named = <T extends { column: string }>(one: T): T => ({ ...one, column: names.get(one.column) ?? one.column });
  const own = residenceColumn(recipe);
  return {
    ...recipe,
    subject: recipe.subject.map(named),
    where: recipe.where.map(named),
    residence: own === null ? recipe.residence : { column: names.get(own) ?? own },
    at: recipe.at && named(recipe.at),
    credential: recipe.credential && named(recipe.credential),
    categories: recipe.categories && named(recipe.categories),
    special: recipe.special && named(recipe.special),
    minors: recipe.minors && named(recipe.minors),
  };
}

/**
 * The recipe of delimited text whose first line names the columns, or is a row like the others: then columns go by their place.
 * `heading` is the first line.
 */
export function withHeading(recipe: Recipe, heading: readonly string[], isHeading: boolean): Recipe {
  const columns = heading.map((_, place) => `column ${place + 1}`);
  const pairs = columns.map((name, place): [string, string] => [heading[place] ?? '', name]);
  // Where the line repeats a value, its first place is meant.
  const names = new Map(isHeading ? pairs.map(([name, number]): [string, string] => [number, name]) : pairs.reverse());
  const reading = isHeading
    ? { ...recipe.reading, form: 'auto' as const, header: true, columns: null }
    : { ...recipe.reading, form: 'csv' as const, header: false, columns };
  return { ...renamed(recipe, names), reading };
}

/** What a value of the categories' column reveals; null: as every value that is not named. */
export function withRevealed<T extends Pick<Categories, 'map'>>(categories: T, value: string, reveals: string[] | null): T {
  const { [value]: _, ...rest } = categories.map;
  return { ...categories, map: reveals === null ? rest : { ...rest, [value]: [...reveals].sort() } };
}

/**
 * A recipe as it is written by hand: what stands at its usual value is left out. `parseRecipe` reads the text back to an equal
 * recipe.
 */
export function recipeText(recipe: Recipe): string {
  const { reading, subject, residence, at, credential, where, from, until, categories, special, minors, shared, rejected } = recipe;
  const plain = reading.delimiter === null && reading.quote === null && reading.header && reading.columns === null;
  const written = {
    ...(plain ? reading.form !== 'auto' && { reading: reading.form } : { reading: writtenReading(recipe) }),
    subject: subject.map(({ column, kind, fold, region }) => ({ column, kind, ...(fold && { fold }), ...(region !== null && { region }) })),
    ...(residence && { residence }),
    ...(at && { at: { column: at.column, zone: at.zone, ...(at.format !== 'auto' && { format: at.format }) } }),
    ...(credential && { credential }),
    ...(where.length > 0 && { where }),
    ...(from !== null && { from }),
    ...(until !== null && { until }),
    ...(categories && { categories }),
    ...(special && { special }),
    ...(minors && { minors }),
    ...(shared !== 5 && { shared }),
    ...(rejected !== 'report' && { rejected }),
  };
  return JSON.stringify(written, null, 2);
}

function writtenReading({ reading: { form, delimiter, quote, header, columns } }: Recipe) {
  return {
    ...(form !== 'auto' && { form }),
    ...(delimiter !== null && { delimiter }),
    ...(quote !== null && { quote }),
    ...(!header && { header }),
    ...(columns !== null && { columns }),
  };
}
