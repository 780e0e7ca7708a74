import { Scroll } from '@/components/ui/table';
import type english from '@/messages/en/picture.json';
import { fill, type Locale, number, range } from '@/messages/format';

/** A count of a group: settled (`low` equals `high`), within bounds, only likely, or not known. */
export type Count = { low: number | null; high: number | null; likely?: number | null };

export type ResidenceRow = {
  code: string;
  /** Name of the place in the reader's language, and in its own. */
  name: string;
  local?: { text: string; lang: string };
  /** One count a column, in the order of the columns. */
  counts: Count[];
};

type Props = {
  /** Accounts or people first, then one a data category. */
  columns: { key: string; label: string }[];
  rows: ResidenceRow[];
  /** One count a column; a null count leaves the cell empty. */
  totals: (Count | null)[];
  locale: Locale;
  words: (typeof english)['residence'];
};

/** Who was affected: places of residence by data categories. A cell that nobody has counted says so. */
export function ResidenceTable({ columns, rows, totals, locale, words }: Props) {
  const written = (count: Count): string | null =>
    range(count.low, count.high, locale) || (count.likely != null ? fill(words.about, { n: number(count.likely, locale) }) : null);
  const cell = (count: Count | null | undefined) => (count ? (written(count) ?? <span className="none">{words.unknown}</span>) : null);
  return (
    <Scroll label={words.caption}>
      <table className="counts">
        <caption className="vh">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.residence}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                {row.name}
                {row.local ? (
                  <span className="mute" lang={row.local.lang}>
                    {' '}
                    {row.local.text}
                  </span>
                ) : null}
              </th>
              {columns.map((column, index) => (
                <td key={column.key}>{cell(row.counts[index])}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {columns.map((column, index) => (
              <td key={column.key}>{cell(totals[index])}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Scroll>
  );
}
