import type { ReactNode } from 'react';
import type { ClockState } from './state';

const ring = <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />;

// 12 × 12, stroke 1.5. Circles are still in time, diamonds are not; the more filled, the less is left.
const SHAPES: Record<ClockState, ReactNode> = {
  calm: (
    <>
      {ring}
      <path d="M6 6V1.2A4.8 4.8 0 0 1 10.8 6Z" fill="currentColor" />
    </>
  ),
  near: (
    <>
      {ring}
      <path d="M6 1.2a4.8 4.8 0 0 1 0 9.6Z" fill="currentColor" />
    </>
  ),
  close: (
    <>
      {ring}
      <path d="M6 6V1.2A4.8 4.8 0 1 1 1.2 6Z" fill="currentColor" />
    </>
  ),
  past: <path d="M6 0 12 6 6 12 0 6Z" fill="currentColor" />,
  met: (
    <>
      <circle cx="6" cy="6" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="m3.4 6.2 1.9 1.9 3.4-3.9" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  late: (
    <>
      <path d="M6 .9 11.1 6 6 11.1.9 6Z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="m4 6.2 1.5 1.5 2.6-3" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  waiting: <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 1.7" />,
  nofigure: <path d="M1 6h2M5 6h2M9 6h2" stroke="currentColor" strokeWidth="2" />,
  unclear: (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M3 6.6c1-1.6 2-1.6 3-.6s2 1 3-.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  early: <path d="M9.5 1.2v9.6L1.5 6Z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />,
  notowed: (
    <>
      {ring}
      <path d="M2.7 9.3l6.6-6.6" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  unknown: (
    <>
      <path d="M3.2 4.2C3.2 2.5 4.4 1.4 6 1.4s2.8 1 2.8 2.6C8.8 6 6 6 6 8.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="6" cy="10.6" r="1.05" fill="currentColor" />
    </>
  ),
};

/** The shape of a state. It never stands without its word: hidden from assistive technology. */
export function Glyph({ state, size = 12 }: { state: ClockState; size?: number }) {
  return (
    <svg className="glyph" data-state={state} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[state]}
    </svg>
  );
}

/** The same inside a picture, centred on a point. */
export function GlyphAt({ state, x, y }: { state: ClockState; x: number; y: number }) {
  return (
    <g className="g-clock" data-state={state} transform={`translate(${Math.round((x - 6) * 10) / 10} ${Math.round((y - 6) * 10) / 10})`}>
      {SHAPES[state]}
    </g>
  );
}
