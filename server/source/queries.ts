import { z } from 'zod';
import { PART_BYTES, type RecipeTried, type SourceHead, type SourceState, type SourceView, type UploadState } from '@/domain/count';
import { engine, Lost, pageBounds } from '@/server/counter';
import { invalid, refuse } from '@/server/errors';
import { partsArrived, sourceFile } from '@/server/evidence';
import { type Context, caseOf, Later, query } from '@/server/gate';
import { reference } from '@/server/incident/queries';
import { EngineFault } from '@/server/scope/engine/fault';
import type { Source } from '@/server/scope/engine/types';
import { namesOf } from '@/server/signal/queries';
import { allowedFoldersOf, allowedPath, readRecipe, realPath } from '@/server/source/commands';

type Row = { id: string; incidentId: string; name: string; origin: string; path: string | null };

/** Where the bytes of a log lie now, by its real path; null where they are gone or are no longer within an allowed folder. */
export async function pathOf(context: Context, row: Row): Promise<string | null> {
  if (row.origin === 'upload') return realPath(sourceFile(row));
  return row.path === null ? null : allowedPath(row.path, await allowedFoldersOf(context));
}

/** The logs of a case, the latest first. */
export const caseSources = query({
  name: 'caseSources',
  permission: 'count.read',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context): Promise<SourceView[]> => {
    const incidentId = caseOf(context).id;
    const rows = await context.tx.source.findMany({ where: { incidentId }, orderBy: [{ addedAt: 'desc' }, { name: 'asc' }] });
    const runs = await context.tx.$queryRaw<{ source: string; number: number }[]>`
      select distinct s->>'source' as source, number from count_run, jsonb_array_elements(sources) s
      where incident_id = ${incidentId}::uuid order by number`;
    const names = await namesOf(
      context.tx,
      rows.flatMap((row) => [row.addedBy, row.heldBy, row.endedBy].filter((id) => id !== null)),
    );
    const views: SourceView[] = [];
    for (const row of rows) {
      const state = row.state as SourceState;
      const parts = state === 'receiving' ? await partsArrived({ ...row, bytes: Number(row.bytes) }) : null;
      views.push({
        id: row.id,
        name: row.name,
        origin: row.origin === 'upload' ? 'upload' : 'server',
        path: row.path,
        state,
        bytes: Number(row.bytes),
        sha256: row.sha256,
        parts: parts && { arrived: parts.arrived.length, of: parts.of },
        hold:
          row.heldAt === null ? null : { reason: row.holdReason ?? '', by: names[row.heldBy ?? ''] ?? null, at: row.heldAt.toISOString() },
        ended:
          row.endedAt === null
            ? null
            : { reason: row.endReason ?? '', by: names[row.endedBy ?? ''] ?? null, at: row.endedAt.toISOString() },
        addedBy: names[row.addedBy] ?? null,
        addedAt: row.addedAt.toISOString(),
        counts: runs.filter((run) => run.source === row.id).map((run) => run.number),
      });
    }
    return views;
  },
});

/** The state of each log, whether it is on hold, and nothing else: for pages that ask again and again. */
export const sourceStates = query({
  name: 'sourceStates',
  permission: 'count.read',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context): Promise<{ id: string; state: SourceState; held: boolean }[]> => {
    const select = { id: true, state: true, heldAt: true };
    const rows = await context.tx.source.findMany({ where: { incidentId: caseOf(context).id }, select });
    return rows.map((row) => ({ id: row.id, state: row.state as SourceState, held: row.heldAt !== null }));
  },
});

/** An upload under way, for the route that takes its parts: which have arrived. Not found unless it is being received. */
export const uploadState = query({
  name: 'uploadState',
  permission: 'count.run',
  input: z.object({ reference, source: z.uuid() }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context, { source }): Promise<UploadState & { incidentId: string; closed: boolean }> => {
    const row = await context.tx.source.findFirst({ where: { id: source, incidentId: caseOf(context).id, origin: 'upload' } });
    if (row === null) return refuse({ kind: 'not-found' });
    const bytes = Number(row.bytes);
    const { arrived, of } = await partsArrived({ ...row, bytes });
    return {
      source: row.id,
      incidentId: row.incidentId,
      closed: caseOf(context).closed,
      state: row.state as SourceState,
      bytes,
      partBytes: PART_BYTES,
      parts: of,
      arrived,
    };
  },
});

/**
 * Puts a part in its place while the upload is still being received and its case open: its row is held until that is done, so that the check of
 * the whole comes after it or it is refused. The same part sent twice at once is placed once after the other, or its mark would tell of one
 * and the log hold some of each. An upload leaves its entries at its beginning and end, none for each part.
 */
export const whileReceiving = query({
  name: 'whileReceiving',
  permission: 'count.run',
  input: z.object({
    reference,
    source: z.uuid(),
    part: z.int().min(0),
    place: z.custom<() => Promise<void>>((given) => typeof given === 'function'),
  }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context, { source, part, place }): Promise<null> => {
    const held = await context.tx.$queryRaw<unknown[]>`
      select 1 from source s join incident i on i.id = s.incident_id
      where s.id = ${source}::uuid and i.id = ${caseOf(context).id}::uuid and s.state = 'receiving' and i.closed_at is null for share of s`;
    if (held.length === 0) refuse({ kind: 'stale', now: {} });
    await context.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`part ${part} of ${source}`}, 0))`;
    await place();
    return null;
  },
});

/** The folders of the server below which logs may be named. */
export const serverFolders = query({
  name: 'serverFolders',
  permission: 'count.run',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: (context): Promise<string[]> => allowedFoldersOf(context),
});

/** What the worker hashes: where the bytes lie, and what was announced of them. Null once it was settled. */
export const sourceToCheck = query({
  name: 'sourceToCheck',
  permission: 'portal.job',
  input: z.object({ incident: z.uuid(), source: z.uuid() }),
  incident: (input) => input.incident,
  reveals: 'nothing',
  run: async (context, { source }) => {
    const incidentId = context.incident?.id ?? refuse({ kind: 'not-found' });
    const row = await context.tx.source.findFirst({ where: { id: source, incidentId } });
    if (row === null) return refuse({ kind: 'not-found' });
    const kept = { id: row.id, incidentId };
    return {
      kept,
      state: row.state,
      upload: row.origin === 'upload',
      path: await pathOf(context, row),
      bytes: Number(row.bytes),
      sha256: row.sha256,
    };
  },
});

/** The log of a case that can be looked into, as the engine opens it. */
async function standing(context: Context, id: string): Promise<Source> {
  const row = await context.tx.source.findFirst({ where: { id, incidentId: caseOf(context).id, state: 'standing' } });
  if (row === null) return refuse({ kind: 'not-found' });
  const path = await pathOf(context, row);
  return path ? { name: row.name, path } : invalid('source', 'counting:fault.gone', { file: row.name });
}

/** The first rows of a log and a recipe guessed from them: contents of the log, for who builds the recipe. */
export const sourceHead = query({
  name: 'sourceHead',
  permission: 'count.run',
  input: z.object({ reference, source: z.uuid() }),
  incident: (input) => input.reference,
  reveals: 'evidence',
  run: async (context, { source }): Promise<Later<SourceHead>> => {
    const asked = await standing(context, source);
    const { timeZone: zone } = caseOf(context);
    return asking(() => engine('headOf', [asked, { ...pageBounds(), zone }]));
  },
});

/** What a recipe makes of the first rows of a log: contents of the log, for who builds the recipe. */
export const recipeTried = query({
  name: 'recipeTried',
  permission: 'count.run',
  input: z.object({ reference, source: z.uuid(), recipe: z.unknown(), lookup: z.uuid().nullable().default(null) }),
  incident: (input) => input.reference,
  reveals: 'evidence',
  run: async (context, input): Promise<Later<RecipeTried>> => {
    const recipe = readRecipe(input.recipe);
    const asked = await standing(context, input.source);
    const lookup = input.lookup === null ? null : await standing(context, input.lookup);
    return asking(() => engine('tryRecipe', [asked, recipe, { ...pageBounds(), lookup }]));
  },
});

/** A question to the engine. Its fault is a refusal that a form can show; a lost process is busy. */
const asking = <T>(work: () => Promise<T>): Later<T> =>
  new Later(async () => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof EngineFault) return invalid('source', `engine:fault.${error.id}`, error.params);
      if (error instanceof Lost) return refuse({ kind: 'busy', retryAfter: 5 });
      throw error;
    }
  });
