import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import type { CountResult } from '@/domain/count';
import { number } from '@/messages/format';
import type { Speech } from './words';

type Props = Speech & { result: CountResult };

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
