import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { dutyWords } from '@/app/(portal)/duty-words';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { CheckedForm } from '@/components/filing/checked';
import { whenValue, ZONES } from '@/components/form/data';
import { TextArea, TextField, Tick } from '@/components/form/field';
import { WhenField } from '@/components/form/when';
import { sayMoment } from '@/components/incident/when';
import { Section } from '@/components/ui/section';
import { caseFiling } from '@/server/filing/queries';
import { incidentHead } from '@/server/incident/queries';
import { now } from '@/server/now';
import { show, signedIn, words } from '@/server/request';
import { checkFiling, file } from '../../actions';
import { contentLabels } from '../../labels';
import { FilingHead } from '../head';

type Props = { params: Promise<{ reference: string; filing: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('filing'))('title')}, ${(await params).reference}` };
}

export default async function FilePage({ params }: Props) {
  const { reference, filing: id } = await params;
  const filing = await show(caseFiling, { reference, filing: id });
  const { permissions } = await show(incidentHead, { reference });
  if (!permissions.includes('filing.file') || filing.frozen !== null || filing.state === 'withdrawn') return notFound();
  const [{ locale }, t, duties, label] = await Promise.all([signedIn(), words('filing'), dutyWords(), contentLabels()]);
  const written = new Set(filing.passages.filter(({ text }) => text.trim() !== '').map(({ item }) => item));
  const quoted = filing.revisions.find(({ number }) => number === filing.revision);
  const quotes = quoted ? ` ${t('file.quotes', { n: quoted.number, at: sayMoment(quoted.knownAt, filing.caseZone, locale) })}` : '';
  const empty = filing.parts.write.filter((item) => !written.has(item.id));
  return (
    <CaseFrame reference={reference} tab="filings">
      <FilingHead filing={filing} />
      <Section title={t('file.title', { authority: duties.authority(filing.law.id) })} note={t('file.note')}>
        <CheckedForm
          check={checkFiling}
          action={file}
          keep={`file ${filing.id}`}
          words={{ check: t('file.check'), submit: t('file.submit'), back: t('file.back') }}
          className="wide-form"
        >
          <input type="hidden" name="case" value={reference} />
          <input type="hidden" name="filing" value={filing.id} />
          <input type="hidden" name="draft" value={filing.draft} />
          <WhenField
            name="filed"
            label={t('field.filed')}
            hint={t('file.filedHint') + quotes}
            zones={ZONES}
            zone={filing.zone}
            precisions={['minute', 'second', 'hour', 'day']}
            value={whenValue(new Date(now()).toISOString(), 'minute', filing.zone)}
          />
          <TextField name="channel" label={t('field.channel')} hint={t('file.channelHint')} />
          <TextArea name="receipt" label={t('field.receipt')} hint={t('file.receiptHint')} optional />
          {empty.length > 0 ? (
            <Tick
              name="incomplete"
              label={t('file.incomplete', { count: empty.length, list: empty.map((item) => label(item.id)).join('; ') })}
            />
          ) : null}
          {filing.state === 'approved' ? null : (
            <TextArea name="unapprovedReason" label={t('field.unapprovedReason')} hint={t('file.unapproved')} />
          )}
        </CheckedForm>
      </Section>
    </CaseFrame>
  );
}
