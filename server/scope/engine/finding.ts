import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Database, literal } from './database';
import { systemFault } from './fault';
import { whole } from './keep';
import { columnsIn, identifiersIn } from './kept';
import { inRoom, type RoomOptions } from './room';

/** Where the index of a kept file lies: a folder beside it, with a file for each column of identifiers. */
export const indexOf = (kept: string): string => join(dirname(kept), 'look-up');

/** Rows of a kept file with `file_row_number`, by which a row group alone is read. */
export const numberedSql = (kept: string): string => `read_parquet(${literal(kept)}, file_row_number = true)`;

/** The first eight bytes of keyed identifiers as numbers: enough to find rows, whose whole values are then compared. */
const startOf = (column: string): string => `((${column}[1:8])::BLOB)::BIT::UBIGINT`;
export const startsOf = (keyed: readonly Buffer[]): string => keyed.map((one) => `${one.readBigUInt64BE()}::UBIGINT`).join(', ');

/**
 * Makes the index of a kept file, by which one identifier is found without reading the file: for each column of identifiers the
 * starts of its values, sorted, with the rows they stand in. Appears whole or not at all; one that stands is replaced. `sha256` is that
 * of the kept file, and says to which it belongs. Holds nothing that the kept file does not.
 */
export async function makeIndex(kept: string, sha256: string, options: RoomOptions): Promise<void> {
  const folder = indexOf(kept);
  const making = `${folder}.part`;
  try {
    await inRoom(options, async (database) => {
      const identifiers = identifiersIn(await columnsIn(database, kept));
      rmSync(making, { recursive: true, force: true });
      mkdirSync(making, { mode: 0o700 });
      for (const column of identifiers) {
        const rows = `SELECT ${startOf(column)} AS start, file_row_number::UINTEGER AS row FROM ${numberedSql(kept)} WHERE ${column} IS NOT NULL ORDER BY start`;
        const settings = `FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, KV_METADATA {kept: ${literal(sha256)}}`;
        await whole(join(making, `${column}.parquet`), (part) => database.run('index', `COPY (${rows}) TO ${literal(part)} (${settings})`));
      }
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw systemFault(error, basename(kept));
  }
}

/** The index of a column of a kept file, as a relation of `start` and `row`; null where there is none of this very file. */
export async function indexSql(database: Database, kept: string, sha256: string, column: string): Promise<string | null> {
  const path = join(indexOf(kept), `${column}.parquet`);
  if (!existsSync(path)) return null;
  const [of] = await database.rows('look-up', `SELECT decode(value) FROM parquet_kv_metadata(${literal(path)}) WHERE decode(key) = 'kept'`);
  return of?.[0] === sha256 ? `read_parquet(${literal(path)})` : null;
}
