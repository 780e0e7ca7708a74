import { z } from 'zod';
import { ROLES, type Role } from '@/domain/policy';
import type { Tx } from '@/server/db';
import { invalid, refuse, stale } from '@/server/errors';
import { caseOf, command } from '@/server/gate';
import { prose } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';
import { realNow } from '@/server/now';

const uuid = z.uuid();
const role = z.enum(ROLES);
const reason = prose(2_000);

/** Refuses an account that does not exist or has ended. */
async function liveAccount(tx: Tx, person: string, path: string): Promise<void> {
  if ((await tx.person.count({ where: { id: person, endedAt: null } })) === 0) invalid(path, 'people:fault.no-account');
}

/**
 * Refuses a person who is walled off. That a person is the subject is not looked at: the refusal would name the subject
 * without an entry, and a role gives the subject nothing.
 */
async function notWalledOff(tx: Tx, incidentId: string, person: string, path: string): Promise<void> {
  if ((await tx.wall.count({ where: { incidentId, personId: person, endedAt: null } })) > 0) invalid(path, 'people:fault.walled-off');
}

/** The live leads whose accounts live, locked until the transaction ends, so that two leads cannot end each other at once. */
async function lockLeads(tx: Tx, incidentId: string): Promise<{ id: string; person: string }[]> {
  return tx.$queryRaw<{ id: string; person: string }[]>`
    select m.id, m.person_id as person from member m
    where m.incident_id = ${incidentId}::uuid and m.role = 'lead' and m.ended_at is null
      and exists (select 1 from person p where p.id = m.person_id and p.ended_at is null)
    order by m.id for update of m`;
}

/** Ends a person's live role and gives another in one statement: between two the actor would no longer see the case. */
async function replaceRole(tx: Tx, incidentId: string, person: string, next: Role, by: string): Promise<void> {
  await tx.$executeRaw`
    with ended as (
      update member set ended_at = clock_timestamp(), ended_by = ${by}::uuid
      where incident_id = ${incidentId}::uuid and person_id = ${person}::uuid and ended_at is null returning id),
    begun as (select count(*) from ended)
    insert into member (incident_id, person_id, role, started_by)
      select ${incidentId}::uuid, ${person}::uuid, ${next}, ${by}::uuid from begun`;
}

/** Ends a person's live role, whoever gave it; nothing where there is none. */
export async function endRole(tx: Tx, incidentId: string, person: string, by: string): Promise<void> {
  await tx.member.updateMany({
    where: { incidentId, personId: person, endedAt: null },
    data: { endedAt: new Date(realNow()), endedBy: by },
  });
}

/** Gives an account a role in the case. One live role each; a wall must end first. */
export const addMember = command({
  name: 'addMember',
  permission: 'people.change',
  input: z.object({ reference, person: uuid, role }),
  incident: (input) => input.reference,
  records: ['member.added'],
  run: async (context, input) => {
    const { tx } = context;
    const { id } = caseOf(context);
    await liveAccount(tx, input.person, 'person');
    await notWalledOff(tx, id, input.person, 'person');
    if ((await tx.member.count({ where: { incidentId: id, personId: input.person, endedAt: null } })) > 0)
      invalid('person', 'people:fault.already-member');
    const row = await tx.member.create({ data: { incidentId: id, personId: input.person, role: input.role, startedBy: context.person } });
    return { event: 'member.added', data: { person: input.person, role: input.role }, result: { member: row.id } };
  },
});

/** Ends a role in the case, also one's own. The last lead stays until the lead is handed over. */
export const endMember = command({
  name: 'endMember',
  permission: 'people.change',
  input: z.object({ reference, member: uuid }),
  incident: (input) => input.reference,
  records: ['member.ended'],
  run: async (context, { member }) => {
    const { tx } = context;
    const { id } = caseOf(context);
    const leads = await lockLeads(tx, id);
    const row = await tx.member.findFirst({ where: { id: member, incidentId: id } });
    if (row === null) refuse({ kind: 'not-found' });
    if (row.endedAt !== null) refuse(stale('people', { ended: { at: row.endedAt.toISOString() } }));
    if (row.role === 'lead' && !leads.some((lead) => lead.id !== row.id)) invalid('member', 'people:fault.last-lead');
    await endRole(tx, id, row.personId, context.person);
    return { event: 'member.ended', data: { person: row.personId, role: row.role }, result: null };
  },
});

/** Makes another account the lead in one's place. One stays with `stay` as role, or leaves the case (null). */
export const handOverLead = command({
  name: 'handOverLead',
  permission: 'people.change',
  input: z.object({ reference, to: uuid, stay: role.exclude(['lead']).nullable() }),
  incident: (input) => input.reference,
  records: ['lead.handed-over'],
  run: async (context, { to, stay }) => {
    const { tx, person } = context;
    const { id } = caseOf(context);
    const leads = await lockLeads(tx, id);
    if (to === person || leads.some((lead) => lead.person === to)) invalid('to', 'people:fault.already-lead');
    await liveAccount(tx, to, 'to');
    await notWalledOff(tx, id, to, 'to');
    await replaceRole(tx, id, to, 'lead', person);
    if (stay === null) await endRole(tx, id, person, person);
    else await replaceRole(tx, id, person, stay, person);
    return { event: 'lead.handed-over', data: { from: person, to }, result: null };
  },
});

/** Walls a person off: the case is not found for them from now on, and a role they have ends. */
export const buildWall = command({
  name: 'buildWall',
  permission: 'people.change',
  input: z.object({ reference, person: uuid, reason }),
  incident: (input) => input.reference,
  records: ['wall.built'],
  run: async (context, input) => {
    const { tx } = context;
    const { id } = caseOf(context);
    if (input.person === context.person) invalid('person', 'people:fault.own-wall');
    await liveAccount(tx, input.person, 'person');
    await notWalledOff(tx, id, input.person, 'person');
    await tx.wall.create({ data: { incidentId: id, personId: input.person, reason: input.reason, builtBy: context.person } });
    await endRole(tx, id, input.person, context.person);
    return { event: 'wall.built', data: { person: input.person }, result: null };
  },
});

/** Ends a wall. It gives no role back. */
export const endWall = command({
  name: 'endWall',
  permission: 'people.change',
  input: z.object({ reference, wall: uuid }),
  incident: (input) => input.reference,
  records: ['wall.ended'],
  run: async (context, { wall }) => {
    const { tx } = context;
    const row = await tx.wall.findFirst({ where: { id: wall, incidentId: caseOf(context).id } });
    if (row === null) refuse({ kind: 'not-found' });
    const { count } = await tx.wall.updateMany({ where: { id: wall, endedAt: null }, data: { endedAt: new Date(realNow()) } });
    if (count === 0) refuse(stale('people', { ended: row.endedAt && { at: row.endedAt.toISOString() } }));
    return { event: 'wall.ended', data: { person: row.personId }, result: null };
  },
});

/** Proposes a lead for a case that has none, by its reference alone; a second administrator confirms. */
export const proposeLead = command({
  name: 'proposeLead',
  permission: 'portal.administer',
  input: z.object({ reference, person: uuid, reason }),
  incident: () => null,
  records: ['lead.proposed'],
  run: async ({ tx }, input) => {
    await liveAccount(tx, input.person, 'person');
    const [row] = await tx.$queryRaw<{ id: string | null }[]>`
      select propose_lead(${input.reference}, ${input.person}::uuid, ${input.reason}) as id`;
    if (!row?.id) refuse({ kind: 'not-found' });
    return { event: 'lead.proposed', data: { person: input.person }, result: null, incidentId: row.id };
  },
});

/** Confirms a lead whom another administrator proposed. */
export const confirmLead = command({
  name: 'confirmLead',
  permission: 'portal.administer',
  input: z.object({ nomination: uuid }),
  incident: () => null,
  records: ['lead.confirmed'],
  run: async (context, { nomination }) => {
    const own = await context.tx.$queryRaw<unknown[]>`
      select 1 from orphaned_incidents() where nomination = ${nomination}::uuid and proposer = ${context.person}::uuid`;
    if (own.length > 0) invalid('nomination', 'same-person');
    const [row] = await context.tx.$queryRaw<{ id: string | null }[]>`select confirm_lead(${nomination}::uuid) as id`;
    if (!row?.id) refuse({ kind: 'not-found' });
    return { event: 'lead.confirmed', data: { nomination }, result: null, incidentId: row.id };
  },
});

/** Takes back a proposal that nobody has confirmed, one's own or another's, so that another person can be proposed. */
export const withdrawProposal = command({
  name: 'withdrawProposal',
  permission: 'portal.administer',
  input: z.object({ nomination: uuid }),
  incident: () => null,
  records: ['lead.proposal-withdrawn'],
  run: async ({ tx }, { nomination }) => {
    const [row] = await tx.$queryRaw<{ id: string | null }[]>`select withdraw_nomination(${nomination}::uuid) as id`;
    if (!row?.id) refuse({ kind: 'not-found' });
    return { event: 'lead.proposal-withdrawn', data: { nomination }, result: null, incidentId: row.id };
  },
});
