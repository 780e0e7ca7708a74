'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Asks for the page again while something on it is being made, faster at first. Draws nothing. */
export function Refresh({ soon = 1_500, later = 8_000 }: { soon?: number; later?: number }) {
  const router = useRouter();
  useEffect(() => {
    let asked = 0;
    let timer: ReturnType<typeof setTimeout>;
    const again = () => {
      asked += 1;
      if (document.visibilityState === 'visible') router.refresh();
      timer = setTimeout(again, asked < 20 ? soon : later);
    };
    timer = setTimeout(again, soon);
    return () => clearTimeout(timer);
  }, [router, soon, later]);
  return null;
}
