import { z } from 'zod';
import { anchorsAt, deriveFacts } from '@/domain/facts';
import { obligations } from '@/law/obligations';
import { rulebook } from '@/law/rulebook';
import { caseOf, query } from '@/server/gate';
import { loadHistory } from '@/server/history';
import { reference } from '@/server/incident/queries';

/** An instant as of which a case is shown; absent: now. Never in the future of now. */
export const asOf = z.iso.datetime({ offset: true }).nullable().default(null);

export function instantOf(at: string | null, now: number): string {
  return new Date(Math.min(at === null ? now : Date.parse(at), now)).toISOString();
}

/** The clocks of a case that still run, nearest first: duty and times only, for the strip on every tab. */
export const caseClocks = query({
  name: 'caseClocks',
  permission: 'obligation.read',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context) => {
    const rows = await context.tx.clock.findMany({
      where: { incidentId: caseOf(context).id, running: true },
      orderBy: [{ sortAt: { sort: 'asc', nulls: 'last' } }, { duty: 'asc' }],
    });
    return rows.map((row) => ({
      ...row,
      dueAt: row.dueAt?.toISOString() ?? null,
      targetAt: row.targetAt?.toISOString() ?? null,
      sortAt: row.sortAt?.toISOString() ?? null,
    }));
  },
});

/**
 * The obligations of a case as known at an instant, under the leading anchor and under each other one, with facts and the
 * reasons of derived facts.
 */
export const caseObligations = query({
  name: 'caseObligations',
  permission: 'obligation.read',
  input: z.object({ reference, at: asOf }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, { at }) => {
    const incident = caseOf(context);
    const instant = instantOf(at, context.now);
    const zone = incident.timeZone;
    const history = await loadHistory(context.tx, incident.id);
    const { facts, reasons } = deriveFacts(history, instant, { zone });
    const anchors = anchorsAt(history, instant, { zone });
    return {
      instant,
      zone,
      facts,
      reasons,
      answers: obligations(facts, rulebook, instant),
      anchors: anchors.map((anchor) => ({
        ...anchor,
        source: anchor.row.source,
        answers: obligations(deriveFacts(history, instant, { zone, anchor: anchor.key }).facts, rulebook, instant),
      })),
      decisions: history.decisions,
      targets: history.determinations.filter((row) => row.field === 'target'),
      filings: history.filings,
    };
  },
});
