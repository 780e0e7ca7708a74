import { z } from 'zod';
import { contractIdOf } from '@/domain/contract';
import { CASE_PERMISSIONS, type Role } from '@/domain/policy';
import { dutyAsWritten } from '@/server/contract/queries';
import { query } from '@/server/gate';
import { loadContracts } from '@/server/history';

/** Rows shown; the rest is counted. */
export const MOST_ROWS = 50;
/** What runs out within this many days is drawn as the tide. */
export const TIDE_DAYS = 10;
/** Up to here is counted at once, of whoever has thousands of cases: docs/decisions/counts-of-the-worklist.md */
export const COUNTED = 500;

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
type Counts = { capped: boolean; all: bigint; past: bigint; limits: bigint; targets: bigint };

/** So many, or, where there are `more`, more than so many. */
export type Count = { n: number; more: boolean };

/**
 * What is due next for the asker over all their cases, nearest first; duties without any date last. `counts`: everything that
 * runs, what is past due, and what runs out within the ten days of the tide, limits and own targets apart. Whoever has thousands
 * of cases is told exact counts beyond COUNTED where they ask for it `exactly`. `byContract`: the duties by contract, where a row has one, for
 * putting names to them.
 */
export const worklist = query({
  name: 'worklist',
  permission: 'portal.use',
  input: z.object({ exactly: z.boolean().default(false) }),
  incident: () => null,
  reveals: 'register',
  run: async ({ tx, now }, { exactly }) => {
    const instant = new Date(now);
    const end = new Date(now + TIDE_DAYS * DAY);
    const found = await tx.$queryRaw<(Partial<Row> & Counts)[]>`
      select capped, "all", past, limits, targets, id, reference, title, invented, time_zone as "timeZone", role, duty, entity,
        starts_at as "startsAt", due_at as "dueAt", due_precision as precision, zone, standard, target_at as "targetAt",
        own_target as "ownTarget", status, filing, filing_state as "filingState"
      from app_worklist(${instant}, ${end}, ${MOST_ROWS}, ${exactly ? null : COUNTED}::int, ${PRIVILEGED})`;
    const [counts] = found;
    if (counts === undefined) throw new Error('the worklist gave no counts');
    const count = (n: bigint): Count => (counts.capped && n > COUNTED ? { n: COUNTED, more: true } : { n: Number(n), more: false });
    const rows = found.flatMap(({ capped: _, all: _all, past: _past, limits: _limits, targets: _targets, ...row }) =>
      isRow(row) ? [rowOf(row)] : [],
    );
    return {
      rows,
      byContract: rows.some(({ duty }) => contractIdOf(duty) !== null) ? (await loadContracts(tx)).flatMap(dutyAsWritten) : [],
      counts: { all: count(counts.all), past: count(counts.past), limits: count(counts.limits), targets: count(counts.targets) },
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
