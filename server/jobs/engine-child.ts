import { existsSync, readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Recipe, SubjectKind } from '@/domain/recipe';
import { openChecked, pathOfOpen } from '@/server/checked';
import { exportKeyed, exportReadable } from '@/server/scope/engine/cohort';
import { compareKept } from '@/server/scope/engine/compare';
import { count } from '@/server/scope/engine/count';
import { EngineFault } from '@/server/scope/engine/fault';
import { makeIndex } from '@/server/scope/engine/finding';
import { type Kept, type LookedUp, lookUp } from '@/server/scope/engine/lookup';
import { headOf, tryRecipe } from '@/server/scope/engine/sample';
import type { Source } from '@/server/scope/engine/types';

type KeptAsked = Kept & { recipe: Recipe; key: Uint8Array; kind: SubjectKind; value: string };

/** Looks one person up in several kept files, one after the other; a file that is none any more answers so. */
async function lookUpAll(
  asked: readonly KeptAsked[],
  options: Parameters<typeof lookUp>[4],
): Promise<(LookedUp | { answer: 'not-kept' })[]> {
  const answers: (LookedUp | { answer: 'not-kept' })[] = [];
  for (const { path, sha256, recipe, key, kind, value } of asked) {
    try {
      answers.push(await lookUp({ path, sha256 }, recipe, key, { kind, value }, options));
    } catch (error) {
      if (!(error instanceof EngineFault) || error.id !== 'keptBroken') throw error;
      answers.push({ answer: 'not-kept' });
    }
  }
  return answers;
}

/**
 * A log as it is opened here, once: from now on everything reads what is open, the database engine too, and not what has its name by then.
 * It stays open as long as this process, which does one task.
 */
function held(source: Source): Source {
  const file = openChecked(source.path);
  if (file === null) throw new EngineFault('noFile', { file: source.name });
  return { name: source.name, path: pathOfOpen(file) ?? source.path };
}

const withLookup = <T extends { lookup?: Source | null }>(options: T): T =>
  options.lookup ? { ...options, lookup: held(options.lookup) } : options;

const countHeld: typeof count = (sources, recipe, options, progress) => count(sources.map(held), recipe, withLookup(options), progress);
const headOfHeld: typeof headOf = (source, options) => headOf(held(source), options);
const tryHeld: typeof tryRecipe = (source, recipe, options) => tryRecipe(held(source), recipe, withLookup(options));
const exportHeld: typeof exportReadable = (sources, recipe, cohort, to, options) =>
  exportReadable(sources.map(held), recipe, cohort, to, withLookup(options));

/**
 * The engine in a process of its own, started by server/counter.ts: one task comes as a message, progress and the answer go
 * back as messages. It knows no database and no secret but what the task holds, and ends with its parent.
 */
export const TASKS = {
  ...{ count: countHeld, headOf: headOfHeld, tryRecipe: tryHeld, exportReadable: exportHeld },
  ...{ compareKept, makeIndex, lookUpAll, exportKeyed },
};
export type Tasks = typeof TASKS;

/** What runs for minutes gives way to everything else; what a page waits for does not. */
const NICE = 10;
const THREADS = '/proc/self/task';
const LONG: readonly (keyof Tasks)[] = ['count', 'compareKept', 'makeIndex', 'exportKeyed', 'exportReadable'];

/** On Linux a priority belongs to a thread, and a new thread has that of the one that starts it: those that stand are all lowered. */
function giveWay(): void {
  setPriority(NICE);
  for (const thread of existsSync(THREADS) ? readdirSync(THREADS) : []) {
    try {
      setPriority(Number(thread), NICE);
    } catch {
      // It ended meanwhile.
    }
  }
}

export type Told =
  | { progress: unknown }
  | { done: unknown }
  | { fault: { id: string; params: Record<string, string | number> } }
  | { broken: string };

const tell = (told: Told): Promise<void> =>
  new Promise((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(told, undefined, undefined, () => resolve());
  });

/** The class of an error and where it arose: its message may quote a log. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const trace = (error.stack ?? '').split('\n').filter((one) => one.trimStart().startsWith('at '));
  return `${error.name} ${trace
    .slice(0, 6)
    .map((one) => one.trim())
    .join(' < ')}`;
}

const stop = new AbortController();
process.on('disconnect', () => process.exit(0));
// While this thread computes it is told nothing: another one looks whether the parent still lives.
const watch = `const { ppid } = process; setInterval(() => process.ppid === ppid || process.kill(process.pid, 'SIGKILL'), 2000)`;
new Worker(watch, { eval: true, execArgv: [] }).unref();
process.on('SIGTERM', () => stop.abort());
process.on('SIGINT', () => undefined);

type Asked = { task: keyof Tasks; input: readonly unknown[] };

process.once('message', async ({ task, input }: Asked) => {
  if (LONG.includes(task)) giveWay();
  try {
    // The last argument but progress is the options, where the signal belongs; the parent has typed the rest.
    const given = input.map((one, index) => (index === input.length - 1 ? { ...(one as object), signal: stop.signal } : one));
    const work = TASKS[task] as (...args: unknown[]) => Promise<unknown>;
    const more = task === 'count' ? [(progress: unknown) => void tell({ progress })] : [];
    await tell({ done: await work(...given, ...more) });
  } catch (error) {
    await tell(error instanceof EngineFault ? { fault: { id: error.id, params: error.params } } : { broken: traceOf(error) });
  }
  process.exit(0);
});
