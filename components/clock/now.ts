'use client';
import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;

// The server's clock is the one that counts, and a demonstration sets it. `ahead` is how far it stands before this machine's:
// a page kept by the browser is older than it says, so the largest distance seen is the truest.
let ahead = Number.NEGATIVE_INFINITY;
let shown = Number.NEGATIVE_INFINITY;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function tick() {
  clearTimeout(timer);
  shown = Date.now() + ahead;
  for (const listener of listeners) listener();
  timer = setTimeout(tick, MINUTE - (shown % MINUTE) + 50);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', tick);
    tick();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', tick);
  };
}

/**
 * The present instant in epoch milliseconds, again at the start of each minute. `initial` is the server's instant when the
 * page was made; a clock that was set keeps its distance from this machine's. `still` holds the instant: a page *as known at*
 * a past day does not tick.
 */
export function useNow(initial: number, still = false): number {
  const ticking = useSyncExternalStore(
    subscribe,
    () => {
      const distance = initial - Date.now();
      // A second of slack, or every render would find a slightly larger distance.
      if (distance > ahead + 1000) {
        ahead = distance;
        shown = initial;
      }
      return shown;
    },
    () => initial,
  );
  return still ? initial : ticking;
}
