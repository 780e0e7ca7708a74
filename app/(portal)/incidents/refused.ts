import type { FormAnswer } from '@/components/form/answer';
import type { Translate } from '@/messages/translate';
import { type Answer, words } from '@/server/request';

type Value = string | number | null;
type Wording = {
  /** The label of what is no field of the noun. */
  label?: (name: string) => string | null;
  /** A value in words, where it is stored as something else. */
  value?: (name: string, value: Value, t: Translate) => Value;
};

/** A refusal for a form, with what stands now under the labels of the noun's fields. */
export async function refused(
  answer: Extract<Answer, { ok: false }>,
  noun: string,
  { label, value: worded }: Wording = {},
): Promise<Extract<FormAnswer, { ok: false }>> {
  const t = await words(noun);
  const now = Object.entries(answer.now).map(([name, value]): [string, Value] => [
    label?.(name) ?? t(`field.${name}`),
    worded ? worded(name, value, t) : value,
  ]);
  return { ...answer, now: Object.fromEntries(now) };
}
