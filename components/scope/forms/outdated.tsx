import Link from 'next/link';
import { Section } from '@/components/ui/section';
import type { Difference } from '@/domain/scope';
import type { Locale } from '@/messages/format';
import type { Translate } from '@/messages/translate';
import { placeName } from './place';

/** Says what a filing named otherwise than it is known now, with the place by its name. `domain` speaks messages/<locale>/domain.json. */
export function sayDifference({ id, params }: Difference, locale: Locale, t: Translate, domain: Translate): string {
  const { residence } = params;
  const place = residence === '?' ? t('matrix.unknownPlace') : placeName(String(residence), locale);
  return domain(id, { ...params, residence: place });
}

/** Says one difference between two revisions or counts, neither of which was told to anybody. */
export const sayMoved = ({ id, params }: Difference, locale: Locale, t: Translate, domain: Translate): string =>
  sayDifference({ id: id.replace('difference.', 'moved.'), params }, locale, t, domain);

type Props = {
  items: { filing: string; duty: string; reasons: Difference[] }[];
  revision: number;
  reference: string;
  name: (duty: string) => string;
  locale: Locale;
  t: Translate;
  domain: Translate;
};

/** Filings that would mislead beside the latest revision, with what they did not say. Nothing where there are none. */
export function Outdated({ items, revision, reference, name, locale, t, domain }: Props) {
  if (items.length === 0) return null;
  return (
    <Section title={t('outdated.title')} note={t('outdated.note', { n: revision })}>
      <ul className="stack">
        {items.map(({ filing, duty, reasons }) => (
          <li key={filing} className="flag">
            <Link className="strong" href={`/incidents/${reference}/filings/${filing}`} prefetch={false}>
              {name(duty)}
            </Link>{' '}
            {reasons.map((one) => sayDifference(one, locale, t, domain)).join(' ')}
          </li>
        ))}
      </ul>
    </Section>
  );
}
