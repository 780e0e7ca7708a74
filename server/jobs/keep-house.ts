import { existsSync } from 'node:fs';
import pg from 'pg';
import type { Actor } from '@/domain/policy';
import { expireDisclosure } from '@/server/disclosure/commands';
import { env } from '@/server/env';
import { spillFolder } from '@/server/evidence';
import { run } from '@/server/gate';
import { sweep } from '@/server/scope/engine/workspace';

const SYSTEM: Actor = { kind: 'system', job: 'keep-house' };

/** Destroys lists whose days are over, and what killed runs spilled. Every hour, and when the worker starts. */
export async function keepHouseJob(): Promise<void> {
  if (existsSync(spillFolder())) sweep(spillFolder());
  for (const over of await overdue()) {
    const ended = await run(SYSTEM, expireDisclosure, over);
    if (!ended.ok && ended.refusal.kind !== 'stale') throw new Error(`disclosure ${over.disclosure}: ${ended.refusal.kind}`);
  }
}

/** Which cases have lists to destroy: no actor of the gate may look over all cases, so the owner names them, by ids alone. */
async function overdue(): Promise<{ incident: string; disclosure: string }[]> {
  const client = new pg.Client({ connectionString: env().DATABASE_OWNER_URL });
  await client.connect();
  try {
    const { rows } = await client.query<{ incident: string; disclosure: string }>(
      `select incident_id as incident, id as disclosure from disclosure where state = 'ready' and destroys_at <= clock_timestamp()`,
    );
    return rows;
  } finally {
    await client.end();
  }
}
