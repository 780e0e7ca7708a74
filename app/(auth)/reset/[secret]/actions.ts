'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text } from '@/components/form/data';
import { useResetLink } from '@/server/person/commands';
import { act, browser, words } from '@/server/request';

export async function setPassword(data: FormData): Promise<FormAnswer> {
  const { sent, keep } = await browser();
  const given = { secret: text(data, 'secret'), password: String(data.get('password') ?? ''), browser: sent };
  const answer = await act(useResetLink, given, 'door');
  if (answer.ok) {
    keep(answer.value.browser);
    return { ok: true, to: '/sign-in?new', said: null };
  }
  return answer.kind === 'not-found' ? { ...answer, text: (await words('door'))('reset.over') } : answer;
}
