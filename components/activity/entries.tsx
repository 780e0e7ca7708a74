import { Table } from '@/components/ui/table';

/** An entry as it is read: everything already in the reader's words. */
export type EntryLine = { number: number; when: string; who: string; what: string };

type Props = { caption: string; columns: { number: string; when: string; who: string; what: string }; entries: EntryLine[] };

/** Entries of the record, one line each, newest first. */
export function Entries({ caption, columns, entries }: Props) {
  const heads = [
    { label: columns.number, className: 'num fit' },
    { label: columns.when, className: 'fit' },
    { label: columns.who },
    { label: columns.what },
  ];
  return (
    <Table caption={caption} columns={heads} className="rows record">
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.number}>
            <td className="num soft">{entry.number}</td>
            <td className="soft nowrap end">{entry.when}</td>
            <td className="wide strong">{entry.who}</td>
            <td className="wide">{entry.what}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
