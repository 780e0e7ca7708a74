import { Table } from '@/components/ui/table';

export type TimelineLine = {
  id: string;
  happened: string;
  precision: string;
  /** When it was known, where that is another time; with how much later. */
  known: string | null;
  lag: string;
  text: string;
  source: string | null;
  kind: string;
};

type Props = { caption: string; columns: { happened: string; known: string; what: string; kind: string }; lines: TimelineLine[] };

/** Everything that happened in a case: when, when it was known, what, and of what kind. */
export function Timeline({ caption, columns, lines }: Props) {
  const heads = [columns.happened, columns.known, columns.what, columns.kind];
  return (
    <Table caption={caption} className="rows tl" columns={heads.map((label) => ({ label }))}>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td className="a">
              {line.happened}
              <div className="small mute">{line.precision}</div>
            </td>
            <td className="k">
              {line.known === null ? (
                <span className="lag">{line.lag}</span>
              ) : (
                <>
                  {line.known}
                  <div className="lag">
                    <b>{line.lag}</b>
                  </div>
                </>
              )}
            </td>
            <td className="wide">
              <p className="lines">{line.text}</p>
              {line.source ? <div className="small mute">{line.source}</div> : null}
            </td>
            <td className="wide y">{line.kind}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
