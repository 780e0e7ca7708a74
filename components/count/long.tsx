import type { ReactNode } from 'react';
import { Twin } from '@/components/ui/table';

/** Rows of a table shown at once; the rest is folded away. */
const SHOWN = 20;

type Props = {
  rows: ReactNode[];
  /** How many stand there before the fold. */
  shown?: number;
  table: (rows: ReactNode[]) => ReactNode;
  more: (count: number) => string;
};

/** A table that shows its first rows and folds the others. */
export function Long({ rows, shown = SHOWN, table, more }: Props) {
  return (
    <>
      {table(rows.slice(0, shown))}
      {rows.length > shown ? <Twin summary={more(rows.length - shown)}>{table(rows.slice(shown))}</Twin> : null}
    </>
  );
}
