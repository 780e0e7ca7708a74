import { type Check, count, type Fault, list, oneOf, pattern, place, text, YEARS } from '@/domain/check';
import { isDate, isInstant } from '@/domain/moment';

/** What identifies a data subject. E-mail, phone and national id mean the same in every column; an account or key only in its own. */
export const SUBJECT_KINDS = ['account', 'email', 'phone', 'national-id', 'key'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** How a file is read. `auto` goes by contents and name; the last four are ready-made readings of logs. */
export const FORMS = ['auto', 'csv', 'jsonl', 'json', 'parquet', 'cloudtrail', 'okta', 'nginx', 'pgaudit'] as const;
export type Form = (typeof FORMS)[number];

/** `fold` only for account and key, `region` (ISO 3166-1, for numbers written without country code) only for phone. */
export type SubjectColumn = { column: string; kind: SubjectKind; fold: boolean; region: string | null };
/** `lookup` names a file of accounts in which the column `account` holds the account and `column` its residence. */
export type Residence = { column: string } | { constant: string } | { lookup: string; account: string; column: string };
/**
 * Times without offset are local to `zone`. `format`: auto (ISO 8601, or digits alone that count from 1970: 10 of them seconds, 13
 * milliseconds, 16 microseconds, 19 nanoseconds), iso, epoch-s, epoch-ms, or a pattern with %Y and its like.
 */
export type At = { column: string; zone: string; format: string };
/** Rows count where the column holds one of the values, or an address within one of the networks (CIDR). */
export type Where = { column: string; in: string[] } | { column: string; within: string[] };
/** A key of `map` that ends in * stands for every value that begins so; whole values come first, then the longest beginning. */
export type Categories = { column: string; map: Record<string, string[]>; otherwise: 'reject' | string[] };
/** A row whose column holds one of the values is of a minor. */
export type Minors = { column: string; in: string[] };
/** What a value of a column of its own reveals besides the request, such as a diagnosis; any other value reveals nothing more. */
export type Special = { column: string; map: Record<string, string[]> };
export type Reading = { form: Form; delimiter: string | null; quote: string | null; header: boolean; columns: string[] | null };

/**
 * How logs are counted. The first subject column is the account. `from` and `until` bound the rows that count: an instant
 * `until` is the first that no longer counts, a date alone counts as a whole in the zone of `at`. `shared`: a value that more
 * accounts than this have does not link them. `rejected`: whether the run needs acceptance when rows were rejected.
 */
export type Recipe = {
  reading: Reading;
  subject: SubjectColumn[];
  residence: Residence | null;
  at: At | null;
  credential: { column: string } | null;
  where: Where[];
  from: string | null;
  until: string | null;
  categories: Categories | null;
  special: Special | null;
  minors: Minors | null;
  shared: number;
  rejected: 'report' | 'count-good-rows';
};

export const RECIPE_LIMITS = {
  subject: 8,
  where: 20,
  values: 1_000,
  mapped: 2_000,
  categories: 60,
  columns: 2_000,
  shared: 1_000,
} as const;

type Members = Record<string, { check: Check<unknown>; required?: true }>;

const join = (path: string, step: string): string => (path === '' ? step : `${path}.${step}`);
const fail = (faults: Fault[], path: string, id: string, params: Fault['params'] = {}): undefined => {
  faults.push({ path, id, params });
  return undefined;
};

/**
 * The members of an object that were given and hold; a member that is not named here is a fault, like a required one that is
 * missing. Null stands for one that was not given, so that a recipe as it was filled in reads as itself.
 */
function members(value: unknown, path: string, faults: Fault[], known: Members): Map<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(faults, path, 'fault.object');
  const before = faults.length;
  const read = new Map<string, unknown>();
  const given = new Map<string, unknown>(Object.entries(value));
  for (const [name, { check, required }] of Object.entries(known)) {
    if (given.has(name) && (required || given.get(name) !== null)) read.set(name, check(given.get(name), join(path, name), faults));
    else if (required) fail(faults, join(path, name), 'fault.required');
    given.delete(name);
  }
  for (const name of given.keys()) fail(faults, join(path, name), 'fault.unexpected');
  return faults.length === before ? read : undefined;
}

/** A checked member, or what stands for it where it was not given. The type is that of its check. */
const taken = <T>(read: Map<string, unknown>, name: string, otherwise: T): T => (read.has(name) ? (read.get(name) as T) : otherwise);

const column = text(300);
const word: Check<string> = (given, path, faults) => {
  const value = typeof given === 'number' ? `${given}` : given;
  if (typeof value !== 'string') return fail(faults, path, 'fault.text');
  return value.length <= 1_000 ? value.trim() : fail(faults, path, 'fault.tooLong', { limit: 1_000, length: value.length });
};
const region = pattern(/^[A-Z]{2}$/, 2, 'fault.code');

const zone: Check<string> = (value, path, faults) => {
  const read = text(60)(value, path, faults);
  if (read === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: read }) && /^([A-Za-z_]+(\/[\w+-]+)+|UTC)$/.test(read)
      ? read
      : fail(faults, path, 'engine:recipe.zone');
  } catch {
    return fail(faults, path, 'engine:recipe.zone');
  }
};

const format: Check<string> = (value, path, faults) => {
  const read = text(60)(value, path, faults);
  if (read === undefined) return undefined;
  return /^(auto|iso|epoch-s|epoch-ms)$/.test(read) || /%Y|%y/.test(read) ? read : fail(faults, path, 'engine:recipe.format');
};

const flag: Check<boolean> = (value, path, faults) => (typeof value === 'boolean' ? value : fail(faults, path, 'fault.boolean'));

const subjectColumn: Check<SubjectColumn> = (value, path, faults) => {
  const read = members(value, path, faults, {
    column: { check: column, required: true },
    kind: { check: oneOf(SUBJECT_KINDS), required: true },
    fold: { check: flag },
    region: { check: region },
  });
  if (read === undefined) return undefined;
  const kind = taken<SubjectKind>(read, 'kind', 'account');
  const folds = kind === 'account' || kind === 'key';
  if (taken(read, 'fold', false) && !folds) return fail(faults, join(path, 'fold'), 'fault.unexpected');
  if (read.has('region') && kind !== 'phone') return fail(faults, join(path, 'region'), 'fault.unexpected');
  return { column: taken(read, 'column', ''), kind, fold: taken(read, 'fold', false), region: taken<string | null>(read, 'region', null) };
};

const residence: Check<Residence> = (value, path, faults) => {
  const read = members(value, path, faults, {
    column: { check: column },
    constant: { check: place },
    lookup: { check: text(300) },
    account: { check: column },
  });
  if (read === undefined) return undefined;
  if (read.has('lookup')) {
    for (const name of ['account', 'column']) if (!read.has(name)) return fail(faults, join(path, name), 'fault.required');
    if (read.size !== 3) return fail(faults, join(path, 'constant'), 'fault.unexpected');
    return { lookup: taken(read, 'lookup', ''), account: taken(read, 'account', ''), column: taken(read, 'column', '') };
  }
  if (read.size !== 1 || read.has('account')) {
    return fail(faults, path, 'engine:recipe.oneOfTwo', { first: 'column', second: 'constant' });
  }
  return read.has('column') ? { column: taken(read, 'column', '') } : { constant: taken(read, 'constant', '') };
};

const at: Check<At> = (value, path, faults) => {
  const read = members(value, path, faults, {
    column: { check: column, required: true },
    zone: { check: zone, required: true },
    format: { check: format },
  });
  return read && { column: taken(read, 'column', ''), zone: taken(read, 'zone', ''), format: taken(read, 'format', 'auto') };
};

const credential: Check<{ column: string }> = (value, path, faults) => {
  const read = members(value, path, faults, { column: { check: column, required: true } });
  return read && { column: taken(read, 'column', '') };
};

const NETWORK = /^[0-9A-Fa-f:.]{2,45}(\/\d{1,3})?$/;

const where: Check<Where> = (value, path, faults) => {
  const read = members(value, path, faults, {
    column: { check: column, required: true },
    in: { check: list(word, RECIPE_LIMITS.values) },
    within: { check: list(pattern(NETWORK, 49, 'engine:recipe.network'), RECIPE_LIMITS.values) },
  });
  if (read === undefined) return undefined;
  if (read.has('in') === read.has('within')) return fail(faults, path, 'engine:recipe.oneOfTwo', { first: 'in', second: 'within' });
  const name = taken(read, 'column', '');
  return read.has('in')
    ? { column: name, in: taken<string[]>(read, 'in', []) }
    : { column: name, within: taken<string[]>(read, 'within', []) };
};

/** Names of categories are the law's words where it has one (law/vocabulary.ts); a log may reveal what no law names. */
const category = pattern(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, 40, 'engine:recipe.category');
const someCategories = list(category, RECIPE_LIMITS.categories);

const mapped: Check<Record<string, string[]>> = (value, path, faults) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(faults, path, 'fault.object');
  const entries = Object.entries(value);
  if (entries.length > RECIPE_LIMITS.mapped) {
    return fail(faults, path, 'fault.tooMany', { limit: RECIPE_LIMITS.mapped, length: entries.length });
  }
  const before = faults.length;
  const read = entries.map(([key, names]): [string, string[]] => [
    key.trim(),
    [...(someCategories(names, join(path, key), faults) ?? [])].sort(),
  ]);
  if (new Set(read.map(([key]) => key)).size !== read.length) fail(faults, path, 'fault.twice');
  return faults.length === before ? Object.fromEntries(read) : undefined;
};

const otherwise: Check<Categories['otherwise']> = (value, path, faults) => {
  if (value === 'reject') return 'reject';
  return typeof value === 'string' ? fail(faults, path, 'engine:recipe.otherwise') : someCategories(value, path, faults)?.sort();
};

const categories: Check<Categories> = (value, path, faults) => {
  const read = members(value, path, faults, {
    column: { check: column, required: true },
    map: { check: mapped, required: true },
    otherwise: { check: otherwise },
  });
  if (read === undefined) return undefined;
  const map = taken<Categories['map']>(read, 'map', {});
  const rest = taken<Categories['otherwise']>(read, 'otherwise', 'reject');
  return { column: taken(read, 'column', ''), map, otherwise: rest };
};

const special: Check<Special> = (value, path, faults) => {
  const read = members(value, path, faults, { column: { check: column, required: true }, map: { check: mapped, required: true } });
  return read && { column: taken(read, 'column', ''), map: taken<Special['map']>(read, 'map', {}) };
};

const minors: Check<Minors> = (value, path, faults) => {
  const read = members(value, path, faults, {
    column: { check: column, required: true },
    in: { check: list(word, RECIPE_LIMITS.values), required: true },
  });
  return read && { column: taken(read, 'column', ''), in: taken<string[]>(read, 'in', []) };
};

const sign: Check<string> = (value, path, faults) =>
  typeof value === 'string' && /^[\t\x20-\x7e]$/.test(value) && !/[A-Za-z0-9]/.test(value)
    ? value
    : fail(faults, path, 'engine:recipe.sign');

const NO_READING: Reading = { form: 'auto', delimiter: null, quote: null, header: true, columns: null };

/** A word (`"okta"`) or an object. */
const reading: Check<Reading> = (value, path, faults) => {
  if (typeof value === 'string') {
    const form = oneOf(FORMS)(value, path, faults);
    return form && { ...NO_READING, form };
  }
  const read = members(value, path, faults, {
    form: { check: oneOf(FORMS) },
    delimiter: { check: sign },
    quote: { check: sign },
    header: { check: flag },
    columns: { check: list(column, RECIPE_LIMITS.columns) },
  });
  if (read === undefined) return undefined;
  const header = taken(read, 'header', true);
  if (header === read.has('columns')) {
    return fail(faults, join(path, 'columns'), header ? 'fault.unexpected' : 'fault.required');
  }
  return {
    form: taken<Form>(read, 'form', header ? 'auto' : 'csv'),
    delimiter: taken<string | null>(read, 'delimiter', null),
    quote: taken<string | null>(read, 'quote', null),
    header,
    columns: taken<string[] | null>(read, 'columns', null),
  };
};

const point: Check<string> = (value, path, faults) => {
  if (typeof value !== 'string' || (!isDate(value) && !isInstant(value))) return fail(faults, path, 'fault.moment');
  const year = Number(value.slice(0, 4));
  return year >= YEARS.first && year <= YEARS.last
    ? value
    : fail(faults, path, 'fault.year', { first: `${YEARS.first}`, last: `${YEARS.last}` });
};

const subject: Check<SubjectColumn[]> = (value, path, faults) => {
  if (Array.isArray(value) && value.length === 0) return fail(faults, path, 'fault.required');
  return list(subjectColumn, RECIPE_LIMITS.subject, (one) => one.column)(value, path, faults);
};

const aboveZero: Check<number> = (value, path, faults) =>
  value === 0 ? fail(faults, path, 'engine:recipe.atLeast', { least: 1 }) : count(RECIPE_LIMITS.shared)(value, path, faults);

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
  const recipe: Recipe = {
    reading: taken(read, 'reading', NO_READING),
    subject: taken<SubjectColumn[]>(read, 'subject', []),
    residence: taken<Residence | null>(read, 'residence', null),
    at: taken<At | null>(read, 'at', null),
    credential: taken<{ column: string } | null>(read, 'credential', null),
    where: taken<Where[]>(read, 'where', []),
    from: taken<string | null>(read, 'from', null),
    until: taken<string | null>(read, 'until', null),
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
