'use client';

import { type ReactNode, useState } from 'react';
import type { FormAction } from '@/components/form/answer';
import { Form } from '@/components/form/form';

type Props = { action: FormAction; path: string; label: string; hint: string; children: ReactNode };

/** A form whose answer is a secret link: shown on this page, once, and kept nowhere. `path` goes before the secret. */
export function LinkOnce({ action, path, label, hint, children }: Props) {
  const [link, setLink] = useState<string | null>(null);
  return (
    <>
      <Form action={action} onDone={({ secret }) => setLink(secret ? `${location.origin}${path}${secret}` : null)}>
        {children}
      </Form>
      {link === null ? null : (
        <div className="link-once acts" role="status">
          <label htmlFor="link-once">{label}</label>
          <input id="link-once" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
          <p className="small mute">{hint}</p>
        </div>
      )}
    </>
  );
}
