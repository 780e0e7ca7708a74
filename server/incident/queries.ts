import { z } from 'zod';
import { CASE_PERMISSIONS, type CasePermission, may } from '@/domain/policy';
import { Prisma } from '@/prisma/generated/client';
import { caseOf, query } from '@/server/gate';

/** A reference as in addresses; anything else is not found like an unknown one. */
export const reference = z.string().max(20);

/** The head of a case: what every member may know. Also its permissions, for showing or hiding controls. */
export const incidentHead = query({
  name: 'incidentHead',
  permission: 'incident.read',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context) => {
    const incident = caseOf(context);
    const lead = await context.tx.$queryRaw<{ name: string; nameLocal: string | null }[]>`
      select p.name, p.name_local as "nameLocal" from member m join person p on p.id = m.person_id
      where m.incident_id = ${incident.id}::uuid and m.role = 'lead' and m.ended_at is null order by m.started_at limit 1`;
    const permissions = (Object.keys(CASE_PERMISSIONS) as CasePermission[]).filter(
      (permission) => incident.role !== null && may(incident.role, permission),
    );
    const { reference, title, phase, severity, timeZone, closed, version, role } = incident;
    return { reference, title, phase, severity, timeZone, closed, version, role, lead: lead[0] ?? null, permissions };
  },
});

/** Cases by words of the title or the reference, best ten. Two characters are enough, also in Korean. */
export const searchIncidents = query({
  name: 'searchIncidents',
  permission: 'portal.use',
  input: z.object({ text: z.string().trim().min(2).max(100) }),
  incident: () => null,
  reveals: 'register',
  run: ({ tx }, { text }) => tx.$queryRaw<{ reference: string; title: string }[]>`
    select reference, title from incident i where ${matching(text)} order by opened_at desc, id limit 10`,
});

/** A condition on incident i: each word of the text is in title or reference. Uses the index on pairs of characters. */
export function matching(text: string): Prisma.Sql {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length >= 2)
    .slice(0, 8);
  if (words.length === 0) return Prisma.sql`false`;
  const each = words.map((word) => {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    return Prisma.sql`(bigrams(i.title || ' ' || i.reference) @> bigrams(${word}) and lower(normalize(i.title || ' ' || i.reference, NFKC)) like ${like})`;
  });
  return Prisma.join(each, ' and ');
}
