import { z } from 'zod';
import { RELATIONSHIPS, UNMASK_REASONS } from '@/domain/subject';
import { invalid, refuse } from '@/server/errors';
import { type Context, caseOf, command } from '@/server/gate';
import { line, prose } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';
import { endRole } from '@/server/member/commands';
import { realNow } from '@/server/now';

const uuid = z.uuid();
/** Records whom the case is about, under a pseudonym that stands everywhere else. */
export const recordSubject = command({
  name: 'recordSubject',
  permission: 'subject.record',
  input: z.object({ reference, pseudonym: line(60), relationship: z.enum(RELATIONSHIPS), work: line(300).nullable() }),
  incident: (input) => input.reference,
  records: ['subject.recorded'],
  run: async (context, { pseudonym, relationship, work }) => {
    const incidentId = caseOf(context).id;
    if ((await context.tx.subject.count({ where: { incidentId, pseudonym } })) > 0) invalid('pseudonym', 'people:fault.pseudonym-taken');
    const data = { incidentId, pseudonym, relationship, work, recordedBy: context.person };
    const subject = await context.tx.subject.create({ data });
    return { event: 'subject.recorded', data: { subject: subject.id }, result: { subject: subject.id } };
  },
});

/**
 * Says who a subject is; a wrong name is corrected by another act. Where the subject has an account, the case is not found for it from that moment, and a role
 * it had ends.
 */
export const nameSubject = command({
  name: 'nameSubject',
  permission: 'subject.record',
  input: z.object({
    reference,
    subject: uuid,
    name: line(120),
    account: uuid.nullable(),
    checked: z.boolean().refine((yes) => yes, 'people:fault.not-checked'),
  }),
  incident: (input) => input.reference,
  records: ['subject.named'],
  run: async (context, { subject, name, account }) => {
    const { tx, person } = context;
    const incidentId = caseOf(context).id;
    if ((await tx.subject.count({ where: { id: subject, incidentId } })) === 0) refuse({ kind: 'not-found' });
    if ((await tx.subjectIdentity.count({ where: { subjectId: subject, endedAt: null } })) > 0)
      invalid('subject', 'people:fault.named-already');
    await refuseAccount(context, account);
    if (account !== null) await endRole(tx, incidentId, account, person);
    await tx.subjectIdentity.create({ data: { incidentId, subjectId: subject, name, personId: account, recordedBy: person } });
    return { event: 'subject.named', data: { subject, account: account !== null }, result: null };
  },
});

/**
 * Says that a subject's name was wrong, with the reason, and gives the right one, or none yet (null). `identity` is the row it
 * supersedes. The wrongly named person's access does not come back by itself: a lead adds them anew. A role that somebody gave
 * them meanwhile, which gave them nothing, ends too, so that no access awakens that nobody has just decided on.
 */
export const correctSubject = command({
  name: 'correctSubject',
  permission: 'subject.record',
  input: z.object({
    reference,
    subject: uuid,
    identity: uuid,
    name: line(120).nullable(),
    account: uuid.nullable(),
    reason: prose(2_000),
    checked: z.boolean().refine((yes) => yes, 'people:fault.not-checked'),
  }),
  incident: (input) => input.reference,
  records: ['subject.corrected'],
  run: async (context, { subject, identity, name, account, reason }) => {
    const { tx, person } = context;
    const incidentId = caseOf(context).id;
    await tx.$queryRaw`select id from subject_identity where id = ${identity}::uuid and incident_id = ${incidentId}::uuid for update`;
    const wrong = await tx.subjectIdentity.findFirst({ where: { id: identity, subjectId: subject, incidentId } });
    if (wrong === null) refuse({ kind: 'not-found' });
    // The name that stands is told to who unmasks it, not to who comes second.
    if (wrong.endedAt !== null) refuse({ kind: 'stale', now: {} });
    if (name === null && account !== null) invalid('name', 'people:fault.account-alone');
    await refuseAccount(context, account);
    await tx.subjectIdentity.updateMany({
      where: { id: wrong.id },
      data: { endedAt: new Date(realNow()), endedBy: person, endedReason: reason },
    });
    for (const affected of new Set([wrong.personId, account])) if (affected !== null) await endRole(tx, incidentId, affected, person);
    if (name !== null)
      await tx.subjectIdentity.create({ data: { incidentId, subjectId: subject, name, personId: account, recordedBy: person } });
    return { event: 'subject.corrected', data: { subject, named: name !== null, account: account !== null }, result: null };
  },
});

/** Refuses an account that is one's own or does not exist. */
async function refuseAccount({ tx, person }: Context, account: string | null): Promise<void> {
  if (account === null) return;
  if (account === person) invalid('account', 'people:fault.own-name');
  if ((await tx.person.count({ where: { id: account } })) === 0) invalid('account', 'people:fault.no-account');
}

/** Opens a subject's identity for who asks, for a quarter of an hour; the record keeps who, whom and why. */
export const unmaskSubject = command({
  name: 'unmaskSubject',
  permission: 'subject.unmask',
  input: z.object({ reference, subject: uuid, reason: z.enum(UNMASK_REASONS) }),
  incident: (input) => input.reference,
  records: ['subject.unmasked'],
  run: async (context, { subject, reason }) => {
    const where = { subjectId: subject, incidentId: caseOf(context).id, endedAt: null };
    if ((await context.tx.subjectIdentity.count({ where })) === 0) refuse({ kind: 'not-found' });
    return { event: 'subject.unmasked', data: { subject, reason }, result: null };
  },
});
