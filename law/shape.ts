// The small checker behind parseFacts: every fault with its path and what is allowed there, never only the first.

export interface Fault {
  /** Where: `moments.aware`, `affected[2].individuals`; `$` for the whole. */
  readonly path: string;
  /** The fault in English, as the published contract prints it. */
  readonly message: string;
  /** The same as a message of the law, `fault.*`, for readers of other languages. */
  readonly says: { readonly id: string; readonly params: Readonly<Record<string, string | number>> };
}

const fault = (path: string, message: string, id: string, params: Fault['says']['params'] = {}): Fault => ({
  path,
  message,
  says: { id: `fault.${id}`, params },
});

/** More elements than a caller reads. */
export const tooMany = (path: string, number: number): Fault => fault(path, `more than ${number}`, 'most', { number });

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
      faults.push(
        fault(path, `${shown(value)} is not one of: ${allowed.join(', ')}`, 'oneOf', { given: shown(value), allowed: allowed.join(', ') }),
      );
  };

export const flag: Check = (value, path, faults) => {
  if (typeof value !== 'boolean') faults.push(fault(path, `${shown(value)} is not true or false`, 'flag', { given: shown(value) }));
};

/** How many: a whole number from 0. */
export const count: Check = (value, path, faults) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    faults.push(fault(path, `${shown(value)} is not a whole number from 0`, 'count', { given: shown(value) }));
};

/** Text that a test accepts; `says` finishes the sentence "… is not", `id` is the message of the whole. */
export const text =
  (accepts: (value: string) => boolean, id: string, says: string): Check =>
  (value, path, faults) => {
    if (typeof value !== 'string' || !accepts(value))
      faults.push(fault(path, `${shown(value)} is not ${says}`, id, { given: shown(value) }));
  };

/** A list, each element checked; with `unique`, no element twice. */
export const list =
  (element: Check, options: { unique?: boolean } = {}): Check =>
  (value, path, faults) => {
    if (!Array.isArray(value)) {
      faults.push(fault(path, `${shown(value)} is not a list`, 'list', { given: shown(value) }));
      return;
    }
    value.forEach((item: unknown, index) => {
      element(item, `${path}[${index}]`, faults);
      if (options.unique && value.indexOf(item) < index)
        faults.push(fault(`${path}[${index}]`, `${shown(item)} stands in the list twice`, 'twice', { given: shown(item) }));
    });
  };

/** An object with these fields and no others. */
export const object =
  (fields: Readonly<Record<string, Check>>, required: readonly string[] = []): Check =>
  (value, path, faults) => {
    if (!isRecord(value)) {
      faults.push(fault(path, `${shown(value)} is not an object`, 'object', { given: shown(value) }));
      return;
    }
    for (const key of Object.keys(value)) {
      const check = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (check) check(value[key], child(path, key), faults);
      else {
        const allowed = Object.keys(fields).join(', ');
        faults.push(fault(child(path, key), `unknown field; allowed here: ${allowed}`, 'unknown', { allowed }));
      }
    }
    for (const key of required) if (!Object.hasOwn(value, key)) faults.push(fault(child(path, key), 'required', 'required'));
  };

/** An object whose field names are data. */
export const record =
  (key: Check, element: Check): Check =>
  (value, path, faults) => {
    if (!isRecord(value)) {
      faults.push(fault(path, `${shown(value)} is not an object`, 'object', { given: shown(value) }));
      return;
    }
    for (const name of Object.keys(value)) {
      key(name, child(path, name), faults);
      element(value[name], child(path, name), faults);
    }
  };
