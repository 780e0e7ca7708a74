import type { Metadata } from 'next';
import { SignalTable } from '@/components/signal/table';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { show, signedIn, words } from '@/server/request';
import { ownSignals } from '@/server/signal/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('signal'))('title') };
}

export default async function OwnSignalsPage() {
  const [rows, person, t, domain] = await Promise.all([show(ownSignals, {}), signedIn(), words('signal'), words('domain')]);
  const open = rows.filter((row) => row.state === 'open');
  const aside = rows.filter((row) => row.state === 'set-aside');
  const shared = { zone: person.timeZone, locale: person.locale, t, domain };
  return (
    <main id="main">
      <div className="shelf">
        <h1>{t('title')}</h1>
        <span className="end">
          <ButtonLink kind="do" href="/signals/record">
            {t('own.record')}
          </ButtonLink>
        </span>
      </div>
      <p className="soft measure">{t('own.lead')}</p>
      <Section title={t('own.open')}>
        {open.length === 0 ? (
          <Empty>{t('own.empty')}</Empty>
        ) : (
          <SignalTable {...shared} rows={open} acts={(row) => <ButtonLink href={`/signals/${row.id}`}>{t('own.decide')}</ButtonLink>} />
        )}
      </Section>
      {aside.length > 0 ? (
        <Section title={t('own.aside')}>
          <SignalTable {...shared} rows={aside} />
        </Section>
      ) : null}
    </main>
  );
}
