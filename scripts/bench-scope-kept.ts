// What is asked of a kept count afterwards: one person, who came and went, a list. In a process of its own, so that its memory is its own.
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseRecipe } from '@/domain/recipe';
import { linked, recipe } from '@/scripts/bench-scope';
import { exportKeyed } from '@/server/scope/engine/cohort';
import { compareKept } from '@/server/scope/engine/compare';
import { makeIndex } from '@/server/scope/engine/finding';
import { lookUp } from '@/server/scope/engine/lookup';

/** As a page asks, and as a run may take. */
const PAGE = { memory: '512MB', threads: 2 };
const RUN = { memory: '2GB', threads: 2 };

/** Prints seconds for each question. The index is made of a link, so that the kept file stays alone in its folder. */
export async function main([kept = '', key = '', temp = '']: string[]): Promise<number> {
  const parsed = parseRecipe(recipe(linked));
  if (!parsed.ok) throw new Error('the recipe of the bench does not hold');
  const folder = join(temp, 'kept');
  mkdirSync(folder);
  const file = { path: join(folder, 'subjects.parquet'), sha256: 'bench' };
  symlinkSync(kept, file.path);
  const timed = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const began = performance.now();
    await work();
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `  ${name.padEnd(62)} ${seconds.toFixed(2).padStart(8)} s  ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`,
    );
  };
  const ask = (value: string) => () => lookUp(file, parsed.recipe, readFileSync(key), { kind: 'email', value }, { ...PAGE, temp });
  await timed('look-up by reading the kept file: yes', ask('u2s@email.kr'));
  await timed('look-up by reading the kept file: no', ask('nobody@example.com'));
  await timed('its index made', () => makeIndex(file.path, file.sha256, { ...PAGE, threads: 1, temp }));
  await timed('look-up by the index: yes', ask('u2s@email.kr'));
  await timed('look-up by the index: no', ask('nobody@example.com'));
  const list = { path: join(folder, 'list.csv'), form: 'csv' } as const;
  await timed('keyed list of one residence', () => exportKeyed(file.path, { residence: 'TW', category: null }, list, { ...PAGE, temp }));
  await timed('who came and went between two counts', () => compareKept(file.path, file.path, { ...RUN, temp }));
  rmSync(folder, { recursive: true });
  return 0;
}
