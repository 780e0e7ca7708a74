import pg from 'pg';
import { env } from '@/server/env';
import type { Progress } from '@/server/scope/engine/types';

/** Milliseconds between two writings of a run's progress, and two looks whether somebody stopped it. */
const EVERY = 1_000;

/**
 * Writes how far a run is, each second at most, and calls `stop` when a person asked for it. As owner and past the gate:
 * progress is about the machine and not about the case, and an entry a second would drown the record. The app's role can
 * only read it.
 */
export async function watchCount(run: { count: string; incident: string }, stop: () => void) {
  const client = new pg.Client({ connectionString: env().DATABASE_OWNER_URL });
  // A database that goes away is met again by the command that ends the run.
  client.on('error', () => undefined);
  await client.connect();
  let latest: Progress | null = null;
  let busy = false;
  const tick = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    const told = latest;
    latest = null;
    try {
      if (told !== null) {
        await client.query(
          `insert into count_progress (count_id, incident_id, step, share, rows, rows_per_second, seconds_left) values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (count_id) do update set step = excluded.step, share = excluded.share, rows = excluded.rows,
             rows_per_second = excluded.rows_per_second, seconds_left = excluded.seconds_left, told_at = clock_timestamp()`,
          [run.count, run.incident, told.step, told.share, told.rows, told.rowsPerSecond, told.secondsLeft],
        );
      }
      const { rows } = await client.query('select 1 from count_run where id = $1 and stopped_at is not null', [run.count]);
      if (rows.length > 0) stop();
    } catch {
      // The next second tries again.
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void tick(), EVERY);
  return {
    tell: (progress: Progress): void => {
      latest = progress;
    },
    end: async (): Promise<void> => {
      clearInterval(timer);
      await client.query('delete from count_progress where count_id = $1', [run.count]).catch(() => undefined);
      await client.end().catch(() => undefined);
    },
  };
}
