import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { Damaged, type Item, items, zipped } from '@/scripts/archive-stream';
import { evidenceRoot, fromStore, inStore, sourceFile } from '@/server/evidence';

/**
 * The form of a backup: gzip, of many members. First a line that is the head, then for each table a line `{"table", "rows"}` and its rows as
 * JSON, a line each; for each kept file of the evidence store a line `{"evidence", "bytes"}` and so many bytes as they are; last
 * `{"sha256"}` over every byte before that line. Rows pass as text, so that no number or time is read and written anew.
 */
const FORM = 2;
/** The form before: one member, and the bytes of a file as lines, each a JSON string of base64. */
const OLDER = 1;
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

type KeptFile = { file: string; sha256: string | null };

/** The files of the evidence store that rows of the snapshot say are kept: logs that stand and keyed subjects; not lists that left the portal. */
async function keptFiles(client: pg.Client): Promise<KeptFile[]> {
  const kept = await client.query<KeptFile>(
    'select kept_file as file, kept_sha256 as sha256 from count_run where kept_file is not null order by 1',
  );
  const logs = await client.query<{ id: string; incidentId: string; sha256: string | null }>(
    `select id, incident_id as "incidentId", sha256 from source where origin = 'upload' and state = 'standing' order by incident_id, id`,
  );
  return [...kept.rows, ...logs.rows.map((row) => ({ file: inStore(sourceFile(row)), sha256: row.sha256 }))];
}

const PIECE = 1 << 20;

/**
 * Writes a kept file. One that is not there is told and left out, and one whose bytes are not those that its row says is told, so that a
 * damaged store never stands in the way of a backup.
 */
async function putFile({ file, sha256 }: KeptFile, put: (bytes: Buffer) => Promise<void>): Promise<void> {
  const path = fromStore(file);
  if (!existsSync(path)) return console.error(`${file} is missing in the evidence store and is not in the backup.`);
  const { size } = statSync(path);
  await put(lineOf({ evidence: file, bytes: size }));
  const sum = createHash('sha256');
  let written = 0;
  for await (const piece of createReadStream(path, { highWaterMark: PIECE, end: Math.max(size - 1, 0) }) as AsyncIterable<Buffer>) {
    sum.update(piece);
    written += piece.length;
    await put(piece);
  }
  if (written !== size) throw new Error(`${file} changed while it was read. Make the backup again.`);
  if (sha256 !== null && sum.digest('hex') !== sha256)
    console.error(`${file} was damaged or changed in the evidence store: its SHA-256 is not the recorded one. The backup has it as it is.`);
}

const lineOf = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

/** Writes all tables, as of one instant, to a new file. Refuses a name that exists; a half-written file is removed. */
export async function writeArchive(ownerUrl: string, file: string, version: string): Promise<{ rows: number; sha256: string }> {
  if (existsSync(file)) throw new Error(`${file} exists; a backup never overwrites. Name another file.`);
  const half = `${file}.half`;
  const out = zipped(half);
  const sum = createHash('sha256');
  const put = (bytes: Buffer): Promise<void> => {
    sum.update(bytes);
    return out.put(bytes);
  };
  let total = 0;
  try {
    await connected(ownerUrl, async (client) => {
      await client.query('begin isolation level repeatable read read only');
      const head: Head = { latchkey: FORM, version, at: new Date().toISOString(), migrations: await migrationsOf(client) };
      await put(lineOf(head));
      for (const table of await tablesOf(client)) {
        const name = client.escapeIdentifier(table);
        const count = await client.query<{ n: string }>(`select count(*)::text as n from ${name}`);
        await put(lineOf({ table, rows: Number(count.rows[0]?.n) }));
        await client.query(`declare rows no scroll cursor for select to_jsonb(t)::text as row from ${name} t`);
        for (let full = true; full; ) {
          const { rows } = await client.query<{ row: string }>(`fetch ${STRIDE} from rows`);
          for (const { row } of rows) await put(Buffer.from(`${row}\n`));
          total += rows.length;
          full = rows.length === STRIDE;
        }
        await client.query('close rows');
      }
      for (const kept of await keptFiles(client)) await putFile(kept, put);
    });
    const sha256 = sum.digest('hex');
    await out.put(lineOf({ sha256 }));
    await out.end();
    renameSync(half, file);
    return { rows: total, sha256 };
  } catch (error) {
    out.destroy();
    rmSync(half, { force: true });
    throw error;
  }
}

type Mark = { table?: string; evidence?: string; bytes?: number; sha256?: string };

/** The line that begins a table, a file or the end; null for any other. */
const markOf = (line: string): Mark | null => (/^\{"(table|evidence|sha256)":/.test(line) ? (JSON.parse(line) as Mark) : null);

/** What a backup holds, read by the form that its first line names. */
async function* itemsOf(file: string): AsyncGenerator<Item> {
  let form = 0;
  const bytesAfter = (line: string): number => {
    if (form === 0) form = /^\{"latchkey":1,/.test(line) ? OLDER : FORM;
    return form === FORM ? (markOf(line)?.bytes ?? 0) : 0;
  };
  let within = false;
  for await (const item of items(file, bytesAfter)) {
    const mark = 'line' in item ? markOf(item.line) : null;
    if (mark !== null) within = mark.evidence !== undefined;
    if (form === OLDER && within && mark === null && 'line' in item)
      yield { ...item, bytes: Buffer.from(JSON.parse(item.line) as string, 'base64') };
    else yield item;
  }
}

/** Reads a whole backup and checks its sum. Throws where it is cut short, changed, or not a backup, and names the place. */
export async function checkArchive(file: string): Promise<Head> {
  const sum = createHash('sha256');
  let head: Head | undefined;
  let last: string | undefined;
  let within = 'its head';
  try {
    for await (const item of itemsOf(file)) {
      if (last !== undefined) sum.update(`${last}\n`);
      last = 'line' in item ? item.line : undefined;
      if (!('line' in item)) {
        sum.update(item.bytes);
        continue;
      }
      head ??= JSON.parse(item.line) as Head;
      const mark = markOf(item.line);
      if (mark !== null) within = mark.evidence ?? (mark.table === undefined ? 'its end' : `the table ${mark.table}`);
    }
  } catch (error) {
    const where = error instanceof Damaged ? ` near byte ${error.at} of ${statSync(file).size}` : '';
    throw new Error(
      `${file} cannot be read to its end: it is damaged in ${within}${where} (${error instanceof Error ? error.message : error}). Nothing was restored.`,
    );
  }
  if (head?.latchkey !== FORM && head?.latchkey !== OLDER) throw new Error(`${file} is not a backup of Latchkey.`);
  if (last !== JSON.stringify({ sha256: sum.digest('hex') }))
    throw new Error(`${file} is cut short in ${within}, or was changed: its checksum does not hold. Nothing was restored.`);
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
    for await (const item of itemsOf(file)) {
      if (first) {
        first = false;
        continue;
      }
      if ('bytes' in item) {
        await evidence?.appendFile(item.bytes);
        continue;
      }
      const mark = markOf(item.line);
      if (mark !== null) {
        await flush();
        await evidence?.close();
        table = mark.table ?? '';
        evidence = mark.evidence === undefined ? null : await newFile(join(store, inStore(fromStore(mark.evidence))));
      } else {
        some.push(item.line);
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
