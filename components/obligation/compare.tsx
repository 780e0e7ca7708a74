import { LiveState } from '@/components/clock/live';
import type { ClockInput } from '@/components/clock/state';
import type { Locale } from '@/messages/format';
import { fill } from '@/messages/format';
import type { ObligationRow } from './row';
import type { ViewWords } from './words';

/** One awareness instant as a column: a recorded anchor, or the one asked about. */
export type Column = { key: string; head: string; note: string; row: (id: string) => ObligationRow | undefined };

type Props = { ids: ObligationRow[]; columns: Column[]; now: number; locale: Locale; words: ViewWords; still: boolean };

/** The same duties under each awareness instant, side by side. */
export function Compare({ ids, columns, now, locale, words, still }: Props) {
  const { compare } = words.own;
  return (
    <div className="compare">
      <table>
        <caption className="vh">{compare.caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{compare.duty}</span>
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.head}
                <br />
                <span className="soft">{column.note}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ids.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.authority}, {one.name}
                {one.organisation ? <div className="small mute">{one.organisation}</div> : null}
              </th>
              {columns.map((column) => {
                const row = column.row(one.id);
                return <td key={column.key}>{row ? <Cell row={row} now={now} locale={locale} words={words} still={still} /> : null}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ row, now, locale, words, still }: { row: ObligationRow; now: number; locale: Locale; words: ViewWords; still: boolean }) {
  const { compare } = words.own;
  const clock: ClockInput = row.clock;
  const dates = [row.due ? fill(compare.due, { at: row.dueText }) : '', row.filedText ? fill(compare.filed, { at: row.filedText }) : ''];
  return (
    <>
      <LiveState clock={clock} now={now} locale={locale} words={words.clock} length={row.length} still={still} />
      <div className="small mute">{dates.filter(Boolean).join(', ')}</div>
    </>
  );
}
