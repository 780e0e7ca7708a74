// The shape of the law as data. Everything here is plain JSON: a duty can be stored, sent and read back unchanged.
import type { Category, Moment, RegulatedAs, Role } from '@/law/vocabulary';

/** What starts a clock: a recorded moment, or the filing or notice that answers another duty. */
export type Start = Moment | `done:${string}`;

/** How a period is counted. Each name is defined in law/counting and in the message `counting.<name>`. */
export type Counting =
  | 'hours'
  | 'hours-eu'
  | 'dora-initial'
  | 'days'
  | 'days-japan'
  | 'guidance-days'
  | 'business-days'
  | 'business-days-sec'
  | 'months-eu'
  | 'days-after-year-end'
  | 'embargo-business-days'
  | 'relative'
  | 'no-figure'
  | 'rule';

/** The closed list of the words a law uses where it gives no figure. */
export type Standard =
  | 'without undue delay'
  | 'without unreasonable delay'
  | 'without delay'
  | 'immediately'
  | 'as soon as possible'
  | 'as soon as practicable'
  | 'as soon as feasible'
  | 'promptly'
  | 'in a timely manner'
  | 'after ascertaining the facts'
  | 'reasonably and expeditiously'
  | 'at the same time as individuals'
  | 'not later than individuals'
  | 'before individuals'
  | 'at the same time as the regulator or after'
  | 'after its embargo'
  | 'keep a record'
  | 'voluntary';

export type PeriodUnit = 'hours' | 'days' | 'business-days' | 'months';

/** A length with its unit and what it runs from. `which: 'latest'`: from the last such filing, not the first. */
export interface Period {
  readonly value: number;
  readonly unit: PeriodUnit;
  readonly from: Start;
  readonly which?: 'latest';
  /** First figure of a range given by guidance ("3 to 5 days": value 5, rangeFrom 3). */
  readonly rangeFrom?: number;
}

/** Elapsed hours after `from`. */
export const hours = (value: number, from: Start): Period => ({ value, unit: 'hours', from });
/** Calendar days after `from`, on local dates at the authority. */
export const calendarDays = (value: number, from: Start): Period => ({ value, unit: 'days', from });
/** Working days after `from`, on the calendar named by the duty. */
export const businessDays = (value: number, from: Start): Period => ({ value, unit: 'business-days', from });
/** Calendar months after `from`. */
export const months = (value: number, from: Start): Period => ({ value, unit: 'months', from });
/** The same period, from the last filing of its kind rather than the first. */
export const fromLatest = (period: Period): Period => ({ ...period, which: 'latest' });

/** A place whose people are counted: ISO code, `*` for everyone, `each:US` for any one state on its own. */
export type Place = string;

/** A fact that a condition can read, by its path in the facts. */
export type FactPath = `incident.${string}` | `risk.${string}` | `safeguards.${string}` | 'affected.minors';
export type FactValue = string | boolean;

/** A condition is answered yes, no or not yet known. `undecidable` marks a limb the facts cannot express. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: FactPath; readonly is: FactValue }
  | { readonly fact: FactPath; readonly in: readonly FactValue[] }
  | { readonly people: Place; readonly atLeast: number }
  | { readonly people: Place; readonly moreThan: number }
  | { readonly people: Place; readonly lessThan: number }
  | { readonly categories: Place; readonly anyOf: readonly Category[] }
  | { readonly regulatedAs: readonly RegulatedAs[] }
  | { readonly moment: Moment }
  | { readonly done: string }
  | Bound
  | 'undecidable';

/**
 * Whether a contract binds an entity in this incident: what was decided in the case wins, for one entity or (`entity` null) for all;
 * then the organisations of the case that are, and are not, party to it (null: the contract names none of ours); then the question that
 * the contract leaves to people, if it asks one.
 */
export interface Bound {
  /** The duty of the contract. */
  readonly contract: string;
  readonly decided: readonly { readonly entity: string | null; readonly applies: boolean }[];
  readonly parties: { readonly are: readonly string[]; readonly areNot: readonly string[] } | null;
  /** The question in words, as the contract's author put it. */
  readonly asks: string | null;
}

/** One state of the rule. Dates are local dates at the authority, both inclusive; null is open. Newest version first is the reading order. */
export interface Version {
  readonly from: string | null;
  readonly to: string | null;
  readonly period: Period | null;
  readonly counting: Counting;
  readonly standard: Standard | null;
  /** Where this version was read, if not where the duty was. */
  readonly source?: string;
}

/** How a duty was read. */
export type Confidence = 'source' | 'source-partial' | 'source-secondary' | 'memory';

export type Recipient =
  | 'regulator'
  | 'controller'
  | 'internal record'
  | 'individuals'
  | 'customers'
  | 'regulator and individuals'
  | 'counting rule'
  | 'internal assessment'
  | 'other organisations'
  | 'public'
  | 'media'
  | 'law enforcement'
  | 'consumer reporting agencies';

/** Who is bound. A list is satisfied by any of its members; roles and regulatedAs must both be satisfied. */
export interface OwedBy {
  readonly roles?: readonly Role[];
  readonly regulatedAs?: readonly RegulatedAs[];
  readonly text?: string;
}

/** One thing that the filing or notice must contain. The id is stable: drafts and PDFs refer to it. */
export interface ContentItem {
  readonly id: string;
  readonly text: string;
  /** Required only from this local date at the authority. */
  readonly from?: string;
}

/** Another period for an entity with a special legal status (small-scale agents in Brazil). */
export interface Variant {
  readonly regulatedAs: RegulatedAs;
  readonly period: Period;
}

/** Order against another duty. */
export interface Relation {
  readonly to: string;
  readonly order: 'not-later-than' | 'same-time' | 'before';
}

/** Whose turnover a share is of: the whole undertaking's worldwide, the entity's own everywhere, or what is made in one place (ISO code). */
export type TurnoverOf = 'undertaking' | 'entity' | Place;

/** Which business years count, reckoned from the year of the decision or of the violation. */
export type TurnoverYears = 'preceding' | 'larger-of-preceding-and-average-of-three';

/**
 * One statutory maximum. Amounts are whole units of the currency (ISO 4217). A share stands beside a fixed amount as `limbs` says:
 * the higher or the lower of the two, or the fixed amount `instead` where there is no turnover to take a share of.
 */
export interface Maximum {
  /** Stable within the duty. */
  readonly id: string;
  /** What it punishes: a failure of this duty, or that the incident could happen at all, whoever was told of it. */
  readonly punishes: 'duty' | 'incident';
  readonly article: string;
  readonly fixed?: {
    readonly amount: number;
    readonly currency: string;
    /** Counted once for each of these. `notice`: each person of the jurisdiction who should have been told and was not. */
    readonly per?: 'notice' | 'notice-and-day' | 'failure';
    readonly atLeast?: number;
    readonly atMost?: number;
  };
  readonly share?: {
    readonly percent: number;
    readonly of: TurnoverOf;
    readonly years: TurnoverYears;
    readonly before: 'decision' | 'violation';
  };
  readonly limbs?: 'higher' | 'lower' | 'instead';
  /** Only for entities with one of these statuses. */
  readonly regulatedAs?: readonly RegulatedAs[];
  /** It holds only in these circumstances, which the facts cannot express: message `exposure.only.<word>`. */
  readonly only?: string;
  /** A directive: it sets the least that the maximum of national law must be, which may be higher. */
  readonly floor?: true;
  /** What was not read and is assumed: messages `exposure.assumes.<word>`. */
  readonly assumes?: readonly string[];
  /** Local dates at the authority, inclusive, between which it stands as it was read; of the day on which the clock started. */
  readonly from?: string;
  readonly to?: string;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
}

/** What may follow from not doing it. Without `maxima` no figure was verified. */
export interface Penalty {
  readonly text: string;
  readonly maxima?: readonly Maximum[];
}

export interface Duty {
  readonly id: string;
  /** ISO 3166-1 or -2 code, or EU. */
  readonly jurisdiction: string;
  readonly law: string;
  /** The statute's title in its own language. */
  readonly lawLocal?: string;
  readonly article: string;
  readonly recipient: Recipient;
  readonly authority: string | null;
  /** The authority's name in its own language, its filing channel and form, where known. */
  readonly authorityLocal?: string;
  readonly channel?: string;
  readonly form?: string;
  /** IANA zone of the authority; null (EU): that of the entity's first EU or EEA country. */
  readonly timeZone: string | null;
  readonly owedBy: OwedBy;
  /** The condition in words. */
  readonly trigger?: string;
  /** What must hold. Absent: nothing beyond who is bound (voluntary duties and counting rules). */
  readonly when?: Condition;
  /** Exceptions. Each lifts the duty only when the facts establish it. */
  readonly unless?: readonly Condition[];
  readonly startsAt: Start;
  /** A second moment that the counting method reads (DORA: awareness beside classification). */
  readonly alsoReads?: Moment;
  readonly versions: readonly Version[];
  readonly variants?: readonly Variant[];
  readonly state: 'in-force' | 'proposed' | 'enacted';
  /** For law that is proposed or enacted for later: the date, or null where none is fixed. */
  readonly inForceFrom?: string | null;
  /** Where the last day is not a working day: its limit is noon of the next one, not the end (DORA, final report). */
  readonly rollTo?: 'noon';
  /** Working-day calendar: a code of law/calendars; `EU` is that of the entity's first EU or EEA country. */
  readonly calendar?: string;
  readonly precededBy?: readonly string[];
  readonly relation?: Relation;
  readonly voluntary?: boolean;
  /** Required contents. Present only where a source was read; absent means *contents not verified*. */
  readonly contents?: readonly ContentItem[];
  readonly quotation?: string;
  readonly phases?: readonly string[];
  readonly exceptions?: readonly string[];
  readonly delay?: readonly string[];
  readonly penalty?: Penalty;
  readonly insider?: string;
  readonly notes?: string;
  /** For a duty by contract: the contract it stands in. It reaches an entity wherever that is established and whoever is affected. */
  readonly contract?: string;
  readonly confidence: Confidence;
  readonly confidenceNote?: string;
  /** Ids of `Rulebook.sources`, or addresses. */
  readonly sources: readonly string[];
  /** Date of the last review, YYYY-MM-DD. */
  readonly reviewed?: string;
}

export interface Jurisdiction {
  readonly name: string;
  /** The name in the place's own language, and in Korean. */
  readonly local?: string;
  readonly ko?: string;
  /** IANA zone of its capital, for showing times where a duty names none. */
  readonly timeZone?: string;
  readonly members?: readonly string[];
}

/** A place where law was read. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly read?: string;
  readonly note?: string;
}

/** All the law there is, at one version. Plain data: it can be printed as JSON and read back. */
export interface Rulebook {
  readonly version: string;
  readonly duties: readonly Duty[];
  readonly jurisdictions: Readonly<Record<string, Jurisdiction>>;
  readonly sources: readonly Source[];
}

/** Whether a duty is owed anew with every new fact, so that each fact has its own clock and wants its own filing. */
export const repeats = ({ startsAt }: Pick<Duty, 'startsAt'>): boolean => startsAt === 'newInformation';
