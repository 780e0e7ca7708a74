import Link from 'next/link';
import { isKeyed } from '@/components/determination/groups';
import { type Said, type Say, sayLabel, sayValue } from '@/components/determination/value';
import { sayMoment, sayName, sayWhen } from '@/components/incident/when';
import { Table } from '@/components/ui/table';
import { type Anchor, type DeterminationField, parseDetermination } from '@/domain/determination';
import type { Determination, Moment } from '@/domain/history';
import { momentOf, startOf } from '@/domain/moment';

export type HeldRow = Determination & { earlier: Determination[]; by: { name: string; nameLocal: string | null } | undefined };

type Props = {
  title: string;
  fields: DeterminationField[];
  /** Rows of these fields; one with value null was withdrawn. */
  rows: HeldRow[];
  say: Say;
  /** Where a field is recorded; null: this reader, or this instant, records nothing. */
  href: ((field: string, key: string) => string) | null;
  /** Whether the heads of the columns are shown: once on a page, read aloud with each table. */
  headed: boolean;
};

/** One group of determinations: what is held, since when, on what basis; and what is not yet known. */
export function DeterminationTable({ title, fields, rows, say, href, headed }: Props) {
  const { t, domain } = say;
  const columns = [
    { label: t('column.field') },
    { label: t('column.value') },
    { label: t('column.times') },
    { label: t('column.basis') },
    ...(href ? [{ label: t('column.acts'), hidden: true }] : []),
  ];
  const shown = fields.flatMap(({ field }) => rows.filter((row) => row.field === field).sort(byTime(say.zone)));
  const leads = shown.find((row) => row.field === 'anchor' && row.value !== null)?.id;
  const open = fields.filter((spec) => !isKeyed(spec) && !rows.some((row) => row.field === spec.field));
  const link = (field: string, label: string) =>
    href ? (
      <Link href={href(field, '')} prefetch={false}>
        {label}
      </Link>
    ) : (
      label
    );
  const unknown = (
    <ul className="inline">
      {open.map(({ field }) => (
        <li key={field}>{link(field, domain(`field.${field}`))}</li>
      ))}
    </ul>
  );
  return (
    <Table caption={title} className={headed ? 'rows determined' : 'rows determined bareheaded'} columns={columns}>
      <tbody>
        {shown.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {sayLabel(row.field, row.key, row.value, say)}
              {row.id === leads ? <span className="small mute"> {t('leads')}</span> : null}
            </th>
            <td className="wide">
              <Value said={sayValue(row.field, row.key, row.value, say)} withdrawn={row.value === null ? t('withdrawn') : null} />
            </td>
            <td className="wide small">
              {row.when && !row.field.startsWith('moments.') ? (
                <div>{t('true', { at: sayWhen(row.when, say.zone, say.locale) })}</div>
              ) : null}
              {row.when && row.field.startsWith('moments.') ? <div>{domain(`vocabulary.precision.${row.when.precision}`)}</div> : null}
              <div className="mute">{t('known', { at: sayMoment(row.knownAt, say.zone, say.locale) })}</div>
            </td>
            <td className="wide small">
              <p className="lines">{row.basis}</p>
              <p className="mute">{t('source', { source: row.source })}</p>
              <p className="mute">
                {t('byline', { name: sayName(row.by, say.locale), at: sayMoment(row.recordedAt, say.zone, say.locale) })}
              </p>
              {row.earlier.length > 0 ? <Earlier rows={row.earlier} say={say} /> : null}
            </td>
            {href ? (
              <td className="act">
                <Link href={href(row.field, row.key)} prefetch={false}>
                  {t('correct')}
                </Link>
              </td>
            ) : null}
          </tr>
        ))}
        {open.length > 0 ? (
          <tr>
            <th scope="row" className="mute">
              {t('unknown')}
            </th>
            <td className="wide" colSpan={columns.length - 1}>
              {unknown}
            </td>
          </tr>
        ) : null}
      </tbody>
    </Table>
  );
}

/** Anchors stand in the order of awareness, so that the first leads; what has a time of its own in that order; the rest as known. */
const byTime = (zone: string) => (a: HeldRow, b: HeldRow) => startOf(timeOf(a), zone) - startOf(timeOf(b), zone);

function timeOf(row: HeldRow): Moment {
  const read = row.field === 'anchor' ? parseDetermination(row.field, row.key, row.value) : null;
  if (read?.ok && read.value !== null) return (read.value as Anchor).at;
  return row.when === null ? row.knownAt : momentOf(row.when);
}

function Value({ said, withdrawn }: { said: Said; withdrawn: string | null }) {
  if (withdrawn !== null) return <span className="mute">{withdrawn}</span>;
  return (
    <>
      <p className="lines">{said.text}</p>
      {said.notes.map((note) => (
        <p key={note} className="small mute">
          {note}
        </p>
      ))}
    </>
  );
}

function Earlier({ rows, say }: { rows: Determination[]; say: Say }) {
  const { t } = say;
  return (
    <details className="twin">
      <summary>{t('earlier', { count: rows.length })}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <span className="soft">{row.value === null ? t('withdrawn') : sayValue(row.field, row.key, row.value, say).text}</span>{' '}
            <span className="mute">
              {`${t('known', { at: sayMoment(row.knownAt, say.zone, say.locale) })}. ${row.basis} (${row.source})`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
