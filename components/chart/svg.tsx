import type { ReactNode } from 'react';

export const round = (value: number): number => Math.round(value * 10) / 10;

type PictureProps = { width: number; height: number; label: string; children: ReactNode; className?: string };

/** The frame of a picture: one unit a pixel, with a label for those who do not see it. */
export function Picture({ width, height, label, children, className }: PictureProps) {
  return (
    <svg
      className={className ? `pic ${className}` : 'pic'}
      viewBox={`0 0 ${width} ${round(height)}`}
      style={{ maxWidth: width }}
      role="img"
      aria-label={label}
    >
      {children}
    </svg>
  );
}

type TextProps = {
  x: number;
  y: number;
  children: ReactNode;
  className?: string | undefined;
  anchor?: 'start' | 'middle' | 'end';
  state?: string;
};

export function Text({ x, y, children, className, anchor, state }: TextProps) {
  return (
    <text x={round(x)} y={round(y)} className={className} textAnchor={anchor} data-state={state}>
      {children}
    </text>
  );
}

type LineProps = { x1: number; y1: number; x2: number; y2: number; className?: string; width?: number; dash?: string; state?: string };

export function Line({ x1, y1, x2, y2, className = 'l-hair', width, dash, state }: LineProps) {
  return (
    <path
      d={`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`}
      className={className}
      strokeWidth={width}
      strokeDasharray={dash}
      data-state={state}
    />
  );
}

type RectProps = { x: number; y: number; width: number; height: number; className: string; state?: string };

export function Rect({ x, y, width, height, className, state }: RectProps) {
  return (
    <rect x={round(x)} y={round(y)} width={round(Math.max(0, width))} height={round(height)} className={className} data-state={state} />
  );
}
