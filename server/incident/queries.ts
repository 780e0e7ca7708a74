import { z } from 'zod';
import { PHASES, SEVERITIES } from '@/domain/incident';
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

/**
 * A condition on incident i: each word of the text is in title or reference, in any letter case. Two characters are enough.
 * No index serves it: row-level security goes before operators that are not leakproof, so the person's cases are walked in
 * their order and looked into.
 */
export function matching(text: string): Prisma.Sql {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length >= 2)
    .slice(0, 8);
  if (words.length === 0) return Prisma.sql`false`;
  const each = words.map((word) => Prisma.sql`strpos(lower(normalize(i.title || ' ' || i.reference, NFKC)), ${word}) > 0`);
  return Prisma.join(each, ' and ');
}

/** Where a page of the register ends: when its last case was opened (UTC, to the microsecond) and its id. */
const AFTER = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)_([0-9a-f-]{36})$/;
const PAGE = 50;

export type RegisterRow = {
  reference: string;
  title: string;
  phase: string;
  severity: string | null;
  /** RFC 3339 instant, UTC. */
  openedAt: string;
  /** The clock that runs out first; null where none runs. */
  duty: string | null;
  dueAt: string | null;
  dueOn: string | null;
  precision: string | null;
  startsAt: string | null;
  status: string | null;
  zone: string | null;
  /** The organisation's own target, where the law has no figure. */
  targetAt: string | null;
};

/** One page of the cases the person is a member of, the latest opened first. `after` is the `next` of the page before. */
export const register = query({
  name: 'register',
  permission: 'portal.use',
  input: z.object({
    phase: z
      .enum([...PHASES, 'open'])
      .nullable()
      .default(null),
    severity: z.enum(SEVERITIES).nullable().default(null),
    lead: z.boolean().default(false),
    text: z.string().trim().max(100).default(''),
    after: z.string().regex(AFTER).nullable().default(null),
  }),
  incident: () => null,
  reveals: 'register',
  run: async (context, { phase, severity, lead, text, after }): Promise<{ rows: RegisterRow[]; next: string | null }> => {
    const [, at, id] = after === null ? [] : (AFTER.exec(after) ?? []);
    const wanted = [
      phase === null
        ? null
        : phase === 'open'
          ? Prisma.sql`i.phase not in ('closed', 'dismissed', 'opened-in-error')`
          : Prisma.sql`i.phase = ${phase}`,
      severity === null ? null : Prisma.sql`i.severity = ${severity}`,
      text === '' ? null : matching(text),
      lead
        ? Prisma.sql`i.id in (select m.incident_id from member m where m.person_id = ${context.person}::uuid and m.role = 'lead' and m.ended_at is null)`
        : null,
      at === undefined || id === undefined
        ? null
        : Prisma.sql`i.opened_at <= ${at}::timestamptz and (i.opened_at < ${at}::timestamptz or i.id > ${id}::uuid)`,
    ].filter((one) => one !== null);
    const where = wanted.length === 0 ? Prisma.empty : Prisma.sql`where ${Prisma.join(wanted, ' and ')}`;
    const found = await context.tx.$queryRaw<(RegisterRow & { id: string })[]>`
      with page as (
        select i.id, i.reference, i.title, i.phase, i.severity, i.opened_at from incident i ${where}
        order by i.opened_at desc, i.id limit ${PAGE + 1})
      select page.id, reference, title, phase, severity, to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "openedAt",
        next.duty, to_json(next.due_at)#>>'{}' as "dueAt", next.due_on as "dueOn", next.precision, next.starts_at as "startsAt",
        next.status, next.zone, to_json(next.target_at)#>>'{}' as "targetAt"
      from page left join lateral (
        select * from clock c where c.incident_id = page.id and c.running order by c.sort_at nulls last, c.duty limit 1) next on true
      order by opened_at desc, page.id`;
    const rows = found.slice(0, PAGE);
    const last = rows.at(-1);
    const next = found.length > PAGE && last ? `${last.openedAt}_${last.id}` : null;
    return { rows: rows.map(({ id: _, ...row }) => row), next };
  },
});
