'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FormAnswer } from '@/components/form/answer';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';

/** What a check gives back: the view of what will be done, or what to mend. `seen` goes back with the act. */
export type CheckAnswer = { ok: true; view: ReactNode; seen?: string } | Extract<FormAnswer, { ok: false }>;

type Props = {
  check: (data: FormData) => Promise<CheckAnswer>;
  action: (data: FormData) => Promise<FormAnswer>;
  words: { check: string; submit: string; back: string };
  children: ReactNode;
  className?: string;
  /** As of Form: keeps what is typed in this tab. */
  keep?: string;
};

/**
 * A form with a check before the act that cannot be undone: the fields, then what will stand for ever, then the act. The fields
 * keep all that was typed; a refusal brings them back with what to mend.
 */
export function CheckedForm({ check, action, words, children, className, keep }: Props) {
  const router = useRouter();
  const [checked, setChecked] = useState<{ view: ReactNode; seen?: string } | null>(null);
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (checked) view.current?.focus();
  }, [checked]);

  async function submit(data: FormData): Promise<FormAnswer> {
    if (checked === null) {
      const answer = await check(data);
      if (!answer.ok) return refusing(answer);
      setChecked(answer);
      return { ok: true, to: null, said: null };
    }
    if (checked.seen !== undefined) data.set('seen', checked.seen);
    const answer = await action(data);
    if (answer.ok) return answer;
    setChecked(null);
    return refusing(answer);
  }

  /** What stands now is fetched, so that the next attempt starts from it. */
  function refusing(answer: Extract<FormAnswer, { ok: false }>) {
    if (answer.kind === 'stale') router.refresh();
    return answer;
  }

  return (
    <Form
      action={submit}
      {...(className && { className })}
      {...(keep && { keep })}
      onDone={(answer) => answer.to && router.push(answer.to)}
    >
      <div className="form" hidden={checked !== null}>
        {children}
        <div className="acts">
          <Button kind="do" type="submit">
            {words.check}
          </Button>
        </div>
      </div>
      {checked && (
        <div ref={view} tabIndex={-1}>
          {checked.view}
          <div className="acts">
            <Button kind="do" type="submit">
              {words.submit}
            </Button>
            <Button onClick={() => setChecked(null)}>{words.back}</Button>
          </div>
        </div>
      )}
    </Form>
  );
}
