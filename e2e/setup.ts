import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The instant of law and screens during the journeys: the mock's Thursday night. */
export const NOW = '2026-02-26T02:10:00+09:00';

/** Starts the product as a user would, on a port and a folder of its own, and sets it up with the demonstration. */
export default async function setup(): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'latchkey-journeys-'));
  chmodSync(home, 0o711);
  const port = String(3900 + Math.floor(process.pid % 90));
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', PORT: port, LATCHKEY_HOME: home, LATCHKEY_NOW: NOW },
  });
  const link = await addressOf(server);
  const { database } = JSON.parse(readFileSync(join(home, 'running.json'), 'utf8')) as { database: { appUrl: string; ownerUrl: string } };
  Object.assign(process.env, {
    LATCHKEY_HOME: home,
    LATCHKEY_NOW: NOW,
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    LATCHKEY_URL: `http://127.0.0.1:${port}`,
    LATCHKEY_SET_UP: link,
  });
  // In a process of its own: the runner's loader does not read the messages as the product does.
  const arranged = spawnSync(process.execPath, ['--import', 'tsx', 'e2e/arrange.ts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: process.env,
  });
  if (arranged.status !== 0) {
    server.kill('SIGTERM');
    throw new Error('the demonstration could not be arranged');
  }
  return async () => {
    const gone = new Promise((resolve) => server.on('exit', resolve));
    server.kill('SIGTERM');
    await gone;
    rmSync(home, { recursive: true, force: true });
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /https?:\/\/\S+/.exec(said);
      if (found && said.includes('\n')) resolve(found[0]);
    });
    server.on('exit', (code) => reject(new Error(`the product ended with ${code} before it said its address: ${said}`)));
  });
}
