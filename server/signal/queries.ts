import { z } from 'zod';
import { current } from '@/domain/fold';
import type { Signal, When } from '@/domain/history';
import type { Tx } from '@/server/db';
import { refuse } from '@/server/errors';
import { caseOf, query } from '@/server/gate';
import { loadHistory } from '@/server/history';
import { reference } from '@/server/incident/queries';
import { asOf, instantOf } from '@/server/obligation/queries';

export type PersonName = { name: string; nameLocal: string | null };

/** The names of the people who recorded rows of a case, by id. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Record<string, PersonName>> {
  const people = await tx.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true, nameLocal: true } });
  return Object.fromEntries(people.map(({ id, name, nameLocal }) => [id, { name, nameLocal }]));
}

/** Rows that a row corrects, the latest first. */
export function earlierOf<T extends { id: string; supersedes: string | null }>(row: T, rows: readonly T[]): T[] {
  const byId = new Map(rows.map((one) => [one.id, one]));
  const found: T[] = [];
  for (let next = row.supersedes === null ? undefined : byId.get(row.supersedes); next && !found.includes(next); ) {
    found.push(next);
    next = next.supersedes === null ? undefined : byId.get(next.supersedes);
  }
  return found;
}

/** The signals of a case as known at an instant, the latest happening first, each with the rows it corrects. */
export const caseSignals = query({
  name: 'caseSignals',
  permission: 'signal.read',
  input: z.object({ reference, at: asOf }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, { at }) => {
    const incident = caseOf(context);
    const known = { at: instantOf(at, context.now), zone: incident.timeZone };
    const { signals } = await loadHistory(context.tx, incident.id);
    const stands = current(signals, known).sort((a, b) => (a.when.at < b.when.at ? 1 : -1));
    const names = await namesOf(
      context.tx,
      signals.map((row) => row.recordedBy),
    );
    return { zone: incident.timeZone, names, signals: stands.map((row) => ({ ...row, earlier: earlierOf(row, signals) })) };
  },
});

type Own = Pick<Signal, 'id' | 'what' | 'when' | 'knownAt' | 'source' | 'state' | 'reason' | 'recordedAt' | 'supersedes'>;

/** One's own signals that belong to no case, the latest recorded first; at most 200. */
export const ownSignals = query({
  name: 'ownSignals',
  permission: 'portal.use',
  input: z.object({}),
  incident: () => null,
  reveals: 'free-text',
  run: async (context): Promise<Own[]> => {
    const rows = await context.tx.signal.findMany({
      where: { incidentId: null, recordedBy: context.person },
      orderBy: { recordedAt: 'desc' },
      take: 200,
    });
    const gone = new Set(rows.map((row) => row.supersedes));
    return rows
      .filter((row) => !gone.has(row.id))
      .map((row) => ({
        id: row.id,
        what: row.what,
        when: { at: row.at, precision: row.precision as When['precision'], ...(row.until === null ? {} : { until: row.until }) },
        knownAt: row.knownAt,
        source: row.source,
        state: row.state as Signal['state'],
        reason: row.reason,
        recordedAt: row.recordedAt.toISOString(),
        supersedes: row.supersedes,
      }));
  },
});

/** One signal of one's own that belongs to no case and stands. */
export const ownSignal = query({
  name: 'ownSignal',
  permission: 'portal.use',
  input: z.object({ signal: z.uuid() }),
  incident: () => null,
  reveals: 'free-text',
  run: async (context, { signal }): Promise<Own> => {
    const found = (await ownSignals.run(context, {})).find((row) => row.id === signal);
    return found ?? refuse({ kind: 'not-found' });
  },
});
