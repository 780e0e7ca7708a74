'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FormAnswer } from '@/components/form/answer';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';

export type LookUpAnswer = { ok: true; view: ReactNode; left: string } | Extract<FormAnswer, { ok: false }>;
type Props = {
  action: (data: FormData) => Promise<LookUpAnswer>;
  words: { submit: string };
  /** How many look-ups are left, as a sentence. */
  left: string;
  children: ReactNode;
};

/** Asks after one person. The answer stands below the form, once, and is nowhere else. */
export function LookUpForm({ action, words, left, children }: Props) {
  const [found, setFound] = useState<{ view: ReactNode; left: string } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (found) place.current?.focus();
  }, [found]);
  const ask = async (data: FormData): Promise<FormAnswer> => {
    setFound(null);
    const answer = await action(data);
    if (!answer.ok) return answer;
    setFound(answer);
    return { ok: true, to: null, said: null };
  };
  return (
    <>
      <Form action={ask} onDone={() => {}}>
        {children}
        <div className="acts">
          <Button kind="do" type="submit">
            {words.submit}
          </Button>
          <span className="small mute">{found?.left ?? left}</span>
        </div>
      </Form>
      <div className="found" ref={place} tabIndex={-1} aria-live="polite">
        {found?.view}
      </div>
    </>
  );
}
