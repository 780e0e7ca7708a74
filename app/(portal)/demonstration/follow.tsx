'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const EVERY = 2_000;

/** Asks for the page again every two seconds while it is open. */
export function Follow() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
