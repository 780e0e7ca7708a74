import Link from 'next/link';
import { Glyph } from '@/components/clock/glyph';
import type { Confidence } from '@/law/duty';
import { SureMark } from './sure';

export type WorldCellWords = {
  href: string;
  /** The whole cell in one sentence, read aloud and on hover. */
  label: string;
  /** The figure; null where the law gives words and no figure. */
  figure: string | null;
  /** Law that does not bind, or does not bind yet: said instead of the figure. */
  instead: string | null;
  sure: Confidence;
  /** How many duties there are, where there are several. */
  count: number | null;
};
export type WorldTable = {
  caption: string;
  heads: { place: string; people: string; regulator: string; others: string };
  rows: { code: string; name: string; cells: { key: string; cell: WorldCellWords | null }[] }[];
};

function Cell({ cell }: { cell: WorldCellWords }) {
  return (
    <Link href={cell.href} prefetch={false} aria-label={cell.label} title={cell.label}>
      <SureMark sure={cell.sure} />
      {cell.instead !== null ? (
        <span className="later">{cell.instead}</span>
      ) : cell.figure === null ? (
        <Glyph state="nofigure" />
      ) : (
        cell.figure
      )}
      {cell.count === null ? null : <sup>{cell.count}</sup>}
    </Link>
  );
}

/** Jurisdictions and recipients, the shortest period of each. Neutral: colour belongs to time that runs. */
export function World({ table }: { table: WorldTable }) {
  const { heads } = table;
  return (
    <table className="world">
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.place}</th>
          <th scope="col">{heads.people}</th>
          <th scope="col">{heads.regulator}</th>
          <th scope="col">{heads.others}</th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">
              <a href={`#${row.code}`}>{row.name}</a>
            </th>
            {row.cells.map(({ key, cell }) => (
              <td key={key}>{cell ? <Cell cell={cell} /> : null}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
