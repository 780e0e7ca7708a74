// The same counts made slowly and plainly, sharing nothing with the engine but the recipe's type: tests hold one against the other.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { Temporal } from 'temporal-polyfill';
import { parseRecipe, type Recipe, type SubjectColumn } from '@/domain/recipe';
import { count } from './count';
import type { Options, Progress, Result, Source } from './types';

export function recipeOf(value: unknown): Recipe {
  const parsed = parseRecipe(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.recipe;
}

/** A folder for one test, and runs of the engine in it. */
export function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'scope-test-'));
  let number = 0;
  const options: Options = { memory: '1GB', threads: 2, spill: null, temp: folder, key: null, keep: null };
  return {
    folder,
    options,
    file: (contents: string | Uint8Array, name = `log-${number++}.csv`): Source => {
      const path = join(folder, name);
      writeFileSync(path, contents);
      return { name, path };
    },
    count: (
      sources: readonly Source[],
      recipe: unknown,
      more: Partial<Options> = {},
      progress?: (progress: Progress) => void,
    ): Promise<Result> => count(sources, recipeOf(recipe), { ...options, ...more }, progress),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A number below n from a seed, the same every time (mulberry32). */
export function seeded(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * n);
  };
}

export type SlowRow = { line: number; values: Map<string, string> };
export type SlowFile = { name: string; rows: SlowRow[]; bad: { reason: string; line: number }[] };

/** Lines of bytes with their ends, as one would cut them by hand. */
function physicalLines(bytes: Uint8Array): string[] {
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
  );
}

const utf8 = (latin: string): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(latin, 'latin1'));
  } catch {
    return null;
  }
};

/** Delimited text by one regular expression a record: the least number of lines that makes a whole one, else the first line is broken. */
export function slowCsv(name: string, bytes: Uint8Array, delimiter = ',', most = 60): SlowFile {
  const sign = delimiter === '\t' ? '\\t' : `\\${delimiter}`;
  const field = `(?:"(?:[^"]|"")*"|(?!")[^${sign}\\r\\n]*)`;
  const record = new RegExp(`^${field}(?:${sign}${field})*$`);
  const lines = physicalLines(bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.subarray(3) : bytes);
  const file: SlowFile = { name, rows: [], bad: [] };
  let heading: string[] | null = null;
  for (let at = 0; at < lines.length; ) {
    let text: string | null = null;
    let taken = 1;
    for (; taken <= most && at + taken <= lines.length; taken++) {
      const tried = lines
        .slice(at, at + taken)
        .join('')
        .replace(/(\r\n|\r|\n)$/, '');
      if (record.test(tried)) {
        text = tried;
        break;
      }
    }
    const line = at + 1;
    if (text === '' && (heading === null || heading.length > 1)) {
      at += 1;
      continue;
    }
    const parts =
      text === null ? [] : [...`${delimiter}${text}`.matchAll(new RegExp(`${sign}(${field})`, 'gy'))].map((found) => found[1] ?? '');
    const read = text === null ? null : utf8(text);
    const wanted = heading?.length ?? parts.length;
    if (text === null || parts.length !== wanted) {
      file.bad.push({ reason: text === null ? 'quotes' : read === null && taken === 1 ? 'encoding' : 'fields', line });
      at += 1;
    } else if (read === null) {
      file.bad.push({ reason: 'encoding', line });
      at += taken;
    } else {
      const values = parts
        .map((part) => utf8(part) ?? '')
        .map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part));
      if (heading === null) heading = values.map((value) => value.trim());
      else if (!(heading.length === 1 && values[0] === '')) {
        file.rows.push({ line, values: new Map(heading.map((column, index) => [column, values[index] ?? ''])) });
      }
      at += taken;
    }
  }
  return file;
}

function form(text: string, { kind, fold, region }: SubjectColumn): string {
  const plain = text.normalize('NFKC').split(/\s+/u).filter(Boolean).join(' ');
  if (kind === 'email') return plain.indexOf('@') > 0 && plain.indexOf('@', 1) < plain.length - 1 ? plain.toLowerCase() : '';
  if (kind === 'national-id')
    return [...plain]
      .filter((sign) => !/[\s.\-\u2010-\u2015\u2212]/u.test(sign))
      .join('')
      .toUpperCase();
  if (kind !== 'phone') return fold ? plain.toLowerCase() : plain;
  const number = parsePhoneNumberFromString(plain, (region ?? undefined) as 'KR' | undefined);
  return number?.isPossible() ? number.number : '';
}

function instantOf(text: string, zone: string): Temporal.Instant | null {
  const digits = text.trim();
  if (/^[1-9]\d{9}(\.\d{1,9})?$/.test(digits)) return Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(digits) * 1000));
  if (/^[1-9]\d{12}$/.test(digits)) return Temporal.Instant.fromEpochMilliseconds(Number(digits));
  const found = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)(?: ?(Z|z|UTC|GMT|[+-]\d\d(?::?\d\d)?))?$/.exec(text.trim());
  if (!found) return null;
  try {
    const [, day, time = '', offset] = found;
    const wall = `${day}T${time.replace(',', '.')}`;
    if (offset === undefined) return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'later' }).toInstant();
    return Temporal.Instant.from(`${wall}${/[a-z]/i.test(offset) ? 'Z' : offset}`);
  } catch {
    return null;
  }
}

/** Whether an IPv4 address is in one of the networks, by its number. */
function isWithin(address: string, networks: readonly string[]): boolean {
  const numberOf = (text: string): number | null =>
    /^\d{1,3}(\.\d{1,3}){3}$/.test(text) ? text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0) : null;
  const number = numberOf(address.trim());
  return networks.some((network) => {
    const [base = '', bits = '32'] = network.split('/');
    const size = 2 ** (32 - Number(bits));
    const first = Math.floor((numberOf(base) ?? 0) / size) * size;
    return number !== null && number >= first && number < first + size;
  });
}

/** What a map says of a value: the value itself, or the longest beginning. */
function mappedOf(value: string, map: Record<string, string[]>): string[] | undefined {
  const whole = Object.entries(map).find(([key]) => !key.endsWith('*') && key === value)?.[1];
  const beginnings = Object.entries(map).filter(([key]) => key.endsWith('*') && value.startsWith(key.slice(0, -1)));
  return whole ?? beginnings.sort(([a], [b]) => b.length - a.length)[0]?.[1];
}

/** Things in groups by a key, in the order the keys are met. */
function groups<T, K>(things: readonly T[], key: (thing: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const thing of things) found.set(key(thing), [...(found.get(key(thing)) ?? []), thing]);
  return found;
}

/** What both counts say, instants as epoch milliseconds. */
export function comparable(result: Result) {
  const ms = (text: string | null): number | null => (text === null ? null : Date.parse(text));
  const { rows, accounts, persons, byResidence, byCategory, byResidenceAndCategory, byCategorySet, minors, perDay, rowsPerAccount } =
    result;
  return {
    ...{ rows, accounts, persons, byResidence, byCategory, byResidenceAndCategory, byCategorySet, minors, perDay, rowsPerAccount },
    perCredential: result.perCredential.map((one) => ({ ...one, first: ms(one.first), last: ms(one.last) })),
    first: ms(result.first),
    last: ms(result.last),
    rejected: Object.fromEntries(result.rejected.map(({ reason, rows: some, samples }) => [reason, { rows: some, samples }])),
  };
}

type Hit = {
  account: string;
  nodes: string[];
  place: string;
  categories: string[];
  minor: boolean;
  day: string | null;
  credential: string | null;
  at: number | null;
};

/** Counts rows that were already read, with sets. Places are taken as they are written. */
export function slowCount(files: readonly SlowFile[], recipe: Recipe): ReturnType<typeof comparable> {
  const rejected = new Map<string, { rows: number; samples: { file: string; line: number }[] }>();
  const reject = (reason: string, file: string, line: number): void => {
    const found = rejected.get(reason) ?? { rows: 0, samples: [] };
    rejected.set(reason, { rows: found.rows + 1, samples: [...found.samples, { file, line }] });
  };
  let [read, filtered] = [0, 0];
  const hits: Hit[] = [];
  const own = (column: SubjectColumn): string =>
    ['account', 'key'].includes(column.kind) ? `${column.kind}/${column.column}` : column.kind;
  for (const { name, rows, bad } of files) {
    read += rows.length + bad.length;
    for (const { reason, line } of bad) reject(reason, name, line);
    for (const { line, values } of rows) {
      const text = (column: string): string => values.get(column) ?? '';
      if (recipe.where.some((one) => ('in' in one ? !one.in.includes(text(one.column).trim()) : !isWithin(text(one.column), one.within)))) {
        filtered += 1;
        continue;
      }
      const instant = recipe.at === null ? null : instantOf(text(recipe.at.column), recipe.at.zone);
      if (recipe.at !== null && instant === null) {
        reject('time', name, line);
        continue;
      }
      if (
        instant !== null &&
        (Temporal.Instant.compare(instant, recipe.from ?? instant) < 0 ||
          (recipe.until !== null && Temporal.Instant.compare(instant, recipe.until) >= 0))
      ) {
        filtered += 1;
        continue;
      }
      const forms = recipe.subject.map((column) => form(text(column.column), column));
      const [account = ''] = forms;
      if (account === '') {
        reject('account', name, line);
        continue;
      }
      let categories: string[] = [];
      if (recipe.categories !== null) {
        const found = mappedOf(text(recipe.categories.column).trim(), recipe.categories.map) ?? recipe.categories.otherwise;
        if (found === 'reject') {
          reject('category', name, line);
          continue;
        }
        categories = found;
      }
      hits.push({
        account,
        nodes: recipe.subject.flatMap((column, index) => (forms[index] ? [`${own(column)}\n${forms[index]}`] : [])),
        place:
          recipe.residence === null
            ? '?'
            : 'constant' in recipe.residence
              ? recipe.residence.constant
              : text(recipe.residence.column).trim().toUpperCase() || '?',
        categories: [...categories, ...((recipe.special && mappedOf(text(recipe.special.column).trim(), recipe.special.map)) ?? [])],
        minor: recipe.minors?.in.includes(text(recipe.minors.column).trim()) ?? false,
        day: instant === null || recipe.at === null ? null : instant.toZonedDateTimeISO(recipe.at.zone).toPlainDate().toString(),
        credential: recipe.credential === null ? null : text(recipe.credential.column).trim() || null,
        at: instant?.epochMilliseconds ?? null,
      });
    }
  }
  const told = [...rejected].map(([reason, found]) => [reason, { rows: found.rows, samples: found.samples.slice(0, 5) }]);
  return {
    ...countHits(hits, recipe.shared, recipe.minors !== null),
    rows: { read, filtered, counted: hits.length, rejected: read - filtered - hits.length },
    rejected: Object.fromEntries(told),
  };
}

/** Persons by walking from account to account over the values they share, until nobody new is met. */
function personsOf(hits: readonly Hit[], most: number): Map<string, number> {
  const holders = new Map<string, Set<string>>();
  const values = new Map<string, Set<string>>();
  for (const { account, nodes } of hits) {
    for (const node of nodes) {
      holders.set(node, (holders.get(node) ?? new Set()).add(account));
      values.set(account, (values.get(account) ?? new Set()).add(node));
    }
  }
  const person = new Map<string, number>();
  let next = 0;
  for (const start of values.keys()) {
    if (person.has(start)) continue;
    const waiting = [start];
    person.set(start, next);
    for (let account = waiting.pop(); account !== undefined; account = waiting.pop()) {
      for (const node of values.get(account) ?? []) {
        const together = holders.get(node) ?? new Set();
        if (together.size > most) continue;
        for (const other of together) {
          if (person.has(other)) continue;
          person.set(other, next);
          waiting.push(other);
        }
      }
    }
    next += 1;
  }
  return person;
}

function countHits(hits: readonly Hit[], most: number, young: boolean) {
  const person = personsOf(hits, most);
  const units = (some: readonly Hit[]) => ({
    accounts: new Set(some.map(({ account }) => account)).size,
    persons: new Set(some.map(({ account }) => person.get(account))).size,
  });
  const names = <T>(of: (hit: Hit) => readonly T[]): T[] => [...new Set(hits.flatMap(of))].sort((a, b) => (String(a) < String(b) ? -1 : 1));
  const moments = (some: readonly Hit[]) => some.flatMap(({ at }) => (at === null ? [] : [at]));
  const least = (some: readonly Hit[]) => (moments(some).length === 0 ? null : Math.min(...moments(some)));
  const latest = (some: readonly Hit[]) => (moments(some).length === 0 ? null : Math.max(...moments(some)));
  const places = names(({ place }) => [place]);
  const categories = names((hit) => hit.categories);
  const perAccount = [...groups(hits, ({ account }) => account).values()].map((some) => some.length).sort((a, b) => a - b);
  const size = perAccount.length;
  const sets = (key: (hit: Hit) => unknown) =>
    [...groups(hits, key).values()].map((some) => [...new Set(some.flatMap((hit) => hit.categories))].sort().join(' '));
  const [accountSets, personSets] = [sets(({ account }) => account), sets(({ account }) => person.get(account))];
  return {
    ...units(hits),
    byResidence: Object.fromEntries(places.map((place) => [place, units(hits.filter((hit) => hit.place === place))])),
    byCategory: Object.fromEntries(categories.map((name) => [name, units(hits.filter((hit) => hit.categories.includes(name)))])),
    byResidenceAndCategory: places.flatMap((residence) =>
      categories.flatMap((category) => {
        const some = hits.filter((hit) => hit.place === residence && hit.categories.includes(category));
        return some.length === 0 ? [] : [{ residence, category, ...units(some) }];
      }),
    ),
    byCategorySet: [...new Set([...accountSets, ...personSets])].sort().map((set) => ({
      categories: set === '' ? [] : set.split(' '),
      accounts: accountSets.filter((one) => one === set).length,
      persons: personSets.filter((one) => one === set).length,
    })),
    minors: !young
      ? null
      : {
          ...units(hits.filter(({ minor }) => minor)),
          byResidence: Object.fromEntries(
            places.flatMap((place) => {
              const some = hits.filter((hit) => hit.minor && hit.place === place);
              return some.length === 0 ? [] : [[place, units(some)]];
            }),
          ),
        },
    perDay: names(({ day }) => (day === null ? [] : [day])).map((date) => {
      const some = hits.filter(({ day }) => day === date);
      return { date, rows: some.length, ...units(some) };
    }),
    perCredential: [
      ...names(({ credential }) => (credential === null ? [] : [credential])),
      ...(hits.some(({ credential }) => credential === null) ? [null] : []),
    ].map((credential) => {
      const some = hits.filter((hit) => hit.credential === credential);
      return { credential, rows: some.length, ...units(some), first: least(some), last: latest(some) };
    }),
    first: least(hits),
    last: latest(hits),
    rowsPerAccount: {
      median: size === 0 ? 0 : ((perAccount[Math.floor((size - 1) / 2)] ?? 0) + (perAccount[Math.ceil((size - 1) / 2)] ?? 0)) / 2,
      p99: perAccount[Math.ceil(size * 0.99) - 1] ?? 0,
      max: perAccount.at(-1) ?? 0,
    },
  };
}
