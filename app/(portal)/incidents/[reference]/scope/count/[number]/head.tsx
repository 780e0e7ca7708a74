import Link from 'next/link';
import { TextArea } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { sayName } from '@/components/incident/when';
import { Button, ButtonLink } from '@/components/ui/button';
import { Figures } from '@/components/ui/figures';
import { Section } from '@/components/ui/section';
import type { CountResult } from '@/domain/count';
import { daysBetween } from '@/domain/measures';
import { date, days, instant, number } from '@/messages/format';
import { acceptRejects } from '../actions';
import type { ResultProps } from './result';

type Props = ResultProps & {
  result: CountResult;
  /** The number that the next revision of the case will have. */
  next: number;
};

/** The figures of a count, the revision it became or may become, and the rejected rows that a person has to answer for. */
export function Head({ count, result, next, reference, path, speech }: Props) {
  const { t, locale, zone, permissions } = speech;
  const n = count.number;
  const wall = count.recipe.at?.zone ?? zone;
  const span = result.first !== null && result.last !== null ? { first: result.first, last: result.last } : null;
  const step =
    count.revision !== null ? (
      <Link href={`/incidents/${reference}/scope?revision=${count.revision}`} prefetch={false}>
        {t('counts.revision', { n: count.revision })}
      </Link>
    ) : !count.needsAcceptance && permissions.includes('scope.revise') ? (
      <ButtonLink kind="do" href={`${path}/${n}/accept`}>
        {t('result.propose', { n: next })}
      </ButtonLink>
    ) : null;
  // A day is not broken over two lines.
  const day = (at: string) => date(at, wall, locale).replaceAll(' ', '\u00a0');
  return (
    <Section
      title={t('run.title', { n })}
      note={t('run.asked', { name: sayName(count.askedBy, locale), at: instant(count.askedAt, zone, locale) })}
      end={step}
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
                value: days(daysBetween(span.first.slice(0, 10), span.last.slice(0, 10), wall), locale),
                source: t('result.spanNote', { from: day(span.first), to: day(span.last) }),
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
            name: sayName(count.rejectsAccepted.by, locale),
            at: instant(count.rejectsAccepted.at, zone, locale),
            reason: count.rejectsAccepted.reason,
          })}
        </p>
      ) : null}
    </Section>
  );
}
