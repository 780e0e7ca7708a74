import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRecipe } from '@/domain/recipe';
import { engine } from '@/server/counter';

/** What a file of /proc says; empty when its process or thread ended meanwhile. */
function said(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The nice value of each thread of a process: field 19 of its stat, counted after the name in brackets. */
const niceOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    const [, rest] = said(`/proc/${pid}/task/${thread}/stat`).split(') ');
    return rest === undefined ? [] : [Number(rest.split(' ')[16])];
  });

/** The engine's processes that this one started. */
const children = (): number[] =>
  readdirSync('/proc/self/task')
    .flatMap((thread) => said(`/proc/self/task/${thread}/children`).split(' '))
    .filter((pid) => pid !== '' && said(`/proc/${pid}/cmdline`).includes('engine-child'))
    .map(Number);

test.runIf(existsSync('/proc/self/task'))('a count gives way to everything else with each of its threads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-nice-'));
  try {
    const path = join(folder, 'log.csv');
    writeFileSync(path, `id\n${Array.from({ length: 200_000 }, (_, row) => `C${row}`).join('\n')}\n`);
    const parsed = parseRecipe({ subject: [{ column: 'id', kind: 'account' }] });
    if (!parsed.ok) throw new Error('the recipe has faults');
    const options = { memory: '512MB', threads: 2, spill: null, temp: folder, key: null, keep: null };
    const seen: number[][] = [];
    const { accounts } = await engine('count', [[{ name: 'log.csv', path }], parsed.recipe, options], {
      progress: () => {
        seen.push(...children().map(niceOf));
      },
    });
    expect(accounts).toBe(200_000);
    expect(seen.length).toBeGreaterThan(0);
    for (const threads of seen) expect(new Set(threads)).toEqual(new Set([10]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
