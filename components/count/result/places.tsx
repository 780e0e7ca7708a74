import { type Count, ResidenceTable } from '@/components/scope/residence';
import type { CountResult, Units } from '@/domain/count';
import type english from '@/messages/en/picture.json';
import type { Speech } from './words';

const exactly = (n: number): Count => ({ low: n, high: n });

type Props = Pick<Speech, 'category' | 'place' | 't' | 'locale'> & {
  result: Pick<CountResult, 'accounts' | 'persons' | 'byResidence' | 'byCategory' | 'byResidenceAndCategory'>;
  /** What the cells of categories count. */
  unit: keyof Units;
  words: (typeof english)['residence'];
};

/** Places of residence by categories of data, exactly as counted; the largest place first, a place not known last. */
export function Places({ result, unit, t, locale, category, place, words }: Props) {
  const categories = Object.entries(result.byCategory)
    .sort(([a, x], [b, y]) => y[unit] - x[unit] || a.localeCompare(b))
    .map(([name]) => name);
  const cells = new Map(result.byResidenceAndCategory.map((one) => [`${one.residence} ${one.category}`, one[unit]]));
  const rows = Object.entries(result.byResidence)
    .sort(([a, x], [b, y]) => Number(a === '?') - Number(b === '?') || y[unit] - x[unit])
    .map(([code, units]) => ({
      code,
      name: code === '?' ? t('result.unknownPlace') : place(code),
      counts: [exactly(units.accounts), exactly(units.persons), ...categories.map((name) => exactly(cells.get(`${code} ${name}`) ?? 0))],
    }));
  return (
    <ResidenceTable
      columns={[
        { key: 'accounts', label: t('result.accounts') },
        { key: 'persons', label: t('result.persons') },
        ...categories.map((name) => ({ key: `category ${name}`, label: category(name) })),
      ]}
      rows={rows}
      totals={[
        exactly(result.accounts),
        exactly(result.persons),
        ...categories.map((name) => exactly(result.byCategory[name]?.[unit] ?? 0)),
      ]}
      locale={locale}
      words={words}
    />
  );
}
