'use server';

import { draftText } from '@/components/filing/standing';
import { decisionsWaiting } from '@/server/decision/queries';
import { draftState } from '@/server/draft/queries';
import { ask } from '@/server/request';

/** How far a draft is; null where it cannot be seen. Reveals nothing of the case, so asking leaves no entry. */
export async function drafted(reference: string, filing: string): Promise<string | null> {
  const outcome = await ask(draftState, { reference, filing });
  return outcome.ok ? draftText(outcome.value) : null;
}

/** The decisions that wait for a second person, as one text. */
export async function undecided(reference: string): Promise<string | null> {
  const outcome = await ask(decisionsWaiting, { reference });
  return outcome.ok ? outcome.value.sort().join() : null;
}
