'use client';

import { signOut } from 'next-auth/react';

export function SignOut({ label }: { label: string }) {
  return (
    <button type="button" className="plain" onClick={() => void signOut({ callbackUrl: '/sign-in' })}>
      {label}
    </button>
  );
}
