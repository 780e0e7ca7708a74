import type { ReactNode } from 'react';
import { Twin } from '@/components/ui/table';

/** Rows of a table shown at once; the rest is folded away. */
const SHOWN = 20;

type Props = { rows: ReactNode[]; table: (rows: ReactNode[]) => ReactNode; more: (count: number) => string };

/** A table that shows its first rows and folds the others. */
export function Long({ rows, table, more }: Props) {
  return (
    <>
      {table(rows.slice(0, SHOWN))}
      {rows.length > SHOWN ? <Twin summary={more(rows.length - SHOWN)}>{table(rows.slice(SHOWN))}</Twin> : null}
    </>
  );
}
