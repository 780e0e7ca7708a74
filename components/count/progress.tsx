'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { CountProgress, CountState } from '@/domain/count';
import type english from '@/messages/en/count.json';
import { fill, type Locale, number } from '@/messages/format';
import { percent, sayLeft } from './size';

export type RunNow = { state: CountState; progress: CountProgress | null; stopping: boolean };
type Props = {
  first: RunNow;
  /** How the run stands; null where it can no longer be seen. */
  ask: () => Promise<RunNow | null>;
  steps: Record<string, string>;
  words: (typeof english)['run'];
  locale: Locale;
};

const EVERY = 1_500;

/** A run while it goes: step, rows, rate and time left, asked for again and again. The run does not need this page. */
export function Progress({ first, ask, steps, words, locale }: Props) {
  const router = useRouter();
  const [now, setNow] = useState(first);
  const [lost, setLost] = useState(false);
  const asking = useRef(ask);
  asking.current = ask;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let ended = false;
    const again = async () => {
      if (document.visibilityState === 'visible') {
        const told = await asking.current().catch(() => undefined);
        if (ended) return;
        setLost(told === undefined);
        if (told === null || (told && told.state !== 'waiting' && told.state !== 'running')) return router.refresh();
        if (told) setNow(told);
      }
      timer = setTimeout(again, EVERY);
    };
    timer = setTimeout(again, EVERY);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [router]);
  const { progress } = now;
  const share = progress === null ? null : fill(words.percent, { percent: percent(progress.share, 1) });
  useTitle(share);
  const facts: { label: string; value: string; worded?: boolean }[] = progress
    ? [
        { label: words.step, value: steps[progress.step] ?? progress.step, worded: true },
        { label: words.rows, value: number(progress.rows, locale) },
        { label: words.rate, value: number(progress.rowsPerSecond, locale) },
        progress.secondsLeft === null
          ? { label: words.left, value: words.unknown, worded: true }
          : { label: words.left, value: sayLeft(progress.secondsLeft, locale) },
      ]
    : [];
  return (
    <div className="running">
      <div className="progress">
        <progress aria-label={words.progress} max={100} {...(progress && { value: percent(progress.share, 1) })} />
        {share === null ? null : <b className="num">{share}</b>}
      </div>
      {progress ? (
        <dl className="figs">
          {facts.map(({ label, value, worded }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={worded ? 'words' : undefined}>{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="soft">{words.waiting}</p>
      )}
      {lost ? (
        <p className="flag" role="alert">
          {words.lost}
        </p>
      ) : null}
      <p className="small mute" role="status">
        {now.stopping ? words.stopping : words.told}
      </p>
    </div>
  );
}

/** Puts how far it is before the page's title, so that it is seen from another tab. */
function useTitle(share: string | null): void {
  useEffect(() => {
    if (share === null) return;
    const { title } = document;
    document.title = `${share}, ${title}`;
    return () => {
      document.title = title;
    };
  }, [share]);
}
