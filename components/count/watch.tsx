'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';

const EVERY = 2_000;

/**
 * Asks whether something has moved since the page was made, by a question that reveals nothing, and fetches the page again only
 * when it has: opening the page is a recorded read, waiting is not. `shown` is what the page says, in the question's words; it
 * may have moved before the first question. Draws nothing.
 */
export function Watch({ shown, ask }: { shown: string; ask: () => Promise<string | null> }) {
  const router = useRouter();
  const asking = useRef(ask);
  asking.current = ask;
  const [fetching, begin] = useTransition();
  const page = useRef({ shown, fetching });
  page.current = { shown, fetching };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let ended = false;
    const again = async () => {
      const asks = document.visibilityState === 'visible' && !page.current.fetching;
      const told = asks ? await asking.current().catch(() => null) : null;
      if (ended) return;
      if (told !== null && told !== page.current.shown) begin(() => router.refresh());
      timer = setTimeout(again, EVERY);
    };
    timer = setTimeout(again, 300);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [router]);
  return null;
}
