import type { Metadata } from 'next';
import Link from 'next/link';
import { dutyFinder } from '@/app/(portal)/duty-words';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { Choices, Select, Tick } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { words } from '@/server/request';
import { makeDraft } from '../actions';
import { choicesFor } from '../choices';
import { NoDuty } from '../no-duty';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ duty?: string; entity?: string; of?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('filing'))('new.title')}, ${(await params).reference}` };
}

export default async function NewFilingPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const asked = await searchParams;
  const choices = await choicesFor(reference, asked);
  const t = await words('filing');
  const language = (await dutyFinder())(choices.chosen?.split('@')[0] ?? '')?.jurisdiction === 'KR' ? 'ko' : 'en';
  if (choices.duties.length === 0) return <NoDuty reference={reference} />;
  return (
    <CaseFrame reference={reference} tab="filings">
      <Section title={t('new.title')} note={t('new.note')}>
        {choices.drafts.map(({ id }) => (
          <p key={id} className="flag">
            <b>{t('new.existing')}</b>{' '}
            <Link href={`/incidents/${reference}/filings/${id}`} prefetch={false}>
              {t('new.open')}
            </Link>
          </p>
        ))}
        <Form action={makeDraft}>
          <input type="hidden" name="case" value={reference} />
          <Select
            name="duty"
            label={t('field.duty')}
            hint={t('new.dutyHint')}
            options={choices.duties}
            {...(choices.chosen && { value: choices.chosen })}
          />
          <Choices
            name="language"
            label={t('field.language')}
            hint={t('new.languageHint')}
            one
            values={[language]}
            options={choices.languages}
          />
          {choices.filed.length > 0 ? (
            <Select
              name="supplementOf"
              label={t('field.supplementOf')}
              hint={t('new.supplementHint')}
              optional
              empty={t('new.none')}
              options={choices.filed}
              {...(choices.of && { value: choices.of })}
            />
          ) : null}
          {choices.privileged ? <Tick name="privileged" label={t('privileged.tick')} /> : null}
          <div className="acts">
            <Button kind="do" type="submit">
              {t('new.submit')}
            </Button>
          </div>
        </Form>
      </Section>
    </CaseFrame>
  );
}
