import type english from '@/messages/en/clock.json';
import { duration, fill, type Locale } from '@/messages/format';
import { type ClockState, isRunning } from './state';

/** The subtree `state` and `phrase` of messages/<locale>/clock.json, as plain strings. */
export type ClockWords = { state: Record<ClockState, string>; phrase: (typeof english)['phrase'] };

/**
 * The words that stand beside a glyph: "21 h 49 min left", "29 h 35 min late", "met, 1 h 17 min to spare". `length` is time
 * left, lateness or time to spare: milliseconds, an ISO 8601 duration, or null when it cannot be told.
 */
export function clockPhrase(state: ClockState, length: number | string | null, words: ClockWords, locale: Locale): string {
  const { phrase } = words;
  if (length !== null) {
    const values = { duration: duration(length, locale) };
    if (isRunning(state)) return fill(phrase.left, values);
    if (state === 'past') return fill(phrase.past, values);
    if (state === 'late') return fill(phrase.late, values);
    if (state === 'met') return fill(phrase.spare, values);
  }
  if (state === 'met') return phrase.met;
  if (state === 'unclear') return phrase.unclear;
  if (state === 'early') return phrase.early;
  if (state === 'nofigure') return phrase.noFigure;
  return words.state[state];
}
