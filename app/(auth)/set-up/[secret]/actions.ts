'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text } from '@/components/form/data';
import { setUp } from '@/server/portal/commands';
import { act } from '@/server/request';

export async function setUpPortal(data: FormData): Promise<FormAnswer> {
  const zone = text(data, 'timeZone');
  const answer = await act(
    setUp,
    {
      secret: text(data, 'secret'),
      name: text(data, 'name'),
      email: text(data, 'email'),
      password: String(data.get('password') ?? ''),
      kind: text(data, 'kind'),
      locale: text(data, 'locale'),
      timeZone: Intl.supportedValuesOf('timeZone').includes(zone) ? zone : 'UTC',
    },
    'door',
  );
  return answer.ok
    ? { ok: true, to: text(data, 'kind') === 'demonstration' ? '/sign-in?new&to=/demonstration' : '/sign-in?new', said: null }
    : answer;
}
