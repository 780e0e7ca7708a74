import type { Metadata } from 'next';
import Link from 'next/link';
import { ZONES } from '@/components/form/data';
import { Select, TextArea, TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { SignalTable } from '@/components/signal/table';
import { Button, ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { city } from '@/messages/format';
import { register } from '@/server/incident/queries';
import { show, signedIn, words } from '@/server/request';
import { ownSignal } from '@/server/signal/queries';
import { addToCase, openForIt, setAside } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('signal'))('decide.title') };
}

export default async function DecideSignalPage({ params }: { params: Promise<{ signal: string }> }) {
  const { signal } = await params;
  const [row, person, t, domain] = await Promise.all([show(ownSignal, { signal }), signedIn(), words('signal'), words('domain')]);
  const cases = row.state === 'open' ? (await show(register, { phase: 'open' })).rows : [];
  const id = <input type="hidden" name="signal" value={row.id} />;
  return (
    <main id="main">
      <p className="crumb">
        <Link href="/signals" prefetch={false}>
          {t('title')}
        </Link>
      </p>
      <h1>{t('decide.title')}</h1>
      <SignalTable
        rows={[row]}
        zone={person.timeZone}
        locale={person.locale}
        t={t}
        domain={domain}
        acts={() => <ButtonLink href={`/signals/record?supersedes=${row.id}`}>{t('decide.correct')}</ButtonLink>}
      />
      {row.state === 'open' ? (
        <>
          <Section title={t('decide.new')} note={t('decide.newLead')}>
            <Form action={openForIt}>
              {id}
              <TextField name="title" label={t('field.title')} hint={t('decide.titleHint')} />
              <Select
                name="timeZone"
                label={t('field.timeZone')}
                value={person.timeZone}
                options={[...new Set([person.timeZone, ...ZONES])].map((zone) => ({ value: zone, label: city(zone, person.locale) }))}
              />
              <div>
                <Button kind="do" type="submit">
                  {t('decide.newSubmit')}
                </Button>
              </div>
            </Form>
          </Section>
          <Section title={t('decide.existing')} note={t('decide.existingLead')}>
            <Form action={addToCase}>
              {id}
              <TextField name="reference" label={t('field.reference')} hint={t('decide.referenceHint')} list="cases" />
              <datalist id="cases">
                {cases.map((one) => (
                  <option key={one.reference} value={one.reference}>
                    {one.title}
                  </option>
                ))}
              </datalist>
              <div>
                <Button type="submit">{t('decide.existingSubmit')}</Button>
              </div>
            </Form>
          </Section>
          <Section title={t('decide.aside')} note={t('decide.asideLead')}>
            <Form action={setAside}>
              {id}
              <TextArea name="reason" label={t('field.reason')} />
              <div>
                <Button type="submit">{t('decide.asideSubmit')}</Button>
              </div>
            </Form>
          </Section>
        </>
      ) : null}
    </main>
  );
}
