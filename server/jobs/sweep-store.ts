import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { evidenceRoot } from '@/server/evidence';

const listed = (path: string): Promise<string[]> => readdir(path).catch(() => []);

/** What lies in the store: for each thing the case, its kind, and the id or number by which a row knows it. */
async function lying(): Promise<{ path: string; incident: string; kind: string; name: string }[]> {
  const found: { path: string; incident: string; kind: string; name: string }[] = [];
  for (const incident of await listed(evidenceRoot())) {
    for (const kind of ['sources', 'counts', 'disclosures']) {
      for (const name of await listed(join(evidenceRoot(), incident, kind)))
        found.push({ path: join(evidenceRoot(), incident, kind, name), incident, kind, name: name.split('.')[0] ?? '' });
    }
  }
  return found;
}

/** Whose bytes belong in the store. */
const OWNED = `
  select incident_id || ' sources ' || id as owned from source where origin = 'upload' and state in ('receiving', 'checking', 'standing')
  union all select incident_id || ' counts ' || number from count_run where kept_file is not null or state in ('waiting', 'running')
  union all select incident_id || ' disclosures ' || id from disclosure where state in ('making', 'ready')`;

/**
 * Removes what no row says is there: what a process that was killed between the commit and the removal left, and a part that came in after
 * its upload was given up. A row is always written before its bytes, so what is listed first and asked for then is never too new to be
 * known. Returns how many things were removed.
 */
export async function sweepStore(client: pg.Client): Promise<number> {
  const things = await lying();
  if (things.length === 0) return 0;
  const { rows } = await client.query<{ owned: string }>(OWNED);
  const owned = new Set(rows.map((row) => row.owned));
  const orphans = things.filter(({ incident, kind, name }) => !owned.has(`${incident} ${kind} ${name}`));
  for (const { path } of orphans) await rm(path, { recursive: true, force: true });
  return orphans.length;
}
