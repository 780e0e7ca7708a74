'use server';

import type { CheckAnswer } from '@/components/filing/checked';
import type { FormAnswer } from '@/components/form/answer';
import { text, textOrNull, when } from '@/components/form/data';
import { act, answerOf, ask } from '@/server/request';
import { reviseScope } from '@/server/scope/commands';
import { scopeAsRevised } from '@/server/scope/queries';
import { revisionCheck } from './check';

export async function checkRevision(data: FormData): Promise<CheckAnswer> {
  const given = await revisionOf(data);
  const outcome = await ask(scopeAsRevised, { reference: given.reference, given });
  if (!outcome.ok) return answerOf(outcome.refusal, 'scope');
  return { ok: true, view: await revisionCheck(given.number, outcome.value) };
}

export async function recordRevision(data: FormData): Promise<FormAnswer> {
  const given = await revisionOf(data);
  const answer = await act(reviseScope, given, 'scope');
  if (answer.ok) return { ok: true, to: `/incidents/${given.reference}/scope`, said: null };
  return answer;
}

async function revisionOf(data: FormData) {
  const byFile = text(data, 'how') === 'file';
  return {
    reference: text(data, 'case'),
    number: Number(text(data, 'number')),
    cells: byFile ? null : parsed(text(data, 'cells')),
    csv: byFile ? text(data, 'csv') : null,
    when: when(data, 'when'),
    knownAt: when(data, 'knownAt')?.at,
    source: text(data, 'source'),
    basis: text(data, 'basis'),
    reason: textOrNull(data, 'reason'),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
