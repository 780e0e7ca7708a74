import Link from 'next/link';
import { Places } from '@/components/count/result/places';
import { CategorySets, Credentials, Rejected, Unlinked } from '@/components/count/result/tables';
import type { Speech } from '@/components/count/result/words';
import { TextArea } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Access } from '@/components/scope/access';
import { Ladder, type Revision } from '@/components/scope/ladder';
import { Button, ButtonLink } from '@/components/ui/button';
import { Figures } from '@/components/ui/figures';
import { Section } from '@/components/ui/section';
import type { CountWhole, Units } from '@/domain/count';
import { daysBetween } from '@/domain/measures';
import { isDate } from '@/domain/moment';
import type picture from '@/messages/en/picture.json';
import { date, days, instant, number } from '@/messages/format';
import { sentences, show } from '@/server/request';
import { caseScope } from '@/server/scope/queries';
import { acceptRejects } from '../actions';

type Props = {
  count: CountWhole;
  reference: string;
  path: string;
  /** What the table of places counts in its columns of categories. */
  unit: keyof Units;
  speech: Speech & { permissions: readonly string[] };
};

const DAY = 86_400_000;

/** What a count found: its figures, the ladder as it would become, where, what, when and with which credential. */
export async function Result({ count, reference, path, unit, speech }: Props) {
  const { result, number: n } = count;
  if (result === null) return null;
  const { t, locale, zone, permissions } = speech;
  const [scope, pictures] = [await show(caseScope, { reference, at: null }), await sentences<typeof picture>('picture')];
  const wallZone = count.recipe.at?.zone ?? zone;
  const propose = count.revision === null && !count.needsAcceptance && permissions.includes('scope.revise');
  const steps = scope.revisions.map((one): Revision => {
    const known = one.totals.accounts.settled ?? one.totals.accounts.likely;
    return {
      n: one.number,
      at: one.knownMs,
      dayOnly: isDate(one.knownAt),
      low: known ?? one.totals.accounts.low ?? null,
      high: known ?? one.totals.accounts.high ?? null,
    };
  });
  const inPlaces = Object.values(result.byResidence).reduce((sum, one) => sum + one.accounts, 0);
  const made: Revision = {
    n: count.revision ?? scope.next,
    at: Date.parse(count.endedAt ?? count.askedAt),
    // A revision says its accounts by place, so one that is in two places counts in both.
    low: inPlaces,
    high: inPlaces,
    note: t('counts.one', { n }),
  };
  const ladder = count.revision === null ? [...steps, made] : steps;
  // The last step needs some length to be seen as one.
  const begun = ladder[0]?.at ?? made.at;
  const ended = Math.max(Date.parse(scope.instant), made.at + Math.max(DAY, (made.at - begun) * 0.06));
  const span = result.first !== null && result.last !== null ? { first: result.first, last: result.last } : null;
  return (
    <>
      <Section
        title={t('run.title', { n })}
        note={t('run.asked', { name: count.askedBy, at: instant(count.askedAt, zone, locale) })}
        end={
          propose ? (
            <ButtonLink kind="do" href={`${path}/${n}/accept`}>
              {t('result.propose', { n: scope.next })}
            </ButtonLink>
          ) : count.revision === null ? null : (
            <Link href={`/incidents/${reference}/scope?revision=${count.revision}`} prefetch={false}>
              {t('counts.revision', { n: count.revision })}
            </Link>
          )
        }
      >
        <Figures
          label={t('result.label')}
          ruled={false}
          items={[
            { label: t('result.accounts'), value: number(result.accounts, locale) },
            { label: t('result.persons'), value: number(result.persons, locale), source: t('result.personsNote') },
            {
              label: t('result.rows'),
              value: number(result.rows.counted, locale),
              source: t('result.rowsNote', { read: number(result.rows.read, locale) }),
            },
            span
              ? {
                  label: t('result.span'),
                  value: days(daysBetween(span.first.slice(0, 10), span.last.slice(0, 10), wallZone), locale),
                  source: t('result.spanNote', { from: date(span.first, wallZone, locale), to: date(span.last, wallZone, locale) }),
                }
              : { label: t('result.span'), value: t('result.noTime'), words: true },
          ]}
        />
        {count.needsAcceptance ? (
          <div className="accept">
            <p className="flag strong">{t('result.rejectedFirst', { count: result.rows.rejected })}</p>
            {permissions.includes('count.run') ? (
              <Form action={acceptRejects}>
                <input type="hidden" name="case" value={reference} />
                <input type="hidden" name="number" value={n} />
                <TextArea name="reason" label={t('field.reason')} />
                <div>
                  <Button kind="do" type="submit">
                    {t('result.accept')}
                  </Button>
                </div>
              </Form>
            ) : null}
          </div>
        ) : null}
        {count.rejectsAccepted ? (
          <p className="note">
            {t('result.accepted', {
              name: count.rejectsAccepted.by,
              at: instant(count.rejectsAccepted.at, zone, locale),
              reason: count.rejectsAccepted.reason,
            })}
          </p>
        ) : null}
      </Section>
      <Section
        title={t(count.revision === null ? 'result.ladder' : 'result.ladderIs')}
        note={t(count.revision === null ? 'result.ladderNote' : 'result.ladderIsNote', { n: made.n })}
      >
        <Ladder
          revisions={ladder}
          quotes={[]}
          now={ended}
          zone={zone}
          locale={locale}
          words={{ twin: pictures.twin, ladder: pictures.ladder }}
        />
        {inPlaces > result.accounts ? (
          <p className="note">{t('propose.overlap', { accounts: inPlaces - result.accounts, persons: 0 })}</p>
        ) : null}
      </Section>
      <Section
        title={t('result.matrix')}
        note={t('result.matrixNote')}
        end={
          <span className="inline">
            {(['accounts', 'persons'] as const).map((one) => (
              <Link
                key={one}
                href={one === 'accounts' ? `${path}/${n}` : `${path}/${n}?in=persons`}
                prefetch={false}
                aria-current={one === unit ? 'true' : undefined}
              >
                {t(one === 'accounts' ? 'result.unitAccounts' : 'result.unitPersons')}
              </Link>
            ))}
          </span>
        }
      >
        <Places result={result} unit={unit} {...speech} words={pictures.residence} />
        {result.minors === null ? null : (
          <p className="note">
            {result.minors.accounts === 0
              ? t('result.noMinors')
              : t('result.minors', {
                  accounts: result.minors.accounts,
                  persons: result.minors.persons,
                  places: Object.entries(result.minors.byResidence)
                    .map(([code, { accounts }]) =>
                      t('result.minorsIn', {
                        place: code === '?' ? t('result.unknownPlace') : speech.place(code),
                        n: number(accounts, locale),
                      }),
                    )
                    .join(', '),
                })}
          </p>
        )}
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
            zone={wallZone}
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
      <Rejected result={result} {...speech} />
    </>
  );
}
