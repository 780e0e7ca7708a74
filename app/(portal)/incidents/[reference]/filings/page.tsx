import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { dutyFinder, dutyWords } from '@/app/(portal)/duty-words';
import { asKnown, CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { Judged } from '@/components/filing/judged';
import { sayMoment, sayName, sayWhen } from '@/components/incident/when';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import type clock from '@/messages/en/clock.json';
import { caseDecisions } from '@/server/decision/queries';
import { caseFilings } from '@/server/filing/queries';
import { incidentHead } from '@/server/incident/queries';
import { sentences, show, signedIn, words } from '@/server/request';
import { DecisionsTaken } from '../decisions/taken';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ at?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('filing'))('title')}, ${(await params).reference}` };
}

export default async function FilingsPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const at = asKnown(await searchParams);
  const found = await show(caseFilings, { reference, at });
  const decisions = await show(caseDecisions, { reference, at });
  const [head, { locale }, t, duties, clocks] = await Promise.all([
    show(incidentHead, { reference }),
    signedIn(),
    words('filing'),
    dutyWords(),
    sentences<typeof clock>('clock'),
  ]);
  const find = await dutyFinder();
  const path = `/incidents/${reference}/filings`;
  const may = (permission: (typeof head.permissions)[number]) => at === null && head.permissions.includes(permission);
  const of = (...states: string[]) => found.filings.filter(({ state }) => states.includes(state));
  const [drafts, withdrawn] = [of('draft', 'approved'), of('withdrawn')];
  const [filed, inError] = [of('filed').filter(({ error }) => error === null), of('filed').filter(({ error }) => error !== null)];
  const zoneOf = (duty: string) => find(duty)?.timeZone ?? found.zone;
  const make = may('filing.draft') ? (
    <>
      <ButtonLink {...(found.filings.length === 0 ? { kind: 'do' as const } : {})} href={`${path}/new`}>
        {t('list.draft')}
      </ButtonLink>
      <ButtonLink kind="bare" href={`${path}/elsewhere`}>
        {t('list.elsewhere')}
      </ButtonLink>
    </>
  ) : null;
  const name = (one: (typeof found.filings)[number], marks: string[]): ReactNode => (
    <>
      <Link className="strong" href={`${path}/${one.id}`} prefetch={false}>
        {one.title}
      </Link>
      <div className="small mute">{[duties.both(one.duty), one.entity ? sayName(one.entity, locale) : ''].filter(Boolean).join(' · ')}</div>
      {marks.length > 0 ? <div className="small strong">{marks.join(' · ')}</div> : null}
    </>
  );
  const quotes = (n: number | null) => (n === null ? t('list.noRevision') : t('list.revision', { n }));
  const marksOf = (one: (typeof found.filings)[number]) => [
    ...(one.error ? [t('mark.inError')] : []),
    ...(one.supplementOf ? [t('mark.supplement')] : []),
    ...(one.corrects ? [t('mark.corrects')] : []),
    ...(one.privileged ? [t('mark.privileged')] : []),
    ...(one.elsewhere ? [t('mark.elsewhere')] : []),
    ...(one.unreviewed ? [t('mark.unreviewed')] : []),
    ...(one.outdated ? [t('mark.outdated')] : []),
  ];
  const draftTable = (rows: typeof drafts, caption: string) => (
    <Table
      caption={caption}
      className="rows"
      columns={[
        { label: t('list.column.what') },
        { label: t('list.column.state') },
        { label: t('list.column.quotes') },
        { label: t('list.column.changed') },
        { label: t('list.column.next'), hidden: true },
      ]}
    >
      <tbody>
        {rows.map((one) => (
          <tr key={one.id}>
            <td className="wide">{name(one, marksOf(one))}</td>
            <td>{t(`state.${one.state}`)}</td>
            <td className="soft">{quotes(one.revision)}</td>
            <td className="soft wide">
              {t('list.by', { at: sayMoment(one.changedAt, found.zone, locale), name: sayName(one.author ?? undefined, locale) })}
            </td>
            <td className="act">
              <ButtonLink kind="plain" href={`${path}/${one.id}`}>
                {t(
                  one.state === 'approved' && may('filing.file')
                    ? 'list.file'
                    : one.state === 'draft' && !one.mine && may('filing.approve')
                      ? 'list.approve'
                      : 'list.open',
                )}
              </ButtonLink>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
  return (
    <CaseFrame reference={reference} tab="filings" at={at}>
      {found.news.map((one) => (
        <section key={one.supplement} className="flag">
          <b>{t('list.news', { n: one.revision, at: sayMoment(one.at, found.zone, locale), duty: duties.both(one.supplement) })}</b>{' '}
          {may('filing.draft') ? (
            <Link href={`${path}/new?duty=${one.supplement}&of=${one.filing}`} prefetch={false}>
              {t('list.supplement')}
            </Link>
          ) : null}
        </section>
      ))}
      {at === null ? (
        <Section title={t('list.drafts')} note={t('list.draftsNote')} end={found.filings.length > 0 ? make : null}>
          {found.filings.length === 0 ? (
            <Empty step={make}>{t('list.empty')}</Empty>
          ) : drafts.length === 0 ? (
            <p className="soft">{t('list.noDrafts')}</p>
          ) : (
            draftTable(drafts, t('list.drafts'))
          )}
        </Section>
      ) : null}
      {filed.length === 0 && at === null && found.filings.length === 0 ? null : (
        <Section title={t('list.filed')} note={t('list.filedNote')}>
          {filed.length === 0 ? (
            <p className="soft">{t(at === null ? 'list.emptyFiled' : 'list.emptyThen')}</p>
          ) : (
            <Table
              caption={t('list.filed')}
              className="rows"
              columns={[
                { label: t('list.column.filed') },
                { label: t('list.column.what') },
                { label: t('list.column.quotes') },
                { label: t('list.column.judged') },
              ]}
            >
              <tbody>
                {filed
                  .toSorted((a, b) => (b.filed?.at ?? '').localeCompare(a.filed?.at ?? ''))
                  .map((one) => (
                    <tr key={one.id}>
                      <td className="nowrap">{one.filed ? sayWhen(one.filed, zoneOf(one.duty), locale) : ''}</td>
                      <td className="wide">{name(one, marksOf(one))}</td>
                      <td className="soft">{quotes(one.revision)}</td>
                      <td className="wide">
                        {one.filed ? <Judged judgements={one.judgements} filed={one.filed} words={clocks} locale={locale} t={t} /> : null}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </Table>
          )}
        </Section>
      )}
      {inError.length > 0 ? (
        <Section title={t('list.inError')} note={t('list.inErrorNote')}>
          <Table
            caption={t('list.inError')}
            className="rows"
            columns={[{ label: t('list.column.filed') }, { label: t('list.column.what') }, { label: t('field.reason') }]}
          >
            <tbody>
              {inError.map((one) => (
                <tr key={one.id}>
                  <td className="nowrap soft">{one.filed ? sayWhen(one.filed, zoneOf(one.duty), locale) : ''}</td>
                  <td className="wide">{name(one, marksOf(one))}</td>
                  <td className="wide lines">
                    {one.error?.reason}
                    <div className="small mute">
                      {t('list.by', {
                        at: sayMoment(one.error?.at ?? '', found.zone, locale),
                        name: sayName(one.error?.by ?? undefined, locale),
                      })}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      ) : null}
      {withdrawn.length > 0 ? <Section title={t('list.withdrawn')}>{draftTable(withdrawn, t('list.withdrawn'))}</Section> : null}
      <DecisionsTaken reference={reference} at={at} found={decisions} may={may('decision.take')} waiting={decisions.open.length} />
    </CaseFrame>
  );
}
