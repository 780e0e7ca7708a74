import type { ReactNode } from 'react';

/** Rows of a table shown at once; the rest is folded away. */
const SHOWN = 20;

type Props = {
  rows: ReactNode[];
  /** How many stand there before the fold. */
  shown?: number;
  table: (rows: ReactNode[]) => ReactNode;
  more: (count: number) => string;
};

/** A table that shows its first rows and folds the others; printed, it is whole. */
export function Long({ rows, shown = SHOWN, table, more }: Props) {
  return (
    <>
      {table(rows.slice(0, shown))}
      {rows.length > shown ? (
        <details className="twin rest">
          <summary>{more(rows.length - shown)}</summary>
          {table(rows.slice(shown))}
        </details>
      ) : null}
    </>
  );
}
