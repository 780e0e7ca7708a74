'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

export type NavItem = { href: string; label: string; count?: string };

/** The main navigation; the item whose address the page's begins with is current. */
export function Nav({ items, label }: { items: NavItem[]; label: string }) {
  const at = usePathname();
  return (
    <nav aria-label={label}>
      {items.map((item) => {
        const current = item.href === '/' ? at === '/' : at.startsWith(item.href);
        return (
          <Link key={item.href} href={item.href} prefetch={false} aria-current={current ? 'page' : undefined}>
            {item.label}
            {item.count ? <b>{item.count}</b> : null}
          </Link>
        );
      })}
    </nav>
  );
}
