import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, sep } from 'node:path';
import { z } from 'zod';
import { MOST_SOURCE_BYTES, MOST_SOURCES, PART_BYTES } from '@/domain/count';
import { parseRecipe, type Recipe } from '@/domain/recipe';
import { type Fault, invalid, refuse, stale } from '@/server/errors';
import { bytesMissing, freeBytes, partsArrived } from '@/server/evidence';
import { type Context, caseOf, command } from '@/server/gate';
import { line, lockCase, prose } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';
import { realNow } from '@/server/now';
import { EngineFault } from '@/server/scope/engine/fault';
import { sourcesOf } from '@/server/scope/engine/sources';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fileName = z
  .string()
  .max(1_000)
  .transform((value) => value.normalize('NFC').split(/[\\/]/).at(-1)?.trim() ?? '')
  .pipe(line(200));

/** Asks the worker for a job about one case: ids alone are handed over. */
export async function enqueue({ tx }: Context, task: string, payload: Record<string, string>, queue: string): Promise<void> {
  await tx.$executeRaw`select enqueue_job(${task}, ${JSON.stringify(payload)}::json, ${queue})`;
}

async function refuseFull({ tx }: Context, incidentId: string, more: number): Promise<void> {
  const standing = await tx.source.count({ where: { incidentId, state: { notIn: ['refused', 'destroyed'] } } });
  if (standing + more > MOST_SOURCES) invalid('sources', 'counting:fault.most-sources', { most: MOST_SOURCES });
}

/** A closed case takes no more logs: more personal data would come into it when nobody works on it. It is opened again first. */
async function refuseClosed({ tx }: Context, incidentId: string, path: string): Promise<void> {
  const { closedAt } = await tx.incident.findUniqueOrThrow({ where: { id: incidentId }, select: { closedAt: true } });
  if (closedAt !== null) invalid(path, 'counting:fault.closed');
}

const MB = 1_000_000;
/** What stays free beside an upload: the parts under way, and something for everything else on the disk. */
const SPARE_BYTES = 8 * PART_BYTES;

/**
 * Announces an upload: its name, length and SHA-256. Parts follow through app/api/uploads, in any order. The same
 * announcement again gives the upload that is under way, so that one broken off is gone on with.
 */
export const startUpload = command({
  name: 'startUpload',
  permission: 'count.run',
  input: z.object({ reference, name: fileName, bytes: z.int().min(1).max(MOST_SOURCE_BYTES), sha256 }),
  incident: (input) => input.reference,
  records: ['source.begun'],
  run: async (context, input) => {
    const incident = caseOf(context);
    await lockCase(context.tx, incident.id);
    await refuseClosed(context, incident.id, 'name');
    const same = { incidentId: incident.id, origin: 'upload', sha256: input.sha256 };
    if ((await context.tx.source.count({ where: { ...same, state: { in: ['checking', 'standing'] } } })) > 0)
      invalid('name', 'counting:fault.same-file');
    await refuseFull(context, incident.id, 1);
    const under = await context.tx.source.findFirst({ where: { ...same, bytes: input.bytes, state: 'receiving' } });
    const needed = (under ? await bytesMissing({ ...under, bytes: input.bytes }) : input.bytes) + SPARE_BYTES;
    const free = freeBytes();
    if (free < needed) invalid('bytes', 'counting:fault.disk', { free: Math.floor(free / MB), needed: Math.ceil(needed / MB) });
    const begun =
      under ??
      (await context.tx.source.create({
        data: { ...same, name: input.name, bytes: input.bytes, state: 'receiving', addedBy: context.person },
      }));
    return { event: 'source.begun', data: { source: begun.id, bytes: input.bytes }, result: { source: begun.id, partBytes: PART_BYTES } };
  },
});

/** `subject[0].kind`: where a fault is, as one finds it in the text of the recipe. */
const placeIn = (path: string): string => path.replace(/\.(\d+)(?=\.|$)/g, '[$1]');

/** A recipe as its form sends it; refuses with every fault, each with its path and named by it. */
export function readRecipe(value: unknown): Recipe {
  const read = parseRecipe(value);
  if (read.ok) return read.recipe;
  const faults = read.faults.slice(0, 50).map(({ path, id, params }): Fault => {
    const sentence = { id: id.includes(':') ? id : `domain:${id}` };
    return path === ''
      ? { path: 'recipe', params, ...sentence }
      : { path: `recipe.${path}`, params: { label: placeIn(path), ...params }, ...sentence };
  });
  return refuse({ kind: 'invalid', faults });
}

type Named = { reference: string; source: string };

/** The source of a case that is in one of some states; else not found, or stale with the state that stands. */
async function sourceIn(context: Context, { source: id }: Pick<Named, 'source'>, states: readonly string[]) {
  const incident = caseOf(context);
  await lockCase(context.tx, incident.id);
  const row = await context.tx.source.findFirst({ where: { id, incidentId: incident.id } });
  if (row === null) return refuse({ kind: 'not-found' });
  return states.includes(row.state) ? row : refuse(stale('count', { state: { word: `sourceState.${row.state}` } }));
}

/** Says that all parts are sent. Refused while one is missing; the worker then hashes the whole. */
export const finishUpload = command({
  name: 'finishUpload',
  permission: 'count.run',
  input: z.object({ reference, source: z.uuid() }),
  incident: (input) => input.reference,
  records: ['source.sent'],
  run: async (context, input) => {
    const row = await sourceIn(context, input, ['receiving']);
    await refuseClosed(context, row.incidentId, 'source');
    const { arrived, of } = await partsArrived({ ...row, bytes: Number(row.bytes) });
    if (arrived.length < of) invalid('source', 'counting:fault.parts-missing', { arrived: arrived.length, of });
    await context.tx.source.update({ where: { id: row.id }, data: { state: 'checking' } });
    await enqueue(context, 'check-source', { incident: row.incidentId, source: row.id }, 'source');
    return { event: 'source.sent', data: { source: row.id }, result: null };
  },
});

/** Gives up an upload before it is whole; what arrived is removed. */
export const cancelUpload = command({
  name: 'cancelUpload',
  permission: 'count.run',
  input: z.object({ reference, source: z.uuid() }),
  incident: (input) => input.reference,
  records: ['source.destroyed'],
  run: async (context, input) => {
    const row = await sourceIn(context, input, ['receiving']);
    return destroyed(context, row, 'cancelled');
  },
});

async function destroyed(context: Context, row: { id: string; incidentId: string }, endReason: string) {
  await context.tx.source.update({
    where: { id: row.id },
    data: { state: 'destroyed', endReason, endedBy: context.person, endedAt: new Date(realNow()) },
  });
  await enqueue(context, 'remove-evidence', { incident: row.incidentId, source: row.id }, 'source');
  return { event: 'source.destroyed' as const, data: { source: row.id }, result: null };
}

/** The real path of what is named, when it lies within an allowed folder and no link leads out; null otherwise. */
export function allowedPath(path: string, folders: readonly string[]): string | null {
  if (!isAbsolute(path) || path.includes('\0')) return null;
  const real = realPath(path);
  if (real === null) return null;
  const inside = folders.some((folder) => {
    // One that is gone, or not mounted now, says nothing of the others.
    const root = realPath(folder);
    return root !== null && (real === root || real.startsWith(root.endsWith(sep) ? root : root + sep));
  });
  const found = statSync(/* turbopackIgnore: true */ real, { throwIfNoEntry: false });
  return inside && found && (found.isFile() || found.isDirectory()) ? real : null;
}

/** Where a path leads when every link is followed; null where there is nothing. */
export function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** Folders that administrators have allowed and that still are there. */
export async function allowedFoldersOf({ tx }: Context): Promise<string[]> {
  const rows = await tx.allowedFolder.findMany({ orderBy: { path: 'asc' } });
  return rows.map((row) => row.path);
}

/**
 * Adds a file of the server, or every file of a folder, that lies below an allowed folder. It stays where it is; the worker
 * hashes it. A path outside, a link that leads outside and one that is not there are told alike.
 */
export const addServerPath = command({
  name: 'addServerPath',
  permission: 'count.run',
  input: z.object({ reference, path: z.string().trim().min(1).max(1_000) }),
  incident: (input) => input.reference,
  records: ['source.added'],
  run: async (context, input) => {
    const incident = caseOf(context);
    await lockCase(context.tx, incident.id);
    await refuseClosed(context, incident.id, 'path');
    const real = allowedPath(input.path, await allowedFoldersOf(context));
    if (real === null) return invalid('path', 'counting:fault.path');
    const found = filesOf(real);
    const known = await context.tx.source.findMany({
      where: { incidentId: incident.id, path: { in: found.map((one) => one.path) }, state: { in: ['checking', 'standing'] } },
      select: { path: true },
    });
    const fresh = found.filter((one) => !known.some((row) => row.path === one.path));
    if (fresh.length === 0) invalid('path', 'counting:fault.same-file');
    await refuseFull(context, incident.id, fresh.length);
    const ids: string[] = [];
    for (const { name, path } of fresh) {
      const { id } = await context.tx.source.create({
        data: {
          incidentId: incident.id,
          name: name.slice(-200),
          origin: 'server',
          path,
          bytes: statSync(path).size,
          state: 'checking',
          addedBy: context.person,
        },
      });
      ids.push(id);
      await enqueue(context, 'check-source', { incident: incident.id, source: id }, 'source');
    }
    return { event: 'source.added', data: { sources: ids.length }, result: { sources: ids } };
  },
});

/** The files that a path stands for, named as below its last folder. Links inside a folder are left out. */
function filesOf(real: string): { name: string; path: string }[] {
  const parent = real.slice(0, real.lastIndexOf(sep) + 1);
  try {
    return sourcesOf([real], (name) => name).map(({ path }) => ({ path, name: path.slice(parent.length) }));
  } catch (error) {
    if (error instanceof EngineFault)
      return invalid('path', error.id === 'emptyFolder' ? 'counting:fault.empty-folder' : 'counting:fault.path');
    throw error;
  }
}

const reasoned = z.object({ reference, source: z.uuid(), reason: prose(2_000) });
const DESTRUCTIBLE = ['receiving', 'standing', 'refused'];

/** Puts a log on hold: until the hold ends it is not destroyed. */
export const holdSource = command({
  name: 'holdSource',
  permission: 'source.keep',
  input: reasoned,
  incident: (input) => input.reference,
  records: ['source.held'],
  run: async (context, input) => {
    const row = await sourceIn(context, input, ['checking', 'standing']);
    if (row.heldAt !== null) refuse(stale('count', { held: { word: 'sources.held' } }));
    await context.tx.source.update({
      where: { id: row.id },
      data: { heldBy: context.person, heldAt: new Date(realNow()), holdReason: input.reason },
    });
    return { event: 'source.held', data: { source: row.id }, result: null };
  },
});

/** Ends a hold. */
export const releaseSource = command({
  name: 'releaseSource',
  permission: 'count.disclose',
  input: z.object({ reference, source: z.uuid() }),
  incident: (input) => input.reference,
  records: ['source.released'],
  run: async (context, input) => {
    const row = await sourceIn(context, input, ['checking', 'standing']);
    if (row.heldAt === null) refuse(stale('count', { held: { word: 'source.noHold' } }));
    await context.tx.source.update({ where: { id: row.id }, data: { heldBy: null, heldAt: null, holdReason: null } });
    return { event: 'source.released', data: { source: row.id }, result: null };
  },
});

/**
 * Destroys a log: an upload's bytes are removed, a server's file is only let go of; the tombstone stays with its hash. Not
 * while it is on hold or a count reads it.
 */
export const destroySource = command({
  name: 'destroySource',
  permission: 'source.keep',
  input: reasoned,
  incident: (input) => input.reference,
  records: ['source.destroyed'],
  run: async (context, input) => {
    const row = await sourceIn(context, input, DESTRUCTIBLE);
    if (row.heldAt !== null) invalid('source', 'counting:fault.held');
    const busy = await context.tx.$queryRaw<unknown[]>`
      select 1 from count_run where incident_id = ${row.incidentId}::uuid and state in ('waiting', 'running')
        and sources @> ${JSON.stringify([{ source: row.id }])}::jsonb limit 1`;
    if (busy.length > 0) invalid('source', 'counting:fault.being-read');
    return destroyed(context, row, input.reason);
  },
});

/** What the worker found when it hashed a log: it stands, or it is refused and nothing of it is kept. */
export const settleSource = command({
  name: 'settleSource',
  permission: 'portal.job',
  input: z.object({
    incident: z.uuid(),
    source: z.uuid(),
    found: z.union([z.object({ bytes: z.int().min(0), sha256 }), z.enum(['altered', 'gone', 'changed'])]),
  }),
  incident: (input) => input.incident,
  records: ['source.settled'],
  run: async (context, { source, found }) => {
    const incident = context.incident ?? refuse({ kind: 'not-found' });
    const sound = typeof found === 'object';
    const ended = { state: 'refused', endReason: sound ? null : found, endedAt: new Date(realNow()) };
    const { count } = await context.tx.source.updateMany({
      where: { id: source, incidentId: incident.id, state: 'checking' },
      data: sound ? { state: 'standing', bytes: found.bytes, sha256: found.sha256 } : ended,
    });
    if (count === 0) refuse({ kind: 'stale', now: {} });
    return { event: 'source.settled', data: { source, bytes: sound ? found.bytes : 0, sound }, result: null };
  },
});
