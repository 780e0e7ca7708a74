import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensureBuilt, sourceHash } from '@/scripts/build';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'latchkey-build-'));
  mkdirSync(join(root, '.next'));
  writeFileSync(join(root, 'proxy.ts'), '');
  writeFileSync(join(root, '.next', 'made-from'), sourceHash(root));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const lock = () => join(root, '.next-lock');
function taken(pid: number): void {
  mkdirSync(lock());
  writeFileSync(join(lock(), 'pid'), `${pid}`);
}

describe('the lock of a build', () => {
  test('is given back', async () => {
    await ensureBuilt(root);
    expect(existsSync(lock())).toBe(false);
  });

  test('holds nobody up when the process that took it was killed', async () => {
    taken(spawnSync(process.execPath, ['-e', '']).pid);
    await ensureBuilt(root);
    expect(existsSync(lock())).toBe(false);
  });

  test('is waited for while the process that took it lives', async () => {
    taken(process.pid);
    let over = false;
    const building = ensureBuilt(root).then(() => {
      over = true;
    });
    await pause(1_500);
    expect(over).toBe(false);
    rmSync(lock(), { recursive: true });
    await building;
    expect(over).toBe(true);
  });
});
