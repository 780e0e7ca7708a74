import { type Entity, parseDetermination } from '@/domain/determination';
import { type AsKnown, determined, reached } from '@/domain/fold';
import type { History, Moment } from '@/domain/history';
import type { Bound, Condition, ContentItem, Duty, Period, Rulebook, Standard, Version } from '@/law/duty';
import type { Facts } from '@/law/facts';
import { type Answers, obligations } from '@/law/obligations';
import { rulebook } from '@/law/rulebook';
import { dayOf, isoDate, parseDate, parsePoint } from '@/law/time';
import type { Category, Cause, Moment as MomentField, Role } from '@/law/vocabulary';

/** The moments that a contract's clock can be let run from, the most usual first. */
export const CONTRACT_STARTS = [
  'confirmed',
  'aware',
  'detected',
  'suspected',
  'signal',
  'discovered',
  'determined',
  'contained',
] as const satisfies readonly MomentField[];

export const CONTRACT_COUNTINGS = ['hours', 'days', 'business-days', 'no-figure'] as const;
export type ContractCounting = (typeof CONTRACT_COUNTINGS)[number];

/** The words that a clause without a figure uses. */
export const CONTRACT_STANDARDS = [
  'without undue delay',
  'without delay',
  'immediately',
  'promptly',
  'as soon as practicable',
  'in a timely manner',
] as const satisfies readonly Standard[];

/** Who is told: the customer, or another organisation that the contract names. */
export const CONTRACT_RECIPIENTS = ['customers', 'other organisations'] as const;

/** Of what the contract speaks: personal data compromised, suspected too, or any incident. */
export const CONTRACT_DATA = ['confirmed', 'suspected', 'any'] as const;

/** What one version of a contract says, as its form has it. Everything the engine needs follows from it. */
export type Terms = {
  customer: string;
  title: string;
  clause: string;
  /** The clause word for word, and where the signed text lies. */
  quotation: string | null;
  document: string | null;
  recipient: (typeof CONTRACT_RECIPIENTS)[number];
  /** Who exactly is told, where that is not the customer; and how. */
  addressee: string | null;
  channel: string | null;
  startsAt: (typeof CONTRACT_STARTS)[number];
  counting: ContractCounting;
  /** In the unit of the counting; null without a figure. */
  period: number | null;
  standard: (typeof CONTRACT_STANDARDS)[number] | null;
  /** ISO 3166 code of the place whose law and working days the contract follows; IANA zone in which its days are counted. */
  place: string;
  timeZone: string;
  data: (typeof CONTRACT_DATA)[number];
  role: Role | null;
  causes: Cause[];
  categories: Category[];
  residences: string[];
  atLeast: number | null;
  /** What facts cannot say, as a question to be decided in each case. */
  question: string | null;
  /** The organisation of ours that is party to it, by its id in the organisation profile; null: whichever of ours has the incident. */
  organisation: string | null;
  contents: ContentItem[];
};

/**
 * One version. From its day on it takes over from whatever stood; a higher number wins. `terms` null: the contract ended. Three times:
 * in force from (`from`), agreed and so known (`knownAt`), recorded.
 */
export type ContractVersion = {
  number: number;
  /** Local date at the place of the contract (YYYY-MM-DD). */
  from: string;
  knownAt: Moment;
  /** RFC 3339, UTC. */
  recordedAt: string;
  recordedBy: string;
  reason: string | null;
  terms: Terms | null;
};

/** A contract with its versions, the first recorded first. */
export type Contract = { id: string; versions: ContractVersion[] };

const PREFIX = 'contract-';

/** The id of the duty of a contract, and back. */
export const dutyIdOf = (contract: string): string => `${PREFIX}${contract}`;
export const contractIdOf = (duty: string): string | null =>
  /^contract-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(duty) ? duty.slice(PREFIX.length) : null;

/** A version with the last day on which it holds (YYYY-MM-DD); null: open. */
export type Held = ContractVersion & { to: string | null };

const dayBefore = (date: string): string => isoDate((parseDate(date) ?? 0) - 1);

/** The versions that hold on some day, the newest first. A version is overtaken by every later one from that one's day on. */
export function heldVersions(versions: readonly ContractVersion[]): Held[] {
  let end: string | null = null;
  const held: Held[] = [];
  for (const version of versions.toSorted((a, b) => b.number - a.number)) {
    if (end === null || version.from <= end) held.push({ ...version, to: end });
    const before = dayBefore(version.from);
    if (end === null || before < end) end = before;
  }
  return held;
}

/** The version that holds on a local date, if one does. An ending holds like a version and has no terms. */
export const heldOn = (versions: readonly ContractVersion[], date: string): Held | undefined =>
  heldVersions(versions).find(({ from, to }) => from <= date && (to === null || date <= to));

/** The last terms that were agreed: what a reader is shown of a contract, and the form of the next version starts from. */
export const latestTerms = ({ versions }: Contract): Terms | null =>
  versions.toSorted((a, b) => b.number - a.number).find(({ terms }) => terms !== null)?.terms ?? null;

const UNITS = { hours: 'hours', days: 'days', 'business-days': 'business-days' } as const;

const periodOf = ({ counting, period, startsAt }: Terms): Period | null =>
  counting === 'no-figure' || period === null ? null : { value: period, unit: UNITS[counting], from: startsAt };

/** What must hold, in the language of conditions; null: nothing beyond the contract itself. */
export function conditionOf(terms: Terms, limb: Bound | null): Condition | null {
  const { data, causes, categories, residences, atLeast } = terms;
  const conditions: Condition[] = [
    ...(data === 'confirmed' ? [{ fact: 'incident.personalData', is: 'confirmed' } as const] : []),
    ...(data === 'suspected' ? [{ fact: 'incident.personalData', in: ['confirmed', 'suspected'] } as const] : []),
    ...(causes.length > 0 ? [{ fact: 'incident.cause', in: causes } as const] : []),
    ...(categories.length > 0 ? [{ categories: '*', anyOf: categories }] : []),
    ...(residences.length > 0 ? [anyOf(residences.map((people) => ({ people, atLeast: 1 })))] : []),
    ...(atLeast !== null ? [{ people: '*', atLeast }] : []),
    ...(limb === null ? [] : [limb]),
  ];
  const [only] = conditions;
  return conditions.length > 1 ? { all: conditions } : (only ?? null);
}

const anyOf = (conditions: Condition[]): Condition => (conditions.length === 1 && conditions[0] ? conditions[0] : { any: conditions });

/**
 * A contract as a duty of the engine: versions from its spans, all else from `terms`. `said`: what the case says of it; without that the
 * contract as it reads outside any case.
 */
export function contractDuty(contract: Contract, terms: Terms, said: Pick<Bound, 'decided' | 'parties'> | null = null): Duty {
  const id = dutyIdOf(contract.id);
  const bound: Bound = { contract: id, decided: [], parties: null, asks: terms.question, ...said };
  const when = conditionOf(terms, said === null && terms.question === null ? null : bound);
  const held = heldVersions(contract.versions);
  return {
    id,
    contract: contract.id,
    jurisdiction: terms.place,
    law: terms.title,
    article: terms.clause,
    recipient: terms.recipient,
    authority: terms.addressee ?? terms.customer,
    ...(terms.channel === null ? {} : { channel: terms.channel }),
    timeZone: terms.timeZone,
    owedBy: terms.role === null ? {} : { roles: [terms.role] },
    ...(when === null ? {} : { when }),
    startsAt: terms.startsAt,
    versions: held.flatMap(({ from, to, terms: own }): Version[] =>
      own === null ? [] : [{ from, to, period: periodOf(own), counting: own.counting, standard: own.standard }],
    ),
    state: 'in-force',
    ...(held.some(({ terms: own }) => own?.counting === 'business-days') ? { calendar: terms.place.slice(0, 2) } : {}),
    ...(terms.contents.length > 0 ? { contents: terms.contents } : {}),
    ...(terms.quotation === null ? {} : { quotation: terms.quotation }),
    confidence: 'source',
    sources: terms.document === null ? [] : [terms.document],
  };
}

/** The local date that decides which version is read: that of the recorded start, else of the instant asked. */
function dayOfStart(id: string, terms: Terms, facts: Facts): string | null {
  const point = parsePoint(facts.awareFor?.[id] ?? facts.moments?.[terms.startsAt] ?? '');
  return point === undefined ? null : isoDate(dayOf(point, terms.timeZone));
}

/**
 * The terms that bind given facts: those in force on the day on which their own clock starts, the newest first; where no start that one
 * of them names is recorded, those in force at the instant asked, else the last agreed.
 */
export function termsFor(contract: Contract, facts: Facts, at: string): Terms | null {
  const held = heldVersions(contract.versions);
  const holds = ({ from, to }: Held, day: string | null) => day !== null && from <= day && (to === null || day <= to);
  const id = dutyIdOf(contract.id);
  for (const one of held) if (one.terms !== null && holds(one, dayOfStart(id, one.terms, facts))) return one.terms;
  const asked = parsePoint(at);
  for (const one of held)
    if (one.terms !== null && asked !== undefined && holds(one, isoDate(dayOf(asked, one.terms.timeZone)))) return one.terms;
  return latestTerms(contract);
}

/** What of a history the contracts of a case need. */
export type WithContracts = Pick<History, 'contracts' | 'determinations'>;

/** What was decided in the case of one contract, for one organisation or for all. */
function decisionsOn(duty: string, history: WithContracts, known: AsKnown): Bound['decided'] {
  return [...determined(history, 'contract', known)].flatMap(([key, row]) => {
    const [of, entity = null] = key.split('@');
    const read = parseDetermination('contract', key, row.value);
    return of === duty && read.ok && read.value !== null ? [{ entity, applies: (read.value as { applies: boolean }).applies }] : [];
  });
}

/** The duties by contract as known at an instant, seen with given facts and with what the case decided of them. */
export function contractDuties(history: WithContracts, facts: Facts, known: AsKnown): Duty[] {
  return (history.contracts ?? []).flatMap((contract): Duty[] => {
    const versions = contract.versions.filter(({ knownAt }) => reached(knownAt, known));
    const seen = { ...contract, versions };
    const terms = termsFor(seen, facts, known.at);
    // One that ended on its own first day was never in force: it was taken back.
    if (terms === null || heldVersions(versions).every((held) => held.terms === null)) return [];
    const id = dutyIdOf(contract.id);
    return [contractDuty(seen, terms, { decided: decisionsOn(id, history, known), parties: partiesOf(terms, history, known) })];
  });
}

/** Which organisations of the case are the one that is party to the contract, and which are known to be others. */
function partiesOf({ organisation }: Terms, history: WithContracts, known: AsKnown): Bound['parties'] {
  if (organisation === null) return null;
  const are: string[] = [];
  const areNot: string[] = [];
  for (const [key, { value }] of determined(history, 'entity', known)) {
    const taken = (value as Entity).profile;
    if (taken !== undefined) (taken.entity === organisation ? are : areNot).push(key);
  }
  return { are, areNot };
}

/** The law, and the contracts of the organisation as they bind one case: what the engine is asked with. */
export function bookOf(history: WithContracts, facts: Facts, known: AsKnown): Rulebook {
  const own = contractDuties(history, facts, known);
  return own.length === 0 ? rulebook : { ...rulebook, duties: [...rulebook.duties, ...own] };
}

/** A duty of a book by its id. */
export const dutyIn = (book: Rulebook, id: string): Duty | undefined => book.duties.find((duty) => duty.id === id);

/** What law and contracts ask of given facts of a case as known at an instant. */
export const answersIn = (history: WithContracts, facts: Facts, known: AsKnown): Answers =>
  obligations(facts, bookOf(history, facts, known), known.at);
