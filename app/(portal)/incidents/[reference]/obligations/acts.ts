import { nextStep, recordHref } from '@/app/(portal)/next-step';
import type { RowActs, RowStep } from '@/components/obligation/list';
import type { ObligationRow } from '@/components/obligation/row';
import type { CasePermission } from '@/domain/policy';
import type { Duty } from '@/law/duty';
import type { Translate } from '@/messages/translate';
import { answerFor, type Found } from './found';

type Setting = {
  path: string;
  reference: string;
  may: (permission: CasePermission) => boolean;
  t: Translate;
  find: (duty: string) => Duty | undefined;
};

const needs = (fact: string): CasePermission =>
  fact.startsWith('affected') ? 'scope.revise' : fact.startsWith('done[') ? 'filing.draft' : 'determination.record';

const answers = (row: ObligationRow, one: { duty: string; entity: string | null }) =>
  one.duty === row.duty && (one.entity === null || row.entity === null || one.entity === row.entity);

/** What each obligation offers next. The first one past due has the one primary button of the page. */
export function actsOf(rows: ObligationRow[], found: Found, setting: Setting): Record<string, RowActs> {
  const acts = rows.map((row): [string, RowActs] => [row.id, actsFor(row, found, setting)]);
  const past = rows.find(
    (row) => row.clock.status === 'overdue' && acts.some(([id, { steps }]) => id === row.id && steps[0]?.kind === 'button'),
  );
  const first = acts.find(([id]) => id === past?.id)?.[1].steps[0];
  if (first) first.kind = 'do';
  return Object.fromEntries(acts);
}

function actsFor(row: ObligationRow, found: Found, { path, reference, may, t, find }: Setting): RowActs {
  const decision = found.decisions.find((one) => answers(row, one));
  const decided = decision === undefined ? 'no' : decision.confirmed ? 'decided' : 'to-confirm';
  const rest = { decided, mayTarget: may('determination.record') } as const;
  const about = `${row.authority}, ${row.name}`;
  if (row.answer === 'not-owed') return { steps: [], ...rest };
  if (row.answer === 'not-yet-known') {
    const fact = row.missing.find(({ path: one }) => may(needs(one)));
    return {
      steps: fact ? [{ href: recordHref(path, fact.path), label: t('step.record'), kind: 'button', about: fact.text }] : [],
      ...rest,
    };
  }
  if (row.clock.status === 'met' || row.clock.status === 'late' || row.clock.status === 'too-early' || row.clock.status === 'unclear') {
    const made = found.filings.filter((one) => one.state === 'filed' && answers(row, one));
    const filing = made.find(({ at }) => at === answerFor(found.answers, row.id)?.done) ?? made[0];
    if (filing === undefined || !may('filing.read')) return { steps: [], ...rest };
    const unclear = row.clock.status === 'unclear';
    const label = unclear ? t('step.hour') : t('list.filed', { at: row.filedText ?? '' });
    return { steps: [{ href: `${path}/filings/${filing.id}`, label, kind: unclear ? 'link' : 'fact', about }], ...rest };
  }
  if (decided !== 'no') {
    const confirm = decided === 'to-confirm' && may('decision.take');
    const href = `${path}/decisions`;
    return { steps: confirm ? [{ href, label: t('step.confirm'), kind: 'button', about }] : [], ...rest };
  }
  const draft = found.filings.findLast((one) => one.state !== 'filed' && answers(row, one));
  const state = draft?.state === 'approved' ? 'approved' : draft ? 'draft' : null;
  const next = nextStep(
    {
      reference,
      duty: row.duty,
      entity: row.entity,
      filing: draft?.id ?? null,
      filingState: state,
      waiting: row.clock.status === 'waiting',
      find,
    },
    may,
    row.authority,
    t,
  );
  const steps: RowStep[] = next ? [{ ...next, kind: 'button', about }] : [];
  if (may('decision.take')) {
    const entity = row.entity === null ? '' : `&entity=${encodeURIComponent(row.entity)}`;
    steps.push({ href: `${path}/filings/decide?duty=${row.duty}${entity}`, label: t('step.decide'), kind: 'link', about });
  }
  return { steps, ...rest };
}
