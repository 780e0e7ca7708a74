'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

const EVERY = 2_000;

/**
 * Asks whether something has moved, by a question that reveals nothing, and fetches the page again only when it has: opening
 * the page is a recorded read, waiting is not. Draws nothing.
 */
export function Watch({ ask }: { ask: () => Promise<string | null> }) {
  const router = useRouter();
  const asking = useRef(ask);
  asking.current = ask;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let before: string | null | undefined;
    const again = async () => {
      if (document.visibilityState === 'visible') {
        const told = await asking.current().catch(() => undefined);
        if (told !== undefined && before !== undefined && told !== before) router.refresh();
        before = told ?? before;
      }
      timer = setTimeout(again, EVERY);
    };
    timer = setTimeout(again, 300);
    return () => clearTimeout(timer);
  }, [router]);
  return null;
}
