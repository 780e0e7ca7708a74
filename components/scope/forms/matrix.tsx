import { sayMoment } from '@/components/incident/when';
import { Section } from '@/components/ui/section';
import type { Figure, ScopeCell, ScopeRevision } from '@/domain/history';
import type { Totals } from '@/domain/scope';
import { categories } from '@/law/vocabulary';
import type english from '@/messages/en/picture.json';
import type { Locale } from '@/messages/format';
import type { Translate } from '@/messages/translate';
import { type Count, ResidenceTable } from '../residence';
import { localName, placeName } from './place';

const countOf = ({ settled, low, high, likely }: Figure): Count =>
  settled === undefined ? { low: low ?? null, high: high ?? null, likely: likely ?? null } : { low: settled, high: settled };
const exactly = (n: number): Count => ({ low: n, high: n });
const UNKNOWN: Count = { low: null, high: null };

type Props = {
  revision: Pick<ScopeRevision, 'number' | 'knownAt' | 'cells'> & { totals: Totals };
  zone: string;
  locale: Locale;
  t: Translate;
  domain: Translate;
  words: (typeof english)['residence'];
};

/** Places of residence by categories of data in one revision, and below it what the table cannot say. */
export function Matrix({ revision, zone, locale, t, domain, words }: Props) {
  const { cells, totals } = revision;
  const note = t('matrix.note', { n: revision.number, date: sayMoment(revision.knownAt, zone, locale) });
  return (
    <div id="matrix">
      <Section title={t('matrix.title')} note={note}>
        {cells.length === 0 ? (
          <p className="soft">{t('matrix.nobody', { n: revision.number })}</p>
        ) : (
          <Cells {...{ cells, totals, locale, t, domain, words }} />
        )}
      </Section>
    </div>
  );
}

type CellsProps = Omit<Props, 'revision' | 'zone'> & { cells: ScopeCell[]; totals: Totals };

/** The table alone, for the check before a revision is recorded. */
export function Cells({ cells, totals, locale, t, domain, words }: CellsProps) {
  const hit = new Set(cells.flatMap((cell) => (cell.categories ?? []).map(({ category }) => category)));
  const shown = categories.filter((category) => hit.has(category));
  const people = cells.some((cell) => Object.keys(cell.individuals).length > 0);
  const entry = (cell: ScopeCell, category: string) => cell.categories?.find((one) => one.category === category);
  const category = (cell: ScopeCell, name: string): Count => {
    if (cell.categories === null) return UNKNOWN;
    const found = entry(cell, name);
    return found === undefined ? exactly(0) : found.accounts === null ? UNKNOWN : exactly(found.accounts);
  };
  const sum = (name: string): Count | null => {
    const each = cells.map((cell) => category(cell, name).low);
    return each.every((n) => n !== null) ? exactly(each.reduce<number>((all, n) => all + (n ?? 0), 0)) : null;
  };
  const name = (code: string | null) => (code === null ? t('matrix.unknownPlace') : placeName(code, locale));
  const rows = cells.map((cell) => {
    const local = cell.residence === null ? null : localName(cell.residence, name(cell.residence));
    const counts = [countOf(cell.accounts), ...(people ? [countOf(cell.individuals)] : []), ...shown.map((one) => category(cell, one))];
    return { code: cell.residence ?? '?', name: name(cell.residence), ...(local && { local }), counts };
  });
  const columns = [
    { key: 'accounts', label: t('table.accounts') },
    ...(people ? [{ key: 'individuals', label: t('table.individuals') }] : []),
    ...shown.map((one) => ({ key: one, label: domain(`vocabulary.categories.${one}`) })),
  ];
  const uncounted = shown.filter((one) => cells.some((cell) => entry(cell, one)?.accounts === null));
  const unlooked = cells.filter((cell) => cell.categories === null).map((cell) => name(cell.residence));
  const minors = cells.filter((cell) => cell.minors === true).map((cell) => name(cell.residence));
  const notes = [
    ...(uncounted.length > 0
      ? [t('matrix.uncounted', { list: uncounted.map((one) => domain(`vocabulary.categories.${one}`)).join(', ') })]
      : []),
    ...(unlooked.length > 0 ? [t('matrix.unlooked', { list: unlooked.join(', ') })] : []),
    ...(minors.length > 0 ? [t('matrix.minors', { list: minors.join(', ') })] : []),
  ];
  return (
    <>
      <ResidenceTable
        columns={columns}
        rows={rows}
        totals={[countOf(totals.accounts), ...(people ? [countOf(totals.individuals)] : []), ...shown.map(sum)]}
        locale={locale}
        words={words}
      />
      {notes.length > 0 ? <p className="note">{notes.join(' ')}</p> : null}
    </>
  );
}
