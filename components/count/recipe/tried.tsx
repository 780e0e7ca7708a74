'use client';

import { Scroll, Table, Twin } from '@/components/ui/table';
import type { RecipeTried, TriedRow } from '@/domain/count';
import type { Recipe } from '@/domain/recipe';
import { fill, number } from '@/messages/format';
import type { Part } from './part';
import type { Trial } from './use-trial';

/** Rows shown at once, and at most. */
const SHOWN = 12;
const MOST = 60;

type Say = Pick<Part, 'words' | 'locale'> & { reasons: Record<string, string>; names: (category: string) => string };
type Props = Say & { recipe: Recipe; tried: RecipeTried };

/** What the recipe needs, or what it makes of the first rows; what an earlier one made of them is not shown beside a fault. */
export function TrialView({ trial: { tried, wrong, state }, ...say }: Say & { trial: Trial }) {
  const { words } = say;
  if (state === 'lost') {
    return (
      <p className="flag" role="alert">
        {words.lost}
      </p>
    );
  }
  if (wrong !== null) {
    return (
      <div className="errors" role="alert">
        <p className="strong">{wrong.faults.length > 0 ? words.faults : wrong.text}</p>
        <ul>
          {wrong.faults.map((fault) => (
            <li key={`${fault.path} ${fault.text}`}>{fault.text}</li>
          ))}
        </ul>
      </div>
    );
  }
  return tried === null ? null : <TriedRows {...say} {...tried} />;
}

/** The first rows as the count would read them; rejected rows first, because they are what to mend. */
function TriedRows({ recipe, tried: { rows, missing }, words, locale, reasons, names }: Props) {
  const of = (state: TriedRow['state']) => rows.filter((row) => row.state === state);
  const sorted = [...of('rejected'), ...of('counted'), ...of('filtered')].slice(0, MOST);
  const count = (state: TriedRow['state']) => number(of(state).length, locale);
  const verdict = (row: TriedRow) =>
    row.state === 'rejected'
      ? fill(words.rejectedRow, { reason: reasons[row.reason ?? ''] ?? row.reason ?? '' })
      : row.state === 'filtered'
        ? words.filtered
        : words.counted;
  const columns = [
    { label: words.line, className: 'num' },
    { label: words.verdict },
    ...recipe.subject.map(({ column }) => ({ label: <code>{column}</code> })),
    { label: words.residence },
    ...(recipe.at ? [{ label: words.instant }] : []),
    ...(recipe.credential ? [{ label: words.credential }] : []),
    ...(recipe.categories || recipe.special ? [{ label: words.categories }] : []),
    ...(recipe.minors ? [{ label: words.minor }] : []),
  ];
  const table = (some: TriedRow[]) => (
    <Scroll label={words.yields}>
      <Table caption={words.yields} columns={columns} className="tried">
        <tbody>
          {some.map((row) => (
            <tr key={row.line} className={row.state === 'counted' ? undefined : 'soft'}>
              <td className="num">{number(row.line, locale)}</td>
              <td className={row.state === 'rejected' ? 'verdict strong' : 'verdict'}>{verdict(row)}</td>
              {recipe.subject.map(({ column }) => {
                const found = row.subject.find((one) => one.column === column);
                return <td key={column}>{found?.value ?? <span className="small mute">{words.nobody}</span>}</td>;
              })}
              <td>{row.residence ?? '?'}</td>
              {recipe.at ? <td className="nowrap">{row.at}</td> : null}
              {recipe.credential ? <td>{row.credential}</td> : null}
              {recipe.categories || recipe.special ? <td>{row.categories.map(names).join(', ')}</td> : null}
              {recipe.minors ? <td>{row.minor ? words.yes : ''}</td> : null}
            </tr>
          ))}
        </tbody>
      </Table>
    </Scroll>
  );
  return (
    <>
      {missing.length > 0 ? <p className="flag strong">{fill(words.missing, { list: missing.join(', ') })}</p> : null}
      <p className="small mute" role="status">
        {fill(words.yieldsNote, {
          count: number(rows.length, locale),
          counted: count('counted'),
          filtered: count('filtered'),
          rejected: count('rejected'),
        })}
      </p>
      {table(sorted.slice(0, SHOWN))}
      {sorted.length > SHOWN ? (
        <Twin summary={fill(words.moreRows, { count: number(sorted.length - SHOWN, locale) })}>{table(sorted.slice(SHOWN))}</Twin>
      ) : null}
    </>
  );
}
