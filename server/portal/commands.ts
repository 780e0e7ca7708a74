import { z } from 'zod';
import { invalid, refuse } from '@/server/errors';
import { command } from '@/server/gate';
import { realNow } from '@/server/now';
import { hashPassword, PASSWORD_LENGTH, passwordFault } from '@/server/password';
import { forgetSetUpSecret, setUpSecretMatches } from '@/server/setup';

/**
 * Sets the portal up, once: the first administrator, and what the database is for. The one-time link's secret is made by the
 * start and kept in the data folder; anything else is not found.
 */
export const setUp = command({
  name: 'setUp',
  permission: 'portal.door',
  input: z.object({
    secret: z.string().max(100),
    name: z.string().trim().min(1).max(120),
    email: z
      .string()
      .trim()
      .toLowerCase()
      .min(1)
      .max(254)
      .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email'),
    password: z.string().max(1_000),
    kind: z.enum(['empty', 'demonstration', 'test']),
    locale: z.enum(['en', 'ko']),
    timeZone: z.string().max(60),
  }),
  incident: () => null,
  records: ['portal.set-up'],
  run: async ({ tx }, input) => {
    const portal = await tx.portal.findUniqueOrThrow({ where: { id: 1 } });
    if (portal.setUpAt !== null || !setUpSecretMatches(input.secret)) refuse({ kind: 'not-found' });
    const fault = passwordFault(input.password, input.email);
    if (fault === 'too-short') invalid('password', 'too-short', { least: PASSWORD_LENGTH.least });
    if (fault === 'too-long') invalid('password', 'too-long', { most: PASSWORD_LENGTH.most });
    if (fault !== null) invalid('password', `password-${fault}`);
    const at = new Date(realNow());
    const { count } = await tx.portal.updateMany({ where: { id: 1, setUpAt: null }, data: { kind: input.kind, setUpAt: at } });
    if (count === 0) refuse({ kind: 'not-found' });
    const person = await tx.person.create({
      data: {
        email: input.email,
        name: input.name,
        administrator: true,
        locale: input.locale,
        timeZone: input.timeZone,
        passwordHash: await hashPassword(input.password),
        passwordChangedAt: at,
      },
    });
    if (input.kind === 'demonstration') await tx.$executeRaw`select enqueue_job('seed-demonstration', '{}')`;
    forgetSetUpSecret();
    return { event: 'portal.set-up', data: { kind: input.kind, person: person.id }, result: { person: person.id } };
  },
});
