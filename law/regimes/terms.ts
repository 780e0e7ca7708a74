// The phrases that statutes share, so that a regime file reads as a code does. Every function returns plain data.
import type { Condition, ContentItem, Counting, FactPath, FactValue, Period, Place, Standard, Version } from '@/law/duty';
import type { Category, RegulatedAs } from '@/law/vocabulary';

/** The day on which every row of this rulebook was last reviewed. */
export const REVIEWED = '2026-11-22';

/** Nothing to be met: voluntary duties and rules of counting, which are never owed. */
export const always: Condition = { all: [] };
export const all = (...conditions: Condition[]): Condition => ({ all: conditions });
export const any = (...conditions: Condition[]): Condition => ({ any: conditions });
export const not = (condition: Condition): Condition => ({ not: condition });
export const is = (fact: FactPath, value: FactValue): Condition => ({ fact, is: value });
const isOneOf = (fact: FactPath, ...values: FactValue[]): Condition => ({ fact, in: values });
export const done = (duty: string): Condition => ({ done: duty });
/** Holds once the moment has been recorded. */
export const extortionPaid: Condition = { moment: 'extortionPaid' };
export const hasStatus = (...statuses: RegulatedAs[]): Condition => ({ regulatedAs: statuses });

/** People living in a place: an ISO code, `*` for everyone, `each:US` for any one state on its own. */
export const atLeast = (count: number, people: Place): Condition => ({ people, atLeast: count });
export const moreThan = (count: number, people: Place): Condition => ({ people, moreThan: count });
export const fewerThan = (count: number, people: Place): Condition => ({ people, lessThan: count });

/** Data of the people in a place hold at least one of these categories. */
export const dataOf = (categories: Place, ...anyOf: Category[]): Condition => ({ categories, anyOf });

export const personalData = is('incident.personalData', 'confirmed');
export const personalDataOrSuspicion = isOneOf('incident.personalData', 'confirmed', 'suspected');
export const significant = is('incident.significant', true);
export const major = is('incident.major', true);
export const material = is('incident.material', true);
export const coreFunctionDisrupted = is('incident.coreFunctionDisrupted', true);
/** Causes by which someone breaks into a system. */
export const intrusion = isOneOf('incident.cause', 'intrusion', 'credential-misuse', 'malware', 'ransomware', 'phishing');

export const riskUnlikely = is('risk.toIndividuals', 'unlikely');
export const risk = isOneOf('risk.toIndividuals', 'risk', 'high');
export const highRisk = is('risk.toIndividuals', 'high');
export const seriousHarm = is('risk.seriousHarm', true);

/** Encrypted, and the key was not taken. */
export const encrypted = all(is('safeguards.encrypted', true), is('safeguards.keySafe', true));
export const riskRemoved = is('safeguards.riskRemoved', true);
export const recovered = is('safeguards.recovered', true);
/** Acquisition in good faith by someone of the organisation, not used or passed on. */
export const goodFaith = is('incident.goodFaith', true);

/** Local dates at the authority, both inclusive. Left out: from before the reference begins, or still standing. */
interface InForce {
  readonly from?: string;
  readonly to?: string;
}

const dates = ({ from = null, to = null }: { from?: string | null; to?: string | null }) => ({ from, to });

/** A version that gives a figure. */
export const within = (period: Period, counting: Counting, inForce: InForce = {}): Version => ({
  ...dates(inForce),
  period,
  counting,
  standard: null,
});

/** A version that gives words and no figure: no date may be shown. */
export const inWords = (standard: Standard, inForce: InForce = {}): Version => ({
  ...dates(inForce),
  period: null,
  counting: 'no-figure',
  standard,
});

/** A version measured from another duty. */
export const relativeTo = (standard: Standard, inForce: InForce = {}): Version => ({
  ...dates(inForce),
  period: null,
  counting: 'relative',
  standard,
});

/** A minimum waiting time: not before the first day after it. */
export const notBefore = (period: Period, inForce: InForce = {}): Version => ({
  ...dates(inForce),
  period,
  counting: 'embargo-business-days',
  standard: 'after its embargo',
});

/** The law gives words; guidance gives a figure, which is a target and never a limit. */
export const guidance = (period: Period, standard: Standard, inForce: InForce = {}): Version => ({
  ...dates(inForce),
  period,
  counting: 'guidance-days',
  standard,
});

/** Required contents, one item each: a stable id and what is to be said. The ids name the messages `duty.contents.<id>`. */
export const items = (contents: Readonly<Record<string, string>>): readonly ContentItem[] =>
  Object.entries(contents).map(([id, text]) => ({ id, text }));
