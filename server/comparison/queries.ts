import { z } from 'zod';
import type { CountsCompared, ObligationsMoved, PeopleCompared, PlaceCompared, RevisionsCompared } from '@/domain/count';
import { scopeOfCount } from '@/domain/count-scope';
import type { History, ScopeCell } from '@/domain/history';
import { obligationsMoved } from '@/domain/moved';
import { materiallyDifferent } from '@/domain/scope';
import { looksAtCategories, resultOf, runOf } from '@/server/count/queries';
import { refuse } from '@/server/errors';
import { fromStore } from '@/server/evidence';
import { type Context, caseOf, query } from '@/server/gate';
import { loadHistory } from '@/server/history';
import { reference } from '@/server/incident/queries';
import { secretOf } from '@/server/key/queries';

const number = z.coerce.number().int().min(1).max(1_000_000);

/** The history of a case as if its latest revision had these cells. */
function asIfScope(history: History, cells: readonly ScopeCell[], at: string): History {
  const made = { when: { at, precision: 'second' as const }, knownAt: at, source: '', recordedAt: at, recordedBy: '', supersedes: null };
  return { ...history, revisions: [{ ...made, id: 'asked', number: 1, cells: [...cells], basis: '', reason: null }] };
}

/** The duties that the law answers otherwise on one scope than on another, all else being as it is known now. */
async function moved(context: Context, before: readonly ScopeCell[], after: readonly ScopeCell[]): Promise<ObligationsMoved> {
  const { id, timeZone: zone } = caseOf(context);
  const history = await loadHistory(context.tx, id);
  const at = new Date(context.now).toISOString();
  return obligationsMoved(asIfScope(history, before, at), asIfScope(history, after, at), { at, zone });
}

/** Two counts side by side, and what the law would make of each. Who is new and gone comes when the worker has found it. */
export const countsCompared = query({
  name: 'countsCompared',
  permission: 'count.read',
  input: z.object({ reference, from: number, to: number }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, { from, to }): Promise<CountsCompared> => {
    const [earlier, later] = [await runOf(context, from), await runOf(context, to)];
    const before = resultOf(earlier) ?? refuse({ kind: 'not-found' });
    const after = resultOf(later) ?? refuse({ kind: 'not-found' });
    const units = ({ accounts, persons }: { accounts: number; persons: number }) => ({ accounts, persons });
    const rows = new Map<string, PlaceCompared>();
    const put = (side: 'before' | 'after', residence: string, category: string | null, one: { accounts: number; persons: number }) => {
      const key = `${residence} ${category ?? ''}`;
      rows.set(key, { ...(rows.get(key) ?? { residence, category, before: null, after: null }), [side]: units(one) });
    };
    for (const [side, result] of [
      ['before', before],
      ['after', after],
    ] as const) {
      for (const [residence, one] of Object.entries(result.byResidence)) put(side, residence, null, one);
      for (const one of result.byResidenceAndCategory) put(side, one.residence, one.category, one);
    }
    const comparison = await context.tx.countComparison.findFirst({
      where: { incidentId: caseOf(context).id, fromNumber: from, toNumber: to },
    });
    return {
      from,
      to,
      places: [...rows.values()].sort((a, b) =>
        a.residence === b.residence ? ((a.category ?? '') < (b.category ?? '') ? -1 : 1) : a.residence < b.residence ? -1 : 1,
      ),
      totals: { before: units(before), after: units(after) },
      obligations: await moved(
        context,
        scopeOfCount(before, looksAtCategories(earlier)).cells,
        scopeOfCount(after, looksAtCategories(later)).cells,
      ),
      people: peopleOf(comparison),
    };
  },
});

function peopleOf(row: { state: string; fault: string | null; result: unknown } | null): CountsCompared['people'] {
  if (row === null) return { state: 'unasked' };
  if (row.state === 'waiting') return { state: 'waiting' };
  if (row.state === 'ready') return { state: 'ready', ...(row.result as PeopleCompared) };
  const known = (['key-differs', 'key-destroyed', 'not-kept'] as const).find((reason) => reason === row.fault);
  return { state: 'failed', reason: known ?? 'engine' };
}

/** Whether the worker has found who is new and gone between two counts: for a page that asks again and again. */
export const comparisonState = query({
  name: 'comparisonState',
  permission: 'count.read',
  input: z.object({ reference, from: number, to: number }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context, { from, to }): Promise<'unasked' | 'waiting' | 'ready' | 'failed'> => {
    const pair = { incidentId: caseOf(context).id, fromNumber: from, toNumber: to };
    const row = await context.tx.countComparison.findFirst({ where: pair, select: { state: true } });
    return (['waiting', 'ready', 'failed'] as const).find((state) => state === row?.state) ?? 'unasked';
  },
});

/** Two scope revisions side by side, and what the law would make of each. */
export const revisionsCompared = query({
  name: 'revisionsCompared',
  permission: 'scope.read',
  input: z.object({ reference, from: number, to: number }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, { from, to }): Promise<RevisionsCompared> => {
    const { revisions } = await loadHistory(context.tx, caseOf(context).id);
    const cellsOf = (asked: number) => revisions.find((one) => one.number === asked)?.cells ?? refuse({ kind: 'not-found' });
    const [before, after] = [cellsOf(from), cellsOf(to)];
    return { from, to, before, after, differences: materiallyDifferent(before, after), obligations: await moved(context, before, after) };
  },
});

/** What the worker compares: the kept files of two runs, or why they cannot be. Null once it was done. */
export const comparisonToMake = query({
  name: 'comparisonToMake',
  permission: 'portal.job',
  input: z.object({ incident: z.uuid(), comparison: z.uuid() }),
  incident: (input) => input.incident,
  reveals: 'nothing',
  run: async (context, { comparison }): Promise<{ from: string; to: string } | { fault: string } | null> => {
    const incidentId = context.incident?.id ?? refuse({ kind: 'not-found' });
    const row = await context.tx.countComparison.findFirst({ where: { id: comparison, incidentId } });
    if (row === null) return refuse({ kind: 'not-found' });
    if (row.state !== 'waiting') return null;
    const runs = await context.tx.countRun.findMany({ where: { incidentId, number: { in: [row.fromNumber, row.toNumber] } } });
    const [from, to] = [row.fromNumber, row.toNumber].map((one) => runs.find((run) => run.number === one));
    if (!from?.keptFile || !to?.keptFile) return { fault: 'not-kept' };
    if (from.keyId !== to.keyId) return { fault: 'key-differs' };
    if ((await secretOf(context, from.keyId)) === null) return { fault: 'key-destroyed' };
    return { from: fromStore(from.keptFile), to: fromStore(to.keptFile) };
  },
});
