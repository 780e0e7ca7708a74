import Link from 'next/link';
import { Places } from '@/components/count/result/places';
import { CategorySets, Credentials } from '@/components/count/result/tables';
import { Rejected, Unlinked } from '@/components/count/result/unlinked';
import type { Speech } from '@/components/count/result/words';
import { Access } from '@/components/scope/access';
import { Section } from '@/components/ui/section';
import type { CountResult, CountWhole, Units } from '@/domain/count';
import type picture from '@/messages/en/picture.json';
import { days, number } from '@/messages/format';
import { sentences, show } from '@/server/request';
import { caseScope } from '@/server/scope/queries';
import { Became } from './became';
import { Head } from './head';

export type ResultProps = {
  count: CountWhole;
  reference: string;
  path: string;
  speech: Speech & { permissions: readonly string[] };
};

/** What a count found: its figures, the ladder as it would become, where, what, when and with which credential. */
export async function Result({ unit, ...props }: ResultProps & { unit: keyof Units }) {
  const { count, reference, path, speech } = props;
  const { result } = count;
  if (result === null) return null;
  const { t, locale, zone } = speech;
  const [scope, pictures] = [await show(caseScope, { reference, at: null }), await sentences<typeof picture>('picture')];
  return (
    <>
      <Head {...props} result={result} next={scope.next} />
      {/* What a person has to answer for stands beside the question. */}
      {count.needsAcceptance ? <Rejected result={result} {...speech} /> : null}
      <Became {...props} />
      <Section
        title={t('result.matrix')}
        note={t('result.matrixNote')}
        end={
          <span className="inline">
            {(['accounts', 'persons'] as const).map((one) => (
              <Link
                key={one}
                href={one === 'accounts' ? `${path}/${count.number}` : `${path}/${count.number}?in=persons`}
                prefetch={false}
                scroll={false}
                aria-current={one === unit ? 'true' : undefined}
              >
                {t(one === 'accounts' ? 'result.unitAccounts' : 'result.unitPersons')}
              </Link>
            ))}
          </span>
        }
      >
        <Places result={result} unit={unit} {...speech} words={pictures.residence} />
        {result.minors === null ? null : <p className="note">{sayMinors(result.minors, speech)}</p>}
      </Section>
      <CategorySets result={result} {...speech} />
      {result.perDay.length > 0 ? (
        <Section
          title={t('result.days')}
          note={t('result.daysNote', { rows: number(result.rows.counted, locale), days: days(result.perDay.length, locale) })}
        >
          <Access
            name={t('result.daysName')}
            days={result.perDay.map(({ date: day, rows }) => ({ date: day, count: rows }))}
            dwell={scope.dwell}
            claim={null}
            zone={count.recipe.at?.zone ?? zone}
            locale={locale}
            words={{ twin: pictures.twin, access: pictures.access }}
          />
        </Section>
      ) : null}
      <Credentials result={result} {...speech} />
      <Section title={t('result.perSubject')}>
        <dl className="figs">
          {(['median', 'p99', 'max'] as const).map((one) => (
            <div key={one}>
              <dt>{t(`result.${one}`)}</dt>
              <dd>{number(result.rowsPerAccount[one], locale)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Unlinked result={result} most={count.recipe.shared} {...speech} />
      {count.needsAcceptance ? null : <Rejected result={result} {...speech} />}
    </>
  );
}

/** How many of the counted are children, and where they live. */
function sayMinors(minors: NonNullable<CountResult['minors']>, { t, locale, place }: Speech): string {
  if (minors.accounts === 0) return t('result.noMinors');
  const places = Object.entries(minors.byResidence)
    .sort(([a, x], [b, y]) => Number(a === '?') - Number(b === '?') || y.accounts - x.accounts)
    .map(([code, { accounts }]) =>
      t('result.minorsIn', { place: code === '?' ? t('result.unknownPlace') : place(code), n: number(accounts, locale) }),
    );
  return t('result.minors', { accounts: minors.accounts, persons: minors.persons, places: places.join(', ') });
}
