import type { Metadata } from 'next';
import { dutyWords } from '@/app/(portal)/duty-words';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { Select, TextArea, TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { sayName } from '@/components/incident/when';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { decidable } from '@/server/decision/queries';
import { show, signedIn, words } from '@/server/request';
import { decideAgainst } from '../../decisions/actions';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ duty?: string; entity?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('decision'))('decide.title')}, ${(await params).reference}` };
}

export default async function DecidePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const { duty = '', entity = '' } = await searchParams;
  const found = await show(decidable, { reference });
  const [{ locale }, t, duties] = await Promise.all([signedIn(), words('decision'), dutyWords()]);
  const several = found.entities.length > 1;
  const options = found.duties.map((one) => {
    const who = found.entities.find(({ id }) => id === one.entity);
    const name = several && who ? `${duties.both(one.duty)}, ${sayName(who, locale)}` : duties.both(one.duty);
    return { value: `${one.duty}@${one.entity ?? ''}`, label: t('decide.option', { name, state: t(`decide.${one.answer}`) }) };
  });
  const chosen = options.find(({ value }) => value === `${duty}@${entity}`) ?? options.find(({ value }) => value.startsWith(`${duty}@`));
  return (
    <CaseFrame reference={reference} tab="filings">
      <Section title={t('decide.title')} note={t('decide.note')}>
        {options.length === 0 ? (
          <p className="soft">{t('decide.none')}</p>
        ) : (
          <Form action={decideAgainst} keep={`decide ${reference}`}>
            <input type="hidden" name="case" value={reference} />
            <Select
              name="duty"
              label={t('field.duty')}
              hint={t('decide.dutyHint')}
              options={options}
              {...(chosen && { value: chosen.value })}
            />
            <TextField name="title" label={t('field.title')} hint={t('decide.titleHint')} />
            <TextArea name="reason" label={t('field.reason')} hint={t('decide.reasonHint')} rows={5} />
            <div className="acts">
              <Button kind="do" type="submit">
                {t('decide.submit')}
              </Button>
            </div>
          </Form>
        )}
      </Section>
    </CaseFrame>
  );
}
