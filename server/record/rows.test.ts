import pg from 'pg';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { memberOf, openCase, type Person, person } from '@/server/testing';

/** What PostgreSQL itself refuses, to whoever has the connection of the app or of the owner. */
const open: pg.Client[] = [];

async function connect(url: string | undefined): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  open.push(client);
  return client;
}

/** Runs statements in one transaction of the app's role for an actor, and commits. Gives the last result. */
async function asActor(actor: string, ...statements: [string, unknown[]?][]): Promise<pg.QueryResult> {
  const client = await connect(process.env.DATABASE_URL);
  await client.query('begin');
  await client.query(`select set_config('app.actor', $1, true)`, [actor]);
  let last = await client.query('select 1');
  for (const [sql, values] of statements) last = await client.query(sql, values);
  await client.query('commit');
  return last;
}

async function asOwner(sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
  return (await connect(process.env.DATABASE_OWNER_URL)).query(sql, values);
}

const refusedWith = (code: string) => ({ code });
const NOT_ALLOWED = '42501';
const NO_ENTRY = 'LK001';
const NEVER_CHANGED = 'LK002';

let lead: Person;
let stranger: Person;
let own: string;
let other: string;

const idOf = async (reference: string): Promise<string> =>
  (await asOwner('select id from incident where reference = $1', [reference])).rows[0].id;
const note = (incident: string, author: string): [string, unknown[]] => [
  'insert into note (incident_id, body, recorded_by) values ($1, $2, $3)',
  [incident, 'a body', author],
];
const entry = (incident: string | null): [string, unknown[]] => [
  `select * from record_entry($1, 'note.recorded', '{"note":"x","privileged":false}')`,
  [incident],
];

beforeAll(async () => {
  lead = await person();
  stranger = await person();
  own = await idOf(await openCase(lead));
  const reference = await openCase(stranger);
  await memberOf(stranger, reference, 'responder');
  other = await idOf(reference);
});

afterEach(async () => {
  for (const client of open.splice(0)) await client.end();
});

describe('no write without an entry', () => {
  test('a write with an entry in its case commits', async () => {
    await asActor(lead.id, note(own, lead.id), entry(own));
    expect((await asActor(lead.id, ['select count(*)::int as n from note where incident_id = $1', [own]])).rows[0].n).toBe(1);
  });

  test('a write without an entry does not commit', async () => {
    await expect(asActor(lead.id, note(own, lead.id))).rejects.toMatchObject(refusedWith(NO_ENTRY));
  });

  test('an entry of another chain does not cover it', async () => {
    await expect(asActor(lead.id, note(own, lead.id), entry(null))).rejects.toMatchObject(refusedWith(NO_ENTRY));
  });

  test('an old entry that bears the number of the transaction does not cover it, as after a restore into another server', async () => {
    const client = await connect(process.env.DATABASE_URL);
    const old = await connect(process.env.DATABASE_OWNER_URL);
    await client.query('begin');
    await client.query(`select set_config('app.actor', $1, true)`, [lead.id]);
    await client.query(...note(own, lead.id));
    const { rows } = await client.query('select pg_current_xact_id()::text as xid');
    await old.query('set session_replication_role = replica');
    const restored = await old.query(
      `insert into entry (incident_id, number, at, actor, event, data, text, previous, hash, xid)
       values ($1, -1, now() - interval '2 days', 'system', 'read', '{}', '', '', '', $2) returning id`,
      [own, rows[0].xid],
    );
    await expect(client.query('commit')).rejects.toMatchObject(refusedWith(NO_ENTRY));
    await old.query('delete from entry where id = $1', [restored.rows[0].id]);
  });

  test.each([
    'member',
    'wall',
    'subject',
    'subject_identity',
    'note',
    'determination',
    'scope_revision',
    'clock',
    'obligation_change',
    'filing',
    'task',
    'decision',
    'stored_file',
    'report',
    'signal',
    'nomination',
    'incident',
    'person',
    'reset_link',
    'organisation',
    'session',
    'portal',
    'allowed_folder',
    'source',
    'count_key',
    'count_secret',
    'count_run',
    'count_comparison',
    'look_up',
    'disclosure',
  ])('the table %s has the guard', async (table) => {
    const { rows } = await asOwner(
      `select count(*)::int as n from pg_trigger where tgrelid = $1::regclass and tgname = 'needs_entry' and tgdeferrable and tgenabled = 'O'`,
      [table],
    );
    expect(rows[0].n).toBe(1);
  });
});

describe('rows of a case', () => {
  test('every table that carries an incident id forces row-level security', async () => {
    const { rows } = await asOwner(`
      select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'incident_id' and not a.attisdropped
        and not (c.relrowsecurity and c.relforcerowsecurity)`);
    expect(rows).toEqual([]);
  });

  test('another actor selects none of them', async () => {
    for (const table of ['incident', 'member', 'note', 'entry']) {
      const column = table === 'incident' ? 'id' : 'incident_id';
      expect((await asActor(stranger.id, [`select 1 from ${table} where ${column} = $1`, [own]])).rowCount, table).toBe(0);
      expect((await asActor('', [`select 1 from ${table} where ${column} = $1`, [own]])).rowCount, table).toBe(0);
    }
    expect((await asActor(lead.id, ['select 1 from incident where id = $1', [own]])).rowCount).toBe(1);
  });

  test('how long the chain of a case is, is told to its members alone, and that of the portal to administrators', async () => {
    const chains = async (actor: string) =>
      (await asActor(actor, ['select chain from chain_head where chain = any($1)', [[own, other, 'portal']]])).rows.map((row) => row.chain);
    expect(await chains(lead.id)).toEqual([own]);
    expect(await chains(stranger.id)).toEqual([other]);
    expect(await chains('')).toEqual([]);
    expect(await chains((await person({ administrator: true })).id)).toEqual(['portal']);
  });

  test('a note is not written into another case, entry or not', async () => {
    await expect(asActor(lead.id, note(other, lead.id), entry(other))).rejects.toMatchObject(refusedWith(NOT_ALLOWED));
  });

  test('nobody gives themselves a role', async () => {
    const statement = 'insert into member (incident_id, person_id, role) values ($1, $2, $3)';
    await expect(asActor(lead.id, [statement, [other, lead.id, 'lead']], entry(other))).rejects.toMatchObject(refusedWith(NOT_ALLOWED));
  });

  test('a row of one case is not moved to another', async () => {
    const moved = asActor(lead.id, ['update member set incident_id = $2 where incident_id = $1', [own, other]], entry(own), entry(other));
    await expect(moved).rejects.toMatchObject(refusedWith(NOT_ALLOWED));
  });
});

describe('what is recorded stays', () => {
  test('the app cannot insert, change, delete or empty entries', async () => {
    for (const sql of [
      `insert into entry (number, at, actor, event, data, text, previous, hash, xid) values (1, now(), 'x', 'read', '{}', '', '', '', '')`,
      `update entry set event = 'read'`,
      'delete from entry',
      'truncate entry',
      `update chain_head set number = 0`,
      'delete from chain_head',
    ]) {
      await expect(asActor(lead.id, [sql]), sql).rejects.toMatchObject(refusedWith(NOT_ALLOWED));
    }
  });

  test('nor can the owner, while the triggers stand', async () => {
    for (const sql of [`update entry set event = 'read'`, 'delete from entry', 'truncate entry', 'truncate chain_head']) {
      await expect(asOwner(sql), sql).rejects.toMatchObject(refusedWith(NEVER_CHANGED));
    }
  });

  test('a determination, a scope revision and a note are never changed', async () => {
    for (const table of ['determination', 'scope_revision', 'note']) {
      await expect(asActor(lead.id, [`update ${table} set recorded_by = recorded_by`]), table).rejects.toMatchObject(
        refusedWith(NOT_ALLOWED),
      );
    }
    await expect(asOwner('update note set body = body')).rejects.toMatchObject(refusedWith(NEVER_CHANGED));
  });

  test('a filing is frozen once filed: only its review, and once that it was entered in error, may be entered', async () => {
    const filing = await asActor(
      lead.id,
      [
        `insert into filing (incident_id, duty, recipient, title, state, contents, filed_at, filed_precision, recorded_by)
         values ($1, 'eu-gdpr-33-1', 'regulator', 'a filing', 'filed', '{}', '2025-11-19T12:35:00Z', 'minute', $2) returning id`,
        [own, lead.id],
      ],
      entry(own),
    ).then(() => asOwner('select id from filing where incident_id = $1', [own]));
    const { id } = filing.rows[0];
    for (const change of [`title = 'another'`, `filed_at = '2025-11-20'`, `contents = '{"a":"b"}'`, `state = 'draft'`]) {
      const changed = asActor(lead.id, [`update filing set ${change} where id = $1`, [id]], entry(own));
      await expect(changed, change).rejects.toMatchObject(refusedWith(NEVER_CHANGED));
    }
    await expect(asActor(lead.id, ['delete from filing where id = $1', [id]])).rejects.toMatchObject(refusedWith(NOT_ALLOWED));
    const review = 'update filing set reviewed_by = $2, reviewed_at = now() where id = $1';
    await expect(asActor(lead.id, [review, [id, lead.id]], entry(own))).resolves.toBeDefined();
    const error = `update filing set error_at = now(), error_by = $2, error_reason = 'another case' where id = $1`;
    await expect(asActor(lead.id, [error, [id, lead.id]], entry(own))).resolves.toBeDefined();
    for (const change of ['error_at = null', `error_reason = 'x'`, `title = 'another'`]) {
      const undone = asActor(lead.id, [`update filing set ${change} where id = $1`, [id]], entry(own));
      await expect(undone, change).rejects.toMatchObject(refusedWith(NEVER_CHANGED));
    }
  });

  test('a name is ended by the app, never changed or emptied', async () => {
    for (const change of [`name = 'x'`, 'person_id = null', 'recorded_by = recorded_by']) {
      await expect(asActor(lead.id, [`update subject_identity set ${change}`]), change).rejects.toMatchObject(refusedWith(NOT_ALLOWED));
    }
    await expect(asActor(lead.id, ['delete from subject_identity'])).rejects.toMatchObject(refusedWith(NOT_ALLOWED));
  });

  test.each([
    'set session_replication_role = replica',
    'set role postgres',
    'set session authorization postgres',
    'alter role latchkey_app bypassrls',
    'alter table note disable trigger all',
    'alter table note no force row level security',
    'drop trigger never_changed on entry',
    'create function public.app_person() returns uuid language sql as $$ select null::uuid $$',
    'create function pg_temp.app_person() returns uuid language sql as $$ select null::uuid $$',
    'create table public.note2 (id int)',
    'create temp table incident (id uuid)',
    'create schema hidden',
    'set local row_security = off; select * from note',
    'select secret from count_secret',
    'select * from graphile_worker._private_jobs',
    `select pg_read_file('/etc/passwd')`,
    `copy (select 1) to program 'id'`,
    `select lo_import('/etc/passwd')`,
    `load 'auto_explain'`,
    `select setval('entry_id_seq', 1)`,
  ])('the app cannot: %s', async (sql) => {
    await expect(asActor(lead.id, [sql])).rejects.toMatchObject(refusedWith(NOT_ALLOWED));
  });

  test('a function of the owner asks our tables, whatever the session puts before them', async () => {
    const { rows } = await asActor(
      stranger.id,
      ['set local search_path = pg_temp, pg_catalog'],
      ['select count(*)::int as n from public.incident where id = $1', [own]],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  test("the app's role owns nothing and cannot get past row-level security", async () => {
    const { rows } = await asActor('', [
      `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty,
        (select count(*)::int from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = current_user`,
    ]);
    expect(rows).toEqual([{ mighty: false, owns: 0 }]);
  });
});
