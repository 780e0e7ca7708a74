import { z } from 'zod';
import type { CountProgress, CountResult, CountState, CountView, CountWhole, ProposedRevision, SourceState } from '@/domain/count';
import { scopeOfCount } from '@/domain/count-scope';
import { parseRecipe } from '@/domain/recipe';
import type { CountRun } from '@/prisma/generated/client';
import { disclosuresOf } from '@/server/disclosure/queries';
import { refuse } from '@/server/errors';
import { fromStore } from '@/server/evidence';
import { type Context, caseOf, query } from '@/server/gate';
import { loadHistory } from '@/server/history';
import { reference } from '@/server/incident/queries';
import { secretOf } from '@/server/key/queries';
import { namesOf } from '@/server/signal/queries';
import { readRecipe } from '@/server/source/commands';

/** A log as a run reads it: what it was when the run was asked for. `lookup`: it tells residences and is not counted. */
export type RunSource = { source: string; name: string; bytes: number; sha256: string; lookup: boolean };

const number = z.coerce.number().int().min(1).max(1_000_000);
const numbered = z.object({ reference, number });

/** A run of the case by its number. */
export async function runOf(context: Context, asked: number): Promise<CountRun> {
  const row = await context.tx.countRun.findFirst({ where: { incidentId: caseOf(context).id, number: asked } });
  return row ?? refuse({ kind: 'not-found' });
}

/** The answer of a run as it was stored: its shape was that of the engine when the worker wrote it. */
export const resultOf = (run: { result: unknown }): CountResult | null => (run.result === null ? null : (run.result as CountResult));

/** Whether the recipe of a run says what requests reveal. */
export function looksAtCategories(run: { recipe: unknown }): boolean {
  const read = parseRecipe(run.recipe);
  return read.ok && (read.recipe.categories !== null || read.recipe.special !== null);
}

async function progressOf({ tx }: Context, ids: readonly string[]): Promise<Map<string, CountProgress>> {
  const rows = await tx.countProgress.findMany({ where: { countId: { in: [...ids] } } });
  return new Map(
    rows.map((row) => [
      row.countId,
      {
        step: row.step as CountProgress['step'],
        share: row.share,
        rows: Number(row.rows),
        rowsPerSecond: row.rowsPerSecond,
        secondsLeft: row.secondsLeft,
        toldAt: row.toldAt.toISOString(),
      },
    ]),
  );
}

async function viewsOf(context: Context, runs: readonly CountRun[]): Promise<CountView[]> {
  const names = await namesOf(
    context.tx,
    runs.flatMap((run) => [run.askedBy, ...(run.rejectsBy === null ? [] : [run.rejectsBy])]),
  );
  const live = await progressOf(
    context,
    runs.filter((run) => run.state === 'running').map((run) => run.id),
  );
  return runs.map((run): CountView => {
    const result = resultOf(run);
    return {
      id: run.id,
      number: run.number,
      state: run.state as CountState,
      askedBy: names[run.askedBy] ?? null,
      askedAt: run.askedAt.toISOString(),
      beganAt: run.beganAt?.toISOString() ?? null,
      endedAt: run.endedAt?.toISOString() ?? null,
      progress: live.get(run.id) ?? null,
      stopping: run.stoppedAt !== null && run.state === 'running',
      attempts: run.attempts,
      fault: run.fault as CountView['fault'],
      figures: result && { rows: result.rows, accounts: result.accounts, persons: result.persons },
      needsAcceptance: (result?.needsAcceptance ?? false) && run.rejectsAt === null,
      rejectsAccepted:
        run.rejectsAt === null
          ? null
          : { by: names[run.rejectsBy ?? ''] ?? null, at: run.rejectsAt.toISOString(), reason: run.rejectsReason ?? '' },
      revision: run.revision,
      digest: run.digest,
    };
  });
}

/** The counts of a case, the latest first: figures only. */
export const caseCounts = query({
  name: 'caseCounts',
  permission: 'count.read',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context): Promise<CountView[]> => {
    const runs = await context.tx.countRun.findMany({ where: { incidentId: caseOf(context).id }, orderBy: { number: 'desc' }, take: 500 });
    return viewsOf(context, runs);
  },
});

/** One count whole: recipe, logs, answer. */
export const caseCount = query({
  name: 'caseCount',
  permission: 'count.read',
  input: numbered,
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, input): Promise<CountWhole> => {
    const run = await runOf(context, input.number);
    const [view] = await viewsOf(context, [run]);
    if (view === undefined) return refuse({ kind: 'not-found' });
    const asked = run.sources as unknown as RunSource[];
    const rows = await context.tx.source.findMany({ where: { id: { in: asked.map((one) => one.source) } } });
    const result = resultOf(run);
    const key = await context.tx.countKey.findUnique({ where: { id: run.keyId } });
    return {
      ...view,
      recipe: readRecipe(run.recipe),
      sources: asked.map((one) => {
        const row = rows.find(({ id }) => id === one.source);
        return {
          id: one.source,
          name: one.name,
          bytes: one.bytes,
          sha256: one.sha256,
          state: (row?.state ?? 'destroyed') as SourceState,
          held: row?.heldAt != null,
        };
      }),
      memory: run.memory,
      threads: run.threads,
      result,
      kept: run.keptFile !== null && result?.kept ? { ...result.kept, keyStands: key?.destroyedAt === null } : null,
      disclosures: (await disclosuresOf(context)).filter((one) => one.count === run.number),
    };
  },
});

/** How far a count is: for a page that asks every second. */
export const countProgress = query({
  name: 'countProgress',
  permission: 'count.read',
  input: numbered,
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context, input): Promise<Pick<CountView, 'state' | 'stopping' | 'progress' | 'attempts'>> => {
    const run = await runOf(context, input.number);
    const live = await progressOf(context, [run.id]);
    return {
      state: run.state as CountState,
      stopping: run.stoppedAt !== null && run.state === 'running',
      progress: run.state === 'running' ? (live.get(run.id) ?? null) : null,
      attempts: run.attempts,
    };
  },
});

/** What a count would say as the next scope revision. */
export const countAsRevision = query({
  name: 'countAsRevision',
  permission: 'scope.revise',
  input: numbered,
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, input): Promise<ProposedRevision> => {
    const run = await runOf(context, input.number);
    const result = resultOf(run) ?? refuse({ kind: 'not-found' });
    const history = await loadHistory(context.tx, caseOf(context).id);
    const latest = history.revisions.at(-1);
    const [rows, logs] = [result.rows.counted, result.sources.length];
    return {
      revision: (latest?.number ?? 0) + 1,
      ...scopeOfCount(result, looksAtCategories(run)),
      counted: { rows, logs, digest: result.digest.slice(0, 16) },
      before: latest ? { number: latest.number, cells: latest.cells } : null,
    };
  },
});

/** The kept file of a count that the worker makes an index of; null where it kept none, or its key is destroyed and it answers nothing. */
export const countToIndex = query({
  name: 'countToIndex',
  permission: 'portal.job',
  input: z.object({ incident: z.uuid(), count: z.uuid() }),
  incident: (input) => input.incident,
  reveals: 'nothing',
  run: async (context, { count }): Promise<{ path: string; sha256: string } | null> => {
    const incidentId = context.incident?.id ?? refuse({ kind: 'not-found' });
    const row = await context.tx.countRun.findFirst({ where: { id: count, incidentId } });
    if (row === null) return refuse({ kind: 'not-found' });
    if (row.keptFile === null || (await secretOf(context, row.keyId)) === null) return null;
    return { path: fromStore(row.keptFile), sha256: row.keptSha256 ?? '' };
  },
});
