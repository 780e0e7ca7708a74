import Link from 'next/link';
import { notBinding } from '@/app/(portal)/law/standing';
import { lawWords } from '@/app/(portal)/law/words';
import { capital, periodInWords } from '@/components/law/period';
import { standingAt } from '@/components/law/standing';
import { Sure } from '@/components/law/sure';
import { Table } from '@/components/ui/table';
import type { Duty } from '@/law/duty';
import { placeOf } from '@/law/jurisdictions';

/** Duties under their jurisdictions: to whom, what, by when, and how sure. `at`: RFC 3339, decides which version is shown. */
export async function DutyList({ places, at }: { places: readonly [string, readonly Duty[]][]; at: string }) {
  const { language, t, duties, speaker, inWords } = await lawWords();
  const ms = Date.parse(at);
  const columns = [
    { label: t('list.to') },
    { label: t('list.duty') },
    { label: t('list.period') },
    { label: t('list.sure'), className: 'fit' },
  ];
  return (
    <Table caption={t('list.caption')} columns={columns} className="rows law-list">
      {places.map(([place, own]) => {
        const local = placeOf(place)?.local;
        const name = speaker.place(place);
        return (
          <tbody key={place}>
            <tr className="grp" id={place}>
              <th colSpan={4} scope="rowgroup">
                {name} {local && local !== name ? <span className="mute">{local}</span> : null}{' '}
                <span className="mute">{t('list.count', { count: own.length })}</span>
              </th>
            </tr>
            {own.map((duty) => {
              const standing = standingAt(duty, ms);
              const outside = notBinding(standing, t, language);
              return (
                <tr key={duty.id}>
                  <td className="soft wide">
                    {duty.recipient === 'counting rule' ? t('recipient.counting rule') : duties.authority(duty.id)}
                  </td>
                  <th scope="row">
                    <Link href={`/law/${duty.id}`} prefetch={false}>
                      {duties.name(duty.id)}
                    </Link>
                    <span className="small mute article">{duty.article}</span>
                  </th>
                  <td className="wide">
                    {standing.version ? capital(periodInWords(duty, standing.version, inWords)) : t('period.unstated')}
                    {outside ? <span className="small mute article">{outside}</span> : null}
                  </td>
                  <td className="fit small">
                    <Sure sure={duty.confidence}>{t(`sure.${duty.confidence}`)}</Sure>
                  </td>
                </tr>
              );
            })}
          </tbody>
        );
      })}
    </Table>
  );
}
