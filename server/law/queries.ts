import { z } from 'zod';
import { answersIn } from '@/domain/contract';
import { type Facts, parseFacts } from '@/law/facts';
import { dutyById } from '@/law/rulebook';
import { tooMany } from '@/law/shape';
import { touchedBy } from '@/server/contract/queries';
import { query } from '@/server/gate';
import { loadContracts } from '@/server/history';

/** Far beyond any incident, and little enough to be answered in a moment. */
const MOST_ENTITIES = 60;
const MOST_GROUPS = 300;

const noFurther = z.object({});

/** The instant at which the rulebook is read (RFC 3339). It asks who may read it; what it says is in the program. */
export const rulebookAt = query({
  name: 'rulebookAt',
  permission: 'portal.use',
  input: noFurther,
  incident: () => null,
  reveals: 'nothing',
  run: async ({ now }) => ({ at: new Date(now).toISOString() }),
});

/** The asker's incidents in which a duty is owed or not yet known, nearest first, with its clock. */
export const incidentsOfDuty = query({
  name: 'incidentsOfDuty',
  permission: 'portal.use',
  input: z.object({ duty: z.string().refine((id) => dutyById(id) !== undefined) }),
  incident: () => null,
  reveals: 'register',
  run: ({ tx }, { duty }) => touchedBy(tx, duty),
});

/**
 * The obligations of facts that belong to no incident, by law and by contract; nothing is written. `suppose` moves one moment without changing the facts, and
 * answers both. Faults where the facts break the contract: every one with its path. `asOf` of the facts decides, else the present instant.
 */
export const tryFacts = query({
  name: 'tryFacts',
  permission: 'portal.use',
  input: z.object({
    facts: z.unknown(),
    suppose: z
      .object({ moment: z.string().max(40), at: z.iso.datetime({ offset: true }) })
      .nullable()
      .default(null),
  }),
  incident: () => null,
  reveals: 'nothing',
  run: async ({ now, tx }, { facts: given, suppose }) => {
    const parsed = parseFacts(given);
    if ('errors' in parsed) return parsed;
    const { facts } = parsed;
    const errors = [
      ...((facts.entities?.length ?? 0) > MOST_ENTITIES ? [tooMany('entities', MOST_ENTITIES)] : []),
      ...((facts.affected?.length ?? 0) > MOST_GROUPS ? [tooMany('affected', MOST_GROUPS)] : []),
    ];
    if (errors.length > 0) return { errors };
    const asOf = facts.asOf ?? new Date(now).toISOString();
    const contracts = await loadContracts(tx);
    const asked = (of: Facts) => answersIn({ contracts, determinations: [] }, of, { at: asOf, zone: 'UTC' });
    const answers = asked(facts);
    if (suppose === null) return { facts, answers, supposed: null };
    const moved = parseFacts({ ...facts, moments: { ...facts.moments, [suppose.moment]: suppose.at } });
    return { facts, answers, supposed: 'errors' in moved ? null : asked(moved.facts) };
  },
});
