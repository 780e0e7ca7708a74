import type { Metadata } from 'next';
import { Binding } from '@/app/(portal)/law/[duty]/binding';
import { ContractVersions } from '@/app/(portal)/law/contracts/[contract]/versions';
import { organisationName } from '@/app/(portal)/law/contracts/choices';
import { ContractCrumb } from '@/app/(portal)/law/contracts/head';
import { Touches } from '@/app/(portal)/law/touches';
import { lawWords } from '@/app/(portal)/law/words';
import { textWidth } from '@/components/chart/text';
import { articleNumber } from '@/components/law/article';
import { Part } from '@/components/law/part';
import { capital } from '@/components/law/period';
import { standingAt } from '@/components/law/standing';
import { ButtonLink } from '@/components/ui/button';
import { dutyIdOf } from '@/domain/contract';
import { date } from '@/messages/format';
import { contract } from '@/server/contract/queries';
import { show, words } from '@/server/request';

type Props = { params: Promise<{ contract: string }> };

/** The margin, in pixels, and the size of its number. */
const MARGIN = 132;
const SIZE = 36;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('contract'))('title') };
}

/** One contract, read like a page of a code: its clause, whom it binds, by when, its versions and the reader's incidents it touches. */
export default async function ContractPage({ params }: Props) {
  const [found, t, { language }] = [await show(contract, await params), await words('contract'), await lawWords()];
  const { terms, duty, standing } = found;
  const organisation = terms.organisation === null ? null : await organisationName(terms.organisation);
  const number = articleNumber(terms.clause);
  const ended = standing !== null && standing.terms === null;
  const outside = ended
    ? t('standing.ended', { from: date(standing.from, 'UTC', language) })
    : standing === null
      ? t('standing.later', { from: date(found.versions.at(-1)?.from ?? found.today, 'UTC', language) })
      : null;
  return (
    <main id="main">
      <ContractCrumb of={found} here />
      {found.mayWrite ? (
        <div className="acts end">
          <ButtonLink href={`/law/contracts/${found.id}/amend`}>{t('one.amend')}</ButtonLink>
          {found.versions[0]?.terms === null ? null : (
            <ButtonLink kind="bare" href={`/law/contracts/${found.id}/end`}>
              {t('one.end')}
            </ButtonLink>
          )}
        </div>
      ) : null}
      <article className="code">
        <p className="run">
          <span>{terms.customer}</span>
          <span>{terms.title}</span>
          <span>{t('one.under')}</span>
        </p>
        <p className="mg no">{number !== null && textWidth(number, 'strong', SIZE) <= MARGIN ? number : null}</p>
        <div className="tx">
          <h1>{capital(t('name', { contract: terms.title, clause: terms.clause }))}</h1>
          {outside ? <p className="flag">{outside}</p> : null}
        </div>
        <div className="nt">{terms.document === null ? null : t('one.document', { document: terms.document })}</div>
        {terms.quotation === null ? null : (
          <Part title={t('one.quotation')} note={t('one.quotationNote')}>
            <blockquote>
              <p>{terms.quotation}</p>
            </blockquote>
          </Part>
        )}
        {organisation === null ? null : (
          <Part title={t('one.organisation')}>
            <p>{organisation}</p>
          </Part>
        )}
        <Binding duty={duty} standing={standingAt(duty, Date.parse(found.at))} />
        <Part title={t('one.contents')} note={terms.contents.length > 0 ? t('one.contentsNote') : null}>
          {terms.contents.length === 0 ? (
            <p className="soft">{t('one.contentsNone')}</p>
          ) : (
            <ol className="lettered">
              {terms.contents.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ol>
          )}
        </Part>
        <ContractVersions found={found} />
        <Touches duty={dutyIdOf(found.id)} rows={found.incidents} at={found.at} {...(found.mayWrite && { note: t('one.open') })} />
      </article>
    </main>
  );
}
