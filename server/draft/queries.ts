import { z } from 'zod';
import { rowOf } from '@/server/filing/freeze';
import { query } from '@/server/gate';
import { reference } from '@/server/incident/queries';

/** How far a draft is and nothing else: for pages that ask again and again. */
export const draftState = query({
  name: 'draftState',
  permission: 'filing.read',
  input: z.object({ reference, filing: z.uuid() }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context, input): Promise<{ state: string; draft: number; returned: boolean }> => {
    const { state, draftVersion, returnedReason } = await rowOf(context, input.filing);
    return { state, draft: draftVersion, returned: returnedReason !== null };
  },
});
