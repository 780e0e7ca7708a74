import type { Metadata } from 'next';
import { asKnown, CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { SignalTable } from '@/components/signal/table';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { incidentHead } from '@/server/incident/queries';
import { show, signedIn, words } from '@/server/request';
import { caseSignals } from '@/server/signal/queries';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ at?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('signal'))('title')}, ${(await params).reference}` };
}

export default async function CaseSignalsPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const at = asKnown(await searchParams);
  const found = await show(caseSignals, { reference, at });
  const [head, person, t, domain] = await Promise.all([show(incidentHead, { reference }), signedIn(), words('signal'), words('domain')]);
  const records = at === null && head.permissions.includes('signal.record');
  const path = `/incidents/${reference}/signals`;
  const rows = found.signals.map((row) => ({ ...row, by: found.names[row.recordedBy] }));
  const step = records ? (
    <ButtonLink kind="do" href={`${path}/record`}>
      {t('case.record')}
    </ButtonLink>
  ) : null;
  return (
    <CaseFrame reference={reference} tab="signals" at={at}>
      <Section title={t('title')} note={t('case.lead')} end={rows.length > 0 ? step : null}>
        {rows.length === 0 ? (
          <Empty step={step}>{t(at === null ? 'case.empty' : 'case.emptyThen')}</Empty>
        ) : (
          <SignalTable
            rows={rows}
            zone={found.zone}
            locale={person.locale}
            t={t}
            domain={domain}
            {...(records && {
              acts: (row) => (
                <>
                  <ButtonLink kind="plain" href={`${path}/record?supersedes=${row.id}`}>
                    {t('case.correct')}
                  </ButtonLink>
                  {row.state === 'set-aside' ? null : (
                    <>
                      {' '}
                      <ButtonLink kind="plain" href={`${path}/${row.id}`}>
                        {t('case.aside')}
                      </ButtonLink>
                    </>
                  )}
                </>
              ),
            })}
          />
        )}
      </Section>
    </CaseFrame>
  );
}
