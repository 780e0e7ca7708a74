import { rmSync } from 'node:fs';
import { z } from 'zod';
import { demonstrationFile, keptDemonstration } from '@/server/demonstration/queries';
import { refuse } from '@/server/errors';
import { command } from '@/server/gate';

/** Hands the accounts of the demonstration over with their passwords, once: the file that holds them is removed. */
export const showDemonstrationAccounts = command({
  name: 'showDemonstrationAccounts',
  permission: 'portal.administer',
  input: z.object({}),
  incident: () => null,
  records: ['demonstration.shown'],
  run: async () => {
    const accounts = keptDemonstration()?.accounts ?? null;
    if (accounts === null) refuse({ kind: 'not-found' });
    rmSync(demonstrationFile(), { force: true });
    return { event: 'demonstration.shown', data: { accounts: accounts.length }, result: { accounts } };
  },
});
