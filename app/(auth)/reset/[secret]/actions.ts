'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text } from '@/components/form/data';
import { useResetLink } from '@/server/person/commands';
import { act, words } from '@/server/request';

export async function setPassword(data: FormData): Promise<FormAnswer> {
  const answer = await act(useResetLink, { secret: text(data, 'secret'), password: String(data.get('password') ?? '') }, 'door');
  if (answer.ok) return { ok: true, to: '/sign-in?new', said: null };
  return answer.kind === 'not-found' ? { ...answer, text: (await words('door'))('reset.over') } : answer;
}
