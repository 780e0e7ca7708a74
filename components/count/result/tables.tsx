import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import { Table, Twin } from '@/components/ui/table';
import type { CountResult } from '@/domain/count';
import { instant, number } from '@/messages/format';
import type { Speech } from './words';

/** Rows of a table shown at once; the rest is folded away. */
const SHOWN = 20;

/** A table that shows its first rows and folds the others. */
function Long({ rows, table, more }: { rows: ReactNode[]; table: (rows: ReactNode[]) => ReactNode; more: (count: number) => string }) {
  return (
    <>
      {table(rows.slice(0, SHOWN))}
      {rows.length > SHOWN ? <Twin summary={more(rows.length - SHOWN)}>{table(rows.slice(SHOWN))}</Twin> : null}
    </>
  );
}

type Props = Speech & { result: CountResult };

/** Which categories of data an account or person lost together. */
export function CategorySets({ result, t, locale, category }: Props) {
  if (result.byCategorySet.length === 0) return null;
  const rows = result.byCategorySet
    .toSorted((a, b) => b.accounts - a.accounts)
    .map(({ categories, accounts, persons }) => (
      <tr key={categories.join(' ')}>
        <th scope="row" className="wide">
          {categories.map(category).join(', ') || t('result.nothing')}
        </th>
        <td className="num" data-label={t('result.accounts')}>
          {number(accounts, locale)}
        </td>
        <td className="num" data-label={t('result.persons')}>
          {number(persons, locale)}
        </td>
      </tr>
    ));
  const columns = [
    { label: t('result.set') },
    { label: t('result.accounts'), className: 'num' },
    { label: t('result.persons'), className: 'num' },
  ];
  return (
    <Section title={t('result.sets')} note={t('result.setsNote')}>
      <Long
        rows={rows}
        more={(count) => t('result.more', { count })}
        table={(some) => (
          <Table caption={t('result.sets')} className="rows" columns={columns}>
            <tbody>{some}</tbody>
          </Table>
        )}
      />
    </Section>
  );
}

/** What each credential reached, and from when to when. */
export function Credentials({ result, t, locale, zone }: Props) {
  const { perCredential } = result;
  if (perCredential.length === 0) return null;
  const at = (moment: string | null) => (moment === null ? '—' : instant(moment, zone, locale, { seconds: true }));
  const rows = perCredential
    .toSorted((a, b) => b.accounts - a.accounts || b.rows - a.rows)
    .map((one) => (
      <tr key={one.credential ?? ''}>
        <th scope="row" className="wide cut">
          {one.credential === null ? <span className="mute">{t('result.noCredential')}</span> : <code>{one.credential}</code>}
        </th>
        <td className="num" data-label={t('result.rowsOf')}>
          {number(one.rows, locale)}
        </td>
        <td className="num" data-label={t('result.accounts')}>
          {number(one.accounts, locale)}
        </td>
        <td className="num" data-label={t('result.persons')}>
          {number(one.persons, locale)}
        </td>
        <td className="wide" data-label={t('result.first')}>
          {at(one.first)}
        </td>
        <td className="wide" data-label={t('result.last')}>
          {at(one.last)}
        </td>
      </tr>
    ));
  const columns = [
    { label: t('result.credential') },
    { label: t('result.rowsOf'), className: 'num' },
    { label: t('result.accounts'), className: 'num' },
    { label: t('result.persons'), className: 'num' },
    { label: t('result.first') },
    { label: t('result.last') },
  ];
  return (
    <Section title={t('result.credentials')} note={t('result.credentialsNote', { count: perCredential.length })}>
      <Long
        rows={rows}
        more={(count) => t('result.more', { count })}
        table={(some) => (
          <Table caption={t('result.credentials')} className="rows" columns={columns}>
            <tbody>{some}</tbody>
          </Table>
        )}
      />
    </Section>
  );
}

/** Values that link nobody because too many have them, and values that are none of their kind. */
export function Unlinked({ result, most, t, locale }: Props & { most: number }) {
  const { shared, unread } = result;
  return (
    <>
      <Section title={t('result.shared')} note={t('result.sharedNote', { n: most })}>
        {shared.length === 0 ? (
          <p className="soft">{t('result.noShared', { n: most })}</p>
        ) : (
          <Table
            caption={t('result.shared')}
            className="rows"
            columns={[
              { label: t('result.column') },
              { label: t('result.values'), className: 'num' },
              { label: t('result.most'), className: 'num' },
              { label: t('result.listedAs') },
            ]}
          >
            <tbody>
              {shared.map((one) => (
                <tr key={one.column}>
                  <th scope="row">
                    <code>{one.column}</code>
                  </th>
                  <td className="num" data-label={t('result.values')}>
                    {number(one.values, locale)}
                  </td>
                  <td className="num" data-label={t('result.most')}>
                    {number(one.mostAccounts, locale)}
                  </td>
                  <td className="wide small soft cut">
                    {one.listed.slice(0, 5).map(({ accounts, keyed }) => (
                      <div key={keyed ?? accounts}>
                        {t('result.listed', { n: number(accounts, locale), keyed: keyed?.slice(0, 16) ?? '—' })}
                      </div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Section>
      {unread.some(({ rows }) => rows > 0) ? (
        <Section title={t('result.unread')} note={t('result.unreadNote')}>
          <Table
            caption={t('result.unread')}
            className="rows"
            columns={[{ label: t('result.column') }, { label: t('result.rowsOf'), className: 'num' }]}
          >
            <tbody>
              {unread.map((one) => (
                <tr key={one.column}>
                  <th scope="row">
                    <code>{one.column}</code>
                  </th>
                  <td className="num" data-label={t('result.rowsOf')}>
                    {number(one.rows, locale)}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      ) : null}
    </>
  );
}

/** Why rows were rejected and where the first of each kind stand; their contents stay in the source. */
export function Rejected({ result: { rejected }, t, engine, locale }: Props) {
  const where = ({ file, line, record }: { file: string; line: number; record?: number }) =>
    record === undefined
      ? t('result.line', { file, line: number(line, locale) })
      : t('result.record', { file, line: number(line, locale), record: number(record, locale) });
  return (
    <Section title={t('result.rejected')} note={t('result.rejectedNote')}>
      {rejected.length === 0 ? (
        <p className="soft">{t('result.noRejected')}</p>
      ) : (
        <Table
          caption={t('result.rejected')}
          className="rows"
          columns={[{ label: t('result.reason') }, { label: t('result.rowsOf'), className: 'num' }, { label: t('result.where') }]}
        >
          <tbody>
            {rejected.map(({ reason, rows, samples }) => (
              <tr key={reason}>
                <th scope="row">{engine(`reason.${reason}`)}</th>
                <td className="num" data-label={t('result.rowsOf')}>
                  {number(rows, locale)}
                </td>
                <td className="wide soft">
                  {samples.map((one) => (
                    <div key={`${one.file} ${one.line} ${one.record ?? ''}`}>{where(one)}</div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
