'use server';

import { showDemonstrationAccounts } from '@/server/demonstration/commands';
import type { Account } from '@/server/demonstration/queries';
import { act } from '@/server/request';

/** Hands the accounts over, once; null when they have been shown. */
export async function showAccounts(): Promise<{ accounts: Account[] } | { text: string | null }> {
  const answer = await act(showDemonstrationAccounts, {}, 'demonstration');
  if (answer.ok) return answer.value;
  return { text: answer.kind === 'not-found' ? null : answer.text };
}
