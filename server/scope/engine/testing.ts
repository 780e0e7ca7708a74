import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRecipe, type Recipe } from '@/domain/recipe';
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
