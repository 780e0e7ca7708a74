import { z } from 'zod';
import { contractIdOf } from '@/domain/contract';
import { dutyById } from '@/law/rulebook';
import type { Decision } from '@/prisma/generated/client';
import { invalid, refuse, stale } from '@/server/errors';
import { entitiesOf, standing } from '@/server/filing/freeze';
import { type Context, caseOf, command } from '@/server/gate';
import { line, lockCase, moment, prose } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';

const decision = z.uuid();
const version = z.int().min(1).max(1_000_000);
const title = line(300);
const invented = z.boolean().default(false);

/** Records that a decision is needed, and by when. */
export const needDecision = command({
  name: 'needDecision',
  permission: 'decision.take',
  input: z.object({ reference, title, neededBy: moment.nullable(), invented }),
  incident: (input) => input.reference,
  records: ['decision.needed'],
  run: async (context, input) => {
    const { title, neededBy, invented } = input;
    const data = { incidentId: caseOf(context).id, kind: 'needed', title, neededBy, invented, recordedBy: context.person };
    const row = await context.tx.decision.create({ data });
    return { event: 'decision.needed', data: { decision: row.id, kind: row.kind }, result: { decision: row.id } };
  },
});

/** Takes a decision that was needed: its outcome, once. */
export const takeDecision = command({
  name: 'takeDecision',
  permission: 'decision.take',
  input: z.object({ reference, decision, version, outcome: prose(4_000) }),
  incident: (input) => input.reference,
  records: ['decision.taken'],
  run: async (context, input) => {
    const row = await open(context, input.decision, input.version);
    if (row.kind !== 'needed' || row.decidedAt !== null) refuse(await stands(context, row));
    await context.tx.decision.update({
      where: { id: row.id },
      data: { outcome: input.outcome, decidedAt: new Date(context.now), decidedBy: context.person, version: row.version + 1 },
    });
    return { event: 'decision.taken', data: { decision: row.id, kind: row.kind, duty: row.duty }, result: null };
  },
});

/** Decides not to notify under a duty, with the reason. It holds once a second person has confirmed it. */
export const decideNotToNotify = command({
  name: 'decideNotToNotify',
  permission: 'decision.take',
  input: z.object({
    reference,
    duty: z
      .string()
      .max(80)
      .refine((id) => dutyById(id) !== undefined || contractIdOf(id) !== null, 'format'),
    entity: z.string().max(64).nullable(),
    title,
    reason: prose(4_000),
    invented,
  }),
  incident: (input) => input.reference,
  records: ['decision.taken'],
  run: async (context, { duty, entity, title, reason, invented }) => {
    const incident = caseOf(context);
    await lockCase(context.tx, incident.id);
    const { history, known } = await standing(context);
    if (entity !== null && !entitiesOf(history, known).some(({ id }) => id === entity)) invalid('entity', 'format');
    const same = await context.tx.decision.findFirst({
      where: { incidentId: incident.id, kind: 'not-to-notify', duty, entity, withdrawnAt: null },
    });
    if (same !== null) refuse(await stands(context, same));
    const by = { decidedAt: new Date(context.now), decidedBy: context.person, recordedBy: context.person };
    const data = { incidentId: incident.id, kind: 'not-to-notify', duty, entity, title, outcome: reason, invented, ...by };
    const row = await context.tx.decision.create({ data });
    return { event: 'decision.taken', data: { decision: row.id, kind: row.kind, duty }, result: { decision: row.id } };
  },
});

/** Confirms a decision not to notify. Another person than the one who took it; from then on its clock stands still. */
export const confirmDecision = command({
  name: 'confirmDecision',
  permission: 'decision.take',
  input: z.object({ reference, decision, version }),
  incident: (input) => input.reference,
  records: ['decision.confirmed'],
  changesFacts: true,
  run: async (context, input) => {
    await lockCase(context.tx, caseOf(context).id);
    const row = await open(context, input.decision, input.version);
    if (row.kind !== 'not-to-notify' || row.confirmedAt !== null) refuse(await stands(context, row));
    if (context.person === row.decidedBy) invalid('confirmation', 'same-person');
    const data = { confirmedAt: new Date(context.now), confirmedBy: context.person, version: row.version + 1 };
    await context.tx.decision.update({ where: { id: row.id }, data });
    return { event: 'decision.confirmed', data: { decision: row.id, kind: row.kind, duty: row.duty }, result: null };
  },
});

/**
 * Withdraws a decision not to notify, with the reason: from then on its clock runs again. One person does, for it only opens
 * what is owed; the decision and its withdrawal both stay in the register.
 */
export const withdrawDecision = command({
  name: 'withdrawDecision',
  permission: 'decision.take',
  input: z.object({ reference, decision, version, reason: prose(4_000) }),
  incident: (input) => input.reference,
  records: ['decision.withdrawn'],
  changesFacts: true,
  run: async (context, input) => {
    await lockCase(context.tx, caseOf(context).id);
    const row = await open(context, input.decision, input.version);
    if (row.kind !== 'not-to-notify') refuse({ kind: 'not-found' });
    const data = {
      withdrawnAt: new Date(context.now),
      withdrawnBy: context.person,
      withdrawnReason: input.reason,
      version: row.version + 1,
    };
    await context.tx.decision.update({ where: { id: row.id }, data });
    return { event: 'decision.withdrawn', data: { decision: row.id, kind: row.kind, duty: row.duty }, result: null };
  },
});

/** A decision, locked, of the version the form was made from and not withdrawn; else stale with what stands. */
async function open(context: Context, id: string, version: number): Promise<Decision> {
  await context.tx.$queryRaw`select id from decision where id = ${id}::uuid for update`;
  const row = await context.tx.decision.findFirst({ where: { id, incidentId: caseOf(context).id } });
  if (row === null) refuse({ kind: 'not-found' });
  if (row.version !== version || row.withdrawnAt !== null) refuse(await stands(context, row));
  return row;
}

async function stands(context: Context, row: Decision) {
  const by =
    row.decidedBy === null
      ? null
      : await context.tx.person.findUnique({ where: { id: row.decidedBy }, select: { name: true, nameLocal: true } });
  const stood = { title: row.title, outcome: row.outcome, decidedBy: by };
  const { withdrawnReason } = row;
  return withdrawnReason === null ? stale('decision', stood) : stale('decision', { ...stood, withdrawnReason });
}
