import Link from 'next/link';
import { TextArea, Tick } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { sayMoment, sayName } from '@/components/incident/when';
import { Button, ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { CasePermission } from '@/domain/policy';
import { signedIn, words } from '@/server/request';
import { inError, mark } from '../actions';
import type { Found } from './head';

type Props = { reference: string; filing: Found; permissions: CasePermission[] };

/** That a filing was entered in error, or takes the place of one that was; above everything else that is said of it. */
export async function ErrorFlag({ reference, filing }: Omit<Props, 'permissions'>) {
  const [{ locale }, t] = await Promise.all([signedIn(), words('filing')]);
  const { error, corrects, caseZone } = filing;
  const path = `/incidents/${reference}/filings`;
  if (error === null && corrects === null) return null;
  return (
    <div className="flag">
      {error === null ? (
        <b>{t('error.corrects')}</b>
      ) : (
        <>
          <b>{t('error.title', { at: sayMoment(error.at, caseZone, locale), name: sayName(error.by ?? undefined, locale) })}</b>{' '}
          <span className="lines">{error.reason}</span>
          <p>{t('error.text')}</p>
        </>
      )}{' '}
      {error?.corrected || corrects ? (
        <Link href={`${path}/${error?.corrected ?? corrects}`} prefetch={false}>
          {t(error === null ? 'error.former' : 'error.corrected')}
        </Link>
      ) : null}
    </div>
  );
}

/** What may still be said of a filing that stands: that it was recorded wrongly, or not made at all. */
export async function Corrections({ reference, filing, permissions }: Props) {
  const t = await words('filing');
  if (filing.error !== null || !permissions.includes('filing.file')) return null;
  return (
    <Section title={t('error.section')} note={t('error.note')}>
      {filing.elsewhere ? (
        <div className="acts">
          <ButtonLink href={`/incidents/${reference}/filings/elsewhere?corrects=${filing.id}`}>{t('error.correct')}</ButtonLink>
        </div>
      ) : null}
      <details className="twin">
        <summary>{t('error.open')}</summary>
        <Form action={inError}>
          <input type="hidden" name="case" value={reference} />
          <input type="hidden" name="filing" value={filing.id} />
          <p className="small soft">{t('error.hint')}</p>
          <TextArea name="reason" label={t('field.reason')} />
          <Tick name="checked" label={t('error.checked')} />
          <div>
            <Button type="submit">{t('error.submit')}</Button>
          </div>
        </Form>
      </details>
    </Section>
  );
}

/** Whether a draft or filing is privileged, for who may read what is, with the way to change it. */
export async function Privilege({ reference, filing, permissions }: Props) {
  const t = await words('filing');
  if (!filing.marks) return null;
  return (
    <Section title={t('privileged.section')}>
      <p className="soft">{t(filing.privileged ? 'privileged.is' : 'privileged.isNot')}</p>
      {permissions.includes('filing.draft') ? (
        <Form action={mark}>
          <input type="hidden" name="case" value={reference} />
          <input type="hidden" name="filing" value={filing.id} />
          {filing.privileged ? null : <input type="hidden" name="privileged" value="yes" />}
          <div className="acts">
            <Button type="submit">{t(filing.privileged ? 'privileged.unmark' : 'privileged.mark')}</Button>
          </div>
        </Form>
      ) : null}
    </Section>
  );
}
