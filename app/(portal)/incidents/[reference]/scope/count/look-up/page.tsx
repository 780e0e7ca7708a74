import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { LookUpForm } from '@/components/count/look-up';
import { Select, TextArea, TextField } from '@/components/form/field';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { SUBJECT_KINDS } from '@/domain/recipe';
import { caseCounts } from '@/server/count/queries';
import { caseKey } from '@/server/key/queries';
import { lookUpsLeft } from '@/server/look-up/queries';
import { show, words } from '@/server/request';
import { CountNav } from '../nav';
import { speechOf } from '../speech';
import { lookUp } from './actions';

type Props = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('count'))('lookUp.title')}, ${(await params).reference}` };
}

export default async function LookUpPage({ params }: Props) {
  const { reference } = await params;
  const { t, permissions } = await speechOf(reference);
  if (!permissions.includes('count.look-up')) notFound();
  const [{ left }, counts, key] = [
    await show(lookUpsLeft, { reference }),
    await show(caseCounts, { reference }),
    await show(caseKey, { reference }),
  ];
  const kept = counts.some(({ state }) => state === 'counted');
  return (
    <CaseFrame reference={reference} tab="scope">
      <CountNav reference={reference} page="look-up" />
      <Section title={t('lookUp.title')} note={t('lookUp.note')}>
        {!kept ? (
          <Empty step={<ButtonLink href={`/incidents/${reference}/scope/count`}>{t('nav.counts')}</ButtonLink>}>{t('lookUp.none')}</Empty>
        ) : key.state === 'destroyed' ? (
          <p className="measure">{t('lookUp.keyGone')}</p>
        ) : (
          <>
            <p className="measure soft">{t('lookUp.intro')}</p>
            <LookUpForm action={lookUp} words={{ submit: t('lookUp.submit') }} left={t('lookUp.left', { count: left })}>
              <input type="hidden" name="case" value={reference} />
              <Select
                name="kind"
                label={t('field.kind')}
                options={SUBJECT_KINDS.map((value) => ({ value, label: t(`lookUp.kinds.${value}`) }))}
              />
              <TextField name="value" label={t('field.value')} hint={t('lookUp.valueHint')} />
              <TextArea name="reason" label={t('field.reason')} hint={t('lookUp.reasonHint')} rows={2} />
            </LookUpForm>
          </>
        )}
      </Section>
    </CaseFrame>
  );
}
