import Link from 'next/link';
import { DraftEditor } from '@/components/filing/draft-editor';
import { draftText } from '@/components/filing/standing';
import { sayMoment, sayName } from '@/components/incident/when';
import { sayFigure } from '@/components/scope/forms/figure';
import { Section } from '@/components/ui/section';
import { Watch } from '@/components/ui/watch';
import type { CasePermission } from '@/domain/policy';
import { drawn } from '@/domain/scope';
import type domain from '@/messages/en/domain.json';
import type filingWords from '@/messages/en/filing.json';
import { date } from '@/messages/format';
import { lawText } from '@/messages/law-text';
import { sentences, signedIn, words } from '@/server/request';
import { save } from '../actions';
import { FrozenView } from '../frozen';
import { contentLabels } from '../labels';
import { drafted } from '../watching';
import { Privilege } from './corrections';
import { FilingHead, type Found, mayApprove } from './head';
import { Steps } from './steps';

type Props = { reference: string; filing: Found; permissions: CasePermission[] };

/** A draft: its parts beside the law's checklist, and the steps before it is filed. */
export async function DraftView({ reference, filing, permissions }: Props) {
  const [{ locale }, t, scope, label, tree, domainTree] = await Promise.all([
    signedIn(),
    words('filing'),
    words('scope'),
    contentLabels(),
    sentences<typeof filingWords>('filing'),
    sentences<typeof domain>('domain'),
  ]);
  const { parts, law, caseZone, supplements } = filing;
  const editable = permissions.includes('filing.draft') && filing.state !== 'withdrawn';
  const written = new Map(filing.passages.map(({ item, text }) => [item, text]));
  const sourceOf = (from: ('scope' | 'facts')[]) =>
    from.map((one) => (one === 'scope' ? t('draft.fromScope', { n: filing.revision ?? 0 }) : t('draft.fromFacts'))).join(' · ');
  const shown = parts.write.map(({ id }) => {
    const recorded = filing.wording.find(({ item }) => item === id);
    return {
      id,
      label: label(id),
      text: written.get(id) ?? '',
      recorded: recorded ? { text: recorded.text, source: sourceOf(recorded.from) } : null,
    };
  });
  const author = sayName(filing.editor ?? filing.drafter ?? undefined, locale);
  const bar = [
    t('draft.by', { n: filing.draft, name: author }),
    ...(supplements
      ? [t('draft.points', { title: supplements.title, date: supplements.filed ? date(supplements.filed.at, filing.zone, locale) : '' })]
      : []),
  ];
  const notes = (
    <>
      <p className="note">{filing.revision === null ? t('draft.knownNowNone') : t('draft.knownNow', { n: filing.revision })}</p>
      {parts.leaveOut.map(({ id }) => (
        <p key={id} className="note">
          {t('draft.leaveOut', { text: label(id) })}
        </p>
      ))}
      {parts.later.map(({ id, from }) => (
        <p key={id} className="note">
          {t('draft.later', { date: date(from ?? '', filing.zone, locale), text: label(id) })}
        </p>
      ))}
      {law.phases.length > 0 ? (
        <p className="note">{t('draft.phases', { text: law.phases.map((text) => lawText(text, locale).text).join('; ') })}</p>
      ) : null}
    </>
  );
  const steps = <Steps reference={reference} filing={filing} permissions={permissions} />;
  return (
    <>
      <FilingHead filing={filing} />
      {filing.state === 'withdrawn' ? null : (
        <Watch
          shown={draftText({ state: filing.state, draft: filing.draft, returned: filing.returnedReason !== null })}
          ask={drafted.bind(null, reference, filing.id)}
          person
        />
      )}
      {filing.returnedReason ? (
        <p className="flag">
          <b>{t('draft.returned')}</b> <span className="lines">{filing.returnedReason}</span>
        </p>
      ) : null}
      {editable ? (
        <DraftEditor
          reference={reference}
          filing={filing.id}
          draft={filing.draft}
          language={filing.language}
          title={filing.title}
          revision={filing.revision}
          revisions={filing.revisions.map(({ number, totals }) => {
            const figure = drawn(totals.accounts) ? totals.accounts : totals.individuals;
            return { value: String(number), label: t('draft.option', { n: number, figure: sayFigure(figure, locale, scope) }) };
          })}
          parts={shown}
          jurisdiction={law.jurisdiction}
          bar={bar}
          saved={t('draft.saved', { at: sayMoment(filing.changedAt, caseZone, locale) })}
          verified={parts.write[0]?.id !== 'text'}
          primary={filing.state === 'draft' && !mayApprove(filing, permissions)}
          words={{ draft: tree.draft, title: tree.field.title, wording: domainTree.wording.exposure }}
          action={save}
          notes={notes}
        >
          {steps}
        </DraftEditor>
      ) : (
        <div className="two wide-end after">
          <div className="doc">
            <div className="bar">
              {bar.map((one) => (
                <span key={one}>{one}</span>
              ))}
            </div>
            {shown.map((part) => (
              <div key={part.id} className="part">
                <p className="name">
                  <span />
                  <span>{part.label}</span>
                </p>
                <p className="read lines" lang={filing.language}>
                  {part.text || t('draft.blank')}
                </p>
              </div>
            ))}
            <p className="note">{filing.state === 'withdrawn' ? t('steps.withdrawn') : t('draft.readOnly')}</p>
          </div>
          <div>{steps}</div>
        </div>
      )}
      {supplements ? (
        <Section
          title={t('frozen.supplements')}
          note={t('frozen.note')}
          end={
            <Link href={`/incidents/${reference}/filings/${supplements.id}`} prefetch={false}>
              {t('list.open')}
            </Link>
          }
        >
          {supplements.frozen ? <FrozenView {...supplements.frozen} zone={filing.zone} people={supplements.people} /> : null}
        </Section>
      ) : null}
      <Privilege reference={reference} filing={filing} permissions={permissions} />
    </>
  );
}
