import { z } from 'zod';
import type { ScopeCell } from '@/domain/history';
import { parseScopeCells, parseScopeCsv, SCOPE_CSV_LIMITS, totals } from '@/domain/scope';
import { type Fault, refuse, refuseAll, stale } from '@/server/errors';
import { type Context, caseOf, command, type Raw } from '@/server/gate';
import { line, lockCase, moment, prose, untimely, when } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';

/** Faults named one by one; beyond it their number is said. */
const MOST_NAMED = 50;

/** What a form for the next revision sends; the check before saving reads it with the same rules. */
export const revisionInput = z.object({
  reference,
  number: z.int().min(1).max(9_999),
  cells: z.unknown(),
  csv: z.string().max(SCOPE_CSV_LIMITS.bytes).nullable(),
  when,
  knownAt: moment,
  source: line(500),
  basis: prose(2_000),
  reason: prose(2_000).nullable(),
});
type RevisionInput = z.infer<typeof revisionInput>;

/**
 * Records the next scope revision, from rows entered by hand or from a summary file (domain/scope-csv.ts). All or nothing:
 * with one bad row nothing is saved and every bad row is named. `number` is the revision the form was made for; when
 * somebody recorded it meanwhile the answer is stale with what stands.
 */
export const reviseScope = command({
  name: 'reviseScope',
  permission: 'scope.revise',
  input: revisionInput,
  incident: (input) => input.reference,
  records: ['scope.revised'],
  changesFacts: true,
  also: alsoWrong,
  run: async (context, input) => {
    await lockCase(context.tx, caseOf(context).id);
    const cells = await readRevision(context, input);
    const revision = await writeRevision(context, input, cells);
    const data = { revision: revision.id, number: revision.number, cells: cells.length, fromFile: input.csv !== null };
    return { event: 'scope.revised', data, result: { number: revision.number } };
  },
});

/** Writes a revision whose cells readRevision has let through. */
export async function writeRevision(
  context: Context,
  input: Omit<RevisionInput, 'reference' | 'cells' | 'csv'>,
  cells: ScopeCell[],
): Promise<{ id: string; number: number }> {
  return context.tx.scopeRevision.create({
    data: {
      incidentId: caseOf(context).id,
      number: input.number,
      ...input.when,
      knownAt: input.knownAt,
      source: input.source,
      cells: JSON.parse(JSON.stringify(cells)),
      basis: input.basis,
      reason: input.number === 1 ? null : input.reason,
      recordedBy: context.person,
    },
  });
}

/** The cells of a revision that may be recorded now; refuses with everything that is wrong with it. */
export async function readRevision(context: Context, input: Omit<RevisionInput, 'reference'>): Promise<ScopeCell[]> {
  const { id, timeZone } = caseOf(context);
  await refuseUnlessNext(context, id, input.number);
  const read = cellsIn(input);
  refuseAll([...wrongIn(input, timeZone, context.now), ...(Array.isArray(read) ? [] : read.faults)]);
  return Array.isArray(read) ? read : [];
}

/** What is wrong with the times and the reason of a revision, as far as they can be read. */
function wrongIn(sent: Raw, zone: string, now: number): Fault[] {
  const reasonless = typeof sent.number === 'number' && sent.number > 1 && sent.reason === null;
  return [...untimely(sent, zone, now), ...(reasonless ? [{ path: 'reason', id: 'required' }] : [])];
}

/** The same of what the schema refuses, with the faults of its rows. */
export function alsoWrong(context: Context, sent: Raw): Fault[] {
  const csv = typeof sent.csv === 'string' && sent.csv.length <= SCOPE_CSV_LIMITS.bytes ? sent.csv : null;
  const read = csv === null && sent.csv !== null ? [] : cellsIn({ cells: sent.cells, csv });
  return [...wrongIn(sent, caseOf(context).timeZone, context.now), ...(Array.isArray(read) ? [] : read.faults)];
}

/** Two people revise one after the other: the case is locked before, so that the latest revision is the latest. */
async function refuseUnlessNext({ tx }: Context, incidentId: string, number: number): Promise<void> {
  const latest = await tx.scopeRevision.findFirst({ where: { incidentId }, orderBy: { number: 'desc' } });
  if ((latest?.number ?? 0) === number - 1) return;
  if (latest === null) refuse(stale('scope', { number: null }));
  const author = await tx.person.findUnique({ where: { id: latest.recordedBy }, select: { name: true, nameLocal: true } });
  const { accounts, individuals } = totals(latest.cells as unknown as ScopeCell[]);
  refuse(
    stale('scope', {
      number: latest.number,
      accounts: accounts.settled ?? accounts.low ?? accounts.likely ?? null,
      individuals: individuals.settled ?? individuals.low ?? individuals.likely ?? null,
      basis: latest.basis,
      recordedBy: author,
    }),
  );
}

function cellsIn({ cells, csv }: { cells?: unknown; csv: string | null }): ScopeCell[] | { faults: Fault[] } {
  if (csv === null) {
    const read = parseScopeCells(cells);
    return read.ok ? read.cells : { faults: named(read.faults.map(rowFault)) };
  }
  const read = parseScopeCsv(csv);
  if (read.ok) return read.cells;
  const faults = read.faults.map(({ line, column, id, params }): Fault => {
    return { path: 'csv', id: `domain:${id}`, params: { line, ...(column !== null && { column }), ...params } };
  });
  return { faults: named(faults) };
}

function named(faults: Fault[]): Fault[] {
  const more = faults.length - MOST_NAMED;
  const path = faults[0]?.path ?? 'cells';
  return more > 0 ? [...faults.slice(0, MOST_NAMED), { path, id: 'scope:fault.more', params: { count: more } }] : faults;
}

/** A fault of the domain inside the list of cells (`2.accounts.low`), as a sentence that names its row and part. */
function rowFault({ path, id, params }: Fault & { params: Record<string, string | number> }): Fault {
  const [row = '', part = ''] = path.split('.');
  if (!/^\d+$/.test(row)) return { path: 'cells', id: 'scope:fault.rows', params: {} };
  return {
    path: `cells.${row}${part === '' ? '' : `.${part}`}`,
    id: `scope:${id}`,
    params: { ...params, row: Number(row) + 1, part: part || 'residence' },
  };
}
