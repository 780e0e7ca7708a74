'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { Button } from '@/components/ui/button';

const PAUSE = 180;

type Props = { action: string; query: string; words: { label: string; placeholder: string; button: string } };

/** Search as one types; without script it is a plain form that asks the same address. */
export function FindInLaw({ action, query, words }: Props) {
  const router = useRouter();
  const [pending, begin] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (text: string) =>
    begin(() => router.replace(text.trim() === '' ? action : `${action}?q=${encodeURIComponent(text)}`, { scroll: false }));
  return (
    <search>
      <form
        action={action}
        className="find-law"
        aria-busy={pending}
        onSubmit={(event) => {
          event.preventDefault();
          clearTimeout(timer.current);
          ask(String(new FormData(event.currentTarget).get('q') ?? ''));
        }}
      >
        <label className="vh" htmlFor="law-q">
          {words.label}
        </label>
        <input
          id="law-q"
          type="search"
          name="q"
          maxLength={120}
          defaultValue={query}
          placeholder={words.placeholder}
          autoComplete="off"
          onChange={(event) => {
            const text = event.target.value;
            clearTimeout(timer.current);
            timer.current = setTimeout(() => ask(text), PAUSE);
          }}
        />
        <Button type="submit">{words.button}</Button>
      </form>
    </search>
  );
}
