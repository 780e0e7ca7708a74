import { z } from 'zod';
import { PHASES, SEVERITIES } from '@/domain/incident';
import { CASE_PERMISSIONS, type CasePermission, may } from '@/domain/policy';
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

/** Cases by words of the title or the reference, the ten opened last. Two characters are enough, also in Korean. */
export const searchIncidents = query({
  name: 'searchIncidents',
  permission: 'portal.use',
  input: z.object({ text: z.string().trim().min(2).max(100) }),
  incident: () => null,
  reveals: 'register',
  run: async ({ tx }, { text }) => {
    const words = wordsOf(text);
    if (words.length === 0) return [];
    return tx.$queryRaw<{ reference: string; title: string }[]>`
      select reference, title from app_register(null, null, false, ${words}::text[], null, null, 10)`;
  },
});

/** The words that title or reference must hold, each of them, in any letter case: those of two characters and more, at most eight. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length >= 2)
    .slice(0, 8);

/** Where a page of the register ends: when its last case was opened (UTC, to the microsecond) and its id. */
const AFTER = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)_([0-9a-f-]{36})$/;
const isAfter = (text: string): boolean => {
  const [, at, id] = AFTER.exec(text) ?? [];
  return z.iso.datetime().safeParse(at).success && z.uuid().safeParse(id).success;
};
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
    after: z.string().refine(isAfter).nullable().default(null),
  }),
  incident: () => null,
  reveals: 'register',
  run: async (context, { phase, severity, lead, text, after }): Promise<{ rows: RegisterRow[]; next: string | null }> => {
    const [, at = null, id = null] = after === null ? [] : (AFTER.exec(after) ?? []);
    const words = wordsOf(text);
    const nothing = text !== '' && words.length === 0;
    const found = nothing
      ? []
      : await context.tx.$queryRaw<(RegisterRow & { id: string })[]>`
      select id, reference, title, phase, severity, to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "openedAt",
        duty, to_json(due_at)#>>'{}' as "dueAt", due_on as "dueOn", due_precision as precision, starts_at as "startsAt", status, zone,
        to_json(target_at)#>>'{}' as "targetAt"
      from app_register(${phase}, ${severity}, ${lead}, ${words}::text[], ${at}::timestamptz, ${id}::uuid, ${PAGE + 1})`;
    const rows = found.slice(0, PAGE);
    const last = rows.at(-1);
    const next = found.length > PAGE && last ? `${last.openedAt}_${last.id}` : null;
    return { rows: rows.map(({ id: _, ...row }) => row), next };
  },
});
