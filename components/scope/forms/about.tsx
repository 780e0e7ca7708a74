import { sayMoment, sayName, sayWhen } from '@/components/incident/when';
import { Section } from '@/components/ui/section';
import type { ScopeRevision } from '@/domain/history';
import type { Locale } from '@/messages/format';
import type { Translate } from '@/messages/translate';

type Props = {
  revision: ScopeRevision & { author: { name: string; nameLocal: string | null } | null };
  zone: string;
  locale: Locale;
  t: Translate;
  domain: Translate;
};

/** The three times of a revision, its source, how it was counted and why it was revised. */
export function RevisionAbout({ revision, zone, locale, t, domain }: Props) {
  const precision = domain(`vocabulary.precision.${revision.when.precision}`);
  const rows: [string, string][] = [
    [t('field.when'), t('about.precision', { at: sayWhen(revision.when, zone, locale), precision })],
    [t('field.knownAt'), sayMoment(revision.knownAt, zone, locale)],
    [
      t('about.recorded'),
      t('about.by', { at: sayMoment(revision.recordedAt, zone, locale), name: sayName(revision.author ?? undefined, locale) }),
    ],
    [t('field.source'), revision.source],
    [t('field.basis'), revision.basis],
    ...(revision.reason === null ? [] : [[t('field.reason'), revision.reason] as [string, string]]),
  ];
  return (
    <Section title={t('about.title', { n: revision.number })}>
      <dl className="said-of">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="lines">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
