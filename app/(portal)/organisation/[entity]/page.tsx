import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { sayName } from '@/components/incident/when';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { changed, type ProfileVersion } from '@/domain/organisation';
import { date, instant } from '@/messages/format';
import { organisationEntity } from '@/server/organisation/queries';
import { show, signedIn, words } from '@/server/request';
import { profileWords } from '../say';
import { Binds } from './binds';

type Say = Awaited<ReturnType<typeof profileWords>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('organisation'))('title') };
}

export default async function EntityPage({ params }: { params: Promise<{ entity: string }> }) {
  const { entity } = await params;
  if (!/^[0-9a-f-]{36}$/.test(entity)) notFound();
  const { versions, names } = await show(organisationEntity, { entity });
  const [{ actor, locale, timeZone }, say] = [await signedIn(), await profileWords()];
  const { t } = say;
  const [latest] = versions;
  if (latest === undefined) notFound();
  const { profile } = latest;
  const facts = [
    [t('field.name'), profile.nameLocal === null ? profile.name : `${profile.name} ${profile.nameLocal}`],
    [t('field.key'), latest.key],
    [t('field.establishedIn'), say.places(profile.establishedIn)],
    [t('field.regulatedAs'), say.statuses(profile.regulatedAs)],
    [t('field.roles'), say.roles(profile.roles)],
    [t('field.sectors'), profile.sectors ?? say.determination('unknown')],
    [t('field.registrations'), profile.registrations ?? say.determination('unknown')],
  ];
  return (
    <main id="main">
      <p className="crumb">
        <Link href="/organisation" prefetch={false}>
          {t('title')}
        </Link>
        <span>{latest.key}</span>
      </p>
      <h1>{say.name(profile)}</h1>
      {latest.ended ? <p className="note">{t('page.endedAt')}</p> : null}
      <Section
        title={t('page.facts', { at: date(latest.from, 'UTC', locale) })}
        note={t('page.version', { version: latest.version })}
        end={t('page.by', { at: instant(latest.recordedAt, timeZone, locale), name: sayName(names[latest.recordedBy], locale) })}
      >
        <dl className="pairs measure">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt className="mute">{label}</dt>
              <dd className="lines">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="small mute">{t('page.source', { source: latest.source })}</p>
        {actor.administrator ? (
          <div className="acts">
            <ButtonLink kind="do" href={`/organisation/write?entity=${entity}`}>
              {t('page.change')}
            </ButtonLink>
          </div>
        ) : null}
      </Section>
      <TurnoverSection version={latest} say={say} />
      <Binds version={latest} say={say} />
      <Versions versions={versions} names={names} say={say} zone={timeZone} />
    </main>
  );
}

function TurnoverSection({ version: { profile }, say }: { version: ProfileVersion; say: Say }) {
  const { t } = say;
  const columns = ['year', 'amount', 'of', 'source'].map((id) => ({
    label: t(`turnover.${id}`),
    ...(id === 'amount' && { className: 'num' }),
  }));
  return (
    <Section title={t('turnover.title')} note={t('turnover.note')}>
      {profile.turnover.length === 0 ? (
        <p className="mute">{t('turnover.none')}</p>
      ) : (
        <Table caption={t('turnover.caption')} columns={columns} className="rows">
          <tbody>
            {profile.turnover.map((row) => (
              <tr key={`${row.year} ${row.of} ${row.currency}`}>
                <th scope="row">{row.year}</th>
                <td className="num" data-label={t('turnover.amount')}>
                  {say.money(row)}
                </td>
                <td data-label={t('turnover.of')}>{say.turnoverOf(row.of)}</td>
                <td className="wide soft">{row.source}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

type VersionsProps = {
  versions: ProfileVersion[];
  names: Record<string, { name: string; nameLocal: string | null }>;
  say: Say;
  zone: string;
};

function Versions({ versions, names, say, zone }: VersionsProps) {
  const { t, language } = say;
  const columns = ['version', 'from', 'what', 'source', 'recorded'].map((id) => ({ label: t(`versions.column.${id}`) }));
  return (
    <Section title={t('versions.title')}>
      <Table caption={t('versions.title')} columns={columns} className="rows">
        <tbody>
          {versions.map((one, index) => {
            const before = versions[index + 1];
            const fields: string[] = changed(before?.profile ?? null, one.profile);
            if (before && before.from !== one.from) fields.push('from');
            if (before && before.ended !== one.ended) fields.push('ended');
            return (
              <tr key={one.version}>
                <th scope="row">{one.version}</th>
                <td data-label={t('versions.column.from')}>{date(one.from, 'UTC', language)}</td>
                <td className="wide">{t(before ? 'versions.changed' : 'versions.first', { fields: say.members(fields) })}</td>
                <td className="wide small">
                  {one.reason ? <p>{one.reason}</p> : null}
                  <p className="mute">{one.source}</p>
                </td>
                <td className="small mute" data-label={t('versions.column.recorded')}>
                  {instant(one.recordedAt, zone, language)}
                  <div>{sayName(names[one.recordedBy], language)}</div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Section>
  );
}
