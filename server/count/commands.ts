import { z } from 'zod';
import { bytesOf } from '@/domain/amount';
import type { CountResult } from '@/domain/count';
import { scopeOfCount } from '@/domain/count-scope';
import { looksAtCategories, type RunSource, resultOf } from '@/server/count/queries';
import { env } from '@/server/env';
import { invalid, refuse, stale } from '@/server/errors';
import { countFolder, inStore } from '@/server/evidence';
import { type Context, caseOf, command } from '@/server/gate';
import { line, lockCase, moment, prose, when } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';
import { keyFor } from '@/server/key/commands';
import { secretOf } from '@/server/key/queries';
import { realNow } from '@/server/now';
import { readRevision, writeRevision } from '@/server/scope/commands';
import { enqueue, readRecipe } from '@/server/source/commands';
import { pathOf } from '@/server/source/queries';

async function standing(context: Context, ids: readonly string[], path: string) {
  const rows = await context.tx.source.findMany({ where: { id: { in: [...ids] }, incidentId: caseOf(context).id } });
  return ids.map((id): RunSource => {
    const row = rows.find((one) => one.id === id) ?? refuse({ kind: 'not-found' });
    if (row.state !== 'standing' || row.sha256 === null) return invalid(path, 'counting:fault.not-standing', { name: row.name });
    return { source: row.id, name: row.name, bytes: Number(row.bytes), sha256: row.sha256, lookup: path === 'lookup' };
  });
}

/**
 * Asks for a count of logs by a recipe. It waits its turn: one count runs at a time. Memory and threads may be less than the
 * settings allow, never more.
 */
export const startCount = command({
  name: 'startCount',
  permission: 'count.run',
  input: z.object({
    reference,
    sources: z.array(z.uuid()).min(1).max(1_000),
    recipe: z.unknown(),
    lookup: z.uuid().nullable().default(null),
    memory: z
      .string()
      .regex(/^[1-9]\d{0,4}(MB|GB)$/)
      .optional(),
    threads: z.int().min(1).max(64).optional(),
  }),
  incident: (input) => input.reference,
  records: ['count.started'],
  run: async (context, input) => {
    const incidentId = caseOf(context).id;
    await lockCase(context.tx, incidentId);
    const recipe = readRecipe(input.recipe);
    const { LATCHKEY_COUNT_MEMORY: most, LATCHKEY_COUNT_THREADS: threads } = env();
    if (input.memory !== undefined && bytesOf(input.memory) > bytesOf(most)) invalid('memory', 'counting:fault.memory', { most });
    if (input.threads !== undefined && input.threads > threads) invalid('threads', 'counting:fault.threads', { most: threads });
    const wantsLookup = recipe.residence !== null && 'lookup' in recipe.residence;
    if (wantsLookup !== (input.lookup !== null))
      invalid('lookup', wantsLookup ? 'counting:fault.lookup-missing' : 'counting:fault.lookup-unused');
    const sources = [
      ...(await standing(context, [...new Set(input.sources)], 'sources')),
      ...(input.lookup === null ? [] : await standing(context, [input.lookup], 'lookup')),
    ];
    const latest = await context.tx.countRun.findFirst({ where: { incidentId }, orderBy: { number: 'desc' }, select: { number: true } });
    const run = await context.tx.countRun.create({
      data: {
        incidentId,
        number: (latest?.number ?? 0) + 1,
        state: 'waiting',
        recipe: JSON.parse(JSON.stringify(recipe)),
        sources,
        memory: input.memory ?? most,
        threads: input.threads ?? threads,
        keyId: await keyFor(context),
        askedBy: context.person,
      },
    });
    await enqueue(context, 'count-logs', { incident: incidentId, count: run.id }, 'count');
    const data = { count: run.id, number: run.number, sources: sources.length };
    return { event: 'count.started', data, result: { number: run.number } };
  },
});

const numbered = { reference, number: z.int().min(1).max(1_000_000) };

/** A run of the case by its number, with the case locked. */
async function runOf(context: Context, number: number) {
  const incidentId = caseOf(context).id;
  await lockCase(context.tx, incidentId);
  return (await context.tx.countRun.findFirst({ where: { incidentId, number } })) ?? refuse({ kind: 'not-found' });
}

/** Stops a run: at once while it waits, else the worker ends it within seconds. Nothing of it is kept. */
export const stopCount = command({
  name: 'stopCount',
  permission: 'count.run',
  input: z.object(numbered),
  incident: (input) => input.reference,
  records: ['count.stopped'],
  run: async (context, input) => {
    const run = await runOf(context, input.number);
    if ((run.state !== 'waiting' && run.state !== 'running') || run.stoppedAt !== null) refuse(stands(run));
    const at = new Date(realNow());
    const ended = run.state === 'waiting' ? { state: 'stopped', endedAt: at } : {};
    await context.tx.countRun.update({ where: { id: run.id }, data: { stoppedAt: at, stoppedBy: context.person, ...ended } });
    return { event: 'count.stopped', data: { count: run.id, number: run.number }, result: null };
  },
});

type Run = Awaited<ReturnType<typeof runOf>>;

const stands = (run: { state: string }) => stale('count', { state: { word: `state.${run.state}` } });

function counted(run: Run): CountResult {
  return resultOf(run) ?? refuse(stands(run));
}

/** Accepts that rows were rejected: with the reason why the counts may stand without them. */
export const acceptRejected = command({
  name: 'acceptRejected',
  permission: 'count.run',
  input: z.object({ ...numbered, reason: prose(2_000) }),
  incident: (input) => input.reference,
  records: ['count.rejects-accepted'],
  run: async (context, input) => {
    const run = await runOf(context, input.number);
    const { rows, needsAcceptance } = counted(run);
    if (!needsAcceptance || run.rejectsAt !== null) refuse(stale('count', { rejected: rows.rejected }));
    await context.tx.countRun.update({
      where: { id: run.id },
      data: { rejectsBy: context.person, rejectsAt: new Date(realNow()), rejectsReason: input.reason },
    });
    return { event: 'count.rejects-accepted', data: { count: run.id, number: run.number, rows: rows.rejected }, result: null };
  },
});

/**
 * Records what a run counted as the next scope revision, by the rules of reviseScope: the law is asked anew and obligations
 * follow. `revision` is the number it was proposed as. A run with rejected rows needs their acceptance first.
 */
export const acceptCount = command({
  name: 'acceptCount',
  permission: 'scope.revise',
  input: z.object({
    ...numbered,
    revision: z.int().min(1).max(9_999),
    when,
    knownAt: moment,
    source: line(500),
    basis: prose(2_000),
    reason: prose(2_000).nullable(),
  }),
  incident: (input) => input.reference,
  records: ['count.accepted'],
  changesFacts: true,
  run: async (context, { number, revision, ...given }) => {
    const run = await runOf(context, number);
    const result = counted(run);
    if (run.revision !== null) refuse(stale('count', { revision: run.revision }));
    if (result.needsAcceptance && run.rejectsAt === null) invalid('number', 'counting:fault.rejects', { rows: result.rows.rejected });
    const { cells } = scopeOfCount(result, looksAtCategories(run));
    const input = { ...given, number: revision, cells, csv: null };
    const row = await writeRevision(context, input, await readRevision(context, input));
    await context.tx.countRun.update({ where: { id: run.id }, data: { revision: row.number } });
    const data = { count: run.id, number: run.number, revision: row.number, cells: cells.length };
    return { event: 'count.accepted', data, result: { number: row.number } };
  },
});

const ofJob = { incident: z.uuid(), count: z.uuid() };

/**
 * Begins a run for the worker, or begins it anew where its process was lost, and hands over what it needs. Stale where it has
 * ended meanwhile.
 */
export const beginCount = command({
  name: 'beginCount',
  permission: 'portal.job',
  input: z.object(ofJob),
  incident: (input) => input.incident,
  records: ['count.begun'],
  run: async (context, input) => {
    const incidentId = context.incident?.id ?? refuse({ kind: 'not-found' });
    await lockCase(context.tx, incidentId);
    const run = (await context.tx.countRun.findFirst({ where: { id: input.count, incidentId } })) ?? refuse({ kind: 'not-found' });
    if (run.state !== 'waiting' && run.state !== 'running') refuse(stands(run));
    const attempt = run.attempts + 1;
    await context.tx.countRun.update({
      where: { id: run.id },
      data: { state: 'running', attempts: attempt, beganAt: new Date(realNow()) },
    });
    const asked = run.sources as unknown as RunSource[];
    const rows = await context.tx.source.findMany({ where: { incidentId, id: { in: asked.map((one) => one.source) } } });
    const files: (RunSource & { path: string | null })[] = [];
    for (const one of asked) {
      const row = rows.find(({ id, state }) => id === one.source && state === 'standing');
      files.push({ ...one, path: row ? await pathOf(context, row) : null });
    }
    const { id, number, memory, threads, stoppedAt } = run;
    return {
      event: 'count.begun',
      data: { count: id, number, attempt },
      result: {
        number,
        attempt,
        files,
        recipe: readRecipe(run.recipe),
        memory,
        threads,
        stopped: stoppedAt !== null,
        key: await secretOf(context, run.keyId),
        folder: countFolder(incidentId, number),
      },
    };
  },
});

const fault = z.object({ id: z.string().max(60), params: z.record(z.string().max(40), z.union([z.string().max(400), z.number()])) });

/** Stores how a run ended. Once; a run that ended meanwhile is stale. */
export const endCount = command({
  name: 'endCount',
  permission: 'portal.job',
  input: z.discriminatedUnion('state', [
    z.object({ ...ofJob, state: z.literal('counted'), result: z.custom<CountResult>(), keptFile: z.string().max(1_000).nullable() }),
    z.object({ ...ofJob, state: z.literal('failed'), fault }),
    z.object({ ...ofJob, state: z.literal('stopped') }),
  ]),
  incident: (input) => input.incident,
  records: ['count.ended'],
  run: async (context, input) => {
    const incidentId = context.incident?.id ?? refuse({ kind: 'not-found' });
    await lockCase(context.tx, incidentId);
    const run = await context.tx.countRun.findFirst({ where: { id: input.count, incidentId, state: 'running' } });
    if (run === null) return refuse({ kind: 'stale', now: {} });
    const result = input.state === 'counted' ? input.result : null;
    await context.tx.countRun.update({
      where: { id: run.id },
      data: {
        state: input.state,
        endedAt: new Date(realNow()),
        ...(input.state === 'failed' && { fault: input.fault }),
        ...(input.state === 'counted' && {
          result: JSON.parse(JSON.stringify(input.result)),
          digest: input.result.digest,
          keptFile: input.keptFile === null ? null : inStore(input.keptFile),
          keptSha256: input.result.kept?.sha256 ?? null,
        }),
      },
    });
    if (result !== null && result.kept !== null) await enqueue(context, 'index-count', { incident: incidentId, count: run.id }, 'engine');
    const { counted: rows, rejected } = result?.rows ?? { counted: 0, rejected: 0 };
    return { event: 'count.ended', data: { count: run.id, number: run.number, state: input.state, rows, rejected }, result: null };
  },
});
