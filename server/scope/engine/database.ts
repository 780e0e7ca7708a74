import { type DuckDBConnection, DuckDBInstance, DuckDBScalarFunction, type DuckDBType, VARCHAR } from '@duckdb/node-api';
import { bytesOf } from '@/domain/amount';
import { databaseFault } from './fault';
import type { Options } from './types';

/** Text as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A list of literals, `['a','b']`. */
export const literals = (texts: readonly string[]): string => `[${texts.map(literal).join(',')}]`;

/** A file to read, as an SQL literal: the engine takes `*`, `?` and `[` in a name for a pattern and would read other files. */
export const fileLiteral = (path: string): string => literal(path.replace(/[*?[]/g, '[$&]'));

export type Cell = string | null;

/** Most values whose form is remembered by a function; beyond it the memory starts anew. */
const REMEMBERED = 200_000;

/** Milliseconds. */
const INTERRUPTED_EVERY = 50;

/** Bytes from which on a run keeps a part of its memory back for what the engine takes beside its own limit, to sort and to write Parquet. */
const LARGE = 1e9;
const OWN_SHARE = 0.75;

/** The limit that the engine itself is given of what a run may take. */
function ownLimit(memory: string): string {
  const bytes = bytesOf(memory);
  return bytes >= LARGE ? `${Math.floor(bytes * OWN_SHARE)}B` : memory;
}

/**
 * The analytical engine, DuckDB in memory with what does not fit spilled to `folder`. Nothing of it outlives `close`. Every fault
 * is an EngineFault: the messages of the engine itself may quote a log and go nowhere.
 */
export class Database {
  /** What is under way, each settled without a fault: its connection must outlive it, or it goes on in freed memory. */
  private readonly underWay = new Set<Promise<void>>();
  private closing = false;
  private stopping: NodeJS.Timeout | undefined;

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    private readonly signal: AbortSignal | undefined,
  ) {}

  static async open(options: Options, folder: string): Promise<Database> {
    try {
      const instance = await DuckDBInstance.create(':memory:', {
        memory_limit: ownLimit(options.memory),
        threads: String(options.threads),
        temp_directory: folder,
        preserve_insertion_order: 'false',
        // What it frees goes back to the machine at once and not when a thread next has the time: a seventh less at 20 million rows.
        allocator_background_threads: 'true',
        // Nothing is fetched from anywhere: what the engine needs is in it.
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
      });
      const connection = await instance.connect();
      await connection.run("SET TimeZone = 'UTC'");
      // As an option of a new instance it would be shown, but not held to.
      if (options.spill !== null) await connection.run(`SET max_temp_directory_size = ${literal(options.spill)}`);
      // Progress is asked for, never printed.
      await connection.run('SET enable_progress_bar = true');
      await connection.run('SET enable_progress_bar_print = false');
      const database = new Database(instance, connection, options.signal);
      options.signal?.addEventListener('abort', database.stop);
      return database;
    } catch (error) {
      throw databaseFault(error, 'open');
    }
  }

  /** Interrupts what runs, again and again: a statement that waits for its turn does not notice. */
  private stop = (): void => {
    this.connection.interrupt();
    this.stopping ??= setInterval(() => this.connection.interrupt(), INTERRUPTED_EVERY);
  };

  /** The share of the running statement that is done, from 0 to 1. */
  get share(): number {
    return Math.max(0, this.connection.progress.percentage) / 100;
  }

  /** Runs a statement; the number of rows it wrote. `step` names it in a fault. */
  async run(step: string, sql: string): Promise<number> {
    return this.guarded(step, async () => Number((await this.connection.run(sql)).rowsChanged));
  }

  /** All rows of a question with a short answer, every cell as text. */
  async rows(step: string, sql: string): Promise<Cell[][]> {
    return this.guarded(step, async () => {
      const reader = await this.connection.runAndReadAll(sql);
      return reader.getRowsJson().map((row) => row.map((cell) => (cell === null ? null : String(cell))));
    });
  }

  /** Pairs of whole numbers, in pieces, for answers that are long. */
  async pairs(step: string, sql: string, take: (a: number, b: number) => void): Promise<void> {
    await this.guarded(step, async () => {
      const result = await this.connection.stream(sql);
      for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
        const [left, right] = [chunk.getColumnVector(0), chunk.getColumnVector(1)];
        for (let row = 0; row < chunk.rowCount; row++) take(Number(left.getItem(row)), Number(right.getItem(row)));
      }
    });
  }

  /** Fills a table of one INTEGER column after another. */
  async fill(table: string, columns: readonly Int32Array[]): Promise<void> {
    await this.guarded('fill', async () => {
      const appender = await this.connection.createAppender(table);
      for (let row = 0; row < (columns[0]?.length ?? 0); row++) {
        for (const column of columns) appender.appendInteger(column[row] ?? 0);
        appender.endRow();
      }
      appender.closeSync();
    });
  }

  /** Makes a function of text known to SQL. It is called on this thread, so it is for the rare value that SQL cannot do. */
  define(name: string, of: (text: string) => string | null): void {
    const known = new Map<string, string | null>();
    const type: DuckDBType = VARCHAR;
    const remembered = (text: string): string | null => {
      const found = known.get(text);
      if (found !== undefined) return found;
      if (known.size >= REMEMBERED) known.clear();
      const made = of(text);
      known.set(text, made);
      return made;
    };
    this.connection.registerScalarFunction(
      DuckDBScalarFunction.create({
        name,
        returnType: type,
        parameterTypes: [type],
        mainFunction: (_info, input, output) => {
          const texts = input.getColumnVector(0);
          for (let row = 0; row < input.rowCount; row++) {
            const text = texts.getItem(row);
            output.setItem(row, typeof text === 'string' ? remembered(text) : null);
          }
          output.flush();
        },
      }),
    );
  }

  /** Ends what is under way, as when one of several statements failed, and then the engine. A statement asked for later is refused. */
  async close(): Promise<void> {
    this.closing = true;
    this.signal?.removeEventListener('abort', this.stop);
    if (this.underWay.size > 0) this.stop();
    await Promise.all(this.underWay);
    clearInterval(this.stopping);
    this.connection.closeSync();
    this.instance.closeSync();
  }

  private async guarded<T>(step: string, work: () => Promise<T>): Promise<T> {
    if (this.closing || this.signal?.aborted) throw databaseFault(new Error('interrupted'), step);
    const working = work();
    const settled: Promise<void> = working.then(
      () => void this.underWay.delete(settled),
      () => void this.underWay.delete(settled),
    );
    this.underWay.add(settled);
    try {
      return await working;
    } catch (error) {
      throw databaseFault(error, step);
    }
  }
}
