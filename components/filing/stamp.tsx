import type { ReactNode } from 'react';

export type StampRow = { label: string; value: ReactNode };

/** The frozen stamp: the only double rule of 5 px. */
export function Stamp({ title, mark, rows }: { title: string; mark: string; rows: StampRow[] }) {
  return (
    <div className="stamp">
      <p className="head">
        {title} <span>{mark}</span>
      </p>
      <dl>
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
