import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from './database';
import type { Options } from './types';
import { workspace } from './workspace';

/** What work beside a run wants of a run's options. */
export type RoomOptions = Pick<Options, 'memory' | 'threads' | 'temp' | 'signal'> & { spill?: string | null };

/** Does work in a database engine and a folder of its own; nothing of either is left. */
export async function inRoom<T>(options: RoomOptions, work: (database: Database, folder: string) => Promise<T>): Promise<T> {
  const folder = workspace(options.temp);
  let database: Database | undefined;
  try {
    database = await Database.open({ spill: null, ...options, key: null, keep: null }, join(folder, 'spill'));
    return await work(database, folder);
  } finally {
    await database?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
