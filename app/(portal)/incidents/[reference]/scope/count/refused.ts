import type { FormAnswer } from '@/components/form/answer';
import { type Answer, words } from '@/server/request';

type States = 'state' | 'sourceState' | 'disclosure.states';

/** A refusal for a form of counting, with what stands now in words; `states` names where the words of its states are. */
export async function refusedOf(answer: Extract<Answer, { ok: false }>, states: States): Promise<FormAnswer> {
  const t = await words('count');
  const said = (name: string, value: string | number | null) =>
    name === 'state' ? t(`${states}.${value}`) : name === 'held' ? t(value === 'true' ? 'sources.held' : 'source.noHold') : value;
  return { ...answer, now: Object.fromEntries(Object.entries(answer.now).map(([name, value]) => [t(`field.${name}`), said(name, value)])) };
}
