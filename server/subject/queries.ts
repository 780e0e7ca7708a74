import { z } from 'zod';
import { may } from '@/domain/policy';
import { UNMASK_MINUTES } from '@/domain/subject';
import { refuse } from '@/server/errors';
import { type Case, type Context, caseOf, query } from '@/server/gate';
import { reference } from '@/server/incident/queries';
import { namesOf } from '@/server/signal/queries';

/**
 * Until when each subject's identity is open for who asks, epoch milliseconds: what the record says of their own unmaskings. One
 * opens the name that stood then: a corrected name is another person's, and wants another reason.
 */
async function openIdentities(context: Context, incident: Case): Promise<Map<string, number>> {
  const rows = await context.tx.$queryRaw<{ subject: string; until: Date }[]>`
    select e.data ->> 'subject' as subject, max(e.at) + make_interval(mins => ${UNMASK_MINUTES}::int) as until
    from entry e
    join subject_identity s on s.incident_id = e.incident_id and s.subject_id::text = e.data ->> 'subject' and s.ended_at is null
      and s.recorded_at < e.at
    where e.incident_id = ${incident.id}::uuid and e.event = 'subject.unmasked' and e.actor = ${context.person}
      and e.at > clock_timestamp() - make_interval(mins => ${UNMASK_MINUTES}::int)
    group by 1`;
  return new Map(rows.map((row) => [row.subject, row.until.getTime()]));
}

/**
 * Whom the case is about, by pseudonym. Whether a subject is named, by which row, and how often that was corrected is told to
 * those who may unmask; the name itself never is here.
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
    const identities = unmasks
      ? await context.tx.subjectIdentity.findMany({
          where: { incidentId: incident.id },
          select: { id: true, subjectId: true, endedAt: true },
        })
      : [];
    const open = unmasks ? await openIdentities(context, incident) : new Map<string, number>();
    return rows.map(({ id, pseudonym, relationship, work, recordedAt }) => {
      const until = open.get(id);
      const own = identities.filter((row) => row.subjectId === id);
      const standing = own.find((row) => row.endedAt === null);
      return {
        id,
        pseudonym,
        relationship,
        work,
        recordedAt: recordedAt.toISOString(),
        named: unmasks ? standing !== undefined : null,
        identity: standing?.id ?? null,
        corrected: own.length - (standing === undefined ? 0 : 1),
        openUntil: until === undefined ? null : new Date(until).toISOString(),
      };
    });
  },
});

/**
 * Who a subject is, for whom an unmasking with a reason opened it within the last quarter of an hour; with when and why earlier
 * names were found wrong, but not those names: they are of people whom the case is not about.
 */
export const subjectIdentity = query({
  name: 'subjectIdentity',
  permission: 'subject.unmask',
  input: z.object({ reference, subject: z.uuid() }),
  incident: (input) => input.reference,
  reveals: 'subject-identity',
  run: async (context, { subject }) => {
    const incident = caseOf(context);
    const rows = await context.tx.subjectIdentity.findMany({
      where: { subjectId: subject, incidentId: incident.id },
      orderBy: { recordedAt: 'asc' },
    });
    const row = rows.find(({ endedAt }) => endedAt === null);
    if (row === undefined || !(await openIdentities(context, incident)).has(subject)) refuse({ kind: 'not-found' });
    const ended = rows.filter(({ endedAt }) => endedAt !== null);
    const names = await namesOf(
      context.tx,
      ended.flatMap(({ endedBy }) => endedBy ?? []),
    );
    const account = row.personId && (await context.tx.person.findUnique({ where: { id: row.personId } }));
    return {
      name: row.name,
      account: account ? { name: account.name, nameLocal: account.nameLocal, email: account.email } : null,
      corrections: ended.map(({ endedAt, endedBy, endedReason }) => ({
        at: endedAt?.toISOString() ?? '',
        by: names[endedBy ?? ''] ?? null,
        reason: endedReason ?? '',
      })),
    };
  },
});
