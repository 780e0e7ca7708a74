import Link from 'next/link';
import { Glyph } from '@/components/clock/glyph';
import { LiveState } from '@/components/clock/live';
import type { Locale } from '@/messages/format';
import { fill } from '@/messages/format';
import { TimeLeft } from './left';
import type { ObligationRow } from './row';
import { type TargetAct, TargetForm } from './target-form';
import { WhyLink } from './why-link';
import type { ViewWords } from './words';

/** What a row offers besides its words. The first step may be a button, or a fact that can be opened; `about` is read aloud after it. */
export type RowStep = { href: string; label: string; kind: 'do' | 'button' | 'link' | 'fact'; about?: string };
export type RowActs = { steps: RowStep[]; decided: 'no' | 'decided' | 'to-confirm'; mayTarget: boolean };

export type ListProps = {
  rows: ObligationRow[];
  acts: Record<string, RowActs>;
  /** The id of the row whose panel is open. */
  open: string | null;
  whyHref: (id: string) => string;
  target: TargetAct | null;
  now: number;
  zone: string;
  locale: Locale;
  words: ViewWords;
  still: boolean;
};

const CLASS: Record<RowStep['kind'], string | undefined> = { do: 'btn do', button: 'btn', link: undefined, fact: 'kept' };
const GROUPS = ['owed', 'not-yet-known', 'not-owed'] as const;
const FOLD_FROM = 9;

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Every duty of every touched jurisdiction: owed, not yet known, not owed, with its reasons and its next step. */
export function ObligationList(props: ListProps) {
  const { rows, words } = props;
  const { list } = words.own;
  const groups = GROUPS.map((answer) => ({ answer, rows: rows.filter((row) => row.answer === answer) })).filter(
    (group) => group.rows.length > 0,
  );
  const folded = groups.filter(({ answer, rows: found }) => answer === 'not-owed' && found.length >= FOLD_FROM);
  return (
    <>
      <Groups {...props} groups={groups.filter((group) => !folded.includes(group))} />
      {folded.map((group) => (
        <details className="twin" key={group.answer}>
          <summary>{fill(list.fold, { n: group.rows.length })}</summary>
          <Groups {...props} groups={[group]} />
        </details>
      ))}
    </>
  );
}

function Groups({ groups, ...props }: ListProps & { groups: { answer: (typeof GROUPS)[number]; rows: ObligationRow[] }[] }) {
  const { list } = props.words.own;
  if (groups.length === 0) return null;
  // Who may do nothing here is shown no empty column.
  const stepped = groups.some(({ rows }) => rows.some(({ id }) => (props.acts[id]?.steps.length ?? 0) > 0));
  return (
    <table className={stepped ? 'rows obligations' : 'rows obligations stepless'}>
      <thead>
        <tr>
          <th scope="col">{list.duty}</th>
          <th scope="col">{list.due}</th>
          <th scope="col">{list.state}</th>
          <th scope="col">{list.because}</th>
          {stepped ? (
            <th scope="col" className="act">
              <span className="vh">{list.step}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      {groups.map(({ answer, rows }) => (
        <tbody key={answer}>
          <tr className="grp">
            <th colSpan={stepped ? 5 : 4} scope="rowgroup">
              {list[answer]}
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.id} row={row} stepped={stepped} {...props} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type RowProps = ListProps & { row: ObligationRow; stepped: boolean };

function Row({ row, stepped, acts, open, whyHref, target, now, zone, locale, words, still }: RowProps) {
  const { list } = words.own;
  const act = acts[row.id];
  const known = row.answer === 'owed' && row.clock.status !== 'met' && row.clock.status !== 'late';
  const decided = known && act !== undefined && act.decided !== 'no' ? act.decided : null;
  const noFigure = row.answer === 'owed' && row.clock.status === 'open' && row.due === null;
  return (
    <tr className={open === row.id ? 'sel' : undefined}>
      <th scope="row">
        {row.authority}, {row.name}
        <div className="small mute">{row.organisation ? `${row.organisation} · ${row.article}` : row.article}</div>
      </th>
      <td className="due">
        {row.dueText === '' ? null : (
          <WhyLink href={whyHref(row.id)} open={open === row.id} label={`${list.why}: ${row.authority}, ${row.name}`}>
            {row.dueText}
          </WhyLink>
        )}
      </td>
      <td className="end">
        {decided ? (
          <span className="st long" data-state="notowed">
            <Glyph state="notowed" />
            <span>{decided === 'decided' ? list.decided : list['to-confirm']}</span>
          </span>
        ) : noFigure && row.target !== null ? (
          <TimeLeft clock={row.clock} target={row.target} now={now} locale={locale} words={{ ...words.clock, ...list.time }} />
        ) : (
          <LiveState clock={row.clock} now={now} locale={locale} words={words.clock} length={row.length} still={still} />
        )}
      </td>
      <td className="wide soft">
        {row.standard ? <span className="strong">“{upper(row.standard)}”. </span> : null}
        {row.because.join(' ')}
        {row.missing.length > 0 ? ` ${fill(list.missing, { facts: row.missing.map(({ text }) => text).join('; ') })}` : ''}
        {row.targetText ? ` ${upper(fill(words.clock.phrase.ownTargetAt, { at: row.targetText }))}.` : ''}
        {noFigure && target !== null && act?.mayTarget ? (
          <TargetForm key={row.targetText ?? ''} {...target} id={row.id} zone={zone} words={words.own.target} />
        ) : null}
      </td>
      {stepped ? (
        <td className="act">
          {act?.steps.map((step) => (
            <div key={step.href}>
              <Link className={CLASS[step.kind]} href={step.href} prefetch={false}>
                {step.label}
                {step.about ? <span className="vh"> {step.about}</span> : null}
              </Link>
            </div>
          ))}
        </td>
      ) : null}
    </tr>
  );
}
