'use server';

import { verdictFor } from '@/app/(portal)/law/try/verdict';
import { placeOfFault } from '@/components/law/calculator/json-place';
import type { Suppose, Tried } from '@/components/law/calculator/types';
import { tryFacts } from '@/server/law/queries';
import { ask, words } from '@/server/request';

const MOST_CHARACTERS = 200_000;

/** The obligations of facts given as JSON, in the reader's words. A query: nothing is written. */
export async function tryThese(json: string, suppose: Suppose | null): Promise<Tried> {
  const t = await words('rulebook');
  const refused = (text: string): Tried => ({ ok: false, text, faults: [] });
  if (json.length > MOST_CHARACTERS) return refused(t('calculator.faultLarge', { most: MOST_CHARACTERS }));
  let facts: unknown;
  try {
    facts = JSON.parse(json);
  } catch {
    return refused(t('calculator.faultText', placeOfFault(json)));
  }
  const outcome = await ask(tryFacts, { facts, suppose });
  if (!outcome.ok) return refused(t('calculator.failed'));
  const found = outcome.value;
  if ('errors' in found) {
    const law = await words('law');
    const faults = found.errors.map(({ path, says }) => ({ path, message: law(says.id, says.params) }));
    return { ok: false, text: t('calculator.faults', { count: faults.length }), faults };
  }
  const verdict = found.supposed ? await verdictFor(found.supposed, found.answers) : await verdictFor(found.answers, null);
  return { ok: true, facts: JSON.stringify(found.facts, null, 2), verdict };
}
