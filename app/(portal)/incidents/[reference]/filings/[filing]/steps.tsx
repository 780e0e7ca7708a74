import type { ReactNode } from 'react';
import { dutyWords } from '@/app/(portal)/duty-words';
import { Mark } from '@/components/filing/marks';
import { TextArea } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { sayMoment, sayName } from '@/components/incident/when';
import { Button, ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { CasePermission } from '@/domain/policy';
import { signedIn, words } from '@/server/request';
import { approve, sendBack, withdraw } from '../actions';
import { type Found, mayApprove } from './head';

type Props = { reference: string; filing: Found; permissions: CasePermission[] };

/** The steps before a draft is filed, and the acts that are this reader's. */
export async function Steps({ reference, filing, permissions }: Props) {
  const [{ locale }, t, duties] = await Promise.all([signedIn(), words('filing'), dutyWords()]);
  const authority = duties.authority(filing.law.id);
  const { drafter, editor, approver, caseZone, state } = filing;
  const second = mayApprove(filing, permissions);
  const mayFile = permissions.includes('filing.file') && state !== 'withdrawn';
  const name = (person: Found['drafter']) => sayName(person ?? undefined, locale);
  const step = (key: string, done: boolean, what: string, end: ReactNode) => (
    <li key={key}>
      <Mark done={done} />
      <span>{what}</span>
      <span className="small mute">{end}</span>
    </li>
  );
  const at = (instant: string | null) => (instant === null ? '' : sayMoment(instant, caseZone, locale));
  const hidden = (
    <>
      <input type="hidden" name="case" value={reference} />
      <input type="hidden" name="filing" value={filing.id} />
      <input type="hidden" name="draft" value={filing.draft} />
    </>
  );
  if (state === 'withdrawn') return null;
  return (
    <Section title={t('steps.title')}>
      <ol className="steps">
        {step('prepared', true, t('steps.prepared', { name: name(drafter) }), at(filing.recordedAt))}
        {editor && editor.id !== drafter?.id
          ? step('changed', true, t('steps.changed', { name: name(editor) }), at(filing.changedAt))
          : null}
        {approver
          ? step('approved', true, t('steps.approved', { name: name(approver) }), at(filing.approvedAt))
          : step('approve', false, t('steps.approve'), t(second ? 'steps.waitingYou' : 'steps.waiting'))}
        {step('file', false, t('steps.file', { authority }), '')}
      </ol>
      <div className="acts column">
        {second ? (
          <Form action={approve} className="act-form">
            {hidden}
            <Button kind="do" type="submit">
              {t('steps.doApprove')}
            </Button>
          </Form>
        ) : null}
        {mayFile ? (
          <ButtonLink {...(state === 'approved' && { kind: 'do' as const })} href={`/incidents/${reference}/filings/${filing.id}/file`}>
            {state === 'approved' ? t('steps.doFile', { authority }) : t('steps.fileAnyway')}
          </ButtonLink>
        ) : null}
      </div>
      <p className="small mute after-acts">{state === 'approved' ? t('steps.seen') : t('steps.second')}</p>
      {permissions.includes('filing.approve') ? (
        <details className="twin">
          <summary>{t('steps.sendBack')}</summary>
          <Form action={sendBack}>
            {hidden}
            <TextArea name="reason" label={t('field.reason')} />
            <div>
              <Button type="submit">{t('steps.doSendBack')}</Button>
            </div>
          </Form>
        </details>
      ) : null}
      {permissions.includes('filing.draft') ? (
        <details className="twin">
          <summary>{t('steps.withdraw')}</summary>
          <Form action={withdraw}>
            {hidden}
            <p className="small soft">{t('steps.withdrawNote')}</p>
            <div>
              <Button type="submit">{t('steps.doWithdraw')}</Button>
            </div>
          </Form>
        </details>
      ) : null}
    </Section>
  );
}
