'use client';

import { Table } from '@/components/ui/table';
import type { RecipeTried, TriedRow } from '@/domain/count';
import type { Recipe } from '@/domain/recipe';
import { fill } from '@/messages/format';
import { isMeaning, MEANINGS, meaningsOf, residenceColumn, withMeaning } from '../recipe-model';
import type { Part } from './part';

const SHOWN = 3;
/** More columns than this that mean nothing are folded away. */
const OPEN = 8;

type Props = Part & {
  rows: (string | null)[][];
  tried: RecipeTried | null;
  zone: string;
  names: (category: string) => string;
  /** Columns in the order in which they were first shown: a change must not move the row under the hand. */
  order: { first: string[]; rest: string[] };
};

/** Each column of the file: its first values, what it is, and what that yields of them. */
export function Columns({ order, words, ...props }: Props) {
  const { first, rest } = order;
  const all = rest.length <= OPEN;
  const table = (columns: string[]) => (
    <Table
      caption={words.rows}
      className="rows columns"
      columns={[{ label: words.column }, { label: words.meansHead }, { label: words.values }, { label: words.yieldsHead }]}
    >
      <tbody>
        {columns.map((column) => (
          <Row key={column} {...props} words={words} column={column} />
        ))}
      </tbody>
    </Table>
  );
  return (
    <>
      {table(all ? [...first, ...rest] : first)}
      {all ? null : (
        <details className="twin">
          <summary>{fill(words.more, { count: rest.length })}</summary>
          {table(rest)}
        </details>
      )}
    </>
  );
}

function Row({ column, columns, rows, tried, recipe, change, zone, words, names }: Omit<Props, 'order'> & { column: string }) {
  const place = columns.indexOf(column);
  const means = meaningsOf(recipe, column);
  const value = means.length > 1 ? 'several' : (means[0] ?? '');
  const values = [...new Set(rows.map((row) => row[place] ?? '').filter((one) => one !== ''))].slice(0, SHOWN);
  const yields = means.length === 0 ? [] : yieldsOf(recipe, column, tried?.rows ?? [], words.nobody, names);
  return (
    <tr>
      <th scope="row">
        <code>{column}</code>
      </th>
      <td className="wide">
        <select
          aria-label={fill(words.means, { column })}
          value={value}
          onChange={(event) => change(withMeaning(recipe, column, isMeaning(event.target.value) ? event.target.value : null, zone))}
        >
          <option value="">{words.nothing}</option>
          {means.length > 1 ? <option value="several">{means.map((one) => words.meaning[one]).join(', ')}</option> : null}
          {MEANINGS.map((one) => (
            <option key={one} value={one}>
              {words.meaning[one]}
            </option>
          ))}
        </select>
      </td>
      <td className="wide soft cut">{values.map((one) => short(one)).join(' · ')}</td>
      <td className="wide cut">{yields.map((one) => short(one)).join(' · ')}</td>
    </tr>
  );
}

const short = (text: string): string => (text.length > 44 ? `${text.slice(0, 43)}…` : text);

/** What a column's meaning makes of the first rows, each once. */
function yieldsOf(recipe: Recipe, column: string, rows: TriedRow[], nobody: string, names: (category: string) => string): string[] {
  const found = rows.flatMap((row) => [
    ...row.subject.filter((one) => one.column === column).map((one) => one.value ?? nobody),
    ...(residenceColumn(recipe) === column ? [row.residence ?? '?'] : []),
    ...(recipe.at?.column === column && row.at !== null ? [row.at] : []),
    ...(recipe.credential?.column === column && row.credential !== null ? [row.credential] : []),
    ...(recipe.categories?.column === column || recipe.special?.column === column ? [row.categories.map(names).join(', ')] : []),
  ]);
  return [...new Set(found.filter((one) => one !== ''))].slice(0, SHOWN);
}
