import { existsSync } from 'node:fs';
import pg from 'pg';
import type { Actor } from '@/domain/policy';
import { expireDisclosure } from '@/server/disclosure/commands';
import { env } from '@/server/env';
import { fromStore, spillFolder } from '@/server/evidence';
import { run } from '@/server/gate';
import { sweepStore } from '@/server/jobs/sweep-store';
import { indexOf } from '@/server/scope/engine/finding';
import { sweep } from '@/server/scope/engine/workspace';

const SYSTEM: Actor = { kind: 'system', job: 'keep-house' };

/**
 * Destroys lists whose days are over and what killed runs spilled, removes from the store what no row says is there, and takes up again what
 * waits for a job that the queue has given up. Every hour, and when the worker starts.
 */
export async function keepHouseJob(): Promise<void> {
  if (existsSync(spillFolder())) sweep(spillFolder());
  await asOwner(async (client) => {
    await takeUp(client);
    await indexKept(client);
    await sweepStore(client);
  });
  for (const over of await overdue()) {
    const ended = await run(SYSTEM, expireDisclosure, over);
    if (!ended.ok && ended.refusal.kind !== 'stale') throw new Error(`disclosure ${over.disclosure}: ${ended.refusal.kind}`);
  }
}

/** What waits, by table: in which states, for which task and queue, under which name in the payload. */
const WAITING = [
  ['source', ['checking'], 'check-source', 'source', 'source'],
  ['count_run', ['waiting', 'running'], 'count-logs', 'count', 'count'],
  ['count_comparison', ['waiting'], 'compare-counts', 'engine', 'comparison'],
  ['disclosure', ['making'], 'make-disclosure', 'engine', 'disclosure'],
] as const;

async function takeUp(client: pg.Client): Promise<void> {
  for (const [table, states, task, queue, name] of WAITING) {
    await client.query(
      `select graphile_worker.add_job($1, json_build_object('incident', t.incident_id, $2::text, t.id), queue_name := $3, max_attempts := 5)
       from ${table} t where t.state = any($4) and not exists (
         select 1 from graphile_worker._private_jobs j where j.payload->>$2 = t.id::text and j.attempts < j.max_attempts)`,
      [task, name, queue, states],
    );
  }
}

/** A restored store has no index of its kept counts, and neither has one that could not be made: the disk was full. */
async function indexKept(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ incident: string; count: string; file: string }>(
    `select r.incident_id as incident, r.id as count, r.kept_file as file from count_run r join count_secret s on s.key_id = r.key_id
     where r.kept_file is not null`,
  );
  for (const { incident, count, file } of rows) {
    if (existsSync(indexOf(fromStore(file))) || !existsSync(fromStore(file))) continue;
    await client.query(
      `select graphile_worker.add_job('index-count', json_build_object('incident', $1::text, 'count', $2::text), queue_name := 'engine',
         max_attempts := 5, job_key := 'index-' || $2)`,
      [incident, count],
    );
  }
}

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: env().DATABASE_OWNER_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Which cases have lists to destroy: no actor of the gate may look over all cases, so the owner names them, by ids alone. */
async function overdue(): Promise<{ incident: string; disclosure: string }[]> {
  const { rows } = await asOwner((client) =>
    client.query<{ incident: string; disclosure: string }>(
      `select incident_id as incident, id as disclosure from disclosure where state = 'ready' and destroys_at <= clock_timestamp()`,
    ),
  );
  return rows;
}
