'use server';

import type { LookUpAnswer } from '@/components/count/look-up';
import { text } from '@/components/form/data';
import { lookUpPerson } from '@/server/look-up/commands';
import { act } from '@/server/request';
import { foundView } from './found';

export async function lookUp(data: FormData): Promise<LookUpAnswer> {
  const reference = text(data, 'case');
  const input = { reference, kind: text(data, 'kind'), value: text(data, 'value'), reason: text(data, 'reason') };
  const answer = await act(lookUpPerson, input, 'count');
  if (answer.ok) return { ok: true, ...(await foundView(reference, answer.value)) };
  const said = await answer;
  return said.ok ? answer : said;
}
