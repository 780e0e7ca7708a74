import type { Contract } from '@/domain/contract';

/**
 * The history of one incident: rows that are only ever added. Plain data, as stored, without identity of the subject.
 * Three times for every row: when it was true (`at`, with precision), when the organisation knew it (`knownAt`, with
 * source), when it was recorded (`recordedAt`, the database's clock, UTC). A correction is a new row naming the row it
 * supersedes.
 */
export const PRECISIONS = ['second', 'minute', 'hour', 'day', 'range'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** RFC 3339 instant with offset, or a local date alone (`YYYY-MM-DD`) when the hour is not known. */
export type Moment = string;

export type When = {
  at: Moment;
  precision: Precision;
  /** End of the range, only with precision `range`. */
  until?: Moment;
};

type Recorded = {
  id: string;
  /** RFC 3339 instant, UTC, from the database. */
  recordedAt: string;
  recordedBy: string;
  supersedes: string | null;
};

type Known = {
  knownAt: Moment;
  /** Where it is known from: a document, a person, a publication. */
  source: string;
};

export type Signal = Recorded &
  Known & {
    what: string;
    when: When;
    state: 'open' | 'promoted' | 'set-aside';
    reason: string | null;
  };

/**
 * A determination sets one field of what is held to be true. `field` is from the closed vocabulary of
 * domain/determination.ts; `key` tells rows of one field apart (the anchor's letter, the entity's id, the duty's id).
 * `value` null says: withdrawn, not known again.
 */
export type Determination = Recorded &
  Known & {
    field: string;
    key: string;
    value: unknown;
    /** When it was true, where the value is not itself a moment; null where it has no time of its own. */
    when: When | null;
    basis: string;
  };

/** A figure as far as it is known: `settled` is exact; `low` and `high` bound it; `likely` is shown, never computed with. */
export type Figure = { settled?: number; low?: number; high?: number; likely?: number };

export type ScopeCell = {
  /** ISO 3166-1 or 3166-2 code; null: residence not known. */
  residence: string | null;
  accounts: Figure;
  individuals: Figure;
  minors: boolean | null;
  /** Null: nobody has looked. `accounts` null: the category is hit, how many accounts is not known. */
  categories: { category: string; accounts: number | null }[] | null;
};

export type ScopeRevision = Recorded &
  Known & {
    number: number;
    when: When;
    cells: ScopeCell[];
    /** How it was counted. */
    basis: string;
    /** Why it was revised; null for the first. */
    reason: string | null;
  };

export type Filing = Recorded & {
  duty: string;
  /** Entity id as in the facts; null: for every entity. */
  entity: string | null;
  recipient: 'regulator' | 'individuals' | 'public' | 'other';
  title: string;
  state: 'draft' | 'approved' | 'filed' | 'withdrawn';
  /** When it was filed or sent; null until then. */
  filed: When | null;
  scopeRevision: number | null;
  supplementOf: string | null;
  /** Recorded after the fact, made by telephone or on a portal, without a draft here. */
  elsewhere: boolean;
  /** Entered in error: its state is `withdrawn` though it was filed here, and it counts at no time. Absent where it stands. */
  error?: { at: string; reason: string };
};

export type Decision = Recorded & {
  kind: 'not-to-notify' | 'needed' | 'other';
  duty: string | null;
  entity: string | null;
  title: string;
  neededBy: Moment | null;
  outcome: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  confirmedBy: string | null;
  /** RFC 3339 instant from which it holds no more; absent where it stands. */
  withdrawn?: { at: string; reason: string };
};

/** Whether a decision holds at an instant (RFC 3339): it was not withdrawn by then. */
export const stands = (decision: Pick<Decision, 'withdrawn'>, at: string): boolean =>
  decision.withdrawn === undefined || Date.parse(decision.withdrawn.at) > Date.parse(at);

export type Task = Recorded & {
  title: string;
  owner: string | null;
  due: Moment | null;
  dependsOn: string[];
  doneAt: string | null;
  verifiedAt: string | null;
};

export type History = {
  /** Contracts of the organisation. They belong to no case; each is part of the law that binds one. Absent: none. */
  contracts?: Contract[];
  signals: Signal[];
  determinations: Determination[];
  revisions: ScopeRevision[];
  filings: Filing[];
  decisions: Decision[];
  tasks: Task[];
};
