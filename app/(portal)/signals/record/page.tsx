import type { Metadata } from 'next';
import Link from 'next/link';
import { Form } from '@/components/form/form';
import { SignalFields } from '@/components/signal/fields';
import { Button } from '@/components/ui/button';
import { now } from '@/server/now';
import { show, signedIn, words } from '@/server/request';
import { ownSignal } from '@/server/signal/queries';
import { record } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('signal'))('form.record') };
}

type Props = { searchParams: Promise<{ supersedes?: string }> };

export default async function RecordSignalPage({ searchParams }: Props) {
  const { supersedes } = await searchParams;
  const [person, t] = await Promise.all([signedIn(), words('signal')]);
  const signal = supersedes ? await show(ownSignal, { signal: supersedes }) : null;
  return (
    <main id="main">
      <p className="crumb">
        <Link href="/signals" prefetch={false}>
          {t('title')}
        </Link>
      </p>
      <h1>{t(signal ? 'form.correct' : 'form.record')}</h1>
      <p className="soft measure">{t(signal ? 'form.correctLead' : 'form.lead')}</p>
      <Form action={record} keep="signal">
        <SignalFields t={t} zone={person.timeZone} now={new Date(now()).toISOString()} signal={signal} />
        <div>
          <Button kind="do" type="submit">
            {t(signal ? 'form.submitCorrection' : 'form.submit')}
          </Button>
        </div>
      </Form>
    </main>
  );
}
