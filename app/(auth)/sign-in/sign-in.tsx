'use client';

import { signIn } from 'next-auth/react';
import { useEffect } from 'react';
import type { FormAnswer } from '@/components/form/answer';
import { PasswordField, TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { forgetAllTyped } from '@/components/form/kept';
import { Button } from '@/components/ui/button';

type Words = { email: string; password: string; hint: string; submit: string; refused: string; busy: string };

const refusal = (text: string): FormAnswer => ({ ok: false, kind: 'invalid', text, faults: [], now: {} });

export function SignIn({ to, words }: { to: string; words: Words }) {
  // A session that ended by itself leaves nothing typed for whoever signs in next.
  useEffect(forgetAllTyped, []);
  async function send(data: FormData): Promise<FormAnswer> {
    const answer = await signIn('credentials', { redirect: false, email: data.get('email'), password: data.get('password') });
    if (answer?.ok) {
      // A full load, so that nothing of the signed-out pages stays.
      window.location.assign(to);
      return new Promise(() => undefined);
    }
    return refusal(answer?.error === 'CredentialsSignin' ? words.refused : words.busy);
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
