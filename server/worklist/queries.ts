import { z } from 'zod';
import { CASE_PERMISSIONS, type Role } from '@/domain/policy';
import { query } from '@/server/gate';

/** Rows shown; the rest is counted. */
export const MOST_ROWS = 50;
/** What runs out within this many days is drawn as the tide. */
export const TIDE_DAYS = 10;

const DAY = 86_400_000;
const PRIVILEGED = [...CASE_PERMISSIONS['privileged.read']];

/** One running clock of one of the asker's cases. Instants are RFC 3339, UTC. */
export type WorklistRow = {
  id: string;
  reference: string;
  title: string;
  invented: boolean;
  timeZone: string;
  /** The asker's role in the case: for showing or hiding the next step. */
  role: Role;
  duty: string;
  entity: string | null;
  /** The start as recorded: an instant, or a date alone. */
  startsAt: string | null;
  dueAt: string | null;
  precision: 'instant' | 'day' | null;
  zone: string | null;
  standard: string | null;
  targetAt: string | null;
  ownTarget: boolean;
  status: string | null;
  /** The latest draft that answers the duty. */
  filing: string | null;
  filingState: 'draft' | 'approved' | null;
};

type Row = Omit<WorklistRow, 'dueAt' | 'targetAt' | 'entity'> & { dueAt: Date | null; targetAt: Date | null; entity: string };
type Counts = { all: bigint; past: bigint; limits: bigint; targets: bigint };

/**
 * What is due next for the asker over all their cases, nearest first; duties without any date last. `counts`: everything that
 * runs, what is past due, and what runs out within the ten days of the tide, limits and own targets apart.
 */
export const worklist = query({
  name: 'worklist',
  permission: 'portal.use',
  input: z.object({}),
  incident: () => null,
  reveals: 'register',
  run: async ({ tx, person, now }) => {
    const instant = new Date(now);
    const end = new Date(now + TIDE_DAYS * DAY);
    // Led by the asker's cases, through the index of each: walking all running clocks by date is fast for who has many cases
    // and slow for who has few, who are most. Drafts are looked up for the rows shown only.
    const found = await tx.$queryRaw<(Partial<Row> & Counts)[]>`
      with mine as materialized (
        select id, reference, title, invented, time_zone from incident where id = any(array(select app_incidents())) and closed_at is null
      ), running as materialized (
        select c.* from clock c where c.incident_id = any(array(select id from mine)) and c.running
      ), counts as (
        select count(*) as "all",
          count(*) filter (where due_at < ${instant}) as past,
          count(*) filter (where due_at >= ${instant} and due_at < ${end}) as limits,
          count(*) filter (where due_at is null and own_target and target_at >= ${instant} and target_at < ${end}) as targets
        from running
      ), nearest as materialized (
        select * from running order by sort_at asc nulls last, id limit ${MOST_ROWS}
      )
      select counts.*, n.id, i.reference, i.title, i.invented, i.time_zone as "timeZone", m.role, n.duty, n.entity,
        n.starts_at as "startsAt", n.due_at as "dueAt", n.precision, n.zone, n.standard, n.target_at as "targetAt",
        n.own_target as "ownTarget", n.status, f.id as filing, f.state as "filingState"
      from counts
      left join nearest n on true
      left join mine i on i.id = n.incident_id
      left join lateral (
        select role from member where incident_id = n.incident_id and person_id = ${person}::uuid and ended_at is null
      ) m on true
      left join lateral (
        select id, state from filing
        where incident_id = n.incident_id and duty = n.duty and coalesce(entity, n.entity) = n.entity and state in ('draft', 'approved')
          and (not privileged or m.role = any(${PRIVILEGED}))
        order by recorded_at desc limit 1
      ) f on true
      order by n.sort_at asc nulls last, n.id`;
    const [counted] = found;
    return {
      rows: found.flatMap(({ all: _all, past: _past, limits: _limits, targets: _targets, ...row }) => (isRow(row) ? [rowOf(row)] : [])),
      counts: {
        all: Number(counted?.all ?? 0),
        past: Number(counted?.past ?? 0),
        limits: Number(counted?.limits ?? 0),
        targets: Number(counted?.targets ?? 0),
      },
    };
  },
});

/** The counts stand in every row, so one row without a clock comes where nothing runs. */
const isRow = (row: Partial<Row>): row is Row => row.id !== undefined && row.id !== null;

const rowOf = (row: Row): WorklistRow => ({
  ...row,
  entity: row.entity || null,
  dueAt: row.dueAt?.toISOString() ?? null,
  targetAt: row.targetAt?.toISOString() ?? null,
});
