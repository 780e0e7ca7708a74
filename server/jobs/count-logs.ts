import { join } from 'node:path';
import type { JobHelpers } from 'graphile-worker';
import { z } from 'zod';
import type { Actor } from '@/domain/policy';
import { beginCount, endCount } from '@/server/count/commands';
import { engine, Lost, runBounds } from '@/server/counter';
import { freshFolder, removeFolder } from '@/server/evidence';
import { run } from '@/server/gate';
import { watchCount } from '@/server/jobs/count-progress';
import { EngineFault } from '@/server/scope/engine/fault';

const payload = z.object({ incident: z.uuid(), count: z.uuid() });
const SYSTEM: Actor = { kind: 'system', job: 'count-logs' };

/** A run whose process was lost begins anew; after so many times it has failed. */
const MOST_ATTEMPTS = 3;

type Helpers = Pick<JobHelpers, 'abortSignal'>;

/**
 * Counts logs in a process of its own. A run that a killed worker or process left begins anew from the beginning: nothing
 * half-written is ever looked at, since the kept file appears whole and the run's folder is emptied first. Throws when the
 * queue should try again.
 */
export async function countLogsJob(given: unknown, { abortSignal }: Helpers): Promise<void> {
  const { incident, count } = payload.parse(given);
  const begun = await run(SYSTEM, beginCount, { incident, count });
  if (!begun.ok) {
    if (begun.refusal.kind === 'stale') return;
    throw new Error(`count ${count}: ${begun.refusal.kind}`);
  }
  const { attempt, files, recipe, memory, threads, stopped, key, folder } = begun.value;
  const end = async (how: object): Promise<void> => {
    const ended = await run(SYSTEM, endCount, { incident, count, ...how });
    if (!ended.ok && ended.refusal.kind !== 'stale') throw new Error(`count ${count}: ${ended.refusal.kind}`);
  };
  const fail = async (id: string, params: EngineFault['params'] = {}): Promise<void> => {
    await removeFolder(folder);
    await end({ state: 'failed', fault: { id, params } });
  };
  if (stopped) return end({ state: 'stopped' });
  if (attempt > MOST_ATTEMPTS) return fail('lost', { times: MOST_ATTEMPTS });
  const gone = files.find((file) => file.path === null);
  if (gone !== undefined) return fail('gone', { file: gone.name });
  if (key === null) return fail('key');

  await freshFolder(folder);
  const stop = new AbortController();
  const watch = await watchCount({ incident, count }, () => stop.abort());
  const signal = AbortSignal.any([stop.signal, abortSignal]);
  const of = (lookup: boolean) => files.flatMap((one) => (one.lookup === lookup ? [{ name: one.name, path: one.path ?? '' }] : []));
  const options = { memory, threads, ...runBounds(), key, keep: join(folder, 'subjects.parquet'), lookup: of(true)[0] ?? null };
  try {
    const result = await engine('count', [of(false), recipe, options], { signal, progress: watch.tell });
    const read = [...result.sources, ...(result.lookup ? [result.lookup] : [])];
    const other = files.find((file) => !read.some(({ sha256 }) => sha256 === file.sha256));
    if (other !== undefined) await fail('otherFile', { file: other.name });
    else await end({ state: 'counted', result, keptFile: result.kept === null ? null : options.keep });
  } catch (error) {
    if (error instanceof Lost) throw new Error(`count ${count}: ${error.message}`);
    if (!(error instanceof EngineFault)) throw error;
    if (error.id !== 'stopped') await fail(error.id, error.params);
    else if (stop.signal.aborted) {
      await removeFolder(folder);
      await end({ state: 'stopped' });
    } else throw new Error(`count ${count}: the worker ends`);
  } finally {
    await watch.end();
  }
}
