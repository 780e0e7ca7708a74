'use client';

import { signOut } from 'next-auth/react';
import { forgetAllTyped } from '@/components/form/kept';

export function SignOut({ label }: { label: string }) {
  function leave() {
    forgetAllTyped();
    void signOut({ callbackUrl: '/sign-in' });
  }
  return (
    <button type="button" className="plain" onClick={leave}>
      {label}
    </button>
  );
}
