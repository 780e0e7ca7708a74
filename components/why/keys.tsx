'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

/**
 * The keyboard's way into the panel and back: opened from a figure, the panel takes the focus to its title; Escape closes it and the
 * figure has the focus again. A panel that was opened by its address leaves the focus where it is.
 */
export function PanelKeys({ title, close }: { title: string; close: string }) {
  const router = useRouter();
  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || !active.hasAttribute('aria-expanded')) return;
    opener.current = active;
    document.getElementById(title)?.focus({ preventScroll: true });
  }, [title]);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      const back = opener.current;
      router.push(close, { scroll: false });
      if (back?.isConnected) back.focus();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [router, close]);
  return null;
}
