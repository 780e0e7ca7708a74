'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text, textOrNull } from '@/components/form/data';
import { approveDisclosure, destroyDisclosure, refuseDisclosure, requestDisclosure } from '@/server/disclosure/commands';
import { act } from '@/server/request';

const NOUN = 'count';

export async function request(data: FormData): Promise<FormAnswer> {
  const reference = text(data, 'case');
  const input = {
    reference,
    number: Number(text(data, 'number')),
    residence: textOrNull(data, 'residence'),
    category: textOrNull(data, 'category'),
    form: text(data, 'form'),
    file: text(data, 'file'),
    purpose: text(data, 'purpose'),
  };
  const answer = await act(requestDisclosure, input, NOUN);
  return answer.ok ? { ok: true, to: `/incidents/${reference}/scope/count/disclosures`, said: null } : answer;
}

const named = (data: FormData) => ({ reference: text(data, 'case'), disclosure: text(data, 'disclosure') });

/** Says yes or no to a list, by the button that was pressed. */
export async function decide(data: FormData): Promise<FormAnswer> {
  const answer =
    text(data, 'do') === 'approve' ? await act(approveDisclosure, named(data), NOUN) : await act(refuseDisclosure, named(data), NOUN);
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function destroyList(data: FormData): Promise<FormAnswer> {
  const answer = await act(destroyDisclosure, named(data), NOUN);
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}
