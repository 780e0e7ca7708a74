'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecipeTried } from '@/domain/count';
import type { Recipe } from '@/domain/recipe';
import type { Fault, Tried } from './part';

/** After the last change, milliseconds: each trial is a recorded look at the evidence. */
const PAUSE = 900;

export type Trial = {
  /** What the last recipe that could be read made of the rows; it may be an earlier one than the recipe that stands now. */
  tried: { recipe: Recipe; tried: RecipeTried } | null;
  /** What to mend in the recipe that stands now. */
  wrong: { text: string; faults: Fault[] } | null;
  state: 'settled' | 'trying' | 'lost';
  /** Tries a text that does not stand yet; null where the server could not be reached. What to mend in it stays with the asker. */
  ask: (json: string) => Promise<Tried | null>;
};

/** Tries a recipe on the first rows of a source, once it has rested; the latest question alone is answered. */
export function useTrial(text: string, ready: boolean, tryRecipe: (json: string) => Promise<Tried>): Trial {
  const [tried, setTried] = useState<Trial['tried']>(null);
  const [wrong, setWrong] = useState<Trial['wrong']>(null);
  const [state, setState] = useState<Trial['state']>('trying');
  const asked = useRef(0);
  const ask = useCallback(
    async (json: string): Promise<Tried | null> => {
      const answer = await tryRecipe(json).catch(() => null);
      if (answer?.ok) setTried(answer);
      return answer;
    },
    [tryRecipe],
  );
  useEffect(() => {
    asked.current += 1;
    const number = asked.current;
    setWrong(null);
    if (!ready) return setState('settled');
    setState('trying');
    const timer = setTimeout(async () => {
      const answer = await tryRecipe(text).catch(() => null);
      if (number !== asked.current) return;
      setState(answer === null ? 'lost' : 'settled');
      if (answer?.ok) setTried(answer);
      else setWrong(answer);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, ready, tryRecipe]);
  return { tried, wrong, state, ask };
}
