'use server';

import { sentValue, sentWhen } from '@/components/determination/data';
import type { FormAnswer } from '@/components/form/answer';
import { text, textOrNull, when } from '@/components/form/data';
import { recordDetermination } from '@/server/determination/commands';
import { act } from '@/server/request';
import { standingIn } from './say';

export async function record(data: FormData): Promise<FormAnswer> {
  const [reference, field, key] = [text(data, 'case'), text(data, 'field'), text(data, 'key')];
  const withdrawn = data.get('withdraw') === 'yes';
  const value = withdrawn ? null : sentValue(field, data);
  const input = {
    reference,
    field,
    key,
    value,
    when: value === null ? null : sentWhen(field, data),
    knownAt: when(data, 'knownAt')?.at,
    source: text(data, 'source'),
    basis: text(data, 'basis'),
    supersedes: textOrNull(data, 'supersedes'),
  };
  const answer = await act(recordDetermination, input, 'determination', await standingIn(field, key, text(data, 'zone') || 'UTC'));
  return answer.ok ? { ok: true, to: `/incidents/${reference}/determinations`, said: null } : answer;
}
