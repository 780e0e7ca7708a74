import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { invalid, refuse, stale } from '@/server/errors';
import { type Context, caseOf, command } from '@/server/gate';
import { lockCase, prose } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';
import { realNow } from '@/server/now';

async function keyOf(context: Context) {
  const incidentId = caseOf(context).id;
  await lockCase(context.tx, incidentId);
  return (await context.tx.countKey.findFirst({ where: { incidentId, destroyedAt: null } })) ?? refuse({ kind: 'not-found' });
}

/** Asks that the key of the case's counts be destroyed. A second person does it. */
export const askKeyDestruction = command({
  name: 'askKeyDestruction',
  permission: 'count.destroy-key',
  input: z.object({ reference, reason: prose(2_000) }),
  incident: (input) => input.reference,
  records: ['key.destruction-asked'],
  run: async (context, input) => {
    const key = await keyOf(context);
    if (key.askedAt !== null) refuse(stale('count', { reason: key.reason }));
    await context.tx.countKey.update({
      where: { id: key.id },
      data: { askedBy: context.person, askedAt: new Date(realNow()), reason: input.reason },
    });
    return { event: 'key.destruction-asked', data: { key: key.id }, result: null };
  },
});

/** Takes the wish back, or refuses it. */
export const withdrawKeyDestruction = command({
  name: 'withdrawKeyDestruction',
  permission: 'count.disclose',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  records: ['key.destruction-withdrawn'],
  run: async (context) => {
    const key = await keyOf(context);
    if (key.askedAt === null) refuse({ kind: 'stale', now: {} });
    await context.tx.countKey.update({ where: { id: key.id }, data: { askedBy: null, askedAt: null, reason: null } });
    return { event: 'key.destruction-withdrawn', data: { key: key.id }, result: null };
  },
});

/**
 * Destroys the key, by another person than asked for it: from then on nobody can be found in what was kept, and counts made
 * under it cannot be compared with later ones. Backups made before hold it still.
 */
export const destroyKey = command({
  name: 'destroyKey',
  permission: 'count.disclose',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  records: ['key.destroyed'],
  run: async (context) => {
    const key = await keyOf(context);
    if (key.askedAt === null) refuse({ kind: 'stale', now: {} });
    if (key.askedBy === context.person) invalid('key', 'same-person');
    const { tx } = context;
    const busy = await tx.countRun.count({ where: { keyId: key.id, state: { in: ['waiting', 'running'] } } });
    if (busy > 0) invalid('key', 'counting:fault.key-in-use');
    await tx.$executeRaw`delete from count_secret where key_id = ${key.id}::uuid`;
    await tx.countKey.update({ where: { id: key.id }, data: { destroyedBy: context.person, destroyedAt: new Date(realNow()) } });
    return { event: 'key.destroyed', data: { key: key.id }, result: null };
  },
});

/** The key of a case's counts: the one that stands, or a new one of 32 random bytes. */
export async function keyFor(context: Context): Promise<string> {
  const { tx, person } = context;
  const incidentId = caseOf(context).id;
  const standing = await tx.countKey.findFirst({ where: { incidentId, destroyedAt: null } });
  if (standing !== null) return standing.id;
  const made = await tx.countKey.create({ data: { incidentId, madeBy: person } });
  await tx.$executeRaw`
    insert into count_secret (key_id, incident_id, secret) values (${made.id}::uuid, ${incidentId}::uuid, ${randomBytes(32)})`;
  return made.id;
}
