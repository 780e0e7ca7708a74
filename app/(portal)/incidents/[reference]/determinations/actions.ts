'use server';

import { refused } from '@/app/(portal)/incidents/refused';
import { sentValue, sentWhen } from '@/components/determination/data';
import { sayValue } from '@/components/determination/value';
import type { FormAnswer } from '@/components/form/answer';
import { text, textOrNull, when } from '@/components/form/data';
import { recordDetermination } from '@/server/determination/commands';
import { act } from '@/server/request';
import { sayIn } from './say';

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
  const answer = await act(recordDetermination, input, 'determination');
  if (answer.ok) return { ok: true, to: `/incidents/${reference}/determinations`, said: null };
  if (typeof answer.now.value === 'string')
    answer.now.value = sayValue(field, key, JSON.parse(answer.now.value), await sayIn(text(data, 'zone') || 'UTC')).text;
  return refused(answer, 'determination');
}
