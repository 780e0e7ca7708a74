import type { Metadata } from 'next';
import Link from 'next/link';
import { Section } from '@/components/ui/section';
import type words_ from '@/messages/en/demonstration.json';
import { demonstration } from '@/server/demonstration/queries';
import { locale, sentences, show, words } from '@/server/request';
import { Accounts } from './accounts';
import { Follow } from './follow';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('demonstration'))('title') };
}

/** What becomes of the demonstration after set-up: how far it is made, then its accounts, once. Administrators only. */
export default async function DemonstrationPage() {
  const { state, done, all } = await show(demonstration, {});
  const [t, form, tree] = await Promise.all([words('demonstration'), words('form'), sentences<typeof words_>('demonstration')]);
  const making = state === 'waiting' || state === 'making' || state === 'failed';
  return (
    <main id="main">
      <h1>{t('title')}</h1>
      <p className="soft measure">{t('lead')}</p>
      {making ? (
        <section aria-label={t('progress')} className="form">
          <div className="progress" role="status">
            <span>{t(state, { done, all })}</span>
            <progress value={done} max={Math.max(all, 1)} aria-label={t('progress')} />
          </div>
          <Follow />
        </section>
      ) : null}
      {state === 'ready' ? (
        <Section title={t('ready.title')}>
          <Accounts words={tree} lost={form('lost')} local={(await locale()) === 'ko'} />
        </Section>
      ) : null}
      {state === 'shown' ? (
        <Section title={t('shown.title')}>
          <p className="soft measure">{t('shown.text')}</p>
          <p>
            <Link href="/administration" prefetch={false}>
              {t('shown.link')}
            </Link>
          </p>
        </Section>
      ) : null}
    </main>
  );
}
