'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text } from '@/components/form/data';
import { askKeyDestruction, destroyKey, withdrawKeyDestruction } from '@/server/key/commands';
import { act } from '@/server/request';

const NOUN = 'count';

export async function askFor(data: FormData): Promise<FormAnswer> {
  const answer = await act(askKeyDestruction, { reference: text(data, 'case'), reason: text(data, 'reason') }, NOUN);
  return answer.ok ? { ok: true, to: `/incidents/${text(data, 'case')}/scope/count/key`, said: null } : answer;
}

/** Destroys the key or refuses to, by the button that was pressed. */
export async function decideKey(data: FormData): Promise<FormAnswer> {
  const input = { reference: text(data, 'case') };
  const answer = text(data, 'do') === 'destroy' ? await act(destroyKey, input, NOUN) : await act(withdrawKeyDestruction, input, NOUN);
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}
