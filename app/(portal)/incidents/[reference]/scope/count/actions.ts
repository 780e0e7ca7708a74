'use server';

import { revisionCheck } from '@/app/(portal)/incidents/[reference]/scope/check';
import type { Tried } from '@/components/count/recipe/part';
import type { CheckAnswer } from '@/components/filing/checked';
import type { FormAnswer } from '@/components/form/answer';
import { text, textOrNull, texts, when } from '@/components/form/data';
import { parseRecipe } from '@/domain/recipe';
import { compareCounts } from '@/server/comparison/commands';
import { acceptCount, acceptRejected, startCount, stopCount } from '@/server/count/commands';
import { countAsRevision } from '@/server/count/queries';
import { act, answerOf, ask } from '@/server/request';
import { scopeAsRevised } from '@/server/scope/queries';
import { addServerPath, cancelUpload, destroySource, finishUpload, holdSource, releaseSource, startUpload } from '@/server/source/commands';
import { recipeTried, sourceHead } from '@/server/source/queries';

const NOUN = 'count';

type Announced = { reference: string; name: string; bytes: number; sha256: string };

export async function announce(file: Announced): Promise<{ ok: true; source: string } | { ok: false; text: string }> {
  const answer = await act(startUpload, file, NOUN);
  return answer.ok ? { ok: true, source: answer.value.source } : { ok: false, text: answer.faults[0]?.text ?? answer.text };
}

export async function close(file: { reference: string; source: string }): Promise<{ ok: true } | { ok: false; text: string }> {
  const answer = await act(finishUpload, file, NOUN);
  return answer.ok ? { ok: true } : { ok: false, text: answer.faults[0]?.text ?? answer.text };
}

export async function addPath(data: FormData): Promise<FormAnswer> {
  const answer = await act(addServerPath, { reference: text(data, 'case'), path: text(data, 'path') }, NOUN);
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

const named = (data: FormData) => ({ reference: text(data, 'case'), source: text(data, 'source') });
const reasoned = (data: FormData) => ({ ...named(data), reason: text(data, 'reason') });

export async function hold(data: FormData): Promise<FormAnswer> {
  const answer = await act(holdSource, reasoned(data), NOUN);
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function release(data: FormData): Promise<FormAnswer> {
  const answer = await act(releaseSource, named(data), NOUN);
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function destroy(data: FormData): Promise<FormAnswer> {
  const answer = await act(destroySource, reasoned(data), NOUN);
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function giveUp(data: FormData): Promise<FormAnswer> {
  const answer = await act(cancelUpload, named(data), NOUN);
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** What a recipe makes of the first rows of a source, or what it needs. */
export async function tryRecipe(reference: string, source: string, json: string, lookup: string | null): Promise<Tried> {
  const recipe = parsed(json);
  const outcome = await ask(recipeTried, { reference, source, recipe, lookup });
  if (!outcome.ok) return answerOf(outcome.refusal, NOUN);
  const read = parseRecipe(recipe);
  // The query has read the same recipe.
  return read.ok ? { ok: true, recipe: read.recipe, tried: outcome.value } : { ok: false, text: '', faults: [] };
}

/** The columns of a source; null where it cannot be read. */
export async function columnsOf(reference: string, source: string): Promise<string[] | null> {
  const outcome = await ask(sourceHead, { reference, source });
  return outcome.ok ? outcome.value.columns : null;
}

export async function start(data: FormData): Promise<FormAnswer> {
  const reference = text(data, 'case');
  const input = {
    reference,
    sources: texts(data, 'sources'),
    recipe: parsed(text(data, 'recipe')),
    lookup: textOrNull(data, 'lookup'),
    memory: textOrNull(data, 'memory') ?? undefined,
    threads: text(data, 'threads') === '' ? undefined : Number(text(data, 'threads')),
  };
  const answer = await act(startCount, input, NOUN);
  if (!answer.ok) return answer;
  return { ok: true, to: `/incidents/${reference}/scope/count/${answer.value.number}`, said: null };
}

const numbered = (data: FormData) => ({ reference: text(data, 'case'), number: Number(text(data, 'number')) });

export async function stop(data: FormData): Promise<FormAnswer> {
  const answer = await act(stopCount, numbered(data), NOUN);
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function acceptRejects(data: FormData): Promise<FormAnswer> {
  const answer = await act(acceptRejected, { ...numbered(data), reason: text(data, 'reason') }, NOUN);
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function compare(data: FormData): Promise<FormAnswer> {
  const pair = { from: Number(text(data, 'from')), to: Number(text(data, 'to')) };
  const answer = await act(compareCounts, { reference: text(data, 'case'), ...pair }, NOUN);
  // Asked for by another already: the page shows it.
  return answer.ok || answer.kind === 'stale' ? { ok: true, to: null, said: null } : answer;
}

function revisionOf(data: FormData) {
  return {
    ...numbered(data),
    revision: Number(text(data, 'revision')),
    when: when(data, 'when'),
    knownAt: when(data, 'knownAt')?.at,
    source: text(data, 'source'),
    basis: text(data, 'basis'),
    reason: textOrNull(data, 'reason'),
  };
}

export async function checkAccept(data: FormData): Promise<CheckAnswer> {
  const { reference, number, revision, ...given } = revisionOf(data);
  const proposed = await ask(countAsRevision, { reference, number });
  if (!proposed.ok) return answerOf(proposed.refusal, NOUN);
  const { cells } = proposed.value;
  const outcome = await ask(scopeAsRevised, { reference, given: { ...given, reference, number: revision, cells, csv: null } });
  if (!outcome.ok) return answerOf(outcome.refusal, NOUN);
  return { ok: true, view: await revisionCheck(revision, outcome.value, { table: false }) };
}

export async function accept(data: FormData): Promise<FormAnswer> {
  const given = revisionOf(data);
  const answer = await act(acceptCount, given, NOUN);
  if (!answer.ok) return answer;
  return { ok: true, to: `/incidents/${given.reference}/scope?revision=${answer.value.number}`, said: null };
}
