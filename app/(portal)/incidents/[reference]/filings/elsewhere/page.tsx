import type { Metadata } from 'next';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { CheckedForm } from '@/components/filing/checked';
import { ZONES } from '@/components/form/data';
import { Choices, Select, TextArea, TextField } from '@/components/form/field';
import { WhenField } from '@/components/form/when';
import { Section } from '@/components/ui/section';
import { words } from '@/server/request';
import { checkElsewhere, elsewhere } from '../actions';
import { choicesFor } from '../choices';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ duty?: string; entity?: string; of?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('filing'))('elsewhere.title')}, ${(await params).reference}` };
}

export default async function ElsewherePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const choices = await choicesFor(reference, await searchParams);
  const t = await words('filing');
  return (
    <CaseFrame reference={reference} tab="filings">
      <Section title={t('elsewhere.title')} note={t('elsewhere.note')}>
        <CheckedForm
          check={checkElsewhere}
          action={elsewhere}
          words={{ check: t('elsewhere.check'), submit: t('elsewhere.submit'), back: t('elsewhere.back') }}
          className="wide-form"
        >
          <input type="hidden" name="case" value={reference} />
          <Select name="duty" label={t('field.duty')} options={choices.duties} {...(choices.chosen && { value: choices.chosen })} />
          <TextField name="title" label={t('field.title')} hint={t('elsewhere.titleHint')} />
          <WhenField name="filed" label={t('field.filed')} zones={ZONES} zone={choices.zone} precisions={['minute', 'hour', 'day']} />
          <TextField name="channel" label={t('field.channel')} hint={t('elsewhere.channelHint')} />
          <TextArea name="receipt" label={t('field.receipt')} hint={t('elsewhere.receiptHint')} optional />
          <TextField name="source" label={t('field.source')} hint={t('elsewhere.sourceHint')} />
          <Select name="revision" label={t('field.revision')} empty={t('elsewhere.noRevision')} options={choices.revisions} />
          <TextArea name="text" label={t('field.text')} hint={t('elsewhere.textHint')} rows={6} optional />
          <Choices name="language" label={t('field.language')} one values={['en']} options={choices.languages} />
          {choices.filed.length > 0 ? (
            <Select
              name="supplementOf"
              label={t('field.supplementOf')}
              optional
              empty={t('new.none')}
              options={choices.filed}
              {...(choices.of && { value: choices.of })}
            />
          ) : null}
        </CheckedForm>
      </Section>
    </CaseFrame>
  );
}
