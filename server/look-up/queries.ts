import { z } from 'zod';
import { query } from '@/server/gate';
import { reference } from '@/server/incident/queries';
import { lookUpsLeftOf } from '@/server/look-up/commands';

/** How many look-ups one may still make within the hour. */
export const lookUpsLeft = query({
  name: 'lookUpsLeft',
  permission: 'count.look-up',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context) => ({ left: await lookUpsLeftOf(context) }),
});
