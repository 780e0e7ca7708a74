import Link from 'next/link';
import type { ReactNode } from 'react';
import { dutyWords } from '@/app/(portal)/duty-words';
import { Strip, type StripClock } from '@/components/clock/strip';
import { Tabs } from '@/components/ui/tabs';
import type { CasePermission } from '@/domain/policy';
import type clock from '@/messages/en/clock.json';
import { instant, type Locale, limit } from '@/messages/format';
import { incidentHead } from '@/server/incident/queries';
import { now } from '@/server/now';
import { caseClocks } from '@/server/obligation/queries';
import { sentences, show, signedIn, words } from '@/server/request';

const TABS: { id: string; path: string; permission: CasePermission }[] = [
  { id: 'overview', path: '', permission: 'incident.read' },
  { id: 'signals', path: '/signals', permission: 'signal.read' },
  { id: 'determinations', path: '/determinations', permission: 'determination.read' },
  { id: 'scope', path: '/scope', permission: 'scope.read' },
  { id: 'obligations', path: '/obligations', permission: 'obligation.read' },
  { id: 'filings', path: '/filings', permission: 'filing.read' },
  { id: 'tasks', path: '/tasks', permission: 'task.read' },
  { id: 'notes', path: '/notes', permission: 'note.read' },
  { id: 'reports', path: '/reports', permission: 'report.read' },
  { id: 'people', path: '/people', permission: 'people.read' },
  { id: 'activity', path: '/activity', permission: 'record.read' },
];

type Props = { reference: string; tab: string; at?: string | null; children: ReactNode; why?: ReactNode };

/** The head of a case, its tabs and the strip of running clocks, on every page of it. `at`: the page shows the case as known then. */
export async function CaseFrame({ reference, tab, at = null, children, why }: Props) {
  const [head, clocks, person, t, law, duties] = await Promise.all([
    show(incidentHead, { reference }),
    at === null ? show(caseClocks, { reference }) : [],
    signedIn(),
    words('incident'),
    words('law'),
    dutyWords(),
  ]);
  const language = person.locale;
  const lead = head.lead && (language === 'ko' && head.lead.nameLocal ? head.lead.nameLocal : head.lead.name);
  const path = `/incidents/${head.reference}`;
  const query = at === null ? '' : `?at=${encodeURIComponent(at)}`;
  const strip: StripClock[] = clocks.map((row) => ({
    id: row.id,
    name: duties.both(row.duty),
    limit: limitOf(row, head.timeZone, language, t, law),
    clock: {
      answer: 'owed',
      status: row.status === 'waiting' ? 'waiting' : 'open',
      start: row.startsAt && row.startsAt.length > 10 ? Date.parse(row.startsAt) : null,
      due: row.dueAt ? Date.parse(row.dueAt) : null,
    },
    href: `${path}/obligations?why=${row.duty}${row.entity ? `@${row.entity}` : ''}`,
  }));
  return (
    <>
      <main id="main">
        <header className="case">
          <p className="crumb">
            <Link href="/incidents" prefetch={false}>
              {t('incidents')}
            </Link>
            <span>{head.reference}</span>
          </p>
          <h1>{head.title}</h1>
          <div className="meta">
            {at === null && head.severity ? <span className="sev">{t(`severity.${head.severity}`)}</span> : null}
            {at === null ? <span>{t(`phase.${head.phase}`)}</span> : null}
            {lead ? <span>{t('lead', { name: lead })}</span> : null}
            <span className="end">
              {at === null ? (
                <>
                  <Link className="no-print" href={`${path}/as-known`} prefetch={false}>
                    {t('as-known.now')}
                  </Link>
                  <span className="print-only">
                    {t('as-known.at', { at: instant(now(), head.timeZone, language, { weekday: true, year: true }) })}
                  </span>
                </>
              ) : (
                <>
                  <b className="strong">{t('as-known.at', { at: instant(at, head.timeZone, language, { weekday: true, year: true }) })}</b>{' '}
                  <Link href={tab === 'overview' ? path : `${path}/${tab}`} prefetch={false}>
                    {t('as-known.back')}
                  </Link>
                </>
              )}
            </span>
          </div>
          <Tabs
            label={t('tabs.label')}
            tabs={TABS.filter((one) => head.permissions.includes(one.permission)).map((one) => ({
              href: `${path}${one.path}${query}`,
              label: t(`tabs.${one.id}`),
              current: one.id === tab,
            }))}
          />
          <Strip
            clocks={strip}
            now={now()}
            locale={language}
            words={await sentences<typeof clock>('clock')}
            most={4}
            moreHref={`${path}/obligations`}
          />
        </header>
        {children}
      </main>
      {why}
    </>
  );
}

type Clock = Awaited<ReturnType<typeof caseClocks.run>>[number];
type T = Awaited<ReturnType<typeof words>>;

/** Until when a clock runs; where no figure is given, the words that stand for it and the own target. */
function limitOf(row: Clock, caseZone: string, locale: Locale, t: T, law: T): string {
  const zone = row.zone ?? caseZone;
  if (row.dueAt) return limit(row.dueAt, row.precision === 'instant' ? 'instant' : 'day', zone, locale);
  if (row.status === 'waiting') return t('strip.waiting');
  const words = row.standard === null ? [] : [t('strip.words', { standard: law(`standard.${row.standard}`) })];
  const target = row.targetAt === null ? [] : [t('strip.target', { at: instant(row.targetAt, zone, locale) })];
  return [...words, ...target].join(' · ');
}

/** The instant a page is asked to show a case at, from `?at=`; null: now. What is not an instant counts as now. */
export function asKnown(searchParams: { at?: string | string[] }): string | null {
  const at = typeof searchParams.at === 'string' ? searchParams.at : '';
  return /^\d{4}-\d{2}-\d{2}T/.test(at) && !Number.isNaN(Date.parse(at)) ? new Date(Date.parse(at)).toISOString() : null;
}
