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
  const counted = scope && (drawn(scope.accounts) ? 'accounts' : drawn(scope.individuals) ? 'individuals' : null);
  const figure = scope && counted ? scope[counted] : null;
  const settled = figure?.settled ?? figure?.likely;
  const said = figure ? (settled === undefined ? range(figure.low ?? null, figure.high ?? null, locale) : number(settled, locale)) : null;
  const items: Figure[] = [
    scope && counted && said
      ? {
          label: t(`figures.${counted}`, { number: scope.number }),
          value: (
            <Link href={`${path}/scope`} prefetch={false}>
              {said}
            </Link>
          ),
          words: settled === undefined,
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

/** Whole days are a figure with its unit beside it; less is an exact length. */
function dwellOf(dwell: Measure, locale: Locale, t: Translate): Pick<Figure, 'value' | 'unit'> {
  const whole = /^P(\d+)D$/.exec(dwell.iso);
  if (whole?.[1]) return { value: number(Number(whole[1]), locale), unit: t('figures.day', { count: Number(whole[1]) }) };
  return { value: duration(lengthOf(dwell.iso), locale) };
}
