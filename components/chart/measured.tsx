'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';

const GUESSES = [
  ['drawn-wide', 1144],
  ['drawn-mid', 720],
  ['drawn-thin', 358],
] as const;

/** Under this a picture takes its narrow form. */
export const NARROW = 560;

/**
 * Draws a picture at the width of its place, one unit a pixel, and again when that changes. Until the browser has measured,
 * three drawings stand ready and the style sheet shows the one nearest to the screen.
 */
export function Measured({ draw }: { draw: (width: number) => ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (!place.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(place.current);
    return () => observer.disconnect();
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
