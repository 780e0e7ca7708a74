import type { ReactNode } from 'react';

export type Column = {
  label: ReactNode;
  /** Read aloud but not shown: a column of buttons. */
  hidden?: boolean;
  className?: string;
};

type Props = { caption: string; columns: Column[]; children: ReactNode; className?: string };

/** A table with its heads. `rows` in the class turns it into rows of two columns on a narrow screen. */
export function Table({ caption, columns, children, className }: Props) {
  return (
    <table className={className}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
            <th key={index} scope="col" className={column.className}>
              {column.hidden ? <span className="vh">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}

/** A table wider than its place scrolls by itself, by keyboard too. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, this groups a table
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

/** The table twin of a picture, folded away. */
export function Twin({ summary, children, open = false }: { summary: string; children: ReactNode; open?: boolean }) {
  return (
    <details className="twin" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
