import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '@/server/cluster';
import { migrate } from '@/server/migrations';

/** A PostgreSQL of the tests' own, made anew for a run and destroyed after it. */
export default async function setup(): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'latchkey-test-'));
  chmodSync(home, 0o711);
  const cluster = await startCluster(home, { fast: true });
  await migrate(cluster.ownerUrl, 'latchkey_app');
  process.env.DATABASE_URL = cluster.appUrl;
  process.env.DATABASE_OWNER_URL = cluster.ownerUrl;
  process.env.LATCHKEY_HOME = home;
  process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than thirty-two characters';
  return async () => {
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  };
}
