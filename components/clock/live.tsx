'use client';
import type { Locale } from '@/messages/format';
import { Glyph } from './glyph';
import { useNow } from './now';
import { type ClockInput, stateOf } from './state';
import { type ClockWords, clockPhrase } from './words';

type Props = {
  clock: ClockInput;
  /** The server's instant, epoch milliseconds. */
  now: number;
  locale: Locale;
  words: ClockWords;
  /** Lateness or time to spare of what was done, as an ISO 8601 duration or milliseconds. */
  length?: number | string | null;
  still?: boolean;
};

/** The state of one clock with its length, kept up to date: "21 h 49 min left". */
export function LiveState({ clock, now: initial, locale, words, length = null, still }: Props) {
  const now = useNow(initial, still);
  const state = stateOf(clock, now);
  const running = clock.status === 'open' || clock.status === 'overdue';
  const measured = running && clock.due !== null ? clock.due - now : length;
  return (
    <span className="st" data-state={state}>
      <Glyph state={state} />
      <span>{clockPhrase(state, measured, words, locale)}</span>
    </span>
  );
}
