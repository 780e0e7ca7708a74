import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Recipe } from '@/domain/recipe';
import { compareFiles, unchanged } from './check';
import type { Database } from './database';
import { type Examined, examine, readPlain } from './examine';
import { EngineFault, isFault, systemFault } from './fault';
import { defineFunctions, load, makeTables } from './load';
import { locate } from './locate';
import { loadPlaces } from './places';
import { gather } from './tally';
import type { Options, Source, Step } from './types';

const sizeOf = (sources: readonly Source[]): number =>
  sources.reduce((sum, { path, name }) => {
    try {
      return sum + statSync(path).size;
    } catch (error) {
      throw systemFault(error, name);
    }
  }, 0);

/** What part of its step the reading itself takes, roughly; the rest puts the rows of an account together. */
const READING = 0.75;

/** What the files of a run were found to be. `places` is the file of residences. */
export type Loaded = { files: Examined[]; places: Examined | null; read: number };

/** Reads the sources into `hits` and `subjects`: the first part of a run, and all of it that an export from the sources needs. */
export async function take(
  database: Database,
  sources: readonly Source[],
  recipe: Recipe,
  folder: string,
  options: Pick<Options, 'lookup' | 'signal'> & { times: boolean },
  step: (step: Step, of: () => { share: number; rows?: number }) => void,
): Promise<Loaded> {
  await defineFunctions(database, recipe);
  const bytes = sizeOf(sources);
  let seen = 0;
  const onBytes = (some: number): void => {
    if (options.signal?.aborted) throw new EngineFault('stopped');
    seen += some;
  };
  step('examine', () => ({ share: seen / Math.max(bytes, 1) }));
  const files: Examined[] = [];
  for (const [number, source] of sources.entries()) files.push(await examine(source, number, recipe, database, folder, onBytes));
  compareFiles(files, recipe);
  const places = await loadPlaces(database, recipe, options.lookup ?? null, join(folder, 'places'), () => {});
  const read = files.reduce((sum, file) => sum + file.read, 0);
  const readable = files.filter((file) => file.rows > 0);
  const expected = readable.reduce((sum, file) => sum + file.rows, 0);
  let loaded = 0;
  let loading = readable;
  step('read', () => {
    const rows = loaded + database.share * (loading[0]?.rows ?? 0);
    const gathered = loading.length === 0 ? database.share : 0;
    return { share: (READING * rows) / Math.max(expected, 1) + (1 - READING) * gathered, rows };
  });
  await makeTables(database, recipe);
  const all = [...files, ...(places ? [places] : [])];
  try {
    const mend = (file: Examined): Promise<boolean> => readPlain(file, folder, () => onBytes(0));
    await load(database, readable, recipe, mend, (group) => {
      loaded += group.reduce((sum, file) => sum + file.rows, 0);
      loading = loading.filter((file) => !group.includes(file));
    });
    await locate(database, readable, recipe);
  } catch (error) {
    // A file that changed may show as anything; that it changed is the statement that helps.
    if (!isFault(error, 'stopped')) unchanged(all);
    throw error;
  }
  unchanged(all);
  await gather(database, recipe, { times: options.times, places: places !== null });
  return { files, places, read };
}
