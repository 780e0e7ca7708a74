import { z } from 'zod';
import { caseOf, query } from '@/server/gate';
import { reference } from '@/server/incident/queries';

/** How many accounts a list to choose from holds at most. */
const MOST_ACCOUNTS = 500;

type MemberRow = {
  id: string;
  person: string;
  name: string;
  nameLocal: string | null;
  invented: boolean;
  /** The account itself has ended. */
  gone: boolean;
  role: string;
  startedAt: Date;
  endedAt: Date | null;
};

/** The people of the case and their roles, present first; names only. */
export const caseMembers = query({
  name: 'caseMembers',
  permission: 'people.read',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context) => {
    const rows = await context.tx.$queryRaw<MemberRow[]>`
      select m.id, m.person_id as person, p.name, p.name_local as "nameLocal", p.invented, p.ended_at is not null as gone,
        m.role, m.started_at as "startedAt", m.ended_at as "endedAt"
      from member m join person p on p.id = m.person_id
      where m.incident_id = ${caseOf(context).id}::uuid order by m.ended_at desc nulls first, m.started_at, m.id`;
    return rows.map((row) => ({ ...row, startedAt: row.startedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null }));
  },
});

/** Who must not learn that the case exists, and why. */
export const caseWalls = query({
  name: 'caseWalls',
  permission: 'people.change',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context) => {
    const rows = await context.tx.$queryRaw<
      { id: string; name: string; nameLocal: string | null; reason: string; builtAt: Date; endedAt: Date | null }[]
    >`
      select w.id, p.name, p.name_local as "nameLocal", w.reason, w.built_at as "builtAt", w.ended_at as "endedAt"
      from wall w join person p on p.id = w.person_id
      where w.incident_id = ${caseOf(context).id}::uuid order by w.ended_at desc nulls first, w.built_at, w.id`;
    return rows.map((row) => ({ ...row, builtAt: row.builtAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null }));
  },
});

/** The live accounts of the portal by name, to choose from when a person is added, walled off or named. The first 500. */
export const accounts = query({
  name: 'accounts',
  permission: 'subject.record',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'person-look-up',
  run: ({ tx }) =>
    tx.person.findMany({
      where: { endedAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: MOST_ACCOUNTS,
      select: { id: true, name: true, nameLocal: true, email: true },
    }),
});

/** Cases without anyone who can lead them, by reference alone, with the lead proposed for them. */
export const orphanedIncidents = query({
  name: 'orphanedIncidents',
  permission: 'portal.administer',
  input: z.object({}),
  incident: () => null,
  reveals: 'register',
  run: async (context) => {
    const rows = await context.tx.$queryRaw<
      { reference: string; openedAt: Date; nomination: string | null; name: string | null; nameLocal: string | null; own: boolean | null }[]
    >`
      select o.reference, o.opened_at as "openedAt", o.nomination, p.name, p.name_local as "nameLocal",
        o.proposer = ${context.person}::uuid as own
      from orphaned_incidents() o left join person p on p.id = o.nominee`;
    return rows.map((row) => ({ ...row, openedAt: row.openedAt.toISOString() }));
  },
});
