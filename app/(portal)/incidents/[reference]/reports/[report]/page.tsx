import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { dutyWords } from '@/app/(portal)/duty-words';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { Form } from '@/components/form/form';
import { sayName } from '@/components/incident/when';
import { Refresh } from '@/components/report/refresh';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { instant } from '@/messages/format';
import { incidentHead } from '@/server/incident/queries';
import { caseReport } from '@/server/report/queries';
import { show, signedIn, words } from '@/server/request';
import { retry } from '../actions';

type Props = { params: Promise<{ reference: string; report: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('report'))('page.one')}, ${(await params).reference}` };
}

export default async function ReportPage({ params }: Props) {
  const { reference, report: id } = await params;
  const report = await show(caseReport, { reference, report: id });
  const [head, { locale }, t, duties] = await Promise.all([show(incidentHead, { reference }), signedIn(), words('report'), dutyWords()]);
  const at = (moment: string) => instant(moment, report.zone, locale, { year: true });
  const file = `/api/reports/${report.id}?case=${reference}`;
  const rows: [string, ReactNode][] = [
    ...(report.duty ? [['filing', duties.both(report.duty)] as [string, ReactNode]] : []),
    ['asOf', at(report.asOf)],
    ['language', t(`language.${report.locale}`)],
    ['issued', t('facts.by', { at: at(report.issuedAt), name: sayName(report.issuer ?? undefined, locale) })],
    ...(report.privileged ? [['reach', t('facts.privileged')] as [string, ReactNode]] : []),
    ['contentHash', hash(report.contentHash)],
    ...(report.ready
      ? ([
          ['entry', entry(report.entryNumber ?? '')],
          ['head', hash(report.entryHash ?? '')],
          ['pages', t('pages', { count: report.pages ?? 1 })],
          ['pdfHash', hash(report.pdfHash ?? '')],
          ['rendered', at(report.renderedAt ?? report.issuedAt)],
        ] as [string, ReactNode][])
      : []),
  ];
  function entry(number: string): ReactNode {
    if (!head.permissions.includes('record.read')) return number;
    return (
      <Link href={`/incidents/${reference}/activity?before=${Number(number) + 1}`} prefetch={false}>
        {number}
      </Link>
    );
  }
  return (
    <CaseFrame reference={reference} tab="reports">
      <p className="crumb lead">
        <Link href={`/incidents/${reference}/reports`} prefetch={false}>
          {t('page.title')}
        </Link>
      </p>
      <Section title={t(`kind.${report.kind}`)} note={t('facts.frozen', { at: at(report.issuedAt) })}>
        {report.ready ? (
          <div className="acts">
            <a className="btn do" href={file} target="_blank" rel="noreferrer">
              {t('open')}
            </a>
            <a className="btn" href={`${file}&download=1`}>
              {t('download')}
            </a>
          </div>
        ) : (
          <p className="soft" role="status">
            {t(report.stuck ? 'failedLong' : 'makingLong')}
          </p>
        )}
        {report.stuck && head.permissions.includes('report.issue') ? (
          <Form action={retry}>
            <input type="hidden" name="case" value={reference} />
            <input type="hidden" name="report" value={report.id} />
            <div className="acts">
              <Button kind="do" type="submit">
                {t('retry')}
              </Button>
            </div>
          </Form>
        ) : null}
        <dl className="answers lead">
          {rows.map(([key, value]) => (
            <div key={key}>
              <dt>{t(`facts.${key}`)}</dt>
              <dd>{value}</dd>
              <dd />
            </div>
          ))}
        </dl>
        <p className="note">{t('facts.check')}</p>
      </Section>
      {report.ready || report.stuck ? null : <Refresh />}
    </CaseFrame>
  );
}

const hash = (value: string): ReactNode => <span className="hash">{value}</span>;
