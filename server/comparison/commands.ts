import { z } from 'zod';
import { invalid, refuse } from '@/server/errors';
import { caseOf, command } from '@/server/gate';
import { lockCase } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';
import { realNow } from '@/server/now';
import { enqueue } from '@/server/source/commands';

/** Asks the worker who is new, gone and the same between two runs. Asking again begins anew what has failed. */
export const compareCounts = command({
  name: 'compareCounts',
  permission: 'count.read',
  input: z.object({ reference, from: z.int().min(1).max(1_000_000), to: z.int().min(1).max(1_000_000) }),
  incident: (input) => input.reference,
  records: ['comparison.asked'],
  run: async (context, { from, to }) => {
    const incidentId = caseOf(context).id;
    if (from === to) invalid('to', 'counting:fault.same-count');
    await lockCase(context.tx, incidentId);
    const runs = await context.tx.countRun.findMany({ where: { incidentId, number: { in: [from, to] }, state: 'counted' } });
    if (runs.length < 2) refuse({ kind: 'not-found' });
    const pair = { incidentId, fromNumber: from, toNumber: to };
    const found = await context.tx.countComparison.findFirst({ where: pair });
    if (found !== null && found.state !== 'failed') refuse({ kind: 'stale', now: {} });
    const fresh = { state: 'waiting', fault: null, endedAt: null, askedBy: context.person, askedAt: new Date(realNow()) };
    const row = found
      ? await context.tx.countComparison.update({ where: { id: found.id }, data: fresh })
      : await context.tx.countComparison.create({ data: { ...pair, ...fresh } });
    await enqueue(context, 'compare-counts', { incident: incidentId, comparison: row.id }, 'engine');
    return { event: 'comparison.asked', data: { comparison: row.id, from, to }, result: null };
  },
});

/** Stores what the worker found between two runs, or that it could not. */
export const endComparison = command({
  name: 'endComparison',
  permission: 'portal.job',
  input: z.object({ incident: z.uuid(), comparison: z.uuid(), result: z.unknown(), fault: z.string().max(60).nullable() }),
  incident: (input) => input.incident,
  records: ['comparison.made'],
  run: async (context, input) => {
    const incident = context.incident ?? refuse({ kind: 'not-found' });
    const sound = input.fault === null;
    const { count } = await context.tx.countComparison.updateMany({
      where: { id: input.comparison, incidentId: incident.id, state: 'waiting' },
      data: {
        state: sound ? 'ready' : 'failed',
        fault: input.fault,
        endedAt: new Date(realNow()),
        ...(sound && { result: JSON.parse(JSON.stringify(input.result)) }),
      },
    });
    if (count === 0) refuse({ kind: 'stale', now: {} });
    return { event: 'comparison.made', data: { comparison: input.comparison, sound }, result: null };
  },
});
