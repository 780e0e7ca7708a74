'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text, textOrNull, ticked } from '@/components/form/data';
import { recordNote } from '@/server/note/commands';
import { act } from '@/server/request';

export async function record(data: FormData): Promise<FormAnswer> {
  const reference = text(data, 'case');
  const note = { reference, body: text(data, 'body'), privileged: ticked(data, 'privileged'), supersedes: textOrNull(data, 'supersedes') };
  const answer = await act(recordNote, note, 'note');
  return answer.ok ? { ok: true, to: `/incidents/${reference}/notes`, said: null } : answer;
}
