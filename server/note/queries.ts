import { z } from 'zod';
import { may } from '@/domain/policy';
import { caseOf, query } from '@/server/gate';
import { reference } from '@/server/incident/queries';
import { asOf, instantOf } from '@/server/obligation/queries';
import { earlierOf, namesOf } from '@/server/signal/queries';

/** The notes of a case recorded by an instant, the latest first, without the privileged ones for who may not see them. */
export const caseNotes = query({
  name: 'caseNotes',
  permission: 'note.read',
  input: z.object({ reference, at: asOf }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, { at }) => {
    const { id, role, timeZone } = caseOf(context);
    const sees = role === null || may(role, 'privileged.read');
    const rows = await context.tx.note.findMany({
      where: {
        incidentId: id,
        ...(sees ? {} : { privileged: false }),
        ...(at === null ? {} : { recordedAt: { lte: new Date(instantOf(at, context.now)) } }),
      },
      orderBy: { recordedAt: 'desc' },
    });
    const gone = new Set(rows.map((row) => row.supersedes));
    const names = await namesOf(
      context.tx,
      rows.map((row) => row.recordedBy),
    );
    const notes = rows.map(({ id, body, privileged, invented, supersedes, recordedAt, recordedBy }) => ({
      id,
      body,
      privileged,
      invented,
      supersedes,
      recordedAt: recordedAt.toISOString(),
      recordedBy,
    }));
    return {
      zone: timeZone,
      names,
      notes: notes.filter((row) => !gone.has(row.id)).map((row) => ({ ...row, earlier: earlierOf(row, notes) })),
    };
  },
});
