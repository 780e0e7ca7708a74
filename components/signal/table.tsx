import type { ReactNode } from 'react';
import { sayMoment, sayName, sayWhen } from '@/components/incident/when';
import { Table } from '@/components/ui/table';
import type { Signal } from '@/domain/history';
import type { Locale } from '@/messages/format';
import type { Translate } from '@/messages/translate';

export type SignalRow = Pick<Signal, 'id' | 'what' | 'when' | 'knownAt' | 'source' | 'state' | 'reason' | 'recordedAt'> & {
  by?: { name: string; nameLocal: string | null } | undefined;
  earlier?: Pick<Signal, 'id' | 'what' | 'when' | 'source' | 'recordedAt'>[];
};

type Props = {
  rows: SignalRow[];
  zone: string;
  locale: Locale;
  /** Speaks the nouns signal and domain. */
  t: Translate;
  domain: Translate;
  acts?: (row: SignalRow) => ReactNode;
};

/** Signals: when each happened, when it was known, what was observed, and what became of it. */
export function SignalTable({ rows, zone, locale, t, domain, acts }: Props) {
  const columns = [
    { label: t('column.happened') },
    { label: t('column.known') },
    { label: t('column.what') },
    { label: t('column.state') },
    ...(acts ? [{ label: t('column.acts'), hidden: true }] : []),
  ];
  return (
    <Table caption={t('title')} className="rows tl" columns={columns}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="a">
              {sayWhen(row.when, zone, locale)}
              <div className="small mute">{domain(`vocabulary.precision.${row.when.precision}`)}</div>
            </td>
            <td className="k">{sayMoment(row.knownAt, zone, locale)}</td>
            <td className="wide">
              <p className="lines">{row.what}</p>
              <p className="small mute">{t('source', { source: row.source })}</p>
              {row.by ? (
                <p className="small mute">{t('byline', { name: sayName(row.by, locale), at: sayMoment(row.recordedAt, zone, locale) })}</p>
              ) : null}
              {row.earlier && row.earlier.length > 0 ? (
                <details className="twin">
                  <summary>{t('earlier', { count: row.earlier.length })}</summary>
                  {row.earlier.map((one) => (
                    <p key={one.id} className="small soft">
                      {one.what} <span className="mute">{`${sayWhen(one.when, zone, locale)} · ${one.source}`}</span>
                    </p>
                  ))}
                </details>
              ) : null}
            </td>
            <td>
              {t(`state.${row.state}`)}
              {row.reason ? <div className="small mute">{t('reason', { reason: row.reason })}</div> : null}
            </td>
            {acts ? <td className="act">{acts(row)}</td> : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
