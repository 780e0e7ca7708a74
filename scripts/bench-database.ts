import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { secrets, startCluster } from '@/server/cluster';
import { migrate } from '@/server/migrations';

/** Runs a bench on a PostgreSQL of its own, made for it and destroyed after it. `owner` is a superuser's connection. */
export async function onDatabase(bench: (owner: pg.Client, home: string) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'latchkey-bench-'));
  chmodSync(home, 0o711);
  const cluster = await startCluster(home);
  const owner = new pg.Client({ connectionString: cluster.ownerUrl });
  try {
    await migrate(cluster.ownerUrl, 'latchkey_app');
    Object.assign(process.env, {
      LATCHKEY_HOME: home,
      DATABASE_URL: cluster.appUrl,
      DATABASE_OWNER_URL: cluster.ownerUrl,
      NEXTAUTH_SECRET: secrets(home).auth,
    });
    await owner.connect();
    await bench(owner, home);
  } finally {
    await owner.end();
    await (await import('@/server/db')).db().$disconnect();
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
