import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';

/**
 * The form of a backup: gzip of lines. First a head, then for each table a line `{"table", "rows"}` and its rows as JSON,
 * last `{"sha256"}` over every line before it. Rows pass as text, so that no number or time is read and written anew.
 */
const FORM = 1;
const STRIDE = 200;

type Head = { latchkey: number; version: string; at: string; migrations: string[] };

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{
    name: string;
  }>(`select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and relname <> '_prisma_migrations' order by relname`);
  return rows.map((row) => row.name);
}

async function migrationsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1',
  );
  return rows.map((row) => row.name);
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Writes all tables, as of one instant, to a new file. Refuses a name that exists; a half-written file is removed. */
export async function writeArchive(ownerUrl: string, file: string, version: string): Promise<{ rows: number; sha256: string }> {
  if (existsSync(file)) throw new Error(`${file} exists; a backup never overwrites. Name another file.`);
  const half = `${file}.half`;
  const gzip = createGzip();
  const out = createWriteStream(half, { mode: 0o600 });
  gzip.pipe(out);
  const sum = createHash('sha256');
  const put = async (line: string) => {
    sum.update(`${line}\n`);
    if (!gzip.write(`${line}\n`)) await once(gzip, 'drain');
  };
  let total = 0;
  try {
    await connected(ownerUrl, async (client) => {
      await client.query('begin isolation level repeatable read read only');
      const head: Head = { latchkey: FORM, version, at: new Date().toISOString(), migrations: await migrationsOf(client) };
      await put(JSON.stringify(head));
      for (const table of await tablesOf(client)) {
        const name = client.escapeIdentifier(table);
        const count = await client.query<{ n: string }>(`select count(*)::text as n from ${name}`);
        await put(JSON.stringify({ table, rows: Number(count.rows[0]?.n) }));
        await client.query(`declare rows no scroll cursor for select to_jsonb(t)::text as row from ${name} t`);
        for (let full = true; full; ) {
          const { rows } = await client.query<{ row: string }>(`fetch ${STRIDE} from rows`);
          for (const { row } of rows) await put(row);
          total += rows.length;
          full = rows.length === STRIDE;
        }
        await client.query('close rows');
      }
    });
    const sha256 = sum.digest('hex');
    gzip.end(`${JSON.stringify({ sha256 })}\n`);
    await finished(out);
    renameSync(half, file);
    return { rows: total, sha256 };
  } catch (error) {
    gzip.destroy();
    rmSync(half, { force: true });
    throw error;
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const unzipped = createGunzip();
  createReadStream(file)
    .on('error', (error) => unzipped.destroy(error))
    .pipe(unzipped);
  yield* createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY });
}

/** Reads a whole backup and checks its sum. Throws where it is cut short, changed, or not a backup. */
export async function checkArchive(file: string): Promise<Head> {
  const sum = createHash('sha256');
  let head: Head | undefined;
  let last: string | undefined;
  try {
    for await (const line of linesOf(file)) {
      if (last !== undefined) sum.update(`${last}\n`);
      head ??= JSON.parse(line) as Head;
      last = line;
    }
  } catch (error) {
    throw new Error(`${file} cannot be read to its end: ${error instanceof Error ? error.message : error}`);
  }
  if (head?.latchkey !== FORM) throw new Error(`${file} is not a backup of Latchkey.`);
  if (last !== JSON.stringify({ sha256: sum.digest('hex') }))
    throw new Error(`${file} is cut short or was changed: its checksum does not hold. Nothing was restored.`);
  return head;
}

/** Fills an empty, migrated database from a checked backup, in one transaction. */
export async function readArchive(ownerUrl: string, file: string, head: Head): Promise<number> {
  return connected(ownerUrl, async (client) => {
    const here = await migrationsOf(client);
    if (JSON.stringify(here) !== JSON.stringify(head.migrations)) {
      throw new Error(
        `The backup was made by Latchkey ${head.version} with other migrations (${head.migrations.at(-1)} there, ${here.at(-1)} here). Restore it with that version, then start this one on the folder.`,
      );
    }
    await client.query('begin');
    await client.query(`set local session_replication_role = replica`);
    for (const table of await tablesOf(client)) await client.query(`delete from ${client.escapeIdentifier(table)}`);
    let table = '';
    let some: string[] = [];
    let total = 0;
    const flush = async () => {
      if (some.length === 0) return;
      const name = client.escapeIdentifier(table);
      await client.query(`insert into ${name} select (jsonb_populate_record(null::${name}, r::jsonb)).* from unnest($1::text[]) r`, [some]);
      total += some.length;
      some = [];
    };
    let first = true;
    for await (const line of linesOf(file)) {
      if (first) {
        first = false;
        continue;
      }
      const marked =
        line.startsWith('{"table":') || line.startsWith('{"sha256":') ? (JSON.parse(line) as { table?: string; sha256?: string }) : null;
      if (marked !== null) {
        await flush();
        table = marked.table ?? '';
      } else {
        some.push(line);
        if (some.length === STRIDE) await flush();
      }
    }
    for (const sequence of ['entry', 'sign_in_attempt'])
      await client.query(
        `select setval(pg_get_serial_sequence('${sequence}', 'id'), greatest((select coalesce(max(id), 0) from ${sequence}), 1))`,
      );
    await client.query('commit');
    return total;
  });
}
