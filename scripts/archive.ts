import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { evidenceRoot, fromStore, inStore, sourceFile } from '@/server/evidence';

/**
 * The form of a backup: gzip of lines. First a head, then for each table a line `{"table", "rows"}` and its rows as JSON,
 * then for each kept file of the evidence store a line `{"evidence", "bytes"}` and its bytes as JSON strings of base64, last
 * `{"sha256"}` over every line before it. Rows pass as text, so that no number or time is read and written anew.
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

/** The columns of a table that are written; what the database generates it makes again. */
async function storedColumns(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = to_regclass($1) and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [client.escapeIdentifier(table)],
  );
  return rows.map(({ name }) => name);
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

/** Bytes of a file in one line: a multiple of three, so that base64 needs no filling. */
const PIECE = 600_000;

/** The files of the evidence store that rows of the snapshot say are kept: logs that stand and keyed subjects; not lists that left the portal. */
async function keptFiles(client: pg.Client): Promise<string[]> {
  const kept = await client.query<{ file: string }>('select kept_file as file from count_run where kept_file is not null order by 1');
  const logs = await client.query<{ id: string; incidentId: string }>(
    `select id, incident_id as "incidentId" from source where origin = 'upload' and state = 'standing' order by incident_id, id`,
  );
  return [...kept.rows.map((row) => row.file), ...logs.rows.map((row) => inStore(sourceFile(row)))];
}

/** Writes a kept file. One that is not there is told and left out, so that a damaged store never stands in the way of a backup. */
async function putFile(file: string, put: (line: string) => Promise<void>): Promise<void> {
  const path = fromStore(file);
  if (!existsSync(path)) return console.error(`${file} is missing in the evidence store and is not in the backup.`);
  await put(JSON.stringify({ evidence: file, bytes: statSync(path).size }));
  for await (const piece of createReadStream(path, { highWaterMark: PIECE }))
    await put(JSON.stringify((piece as Buffer).toString('base64')));
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
      for (const kept of await keptFiles(client)) await putFile(kept, put);
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

/** Fills an empty, migrated database from a checked backup, in one transaction, and the evidence store. */
export async function readArchive(ownerUrl: string, file: string, head: Head, store = evidenceRoot()): Promise<number> {
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
      const columns = (await storedColumns(client, table)).map((column) => client.escapeIdentifier(column));
      await client.query(
        `insert into ${name} (${columns.join(', ')}) select ${columns.map((column) => `(p).${column}`).join(', ')}
         from (select jsonb_populate_record(null::${name}, r::jsonb) as p from unnest($1::text[]) r) as given`,
        [some],
      );
      total += some.length;
      some = [];
    };
    let first = true;
    let evidence: FileHandle | null = null;
    for await (const line of linesOf(file)) {
      if (first) {
        first = false;
        continue;
      }
      const marked = /^\{"(table|evidence|sha256)":/.test(line) ? (JSON.parse(line) as { table?: string; evidence?: string }) : null;
      if (marked !== null) {
        await flush();
        await evidence?.close();
        table = marked.table ?? '';
        evidence = marked.evidence === undefined ? null : await newFile(join(store, inStore(fromStore(marked.evidence))));
      } else if (evidence !== null) {
        await evidence.write(Buffer.from(JSON.parse(line) as string, 'base64'));
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

function newFile(path: string): Promise<FileHandle> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return open(path, 'wx', 0o600);
}
