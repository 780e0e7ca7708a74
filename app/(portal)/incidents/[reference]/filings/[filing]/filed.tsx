import Link from 'next/link';
import { dutyWords } from '@/app/(portal)/duty-words';
import { Judged } from '@/components/filing/judged';
import { Form } from '@/components/form/form';
import { sayDifference } from '@/components/scope/forms/outdated';
import { Button, ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { CasePermission } from '@/domain/policy';
import type clock from '@/messages/en/clock.json';
import { sentences, signedIn, words } from '@/server/request';
import { review } from '../actions';
import { FrozenView } from '../frozen';
import { Corrections, ErrorFlag, Privilege } from './corrections';
import { FilingHead, type Found } from './head';

type Props = { reference: string; filing: Found; permissions: CasePermission[] };

/** What was filed, frozen, with what was found since: later anchors, a later scope, a review. */
export async function FiledView({ reference, filing, permissions }: Props) {
  const [{ locale }, t, scope, domain, duties, clocks] = await Promise.all([
    signedIn(),
    words('filing'),
    words('scope'),
    words('domain'),
    dutyWords(),
    sentences<typeof clock>('clock'),
  ]);
  const { frozen, outdated, later, supplementDuty, supplements, law } = filing;
  if (frozen === null) return null;
  const authors = [filing.drafter?.id, filing.editor?.id, filing.filer?.id];
  const mayReview = permissions.includes('filing.approve') && !authors.includes(filing.you ?? undefined);
  const people = { drafter: filing.editor ?? filing.drafter, approver: filing.approver, reviewer: filing.reviewer };
  return (
    <>
      <FilingHead filing={filing} />
      <ErrorFlag reference={reference} filing={filing} />
      {outdated ? (
        <div className="flag">
          <b>{t('frozen.outdated', { n: outdated.revision })}</b>{' '}
          {outdated.reasons.map((one) => sayDifference(one, locale, scope, domain)).join(' ')}
          {permissions.includes('filing.draft') ? (
            <p className="acts">
              <ButtonLink kind="do" href={`/incidents/${reference}/filings/new?duty=${supplementDuty}&of=${filing.id}`}>
                {t('frozen.supplement')}
              </ButtonLink>
              <span>
                {supplementDuty === law.id ? t('frozen.supplementSame') : t('frozen.supplementLaw', { duty: duties.both(supplementDuty) })}
              </span>
            </p>
          ) : null}
        </div>
      ) : null}
      <Section title={t('frozen.title')} note={t('frozen.note')}>
        <FrozenView {...frozen} entry={filing.entry} zone={filing.zone} people={people} inError={filing.error !== null} />
      </Section>
      {later.length > 0 ? (
        <Section title={t('frozen.later')} note={t('frozen.laterNote')}>
          <Judged judgements={later} filed={frozen.frozen.filed} words={clocks} locale={locale} t={t} />
        </Section>
      ) : null}
      {filing.unreviewed ? (
        <Section title={t('frozen.review')}>
          <p className="lines">{t('frozen.reviewNote', { reason: filing.unapprovedReason ?? '' })}</p>
          {mayReview ? (
            <Form action={review}>
              <input type="hidden" name="case" value={reference} />
              <input type="hidden" name="filing" value={filing.id} />
              <div className="acts">
                <Button {...(!outdated && { kind: 'do' as const })} type="submit">
                  {t('frozen.doReview')}
                </Button>
              </div>
            </Form>
          ) : (
            <p className="small mute">{t('frozen.reviewSecond')}</p>
          )}
        </Section>
      ) : null}
      {supplements ? (
        <Section
          title={t('frozen.supplements')}
          note={t('frozen.note')}
          end={
            <Link href={`/incidents/${reference}/filings/${supplements.id}`} prefetch={false}>
              {t('list.open')}
            </Link>
          }
        >
          {supplements.frozen ? <FrozenView {...supplements.frozen} zone={filing.zone} people={supplements.people} /> : null}
        </Section>
      ) : null}
      <Privilege reference={reference} filing={filing} permissions={permissions} />
      <Corrections reference={reference} filing={filing} permissions={permissions} />
    </>
  );
}
