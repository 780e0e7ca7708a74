import { dutyWords } from '@/app/(portal)/duty-words';
import type { CasePermission } from '@/domain/policy';
import { limit } from '@/messages/format';
import type { caseFiling } from '@/server/filing/queries';
import { signedIn, words } from '@/server/request';

export type Found = Awaited<ReturnType<typeof caseFiling.run>>;

/** The title of a filing, whom it is for, and what its duty demands by when. */
export async function FilingHead({ filing }: { filing: Found }) {
  const [{ locale }, t, lawWords, duties] = await Promise.all([signedIn(), words('filing'), words('law'), dutyWords()]);
  const { law, obligation, zone } = filing;
  const due = obligation?.due;
  const said = filing.completes
    ? [t('draft.noPeriod')]
    : [
        ...(obligation?.standard ? [t('draft.standard', { standard: lawWords(`standard.${obligation.standard}`) })] : []),
        ...(due
          ? [
              t('draft.due', {
                at: limit(due.precision === 'day' ? due.on : due.at, due.precision, zone, locale, { weekday: true, year: true }),
              }),
            ]
          : []),
        ...(obligation?.target ? [t('draft.target', { at: limit(obligation.target.at, obligation.target.precision, zone, locale) })] : []),
        ...(obligation?.status === 'waiting' ? [t('draft.waiting')] : []),
        ...(obligation?.answer === 'not-yet-known' ? [t('draft.notYetKnown')] : []),
        ...(obligation === undefined || obligation.answer === 'not-owed' ? [t('draft.notOwed')] : []),
      ];
  return (
    <section aria-labelledby="filing">
      <div className="shelf">
        <h2 id="filing" className="title" lang={filing.language}>
          {filing.title}
        </h2>
        <span className="mute">{duties.both(law.id)}</span>
        {law.authorityLocal ? <span className="mute">{law.authorityLocal}</span> : null}
      </div>
      <p className="soft">
        {law.article}. {said.join(' ')}
      </p>
      {law.quotation ? <p className="small mute measure">{law.quotation}</p> : null}
    </section>
  );
}

/** Whether the reader is a second person for this draft: neither who prepared it nor who changed it last. */
export const mayApprove = (filing: Found, permissions: CasePermission[]): boolean =>
  filing.state === 'draft' &&
  permissions.includes('filing.approve') &&
  filing.you !== filing.drafter?.id &&
  filing.you !== filing.editor?.id;
