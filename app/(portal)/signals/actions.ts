'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text, textOrNull, when } from '@/components/form/data';
import { readReference } from '@/domain/incident';
import { act } from '@/server/request';
import { openFromSignal, promoteSignal, recordSignal, setSignalAside } from '@/server/signal/commands';

export async function record(data: FormData): Promise<FormAnswer> {
  const observation = {
    what: text(data, 'what'),
    when: when(data, 'when'),
    knownAt: when(data, 'knownAt')?.at,
    source: text(data, 'source'),
    supersedes: textOrNull(data, 'supersedes'),
  };
  const answer = await act(recordSignal, observation, 'signal');
  return answer.ok ? { ok: true, to: `/signals/${answer.value.signal}`, said: null } : answer;
}

export async function openForIt(data: FormData): Promise<FormAnswer> {
  const input = { signal: text(data, 'signal'), title: text(data, 'title'), timeZone: text(data, 'timeZone') };
  const answer = await act(openFromSignal, input, 'signal');
  return answer.ok ? { ok: true, to: `/incidents/${answer.value.reference}`, said: null } : answer;
}

export async function addToCase(data: FormData): Promise<FormAnswer> {
  const typed = text(data, 'reference');
  const answer = await act(promoteSignal, { signal: text(data, 'signal'), reference: readReference(typed) ?? typed }, 'signal');
  return answer.ok ? { ok: true, to: `/incidents/${answer.value.reference}/signals`, said: null } : answer;
}

export async function setAside(data: FormData): Promise<FormAnswer> {
  const answer = await act(setSignalAside, { signal: text(data, 'signal'), reason: text(data, 'reason') }, 'signal');
  return answer.ok ? { ok: true, to: '/signals', said: null } : answer;
}
