'use server';

import type { RunNow } from '@/components/count/progress';
import { FOLLOWED, keyText, listsText, sourceText, standingText } from '@/components/count/standing';
import { comparisonState } from '@/server/comparison/queries';
import { countProgress } from '@/server/count/queries';
import { disclosureStates } from '@/server/disclosure/queries';
import { keyState } from '@/server/key/queries';
import { ask } from '@/server/request';
import { sourceStates } from '@/server/source/queries';

/** How a run stands; null where it cannot be seen. Reveals nothing of the case, so asking leaves no entry. */
export async function goes(reference: string, number: number): Promise<RunNow | null> {
  const outcome = await ask(countProgress, { reference, number });
  return outcome.ok ? outcome.value : null;
}

/** The states of all sources, and of the counts that are not done, as one text: to see whether something moved. */
export async function standing(reference: string, counts: number[]): Promise<string | null> {
  const sources = await ask(sourceStates, { reference });
  if (!sources.ok) return null;
  const runs = await Promise.all(counts.slice(0, FOLLOWED).map((number) => ask(countProgress, { reference, number })));
  return standingText(
    sources.value,
    runs.map((run) => (run.ok ? run.value : null)),
  );
}

/** Whether the comparison of two counts is still being made. */
export async function compared(reference: string, from: number, to: number): Promise<string | null> {
  const outcome = await ask(comparisonState, { reference, from, to });
  return outcome.ok ? outcome.value : null;
}

/** The states of the lists that were asked for. */
export async function listed(reference: string): Promise<string | null> {
  const outcome = await ask(disclosureStates, { reference });
  return outcome.ok ? listsText(outcome.value) : null;
}

/** Whether the key stands, and whether its destruction waits. */
export async function keyed(reference: string): Promise<string | null> {
  const outcome = await ask(keyState, { reference });
  return outcome.ok ? keyText(outcome.value.state, outcome.value.asked) : null;
}

/** The state of one log, and whether it is on hold. */
export async function kept(reference: string, source: string): Promise<string | null> {
  const outcome = await ask(sourceStates, { reference });
  const found = outcome.ok ? outcome.value.find(({ id }) => id === source) : undefined;
  return found ? sourceText(found.state, found.held) : null;
}
