'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text } from '@/components/form/data';
import { changeTitle, closeIncident, reopenIncident } from '@/server/incident/commands';
import { act, words } from '@/server/request';

export async function retitle(data: FormData): Promise<FormAnswer> {
  const reference = text(data, 'case');
  const answer = await act(changeTitle, { reference, title: text(data, 'title'), version: text(data, 'version') }, 'overview');
  return answer.ok ? { ok: true, to: null, said: (await words('overview'))('title.said') } : answer;
}

export async function close(data: FormData): Promise<FormAnswer> {
  const answer = await act(closeIncident, { reference: text(data, 'case') }, 'overview');
  return answer.ok ? { ok: true, to: null, said: (await words('overview'))('closing.said') } : answer;
}

export async function reopen(data: FormData): Promise<FormAnswer> {
  const answer = await act(reopenIncident, { reference: text(data, 'case') }, 'overview');
  return answer.ok ? { ok: true, to: null, said: (await words('overview'))('closing.saidReopened') } : answer;
}
