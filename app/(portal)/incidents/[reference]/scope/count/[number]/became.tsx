import { Ladder, type Revision } from '@/components/scope/ladder';
import { Section } from '@/components/ui/section';
import type { CountResult, CountView } from '@/domain/count';
import { isDate } from '@/domain/moment';
import type picture from '@/messages/en/picture.json';
import { sentences, show } from '@/server/request';
import { caseScope } from '@/server/scope/queries';
import type { ResultProps } from './result';

type Scope = Awaited<ReturnType<typeof caseScope.run>>;

const stepsOf = (revisions: Scope['revisions']): Revision[] =>
  revisions.map(({ number, knownMs, knownAt, totals: { accounts } }) => {
    const known = accounts.settled ?? accounts.likely;
    return { n: number, at: knownMs, dayOnly: isDate(knownAt), low: known ?? accounts.low ?? null, high: known ?? accounts.high ?? null };
  });

/** The step that a count would be, known when it was counted, and never before what is known already. */
function stepOf(count: CountView, inPlaces: number, scope: Scope): Omit<Revision, 'note'> {
  const counted = Math.min(Date.parse(scope.instant), Date.parse(count.endedAt ?? count.askedAt));
  return { n: scope.next, at: Math.max(counted, scope.revisions.at(-1)?.knownMs ?? counted), low: inPlaces, high: inPlaces };
}

/** A revision says its accounts by place, so one that is in two places counts in both. */
const accountsInPlaces = (result: CountResult): number => Object.values(result.byResidence).reduce((sum, one) => sum + one.accounts, 0);

/** The ladder of revisions with this count on it: as it became one, or as it would. */
export async function Became({ count, reference, speech: { t, locale, zone } }: ResultProps) {
  const { result, number: n } = count;
  if (result === null) return null;
  const [scope, pictures] = [await show(caseScope, { reference, at: null }), await sentences<typeof picture>('picture')];
  const inPlaces = accountsInPlaces(result);
  const made = { ...stepOf(count, inPlaces, scope), note: t('counts.one', { n }) };
  const proposed = count.revision === null;
  const steps = stepsOf(scope.revisions);
  return (
    <Section
      title={t(proposed ? 'result.ladder' : 'result.ladderIs')}
      note={t(proposed ? 'result.ladderNote' : 'result.ladderIsNote', { n: count.revision ?? made.n })}
    >
      <Ladder
        revisions={proposed ? [...steps, made] : steps}
        quotes={[]}
        now={Date.parse(scope.instant)}
        zone={zone}
        locale={locale}
        words={{ twin: pictures.twin, ladder: pictures.ladder }}
      />
      {inPlaces > result.accounts ? (
        <p className="note">{t('propose.overlap', { accounts: inPlaces - result.accounts, persons: 0 })}</p>
      ) : null}
    </Section>
  );
}
