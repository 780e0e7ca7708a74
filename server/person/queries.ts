import { z } from 'zod';
import { Prisma } from '@/prisma/generated/client';
import { refuse } from '@/server/errors';
import { query } from '@/server/gate';
import { realNow } from '@/server/now';
import { keyed } from '@/server/password';
import { ABSOLUTE, IDLE } from '@/server/session';

const PAGE = 100;
const HISTORY = 50;
const DAY = 24 * 60 * 60_000;

type Account = {
  id: string;
  name: string;
  nameLocal: string | null;
  email: string;
  administrator: boolean;
  hasPassword: boolean;
  version: number;
  endedAt: Date | null;
  lastSignIn: Date | null;
};

/** The accounts of the portal by name, live ones first, a hundred a page. `after` is the last id of the page before. */
export const people = query({
  name: 'people',
  permission: 'portal.administer',
  input: z.object({ after: z.uuid().nullable().default(null) }),
  incident: () => null,
  reveals: 'contact-data',
  run: async ({ tx }, { after }) => {
    const from =
      after === null
        ? Prisma.empty
        : Prisma.sql`where (p.ended_at is not null, lower(p.name), p.id) > (select a.ended_at is not null, lower(a.name), a.id from person a where a.id = ${after}::uuid)`;
    const rows = await tx.$queryRaw<Account[]>`
      select p.id, p.name, p.name_local as "nameLocal", p.email, p.administrator, p.password_hash is not null as "hasPassword",
        p.version, p.ended_at as "endedAt", (select max(s.started_at) from session s where s.person_id = p.id) as "lastSignIn"
      from person p ${from} order by p.ended_at is not null, lower(p.name), p.id limit ${PAGE + 1}`;
    const shown = rows.slice(0, PAGE).map((row) => ({
      ...row,
      endedAt: row.endedAt?.toISOString() ?? null,
      lastSignIn: row.lastSignIn?.toISOString() ?? null,
    }));
    return { people: shown, after: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
  },
});

/** One account of the portal. */
export const account = query({
  name: 'account',
  permission: 'portal.administer',
  input: z.object({ person: z.uuid() }),
  incident: () => null,
  reveals: 'contact-data',
  run: async ({ tx }, { person }) => {
    const found = await tx.person.findUnique({ where: { id: person }, omit: { passwordHash: true } });
    if (found === null) refuse({ kind: 'not-found' });
    const last = await tx.session.aggregate({ where: { personId: person }, _max: { startedAt: true } });
    return {
      ...found,
      createdAt: found.createdAt.toISOString(),
      endedAt: found.endedAt?.toISOString() ?? null,
      passwordChangedAt: found.passwordChangedAt?.toISOString() ?? null,
      lastSignIn: last._max.startedAt?.toISOString() ?? null,
    };
  },
});

/**
 * One's own sign-ins, newest first, with how each session ended; and how many were refused in the last 24 hours.
 */
export const ownSessions = query({
  name: 'ownSessions',
  permission: 'portal.use',
  input: z.object({}),
  incident: () => null,
  reveals: 'nothing',
  run: async (context) => {
    const { tx, person } = context;
    const now = realNow();
    const rows = await tx.session.findMany({ where: { personId: person }, orderBy: { startedAt: 'desc' }, take: HISTORY });
    const { email } = await tx.person.findUniqueOrThrow({ where: { id: person }, select: { email: true } });
    const refused = await tx.signInAttempt.count({
      where: { accountHash: keyed(email), succeeded: false, at: { gte: new Date(now - DAY) } },
    });
    return {
      refused,
      sessions: rows.map(({ id, startedAt, lastSeenAt, endedAt, endReason, address, agent }) => ({
        id,
        startedAt: startedAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
        endReason,
        live: endedAt === null && now - lastSeenAt.getTime() <= IDLE && now - startedAt.getTime() <= ABSOLUTE,
        address,
        agent,
      })),
    };
  },
});
