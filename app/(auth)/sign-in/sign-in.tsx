'use client';

import { useEffect } from 'react';
import type { FormAnswer } from '@/components/form/answer';
import { PasswordField, TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { forgetAllTyped } from '@/components/form/kept';
import { Button } from '@/components/ui/button';

type Words = { email: string; password: string; hint: string; submit: string; refused: string; busy: string };

const refusal = (text: string): FormAnswer => ({ ok: false, kind: 'invalid', text, faults: [], now: {} });

/**
 * Why signing in is refused, or null where it is not. The library's own function leaves the page, and with it what was typed, when
 * the server does not answer; here the form says so.
 */
async function refusalOf(email: string, password: string): Promise<string | null> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await fetch('/api/auth/callback/credentials', {
    method: 'POST',
    body: new URLSearchParams({ email, password, csrfToken, callbackUrl: window.location.origin, json: 'true' }),
  });
  const { url } = (await answer.json()) as { url: string };
  return new URL(url, window.location.origin).searchParams.get('error') ?? (answer.ok ? null : 'unknown');
}

export function SignIn({ to, words }: { to: string; words: Words }) {
  // A session that ended by itself leaves nothing typed for whoever signs in next.
  useEffect(forgetAllTyped, []);
  async function send(data: FormData): Promise<FormAnswer> {
    const error = await refusalOf(String(data.get('email')), String(data.get('password')));
    if (error === null) {
      // A full load, so that nothing of the signed-out pages stays.
      window.location.assign(to);
      return new Promise(() => undefined);
    }
    return refusal(error === 'CredentialsSignin' ? words.refused : words.busy);
  }
  return (
    <Form action={send}>
      <TextField name="email" type="email" label={words.email} autoComplete="username" />
      <PasswordField name="password" label={words.password} autoComplete="current-password" hint={words.hint} />
      <Button kind="do" type="submit">
        {words.submit}
      </Button>
    </Form>
  );
}
