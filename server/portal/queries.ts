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

/** What administrators see of the portal itself: its purpose, since when, and the database under it. */
export const portalSettings = query({
  name: 'portalSettings',
  permission: 'portal.administer',
  input: z.object({}),
  incident: () => null,
  reveals: 'nothing',
  run: async ({ tx }) => {
    const { kind, setUpAt } = await tx.portal.findUniqueOrThrow({ where: { id: 1 } });
    const [row] = await tx.$queryRaw<{ version: string }[]>`select current_setting('server_version') as version`;
    return { kind, setUpAt: setUpAt?.toISOString() ?? null, postgres: row?.version ?? '' };
  },
});

/** The folders of the server below which responders may name logs. */
export const allowedFolders = query({
  name: 'allowedFolders',
  permission: 'portal.administer',
  input: z.object({}),
  incident: () => null,
  reveals: 'nothing',
  run: async ({ tx }) => {
    const rows = await tx.allowedFolder.findMany({ orderBy: { path: 'asc' } });
    const people = await tx.person.findMany({ where: { id: { in: rows.map((row) => row.addedBy) } }, select: { id: true, name: true } });
    const name = (id: string) => people.find((one) => one.id === id)?.name ?? '';
    return rows.map((row) => ({ id: row.id, path: row.path, addedAt: row.addedAt.toISOString(), addedBy: name(row.addedBy) }));
  },
});
