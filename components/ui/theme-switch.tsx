'use client';

const YEAR = 31_536_000;

function turn() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  const next = dark ? 'light' : 'dark';
  root.dataset.theme = next;
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser that we serve; this holds no secret
  document.cookie = `theme=${next};path=/;max-age=${YEAR};samesite=lax`;
}

/** Turns light to dark and back, and keeps the choice in the cookie `theme`, which the server puts on `html[data-theme]`. */
export function ThemeSwitch({ label }: { label: string }) {
  return (
    <button type="button" className="plain" onClick={turn}>
      {label}
    </button>
  );
}
