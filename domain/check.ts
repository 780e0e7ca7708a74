import { isPlace, PLACE_LENGTH } from '@/domain/codes';
import { isDate, isMoment } from '@/domain/moment';

/** What is wrong with a value, as a message id of messages/<locale>/domain.json. `path` is inside the value; empty is the value itself. */
export type Fault = { path: string; id: string; params: Record<string, string | number> };

/** Reads an unknown value. Adds to `faults` and gives undefined where it does not hold. Never throws. */
export type Check<T> = (value: unknown, path: string, faults: Fault[]) => T | undefined;

const fail = (faults: Fault[], path: string, id: string, params: Fault['params'] = {}): undefined => {
  faults.push({ path, id, params });
  return undefined;
};

const at = (path: string, step: string | number): string => (path === '' ? `${step}` : `${path}.${step}`);

/** Years outside these are slips of the keyboard, not incidents. */
export const YEARS = { first: 1970, last: 2100 } as const;

// Control characters, halves of characters and marks that turn the reading direction cannot be shown faithfully; line feed and tab can.
const CONTROL = /(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** Text, trimmed and in Unicode form NFC, 1 to `limit` characters (code points). */
export const text =
  (limit: number): Check<string> =>
  (value, path, faults) => {
    if (typeof value !== 'string') return fail(faults, path, 'fault.text');
    const read = value.replace(/\r\n?/g, '\n').normalize('NFC').trim();
    if (read === '') return fail(faults, path, 'fault.required');
    const length = [...read].length;
    if (length > limit) return fail(faults, path, 'fault.tooLong', { limit, length });
    if (CONTROL.test(read)) return fail(faults, path, 'fault.characters');
    return read;
  };

/** Text of a fixed form; `id` is the message that describes the form. */
export const pattern =
  (form: RegExp, limit: number, id: string): Check<string> =>
  (value, path, faults) => {
    const read = text(limit)(value, path, faults);
    if (read === undefined) return undefined;
    return form.test(read) ? read : fail(faults, path, id);
  };

/** A place code (domain/codes.ts). */
export const place: Check<string> = (value, path, faults) => {
  const read = text(PLACE_LENGTH)(value, path, faults);
  if (read === undefined) return undefined;
  return isPlace(read) ? read : fail(faults, path, 'fault.code');
};

const inYears = (read: string): boolean => Number(read.slice(0, 4)) >= YEARS.first && Number(read.slice(0, 4)) <= YEARS.last;

const time =
  (accepts: (read: string) => boolean, id: string): Check<string> =>
  (value, path, faults) => {
    if (typeof value !== 'string' || value === '') return fail(faults, path, id);
    if (!accepts(value)) return fail(faults, path, id);
    return inYears(value) ? value : fail(faults, path, 'fault.year', { first: `${YEARS.first}`, last: `${YEARS.last}` });
  };

/** An RFC 3339 instant with offset, or a date alone; both must exist. */
export const moment = time(isMoment, 'fault.moment');
/** A date alone that exists. */
export const date = time(isDate, 'fault.date');

export const boolean: Check<boolean> = (value, path, faults) => (typeof value === 'boolean' ? value : fail(faults, path, 'fault.boolean'));

/** A whole number from 0 to `limit`. */
export const count =
  (limit: number): Check<number> =>
  (value, path, faults) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) return fail(faults, path, 'fault.count');
    return value <= limit ? value : fail(faults, path, 'fault.tooLarge', { limit });
  };

/** One word of a closed list. */
export const oneOf =
  <T extends string>(words: readonly T[]): Check<T> =>
  (value, path, faults) => {
    const found = words.find((word) => word === value);
    return found ?? fail(faults, path, 'fault.choice', { allowed: words.join(', ') });
  };

/** A list of at most `limit` members, none twice unless `same` says how members are told apart. */
export const list =
  <T>(member: Check<T>, limit: number, same: (item: T) => string = (item) => JSON.stringify(item)): Check<T[]> =>
  (value, path, faults) => {
    if (!Array.isArray(value)) return fail(faults, path, 'fault.list');
    if (value.length > limit) return fail(faults, path, 'fault.tooMany', { limit, length: value.length });
    const seen = new Set<string>();
    const items: T[] = [];
    for (const [index, entry] of value.entries()) {
      const item = member(entry, at(path, index), faults);
      if (item === undefined) continue;
      if (seen.has(same(item))) fail(faults, at(path, index), 'fault.twice');
      seen.add(same(item));
      items.push(item);
    }
    return items;
  };

/** Null stands for not yet known. */
export const orUnknown =
  <T>(known: Check<T>): Check<T | null> =>
  (value, path, faults) =>
    value === null ? null : known(value, path, faults);

/** An object with exactly these members. A member that is not known by this list is a fault, like a missing one. */
export const object =
  <T extends Record<string, unknown>>(members: { [K in keyof T]: Check<T[K]> }): Check<T> =>
  (value, path, faults) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(faults, path, 'fault.object');
    const given = new Map<string, unknown>(Object.entries(value));
    const before = faults.length;
    const read: Partial<T> = {};
    for (const name of Object.keys(members) as (keyof T & string)[]) {
      const found = given.has(name)
        ? members[name](given.get(name), at(path, name), faults)
        : fail(faults, at(path, name), 'fault.required');
      if (found !== undefined) read[name] = found;
      given.delete(name);
    }
    for (const name of given.keys()) fail(faults, at(path, name), 'fault.unexpected');
    return faults.length === before ? (read as T) : undefined;
  };
