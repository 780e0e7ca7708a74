import { spawn } from 'node:child_process';
import { env } from '@/server/env';
import { ownFolder, spillFolder } from '@/server/evidence';
import type { Tasks, Told } from '@/server/jobs/engine-child';
import { EngineFault } from '@/server/scope/engine/fault';
import type { Progress } from '@/server/scope/engine/types';
import { turns } from '@/server/turns';

/** The child ended without an answer: killed, out of memory, or broken. A count may be begun anew. */
export class Lost extends Error {
  constructor(how: string) {
    super(`the engine's process was lost (${how})`);
    this.name = 'Lost';
  }
}

type Arguments<T extends keyof Tasks> = T extends 'count' ? FirstThree<Parameters<Tasks['count']>> : Parameters<Tasks[T]>;
type FirstThree<P> = P extends [infer A, infer B, infer C, ...unknown[]] ? [A, B, C] : never;
type Answer<T extends keyof Tasks> = Awaited<ReturnType<Tasks[T]>>;

type Watch = { signal?: AbortSignal; progress?: (progress: Progress) => void };

/** Bounds of the engine by the settings, for a run. */
export const runBounds = () => ({ spill: env().LATCHKEY_COUNT_SPILL ?? null, temp: spillFolder() });
/** Bounds for the short questions that a page waits for. */
export const pageBounds = () => ({ memory: '512MB', threads: 1, spill: null, temp: spillFolder() });

/** Questions of pages that are answered at once; more wait, so that many readers cannot take the machine's memory. */
const AT_ONCE = 2;
const SHORT: readonly (keyof Tasks)[] = ['headOf', 'tryRecipe', 'lookUpAll'];
const inTurn = turns(AT_ONCE);

/** Milliseconds until a child that was asked to stop is killed, and until one that a page waits for is. */
const PATIENCE = 5_000;
const WAITED_FOR = 90_000;

/**
 * Runs one of the engine's tasks in a process of its own, so that what it takes of processor and memory is not the web
 * server's nor the worker's. Throws an EngineFault as the engine does, or Lost. Nothing the child writes is passed on: it
 * could quote a log.
 */
export async function engine<T extends keyof Tasks>(task: T, input: Arguments<T>, watch: Watch = {}): Promise<Answer<T>> {
  await ownFolder(spillFolder());
  return SHORT.includes(task) ? inTurn(() => spawned(task, input, watch)) : spawned(task, input, watch);
}

async function spawned<T extends keyof Tasks>(task: T, input: Arguments<T>, watch: Watch): Promise<Answer<T>> {
  const program = ['.', 'server', 'jobs', 'engine-child.ts'].join('/');
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: process.cwd(),
    // No secret of the portal is in its environment.
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  const killLater = (): void => void setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref();
  const abort = (): void => {
    child.kill('SIGTERM');
    killLater();
  };
  watch.signal?.addEventListener('abort', abort);
  // A log can be made to keep a question busy for hours, and others wait for its place.
  const late = SHORT.includes(task) ? setTimeout(() => child.kill('SIGKILL'), WAITED_FOR) : undefined;
  try {
    return await new Promise<Answer<T>>((resolve, reject) => {
      child.on('error', () => reject(new Lost('not started')));
      child.on('exit', (code, signal) => reject(watch.signal?.aborted ? new EngineFault('stopped') : new Lost(signal ?? `code ${code}`)));
      child.on('message', (told: Told) => {
        if ('progress' in told) watch.progress?.(told.progress as Progress);
        else if ('done' in told) resolve(told.done as Answer<T>);
        else if ('fault' in told) reject(new EngineFault(told.fault.id, told.fault.params));
        else {
          console.error(`engine, ${task}: ${told.broken}`);
          reject(new Lost('broken'));
        }
      });
      child.on('spawn', () => {
        if (watch.signal?.aborted) abort();
        child.send({ task, input }, () => undefined);
      });
    });
  } finally {
    clearTimeout(late);
    watch.signal?.removeEventListener('abort', abort);
    if (child.exitCode === null) killLater();
  }
}
