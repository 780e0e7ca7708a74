import { z } from 'zod';
import { query } from '@/server/gate';
import { setUpSecretMatches } from '@/server/setup';

/** What the portal is for, and whether it has been set up. */
export const portal = query({
  name: 'portal',
  permission: 'portal.door',
  input: z.object({}),
  incident: () => null,
  reveals: 'nothing',
  run: async ({ tx }) => {
    const { kind, setUpAt } = await tx.portal.findUniqueOrThrow({ where: { id: 1 } });
    return { kind, isSetUp: setUpAt !== null };
  },
});

/** Whether a set-up link is the one that is open. */
export const setUpLink = query({
  name: 'setUpLink',
  permission: 'portal.door',
  input: z.object({ secret: z.string().max(100) }),
  incident: () => null,
  reveals: 'nothing',
  run: async ({ tx }, { secret }) => (await tx.portal.count({ where: { id: 1, setUpAt: null } })) === 1 && setUpSecretMatches(secret),
});
