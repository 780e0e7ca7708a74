import { z } from 'zod';
import { answersIn } from '@/domain/contract';
import { entitiesOf, standing } from '@/server/filing/freeze';
import { caseOf, query } from '@/server/gate';
import { reference } from '@/server/incident/queries';
import { asOf, instantOf } from '@/server/obligation/queries';
import { namesOf } from '@/server/signal/queries';

/** The decisions of a case: what is to be decided first, the nearest first, then what was decided, the latest first. */
export const caseDecisions = query({
  name: 'caseDecisions',
  permission: 'decision.read',
  input: z.object({ reference, at: asOf }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, { at }) => {
    const incident = caseOf(context);
    const instant = instantOf(at, context.now);
    const { history, known } = await standing(context);
    const entities = entitiesOf(history, known);
    const found = await context.tx.decision.findMany({ where: { incidentId: incident.id } });
    const rows = found.filter(({ decidedAt }) => at === null || (decidedAt !== null && decidedAt.getTime() <= Date.parse(instant)));
    const people = await namesOf(
      context.tx,
      rows.flatMap(({ recordedBy, decidedBy, confirmedBy, withdrawnBy }) =>
        [recordedBy, decidedBy, confirmedBy, withdrawnBy].filter((id) => id !== null),
      ),
    );
    const person = (id: string | null) => (id === null ? null : { id, ...(people[id] ?? { name: id, nameLocal: null }) });
    const shown = rows.map(
      ({
        id,
        duty,
        entity,
        title,
        neededBy,
        outcome,
        invented,
        version,
        kind,
        decidedAt,
        decidedBy,
        confirmedAt,
        confirmedBy,
        withdrawnAt,
        withdrawnBy,
        withdrawnReason,
        recordedBy,
      }) => ({
        id,
        kind,
        duty,
        entity: entities.find((one) => one.id === entity) ?? null,
        title,
        neededBy,
        outcome,
        invented,
        version,
        asker: person(recordedBy),
        decidedAt: decidedAt?.toISOString() ?? null,
        decider: person(decidedBy),
        confirmedAt: confirmedAt?.toISOString() ?? null,
        confirmer: person(confirmedBy),
        /** Null where it stands at the instant: what was withdrawn later stood then. */
        withdrawn:
          withdrawnAt === null || withdrawnAt.getTime() > Date.parse(instant)
            ? null
            : { at: withdrawnAt.toISOString(), by: person(withdrawnBy), reason: withdrawnReason ?? '' },
      }),
    );
    const open = shown.filter((one) => one.decidedAt === null);
    const taken = shown.filter((one) => one.decidedAt !== null);
    return {
      zone: incident.timeZone,
      you: context.actor.kind === 'person' ? context.actor.id : null,
      open: open.toSorted((a, b) => (a.neededBy ?? '9').localeCompare(b.neededBy ?? '9')),
      taken: taken.toSorted((a, b) => (b.decidedAt ?? '').localeCompare(a.decidedAt ?? '')),
    };
  },
});

/** The decisions that wait for a second person, and nothing else: for pages that ask again and again. */
export const decisionsWaiting = query({
  name: 'decisionsWaiting',
  permission: 'decision.read',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context): Promise<string[]> => {
    const where = { incidentId: caseOf(context).id, kind: 'not-to-notify', confirmedAt: null, withdrawnAt: null, decidedAt: { not: null } };
    return (await context.tx.decision.findMany({ where, select: { id: true } })).map(({ id }) => id);
  },
});

/** The duties that may be decided against: owed or not yet known, not done. */
export const decidable = query({
  name: 'decidable',
  permission: 'decision.take',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context) => {
    const { history, known, facts } = await standing(context);
    const answers = answersIn(history, facts, known).obligations;
    return {
      entities: entitiesOf(history, known),
      duties: answers
        .filter(({ answer, done }) => answer !== 'not-owed' && done === null)
        .toSorted((a, b) => (a.answer === b.answer ? 0 : a.answer === 'owed' ? -1 : 1))
        .map(({ duty, entity, answer }) => ({ duty, entity, answer })),
    };
  },
});
