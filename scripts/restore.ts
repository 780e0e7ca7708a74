import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startCluster } from '@/server/cluster';
import { env } from '@/server/env';
import { migrate } from '@/server/migrations';
import { checkArchive, readArchive } from './archive';
import { checkChains } from './verify';

/** `npm run restore -- FILE`: into an empty LATCHKEY_HOME only; checks the backup's sum before and every chain after. */
export async function main([name]: string[]): Promise<number> {
  if (!name) throw new Error('Name the file: npm run restore -- FILE');
  const file = resolve(process.env.INIT_CWD ?? '.', name);
  const { home } = env();
  if (existsSync(join(home, 'postgres')))
    throw new Error(`${home} holds a database already; a restore never overwrites. Set LATCHKEY_HOME to a new folder.`);
  const head = await checkArchive(file);
  mkdirSync(home, { recursive: true, mode: 0o711 });
  const cluster = await startCluster(home);
  try {
    await migrate(cluster.ownerUrl, 'latchkey_app');
    const rows = await readArchive(cluster.ownerUrl, file, head);
    const { chains, entries, broken } = await checkChains(cluster.ownerUrl);
    console.log(
      `${rows} rows restored from ${head.at}. ${entries} entries in ${chains} chains${broken ? `, and the chain ${broken.reference ?? broken.chain} does not hold: run "npm run audit:verify"` : ', every chain unbroken'}.`,
    );
    return broken ? 1 : 0;
  } finally {
    await cluster.stop();
  }
}
