'use client';

import { Scroll, Table, Twin } from '@/components/ui/table';
import type { Words } from './part';

type Props = { columns: string[]; rows: (string | null)[][]; words: Words };

/** The first rows as the file has them, folded away: the columns above show what they hold. */
export function RawRows({ columns, rows, words }: Props) {
  return (
    <Twin summary={words.raw}>
      <Scroll label={words.raw}>
        <Table caption={words.raw} className="tried" columns={columns.map((column) => ({ label: <code>{column}</code> }))}>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place
              <tr key={at}>
                {columns.map((_, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be called the same
                  <td key={place}>{row[place]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </Scroll>
    </Twin>
  );
}
