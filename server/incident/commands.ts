import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { REFERENCE_BYTES, referenceFrom, SEVERITIES } from '@/domain/incident';
import { command } from '@/server/gate';

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u, 'control');

/** Opens a case; the opener is its lead. The title is shown in registers and search: it names nobody. */
export const openIncident = command({
  name: 'openIncident',
  permission: 'portal.use',
  input: z.object({
    title: line(160),
    severity: z.enum(SEVERITIES).nullable(),
    timeZone: z.string().max(60),
    invented: z.boolean().default(false),
  }),
  incident: () => null,
  records: ['incident.opened'],
  changesFacts: true,
  run: async ({ tx }, input) => {
    const reference = referenceFrom(randomBytes(REFERENCE_BYTES));
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      select open_incident(${reference}, ${input.title}, ${input.severity}, ${input.timeZone}, ${input.invented}) as id`;
    if (row === undefined) throw new Error('the case was not opened');
    return { event: 'incident.opened', data: { signal: null }, result: { reference }, incidentId: row.id };
  },
});
