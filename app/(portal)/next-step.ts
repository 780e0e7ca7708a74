import type { CasePermission } from '@/domain/policy';
import { SUPPLEMENT_OF } from '@/domain/supplement';
import type { Duty } from '@/law/duty';
import type { Translate } from '@/messages/translate';

/** What to do next about a duty: a link that says the act. */
export type NextStep = { href: string; label: string };

type Asked = {
  reference: string;
  duty: string;
  entity: string | null;
  /** The latest draft that answers the duty. */
  filing: string | null;
  filingState: 'draft' | 'approved' | null;
  /** True where the clock waits for a start that is not recorded. */
  waiting: boolean;
  /** Finds the duty, by law or by contract. */
  find: (duty: string) => Duty | undefined;
};

/** Words of acts: a report goes to an authority, a supplement after it, a notice to people, an entry into the own register. */
export function actOf(duty: string, find: Asked['find']): 'report' | 'supplement' | 'notice' | 'entry' {
  if (Object.values(SUPPLEMENT_OF).includes(duty)) return 'supplement';
  const { recipient, authority, contract } = find(duty) ?? {};
  if (contract !== undefined) return 'notice';
  if (recipient === 'internal record' || recipient === 'internal assessment') return 'entry';
  // What is owed to the public through an authority (a Form 8-K) is filed with it.
  if (recipient === 'public') return authority ? 'report' : 'notice';
  return recipient === 'individuals' || recipient === 'customers' || recipient === 'media' ? 'notice' : 'report';
}

/**
 * The next step of a duty that is owed and not done, for a person with these permissions; null where the step is for others.
 * `t` speaks messages/<locale>/obligation.json.
 */
export function nextStep(asked: Asked, may: (permission: CasePermission) => boolean, authority: string, t: Translate): NextStep | null {
  const path = `/incidents/${asked.reference}`;
  const act = actOf(asked.duty, asked.find);
  if (asked.filing !== null && may('filing.read')) {
    const approved = asked.filingState === 'approved' && may('filing.file');
    return { href: `${path}/filings/${asked.filing}`, label: approved ? t(`step.file.${act}`, { authority }) : t('step.review') };
  }
  const start = asked.find(asked.duty)?.startsAt ?? '';
  if (asked.waiting && start !== '' && !start.startsWith('done:'))
    return may('determination.record') ? { href: recordHref(path, `moments.${start}`), label: t('step.start') } : null;
  if (!may('filing.draft')) return null;
  const entity = asked.entity === null ? '' : `&entity=${encodeURIComponent(asked.entity)}`;
  return { href: `${path}/filings/new?duty=${asked.duty}${entity}`, label: t(`step.draft.${act}`) };
}

/** Where a missing fact is recorded. `fact` is a path as in `missing`: `moments.aware`, `affected[KR].individuals`, `entities[shop].roles`, `done[eu-gdpr-33-1]`. */
export function recordHref(path: string, fact: string): string {
  const [, kind = '', key = ''] = /^(affected|entities|done|contracts)(?:\[(.*)\])?/.exec(fact) ?? [];
  if (kind === 'affected') return `${path}/scope/record`;
  if (kind === 'done') return `${path}/filings/new?duty=${encodeURIComponent(key)}`;
  if (kind === 'contracts') return `${path}/determinations/record?field=contract&key=${encodeURIComponent(key)}`;
  if (kind === 'entities') return `${path}/determinations/record?field=entity${key ? `&key=${encodeURIComponent(key)}` : ''}`;
  // Awareness is held by anchors: whose view it is stands beside the instant.
  if (fact === 'moments.aware' || fact === 'moments.detected') return `${path}/determinations/record?field=anchor`;
  return `${path}/determinations/record?field=${encodeURIComponent(fact)}`;
}
