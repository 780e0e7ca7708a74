import { type Fault, list, oneOf } from '@/domain/check';
import {
  aboveZero,
  at,
  categories,
  credential,
  fail,
  members,
  minors,
  NO_READING,
  placed,
  point,
  reading,
  residence,
  special,
  subject,
  taken,
  where,
} from '@/domain/recipe-checks';
import {
  type At,
  type Categories,
  type Minors,
  RECIPE_LIMITS,
  type Recipe,
  type Residence,
  type Special,
  type SubjectColumn,
  type Where,
} from '@/domain/recipe-form';

export * from '@/domain/recipe-form';

/** A recipe is text that a person writes: these faults are said in words of JSON, not of fields. */
const IN_JSON: Record<string, string> = {
  'fault.unexpected': 'engine:recipe.unexpected',
  'fault.choice': 'engine:recipe.choice',
  'fault.boolean': 'engine:recipe.flag',
  'fault.object': 'engine:recipe.object',
};

/**
 * Reads a recipe. Every fault is told with its path (`subject.0.kind`) and the id of a sentence: `fault.x` of messages/<locale>/domain.json,
 * `engine:recipe.x` of messages/<locale>/engine.json;
 * unknown members are faults. What was not given is filled in, so that two texts of one meaning give equal recipes. Never throws.
 */
export function parseRecipe(value: unknown): { ok: true; recipe: Recipe } | { ok: false; faults: Fault[] } {
  const read = readRecipe(value);
  return read.ok ? read : { ok: false, faults: read.faults.map((one) => ({ ...one, id: IN_JSON[one.id] ?? one.id })) };
}

function readRecipe(value: unknown): ReturnType<typeof parseRecipe> {
  const faults: Fault[] = [];
  const read = members(value, '', faults, {
    reading: { check: reading },
    subject: { check: subject, required: true },
    residence: { check: residence },
    at: { check: at },
    credential: { check: credential },
    where: { check: list(where, RECIPE_LIMITS.where) },
    from: { check: point },
    until: { check: point },
    categories: { check: categories },
    special: { check: special },
    minors: { check: minors },
    shared: { check: aboveZero },
    rejected: { check: oneOf(['report', 'count-good-rows'] as const) },
  });
  if (read === undefined) return { ok: false, faults };
  const zone = taken<At | null>(read, 'at', null)?.zone ?? null;
  const recipe: Recipe = {
    reading: taken(read, 'reading', NO_READING),
    subject: taken<SubjectColumn[]>(read, 'subject', []),
    residence: taken<Residence | null>(read, 'residence', null),
    at: taken<At | null>(read, 'at', null),
    credential: taken<{ column: string } | null>(read, 'credential', null),
    where: taken<Where[]>(read, 'where', []),
    from: placed(taken<string | null>(read, 'from', null), zone),
    until: placed(taken<string | null>(read, 'until', null), zone),
    categories: taken<Categories | null>(read, 'categories', null),
    special: taken<Special | null>(read, 'special', null),
    minors: taken<Minors | null>(read, 'minors', null),
    shared: taken(read, 'shared', 5),
    rejected: taken<Recipe['rejected']>(read, 'rejected', 'report'),
  };
  if (categoryNames(recipe).length > RECIPE_LIMITS.categories) {
    fail(faults, 'special', 'fault.tooMany', { limit: RECIPE_LIMITS.categories, length: categoryNames(recipe).length });
  }
  if (recipe.at === null) {
    for (const name of ['from', 'until'] as const) if (recipe[name] !== null) fail(faults, name, 'engine:recipe.needsTime');
  }
  return faults.length === 0 ? { ok: true, recipe } : { ok: false, faults };
}

/** The categories that a recipe can find, in alphabetical order. */
export function categoryNames({ categories, special }: Pick<Recipe, 'categories' | 'special'>): string[] {
  const rest = categories === null || categories.otherwise === 'reject' ? [] : categories.otherwise;
  return [...new Set([...[categories, special].flatMap((one) => (one ? Object.values(one.map).flat() : [])), ...rest])].sort();
}

/** Names the columns that a recipe reads, each once, in order of the recipe. */
export function columnsOf(recipe: Recipe): string[] {
  const { subject, residence, at, credential, where, categories, special, minors } = recipe;
  return [
    ...new Set([
      ...subject.map((one) => one.column),
      ...(residence && 'column' in residence && !('lookup' in residence) ? [residence.column] : []),
      ...[at, credential, categories, special, minors].flatMap((one) => (one ? [one.column] : [])),
      ...where.map((one) => one.column),
    ]),
  ];
}
