import type { ReactNode } from 'react';

/** What belongs here when nothing is here yet, and the first step towards it. */
export function Empty({ children, step }: { children: ReactNode; step?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {step ? <div className="acts">{step}</div> : null}
    </div>
  );
}
