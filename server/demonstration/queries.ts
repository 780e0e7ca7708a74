import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { env } from '@/server/env';
import { refuse } from '@/server/errors';
import { caseOf, query } from '@/server/gate';
import { loadHistory } from '@/server/history';
import { reference } from '@/server/incident/queries';

/** An account of the demonstration as it is shown, once. */
export type Account = { role: string; name: string; nameLocal: string; email: string; password: string };

/** What the worker leaves in the data folder while it makes the demonstration, and when it is made. */
const kept = z.object({
  done: z.number(),
  all: z.number(),
  failed: z.boolean(),
  accounts: z
    .array(z.object({ role: z.string(), name: z.string(), nameLocal: z.string(), email: z.string(), password: z.string() }))
    .nullable(),
});
export type Kept = z.infer<typeof kept>;

/** The file with the progress, then with the accounts; only the account that runs the portal can read it. */
export const demonstrationFile = (): string => join(env().home, 'demonstration');

/** What the file says; null where there is none, or where it is just being written. */
export function keptDemonstration(): Kept | null {
  if (!existsSync(demonstrationFile())) return null;
  try {
    return kept.parse(JSON.parse(readFileSync(demonstrationFile(), 'utf8')));
  } catch {
    return null;
  }
}

/** How far the demonstration is made, and whether its accounts can still be shown. Not found where there is none. */
export const demonstration = query({
  name: 'demonstration',
  permission: 'portal.administer',
  input: z.object({}),
  incident: () => null,
  reveals: 'nothing',
  run: async ({ tx }) => {
    const { kind } = await tx.portal.findUniqueOrThrow({ where: { id: 1 } });
    const found = keptDemonstration();
    if (kind !== 'demonstration' && found === null) refuse({ kind: 'not-found' });
    const people = await tx.person.count({ where: { invented: true } });
    const state =
      found === null ? (people > 0 ? 'shown' : 'waiting') : found.accounts !== null ? 'ready' : found.failed ? 'failed' : 'making';
    return { state: state as 'shown' | 'waiting' | 'ready' | 'failed' | 'making', done: found?.done ?? 0, all: found?.all ?? 0 };
  },
});

/** The first administrator whose account lives, and the ids of accounts by their addresses: for the job that makes the demonstration. */
export const demonstrationPeople = query({
  name: 'demonstrationPeople',
  permission: 'portal.job',
  input: z.object({ emails: z.array(z.string().max(254)).max(50) }),
  incident: () => null,
  reveals: 'nothing',
  run: async ({ tx }, { emails }) => {
    const first = await tx.person.findFirst({ where: { administrator: true, endedAt: null }, orderBy: { createdAt: 'asc' } });
    const rows = await tx.person.findMany({ where: { email: { in: emails } }, select: { id: true, email: true } });
    return {
      administrator: first && { id: first.id, locale: first.locale },
      people: Object.fromEntries(rows.map(({ email, id }) => [email, id])),
    };
  },
});

/** The case of a title that the actor is a member of, so that a demonstration that was interrupted is made on from there. */
export const demonstrationCase = query({
  name: 'demonstrationCase',
  permission: 'portal.use',
  input: z.object({ title: z.string().max(160) }),
  incident: () => null,
  reveals: 'nothing',
  run: async ({ tx }, { title }) => {
    const row = await tx.incident.findFirst({ where: { title }, select: { reference: true } });
    return row?.reference ?? null;
  },
});

/** What a case of the demonstration holds already. */
export const demonstrationMade = query({
  name: 'demonstrationMade',
  permission: 'determination.read',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context) => {
    const incidentId = caseOf(context).id;
    const { signals, determinations, revisions, filings, decisions } = await loadHistory(context.tx, incidentId);
    const of = { where: { incidentId } };
    const [members, subjects, notes, tasks] = [
      await context.tx.member.findMany({ where: { incidentId, endedAt: null } }),
      await context.tx.subject.findMany(of),
      await context.tx.note.findMany(of),
      await context.tx.task.findMany(of),
    ];
    return {
      members: members.map((row) => row.personId),
      subjects: subjects.map((row) => row.pseudonym),
      signals: signals.map((row) => row.what),
      determinations: determinations.map(({ id, field, key, basis }) => ({ id, field, key, basis })),
      revisions: revisions.length,
      filings: filings.map(({ id, title }) => ({ id, title })),
      tasks: tasks.map(({ id, title, version, doneAt, verifiedAt }) => ({
        id,
        title,
        version,
        done: doneAt !== null,
        verified: verifiedAt !== null,
      })),
      decisions: decisions.map((row) => row.title),
      notes: notes.map((row) => row.body),
    };
  },
});
