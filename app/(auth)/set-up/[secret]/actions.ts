'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text } from '@/components/form/data';
import { setUp } from '@/server/portal/commands';
import { act } from '@/server/request';

export async function setUpPortal(data: FormData): Promise<FormAnswer> {
  const answer = await act(
    setUp,
    {
      secret: text(data, 'secret'),
      name: text(data, 'name'),
      email: text(data, 'email'),
      password: String(data.get('password') ?? ''),
      kind: text(data, 'kind'),
      locale: text(data, 'locale'),
      timeZone: text(data, 'locale') === 'ko' ? 'Asia/Seoul' : 'UTC',
    },
    'door',
  );
  return answer.ok
    ? { ok: true, to: text(data, 'kind') === 'demonstration' ? '/sign-in?to=/demonstration' : '/sign-in', said: null }
    : answer;
}
