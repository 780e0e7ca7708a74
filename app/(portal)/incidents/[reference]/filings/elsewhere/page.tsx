import type { Metadata } from 'next';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { CheckedForm } from '@/components/filing/checked';
import { whenValue, ZONES } from '@/components/form/data';
import { Choices, Select, TextArea, TextField, Tick } from '@/components/form/field';
import { WhenField } from '@/components/form/when';
import { Section } from '@/components/ui/section';
import { caseFiling } from '@/server/filing/queries';
import { show, words } from '@/server/request';
import { checkElsewhere, elsewhere } from '../actions';
import { choicesFor } from '../choices';
import { NoDuty } from '../no-duty';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<Asked> };
type Asked = { duty?: string; entity?: string; of?: string; corrects?: string };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('filing'))('elsewhere.title')}, ${(await params).reference}` };
}

export default async function ElsewherePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const { corrects, ...asked } = await searchParams;
  // A filing recorded wrongly fills the form that takes its place.
  const wrong = corrects === undefined ? null : await show(caseFiling, { reference, filing: corrects });
  const about = wrong && {
    duty: wrong.duty,
    ...(wrong.entity && { entity: wrong.entity.id }),
    ...(wrong.supplementOf && { of: wrong.supplementOf }),
  };
  const choices = await choicesFor(reference, about ?? asked);
  const whole = wrong?.passages.map(({ text }) => text).join('\n\n');
  const t = await words('filing');
  if (choices.duties.length === 0) return <NoDuty reference={reference} />;
  return (
    <CaseFrame reference={reference} tab="filings">
      <Section title={t(wrong ? 'elsewhere.correctTitle' : 'elsewhere.title')} note={t(wrong ? 'elsewhere.correctNote' : 'elsewhere.note')}>
        <CheckedForm
          check={checkElsewhere}
          action={elsewhere}
          keep={`elsewhere ${reference} ${corrects ?? ''}`}
          words={{ check: t('elsewhere.check'), submit: t('elsewhere.submit'), back: t('elsewhere.back') }}
          className="wide-form"
        >
          <input type="hidden" name="case" value={reference} />
          <Select name="duty" label={t('field.duty')} options={choices.duties} {...(choices.chosen && { value: choices.chosen })} />
          <TextField name="title" label={t('field.title')} hint={t('elsewhere.titleHint')} value={wrong?.title ?? ''} />
          <WhenField
            name="filed"
            label={t('field.filed')}
            zones={ZONES}
            zone={choices.zone}
            precisions={['minute', 'hour', 'day']}
            value={whenValue(wrong?.filed?.at ?? null, wrong?.filed?.precision ?? null, choices.zone)}
          />
          <TextField name="channel" label={t('field.channel')} hint={t('elsewhere.channelHint')} value={wrong?.channel ?? ''} />
          <TextArea name="receipt" label={t('field.receipt')} hint={t('elsewhere.receiptHint')} optional value={wrong?.receipt ?? ''} />
          <TextField name="source" label={t('field.source')} hint={t('elsewhere.sourceHint')} value={wrong?.source ?? ''} />
          <Select
            name="revision"
            label={t('field.revision')}
            empty={t('elsewhere.noRevision')}
            options={choices.revisions}
            value={wrong?.revision?.toString() ?? ''}
          />
          <TextArea name="text" label={t('field.text')} hint={t('elsewhere.textHint')} rows={6} optional value={whole ?? ''} />
          <Choices name="language" label={t('field.language')} one values={[wrong?.language ?? 'en']} options={choices.languages} />
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
          {choices.privileged ? <Tick name="privileged" label={t('privileged.tick')} checked={wrong?.privileged ?? false} /> : null}
          {wrong ? (
            <>
              <input type="hidden" name="corrects" value={wrong.id} />
              <TextArea name="corrects.reason" label={t('elsewhere.correctReason')} hint={t('elsewhere.correctHint')} />
            </>
          ) : null}
        </CheckedForm>
      </Section>
    </CaseFrame>
  );
}
