import Link from 'next/link';
import { type Figure, Figures } from '@/components/ui/figures';
import type { Measure } from '@/domain/measures';
import { drawn, type Totals } from '@/domain/scope';
import { duration, type Locale, lengthOf, number, range } from '@/messages/format';
import type { DutyWords } from '@/messages/speaker';
import type { Translate } from '@/messages/translate';

type Props = {
  figures: {
    scope: ({ number: number } & Totals) | null;
    dwell: Measure | null;
    late: { duty: string; lateBy: string; label: string } | null;
    series: { label: string; sum: number; claim: boolean } | null;
  };
  path: string;
  locale: Locale;
  /** Speaks the noun overview. */
  t: Translate;
  duties: DutyWords;
};

/** The figures of a case that an executive asks for first. What is not known says so. */
export function CaseFigures({ figures: { scope, dwell, late, series }, path, locale, t, duties }: Props) {
  const unknown = t('figures.unknown');
  const figure = scope && scopeFigure(scope, locale);
  const items: Figure[] = [
    scope && figure
      ? {
          label: t(`figures.${figure.counted}`, { number: scope.number }),
          value: (
            <Link href={`${path}/scope`} prefetch={false}>
              {figure.said}
            </Link>
          ),
          words: !figure.exact,
        }
      : { label: t('figures.accountsUnknown'), value: unknown, words: true },
    dwell ? { label: t('figures.dwell'), ...dwellOf(dwell, locale, t) } : { label: t('figures.dwell'), value: unknown, words: true },
    late
      ? {
          label: t('figures.late', { duty: duties.both(late.duty), label: late.label }),
          value: (
            <Link href={`${path}/obligations?why=${late.duty}`} prefetch={false}>
              {duration(late.lateBy, locale)}
            </Link>
          ),
          state: 'late',
        }
      : { label: t('figures.noneLate'), value: t('figures.none'), words: true },
    ...(series
      ? [{ label: t(series.claim ? 'figures.claim' : 'figures.series', { label: series.label }), value: number(series.sum, locale) }]
      : []),
  ];
  return <Figures label={t('figures.label')} items={items} />;
}

/** The one figure of a scope: accounts, or people where accounts were not counted; null where nothing is. */
export function scopeFigure(scope: Totals, locale: Locale): { counted: 'accounts' | 'individuals'; said: string; exact: boolean } | null {
  const counted = drawn(scope.accounts) ? 'accounts' : drawn(scope.individuals) ? 'individuals' : null;
  if (counted === null) return null;
  const { settled, likely, low, high } = scope[counted];
  const one = settled ?? likely;
  return { counted, said: one === undefined ? range(low ?? null, high ?? null, locale) : number(one, locale), exact: one !== undefined };
}

/** Whole days are a figure with its unit beside it; less is an exact length. */
function dwellOf(dwell: Measure, locale: Locale, t: Translate): Pick<Figure, 'value' | 'unit'> {
  const whole = /^P(\d+)D$/.exec(dwell.iso);
  if (whole?.[1]) return { value: number(Number(whole[1]), locale), unit: t('figures.day', { count: Number(whole[1]) }) };
  return { value: duration(lengthOf(dwell.iso), locale) };
}
