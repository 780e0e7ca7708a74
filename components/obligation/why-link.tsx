'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';

type Props = { href: string; open: boolean; label: string; children: ReactNode };

/** A date asked why: opens the panel beside the page. On a narrow screen the panel is the page, from its top. */
export function WhyLink({ href, open, label, children }: Props) {
  const router = useRouter();
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !matchMedia('(max-width: 767px)').matches) return;
    event.preventDefault();
    router.push(href);
  };
  return (
    <Link href={href} prefetch={false} scroll={false} className="plain" aria-expanded={open} onClick={go}>
      {children}
      <span className="vh"> {label}</span>
    </Link>
  );
}
