// The most that the law allows to be imposed, for each duty and entity, with what was taken for it. Never a prediction, and never a sum:
// maxima of several laws are not imposed together, and within one law they may swallow each other.
import type { Duty, Maximum, Rulebook, TurnoverOf } from '@/law/duty';
import type { Facts } from '@/law/facts';
import type { Obligation } from '@/law/obligations';
import { peopleIn } from '@/law/people';
import { unionsOf } from '@/law/reach';
import { type Sentence, sentence } from '@/law/sentence';
import { civil, dayOf, isoDate, parsePoint } from '@/law/time';

/** Whole units of a currency (ISO 4217). What a share leaves below a unit is cut, never rounded up. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** What an entity turned over in the business year that ended in `year`, as entered: whole units, and whose or where. */
export interface Turnover extends Money {
  readonly year: number;
  readonly of: TurnoverOf;
}

/** The share of turnover with what it was taken of; `amount` and `turnover` null where that turnover is not known. */
export interface ShareLimb {
  readonly percent: number;
  readonly of: TurnoverOf;
  /** The business years that count, the latest first. */
  readonly years: readonly number[];
  readonly turnover: Money | null;
  readonly amount: Money | null;
  /** Where an earlier year is not known: the share of the preceding year, below which the larger of the two cannot lie. */
  readonly least: Money | null;
}

/**
 * One statutory maximum as far as it is known. `low` and `high` are the ends between which the maximum itself lies: the same where it is
 * exact, null where that end is not known. What is imposed may be anything from nothing up to it.
 */
export interface StatutoryMaximum {
  readonly maximum: Maximum;
  readonly low: Money | null;
  readonly high: Money | null;
  /** Counted for each failure, day or notice where nobody can say how many: the amount for one. */
  readonly each: Money | null;
  readonly share: ShareLimb | null;
  /** What was taken to be so, and what is not known; messages `exposure.*`. */
  readonly assumptions: readonly Sentence[];
  readonly missing: readonly Sentence[];
}

/** What a duty of an entity may bring. Without `maxima`: no figure was verified, for the reason given. */
export interface DutyExposure {
  readonly duty: string;
  readonly entity: string | null;
  readonly answer: 'owed' | 'not-yet-known';
  readonly maxima: readonly StatutoryMaximum[];
  /** `unread`: the rulebook has none. `other-time`: what was read stands from or until another day. `other-entity`: for other statuses. */
  readonly unverified: 'unread' | 'other-time' | 'other-entity' | null;
}

interface Bounds {
  readonly low: number;
  /** Null: nothing is known that would bound it. */
  readonly high: number | null;
}

/** A percentage of a whole amount, cut to whole units. Percentages have at most two decimal places. */
export function shareOf(amount: number, percent: number): number {
  return Number((BigInt(amount) * BigInt(Math.round(percent * 100))) / 10_000n);
}

const yearOf = (point: string, zone: string): number | null => {
  const read = parsePoint(point);
  return read === undefined ? null : civil(dayOf(read, zone)).year;
};

/** The turnover of one business year, in the currency asked for where there is one. */
const turnoverOf = (rows: readonly Turnover[], of: TurnoverOf, year: number, currency: string | undefined): Turnover | null => {
  const found = rows.filter((row) => row.of === of && row.year === year);
  return found.find((row) => row.currency === currency) ?? found[0] ?? null;
};

type Share = NonNullable<Maximum['share']>;

/** The years whose turnover counts: those before the decision, taken to be made in the year of `asOf`, or before the violation. */
function yearsOf(share: Share, one: Obligation, asOf: string): number[] {
  const base = yearOf(share.before === 'violation' ? (one.clockStart ?? asOf) : asOf, one.zone);
  if (base === null) return [];
  return share.years === 'preceding' ? [base - 1] : [base - 1, base - 2, base - 3];
}

function shareLimb(share: Share, years: readonly number[], rows: readonly Turnover[], currency: string | undefined): ShareLimb {
  const found = years.map((year) => turnoverOf(rows, share.of, year, currency));
  const first = found[0] ?? null;
  const all = found.every((row) => row !== null && row.currency === first?.currency);
  const limb = { percent: share.percent, of: share.of, years, least: null };
  const taken = (row: Money): Money => ({ amount: shareOf(row.amount, share.percent), currency: row.currency });
  if (first === null) return { ...limb, turnover: null, amount: null };
  if (!all) return { ...limb, turnover: null, amount: null, least: taken(first) };
  const amounts = found.map((row) => row?.amount ?? 0);
  const average = Number(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n) / BigInt(amounts.length));
  const turnover = { amount: Math.max(amounts[0] ?? 0, average), currency: first.currency };
  return { ...limb, turnover, amount: taken(turnover) };
}

type Fixed = NonNullable<Maximum['fixed']>;

/** A fixed amount, or one counted for each notice that may have failed: at most one for each person of the jurisdiction. */
function fixedBounds({ amount, per, atLeast = 0, atMost }: Fixed, people: Bounds): Bounds | null {
  if (per === undefined) return { low: amount, high: amount };
  if (per === 'failure') return null;
  const within = (sum: number): number => Math.max(atLeast, atMost === undefined ? sum : Math.min(sum, atMost));
  if (per === 'notice-and-day') return { low: within(people.low * amount), high: people.high === 0 ? within(0) : (atMost ?? null) };
  return { low: within(people.low * amount), high: people.high === null ? (atMost ?? null) : within(people.high * amount) };
}

const UNKNOWN: Bounds = { low: 0, high: null };
const exactly = (amount: number): Bounds => ({ low: amount, high: amount });

/** The higher or the lower of two amounts, each known within bounds. */
function meet(limbs: Maximum['limbs'], a: Bounds, b: Bounds): Bounds {
  if (limbs === 'lower')
    return { low: Math.min(a.low, b.low), high: a.high === null ? b.high : b.high === null ? a.high : Math.min(a.high, b.high) };
  return { low: Math.max(a.low, b.low), high: a.high === null || b.high === null ? null : Math.max(a.high, b.high) };
}

const money = (amount: number | null, currency: string): Money | null => (amount === null ? null : { amount, currency });

interface Asked {
  readonly one: Obligation;
  readonly duty: Duty;
  readonly facts: Facts;
  readonly turnover: readonly Turnover[];
  readonly asOf: string;
  readonly members: readonly string[];
}

function maximumOf(maximum: Maximum, { one, duty, facts, turnover, asOf, members }: Asked): StatutoryMaximum {
  const { fixed, share, limbs } = maximum;
  const counted = peopleIn(duty.jurisdiction, facts.affected, members);
  const people: Bounds = { low: counted.low, high: Number.isFinite(counted.high) ? counted.high : null };
  const years = share ? yearsOf(share, one, asOf) : [];
  const limb = share ? shareLimb(share, years, turnover, fixed?.currency) : null;
  const assumptions: Sentence[] = (maximum.assumes ?? []).map((id) => sentence(`assumes.${id}`));
  const missing: Sentence[] = [];
  if (share && years.length > 0) {
    assumptions.unshift(sentence(`assumes.year.${share.before}`, { year: `${years[0]}` }));
    if (limb?.amount === null)
      missing.push(sentence(`missing.turnover.${ofWord(share.of)}`, { years: years.join(', '), ...placeOf(share.of) }));
  }
  if (maximum.floor) assumptions.push(sentence('assumes.floor'));
  if (fixed?.per === 'notice') assumptions.push(sentence('assumes.everyNotice'));
  if (fixed?.per === 'notice-and-day') missing.push(sentence('missing.days'));
  if (fixed?.per === 'failure') missing.push(sentence('missing.failures'));
  if (fixed?.per !== undefined && fixed.per !== 'failure' && people.low !== people.high)
    missing.push(sentence('missing.people', { place: { place: duty.jurisdiction } }));
  const held = limb?.amount ?? limb?.least ?? null;
  const differ = fixed !== undefined && held !== null && held.currency !== fixed.currency;
  if (differ && limbs !== 'instead') missing.push(sentence('missing.currency', { from: held.currency, to: fixed.currency }));
  const bounds = boundsOf(maximum, limb, people, differ);
  const currency = limbs === 'instead' || fixed === undefined ? (held?.currency ?? fixed?.currency ?? '') : fixed.currency;
  return {
    maximum,
    // A directive's figure bounds the maximum of national law from below only; a maximum of nothing says nothing.
    low: bounds === null || (bounds.low === 0 && bounds.high !== 0) ? null : money(bounds.low, currency),
    high: bounds === null || maximum.floor ? null : money(bounds.high, currency),
    each: fixed?.per === undefined ? null : { amount: fixed.amount, currency: fixed.currency },
    share: limb,
    assumptions,
    missing,
  };
}

function boundsOf({ fixed, limbs }: Maximum, limb: ShareLimb | null, people: Bounds, differ: boolean): Bounds | null {
  const part = limb === null ? null : limb.amount === null ? { low: limb.least?.amount ?? 0, high: null } : exactly(limb.amount.amount);
  const sum = fixed === undefined ? null : fixedBounds(fixed, people);
  if (part === null) return sum;
  // No turnover entered is not the same as no turnover: the amount that stands instead is shown beside, not taken.
  if (sum === null || limbs === 'instead') return part;
  return meet(limbs, sum, differ ? UNKNOWN : part);
}

const ofWord = (of: TurnoverOf): string => (of === 'undertaking' || of === 'entity' ? of : 'place');
const placeOf = (of: TurnoverOf) => (of === 'undertaking' || of === 'entity' ? {} : { place: { place: of } });

/** The day by which a maximum is chosen: that on which the clock started, else that of `asOf`, at the authority. */
function dayFor(one: Obligation, asOf: string): string | null {
  const point = parsePoint(one.clockStart ?? asOf);
  return point === undefined ? null : isoDate(dayOf(point, one.zone));
}

const holdsOn = ({ from, to }: Maximum, day: string): boolean => (from === undefined || from <= day) && (to === undefined || day <= to);

/**
 * The statutory maxima of what is owed, or may be owed, in the order of the obligations. `turnover`: by entity id, as the organisation's
 * profile has it. `asOf`: RFC 3339; the year before it is taken for the year before the decision.
 */
export function exposures(
  owed: readonly Obligation[],
  facts: Facts,
  rulebook: Rulebook,
  turnover: Readonly<Record<string, readonly Turnover[]>>,
  asOf: string,
): readonly DutyExposure[] {
  const duties = new Map(rulebook.duties.map((duty) => [duty.id, duty]));
  const unions = new Map(unionsOf(rulebook));
  const statuses = new Map((facts.entities ?? []).map((entity) => [entity.id ?? '', entity.regulatedAs]));
  return owed.flatMap((one): DutyExposure[] => {
    const duty = duties.get(one.duty);
    if (duty === undefined || one.answer === 'not-owed') return [];
    const base = { duty: one.duty, entity: one.entity, answer: one.answer };
    const all = duty.penalty?.maxima ?? [];
    if (all.length === 0) return [{ ...base, maxima: [], unverified: 'unread' }];
    const day = dayFor(one, asOf);
    const standing = all.filter((maximum) => day === null || holdsOn(maximum, day));
    if (standing.length === 0) return [{ ...base, maxima: [], unverified: 'other-time' }];
    const status = statuses.get(one.entity ?? '');
    const fitting = standing.filter(
      ({ regulatedAs }) => regulatedAs === undefined || status === undefined || regulatedAs.some((word) => status.includes(word)),
    );
    if (fitting.length === 0) return [{ ...base, maxima: [], unverified: 'other-entity' }];
    const asked = { one, duty, facts, turnover: turnover[one.entity ?? ''] ?? [], asOf, members: unions.get(duty.jurisdiction) ?? [] };
    return [{ ...base, maxima: fitting.map((maximum) => maximumOf(maximum, asked)), unverified: null }];
  });
}
