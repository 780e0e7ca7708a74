import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, secrets, startCluster } from '@/server/cluster';
import { type Env, readEnv } from '@/server/env';
import { migrate } from '@/server/migrations';
import { ensureBuilt } from './build';
import { running, runningFile, type Urls } from './database';
import { root } from './prepare.mjs';

type Stop = () => Promise<void>;

/** Brings everything up and stays until it is told to stop. Throws with what to do when it cannot. */
export async function serve(): Promise<void> {
  const env = readEnv(process.env);
  if (Boolean(env.DATABASE_URL) !== Boolean(env.DATABASE_OWNER_URL)) {
    throw new Error('DATABASE_URL and DATABASE_OWNER_URL: set both for a managed PostgreSQL, or neither for the embedded one');
  }
  mkdirSync(env.home, { recursive: true, mode: 0o711 });
  const { stop: release, tell } = await claim(env.home);
  const stops: Stop[] = [release];
  let stopping: Promise<void> | undefined;
  const stop = (code: number) => {
    stopping ??= (async () => {
      for (const one of stops.reverse())
        await one().catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
      process.exit(code);
    })();
    return stopping;
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  try {
    await bringUp(env, stops, stop, tell);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await stop(1);
  }
}

async function bringUp(env: Env, stops: Stop[], stop: (code: number) => Promise<void>, tell: (database: Urls) => void): Promise<void> {
  const [database] = await Promise.all([openDatabase(env, stops), ensureBuilt(root)]);
  tell({ ownerUrl: database.ownerUrl, appUrl: database.appUrl });
  const portal = await check(env, database);
  const url = env.NEXTAUTH_URL ?? `http://${env.HOST === '0.0.0.0' || env.HOST === '::' ? '127.0.0.1' : env.HOST}:${env.PORT}`;
  if (!['127.0.0.1', 'localhost', '::1'].includes(env.HOST) && !url.startsWith('https:')) {
    console.error(
      `Warning: HOST is ${env.HOST} and the address is plain http. Passwords and case data would cross the network unprotected: put a TLS proxy in front (README) and set NEXTAUTH_URL to its https address.`,
    );
  }
  const shared = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    LATCHKEY_HOME: env.home,
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: env.NEXTAUTH_SECRET ?? secrets(env.home).auth,
  };
  const { DATABASE_OWNER_URL: _kept, ...web } = shared;
  stops.push(child('server', ['--import', 'tsx', join(root, 'scripts', 'web.ts')], web, stop));
  stops.push(child('worker', ['--import', 'tsx', join(root, 'scripts', 'worker.ts')], shared, stop));
  await answering(`http://${env.HOST === '0.0.0.0' ? '127.0.0.1' : env.HOST}:${env.PORT}/api/health`);
  const { setUpSecret } = await import('@/server/setup');
  process.env.LATCHKEY_HOME = env.home;
  console.log(portal.setUp ? `Latchkey is at ${url}` : `Set Latchkey up, once, at ${url}/set-up/${setUpSecret()}`);
}

/** One start at a time on a data folder: the one that runs answers on a port of its own, written in the folder. */
async function claim(home: string): Promise<{ stop: Stop; tell: (database: Urls) => void }> {
  if (await running(home)) throw new Error(`Latchkey already runs on ${home}. Stop it first, or set LATCHKEY_HOME to another folder.`);
  const token = crypto.randomUUID();
  const server = createServer((_, response) => response.end(token));
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const said = { port: typeof address === 'object' ? address?.port : 0, token, pid: process.pid };
  const tell = (more: object) => writeFileSync(runningFile(home), JSON.stringify({ ...said, ...more }), { mode: 0o600 });
  tell({});
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    rmSync(runningFile(home), { force: true });
  };
  return { stop, tell: (database) => tell({ database }) };
}

async function openDatabase(env: Env, stops: Stop[]): Promise<Urls> {
  let database: Urls;
  if (env.DATABASE_URL && env.DATABASE_OWNER_URL) database = { appUrl: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL };
  else {
    const cluster = await startCluster(env.home);
    stops.push(watch(cluster));
    database = cluster;
  }
  await migrate(database.ownerUrl, decodeURIComponent(new URL(database.appUrl).username));
  return database;
}

/** Looks every two seconds whether the embedded server stands, and starts it again when something killed it. */
function watch(cluster: Cluster): Stop {
  let busy: Promise<unknown> = Promise.resolve();
  let ended = false;
  const timer = setInterval(() => {
    busy = busy
      .then(() => !ended && cluster.revive())
      .then((again) => again && console.error('PostgreSQL was gone and has been started again.'))
      .catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
  }, 2_000);
  return async () => {
    ended = true;
    clearInterval(timer);
    await busy;
    await cluster.stop();
  };
}

/** The app's role must not be able to get past row-level security, and a set clock belongs to demonstrations and tests. */
async function check(env: Env, database: Urls): Promise<{ setUp: boolean }> {
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  try {
    const role = await client.query<{ mighty: boolean; owns: number }>(
      `select rolsuper or rolbypassrls as mighty, (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relowner = r.oid and n.nspname = 'public') as owns from pg_roles r where rolname = current_user`,
    );
    if (role.rows[0]?.mighty || (role.rows[0]?.owns ?? 0) > 0) {
      throw new Error(
        'DATABASE_URL: its role is a superuser, has BYPASSRLS or owns tables, and would see every case. Use a role that has none of these; DATABASE_OWNER_URL is the owner.',
      );
    }
    const portal = await client.query<{ kind: string; set_up_at: Date | null }>('select kind, set_up_at from portal where id = 1');
    const kind = portal.rows[0]?.kind ?? 'new';
    if (env.LATCHKEY_NOW !== undefined && kind === 'empty')
      throw new Error(
        'LATCHKEY_NOW: this database holds real cases; the clock can be set for a demonstration or a test only. Leave it unset.',
      );
    return { setUp: portal.rows[0]?.set_up_at !== null };
  } finally {
    await client.end();
  }
}

/** A process of the product. The worker is started again when it ends by itself; without the server there is nothing to serve. */
function child(name: 'server' | 'worker', args: string[], env: NodeJS.ProcessEnv, stop: (code: number) => Promise<void>): Stop {
  let wanted = true;
  let running: ChildProcess;
  let gone: Promise<void>;
  const begin = () => {
    running = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    gone = new Promise((resolve) => running.on('exit', () => resolve()));
    void gone.then(async () => {
      if (!wanted) return;
      if (name === 'server') return stop(1);
      await pause(2_000);
      if (wanted) begin();
    });
  };
  begin();
  return async () => {
    wanted = false;
    running.kill('SIGTERM');
    const timer = setTimeout(() => running.kill('SIGKILL'), 8_000);
    await gone;
    clearTimeout(timer);
  };
}

async function answering(address: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return;
    await pause(100);
  }
  throw new Error('The server did not answer within a minute.');
}
