import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, sep } from 'node:path';
import { z } from 'zod';
import { env } from '@/server/env';
import { invalid, refuse } from '@/server/errors';
import { command } from '@/server/gate';
import { line } from '@/server/incident/commands';
import { clockIsSet, realNow } from '@/server/now';
import { hashPassword, PASSWORD_LENGTH, passwordFault } from '@/server/password';
import { email } from '@/server/person/commands';
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
    name: line(120),
    email,
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
    // A start refuses a set clock on real cases; a portal that becomes one while it is set is refused here.
    if (input.kind === 'empty' && clockIsSet()) invalid('kind', 'clock-set');
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

/** Folders of the system and of the portal itself hold no logs that responders may name. */
function mayBeAllowed(path: string): boolean {
  const within = (folder: string): boolean => path === folder || path.startsWith(folder + sep) || folder.startsWith(path + sep);
  return path !== sep && ![env().home, process.cwd(), '/proc', '/sys', '/dev', '/etc', '/boot', '/root/.ssh'].some(within);
}

/**
 * Lets responders name logs below a folder of the server. What is kept is its real path: a link is followed now, and not when
 * it is used.
 */
export const allowFolder = command({
  name: 'allowFolder',
  permission: 'portal.administer',
  input: z.object({ path: z.string().trim().min(1).max(1_000) }),
  incident: () => null,
  records: ['folder.allowed'],
  run: async (context, input) => {
    const path = realFolder(input.path) ?? invalid('path', 'counting:fault.folder');
    if (!mayBeAllowed(path)) invalid('path', 'counting:fault.folder-own');
    if ((await context.tx.allowedFolder.count({ where: { path } })) > 0) invalid('path', 'counting:fault.folder-known');
    const row = await context.tx.allowedFolder.create({ data: { path, addedBy: context.person } });
    return { event: 'folder.allowed', data: { folder: row.id }, result: { folder: row.id, path } };
  },
});

function realFolder(path: string): string | null {
  if (!isAbsolute(path) || path.includes('\0')) return null;
  try {
    const real = realpathSync(path);
    return statSync(real).isDirectory() ? real : null;
  } catch {
    return null;
  }
}

/** Ends the permission: logs named below it can no longer be counted or read from. */
export const forbidFolder = command({
  name: 'forbidFolder',
  permission: 'portal.administer',
  input: z.object({ folder: z.uuid() }),
  incident: () => null,
  records: ['folder.forbidden'],
  run: async (context, { folder }) => {
    const { count } = await context.tx.allowedFolder.deleteMany({ where: { id: folder } });
    if (count === 0) refuse({ kind: 'stale', now: {} });
    return { event: 'folder.forbidden', data: { folder }, result: null };
  },
});
