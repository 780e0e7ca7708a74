import { z } from 'zod';
import { RELATIONSHIPS, UNMASK_REASONS } from '@/domain/subject';
import { invalid, refuse } from '@/server/errors';
import { caseOf, command } from '@/server/gate';
import { reference } from '@/server/incident/queries';
import { endRole } from '@/server/member/commands';

const uuid = z.uuid();
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u, 'control');

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
 * Says, once, who a subject is. Where the subject has an account, the case is not found for it from that moment, and a role
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
    if ((await tx.subjectIdentity.count({ where: { subjectId: subject } })) > 0) invalid('subject', 'people:fault.named-already');
    if (account === person) invalid('account', 'people:fault.own-name');
    if (account !== null && (await tx.person.count({ where: { id: account } })) === 0) invalid('account', 'people:fault.no-account');
    if (account !== null) await endRole(tx, incidentId, account, person);
    await tx.subjectIdentity.create({ data: { incidentId, subjectId: subject, name, personId: account, recordedBy: person } });
    return { event: 'subject.named', data: { subject, account: account !== null }, result: null };
  },
});

/** Opens a subject's identity for who asks, for a quarter of an hour; the record keeps who, whom and why. */
export const unmaskSubject = command({
  name: 'unmaskSubject',
  permission: 'subject.unmask',
  input: z.object({ reference, subject: uuid, reason: z.enum(UNMASK_REASONS) }),
  incident: (input) => input.reference,
  records: ['subject.unmasked'],
  run: async (context, { subject, reason }) => {
    const where = { subjectId: subject, incidentId: caseOf(context).id };
    if ((await context.tx.subjectIdentity.count({ where })) === 0) refuse({ kind: 'not-found' });
    return { event: 'subject.unmasked', data: { subject, reason }, result: null };
  },
});
