import { z } from 'zod';
import { may } from '@/domain/policy';
import { refuse, stale } from '@/server/errors';
import { caseOf, command } from '@/server/gate';
import { lockCase, prose } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';

/**
 * Records a note, or a correction of one. A privileged note is written and seen by lead and legal counsel alone, and so is
 * what corrects it.
 */
export const recordNote = command({
  name: 'recordNote',
  permission: 'note.record',
  input: z.object({
    reference,
    body: prose(8_000),
    privileged: z.boolean(),
    invented: z.boolean().default(false),
    supersedes: z.uuid().nullable().default(null),
  }),
  incident: (input) => input.reference,
  records: ['note.recorded'],
  run: async (context, input) => {
    const { tx } = context;
    const { id, role } = caseOf(context);
    const sees = role === null || may(role, 'privileged.read');
    if (input.privileged && !sees) refuse({ kind: 'not-allowed' });
    await lockCase(tx, id);
    let privileged = input.privileged;
    if (input.supersedes !== null) {
      const earlier = await tx.note.findFirst({ where: { id: input.supersedes, incidentId: id } });
      if (earlier === null || (earlier.privileged && !sees)) refuse({ kind: 'not-found' });
      const later = await tx.note.findFirst({ where: { supersedes: earlier.id } });
      if (later !== null) refuse(stale('note', { body: later.privileged && !sees ? null : later.body }));
      privileged ||= earlier.privileged;
    }
    const row = await tx.note.create({
      data: {
        incidentId: id,
        body: input.body,
        privileged,
        invented: input.invented,
        supersedes: input.supersedes,
        recordedBy: context.person,
      },
    });
    return { event: 'note.recorded', data: { note: row.id, privileged }, result: { note: row.id } };
  },
});
