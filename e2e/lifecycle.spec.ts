import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';

/** The product as a process: its folder, its address once it has said it, and what it said. */
type Product = { process: ChildProcess; said: () => string; ready: Promise<string>; ended: Promise<number | null> };

function start(home: string, port: number, env: Record<string, string> = {}): Product {
  const product = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: '',
      DATABASE_OWNER_URL: '',
      NEXTAUTH_URL: '',
      LATCHKEY_NOW: '',
      PORT: String(port),
      LATCHKEY_HOME: home,
      ...env,
    },
  });
  let said = '';
  const ended = new Promise<number | null>((resolve) => product.on('exit', (code) => resolve(code)));
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part.toString();
      const found = /(https?:\/\/\S+)\n/.exec(said);
      if (found?.[1]) resolve(found[1]);
    };
    product.stdout.on('data', hear);
    product.stderr.on('data', hear);
    void ended.then(() => reject(new Error(said)));
  });
  ready.catch(() => undefined);
  return { process: product, said: () => said, ready, ended };
}

const health = async (port: number) => (await fetch(`http://127.0.0.1:${port}/api/health`)).status;
const postmaster = (home: string) => Number(readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function stop(product: Product): Promise<void> {
  product.process.kill('SIGTERM');
  await product.ended;
}

let home: string;
const port = 3990;
test.describe.configure({ mode: 'serial', timeout: 180_000 });
test.beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'latchkey-life-'));
  chmodSync(home, 0o711);
});
test.afterAll(() => rmSync(home, { recursive: true, force: true }));

test('a start killed in the middle of the first initialisation leaves a folder that the next start brings up', async () => {
  const first = start(home, port);
  while (!existsSync(join(home, 'postgres.new'))) await pause(20);
  first.process.kill('SIGKILL');
  await first.ended;
  const next = start(home, port);
  await next.ready;
  expect(await health(port)).toBe(200);
  next.process.kill('SIGKILL');
  await next.ended;
});

test('after kill -9 of node the server and the worker end by themselves, and the next start takes the database over', async () => {
  await expect.poll(() => health(port).catch(() => 'gone'), { timeout: 15_000 }).toBe('gone');
  const next = start(home, port);
  await next.ready;
  expect(await health(port)).toBe(200);
  const other = start(home, port + 1);
  expect(await other.ended).toBe(1);
  expect(other.said()).toContain('already runs on');
  process.kill(postmaster(home), 'SIGKILL');
  await pause(500);
  next.process.kill('SIGKILL');
  await next.ended;
});

test('after kill -9 of both the next start comes up, and a killed PostgreSQL is started again under the running product', async () => {
  const next = start(home, port);
  await next.ready;
  expect(await health(port)).toBe(200);
  process.kill(postmaster(home), 'SIGKILL');
  await expect.poll(() => health(port), { timeout: 10_000, intervals: [100] }).toBe(503);
  await expect.poll(() => health(port), { timeout: 30_000 }).toBe(200);
  await stop(next);
  expect(existsSync(join(home, 'postgres', 'postmaster.pid'))).toBe(false);
  expect(existsSync(join(home, 'running.json'))).toBe(false);
});

test('a second start while the first one builds is told that the folder is taken, and the first comes up', async () => {
  // The lock of another build keeps the first start building for as long as the test wants.
  const lock = join(process.cwd(), '.next-lock');
  mkdirSync(lock);
  try {
    const first = start(home, port);
    while (!existsSync(join(home, 'running.json'))) await pause(20);
    const second = start(home, port + 1);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('already runs on');
    rmSync(lock, { recursive: true });
    await first.ready;
    expect(await health(port)).toBe(200);
    await stop(first);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
});

test('a folder of another major version of PostgreSQL is refused with what to do', async () => {
  const file = join(home, 'postgres', 'PG_VERSION');
  writeFileSync(file, '17\n');
  const next = start(home, port);
  expect(await next.ended).toBe(1);
  expect(next.said()).toContain('was made by PostgreSQL 17');
  writeFileSync(file, '18\n');
});

test('a setting that cannot hold is named before anything starts', async () => {
  const next = start(home, port, { PORT: 'eighty', LATCHKEY_NOW: 'yesterday' });
  expect(await next.ended).toBe(1);
  expect(next.said()).toContain('PORT: enter a port');
  expect(next.said()).toContain('LATCHKEY_NOW: enter an instant');
});
