import type { ReactNode } from 'react';
import { dutyWords } from '@/app/(portal)/duty-words';
import { CheckView } from '@/components/filing/check-view';
import { sayMoment } from '@/components/incident/when';
import { sayFigure } from '@/components/scope/forms/figure';
import { Cells } from '@/components/scope/forms/matrix';
import { sayMoved } from '@/components/scope/forms/outdated';
import type { totals as totalsOf } from '@/domain/scope';
import type picture from '@/messages/en/picture.json';
import { sentences, signedIn, words } from '@/server/request';
import type { scopeAsRevised } from '@/server/scope/queries';
import { Moves } from './count/moves';

type Found = Awaited<ReturnType<typeof scopeAsRevised.run>>;

/**
 * What the next revision will say for ever, what changes with it, the filings it leaves behind and the obligations that it moves.
 * `table`: whether its places are shown again.
 */
export async function revisionCheck(number: number, found: Found, { table = true } = {}): Promise<ReactNode> {
  const [{ locale, timeZone }, t, domain, duties, pictures] = await Promise.all([
    signedIn(),
    words('scope'),
    words('domain'),
    dutyWords(),
    sentences<typeof picture>('picture'),
  ]);
  const { cells, totals, before, differences, behind, obligations } = found;
  const count = await words('count');
  const figure = (of: ReturnType<typeof totalsOf>) =>
    `${t('field.accounts')} ${sayFigure(of.accounts, locale, t)}, ${t('field.individuals')} ${sayFigure(of.individuals, locale, t)}`;
  return (
    <CheckView title={t('check.title')} note={t('check.note', { n: number })}>
      <p>{t('check.places', { count: cells.length })}</p>
      {table && cells.length > 0 ? <Cells {...{ cells, totals, locale, t, domain }} words={pictures.residence} /> : null}
      <dl className="said-of evidence">
        <div>
          <dt>{t('check.total')}</dt>
          <dd>{figure(totals)}</dd>
        </div>
        <div>
          <dt>{before === null ? t('check.first') : t('check.change', { n: before.number })}</dt>
          <dd>{before === null ? null : figure(before.totals)}</dd>
        </div>
        {before === null ? null : (
          <div>
            <dt>{t('check.differences', { n: before.number })}</dt>
            <dd>{differences.map((one) => sayMoved(one, locale, t, domain)).join(' ') || t('check.same')}</dd>
          </div>
        )}
        <div>
          <dt>{t('check.behind')}</dt>
          <dd>{behind.map((one) => `${duties.both(one.duty)}, ${sayMoment(one.at, timeZone, locale)}`).join('; ') || t('check.none')}</dd>
        </div>
      </dl>
      <h4 className="small strong moves-head">{t('check.obligations')}</h4>
      <Moves moves={obligations} heads={[t('check.now'), t('check.then', { n: number })]} t={count} locale={locale} zone={timeZone} />
    </CheckView>
  );
}
