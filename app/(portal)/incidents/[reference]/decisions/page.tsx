import type { Metadata } from 'next';
import { asKnown, CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { ZONES } from '@/components/form/data';
import { TextArea, TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { WhenField } from '@/components/form/when';
import { sayMoment, sayName } from '@/components/incident/when';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { caseDecisions } from '@/server/decision/queries';
import { incidentHead } from '@/server/incident/queries';
import { show, signedIn, words } from '@/server/request';
import { need, take } from './actions';
import { DecisionsTaken } from './taken';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ at?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('decision'))('title')}, ${(await params).reference}` };
}

export default async function DecisionsPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const at = asKnown(await searchParams);
  const found = await show(caseDecisions, { reference, at });
  const [head, { locale }, t] = await Promise.all([show(incidentHead, { reference }), signedIn(), words('decision')]);
  const may = at === null && head.permissions.includes('decision.take');
  return (
    <CaseFrame reference={reference} tab="filings" at={at}>
      {at === null ? (
        <Section title={t('needed.title')} note={t('needed.note')}>
          {found.open.length === 0 ? <p className="soft">{t('needed.empty')}</p> : null}
          <ul className="decisions">
            {found.open.map((one) => (
              <li key={one.id}>
                <p className="strong">{one.title}</p>
                <p className="small mute">
                  {one.neededBy === null ? t('needed.noDate') : t('needed.by', { at: sayMoment(one.neededBy, found.zone, locale) })}
                  {' · '}
                  {t('needed.asked', { name: sayName(one.asker ?? undefined, locale) })}
                  {one.invented ? ` · ${t('taken.invented')}` : ''}
                </p>
                {may ? (
                  <details className="twin">
                    <summary>{t('needed.take')}</summary>
                    <Form action={take}>
                      <input type="hidden" name="case" value={reference} />
                      <input type="hidden" name="decision" value={one.id} />
                      <input type="hidden" name="version" value={one.version} />
                      <TextArea name="outcome" label={t('field.outcome')} />
                      <div className="acts">
                        <Button type="submit">{t('needed.submit')}</Button>
                      </div>
                    </Form>
                  </details>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {may ? (
        <Section title={t('ask.title')}>
          <Form action={need} empties>
            <input type="hidden" name="case" value={reference} />
            <TextField name="title" label={t('field.title')} hint={t('ask.titleHint')} />
            <WhenField
              name="neededBy"
              label={t('field.neededBy')}
              optional
              zones={ZONES}
              zone={found.zone}
              precisions={['day', 'minute']}
            />
            <div className="acts">
              <Button kind="do" type="submit">
                {t('ask.submit')}
              </Button>
            </div>
          </Form>
        </Section>
      ) : null}
      <DecisionsTaken reference={reference} at={at} found={found} may={may} />
    </CaseFrame>
  );
}
