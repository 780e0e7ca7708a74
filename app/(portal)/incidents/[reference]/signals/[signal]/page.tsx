import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { TextArea } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { SignalTable } from '@/components/signal/table';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { incidentHead } from '@/server/incident/queries';
import { show, signedIn, words } from '@/server/request';
import { caseSignals } from '@/server/signal/queries';
import { setAside } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('signal'))('decide.aside') };
}

export default async function SetSignalAsidePage({ params }: { params: Promise<{ reference: string; signal: string }> }) {
  const { reference, signal } = await params;
  const found = await show(caseSignals, { reference });
  const [head, person, t, domain] = await Promise.all([show(incidentHead, { reference }), signedIn(), words('signal'), words('domain')]);
  const row = found.signals.find((one) => one.id === signal);
  if (row === undefined || row.state === 'set-aside' || !head.permissions.includes('signal.record')) notFound();
  return (
    <CaseFrame reference={reference} tab="signals">
      <Section title={t('decide.caseAside')} note={t('decide.caseAsideLead')}>
        <SignalTable rows={[row]} zone={found.zone} locale={person.locale} t={t} domain={domain} />
        <Form action={setAside}>
          <input type="hidden" name="case" value={reference} />
          <input type="hidden" name="signal" value={row.id} />
          <TextArea name="reason" label={t('field.reason')} />
          <div>
            <Button kind="do" type="submit">
              {t('decide.asideSubmit')}
            </Button>
          </div>
        </Form>
      </Section>
    </CaseFrame>
  );
}
