import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const SOURCES = [
  'app',
  'components',
  'domain',
  'law',
  'messages',
  'reports',
  'server',
  'prisma/schema',
  'proxy.ts',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
];
const MINUTES = 15;

function* files(at: string): Generator<string> {
  if (!existsSync(at)) return;
  if (!statSync(at).isDirectory()) return void (yield at);
  for (const name of readdirSync(at).sort()) yield* files(join(at, name));
}

/** SHA-256 over the name and content of everything the build reads, tests apart. */
export function sourceHash(root: string): string {
  const sum = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of files(join(root, source))) {
      if (/\.test\.ts$|\/fixtures\//.test(file)) continue;
      sum.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return sum.digest('hex');
}

/** Builds when the build is stale; two starts on one clone take turns. */
export async function ensureBuilt(root: string): Promise<void> {
  const lock = join(root, '.next-lock');
  for (let waited = 0; ; waited += 1) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), `${process.pid}`);
      break;
    } catch {
      if (waited > MINUTES * 60 || !held(lock)) rmSync(lock, { recursive: true, force: true });
      else await pause(1_000);
    }
  }
  const free = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', free);
  try {
    const made = join(root, '.next', 'made-from');
    const wanted = sourceHash(root);
    if (existsSync(made) && readFileSync(made, 'utf8') === wanted) return;
    console.error('Building…');
    rmSync(made, { force: true });
    await build(root);
    writeFileSync(made, wanted);
  } finally {
    process.off('exit', free);
    free();
  }
}

/** Beside the rest of the start, which has to answer a second start meanwhile that the folder is taken. */
async function build(root: string): Promise<void> {
  const next = spawn(process.execPath, [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  const end = () => next.kill();
  process.once('exit', end);
  let said = '';
  next.stdout.setEncoding('utf8').on('data', (part: string) => {
    said += part;
  });
  const status = await new Promise<number | null>((resolve, reject) => next.on('error', reject).on('close', resolve));
  process.off('exit', end);
  if (status !== 0) throw new Error(`The build failed:\n${said}`);
}

/** Whether the process that took a lock still lives: a killed one leaves it behind. */
function held(lock: string): boolean {
  const file = join(lock, 'pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  // Between taking the lock and saying whose it is there is a moment.
  if (!pid) return age(lock) < 5_000;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Age of a lock in milliseconds; 0 when it is gone meanwhile. */
function age(lock: string): number {
  const found = statSync(lock, { throwIfNoEntry: false });
  return found === undefined ? 0 : Date.now() - found.mtimeMs;
}
