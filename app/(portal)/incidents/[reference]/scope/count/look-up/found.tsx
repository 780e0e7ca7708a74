import type { ReactNode } from 'react';
import { Table } from '@/components/ui/table';
import type { LookedUp } from '@/domain/count';
import { instant } from '@/messages/format';
import { speechOf } from '../speech';

/** What each count says of one identifier. */
export async function foundView(reference: string, { kind, answers, left }: LookedUp): Promise<{ view: ReactNode; left: string }> {
  const { t, locale, zone, place, category } = await speechOf(reference);
  const at = (moment: string) => instant(moment, zone, locale);
  const view = (
    <Table
      caption={t('lookUp.answers')}
      className="rows"
      columns={[{ label: t('lookUp.count') }, { label: t('lookUp.answer') }, { label: t('lookUp.data') }, { label: t('lookUp.access') }]}
    >
      <tbody>
        {answers.map((one) => (
          <tr key={one.number}>
            <th scope="row" className="nowrap">
              {t('counts.one', { n: one.number })}
            </th>
            <td className="wide">
              <b className="strong">{t(`lookUp.words.${one.answer}`, { kind: t(`lookUp.kinds.${kind}`) })}</b>
              {one.answer === 'affected' ? (
                <div className="small mute">
                  {[
                    t('lookUp.accounts', { count: one.accounts }),
                    t('lookUp.rows', { count: one.rows }),
                    ...one.residence.map((code) => (code === '?' ? t('result.unknownPlace') : place(code))),
                    one.minor ? t('lookUp.minor') : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              ) : null}
              {one.shared ? <p className="flag">{t('lookUp.shared')}</p> : null}
            </td>
            <td className="wide" data-label={t('lookUp.data')}>
              {one.answer === 'affected' ? one.categories.map(category).join(', ') || '—' : ''}
            </td>
            <td className="wide">
              {one.first !== null && one.last !== null ? t('result.spanNote', { from: at(one.first), to: at(one.last) }) : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
  return { view, left: t('lookUp.left', { count: left }) };
}
