import { refused } from '@/app/(portal)/incidents/refused';
import type { Answer } from '@/server/request';

type States = 'state' | 'sourceState' | 'disclosure.states';

/** A refusal for a form of counting, with what stands now in words; `states` names where the words of its states are. */
export const refusedOf = (answer: Extract<Answer, { ok: false }>, states: States) =>
  refused(answer, 'count', {
    value: (name, value, t) =>
      name === 'state' ? t(`${states}.${value}`) : name === 'held' ? t(value === 'true' ? 'sources.held' : 'source.noHold') : value,
  });
