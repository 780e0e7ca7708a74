import { type Check, count, type Fault, list, oneOf, pattern, place, text, YEARS } from '@/domain/check';
import { clockTime, isDate, isInstant } from '@/domain/moment';
import {
  type At,
  type Categories,
  FORMS,
  type Form,
  type Minors,
  RECIPE_LIMITS,
  type Reading,
  type Residence,
  type Special,
  SUBJECT_KINDS,
  type SubjectColumn,
  type SubjectKind,
  type Where,
} from '@/domain/recipe-form';

type Members = Record<string, { check: Check<unknown>; required?: true }>;

const join = (path: string, step: string): string => (path === '' ? step : `${path}.${step}`);
export const fail = (faults: Fault[], path: string, id: string, params: Fault['params'] = {}): undefined => {
  faults.push({ path, id, params });
  return undefined;
};

/**
 * The members of an object that were given and hold; a member that is not named here is a fault, like a required one that is
 * missing. Null stands for one that was not given, so that a recipe as it was filled in reads as itself.
 */
export function members(value: unknown, path: string, faults: Fault[], known: Members): Map<string, unknown> | undefined {
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
export const taken = <T>(read: Map<string, unknown>, name: string, otherwise: T): T => (read.has(name) ? (read.get(name) as T) : otherwise);

const column = text(300);
/** A value of a column, as a log writes it; null stands for none. */
const word: Check<string> = (given, path, faults) => {
  const value = typeof given === 'number' || typeof given === 'boolean' ? `${given}` : (given ?? '');
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

export const residence: Check<Residence> = (value, path, faults) => {
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

export const at: Check<At> = (value, path, faults) => {
  const read = members(value, path, faults, {
    column: { check: column, required: true },
    zone: { check: zone, required: true },
    format: { check: format },
  });
  return read && { column: taken(read, 'column', ''), zone: taken(read, 'zone', ''), format: taken(read, 'format', 'auto') };
};

export const credential: Check<{ column: string }> = (value, path, faults) => {
  const read = members(value, path, faults, { column: { check: column, required: true } });
  return read && { column: taken(read, 'column', '') };
};

const NETWORK = /^[0-9A-Fa-f:.]{2,45}(\/\d{1,3})?$/;

export const where: Check<Where> = (value, path, faults) => {
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

export const categories: Check<Categories> = (value, path, faults) => {
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

export const special: Check<Special> = (value, path, faults) => {
  const read = members(value, path, faults, { column: { check: column, required: true }, map: { check: mapped, required: true } });
  return read && { column: taken(read, 'column', ''), map: taken<Special['map']>(read, 'map', {}) };
};

export const minors: Check<Minors> = (value, path, faults) => {
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

export const NO_READING: Reading = { form: 'auto', delimiter: null, quote: null, header: true, columns: null };

/** A word (`"okta"`) or an object. */
export const reading: Check<Reading> = (value, path, faults) => {
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
  const quote = taken<string | null>(read, 'quote', null);
  if (taken<string | null>(read, 'delimiter', null) === (quote ?? '"'))
    return fail(faults, join(path, 'delimiter'), 'engine:recipe.sameSign');
  const header = taken(read, 'header', true);
  if (header === read.has('columns')) {
    return fail(faults, join(path, 'columns'), header ? 'fault.unexpected' : 'fault.required');
  }
  return {
    form: taken<Form>(read, 'form', header ? 'auto' : 'csv'),
    delimiter: taken<string | null>(read, 'delimiter', null),
    quote,
    header,
    columns: taken<string[] | null>(read, 'columns', null),
  };
};

const LOCAL = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)$/;

/** A date alone, an instant, or a time without offset (placed in its zone by `placed`). */
export const point: Check<string> = (value, path, faults) => {
  const whole = typeof value === 'string' ? value.replace(LOCAL, '$1T$2Z') : '';
  if (typeof value !== 'string' || (!isDate(whole) && !isInstant(whole))) return fail(faults, path, 'fault.moment');
  const year = Number(value.slice(0, 4));
  return year >= YEARS.first && year <= YEARS.last
    ? value
    : fail(faults, path, 'fault.year', { first: `${YEARS.first}`, last: `${YEARS.last}` });
};

/** A bound of the window: a time without offset is local to the zone, like such times in the log. */
export function placed(bound: string | null, zone: string | null): string | null {
  const local = bound === null ? null : LOCAL.exec(bound);
  return local === null || zone === null ? bound : clockTime(local[1] ?? '', local[2] ?? '', zone);
}

export const subject: Check<SubjectColumn[]> = (value, path, faults) => {
  if (Array.isArray(value) && value.length === 0) return fail(faults, path, 'fault.required');
  return list(subjectColumn, RECIPE_LIMITS.subject, (one) => one.column)(value, path, faults);
};

export const aboveZero: Check<number> = (value, path, faults) =>
  value === 0 ? fail(faults, path, 'engine:recipe.atLeast', { least: 1 }) : count(RECIPE_LIMITS.shared)(value, path, faults);
