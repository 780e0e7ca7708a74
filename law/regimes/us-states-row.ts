// The row of the table of state breach laws, and the phrases that its rows are written in.
import {
  businessDays,
  type Confidence,
  calendarDays,
  hours,
  type Penalty,
  type Period,
  type Relation,
  type Start,
  type Version,
} from '@/law/duty';
import { inWords, relativeTo, within } from '@/law/regimes/terms';
import type { StateItem } from '@/law/regimes/us-states-contents';
import type { Category, Moment } from '@/law/vocabulary';

/** Which data count. `withName`: beyond the four numbers that every state protects. `alone`: protected also without a name. */
export interface DataRule {
  readonly withName: readonly Category[];
  readonly alone?: readonly Category[];
  /** A user name with a password counts only where it opens an e-mail account, which facts cannot express. */
  readonly onlyForEmail?: true;
}

export const withName = (...categories: Category[]): DataRule => ({ withName: categories });
/** Also a user name or e-mail address with its password, without a name. */
export const withNameOrLogin = (...categories: Category[]): DataRule => ({ withName: categories, alone: ['credentials'] });
export const withNameOrEmailLogin = (...categories: Category[]): DataRule => ({
  withName: categories,
  alone: ['credentials'],
  onlyForEmail: true,
});

/** How many people bring the duty: residents of the state, or everyone notified. */
export type Count =
  | { readonly of: 'residents' | 'notified'; readonly atLeast: number }
  | { readonly of: 'residents' | 'notified'; readonly moreThan: number };

export const from = (atLeast: number): Count => ({ of: 'residents', atLeast });
export const over = (moreThan: number): Count => ({ of: 'residents', moreThan });
export const fromNotified = (atLeast: number): Count => ({ of: 'notified', atLeast });
export const overNotified = (moreThan: number): Count => ({ of: 'notified', moreThan });

/** A limb that facts cannot express, in words. */
export interface Special {
  readonly special: string;
}

/** When it is due: what starts the clock, the versions, and any order against the notice to residents. */
export interface Limit {
  readonly startsAt: Start;
  readonly versions: readonly Version[];
  readonly calendar?: 'US';
  readonly relation?: Relation['order'];
}

const limit = (period: Period, counting: Version['counting']): Limit => ({
  startsAt: period.from,
  versions: [within(period, counting)],
  ...(counting === 'business-days' ? { calendar: 'US' } : {}),
});

export const inDays = (days: number, start: Start): Limit => limit(calendarDays(days, start), 'days');
export const inHours = (count: number, start: Start): Limit => limit(hours(count, start), 'hours');
export const inBusinessDays = (days: number, start: Start): Limit => limit(businessDays(days, start), 'business-days');
export const withoutUnreasonableDelay = (startsAt: Moment = 'discovered'): Limit => ({
  startsAt,
  versions: [inWords('without unreasonable delay')],
});
export const asTheLawSays = (standard: Parameters<typeof inWords>[0]): Limit => ({ startsAt: 'discovered', versions: [inWords(standard)] });

/** Measured from the notice to residents of the same state. */
export const notLaterThanResidents = (residents: string): Limit => ({
  startsAt: `done:${residents}`,
  versions: [relativeTo('not later than individuals')],
  relation: 'not-later-than',
});
export const withResidents = (residents: string): Limit => ({
  startsAt: `done:${residents}`,
  versions: [relativeTo('at the same time as individuals')],
  relation: 'same-time',
});
export const beforeResidents = (residents: string): Limit => ({
  startsAt: `done:${residents}`,
  versions: [relativeTo('before individuals')],
  relation: 'before',
});

/** One duty of a state. */
export interface Part {
  /** The limit, or a way to make it from the id of the notice to residents of the same state. */
  readonly limit: Limit | ((residents: string) => Limit);
  readonly contents?: readonly StateItem[];
  readonly read?: Reading;
  readonly confidenceNote?: string;
  readonly precededBy?: string;
  readonly exceptions?: readonly string[];
  readonly delay?: readonly string[];
  readonly notes?: string;
  readonly penalty?: Penalty;
}

export interface StateRow {
  /** Second half of the ISO 3166-2 code. */
  readonly code: string;
  readonly statute: string;
  readonly data: DataRule;
  /** The exception for want of harm, in words. Left out: the law has none. */
  readonly harm?: string;
  readonly read: Reading;
  readonly residents: Part;
  readonly authority?: Part & { readonly to: Authority; readonly when: Count | Special; readonly channel?: string; readonly form?: string };
  readonly agencies?: Part & { readonly when: Count | Special };
}

/** Who takes the report in a state; the keys name the messages `duty.us-state.authorities.<key>`. */
export const authorities = {
  'attorney-general': 'Attorney General',
  'attorney-general-and-homeland-security': 'Attorney General and Director of the Department of Homeland Security',
  'attorney-general-and-consumer-affairs-office': 'Attorney General and Office of Consumer Affairs and Business Regulation (OCABR)',
  'attorney-general-and-cyber-center': 'Attorney General and Utah Cyber Center',
  'attorney-general-or-professional-regulation': 'Attorney General or Department of Professional and Financial Regulation (DPFR)',
  'attorney-general-or-primary-regulator': 'Attorney General or primary regulator',
  'attorney-general-or-financial-regulation': 'Attorney General or Department of Financial Regulation (DFR)',
  'consumer-protection-of-attorney-general': 'Consumer protection office of the Attorney General',
  'director-of-consumer-protection': 'Director of the Consumer Protection Division, Office of the Attorney General',
  'legal-affairs': 'Department of Legal Affairs',
  'consumer-protection-office': 'Office of Consumer Protection',
  'consumer-affairs': 'Department of Consumer Affairs',
  'state-police': 'Division of State Police',
  'new-york-portal':
    'Attorney General, Department of State, Division of State Police (one portal); Department of Financial Services for its covered entities',
} as const;
export type Authority = keyof typeof authorities;

const how = (confidence: Confidence, sources: readonly string[], confidenceNote?: string) => ({
  confidence,
  ...(confidenceNote ? { confidenceNote } : {}),
  sources,
});

/** How a row or a part of it was read. */
export const readings = {
  text: how('source', ['USCHART', 'USTEXT', 'USLAW']),
  textPartly: how('source-partial', ['USCHART', 'USTEXT', 'USLAW', 'MEM']),
  textOnly: how('source', ['USTEXT', 'USLAW']),
  textAndClocks: how('source', ['USCHART', 'USTEXT', 'CLOCKS']),
  officialCode: how('source', ['USCHART', 'DCCODE', 'USLAW']),
  partly: how('source-partial', ['USCHART', 'USLAW', 'MEM']),
  newYork: how('source-partial', ['USCHART', 'USTEXT', 'NYGBL', 'USLAW', 'MEM']),
  chartAndParaphrase: how(
    'source-secondary',
    ['USCHART', 'USLAW', 'MEM'],
    'read in a table that names a law firm; the copy of the statute read earlier was a paraphrase',
  ),
  chart: how('source-secondary', ['USCHART', 'MEM'], 'read in a table that names a law firm, not in the statute'),
  chartOnly: how('source-secondary', ['USCHART']),
  chartAndNotes: how('source-secondary', ['USCHART', 'CA446']),
  notes: how('source-secondary', ['CASB446', 'CA446']),
  hawaiiChart: how('source-secondary', ['USCHART', 'HIPERKINS', 'USLAW']),
  coloradoForm: how(
    'source-secondary',
    ['USCHART', 'COCHART', 'COAG', 'USLAW', 'MEM'],
    'read in a table that names a law firm; the copy of the statute read earlier was a paraphrase',
  ),
  coloradoChart: how(
    'source-secondary',
    ['USCHART', 'COCHART', 'USLAW', 'MEM'],
    'read in a table that names a law firm; the copy of the statute read earlier was a paraphrase',
  ),
} as const;
export type Reading = keyof typeof readings;
