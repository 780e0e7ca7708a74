import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AuditEvent } from '@/domain/audit';
import { may } from '@/domain/policy';
import { ChainCheck, type ChainState, type StoredEntry } from '@/domain/record';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '@/server/db';
import { caseOf, query } from '@/server/gate';
import { reference } from '@/server/incident/queries';

/** Entries on one page. */
const PAGE = 50;
/** Entries fetched at once while a chain is followed. */
const STRIDE = 5_000;
/** Entries that only hand data over; all others change something. */
const READS: AuditEvent[] = ['read', 'subject.unmasked'];

const filter = {
  /** Entries before this number: the next page. */
  before: z.number().int().positive().nullable().default(null),
  /** Who did it: a person's id, 'system' or 'nobody'. */
  actor: z
    .union([z.uuid(), z.enum(['system', 'nobody'])])
    .nullable()
    .default(null),
  kind: z.enum(['writes', 'reads']).nullable().default(null),
  event: z.string().max(40).nullable().default(null),
};
type Filter = { before: number | null; actor: string | null; kind: 'writes' | 'reads' | null; event: string | null };

export type Entry = { number: number; at: string; actor: string; event: AuditEvent; data: Record<string, unknown> };

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const of = (incidentId: string | null) =>
  incidentId === null ? Prisma.sql`incident_id is null` : Prisma.sql`incident_id = ${incidentId}::uuid`;

async function page(
  tx: Tx,
  incidentId: string | null,
  { before, actor, kind, event }: Filter,
): Promise<{ entries: Entry[]; more: number | null }> {
  const wanted = [
    of(incidentId),
    before === null ? Prisma.empty : Prisma.sql`and number < ${before}`,
    actor === null ? Prisma.empty : Prisma.sql`and actor = ${actor}`,
    event === null ? Prisma.empty : Prisma.sql`and event = ${event}`,
    kind === null ? Prisma.empty : kind === 'reads' ? Prisma.sql`and event = any(${READS})` : Prisma.sql`and event <> all(${READS})`,
  ];
  const rows = await tx.$queryRaw<(Omit<Entry, 'at'> & { at: Date })[]>`
    select number::int as number, at, actor, event, data from entry
    where ${Prisma.join(wanted, ' ')} order by number desc limit ${PAGE + 1}`;
  const entries = rows.slice(0, PAGE).map((row) => ({ ...row, at: row.at.toISOString() }));
  return { entries, more: rows.length > PAGE ? (entries.at(-1)?.number ?? null) : null };
}

/** Follows a whole chain as the transaction's actor sees it: hashes the stored text and compares the columns with it. */
async function follow(tx: Tx, incidentId: string | null): Promise<ChainState> {
  const chain = incidentId ?? 'portal';
  const [head] = await tx.$queryRaw<
    { number: number; hash: string }[]
  >`select number::int as number, hash from chain_head where chain = ${chain}`;
  const check = new ChainCheck(sha256);
  for (let after = 0, full = true; full; ) {
    const rows = await tx.$queryRaw<StoredEntry[]>`
      select coalesce(incident_id::text, 'portal') as chain, number::int as number,
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, event, data, text, previous, hash
      from entry where ${of(incidentId)} and number > ${after} and number <= ${head?.number ?? 0} order by number limit ${STRIDE}`;
    for (const row of rows) check.next(row);
    after = rows.at(-1)?.number ?? after;
    full = rows.length === STRIDE;
  }
  return check.end(head ?? null);
}

/** Names for the people and subjects whose ids are given, as far as there are such. */
async function names(tx: Tx, ids: unknown[]) {
  const known = [...new Set(ids)].filter((id): id is string => z.uuid().safeParse(id).success);
  const where = { id: { in: known } };
  const people = await tx.person.findMany({ where, select: { id: true, name: true, nameLocal: true } });
  const subjects = await tx.subject.findMany({ where, select: { id: true, pseudonym: true } });
  return {
    people: Object.fromEntries(people.map(({ id, ...name }) => [id, name])),
    subjects: Object.fromEntries(subjects.map((row) => [row.id, row.pseudonym])),
  };
}

async function activity(tx: Tx, incidentId: string | null, wanted: Filter, mayNameWalled: boolean) {
  const { entries: all, more } = await page(tx, incidentId, wanted);
  const entries = mayNameWalled ? all : all.map((entry) => (entry.event.startsWith('wall.') ? { ...entry, data: {} } : entry));
  const rows = await tx.$queryRaw<{ actor: string; event: string }[]>`
    select distinct actor, event from entry where ${of(incidentId)} limit 2000`;
  const [actors, events] = [[...new Set(rows.map((row) => row.actor))], [...new Set(rows.map((row) => row.event))]];
  const ids = [...actors, ...entries.flatMap(({ data }) => [data.person, data.from, data.to, data.subject])];
  const chain = wanted.before === null ? await follow(tx, incidentId) : null;
  return { entries, more, actors, events, chain, ...(await names(tx, ids)) };
}

/** The record of a case, newest first; with its first page the state of the chain. Who was walled off is told to leads alone. */
export const caseActivity = query({
  name: 'caseActivity',
  permission: 'record.read',
  input: z.object({ reference, ...filter }),
  incident: (input) => input.reference,
  reveals: 'record',
  run: (context, { reference: _, ...wanted }) => {
    const { id, role } = caseOf(context);
    return activity(context.tx, id, wanted, role !== null && may(role, 'people.change'));
  },
});

/** The record of what belongs to no case: accounts, sign-ins, searches. */
export const portalActivity = query({
  name: 'portalActivity',
  permission: 'portal.administer',
  input: z.object(filter),
  incident: () => null,
  reveals: 'record',
  run: ({ tx }, wanted) => activity(tx, null, wanted, true),
});

/** The state of the portal's own chain: a number and a hash. */
export const portalChain = query({
  name: 'portalChain',
  permission: 'portal.administer',
  input: z.object({}),
  incident: () => null,
  reveals: 'nothing',
  run: ({ tx }) => follow(tx, null),
});
