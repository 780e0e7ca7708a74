import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';

import type { CountResult } from '@/domain/count';
import { instant, number } from '@/messages/format';
import { Long } from '../long';
import type { Speech } from './words';

/** Sets of categories shown at once: the largest say most. */
const SETS = 8;

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
        shown={SETS}
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
