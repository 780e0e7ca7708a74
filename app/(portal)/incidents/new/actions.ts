'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text } from '@/components/form/data';
import { openIncident } from '@/server/incident/commands';
import { act } from '@/server/request';

export async function open(data: FormData): Promise<FormAnswer> {
  const answer = await act(openIncident, { title: text(data, 'title'), severity: null, timeZone: text(data, 'timeZone') }, 'register');
  return answer.ok ? { ok: true, to: `/incidents/${answer.value.reference}`, said: null } : answer;
}
