'use client';
import { useNow } from '@/components/clock/now';
import { type ClockInput, isRunning, stateOf } from '@/components/clock/state';
import { State } from '@/components/clock/state-word';
import { type ClockWords, clockPhrase } from '@/components/clock/words';
import { duration, fill, type Locale } from '@/messages/format';

type Props = {
  clock: ClockInput;
  /** The own target, epoch milliseconds, where the law has no figure. */
  target: number | null;
  now: number;
  locale: Locale;
  words: ClockWords & { left: string; pastDue: string; ownTarget: string; targetLeft: string; targetPast: string };
};

/** Time left in two lines, kept up to date: the length in the clock's colour, the state's word under it. */
export function TimeLeft({ clock, target, now: initial, locale, words }: Props) {
  const now = useNow(initial);
  const state = stateOf(clock, now);
  if (state === 'nofigure' && target !== null) {
    const length = duration(target - now, locale);
    return (
      <>
        <State state={state}>{words.ownTarget}</State>
        <div className="small mute">{fill(target < now ? words.targetPast : words.targetLeft, { duration: length })}</div>
      </>
    );
  }
  if (clock.due === null || !(isRunning(state) || state === 'past'))
    return <State state={state}>{clockPhrase(state, null, words, locale)}</State>;
  return (
    <>
      <State state={state}>{duration(clock.due - now, locale)}</State>
      <div className="small mute">{state === 'past' ? words.pastDue : fill(words.left, { state: words.state[state].toLowerCase() })}</div>
    </>
  );
}
