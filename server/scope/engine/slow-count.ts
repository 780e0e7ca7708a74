// The same counts made slowly and plainly, sharing nothing with the engine but the recipe's type: tests hold one against the other.
import { Temporal } from 'temporal-polyfill';
import type { Recipe, SubjectColumn } from '@/domain/recipe';
import type { SlowFile } from './slow-rows';
import { form, instantOf, isWithin, mappedOf } from './slow-values';
import type { comparable } from './testing';

/** Things in groups by a key, in the order the keys are met. */
function groups<T, K>(things: readonly T[], key: (thing: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const thing of things) found.set(key(thing), [...(found.get(key(thing)) ?? []), thing]);
  return found;
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
