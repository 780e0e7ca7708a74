import { z } from 'zod';
import { LOOK_UPS_AN_HOUR, type LookedUp } from '@/domain/count';
import { type Recipe, SUBJECT_KINDS } from '@/domain/recipe';
import type { CountRun } from '@/prisma/generated/client';
import { ENGINE_PATIENCE, engine, Lost, pageBounds } from '@/server/counter';
import { env } from '@/server/env';
import { invalid, refuse } from '@/server/errors';
import { fromStore } from '@/server/evidence';
import { type Context, caseOf, command } from '@/server/gate';
import { prose } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';
import type { Tasks } from '@/server/jobs/engine-child';
import { secretOf } from '@/server/key/queries';
import { EngineFault } from '@/server/scope/engine/fault';
import { readRecipe } from '@/server/source/commands';

/** Counts that one look-up asks, the latest first: at national scale each takes some seconds. */
const MOST_COUNTS = 3;
const NOTHING = { accounts: 0, shared: false, residence: [], categories: [], minor: false, rows: 0, first: null, last: null };

/** Look-ups that the acting person may still make within an hour, over all cases. */
export async function lookUpsLeftOf({ tx }: Context): Promise<number> {
  const [row] = await tx.$queryRaw<{ left: number }[]>`select look_ups_left() as left`;
  return row?.left ?? 0;
}

/**
 * Whether a person was affected, by exact identifier, from the keyed hashes of the kept counts alone. Its entry is that of a
 * read: that one was made, by whom and over how many counts; the identifier and the answer are written nowhere. At most 20 an
 * hour by one person, which the database itself holds.
 */
export const lookUpPerson = command({
  name: 'lookUpPerson',
  patience: ENGINE_PATIENCE,
  permission: 'count.look-up',
  input: z.object({ reference, kind: z.enum(SUBJECT_KINDS), value: z.string().trim().min(1).max(300), reason: prose(2_000) }),
  incident: (input) => input.reference,
  records: ['read'],
  run: async (context, { kind, value, reason }) => {
    const incidentId = caseOf(context).id;
    const left = await lookUpsLeftOf(context);
    if (left === 0) invalid('value', 'counting:fault.look-ups', { most: LOOK_UPS_AN_HOUR });
    const runs = await context.tx.countRun.findMany({
      where: { incidentId, state: 'counted' },
      orderBy: { number: 'desc' },
      take: MOST_COUNTS,
    });
    await context.tx.lookUp.create({ data: { incidentId, kind, reason, runs: runs.length, askedBy: context.person } });
    const answers = await answersOf(context, runs, { kind, value });
    const result: LookedUp = { kind, answers, left: left - 1 };
    return { event: 'read', data: { query: 'lookUpPerson', reveals: 'person-look-up', rows: runs.length }, result };
  },
});

type Identifier = { kind: LookedUp['kind']; value: string };

async function answersOf(context: Context, runs: readonly CountRun[], identifier: Identifier): Promise<LookedUp['answers']> {
  const kept: { number: number; path: string; recipe: Recipe; key: Uint8Array }[] = [];
  const without = new Map<number, 'not-kept' | 'key-destroyed'>();
  for (const run of runs) {
    const key = run.keptFile === null ? null : await secretOf(context, run.keyId);
    if (run.keptFile === null) without.set(run.number, 'not-kept');
    else if (key === null) without.set(run.number, 'key-destroyed');
    else kept.push({ number: run.number, path: fromStore(run.keptFile), recipe: readRecipe(run.recipe), key });
  }
  const found = kept.length === 0 ? [] : await looked(kept.map((one) => ({ ...one, ...identifier })));
  return runs.map(({ number }) => {
    const answer = without.get(number);
    return {
      number,
      ...NOTHING,
      ...(answer ? { answer } : (found[kept.findIndex((one) => one.number === number)] ?? { answer: 'not-kept' })),
    };
  });
}

async function looked(asked: Parameters<Tasks['lookUpAll']>[0]) {
  try {
    return await engine('lookUpAll', [asked, { ...pageBounds(), threads: env().LATCHKEY_COUNT_THREADS }]);
  } catch (error) {
    if (error instanceof EngineFault || error instanceof Lost) return refuse({ kind: 'busy', retryAfter: 5 });
    throw error;
  }
}
