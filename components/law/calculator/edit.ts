/** The object with one field set, or without it where the value is undefined: absent means not yet known. */
export function put<T extends object, K extends keyof T>(object: T, name: K, value: T[K] | undefined): T {
  const copy = { ...object };
  if (value === undefined) delete copy[name];
  else copy[name] = value;
  return copy;
}

/** An object that says nothing is no part of the facts. */
export const orAbsent = <T extends object>(part: T): T | undefined => (Object.keys(part).length === 0 ? undefined : part);

/** The list with one element replaced, or without it where the value is undefined. */
export const withElement = <T>(list: readonly T[], index: number, value: T | undefined): T[] =>
  value === undefined ? list.filter((_, at) => at !== index) : list.map((one, at) => (at === index ? value : one));

/** The word of a closed list that a control has sent; undefined for "not yet known". */
export const wordOf = <T extends string>(list: readonly T[], text: string): T | undefined => list.find((one) => one === text);

/** The id of the control of a fact, from its path as in `missing`. */
export const factId = (path: string): string => `fact-${path.replace(/[^A-Za-z0-9]+/g, '-')}`;
