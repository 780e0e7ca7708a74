import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeArchive } from './archive';
import { withDatabase } from './database';
import { root } from './prepare.mjs';

/** `npm run backup -- FILE`: everything in the database as of one instant, running or not. */
export async function main([name]: string[]): Promise<number> {
  if (!name) throw new Error('Name the file: npm run backup -- FILE');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const file = resolve(process.env.INIT_CWD ?? '.', name);
  const { rows, sha256 } = await withDatabase(({ ownerUrl }) => writeArchive(ownerUrl, file, version));
  console.log(`${file}: ${rows} rows, sha256 ${sha256}`);
  return 0;
}
