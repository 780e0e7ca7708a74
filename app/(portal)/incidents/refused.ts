import type { FormAnswer } from '@/components/form/answer';
import type { Answer } from '@/server/request';
import { words } from '@/server/request';

/** A refusal for a form, with what stands now under the labels of the noun's fields. */
export async function refused(answer: Extract<Answer, { ok: false }>, noun: string): Promise<FormAnswer> {
  const t = await words(noun);
  const now = Object.entries(answer.now).map(([name, value]) => [t(`field.${name}`), value] as const);
  return { ...answer, now: Object.fromEntries(now) };
}
