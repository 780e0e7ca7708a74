'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text, textOrNull, when } from '@/components/form/data';
import { act } from '@/server/request';
import { recordCaseSignal, setCaseSignalAside } from '@/server/signal/commands';

export async function record(data: FormData): Promise<FormAnswer> {
  const reference = text(data, 'case');
  const observation = {
    reference,
    what: text(data, 'what'),
    when: when(data, 'when'),
    knownAt: when(data, 'knownAt')?.at,
    source: text(data, 'source'),
    supersedes: textOrNull(data, 'supersedes'),
  };
  const answer = await act(recordCaseSignal, observation, 'signal');
  return answer.ok ? { ok: true, to: `/incidents/${reference}/signals`, said: null } : answer;
}

export async function setAside(data: FormData): Promise<FormAnswer> {
  const reference = text(data, 'case');
  const input = { reference, signal: text(data, 'signal'), reason: text(data, 'reason') };
  const answer = await act(setCaseSignalAside, input, 'signal');
  return answer.ok ? { ok: true, to: `/incidents/${reference}/signals`, said: null } : answer;
}
