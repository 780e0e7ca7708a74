'use client';

import { useRouter } from 'next/navigation';
import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useRef, useState, useTransition } from 'react';
import type { FormAction, FormAnswer, FormWords } from './answer';
import { bringBack, forgetTyped, keepTyped, sentTexts, type Texts, textsOf } from './kept';
import { Told, useLeaving } from './told';

const Words = createContext<FormWords | null>(null);
const Faults = createContext<{ path: string; text: string }[]>([]);

export function FormWordsProvider({ words, children }: { words: FormWords; children: ReactNode }) {
  return (
    <Words value={words}>
      <Told>{children}</Told>
    </Words>
  );
}

export function useFormWords(): FormWords {
  const words = useContext(Words);
  if (words === null) throw new Error('a form stands inside FormWordsProvider');
  return words;
}

/** The fault at a field, if the last answer had one. */
export function useFault(name: string): string | null {
  return useContext(Faults).find((fault) => fault.path === name)?.text ?? null;
}

type Props = {
  action: FormAction;
  children: ReactNode;
  /** Empties the fields after success, for forms that stay on the page. */
  empties?: boolean;
  /** Keeps what is typed in this tab under a name of its own until it is saved: for long forms. */
  keep?: string;
  className?: string;
  'aria-label'?: string;
  /** Called with a good answer instead of going where it says. */
  onDone?: (answer: Extract<FormAnswer, { ok: true }>) => void;
};

/**
 * A form of one command. Nothing typed is ever lost: the fields stay as they are until the server has said yes, also when
 * the server cannot be reached or was upgraded meanwhile.
 */
export function Form({ action, children, empties = false, keep, className, onDone, ...rest }: Props) {
  const words = useFormWords();
  const router = useRouter();
  const [answer, setAnswer] = useState<FormAnswer | null>(null);
  const [lost, setLost] = useState(false);
  const [pending, begin] = useTransition();
  const told = useRef<HTMLDivElement>(null);
  const { form, back, typing, saved } = useKept(keep);
  const leaving = useLeaving();
  useEffect(() => {
    if ((answer && !answer.ok) || lost) told.current?.focus();
  }, [answer, lost]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const sent = event.currentTarget;
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(sent, button);
    begin(async () => {
      setLost(false);
      try {
        const given = await action(data);
        setAnswer(given);
        if (!given.ok) return;
        if (empties) sent.reset();
        // A check before the act saves nothing yet.
        if (given.to !== null || !onDone) saved();
        if (onDone) return onDone(given);
        leaving.done(sent, given.said);
        if (given.to) router.push(given.to);
        else router.refresh();
      } catch (error) {
        if (error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_')) throw error;
        setLost(true);
      }
    });
  }

  function discard() {
    saved();
    window.location.reload();
  }

  const failed = answer && !answer.ok ? answer : null;
  return (
    <Faults value={failed?.faults ?? []}>
      {/* Sent before the page's script runs, a form of this method goes nowhere: nothing typed is lost or put into the address. */}
      <form
        ref={form}
        method="dialog"
        onSubmit={submit}
        onInput={typing}
        className={className ?? 'form'}
        aria-busy={pending}
        noValidate
        {...rest}
      >
        {(failed || lost) && (
          <div className="errors" role="alert" tabIndex={-1} ref={told}>
            <p className="strong">{lost ? words.lost : failed?.kind === 'stale' ? words.stale : failed?.text}</p>
            {failed && failed.faults.length > 0 && (
              <ul>
                {failed.faults.map((fault) => (
                  <li key={`${fault.path} ${fault.text}`}>
                    <a href={`#${fieldId(fault.path)}`}>{fault.text}</a>
                  </li>
                ))}
              </ul>
            )}
            {failed && Object.keys(failed.now).length > 0 && (
              <dl className="stands">
                {Object.entries(failed.now).map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value ?? words.none}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        )}
        {back && (
          <p className="said" role="status">
            {words.back}{' '}
            <button type="button" className="plain" onClick={discard}>
              {words.discard}
            </button>
          </p>
        )}
        {answer?.ok && answer.said && (
          <p className="said" role="status">
            {answer.said}
          </p>
        )}
        {children}
        {pending && (
          <p className="small mute" role="status">
            {words.sending}
          </p>
        )}
      </form>
    </Faults>
  );
}

const SETTLED = 300;

/** What is typed into a form, kept under a name until it is saved; null keeps nothing. */
function useKept(keep: string | undefined) {
  const form = useRef<HTMLFormElement>(null);
  const opened = useRef<Texts>({});
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [back, setBack] = useState(false);
  useEffect(() => {
    if (keep === undefined || form.current === null) return;
    opened.current = sentTexts(form.current);
    setBack(bringBack(keep, form.current, opened.current));
    return () => clearTimeout(waiting.current);
  }, [keep]);
  const typing = () => {
    clearTimeout(waiting.current);
    if (keep === undefined) return;
    waiting.current = setTimeout(() => form.current && keepTyped(keep, form.current, opened.current), SETTLED);
  };
  const saved = () => {
    clearTimeout(waiting.current);
    setBack(false);
    if (keep === undefined) return;
    forgetTyped(keep);
    if (form.current) opened.current = textsOf(form.current);
  };
  return { form, back, typing, saved };
}

/** The id of a field's control, from its path. */
export function fieldId(path: string): string {
  return `f-${path.replace(/[^a-zA-Z0-9]+/g, '-')}`;
}
