import type { Metadata } from 'next';
import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { standing } from '@/domain/organisation';
import { date } from '@/messages/format';
import { organisation } from '@/server/organisation/queries';
import { show, signedIn, words } from '@/server/request';
import { profileWords, todayIn } from './say';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('organisation'))('title') };
}

export default async function OrganisationPage() {
  const versions = await show(organisation, {});
  const [{ actor, timeZone }, say] = [await signedIn(), await profileWords()];
  const { t, language } = say;
  const today = todayIn(timeZone);
  const stands = standing(versions, today);
  const later = standing(versions, '9999-12-31').filter((one) => !stands.some(({ entity }) => entity === one.entity));
  const rows = [...stands.filter((one) => !one.ended), ...later, ...stands.filter((one) => one.ended)];
  const columns = ['entity', 'established', 'status', 'turnover', 'version'].map((id) => ({
    label: t(`list.${id}`),
    ...((id === 'turnover' || id === 'version') && { className: 'num' }),
  }));
  const add = actor.administrator ? (
    <ButtonLink kind="do" href="/organisation/write">
      {t('list.add')}
    </ButtonLink>
  ) : null;
  return (
    <main id="main">
      <h1>{t('title')}</h1>
      <p className="soft measure">{t('lead')}</p>
      <Section title={t('list.caption')} note={actor.administrator ? null : t('list.readOnly')}>
        {rows.length === 0 ? (
          <Empty step={add}>{t('list.empty')}</Empty>
        ) : (
          <>
            <Table caption={t('list.caption')} columns={columns} className="rows">
              <tbody>
                {rows.map((one) => {
                  const [latest] = one.profile.turnover;
                  return (
                    <tr key={one.entity}>
                      <th scope="row" className="half">
                        <Link href={`/organisation/${one.entity}`} prefetch={false}>
                          {say.name(one.profile)}
                        </Link>
                        <div className="small mute">{one.key}</div>
                      </th>
                      <td data-label={t('list.established')}>{say.places(one.profile.establishedIn)}</td>
                      <td data-label={t('list.status')}>{say.statuses(one.profile.regulatedAs)}</td>
                      <td data-label={t('list.turnover')} className="num">
                        {latest ? (
                          <>
                            {say.money(latest)}
                            <div className="small mute">{`${latest.year}, ${say.turnoverOf(latest.of)}`}</div>
                          </>
                        ) : (
                          say.determination('unknown')
                        )}
                      </td>
                      <td data-label={t('list.version')} className="num">
                        {one.version}
                        <div className="small mute">
                          {one.ended ? t('list.ended') : t('list.later', { at: date(one.from, 'UTC', language) })}
                        </div>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </Table>
            {add ? <div className="acts">{add}</div> : null}
          </>
        )}
      </Section>
    </main>
  );
}
