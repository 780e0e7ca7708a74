import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemFault } from './fault';

const PREFIX = 'latchkey-scope-';

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes the folders of runs whose process is gone: a killed run leaves identifiers behind that must not stay. Returns how many. */
export function sweep(temp: string): number {
  let removed = 0;
  for (const name of readdirSync(temp)) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || alive(Number(pid))) continue;
    rmSync(join(temp, name), { recursive: true, force: true });
    removed += 1;
  }
  return removed;
}

/** A folder of this run alone (mode 700), below `temp`. Whoever makes it removes it. */
export function workspace(temp: string): string {
  try {
    mkdirSync(temp, { recursive: true });
    sweep(temp);
    return mkdtempSync(join(temp, `${PREFIX}${process.pid}-`));
  } catch (error) {
    throw systemFault(error, temp);
  }
}
