import type { Confidence } from '@/law/duty';

export const CONFIDENCES: readonly Confidence[] = ['source', 'source-partial', 'source-secondary', 'memory'];

/** How a duty was read, as a mark: full, half, hollow, dashed. It never stands without its word. */
export function SureMark({ sure }: { sure: Confidence }) {
  return <i className="sure-mark" data-sure={sure} aria-hidden="true" />;
}

/** The mark with its word. */
export function Sure({ sure, children }: { sure: Confidence; children: string }) {
  return (
    <span className="sure-word">
      <SureMark sure={sure} />
      {children}
    </span>
  );
}
