import type { Metadata } from 'next';
import Link from 'next/link';
import { lawWords } from '@/app/(portal)/law/words';
import { capital, periodInWords } from '@/components/law/period';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Table } from '@/components/ui/table';
import { date } from '@/messages/format';
import { contracts } from '@/server/contract/queries';
import { show, words } from '@/server/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('contract'))('title') };
}

/** The contracts of the organisation by customer, each with its clause, its period and whether it binds today. */
export default async function ContractsPage() {
  const [found, t, { language, inWords }] = [await show(contracts, {}), await words('contract'), await lawWords()];
  const day = (text: string | null) => (text === null ? '' : date(text, 'UTC', language));
  const columns = ['customer', 'clause', 'period', 'standing'].map((id) => ({ label: t(`list.${id}`) }));
  return (
    <main id="main">
      <p className="crumb">
        <Link href="/law" prefetch={false}>
          {t('crumb')}
        </Link>
      </p>
      <header className="shelf">
        <h1>{t('heading')}</h1>
        {found.mayWrite && found.contracts.length > 0 ? (
          <span className="end">
            <ButtonLink href="/law/contracts/new">{t('write')}</ButtonLink>
          </span>
        ) : null}
      </header>
      <p className="note law-intro">
        {t('intro')} {t('readers')}
      </p>
      {found.contracts.length === 0 ? (
        <Empty
          step={
            found.mayWrite ? (
              <ButtonLink kind="do" href="/law/contracts/new">
                {t('write')}
              </ButtonLink>
            ) : undefined
          }
        >
          {t('empty')}
        </Empty>
      ) : (
        <Table caption={t('list.caption')} columns={columns} className="rows law-list">
          <tbody>
            {found.contracts.map(({ id, terms, duty, standing, from, next }) => {
              const [version] = duty.versions;
              return (
                <tr key={id}>
                  <th scope="row" className="wide">
                    <Link href={`/law/contracts/${id}`} prefetch={false}>
                      {terms.customer}
                    </Link>
                  </th>
                  <td className="wide">
                    {terms.title}
                    <span className="small mute article">{terms.clause}</span>
                  </td>
                  <td className="wide">{version ? capital(periodInWords(duty, version, inWords)) : ''}</td>
                  <td className="wide soft">
                    {capital(t(`standing.${standing}`, { from: day(from) }))}
                    {next && standing !== 'later' ? (
                      <span className="small mute article">
                        {t(next.ends ? 'standing.next-end' : 'standing.next', { from: day(next.from) })}
                      </span>
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      )}
    </main>
  );
}
