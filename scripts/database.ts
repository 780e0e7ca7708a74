import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secrets, startCluster } from '@/server/cluster';
import { env } from '@/server/env';
import { migrate } from '@/server/migrations';

export type Urls = { ownerUrl: string; appUrl: string };

/** Where a start keeps the address of the embedded server while it runs. Readable by the folder's owner alone. */
export const runningFile = (home: string): string => join(home, 'running.json');

type Running = { port: number; token: string; pid: number; database?: Urls };

/** What a live start wrote, or null when none runs on the folder. */
export async function running(home: string): Promise<Running | null> {
  const file = runningFile(home);
  if (!existsSync(file)) return null;
  const said = JSON.parse(readFileSync(file, 'utf8')) as Running;
  const answer = await fetch(`http://127.0.0.1:${said.port}/`, { signal: AbortSignal.timeout(1_000) }).then(
    (response) => response.text(),
    () => '',
  );
  return answer === said.token ? said : null;
}

/**
 * Does a piece of work on the portal's database: the managed one, the one a running Latchkey has open, or the embedded one,
 * started for the work and stopped after it. Sets the environment so that the gate can be used.
 */
export async function withDatabase<T>(work: (urls: Urls) => Promise<T>): Promise<T> {
  const { home, DATABASE_URL, DATABASE_OWNER_URL } = env();
  if (DATABASE_URL && DATABASE_OWNER_URL) return work({ appUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL });
  const live = await running(home);
  if (live?.database) return work(use(live.database));
  if (!existsSync(join(home, 'postgres'))) throw new Error(`There is no database in ${home}. Start Latchkey once, or set LATCHKEY_HOME.`);
  secrets(home);
  const cluster = await startCluster(home);
  try {
    await migrate(cluster.ownerUrl, 'latchkey_app');
    return await work(use(cluster));
  } finally {
    const { closeDatabase } = await import('@/server/db');
    await closeDatabase();
    await cluster.stop();
  }
}

function use({ ownerUrl, appUrl }: Urls): Urls {
  process.env.DATABASE_URL = appUrl;
  process.env.DATABASE_OWNER_URL = ownerUrl;
  return { ownerUrl, appUrl };
}
