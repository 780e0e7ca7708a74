import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { freeTaken } from '@/server/jobs/worker';

/** Looks again and again until there is something; throws after two minutes. */
export async function until<T>(look: () => Promise<T | undefined | false | null>): Promise<T> {
  for (let tries = 0; tries < 2_400; tries += 1) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come');
}

/** The engine's processes that this process, or one it started, has running. */
export function engines(): number[] {
  const listed = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const all = listed.split('\n').flatMap((text) => {
    const found = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(text);
    return found ? [{ pid: Number(found[1]), parent: Number(found[2]), args: found[3] ?? '' }] : [];
  });
  const mine = new Set([process.pid]);
  for (let size = 0; size !== mine.size; ) {
    size = mine.size;
    for (const one of all) if (mine.has(one.parent)) mine.add(one.pid);
  }
  return all.filter((one) => mine.has(one.pid) && /engine-child\.ts/.test(one.args) && !/defunct/.test(one.args)).map((one) => one.pid);
}

/** Whether a process is no more, or only waits to be buried. */
export const isGone = (pid: number): boolean => !existsSync(`/proc/${pid}`) || /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

/** The worker as the product starts it. */
export const worker = (): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: process.env });

/** Ends a worker at once, and frees what it held as the next one's start does: it may have been at the index of a count. */
export async function endWorker(one: ChildProcess): Promise<void> {
  if (one.exitCode === null && one.signalCode === null) {
    one.kill('SIGKILL');
    await once(one, 'exit');
  }
  await freeTaken(process.env.DATABASE_OWNER_URL ?? '');
}
