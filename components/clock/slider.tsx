'use client';
import { type CSSProperties, useId, useRef } from 'react';
import { stamp } from '@/components/chart/days';
import { textWidth } from '@/components/chart/text';
import type english from '@/messages/en/picture.json';
import { duration, fill, instant, type Locale } from '@/messages/format';
import { MINUTE, type Notch, placeNotches, snap, ticksOf } from './slider-geometry';

type Props = {
  /** First signal and confirmation, epoch milliseconds, with the names the distances are told from. */
  from: Omit<Notch, 'strong'>;
  to: Omit<Notch, 'strong'>;
  /** Recorded anchors between or at the ends; `strong` is their letter. */
  notches: Notch[];
  value: number;
  zone: string;
  locale: Locale;
  words: (typeof english)['slider'];
  /** An RFC 3339 instant with the zone's offset. Nothing is saved by it. */
  onChange: (at: string) => void;
};

const WIDE = 700;
const THIN = 326;
const STEPS: Record<string, number> = { PageUp: 60, PageDown: -60 };

const pass = (style: Record<string, string | number>): CSSProperties => style;

/** *What if awareness were…*: from the first signal to the confirmation, a minute a step. */
export function AwarenessSlider({ from, to, notches, value, zone, locale, words, onChange }: Props) {
  const id = useId();
  const keyed = useRef(false);
  const last = Math.max(1, Math.round((to.at - from.at) / MINUTE));
  const minutes = Math.max(0, Math.min(last, Math.round((value - from.at) / MINUTE)));
  const move = (at: number) => onChange(stamp(Math.max(from.at, Math.min(to.at, at)), zone));
  const here = notches.find((notch) => Math.round((notch.at - value) / MINUTE) === 0);
  const told = (at: number, name: string, sentence: string) =>
    Math.round((value - at) / MINUTE) === 0 ? fill(words.same, { name }) : fill(sentence, { duration: duration(value - at, locale), name });
  const all: Notch[] = notches.some((notch) => notch.at === from.at) ? notches : [from, ...notches];
  const worded = all.map((notch) => {
    const when = instant(notch.at, zone, locale, { year: false, city: false });
    const name = textWidth(`${notch.strong ? `${notch.strong} ` : ''}${notch.name}`, 'strong');
    return { ...notch, when, width: Math.max(name, textWidth(when)) };
  });
  const wide = placeNotches(worded, from.at, to.at, WIDE);
  const thin = placeNotches(worded, from.at, to.at, THIN);
  const levels = (placed: { level: number }[]) => Math.max(1, ...placed.map((notch) => notch.level + 1));
  const written = instant(value, zone, locale);
  return (
    <div className="slider">
      <p className="read-out">
        <b>{written}</b>
        <span className="soft">
          {told(from.at, from.name, words.afterFirst)}, {told(to.at, to.name, words.beforeLast)}
        </span>
      </p>
      <div className="track" style={pass({ '--wide': levels(wide), '--thin': levels(thin) })}>
        <svg viewBox="0 0 1000 46" preserveAspectRatio="none" aria-hidden="true">
          <path d="M0 20H1000" stroke="var(--ink)" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
          {ticksOf(from.at, to.at, zone).map((tick) => (
            <path
              key={tick.percent}
              d={`M${Math.round(tick.percent * 100) / 10} ${tick.tall ? 6 : 15}V20`}
              stroke={tick.tall ? 'var(--ink)' : 'var(--rule)'}
              strokeWidth="1"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          <path d="M0 6V20M1000 6V20" stroke="var(--ink)" strokeWidth="1" vectorEffect="non-scaling-stroke" />
        </svg>
        <label className="vh" htmlFor={id}>
          {words.name}
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={last}
          step={1}
          value={minutes}
          aria-valuetext={here ? `${written}, ${here.strong ? `${here.strong} ` : ''}${here.name}` : written}
          onPointerDown={() => {
            keyed.current = false;
          }}
          onKeyDown={(event) => {
            keyed.current = true;
            const step = STEPS[event.key];
            if (step === undefined) return;
            event.preventDefault();
            move(from.at + (minutes + step) * MINUTE);
          }}
          onChange={(event) => {
            const at = from.at + Number(event.target.value) * MINUTE;
            move(keyed.current ? at : snap(at, notches));
          }}
        />
        {wide.map((notch, index) => (
          <button
            key={`${notch.at} ${notch.name}`}
            type="button"
            className={`notch ${notch.end ?? ''} thin-${thin[index]?.end ?? 'middle'}`}
            style={pass({ left: `${notch.percent}%`, '--wide': notch.level, '--thin': thin[index]?.level ?? 0 })}
            aria-pressed={Math.round((notch.at - value) / MINUTE) === 0}
            onClick={() => move(notch.at)}
          >
            {notch.strong ? <b>{notch.strong} </b> : null}
            {notch.name}
            <br />
            {notch.when}
          </button>
        ))}
      </div>
    </div>
  );
}
