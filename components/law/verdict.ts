import { type ClockState, isRunning, stateOf } from '@/components/clock/state';
import { type ClockWords, clockPhrase } from '@/components/clock/words';
import type { Obligation } from '@/law/obligations';
import { isDate, type Locale } from '@/messages/format';

/** What is judged. Moments are RFC 3339 instants or dates alone; `at` is when it is judged, epoch milliseconds. */
export type Judged = {
  answer: Obligation['answer'];
  status: Obligation['status'];
  start: string | null;
  due: { at: string; precision: 'instant' | 'day' } | null;
  done: string | null;
  lateBy: string | null;
};

export const judgedOf = (one: Obligation): Judged => ({ ...one, start: one.clockStart });

const exact = (moment: string | null): number | null => (moment === null || isDate(moment) ? null : Date.parse(moment));

/** Time left, past, late or to spare; null where no exact length can be told. */
export function lengthOf(one: Judged, state: ClockState, at: number): number | string | null {
  const due = one.due ? Date.parse(one.due.at) : null;
  if (state === 'late') return one.lateBy;
  if (due === null) return null;
  if (state === 'past') return one.lateBy ?? at - due;
  if (isRunning(state)) return due - at;
  const done = exact(one.done);
  return state === 'met' && done !== null && one.due?.precision === 'instant' ? due - done : null;
}

/** The state of an obligation and the words beside its shape: "29 h 35 min late". */
export function verdictOf(one: Judged, at: number, words: ClockWords, locale: Locale): { state: ClockState; phrase: string } {
  const due = one.due ? Date.parse(one.due.at) : null;
  const state = stateOf({ answer: one.answer, status: one.status, start: exact(one.start), due }, at);
  return { state, phrase: clockPhrase(state, lengthOf(one, state, at), words, locale) };
}
