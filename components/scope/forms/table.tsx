import Link from 'next/link';
import { sayMoment } from '@/components/incident/when';
import { Table } from '@/components/ui/table';
import type { ScopeRevision } from '@/domain/history';
import { change, drawn, type Totals } from '@/domain/scope';
import { date, type Locale, number } from '@/messages/format';
import type { Translate } from '@/messages/translate';
import { sayFigure } from './figure';

type Revised = Pick<ScopeRevision, 'number' | 'knownAt' | 'basis' | 'reason'> & { totals: Totals };
type Quoted = { id: string; duty: string; revision: number; at: string | null };
type Props = {
  revisions: Revised[];
  counted: 'accounts' | 'individuals';
  chosen: number;
  href: (revision: number) => string;
  quotes: Quoted[];
  outdated: string[];
  authority: (duty: string) => string;
  zone: string;
  locale: Locale;
  t: Translate;
};

/** A count that changed this often over says its factor, a smaller change says by how much. */
const LEAP = 10;

/** The revisions as a table: when each was known, its count, how it followed, and what quotes it. */
export function RevisionTable({ revisions, counted, chosen, href, quotes, outdated, authority, zone, locale, t }: Props) {
  const columns = [
    { label: t('table.number'), hidden: true },
    { label: t('table.known') },
    { label: t(`table.${counted}`), className: 'num' },
    { label: t('table.change'), className: 'num' },
    { label: t('table.basis') },
    { label: t('table.quoted') },
  ];
  const changed = (index: number): string => {
    const [before, after] = [drawn(revisions[index - 1]?.totals[counted] ?? {}), drawn(revisions[index]?.totals[counted] ?? {})];
    if (before === null || after === null) return '';
    const how = change(before.value, after.value);
    if (how.kind === 'same') return t('change.same');
    if (how.factor !== null && how.factor >= LEAP)
      return t(how.kind === 'more' ? 'change.up' : 'change.down', { factor: number(Math.floor(how.factor), locale) });
    return t(`change.${how.kind}`, { by: number(how.by, locale) });
  };
  return (
    <Table caption={t('table.caption')} className="rows revs" columns={columns}>
      <tbody>
        {revisions.map((revision, index) => {
          const quoting = quotes.filter((quote) => quote.revision === revision.number);
          return (
            <tr key={revision.number} className={revision.number === chosen ? 'sel' : undefined}>
              <th scope="row">{revision.number}</th>
              <td className="nowrap">{sayMoment(revision.knownAt, zone, locale)}</td>
              <td className="num">
                <Link
                  className="strong"
                  href={href(revision.number)}
                  prefetch={false}
                  aria-current={revision.number === chosen ? 'true' : undefined}
                >
                  {sayFigure(revision.totals[counted], locale, t)}
                </Link>
              </td>
              <td className="num soft">{changed(index)}</td>
              <td className="soft wide">{revision.basis}</td>
              <td className="soft wide" data-label={t('table.quoted')}>
                {quoting.length === 0
                  ? t('table.nobody')
                  : quoting.map((quote, place) => {
                      const name = authority(quote.duty);
                      return (
                        <span key={quote.id}>
                          {place > 0 ? ', ' : ''}
                          {quote.at === null
                            ? t('table.draft', { name })
                            : t('table.filed', { name, date: date(quote.at, zone, locale, { year: false }) })}
                          {outdated.includes(quote.id) ? <b className="strong"> ({t('table.outdated')})</b> : null}
                        </span>
                      );
                    })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
