// The small checker behind parseFacts: every fault with its path and what is allowed there, never only the first.

export interface Fault {
  /** Where: `moments.aware`, `affected[2].individuals`; `$` for the whole. */
  readonly path: string;
  readonly message: string;
}

/** Adds the faults of a value found at a path. */
export type Check = (value: unknown, path: string, faults: Fault[]) => void;

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

export const child = (path: string, key: string): string => (path === '$' ? key : `${path}.${key}`);

/** One of a closed list of words. */
export const oneOf =
  (allowed: readonly string[]): Check =>
  (value, path, faults) => {
    if (typeof value !== 'string' || !allowed.includes(value))
      faults.push({ path, message: `${shown(value)} is not one of: ${allowed.join(', ')}` });
  };

export const flag: Check = (value, path, faults) => {
  if (typeof value !== 'boolean') faults.push({ path, message: `${shown(value)} is not true or false` });
};

/** How many: a whole number from 0. */
export const count: Check = (value, path, faults) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    faults.push({ path, message: `${shown(value)} is not a whole number from 0` });
};

/** Text that a test accepts; `says` finishes the sentence "… is not". */
export const text =
  (accepts: (value: string) => boolean, says: string): Check =>
  (value, path, faults) => {
    if (typeof value !== 'string' || !accepts(value)) faults.push({ path, message: `${shown(value)} is not ${says}` });
  };

/** A list, each element checked; with `unique`, no element twice. */
export const list =
  (element: Check, options: { unique?: boolean } = {}): Check =>
  (value, path, faults) => {
    if (!Array.isArray(value)) {
      faults.push({ path, message: `${shown(value)} is not a list` });
      return;
    }
    value.forEach((item: unknown, index) => {
      element(item, `${path}[${index}]`, faults);
      if (options.unique && value.indexOf(item) < index)
        faults.push({ path: `${path}[${index}]`, message: `${shown(item)} stands in the list twice` });
    });
  };

/** An object with these fields and no others. */
export const object =
  (fields: Readonly<Record<string, Check>>, required: readonly string[] = []): Check =>
  (value, path, faults) => {
    if (!isRecord(value)) {
      faults.push({ path, message: `${shown(value)} is not an object` });
      return;
    }
    for (const key of Object.keys(value)) {
      const check = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (check) check(value[key], child(path, key), faults);
      else faults.push({ path: child(path, key), message: `unknown field; allowed here: ${Object.keys(fields).join(', ')}` });
    }
    for (const key of required) if (!Object.hasOwn(value, key)) faults.push({ path: child(path, key), message: 'required' });
  };

/** An object whose field names are data. */
export const record =
  (key: Check, element: Check): Check =>
  (value, path, faults) => {
    if (!isRecord(value)) {
      faults.push({ path, message: `${shown(value)} is not an object` });
      return;
    }
    for (const name of Object.keys(value)) {
      key(name, child(path, name), faults);
      element(value[name], child(path, name), faults);
    }
  };
