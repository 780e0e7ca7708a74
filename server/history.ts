import type { Contract, Terms } from '@/domain/contract';
import type { Determination, Filing, History, Precision, ScopeCell, ScopeRevision, Signal, Task, When } from '@/domain/history';
import type { ContractVersion } from '@/prisma/generated/client';
import type { Tx } from '@/server/db';

type Dated = { at: string | null; precision: string | null; until: string | null };

function when(row: Dated): When | null {
  if (row.at === null) return null;
  const precision = (row.precision ?? 'day') as Precision;
  return row.until === null ? { at: row.at, precision } : { at: row.at, precision, until: row.until };
}

const recorded = (row: { id: string; recordedAt: Date; recordedBy: string; supersedes?: string | null }) => ({
  id: row.id,
  recordedAt: row.recordedAt.toISOString(),
  recordedBy: row.recordedBy,
  supersedes: row.supersedes ?? null,
});

/**
 * Everything recorded of one case, in the order it was recorded, as the domain folds it. Shows what row-level security
 * shows the transaction's actor. Instants are RFC 3339.
 */
export async function loadHistory(tx: Tx, incidentId: string): Promise<History> {
  const of = { where: { incidentId }, orderBy: { recordedAt: 'asc' } } as const;
  const [signals, determinations, revisions, filings, decisions, tasks] = [
    await tx.signal.findMany(of),
    await tx.determination.findMany(of),
    await tx.scopeRevision.findMany({ where: { incidentId }, orderBy: { number: 'asc' } }),
    await tx.filing.findMany({ ...of, omit: { contents: true, frozen: true } }),
    await tx.decision.findMany(of),
    await tx.task.findMany(of),
  ];
  return {
    contracts: await loadContracts(tx),
    signals: signals.map((row): Signal => {
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
    determinations: determinations.map(
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
    revisions: revisions.map((row): ScopeRevision => {
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
    filings: filings.map(
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
        ...(row.errorAt !== null && { error: { at: row.errorAt.toISOString(), reason: row.errorReason ?? '' } }),
      }),
    ),
    decisions: decisions.map((row) => ({
      ...recorded(row),
      kind: row.kind as History['decisions'][number]['kind'],
      duty: row.duty,
      entity: row.entity,
      title: row.title,
      neededBy: row.neededBy,
      outcome: row.outcome,
      decidedAt: row.decidedAt?.toISOString() ?? null,
      decidedBy: row.decidedBy,
      confirmedBy: row.confirmedBy,
      ...(row.withdrawnAt !== null && { withdrawn: { at: row.withdrawnAt.toISOString(), reason: row.withdrawnReason ?? '' } }),
    })),
    tasks: tasks.map(
      (row): Task => ({
        ...recorded(row),
        title: row.title,
        owner: row.ownerId,
        due: row.due,
        dependsOn: row.dependsOn,
        doneAt: row.doneAt?.toISOString() ?? null,
        verifiedAt: row.verifiedAt?.toISOString() ?? null,
      }),
    ),
  };
}

/** A stored version as the domain reads it. Terms were written from their type and are never changed. */
export const versionOf = ({ number, from, knownAt, recordedAt, recordedBy, reason, terms }: ContractVersion) => ({
  number,
  from,
  knownAt,
  recordedAt: recordedAt.toISOString(),
  recordedBy,
  reason,
  terms: terms as Terms | null,
});

/** Every contract with its versions, the first recorded first. */
export async function loadContracts(tx: Tx): Promise<Contract[]> {
  const rows = await tx.contractVersion.findMany({ orderBy: [{ contractId: 'asc' }, { number: 'asc' }] });
  const byId = new Map<string, ContractVersion[]>();
  for (const row of rows) byId.set(row.contractId, [...(byId.get(row.contractId) ?? []), row]);
  return [...byId].map(([id, versions]) => ({ id, versions: versions.map(versionOf) }));
}
