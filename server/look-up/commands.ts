import { z } from 'zod';
import { LOOK_UPS_AN_HOUR, type LookedUp } from '@/domain/count';
import { type Recipe, SUBJECT_KINDS } from '@/domain/recipe';
import type { CountRun } from '@/prisma/generated/client';
import { engine, Lost, pageBounds } from '@/server/counter';
import { env } from '@/server/env';
import { invalid, refuse } from '@/server/errors';
import { fromStore } from '@/server/evidence';
import { type Context, caseOf, command, Later } from '@/server/gate';
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
    const asked = await askedOf(context, runs);
    const result = new Later(async (): Promise<LookedUp> => ({ kind, answers: await answersOf(asked, { kind, value }), left: left - 1 }));
    return { event: 'read', data: { query: 'lookUpPerson', reveals: 'person-look-up', rows: runs.length }, result };
  },
});

type Identifier = { kind: LookedUp['kind']; value: string };
type Kept = { path: string; sha256: string; recipe: Recipe; key: Uint8Array };
type Asked = { number: number; kept: Kept | 'not-kept' | 'key-destroyed' };

/** What the engine needs of each count, read while the transaction stands. */
async function askedOf(context: Context, runs: readonly CountRun[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const { number, keptFile, keptSha256, keyId, recipe } of runs) {
    const key = keptFile === null ? null : await secretOf(context, keyId);
    const kept =
      keptFile === null
        ? 'not-kept'
        : key === null
          ? 'key-destroyed'
          : { path: fromStore(keptFile), sha256: keptSha256 ?? '', recipe: readRecipe(recipe), key };
    asked.push({ number, kept });
  }
  return asked;
}

async function answersOf(asked: readonly Asked[], identifier: Identifier): Promise<LookedUp['answers']> {
  const kept = asked.flatMap((one) => (typeof one.kept === 'string' ? [] : [{ ...one.kept, ...identifier }]));
  const found = kept.length === 0 ? [] : await looked(kept);
  let next = 0;
  return asked.map(({ number, kept: one }) => ({
    number,
    ...NOTHING,
    ...(typeof one === 'string' ? { answer: one } : (found[next++] ?? { answer: 'not-kept' })),
  }));
}

async function looked(asked: Parameters<Tasks['lookUpAll']>[0]) {
  try {
    return await engine('lookUpAll', [asked, { ...pageBounds(), threads: env().LATCHKEY_COUNT_THREADS }]);
  } catch (error) {
    if (error instanceof EngineFault || error instanceof Lost) return refuse({ kind: 'busy', retryAfter: 5 });
    throw error;
  }
}
