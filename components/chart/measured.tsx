'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

const GUESSES = [
  ['drawn-wide', 1144],
  ['drawn-mid', 720],
  ['drawn-thin', 358],
] as const;

// The width of A4 between its margins, in CSS pixels.
const PAPER = 680;

/** Under this a picture takes its narrow form. */
export const NARROW = 560;

/**
 * Draws a picture at the width of its place, one unit a pixel, and again when that changes. Until the browser has measured,
 * three drawings stand ready and the style sheet shows the one nearest to the screen. Printed, it is drawn for the paper.
 */
export function Measured({ draw }: { draw: (width: number) => ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (!place.current) return;
    let last = 0;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0);
      if (measured === 0 || matchMedia('print').matches) return;
      last = measured;
      setWidth(measured);
    });
    // Printing takes the page as it stands when the handler returns.
    const before = () => flushSync(() => setWidth(PAPER));
    const after = () => setWidth(last || null);
    observer.observe(place.current);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return (
    <div className="picture" ref={place}>
      {width === null
        ? GUESSES.map(([name, guess]) => (
            <div key={name} className={name}>
              {draw(guess)}
            </div>
          ))
        : draw(width)}
    </div>
  );
}
