import { basename } from 'node:path';
import { type Cell, type Database, fileLiteral } from './database';
import { EngineFault } from './fault';

export const keptSql = (path: string): string => `read_parquet(${fileLiteral(path)}, hive_partitioning = false)`;

/** The columns of a kept file in their order; the first holds the account. A file that is none ends in a fault that names it. */
export async function columnsIn(database: Database, path: string): Promise<string[]> {
  try {
    const rows = await database.rows('kept', `SELECT column_name FROM (DESCRIBE SELECT * FROM ${keptSql(path)})`);
    const columns = rows.map(([name]) => name ?? '');
    if (['residence', 'categories', 'person', 'rows'].every((name) => columns.includes(name))) return columns;
  } catch (error) {
    if (error instanceof EngineFault && error.id !== 'engine') throw error;
  }
  throw new EngineFault('keptBroken', { file: basename(path) });
}

/** The identifiers' columns of a kept file: those before `residence`. */
export const identifiersIn = (columns: readonly string[]): string[] => columns.slice(0, columns.indexOf('residence'));

export const wordsOf = (text: Cell | undefined): string[] => (text ?? '').split(';').filter(Boolean);
