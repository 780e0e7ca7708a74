import { isDate } from '@/domain/moment';
import { type ClockState, isRunning, stateOf } from '@/domain/picture/clock-state';
import type { Obligation } from '@/law/obligations';
import { duration, instant, limit } from '@/messages/format';
import type { Clock } from '@/reports/content';
import type { Words } from '@/reports/words';

/** What is read of an obligation, or of a judgement that was frozen. */
export type Judged = Pick<Obligation, 'answer' | 'status' | 'due' | 'lateBy' | 'clockStart' | 'done'>;

/** State and words of a clock at an instant (epoch milliseconds), as the screen has them. */
export function clockOf(one: Judged, now: number, words: Words): Clock {
  const due = one.due === null ? null : Date.parse(one.due.at);
  const start = one.clockStart === null || isDate(one.clockStart) ? null : Date.parse(one.clockStart);
  const state = stateOf({ answer: one.answer, status: one.status, start, due }, now);
  return { state, phrase: phraseOf(state, one, due, now, words) };
}

function phraseOf(state: ClockState, one: Judged, due: number | null, now: number, { clock, locale }: Words): string {
  const say = (id: string, length: number | string) => clock(`phrase.${id}`, { duration: duration(length, locale) });
  if (isRunning(state) && due !== null) return say('left', due - now);
  if (state === 'past') return one.lateBy !== null ? say('past', one.lateBy) : clock('state.past');
  if (state === 'late') return one.lateBy !== null ? say('late', one.lateBy) : clock('state.late');
  if (state === 'met' && due !== null && one.done !== null && !isDate(one.done) && one.due?.precision === 'instant')
    return say('spare', due - Date.parse(one.done));
  const short = { met: 'met', unclear: 'unclear', early: 'early', nofigure: 'noFigure' } as const;
  return state in short ? clock(`phrase.${short[state as keyof typeof short]}`) : clock(`state.${state}`);
}

/** The limit of an obligation in the authority's zone, its own target where the law has no figure, or that there is none. */
export function limitText(one: Pick<Obligation, 'due' | 'target' | 'zone' | 'status'>, own: string | null, words: Words): string {
  const { locale, t, zone } = words;
  const style = { weekday: false, year: false, city: one.zone !== zone } as const;
  if (one.due !== null) return limit(one.due.precision === 'day' ? one.due.on : one.due.at, one.due.precision, one.zone, locale, style);
  const target = own ?? one.target?.at ?? null;
  if (target !== null) return t('limit.target', { at: instant(target, one.zone, locale, style) });
  return t(one.status === 'waiting' ? 'limit.waiting' : 'limit.none');
}
