import Link from 'next/link';
import type { Speech } from '@/components/count/result/words';
import { percent } from '@/components/count/size';
import { sayName } from '@/components/incident/when';
import { Table } from '@/components/ui/table';
import type { CountView } from '@/domain/count';
import { instant, number } from '@/messages/format';

type Props = Pick<Speech, 't' | 'locale' | 'zone'> & { counts: CountView[]; path: string };

/** The counts of a case, the latest first: their state, figures, and the revision they became. */
export function Counts({ counts, path, t, locale, zone }: Props) {
  const figure = (value: number | undefined) => (value === undefined ? '' : number(value, locale));
  const columns = [
    { label: t('counts.number') },
    { label: t('counts.state') },
    { label: t('counts.accounts'), className: 'num' },
    { label: t('counts.persons'), className: 'num' },
    { label: t('counts.rows'), className: 'num' },
    { label: t('counts.rejected'), className: 'num' },
    { label: t('counts.became') },
  ];
  return (
    <Table caption={t('counts.caption')} className="rows" columns={columns}>
      <tbody>
        {counts.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <Link href={`${path}/${one.number}`} prefetch={false}>
                {t('counts.one', { n: one.number })}
              </Link>
              <div className="small mute">
                {t('run.asked', { name: sayName(one.askedBy, locale), at: instant(one.askedAt, zone, locale) })}
              </div>
            </th>
            <td>
              {t(`state.${one.state}`)}
              {one.progress ? <span className="soft"> {t('counts.percent', { percent: percent(one.progress.share, 1) })}</span> : null}
              {one.needsAcceptance ? <div className="small strong">{t('counts.waits')}</div> : null}
            </td>
            <td className="num strong" data-label={t('counts.accounts')}>
              {figure(one.figures?.accounts)}
            </td>
            <td className="num" data-label={t('counts.persons')}>
              {figure(one.figures?.persons)}
            </td>
            <td className="num" data-label={t('counts.rows')}>
              {figure(one.figures?.rows.counted)}
            </td>
            <td className="num" data-label={t('counts.rejected')}>
              {figure(one.figures?.rows.rejected)}
            </td>
            <td className="soft">
              {one.revision === null ? (one.state === 'counted' ? t('counts.notYet') : '') : t('counts.revision', { n: one.revision })}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
