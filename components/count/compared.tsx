import { Scroll, Table, Twin } from '@/components/ui/table';
import type { CountsCompared, People, PeopleCompared, PlaceCompared, Units } from '@/domain/count';
import { number } from '@/messages/format';
import type { Speech } from './result/words';

type Say = Pick<Speech, 't' | 'locale' | 'category' | 'place'>;

const SIDES = ['gained', 'lost', 'same'] as const;
const UNITS = ['accounts', 'persons'] as const;

/** The largest place first with its categories, the largest first; a place that is not known last. */
function inOrder<T extends { residence: string; category: string | null }>(lines: T[], size: (line: T) => number): T[] {
  const places = new Map(lines.flatMap((one) => (one.category === null ? [[one.residence, size(one)]] : [])));
  const rank = ({ residence }: T) => (residence === '?' ? -1 : (places.get(residence) ?? 0));
  return lines.toSorted(
    (a, b) =>
      rank(b) - rank(a) ||
      a.residence.localeCompare(b.residence) ||
      Number(a.category !== null) - Number(b.category !== null) ||
      size(b) - size(a) ||
      (a.category ?? '').localeCompare(b.category ?? ''),
  );
}

const ofPlaces = <T extends { category: string | null }>(lines: T[]): T[] => lines.filter((one) => one.category === null);
const peopleIn = ({ gained, lost, same }: People): number => gained.accounts + lost.accounts + same.accounts;

/** Who is new, gone and the same between two counts, by place and over all; by category as well where the reader unfolds it. */
export function PeopleTable({ people, ...say }: Say & { people: PeopleCompared }) {
  const places = inOrder(people.places, peopleIn);
  return (
    <>
      <PeopleLines {...say} people={{ ...people, places: ofPlaces(places) }} />
      <Twin summary={say.t('compare.byCategory')}>
        <PeopleLines {...say} people={{ ...people, places }} />
      </Twin>
    </>
  );
}

function PeopleLines({ people: { total, places }, t, locale, category, place }: Say & { people: PeopleCompared }) {
  const cells = (one: People) =>
    SIDES.flatMap((side) =>
      UNITS.map((unit) => (
        <td key={`${side} ${unit}`} className={side === 'same' ? 'soft' : undefined}>
          {number(one[side][unit], locale)}
        </td>
      )),
    );
  return (
    <Scroll label={t('compare.people')}>
      <table className="counts">
        <caption className="vh">{t('compare.people')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.place')}</th>
            {SIDES.flatMap((side) =>
              UNITS.map((unit) => (
                <th key={`${side} ${unit}`} scope="col">
                  {t(`compare.${side}`)}
                  <br />
                  {t(`compare.${unit}`)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {places.map((one) => (
            <tr key={`${one.residence} ${one.category ?? ''}`}>
              <th scope="row">
                {one.category === null ? named(one.residence, t, place) : <span className="soft indent">{category(one.category)}</span>}
              </th>
              {cells(one)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('compare.whole')}</th>
            {cells(total)}
          </tr>
        </tfoot>
      </table>
    </Scroll>
  );
}

const named = (code: string, t: Say['t'], place: Say['place']): string => (code === '?' ? t('result.unknownPlace') : place(code));

type Sides = Say & { found: CountsCompared; heads: [string, string] };

const unitsIn = ({ before, after }: PlaceCompared): number => Math.max(before?.accounts ?? 0, after?.accounts ?? 0);

/** Places of two counts side by side; by category as well where the reader unfolds it. */
export function PlacesTable({ found, ...say }: Sides) {
  const places = inOrder(found.places, unitsIn);
  return (
    <>
      <PlaceLines {...say} found={{ ...found, places: ofPlaces(places) }} />
      <Twin summary={say.t('compare.byCategory')}>
        <PlaceLines {...say} found={{ ...found, places }} />
      </Twin>
    </>
  );
}

function PlaceLines({ found, heads, t, locale, category, place }: Sides) {
  const figure = (units: Units | null, unit: keyof Units) => (units === null ? '—' : number(units[unit], locale));
  const by = (before: Units | null, after: Units | null) => {
    const change = (after?.accounts ?? 0) - (before?.accounts ?? 0);
    return change === 0 ? '' : `${change > 0 ? '+' : '−'} ${number(Math.abs(change), locale)}`;
  };
  const line = (key: string, name: string, inner: boolean, before: Units | null, after: Units | null) => (
    <tr key={key}>
      <th scope="row" className={inner ? 'inner' : undefined}>
        {name}
      </th>
      <td className="num" data-label={`${heads[0]}, ${t('compare.accounts')}`}>
        {figure(before, 'accounts')}
      </td>
      <td className="num" data-label={`${heads[1]}, ${t('compare.accounts')}`}>
        {figure(after, 'accounts')}
      </td>
      <td className="num strong wide" data-label={t('compare.difference')}>
        {by(before, after)}
      </td>
      <td className="num soft" data-label={`${heads[0]}, ${t('compare.persons')}`}>
        {figure(before, 'persons')}
      </td>
      <td className="num soft" data-label={`${heads[1]}, ${t('compare.persons')}`}>
        {figure(after, 'persons')}
      </td>
    </tr>
  );
  return (
    <Table
      caption={t('compare.places')}
      className="rows"
      columns={[
        { label: t('compare.place') },
        { label: `${heads[0]}, ${t('compare.accounts')}`, className: 'num' },
        { label: `${heads[1]}, ${t('compare.accounts')}`, className: 'num' },
        { label: t('compare.difference'), className: 'num' },
        { label: `${heads[0]}, ${t('compare.persons')}`, className: 'num' },
        { label: `${heads[1]}, ${t('compare.persons')}`, className: 'num' },
      ]}
    >
      <tbody>
        {found.places.map((one) =>
          line(
            `${one.residence} ${one.category ?? ''}`,
            one.category === null ? named(one.residence, t, place) : category(one.category),
            one.category !== null,
            one.before,
            one.after,
          ),
        )}
      </tbody>
      <tfoot>{line('whole', t('compare.whole'), false, found.totals.before, found.totals.after)}</tfoot>
    </Table>
  );
}
