'use server';

import { verdictFor } from '@/app/(portal)/law/try/verdict';
import type { Suppose, Tried } from '@/components/law/calculator/types';
import { tryFacts } from '@/server/law/queries';
import { ask, words } from '@/server/request';

const MOST_CHARACTERS = 200_000;

/** Where a text stops being JSON: line and column, from 1. The parser names the place, or the text ends too early. */
function whereIn(json: string, error: unknown): { line: number; column: number } {
  const named = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  const lines = json.slice(0, named === undefined ? json.length : Number(named)).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The obligations of facts given as JSON, in the reader's words. A query: nothing is written. */
export async function tryThese(json: string, suppose: Suppose | null): Promise<Tried> {
  const t = await words('rulebook');
  const refused = (text: string): Tried => ({ ok: false, text, faults: [] });
  if (json.length > MOST_CHARACTERS) return refused(t('calculator.faultLarge', { most: MOST_CHARACTERS }));
  let facts: unknown;
  try {
    facts = JSON.parse(json);
  } catch (error) {
    return refused(t('calculator.faultText', whereIn(json, error)));
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
