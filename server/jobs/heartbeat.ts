import pg from 'pg';
import { env } from '@/server/env';

/** Writes that the worker lives; health reads it. */
export async function heartbeat(): Promise<void> {
  const client = new pg.Client({ connectionString: env().DATABASE_OWNER_URL });
  await client.connect();
  try {
    await client.query('update portal set worker_seen_at = clock_timestamp() where id = 1');
  } finally {
    await client.end();
  }
}
