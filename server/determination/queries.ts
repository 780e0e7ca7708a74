import { z } from 'zod';
import { current } from '@/domain/fold';
import type { Determination } from '@/domain/history';
import { caseOf, query } from '@/server/gate';
import { loadHistory } from '@/server/history';
import { reference } from '@/server/incident/queries';
import { asOf, instantOf } from '@/server/obligation/queries';
import { earlierOf, namesOf } from '@/server/signal/queries';

/**
 * What is held of a case as known at an instant: for each field and key the row that stands, with the rows it corrects. A
 * row with value null was withdrawn.
 */
export const caseDeterminations = query({
  name: 'caseDeterminations',
  permission: 'determination.read',
  input: z.object({ reference, at: asOf }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, { at }) => {
    const incident = caseOf(context);
    const known = { at: instantOf(at, context.now), zone: incident.timeZone };
    const { determinations } = await loadHistory(context.tx, incident.id);
    const latest = new Map(current(determinations, known).map((row) => [`${row.field} ${row.key}`, row]));
    const names = await namesOf(
      context.tx,
      determinations.map((row) => row.recordedBy),
    );
    return {
      zone: incident.timeZone,
      names,
      held: [...latest.values()].map((row) => ({ ...row, earlier: earlierOf(row, determinations) })),
    };
  },
});

/** What the form of one field is made from: the row that stands whenever it was known, keys in use, and the case's duties. */
export const determinationForm = query({
  name: 'determinationForm',
  permission: 'determination.record',
  input: z.object({ reference, field: z.string().max(64), key: z.string().max(200).default('') }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, { field, key }) => {
    const incident = caseOf(context);
    const { determinations } = await loadHistory(context.tx, incident.id);
    const gone = new Set(determinations.map((row) => row.supersedes));
    const tips = determinations.filter((row) => !gone.has(row.id));
    const stands: Determination | null = tips.findLast((row) => row.field === field && row.key === key) ?? null;
    const clocks = await context.tx.clock.findMany({
      where: { incidentId: incident.id },
      select: { duty: true, entity: true, dueOn: true },
      orderBy: [{ duty: 'asc' }, { entity: 'asc' }],
    });
    return {
      zone: incident.timeZone,
      stands,
      keys: tips.filter((row) => row.field === field).map((row) => row.key),
      entities: tips.filter((row) => row.field === 'entity' && row.value !== null).map((row) => row.key),
      duties: clocks,
    };
  },
});
