import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { dutyWords } from '@/app/(portal)/duty-words';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { ZONES } from '@/components/form/data';
import { Choices, Select, Tick } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { WhenField } from '@/components/form/when';
import { sayMoment } from '@/components/incident/when';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { LOCALES } from '@/messages/translate';
import { incidentHead } from '@/server/incident/queries';
import { reportChoices } from '@/server/report/queries';
import { show, signedIn, words } from '@/server/request';
import { issue } from '../actions';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ filing?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('report'))('form.title') };
}

export default async function IssueReportPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const asked = (await searchParams).filing;
  const head = await show(incidentHead, { reference });
  if (!head.permissions.includes('report.issue')) notFound();
  const [choices, { locale }, t, duties] = await Promise.all([
    show(reportChoices, { reference }),
    signedIn(),
    words('report'),
    dutyWords(),
  ]);
  const kinds = choices.kinds.filter((kind) => kind !== 'filing' || choices.filings.length > 0);
  const filing = choices.filings.find(({ id }) => id === asked)?.id;
  return (
    <CaseFrame reference={reference} tab="reports">
      <Section title={t('form.title')} note={t('form.lead')}>
        <Form action={issue}>
          <input type="hidden" name="case" value={reference} />
          <Choices
            one
            name="kind"
            label={t('field.kind')}
            values={[filing ? 'filing' : 'brief']}
            options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`), hint: t(`kindHint.${kind}`) }))}
          />
          {choices.filings.length > 0 ? (
            <Select
              name="filing"
              label={t('field.filing')}
              hint={t('form.filingHint')}
              optional
              empty={t('form.noFiling')}
              value={filing ?? ''}
              options={choices.filings.map((one) => ({
                value: one.id,
                label: `${duties.both(one.duty)}, ${sayMoment(one.at, choices.zone, locale)}`,
              }))}
            />
          ) : null}
          <Choices
            one
            name="locale"
            label={t('field.locale')}
            values={[locale]}
            options={LOCALES.map((one) => ({ value: one, label: t(`language.${one}`) }))}
          />
          <WhenField
            name="at"
            label={t('field.at')}
            hint={t('form.atHint')}
            optional
            zones={ZONES}
            zone={choices.zone}
            precisions={['minute']}
          />
          {choices.privileged ? <Tick name="privileged" label={t('field.privileged')} hint={t('form.privilegedHint')} /> : null}
          <p className="small mute measure">{t('form.frozen')}</p>
          <div>
            <Button kind="do" type="submit">
              {t('form.submit')}
            </Button>
          </div>
        </Form>
      </Section>
    </CaseFrame>
  );
}
