import type { ReactNode } from 'react';
import { Glyph } from './glyph';
import type { ClockState } from './state';

/** Colour, shape and word of a state together. The word may be a length: "29 h 35 min late". */
export function State({ state, children, quiet = false }: { state: ClockState; children: ReactNode; quiet?: boolean }) {
  return (
    <span className={quiet ? 'st quiet' : 'st'} data-state={state}>
      <Glyph state={state} />
      <span>{children}</span>
    </span>
  );
}

/** The states that a picture uses, with their words. */
export function StateLegend({ states, words }: { states: ClockState[]; words: Record<ClockState, string> }) {
  if (states.length === 0) return null;
  return (
    <p className="legend">
      {states.map((state) => (
        <State key={state} state={state} quiet>
          {words[state]}
        </State>
      ))}
    </p>
  );
}
