import type { Contract, Terms } from '@/domain/contract';
import type { Determination, Filing, History, Precision, ScopeCell, ScopeRevision, Signal, Task, When } from '@/domain/history';
import type {
  ContractVersion,
  Decision as DecisionRow,
  Determination as DeterminationRow,
  Filing as FilingRow,
  ScopeRevision as RevisionRow,
  Signal as SignalRow,
  Task as TaskRow,
} from '@/prisma/generated/client';
import type { Tx } from '@/server/db';

type Dated = { at: string | null; precision: string | null; until: string | null };

function when(row: Dated): When | null {
  if (row.at === null) return null;
  const precision = (row.precision ?? 'day') as Precision;
  return row.until === null ? { at: row.at, precision } : { at: row.at, precision, until: row.until };
}

const recorded = (row: { id: string; recordedAt: string; recordedBy: string; supersedes?: string | null }) => ({
  id: row.id,
  recordedAt: instant(row.recordedAt),
  recordedBy: row.recordedBy,
  supersedes: row.supersedes ?? null,
});

/** A row as the database writes it in JSON: a timestamp is a text with its offset. */
type Stored<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };

const instant = (stored: string): string => new Date(stored).toISOString();
const instantOrNull = (stored: string | null): string | null => (stored === null ? null : instant(stored));

/** Each list in the order of the table's own column; what the domain does not read (drafts, frozen content) is not fetched. */
type Rows = {
  signals: Stored<SignalRow>[];
  determinations: Stored<DeterminationRow>[];
  revisions: Stored<RevisionRow>[];
  filings: Stored<Omit<FilingRow, 'contents' | 'frozen'>>[];
  decisions: Stored<DecisionRow>[];
  tasks: Stored<TaskRow>[];
  contracts: Stored<ContractVersion>[];
};

/**
 * Everything recorded of one case, in the order it was recorded, as the domain folds it; asked for in one statement. Shows what
 * row-level security shows the transaction's actor. Instants are RFC 3339.
 */
export async function loadHistory(tx: Tx, incidentId: string): Promise<History> {
  const [rows] = await tx.$queryRaw<Rows[]>`
    select
      (select coalesce(json_agg(r order by r."recordedAt"), '[]') from (
        select id, what, at, precision, until, known_at as "knownAt", source, state, reason, supersedes, recorded_at as "recordedAt",
          recorded_by as "recordedBy"
        from signal where incident_id = ${incidentId}::uuid) r) as signals,
      (select coalesce(json_agg(r order by r."recordedAt"), '[]') from (
        select id, field, key, value, at, precision, until, known_at as "knownAt", source, basis, supersedes, recorded_at as "recordedAt",
          recorded_by as "recordedBy"
        from determination where incident_id = ${incidentId}::uuid) r) as determinations,
      (select coalesce(json_agg(r order by r.number), '[]') from (
        select id, number, at, precision, until, known_at as "knownAt", source, cells, basis, reason, supersedes, recorded_at as "recordedAt",
          recorded_by as "recordedBy"
        from scope_revision where incident_id = ${incidentId}::uuid) r) as revisions,
      (select coalesce(json_agg(r order by r."recordedAt"), '[]') from (
        select id, duty, entity, recipient, title, state, filed_at as "filedAt", filed_precision as "filedPrecision",
          scope_revision as "scopeRevision", supplement_of as "supplementOf", elsewhere, error_at as "errorAt", error_reason as "errorReason",
          supersedes, recorded_at as "recordedAt", recorded_by as "recordedBy"
        from filing where incident_id = ${incidentId}::uuid) r) as filings,
      (select coalesce(json_agg(r order by r."recordedAt"), '[]') from (
        select id, kind, duty, entity, title, needed_by as "neededBy", outcome, decided_at as "decidedAt", decided_by as "decidedBy",
          confirmed_by as "confirmedBy", withdrawn_at as "withdrawnAt", withdrawn_reason as "withdrawnReason", recorded_at as "recordedAt",
          recorded_by as "recordedBy"
        from decision where incident_id = ${incidentId}::uuid) r) as decisions,
      (select coalesce(json_agg(r order by r."recordedAt"), '[]') from (
        select id, title, owner_id as "ownerId", due, depends_on as "dependsOn", done_at as "doneAt", verified_at as "verifiedAt",
          recorded_at as "recordedAt", recorded_by as "recordedBy"
        from task where incident_id = ${incidentId}::uuid) r) as tasks,
      (select coalesce(json_agg(r order by r."contractId", r.number), '[]') from (
        select contract_id as "contractId", number, "from", known_at as "knownAt", recorded_at as "recordedAt", recorded_by as "recordedBy",
          reason, terms
        from contract_version) r) as contracts`;
  if (rows === undefined) throw new Error('the history gave no row');
  return {
    contracts: contractsOf(rows.contracts.map((row) => ({ ...row, recordedAt: new Date(row.recordedAt) }))),
    signals: rows.signals.map((row): Signal => {
      const at = when(row) ?? { at: row.at, precision: 'day' };
      return {
        ...recorded(row),
        knownAt: row.knownAt,
        source: row.source,
        what: row.what,
        when: at,
        state: row.state as Signal['state'],
        reason: row.reason,
      };
    }),
    determinations: rows.determinations.map(
      (row): Determination => ({
        ...recorded(row),
        knownAt: row.knownAt,
        source: row.source,
        field: row.field,
        key: row.key,
        value: row.value,
        when: when(row),
        basis: row.basis,
      }),
    ),
    revisions: rows.revisions.map((row): ScopeRevision => {
      const at = when(row) ?? { at: row.at, precision: 'day' };
      return {
        ...recorded(row),
        knownAt: row.knownAt,
        source: row.source,
        number: row.number,
        when: at,
        cells: row.cells as unknown as ScopeCell[],
        basis: row.basis,
        reason: row.reason,
      };
    }),
    filings: rows.filings.map(
      (row): Filing => ({
        ...recorded(row),
        duty: row.duty,
        entity: row.entity,
        recipient: row.recipient as Filing['recipient'],
        title: row.title,
        state: row.errorAt === null ? (row.state as Filing['state']) : 'withdrawn',
        filed: when({ at: row.filedAt, precision: row.filedPrecision, until: null }),
        scopeRevision: row.scopeRevision,
        supplementOf: row.supplementOf,
        elsewhere: row.elsewhere,
        ...(row.errorAt !== null && { error: { at: instant(row.errorAt), reason: row.errorReason ?? '' } }),
      }),
    ),
    decisions: rows.decisions.map((row) => ({
      ...recorded(row),
      kind: row.kind as History['decisions'][number]['kind'],
      duty: row.duty,
      entity: row.entity,
      title: row.title,
      neededBy: row.neededBy,
      outcome: row.outcome,
      decidedAt: instantOrNull(row.decidedAt),
      decidedBy: row.decidedBy,
      confirmedBy: row.confirmedBy,
      ...(row.withdrawnAt !== null && { withdrawn: { at: instant(row.withdrawnAt), reason: row.withdrawnReason ?? '' } }),
    })),
    tasks: rows.tasks.map(
      (row): Task => ({
        ...recorded(row),
        title: row.title,
        owner: row.ownerId,
        due: row.due,
        dependsOn: row.dependsOn,
        doneAt: instantOrNull(row.doneAt),
        verifiedAt: instantOrNull(row.verifiedAt),
      }),
    ),
  };
}

/** A stored version as the domain reads it. Terms were written from their type and are never changed. */
export const versionOf = ({ number, from, knownAt, recordedAt, recordedBy, reason, terms }: Omit<ContractVersion, 'id'>) => ({
  number,
  from,
  knownAt,
  recordedAt: recordedAt.toISOString(),
  recordedBy,
  reason,
  terms: terms as Terms | null,
});

/** Every contract with its versions, the first recorded first. */
export const loadContracts = async (tx: Tx): Promise<Contract[]> =>
  contractsOf(await tx.contractVersion.findMany({ orderBy: [{ contractId: 'asc' }, { number: 'asc' }] }));

function contractsOf(rows: readonly Omit<ContractVersion, 'id'>[]): Contract[] {
  const byId = new Map<string, Omit<ContractVersion, 'id'>[]>();
  for (const row of rows) byId.set(row.contractId, [...(byId.get(row.contractId) ?? []), row]);
  return [...byId].map(([id, versions]) => ({ id, versions: versions.map(versionOf) }));
}
