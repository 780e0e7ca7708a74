import { z } from 'zod';
import { refuse } from '@/server/errors';
import { caseOf, query } from '@/server/gate';
import { reference } from '@/server/incident/queries';

/** A stored file with its bytes: a recorded read of evidence. */
export const storedFile = query({
  name: 'storedFile',
  permission: 'file.read',
  input: z.object({ reference, file: z.uuid() }),
  incident: (input) => input.reference,
  reveals: 'evidence',
  run: async (context, { file: id }) => {
    const file = await context.tx.storedFile.findFirst({ where: { id, incidentId: caseOf(context).id } });
    if (file === null) refuse({ kind: 'not-found' });
    const { name, type, size, sha256, bytes } = file;
    return { name, type, size, sha256, bytes };
  },
});
