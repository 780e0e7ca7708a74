import pg from 'pg';
import { ChainCheck, type ChainState, type Head, type StoredEntry } from '@/domain/record';
import { sha256 } from '@/server/record/queries';
import { withDatabase } from './database';

/** Rows fetched at once. */
const STRIDE = 5_000;

export type Checked = { chains: number; entries: number; broken: { chain: string; reference: string | null; state: ChainState } | null };

/**
 * Checks every chain of a database in one snapshot: each entry's stored text against its hash, its columns against its text,
 * each head against its last entry, and that every case has a chain. `ownerUrl` sees all rows. Stops at the first chain that
 * does not hold; chains stand in the order of their ids, the portal's first.
 */
export async function checkChains(ownerUrl: string): Promise<Checked> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const rows = await client.query<{ chain: string; number: number | null; hash: string | null; reference: string | null }>(`
      select c.chain, h.number::int as number, h.hash, i.reference
      from (select chain from chain_head union select coalesce(incident_id::text, 'portal') from entry
        union select id::text from incident union select 'portal' where exists (select 1 from portal where set_up_at is not null)) c
      left join chain_head h on h.chain = c.chain
      left join incident i on i.id::text = c.chain`);
    const heads = new Map(rows.rows.map((row) => [row.chain, row]));
    const checks = new Map<string, ChainCheck>([...heads.keys()].map((chain) => [chain, new ChainCheck(sha256)]));
    let entries = 0;
    await client.query(`
      declare entries no scroll cursor for
      select coalesce(incident_id::text, 'portal') as chain, number::int as number,
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, event, data, text, previous, hash
      from entry order by incident_id nulls first, number, id`);
    for (let full = true; full; ) {
      const { rows: some } = await client.query<StoredEntry>(`fetch ${STRIDE} from entries`);
      for (const entry of some) checks.get(entry.chain)?.next(entry);
      entries += some.length;
      full = some.length === STRIDE;
    }
    const order = [...checks.keys()].sort((a, b) => Number(b === 'portal') - Number(a === 'portal') || (a < b ? -1 : 1));
    for (const chain of order) {
      const row = heads.get(chain);
      const head: Head | null = row?.number != null && row.hash !== null ? { number: row.number, hash: row.hash } : null;
      const state = checks.get(chain)?.end(head);
      if (state?.unbroken === false) return { chains: checks.size, entries, broken: { chain, reference: row?.reference ?? null, state } };
    }
    return { chains: checks.size, entries, broken: null };
  } finally {
    await client.end();
  }
}

const WHY = {
  number: 'an entry is missing, doubled or out of its place',
  previous: 'it was not chained to the entry before it',
  text: 'its text does not give its hash',
  columns: 'its columns do not say what its text says',
  head: 'the head of the chain is not its last entry',
};

/** Prints one line: all unbroken, or the first broken entry. Returns the exit code. */
export async function main(_args: string[] = []): Promise<number> {
  const { chains, entries, broken } = await withDatabase(({ ownerUrl }) => checkChains(ownerUrl));
  if (broken === null || broken.state.unbroken) {
    console.log(`Unbroken: ${entries} ${entries === 1 ? 'entry' : 'entries'} in ${chains} ${chains === 1 ? 'chain' : 'chains'}.`);
    return 0;
  }
  const { chain, reference, state } = broken;
  const which = chain === 'portal' ? 'the chain of the portal' : `the chain of ${reference ?? 'a case that is not there'} (${chain})`;
  console.error(`Broken: entry ${state.entry} of ${which}: ${WHY[state.reason]}.`);
  return 1;
}
