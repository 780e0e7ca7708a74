import { anchorsAt, factsAsOf } from '@/domain/facts';
import { revisionsAt } from '@/domain/fold';
import type { Filing, History, ScopeCell, When } from '@/domain/history';
import { type Totals, totals } from '@/domain/scope';
import type { ContentItem, Duty } from '@/law/duty';
import type { Facts } from '@/law/facts';
import type { Obligation } from '@/law/obligations';

/** One passage of a draft, for one item of the contents that the law requires. `item` is the content item's id. */
export type Passage = { item: string; text: string };

export type ChecklistItem = { id: string; text: string; state: 'filled' | 'empty' };

export type Checklist = {
  /** False where no source of the contents was read: the page says *contents not verified* and nothing is demanded. */
  verified: boolean;
  items: ChecklistItem[];
  filled: number;
};

/** The duty's required contents against what has been written. Passages for items that the duty does not have are passed over. */
export function checklist(duty: Pick<Duty, 'contents'>, passages: readonly Passage[]): Checklist {
  const written = new Set(passages.filter((passage) => passage.text.trim() !== '').map((passage) => passage.item));
  const items = (duty.contents ?? []).map(({ id, text }): ChecklistItem => ({ id, text, state: written.has(id) ? 'filled' : 'empty' }));
  return { verified: duty.contents !== undefined, items, filled: items.filter((item) => item.state === 'filled').length };
}

/** A word that an authority has refused, where it stands (UTF-16 index). Message `wording.<id>` with `word` and `instead`. */
export type WordingFlag = { item: string; index: number; id: string; params: { word: string; instead: string } };

// PIPC, press release of 2025-12-03: a notice must say leak (유출), not exposure (노출).
const KOREAN_WORDING = [
  { word: /노출/g, instead: '유출' },
  { word: /\bexpos(?:ure|ed)\b/gi, instead: 'leak' },
] as const;

/** Words to reconsider in a draft under a duty of this jurisdiction. A flag never stops a filing: a quotation may need the word. */
export function wordingFlags(duty: Pick<Duty, 'jurisdiction'>, passages: readonly Passage[]): WordingFlag[] {
  if (duty.jurisdiction !== 'KR') return [];
  return passages.flatMap(({ item, text }) =>
    KOREAN_WORDING.flatMap(({ word, instead }) =>
      [...text.matchAll(word)].map((found) => ({ item, index: found.index, id: 'wording.exposure', params: { word: found[0], instead } })),
    ),
  );
}

/** What a judgement keeps of an obligation as computed. */
export type JudgedObligation = Pick<Obligation, 'duty' | 'entity' | 'article' | 'clockStart' | 'due' | 'standard' | 'status' | 'lateBy'>;

/** Whether a filing was in time as one anchor of awareness has it. `anchor` null: no anchor was recorded. */
export type Judgement = {
  anchor: string | null;
  label: string | null;
  rulebook: string;
  article: string;
  clockStart: string | null;
  due: Obligation['due'];
  standard: Obligation['standard'];
  /** `waiting`: owed, but what starts its clock is not recorded. Null: not owed by this view. */
  status: 'met' | 'late' | 'too-early' | 'unclear' | 'waiting' | null;
  lateBy: string | null;
};

const STATUSES = ['met', 'late', 'too-early', 'unclear', 'waiting'] as const;

/**
 * One judgement for each anchor known at an instant, the leading one first: the same filing can be in time by one and late by
 * another. The history must hold the filing as filed. `compute` is the engine with its rulebook and the instant of the question. Anchors found later add theirs when this
 * is asked again; what was frozen keeps its own. A duty that was not owed by an anchor has status null.
 */
export function judgements(
  history: History,
  filing: Pick<Filing, 'duty' | 'entity'>,
  asked: { at: string; zone: string; rulebook: string; compute: (facts: Facts) => readonly JudgedObligation[] },
): Judgement[] {
  const { at, zone, rulebook, compute } = asked;
  const anchors = anchorsAt(history, at, { zone });
  const views = anchors.length > 0 ? anchors.map(({ key, label }) => ({ key, label })) : [null];
  return views.flatMap((view) => {
    const facts = factsAsOf(history, at, { zone, ...(view !== null && { anchor: view.key }) });
    const owed = compute(facts).filter((one) => one.duty === filing.duty && (filing.entity === null || one.entity === filing.entity));
    const one = owed[0];
    if (one === undefined) return [];
    const { article, clockStart, due, standard, lateBy } = one;
    const status = STATUSES.find((word) => word === one.status) ?? null;
    return [{ anchor: view?.key ?? null, label: view?.label ?? null, rulebook, article, clockStart, due, standard, status, lateBy }];
  });
}

/** What is kept of a filing for ever, beside the words as read: enough to lay the document out again without asking the database. */
export type FrozenFiling = {
  form: 1;
  duty: { id: string; law: string; article: string; authority: string | null; jurisdiction: string };
  entity: { id: string; name: string } | null;
  recipient: Filing['recipient'];
  title: string;
  language: 'en' | 'ko';
  filed: When;
  receipt: string | null;
  elsewhere: boolean;
  draftedBy: string;
  approvedBy: string | null;
  /** Why it was filed without a second person; stays marked until it has been reviewed. */
  unapprovedReason: string | null;
  supplementOf: string | null;
  /** Null: it quotes no count. */
  scope: { revision: number; basis: string; totals: Totals; cells: ScopeCell[] } | null;
  contentsVerified: boolean;
  passages: { item: string; heading: string; text: string }[];
  rulebook: string;
  judgements: Judgement[];
  facts: Facts;
};

export type ToFreeze = Omit<FrozenFiling, 'form' | 'duty' | 'scope' | 'contentsVerified' | 'passages'> & {
  duty: Duty;
  revision: number | null;
  passages: readonly Passage[];
  /** The heading of each content item in the language of the filing. */
  heading: (item: ContentItem) => string;
};

/**
 * The content of a filing at the moment it is made: a copy, so that nothing changed afterwards can reach it. Passages stand in the
 * order of the law's items, then the others. Throws a RangeError when the revision it quotes was not known.
 */
export function freeze(history: Pick<History, 'revisions'>, { duty, revision, passages, heading, ...rest }: ToFreeze): FrozenFiling {
  const end = { at: '9999-12-31T00:00:00Z', zone: 'UTC' };
  const quoted = revision === null ? null : revisionsAt(history, end).find((one) => one.number === revision);
  if (quoted === undefined) throw new RangeError(`No scope revision ${revision}`);
  const items = duty.contents ?? [];
  const order = (passage: Passage) => items.findIndex((item) => item.id === passage.item) + 1 || items.length + 1;
  const said = passages
    .filter((passage) => passage.text.trim() !== '')
    .toSorted((a, b) => order(a) - order(b))
    .map(({ item, text }) => ({ item, heading: heading(items.find((one) => one.id === item) ?? { id: item, text: item }), text }));
  return structuredClone({
    form: 1 as const,
    ...rest,
    duty: { id: duty.id, law: duty.law, article: duty.article, authority: duty.authority, jurisdiction: duty.jurisdiction },
    scope: quoted === null ? null : { revision: quoted.number, basis: quoted.basis, totals: totals(quoted.cells), cells: quoted.cells },
    contentsVerified: duty.contents !== undefined,
    passages: said,
  });
}

/** JSON with the keys of every object in one order, so that equal content has one text and one hash. Undefined members are left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/** What stands in the way of filing: a second person approves every filing, or a reason is given. Message `need.<id>`. */
export function filingNeeds(filing: {
  draftedBy: string;
  approvedBy: string | null;
  unapprovedReason: string | null;
  elsewhere: boolean;
}): string[] {
  if (filing.elsewhere) return [];
  if (filing.approvedBy === null) return (filing.unapprovedReason ?? '').trim() === '' ? ['need.approval'] : [];
  return filing.approvedBy === filing.draftedBy ? ['need.secondPerson'] : [];
}
