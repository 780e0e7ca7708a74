import type { ReactNode } from 'react';

export type LedgerRow = {
  label: string;
  /** The date, set right before the figure. */
  left?: ReactNode;
  /** The time or length on the right edge. */
  right: ReactNode;
  /** `due` is ruled above and doubly below; `count` is one counted day, `skip` one that is not counted; `late` and `past` are coloured. */
  kind?: 'due' | 'late' | 'past' | 'count' | 'skip';
};

const CLASSES = { due: 'due', late: 'late', past: 'late', count: 'count', skip: 'count skip-day' };

const stateOf = ({ kind }: LedgerRow) => (kind === 'late' || kind === 'past' ? kind : undefined);

/** A sum of dates as in a ledger: 16:00 stands under 16:00. */
export function Ledger({ rows }: { rows: LedgerRow[] }) {
  return (
    <dl className="ledger">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a sum have no other name than their place
        <div key={index} className={row.kind ? CLASSES[row.kind] : undefined} data-state={stateOf(row)}>
          <dt>{row.label}</dt>
          <dd>
            <span>{row.left}</span>
            <b>{row.right}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
}
