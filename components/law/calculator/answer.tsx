'use client';
import Link from 'next/link';
import { ClockBars } from '@/components/clock/bars';
import { State } from '@/components/clock/state-word';
import { Button } from '@/components/ui/button';
import { Table } from '@/components/ui/table';
import { fill } from '@/messages/format';
import { useSetting } from './setting';
import type { PictureWords, Verdict, VerdictRow } from './types';

type Props = { verdict: Verdict; onAnswer: (path: string) => void; pictures: PictureWords };

/** What the facts bring: the next question, what cannot be true, and every duty with its reasons. */
export function Answer({ verdict, onAnswer, pictures }: Props) {
  const { words, zone, locale } = useSetting();
  const listed = verdict.groups.some(({ rows }) => rows.length > 0) || verdict.notInForce.length > 0;
  return (
    <>
      <p className="small mute">{verdict.asked}</p>
      {verdict.contradictions.length > 0 ? (
        <div className="flag" role="alert">
          <b>{words.contradictions}</b>
          <ul>
            {verdict.contradictions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {listed ? <Next verdict={verdict} onAnswer={onAnswer} /> : <p className="empty">{words.nothing}</p>}
      {verdict.bars.length > 0 ? (
        <ClockBars
          rows={verdict.bars}
          now={verdict.asOf}
          zone={zone}
          locale={locale}
          words={{ ...pictures.clock, twin: pictures.picture.twin, bars: pictures.picture.bars }}
          twin={false}
          still
        />
      ) : null}
      {verdict.groups.map(({ kind, rows }) => {
        if (rows.length === 0) return null;
        const heading = (
          <>
            <h3>{words[kind]}</h3> <span className="small mute">{rows.length}</span>
          </>
        );
        if (kind === 'notOwed') {
          return (
            <details key={kind} className="group">
              <summary>{heading}</summary>
              <Outside rows={rows.map((row) => ({ ...row, says: row.because.join(' ') }))} />
            </details>
          );
        }
        return (
          <div key={kind} className="group">
            <div className="group-head">{heading}</div>
            <Rows rows={rows} caption={words.caption[kind]} />
          </div>
        );
      })}
      {verdict.notInForce.length > 0 ? <NotInForce verdict={verdict} /> : null}
    </>
  );
}

function Next({ verdict, onAnswer }: Omit<Props, 'pictures'>) {
  const { words } = useSetting();
  const { next } = verdict;
  return (
    <div className="next-question">
      <p className="small mute">{words.next}</p>
      {next === null ? (
        <p className="strong">{words.settled}</p>
      ) : (
        <>
          <p className="title">{next.question}</p>
          {next.due ? <p>{next.due}</p> : null}
          <p className="small soft">{next.decides}</p>
          <p className="acts">
            <Button onClick={() => onAnswer(next.path)}>{words.goto}</Button>
          </p>
        </>
      )}
    </div>
  );
}

function Rows({ rows, caption }: { rows: VerdictRow[]; caption: string }) {
  const { words } = useSetting();
  const columns = [{ label: words.done.duty }, { label: words.due }, { label: words.state }];
  return (
    <Table caption={caption} columns={columns} className="rows verdict">
      {rows.map((row) => (
        <tbody key={row.key}>
          <tr>
            <th scope="row">
              <span className="soft">{row.to}</span>
              {row.entity ? <span className="small mute"> {fill(words.for, { entity: row.entity })}</span> : null}
              <br />
              <Link href={`/law/${row.duty}`} prefetch={false}>
                {row.name}
              </Link>
              <Why row={row} />
            </th>
            <td className="wide">
              {row.due ? <span className="line">{row.due}</span> : null}
              {row.beside.map((one) => (
                <span className="line small soft" key={one}>
                  {one}
                </span>
              ))}
              {row.was ? <span className="line small mute">{fill(words.whatIfWas, { at: row.was })}</span> : null}
            </td>
            <td className="wide">
              <State state={row.state}>{row.phrase}</State>
            </td>
          </tr>
        </tbody>
      ))}
    </Table>
  );
}

function Why({ row }: { row: VerdictRow }) {
  const { words } = useSetting();
  return (
    <details className="why-row">
      <summary aria-label={fill(words.whyOf, { duty: `${row.to}, ${row.name}` })}>{words.why}</summary>
      <ul className="because">
        {[...row.because, ...row.notes].map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {row.steps.length > 0 ? (
        <ol className="derived">
          {row.steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
            <li key={index}>
              <span className="mute">{step.name}</span>
              <span>
                {step.text} {step.value ? <b className="strong">{step.value}</b> : null}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="small mute">{row.article}</p>
      )}
    </details>
  );
}

function NotInForce({ verdict }: { verdict: Verdict }) {
  const { words } = useSetting();
  return (
    <details className="group">
      <summary>
        <h3>{words.notInForce}</h3> <span className="small mute">{verdict.notInForce.length}</span>
      </summary>
      <Outside rows={verdict.notInForce} />
    </details>
  );
}

/** Duties that nobody has here, each with the reason. */
function Outside({ rows }: { rows: Verdict['notInForce'] }) {
  return (
    <ul className="outside">
      {rows.map((one) => (
        <li key={one.key}>
          <span className="soft">{one.to}</span>{' '}
          <Link href={`/law/${one.duty}`} prefetch={false}>
            {one.name}
          </Link>
          <span className="line small mute">{one.says}</span>
        </li>
      ))}
    </ul>
  );
}
