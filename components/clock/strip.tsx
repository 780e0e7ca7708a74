'use client';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { textWidth } from '@/components/chart/text';
import { duration, fill, type Locale } from '@/messages/format';
import { Glyph } from './glyph';
import { useNow } from './now';
import { type ClockInput, isRunning, stateOf } from './state';
import type { ClockWords } from './words';

export type StripClock = {
  id: string;
  /** Authority and duty: "KISA, supplement". */
  name: string;
  /** When it is due, with its zone, or the law's words and the own target. */
  limit: string;
  clock: ClockInput;
  href?: string;
};

type Props = {
  clocks: StripClock[];
  /** The server's instant, epoch milliseconds. */
  now: number;
  locale: Locale;
  words: ClockWords & { strip: { label: string; none: string; more: string } };
  /** How many are drawn before "n more". */
  most?: number;
  moreHref?: string;
  still?: boolean;
};

const pass = (style: Record<string, number>): CSSProperties => style;

/** The running clocks of an incident, nearest first as given. Scrolled past, they stay as one line at the top. */
export function Strip({ clocks, now: initial, locale, words, most = 8, moreHref, still }: Props) {
  const now = useNow(initial, still);
  const foot = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (!foot.current) return;
    const observer = new IntersectionObserver(([entry]) => setAway(entry !== undefined && entry.boundingClientRect.top < 0));
    observer.observe(foot.current);
    return () => observer.disconnect();
  }, []);
  if (clocks.length === 0) return null;
  const shown = clocks.slice(0, most).map((item) => {
    const state = stateOf(item.clock, now);
    const left = item.clock.due === null ? null : item.clock.due - now;
    const period = item.clock.start === null || item.clock.due === null ? null : item.clock.due - item.clock.start;
    const length = left === null ? (state === 'waiting' ? words.state.waiting : words.phrase.noFigure) : duration(left, locale);
    const share = state === 'past' ? 100 : isRunning(state) && left !== null ? (period ? Math.min(100, (left / period) * 100) : 100) : null;
    return { ...item, state, length, share };
  });
  // All figures of the strip take one size: the largest at which the longest still fits its column.
  const widest = Math.max(...shown.map((item) => textWidth(item.length, 'strong', 1)));
  const rest = clocks.length - shown.length;
  const more = rest > 0 ? fill(words.strip.more, { n: rest }) : null;
  return (
    <>
      <div className="strip-line" hidden={!away} aria-hidden="true">
        <ul>
          {shown.map((item) => (
            <li key={item.id}>
              <Glyph state={item.state} />
              <b className="strong tinted" data-state={item.state}>
                {item.length}
              </b>
              <span>{item.name}</span>
            </li>
          ))}
        </ul>
      </div>
      <ul className="strip" aria-label={words.strip.label} style={pass({ '--ems': widest })}>
        {shown.map((item) => (
          <li key={item.id} data-state={item.state}>
            <div className="left">
              <Glyph state={item.state} size={14} />
              <span>{item.length}</span>
              {item.state === 'past' || item.length === words.state[item.state] ? null : (
                <span className="vh">{words.state[item.state]}</span>
              )}
            </div>
            <span className={item.share === null ? 'fuse none' : 'fuse'}>
              {item.share === null ? null : <i style={{ width: `${item.share}%` }} />}
            </span>
            <div className="strong">{item.href ? <a href={item.href}>{item.name}</a> : item.name}</div>
            <div className="small mute">
              {item.state === 'past' ? <b className="strong tinted">{words.state.past} · </b> : null}
              {item.limit}
            </div>
          </li>
        ))}
      </ul>
      <div ref={foot} />
      {more ? <p className="small mute">{moreHref ? <a href={moreHref}>{more}</a> : more}</p> : null}
    </>
  );
}
