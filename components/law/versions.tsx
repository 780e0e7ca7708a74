import type { CSSProperties } from 'react';
import { textWidth } from '@/components/chart/text';
import { drawVersions } from './versions-geometry';

/** The narrowest place the picture stands in, in pixels: labels that do not fit there are left to the list below it. */
const NARROWEST = 340;
/** Between the line of a year and its number, in pixels. */
const TICK = 6;

type Props = {
  versions: readonly { from: string | null; to: string | null; label: string }[];
  now: number;
  /** The picture in one sentence. */
  label: string;
  nowWord: string;
};

const at = (left: number, width?: number): CSSProperties => ({ left: `${left}%`, ...(width === undefined ? {} : { width: `${width}%` }) });

/** The versions of a duty on a time axis, to scale: what was, what is up to now, what is to come. */
export function VersionsPicture({ versions, now, label, nowWord }: Props) {
  const drawing = drawVersions(versions, now);
  if (drawing === null) return null;
  return (
    <div className="versions" role="img" aria-label={label}>
      {drawing.segments.map((segment) => {
        const text = versions[segment.index]?.label ?? '';
        const passed = segment.kind === 'now' ? drawing.now - segment.left : 0;
        // The word for today stands at the end of what has passed.
        const room = segment.kind === 'now' ? passed : segment.width;
        const fits = (room / 100) * NARROWEST > textWidth(text, 'strong');
        return (
          <span key={segment.index}>
            {fits ? (
              <b className={segment.kind} style={at(segment.left)}>
                {text}
              </b>
            ) : null}
            <i className={segment.kind} style={at(segment.left, segment.width)} />
            {segment.kind === 'now' ? <i className="passed" style={at(segment.left, passed)} /> : null}
          </span>
        );
      })}
      <span className="line" style={at(drawing.now)}>
        <b>{nowWord}</b>
      </span>
      {drawing.years
        .filter(({ year, left }) => (1 - left / 100) * NARROWEST > textWidth(String(year)) + TICK)
        .map(({ year, left }) => (
          <small key={year} style={at(left)}>
            {year}
          </small>
        ))}
    </div>
  );
}
