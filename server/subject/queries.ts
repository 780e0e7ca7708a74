import { z } from 'zod';
import { may } from '@/domain/policy';
import { UNMASK_MINUTES } from '@/domain/subject';
import { refuse } from '@/server/errors';
import { type Case, type Context, caseOf, query } from '@/server/gate';
import { reference } from '@/server/incident/queries';

/** Until when each subject's identity is open for who asks, epoch milliseconds: what the record says of their own unmaskings. */
async function openIdentities(context: Context, incident: Case): Promise<Map<string, number>> {
  const rows = await context.tx.$queryRaw<{ subject: string; until: Date }[]>`
    select data ->> 'subject' as subject, max(at) + make_interval(mins => ${UNMASK_MINUTES}::int) as until from entry
    where incident_id = ${incident.id}::uuid and event = 'subject.unmasked' and actor = ${context.person}
      and at > clock_timestamp() - make_interval(mins => ${UNMASK_MINUTES}::int)
    group by 1`;
  return new Map(rows.map((row) => [row.subject, row.until.getTime()]));
}

/**
 * Whom the case is about, by pseudonym. Whether a subject is named is told to those who may unmask; the name itself never is
 * here.
 */
export const caseSubjects = query({
  name: 'caseSubjects',
  permission: 'people.read',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context) => {
    const incident = caseOf(context);
    const { role } = incident;
    const unmasks = role !== null && may(role, 'subject.unmask');
    const rows = await context.tx.subject.findMany({ where: { incidentId: incident.id }, orderBy: { recordedAt: 'asc' } });
    const named = unmasks
      ? new Set((await context.tx.subjectIdentity.findMany({ where: { incidentId: incident.id } })).map((row) => row.subjectId))
      : null;
    const open = unmasks ? await openIdentities(context, incident) : new Map<string, number>();
    return rows.map(({ id, pseudonym, relationship, work, recordedAt }) => {
      const until = open.get(id);
      return {
        id,
        pseudonym,
        relationship,
        work,
        recordedAt: recordedAt.toISOString(),
        named: named === null ? null : named.has(id),
        openUntil: until === undefined ? null : new Date(until).toISOString(),
      };
    });
  },
});

/** Who a subject is, for whom an unmasking with a reason opened it within the last quarter of an hour. */
export const subjectIdentity = query({
  name: 'subjectIdentity',
  permission: 'subject.unmask',
  input: z.object({ reference, subject: z.uuid() }),
  incident: (input) => input.reference,
  reveals: 'subject-identity',
  run: async (context, { subject }) => {
    const incident = caseOf(context);
    const row = await context.tx.subjectIdentity.findFirst({ where: { subjectId: subject, incidentId: incident.id } });
    if (row === null || !(await openIdentities(context, incident)).has(subject)) refuse({ kind: 'not-found' });
    const account = row.personId && (await context.tx.person.findUnique({ where: { id: row.personId } }));
    return { name: row.name, account: account ? { name: account.name, nameLocal: account.nameLocal, email: account.email } : null };
  },
});
