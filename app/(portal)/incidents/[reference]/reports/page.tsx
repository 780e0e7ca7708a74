import type { Metadata } from 'next';
import Link from 'next/link';
import { dutyWords } from '@/app/(portal)/duty-words';
import { asKnown, CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { sayName } from '@/components/incident/when';
import { Refresh } from '@/components/report/refresh';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { instant } from '@/messages/format';
import { incidentHead } from '@/server/incident/queries';
import { caseReports } from '@/server/report/queries';
import { show, signedIn, words } from '@/server/request';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ at?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('report'))('page.title')}, ${(await params).reference}` };
}

export default async function ReportsPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const at = asKnown(await searchParams);
  const { reports, zone } = await show(caseReports, { reference, at });
  const [head, { locale }, t, exposure, duties] = await Promise.all([
    show(incidentHead, { reference }),
    signedIn(),
    words('report'),
    words('exposure'),
    dutyWords(),
  ]);
  const path = `/incidents/${reference}/reports`;
  const step =
    at === null && head.permissions.includes('report.issue') ? (
      <ButtonLink kind="do" href={`${path}/issue`}>
        {t('form.title')}
      </ButtonLink>
    ) : null;
  const columns = ['kind', 'asOf', 'issued', 'entry', 'file'].map((id) => ({ label: t(`list.${id}`) }));
  return (
    <CaseFrame reference={reference} tab="reports" at={at}>
      <Section title={t('page.title')} note={t('page.lead')} end={reports.length > 0 ? step : null}>
        {reports.length === 0 ? (
          <Empty step={step}>{t(at === null ? 'page.empty' : 'page.emptyThen')}</Empty>
        ) : (
          <Table caption={t('page.title')} columns={columns} className="rows">
            <tbody>
              {reports.map((report) => (
                <tr key={report.id}>
                  <th scope="row">
                    <Link href={`${path}/${report.id}`} prefetch={false}>
                      {t(`kind.${report.kind}`)}
                    </Link>
                    <div className="small mute">
                      {[
                        report.duty ? duties.both(report.duty) : '',
                        t(`language.${report.locale}`),
                        report.privileged ? t('list.privileged') : '',
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </div>
                  </th>
                  <td data-label={t('list.asOf')}>{instant(report.asOf, zone, locale)}</td>
                  <td data-label={t('list.issued')}>
                    {instant(report.issuedAt, zone, locale)}
                    <div className="small mute">{sayName(report.issuer ?? undefined, locale)}</div>
                  </td>
                  <td data-label={t('list.entry')}>
                    {report.entryNumber ?? '—'}
                    {report.entryHash ? <div className="small mute">{t('list.short', { hash: report.entryHash.slice(0, 12) })}</div> : null}
                  </td>
                  <td>
                    {report.ready ? (
                      <>
                        <a
                          href={`/api/reports/${report.id}?case=${reference}`}
                          aria-label={`${t('open')}: ${t(`kind.${report.kind}`)}, ${t(`language.${report.locale}`)}, ${instant(report.asOf, zone, locale)}`}
                        >
                          {t('open')}
                        </a>
                        <div className="small mute">{t('pages', { count: report.pages ?? 1 })}</div>
                      </>
                    ) : (
                      <span role="status">{t(report.stuck ? 'failed' : 'making')}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Section>
      {head.permissions.includes('exposure.read') ? (
        <p>
          <Link href={`/incidents/${reference}/exposure${at === null ? '' : `?at=${encodeURIComponent(at)}`}`} prefetch={false}>
            {exposure('link')}
          </Link>
        </p>
      ) : null}
      {reports.some((report) => !report.ready && !report.stuck) ? <Refresh /> : null}
    </CaseFrame>
  );
}
