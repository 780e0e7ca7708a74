'use client';

import { useRouter } from 'next/navigation';

/** Chooses the language for those who have not signed in, in the cookie `locale`. */
export function LanguageSwitch({ to, label }: { to: 'en' | 'ko'; label: string }) {
  const router = useRouter();
  return (
    <button
      type="button"
      className="plain"
      lang={to}
      onClick={() => {
        // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser that we serve; this holds no secret
        document.cookie = `locale=${to};path=/;max-age=31536000;samesite=lax`;
        router.refresh();
      }}
    >
      {label}
    </button>
  );
}
