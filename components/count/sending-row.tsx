'use client';

import { Button } from '@/components/ui/button';
import { MOST_SOURCE_BYTES } from '@/domain/count';
import type english from '@/messages/en/count.json';
import { fill, type Locale } from '@/messages/format';
import { percent, sayBytes, sayLeft } from './size';
import type { Sending } from './upload';

export type Words = (typeof english)['upload'];
/** A chosen file on its way; `wrong` says why it is not sent. */
export type Item = {
  id: number;
  file: File;
  sha256: string | null;
  state: 'waits' | 'goes' | 'paused' | 'failed' | 'done';
  sending: Sending | null;
  wrong: string;
};

type RowProps = { item: Item; locale: Locale; words: Words; onPause: () => void; onGo: () => void; onForget: () => void };

/** How far one file is, and what can be done with it. */
export function SendingRow({ item: { file, state, sending, wrong }, locale, words, onPause, onGo, onForget }: RowProps) {
  const whole = file.size;
  const bytes = (value: number) => sayBytes(value, locale);
  const rate = sending?.rate ?? null;
  const facts =
    state === 'goes' && sending && sending.step !== 'checking'
      ? [
          fill(words.amount, { done: bytes(sending.done), whole: bytes(whole) }),
          ...(rate
            ? [fill(words.rate, { rate: bytes(rate) }), fill(words.left, { time: sayLeft((whole - sending.done) / rate, locale) })]
            : []),
        ]
      : [bytes(whole)];
  const word =
    state === 'goes'
      ? words[sending?.step ?? 'hashing']
      : { waits: words.waits, paused: words.paused, failed: words.failed, done: words.done }[state];
  const resumable = state === 'paused' || (state === 'failed' && whole > 0 && whole <= MOST_SOURCE_BYTES);
  return (
    <li>
      <div className="shelf">
        <b className="strong">{file.name}</b>
        {/* Told when the state changes, not with every byte. */}
        <span role="status">{word}</span>
        <span className="small mute">{facts.join(' · ')}</span>
        <span className="end">
          {state === 'goes' && sending?.step !== 'checking' ? (
            <Button kind="plain" onClick={onPause} aria-label={fill(words.pauseOne, { name: file.name })}>
              {words.pause}
            </Button>
          ) : null}
          {resumable ? (
            <Button kind="plain" onClick={onGo} aria-label={fill(words.goOnOne, { name: file.name })}>
              {words.goOn}
            </Button>
          ) : null}
          {state !== 'goes' ? (
            <Button kind="plain" onClick={onForget} aria-label={fill(words.forgetOne, { name: file.name })}>
              {words.forget}
            </Button>
          ) : null}
        </span>
      </div>
      {state === 'goes' || state === 'paused' ? (
        <div className="progress">
          <progress
            aria-label={`${word}: ${file.name}`}
            max={100}
            value={percent(sending?.step === 'checking' ? whole : (sending?.done ?? 0), whole)}
          />
        </div>
      ) : null}
      {wrong ? (
        <p className="flag" role="alert">
          {wrong}
        </p>
      ) : null}
    </li>
  );
}
