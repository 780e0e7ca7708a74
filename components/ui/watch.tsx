'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';

const EVERY = 2_000;
/** A person is slower than a job. */
const EVERY_OF_PEOPLE = 4_000;

/**
 * Asks whether something has moved since the page was made, by a question that reveals nothing, and fetches the page again only
 * when it has: opening the page is a recorded read, waiting is not. `shown` is what the page says, in the question's words; it
 * may have moved before the first question. `person`: it is somebody whom the page waits for, and not a job. Draws nothing.
 */
export function Watch({ shown, ask, person = false }: { shown: string; ask: () => Promise<string | null>; person?: boolean }) {
  const every = person ? EVERY_OF_PEOPLE : EVERY;
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
      timer = setTimeout(again, every);
    };
    timer = setTimeout(again, 300);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [router, every]);
  return null;
}
