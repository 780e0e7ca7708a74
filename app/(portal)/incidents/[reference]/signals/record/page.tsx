import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { Form } from '@/components/form/form';
import { SignalFields } from '@/components/signal/fields';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { incidentHead } from '@/server/incident/queries';
import { now } from '@/server/now';
import { show, words } from '@/server/request';
import { caseSignals } from '@/server/signal/queries';
import { record } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('signal'))('form.record') };
}

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ supersedes?: string }> };

export default async function RecordCaseSignalPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const { supersedes } = await searchParams;
  const [head, t] = await Promise.all([show(incidentHead, { reference }), words('signal')]);
  if (!head.permissions.includes('signal.record')) notFound();
  const signal = supersedes ? (await show(caseSignals, { reference })).signals.find((row) => row.id === supersedes) : null;
  if (signal === undefined) notFound();
  return (
    <CaseFrame reference={reference} tab="signals">
      <Section title={t(signal ? 'form.correct' : 'form.record')} note={t(signal ? 'form.correctLead' : 'form.lead')}>
        <Form action={record} keep={`signal ${reference} ${signal?.id ?? ''}`}>
          <input type="hidden" name="case" value={reference} />
          <SignalFields t={t} zone={head.timeZone} now={new Date(now()).toISOString()} signal={signal} />
          <div>
            <Button kind="do" type="submit">
              {t(signal ? 'form.submitCorrection' : 'form.submit')}
            </Button>
          </div>
        </Form>
      </Section>
    </CaseFrame>
  );
}
