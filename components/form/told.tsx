'use client';

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';

const STAYS = 12_000;
/** How long after an act its form may still go away because of it. */
const SETTLES = 6_000;

const Tell = createContext<(said: string) => void>(() => {});

/** Where is said what was done by a form that is gone: spoken, and shown for a while at the foot of the page. */
export function Told({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useMemo(
    () => (text: string) => {
      clearTimeout(timer.current);
      setSaid(text);
      timer.current = setTimeout(() => setSaid(''), STAYS);
    },
    [],
  );
  return (
    <Tell value={tell}>
      {children}
      <p className="told" role="status">
        {said}
      </p>
    </Tell>
  );
}

/**
 * For a form whose own act may remove it, as the button that ends a role does: when it goes, its words are said by the page, and the
 * focus that went with it comes back to the head of the part in which it stood.
 */
export function useLeaving(): { done: (form: HTMLFormElement, said: string | null) => void } {
  const tell = useContext(Tell);
  const left = useRef<{ said: string | null; place: Element | null } | null>(null);
  useEffect(
    () => () => {
      if (left.current === null) return;
      const { said, place } = left.current;
      if (said !== null) tell(said);
      requestAnimationFrame(() => bringFocus(place));
    },
    [tell],
  );
  return useMemo(
    () => ({
      done: (form, said) => {
        left.current = { said, place: form.closest('section') };
        setTimeout(() => {
          left.current = null;
        }, SETTLES);
      },
    }),
    [],
  );
}

function bringFocus(place: Element | null): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const head = (place?.isConnected ? place : document.querySelector('main'))?.querySelector<HTMLElement>('h1, h2');
  if (!head) return;
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
}
