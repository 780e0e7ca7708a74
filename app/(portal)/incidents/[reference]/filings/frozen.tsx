import type { ReactNode } from 'react';
import { dutyWords } from '@/app/(portal)/duty-words';
import { Judged } from '@/components/filing/judged';
import { Stamp, type StampRow } from '@/components/filing/stamp';
import { sayName, sayWhen } from '@/components/incident/when';
import { sayFigure } from '@/components/scope/forms/figure';
import { contractIdOf } from '@/domain/contract';
import { drawn } from '@/domain/scope';
import type clock from '@/messages/en/clock.json';
import { date } from '@/messages/format';
import type { Frozen } from '@/server/filing/freeze';
import { sentences, signedIn, words } from '@/server/request';

type Person = { name: string; nameLocal: string | null } | null;
type Props = {
  frozen: Frozen;
  hash: string;
  /** False where the stored content is no longer the one that was hashed. */
  intact?: boolean;
  entry?: number | null;
  zone: string;
  people: { drafter: Person; approver: Person; reviewer?: Person };
  /** Not filed yet: the check page. */
  will?: boolean;
  /** Entered in error: it counts no more. */
  inError?: boolean;
};

/** What is frozen of a filing: the stamp with its judgements, and beside it the words as read. */
export async function FrozenView({
  frozen,
  hash,
  intact = true,
  entry = null,
  zone,
  people,
  will = false,
  inError = false,
}: Props): Promise<ReactNode> {
  const [{ locale }, t, scopeWords, domain, duties, clocks] = await Promise.all([
    signedIn(),
    words('filing'),
    words('scope'),
    words('domain'),
    dutyWords(),
    sentences<typeof clock>('clock'),
  ]);
  const { filed, scope, version, duty } = frozen;
  const authority = duties.authority(duty.id);
  const at = sayWhen(filed, zone, locale);
  const time =
    filed.precision === 'day'
      ? t('frozen.hour', { at })
      : t('frozen.precision', { at, precision: domain(`vocabulary.precision.${filed.precision}`) });
  const total = scope && (drawn(scope.totals.accounts) ? scope.totals.accounts : scope.totals.individuals);
  const approved = frozen.elsewhere
    ? t('frozen.elsewhere')
    : frozen.approvedBy === null
      ? t('frozen.nobody', { reason: frozen.unapprovedReason ?? '' })
      : sayName(people.approver ?? undefined, locale);
  const article = duty.article.startsWith(duty.law) ? duty.article : `${duty.law}, ${duty.article}`;
  const law = version?.from
    ? t('frozen.version', { article, from: date(version.from, 'UTC', locale) })
    : t('frozen.versionOpen', { article });
  const row = (id: string, value: ReactNode): StampRow => ({ label: t(`frozen.row.${id}`), value });
  const rows = [
    row('filed', time),
    ...(frozen.entity ? [row('entity', frozen.entity.name)] : []),
    row(
      'quotes',
      scope && total ? t('frozen.scope', { n: scope.revision, figure: sayFigure(total, locale, scopeWords) }) : t('frozen.noScope'),
    ),
    ...(frozen.elsewhere ? [] : [row('drafted', sayName(people.drafter ?? undefined, locale))]),
    row('approved', approved),
    ...(frozen.unapprovedReason === null || will
      ? []
      : [row('reviewed', people.reviewer ? sayName(people.reviewer, locale) : t('frozen.notReviewed'))]),
    row('channel', frozen.channel ?? t('frozen.notRecorded')),
    row('receipt', frozen.receipt ?? t('frozen.notRecorded')),
    ...(frozen.source ? [row('source', frozen.source)] : []),
    row('judged', <Judged judgements={frozen.judgements} filed={filed} words={clocks} locale={locale} t={t} />),
    row(
      contractIdOf(duty.id) === null ? 'law' : 'contract',
      <>
        {law} <span className="small mute">{t('frozen.rulebook', { version: frozen.rulebook })}</span>
      </>,
    ),
    row('words', intact ? <span className="hash">{t('frozen.hash', { hash })}</span> : <b className="strong">{t('frozen.broken')}</b>),
    ...(entry === null ? [] : [row('record', t('frozen.entry', { n: entry }))]),
  ];
  const title = t(
    will
      ? 'frozen.will'
      : frozen.recipient === 'individuals'
        ? 'frozen.sent'
        : frozen.recipient === 'other'
          ? 'frozen.made'
          : 'frozen.filed',
    {
      authority,
    },
  );
  return (
    <div className="froz">
      <Stamp title={title} mark={t(will ? 'frozen.stampWill' : inError ? 'frozen.stampError' : 'frozen.stamp')} rows={rows} />
      <div>
        <h3>{t('frozen.words')}</h3>
        {frozen.passages.length === 0 ? <p className="soft">{t('frozen.noWords')}</p> : null}
        <div className="read lines" lang={frozen.language}>
          {frozen.words}
        </div>
      </div>
    </div>
  );
}
