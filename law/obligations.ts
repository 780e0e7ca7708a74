// From the facts of one incident to the duties they bring. Pure: the same facts, rulebook and instant give the same answer anywhere.
import { type Counted, count, hasLimit, type Limit, type Step, type Target } from '@/law/clock';
import { every, type Finding, holds, isBound, type Scene } from '@/law/condition';
import { type Contradiction, contradictionsIn } from '@/law/contradictions';
import { derivationOf } from '@/law/derivation';
import { type Duty, type Period, type Rulebook, repeats, type Standard, type Version } from '@/law/duty';
import type { Entity, Facts, MomentText } from '@/law/facts';
import { type NextQuestion, nextQuestion } from '@/law/question';
import { openDaysOf, reachesByStatus, residences, seatIn, touchedBy, unionsOf, zoneOf } from '@/law/reach';
import { answeredBy, doneAt, type Filing, filingsByDuty, isFiling, momentsOf, type Recorded, record, startPath } from '@/law/recorded';
import { type Sentence, sentence } from '@/law/sentence';
import { judge, type Status } from '@/law/status';
import { type DayNumber, dayOf, formatInstant, isoDate, localDay, type Point, parseInstant } from '@/law/time';
import { periodFor, versionOn } from '@/law/version';

export type Answer = 'owed' | 'not-owed' | 'not-yet-known';

/** `at`: the last instant still in time, with the authority's offset; `on`: its local date there. */
export interface Due {
  readonly at: string;
  readonly on: string;
  readonly precision: 'instant' | 'day';
}

export interface TargetDate extends Due {
  readonly from?: string;
  readonly why: Sentence;
}

/** A duty as owed, not owed or not yet known in this incident, for one entity (null: none was named). */
export interface Obligation {
  readonly duty: string;
  readonly entity: string | null;
  readonly answer: Answer;
  /** The moment or filing the clock runs from, as recorded. */
  readonly clockStart: MomentText | null;
  readonly due: Due | null;
  readonly notBefore: string | null;
  readonly target: TargetDate | null;
  readonly standard: Standard | null;
  readonly status: Status | null;
  readonly lateBy: string | null;
  /** Paths of the facts that would decide the answer or start the clock. */
  readonly missing: readonly string[];
  readonly reasons: readonly Sentence[];
  readonly article: string;
  readonly precededBy: readonly string[];
  readonly derivation: readonly Step[];
  /** The first time it was done, as recorded; of a duty owed anew with every new fact, the first time since this one. */
  readonly done: MomentText | null;
  /** IANA zone of the authority. */
  readonly zone: string;
  /** The version of the law that was read, by the local date of the start or, without one, of `asOf`. */
  readonly version: Version;
  /** The period that was counted, where the law or guidance has one. */
  readonly period: Period | null;
  /** True where a date rests on days that no authority has proclaimed yet. */
  readonly projected: boolean;
}

/** A duty of a touched jurisdiction that does not bind this incident: proposed, in force only later, or no longer. */
export interface NotInForce {
  readonly duty: string;
  readonly entity: string | null;
  readonly inForceFrom: string | null;
  readonly reasons: readonly Sentence[];
  readonly article: string;
}

export interface Answers {
  readonly rulebook: string;
  readonly asOf: string;
  readonly obligations: readonly Obligation[];
  readonly notInForce: readonly NotInForce[];
  readonly nextQuestion: NextQuestion | null;
  readonly contradictions: readonly Contradiction[];
}

/** All that is the same for every duty of one entity. */
interface Reading {
  readonly facts: Facts;
  readonly entity: Entity | null;
  readonly id: string | null;
  readonly asOf: Point & { readonly kind: 'instant' };
  readonly scene: Scene;
  readonly moments: ReadonlyMap<string, Recorded>;
  /** The country of the entity's authority, by union of countries. */
  readonly seats: ReadonlyMap<string, string | undefined>;
  readonly filings: (duty: string) => readonly Filing[];
  /** Duties already found not to be owed by this entity. */
  readonly notOwed: Set<string>;
}

/** What starts the clock of a duty, if it is recorded. A start given for this duty alone wins. */
function startOf(duty: Duty, reading: Reading, zone: string): Recorded | null {
  const own = record(reading.facts.awareFor?.[duty.id]);
  if (own) return own;
  if (isFiling(duty.startsAt)) {
    const latest = duty.versions.some(({ period }) => period?.which === 'latest');
    return doneAt(reading.filings(duty.startsAt.slice('done:'.length)), zone, latest ? 'latest' : 'first');
  }
  return reading.scene.blocked.has(startPath(duty.startsAt)) ? null : (reading.moments.get(duty.startsAt) ?? null);
}

const datesOf = (limit: Limit, zone: string): Due => ({
  at: formatInstant(limit.ms, zone),
  on: isoDate(limit.day),
  precision: limit.precision,
});

const targetOf = (target: Target, zone: string): TargetDate => ({
  ...datesOf(target, zone),
  ...(target.from === undefined ? {} : { from: isoDate(target.from) }),
  why: target.why,
});

/** Who is bound, what must hold, what lifts: owed only if all holds and no exception is established. */
function decide(duty: Duty, scene: Scene): Finding & { readonly answer: Answer } {
  if (duty.voluntary) return { answer: 'not-owed', value: false, reasons: [sentence('reason.voluntary')], missing: [] };
  for (const exception of duty.unless ?? []) {
    const found = holds(exception, scene);
    if (found.value) return { answer: 'not-owed', value: false, reasons: [sentence('reason.exception'), ...found.reasons], missing: [] };
  }
  const bound = isBound(duty.owedBy, scene);
  const found = duty.when === undefined ? bound : every([bound, holds(duty.when, scene)]);
  const { value, reasons, missing } = found;
  return { answer: value === undefined ? 'not-yet-known' : value ? 'owed' : 'not-owed', value, reasons, missing };
}

const NOTHING: Counted = { due: null, target: null, notBefore: null, steps: [], projected: false };

function statusOf(
  duty: Duty,
  version: Version,
  period: Period | null,
  start: Recorded | null,
  counted: Counted,
  done: Answered,
  zone: string,
  reading: Reading,
) {
  const { relation } = duty;
  return judge({
    due: counted.due,
    notBefore: counted.notBefore,
    done: done?.point ?? null,
    unsure: done?.unsure ?? false,
    asOf: reading.asOf,
    zone,
    started: start !== null,
    limited: hasLimit(version.counting, period),
    fromFiling: isFiling(duty.startsAt),
    relation: relation ? { order: relation.order, other: doneAt(reading.filings(relation.to), zone)?.point ?? null } : null,
    predecessors: (duty.precededBy ?? [])
      .filter((id) => !reading.notOwed.has(id))
      .map((id) => ({
        done: doneAt(reading.filings(id), zone)?.point ?? null,
        sameMomentAllowed: version.standard === 'at the same time as the regulator or after',
      })),
  });
}

type Answered = (Recorded & { readonly unsure?: boolean }) | null;

/** What was done under a duty. One that is owed anew with every new fact is not met by what was filed before the fact was known. */
function doneUnder(duty: Duty, start: Recorded | null, reading: Reading, zone: string): Answered {
  const filings = reading.filings(duty.id);
  return repeats(duty) && start ? answeredBy(filings, start, zone) : doneAt(filings, zone);
}

function answer(duty: Duty, reading: Reading): Obligation | NotInForce {
  const { entity, id, scene, asOf } = reading;
  const seat = reading.seats.get(duty.jurisdiction);
  const zone = zoneOf(duty, seat);
  const start = startOf(duty, reading, zone);
  const readOn: DayNumber = start ? dayOf(start.point, zone) : localDay(asOf.ms, zone);
  const version = versionOn(duty, isoDate(readOn));
  if ('reason' in version) {
    return { duty: duty.id, entity: id, inForceFrom: version.inForceFrom, reasons: [version.reason], article: duty.article };
  }
  const decided = decide(duty, scene);
  // A start that contradicts other facts starts nothing, and what rests on it cannot be known.
  const contradicted = !start && !isFiling(duty.startsAt) && scene.blocked.has(startPath(duty.startsAt));
  const found = decided.answer === 'owed' && contradicted ? 'not-yet-known' : decided.answer;
  const done = doneUnder(duty, start, reading, zone);
  if (found === 'not-owed') reading.notOwed.add(duty.id);
  const shows = found !== 'not-owed';
  const period = shows ? periodFor(duty, version, entity) : null;
  const counted = shows && start ? countFrom(duty, version, period, start, seat, zone, reading) : NOTHING;
  const verdict = found === 'owed' ? statusOf(duty, version, period, start, counted, done, zone, reading) : UNJUDGED;
  // Written out field by field: a spread here doubles the time of the whole.
  return {
    duty: duty.id,
    entity: id,
    answer: found,
    clockStart: shows && start ? start.text : null,
    due: counted.due ? datesOf(counted.due, zone) : null,
    notBefore: counted.notBefore === null ? null : isoDate(counted.notBefore),
    target: counted.target ? targetOf(counted.target, zone) : null,
    standard: version.standard,
    status: verdict.status,
    lateBy: verdict.lateBy,
    missing: shows ? missingOf(duty, decided.missing, start, reading.facts) : [],
    reasons: contradicted ? [...decided.reasons, sentence('reason.contradicted')] : decided.reasons,
    article: duty.article,
    precededBy: duty.precededBy ?? [],
    derivation: shows ? derivationOf(duty, version, start, counted, done, zone) : [],
    done: done ? done.text : null,
    zone,
    version,
    period,
    projected: counted.projected,
  };
}

const UNJUDGED = { status: null, lateBy: null };

/** What would decide the answer, and what would start the clock. */
function missingOf(duty: Duty, undecided: readonly string[], start: Recorded | null, facts: Facts): readonly string[] {
  const also = start && duty.alsoReads && !facts.moments?.[duty.alsoReads] ? `moments.${duty.alsoReads}` : undefined;
  if (start && also === undefined) return undecided;
  return [...new Set([...undecided, ...(start ? [] : [startPath(duty.startsAt)]), ...(also === undefined ? [] : [also])])];
}

function countFrom(
  duty: Duty,
  version: Version,
  period: Period | null,
  start: Recorded,
  seat: string | undefined,
  zone: string,
  reading: Reading,
): Counted {
  return count({
    counting: version.counting,
    period,
    start: start.point,
    also: duty.alsoReads ? (reading.moments.get(duty.alsoReads)?.point ?? null) : null,
    zone,
    open: () => openDaysOf(duty, seat, reading.facts),
    statuses: reading.entity?.regulatedAs ?? [],
    rollTo: duty.rollTo,
  });
}

/** Duties that others must wait for come first, so that one not owed keeps nobody waiting. */
const inOrder = (duties: readonly Duty[]): Duty[] => {
  const awaited = new Set(duties.flatMap(({ precededBy }) => precededBy ?? []));
  return [...duties.filter(({ id }) => awaited.has(id)), ...duties.filter(({ id }) => !awaited.has(id))];
};

const NO_FILINGS: readonly Filing[] = [];

const isAnswer = (found: Obligation | NotInForce): found is Obligation => 'answer' in found;

/**
 * Every duty of every touched jurisdiction, per entity: owed, not owed or not yet known, with its clock, its status and its reasons.
 * `asOf` is an RFC 3339 instant with offset: it decides open or overdue, and the version of a law where no moment does.
 * Throws a RangeError where it is none. The contract is that of README.md beside this file.
 */
export function obligations(facts: Facts, rulebook: Rulebook, asOf: string): Answers {
  const ms = parseInstant(asOf);
  if (ms === undefined) throw new RangeError(`asOf is not an instant with offset: ${asOf}`);
  const unions = unionsOf(rulebook);
  const membersBy = new Map(unions);
  const contradictions = contradictionsIn(facts, ms);
  const blocked = new Set(contradictions.filter((one) => one.blocks).flatMap((one) => one.paths));
  const living = residences(facts);
  const byDuty = filingsByDuty(facts);
  const moments = momentsOf(facts);
  const people: Scene['people'] = new Map();
  const data: Scene['data'] = new Map();
  const ofAll: Scene['ofAll'] = new Map();
  const listed = rulebook.duties.filter(({ recipient }) => recipient !== 'counting rule');
  const place = new Map(listed.map(({ id }, index) => [id, index]));
  const found: Obligation[] = [];
  const notInForce: NotInForce[] = [];
  for (const entity of facts.entities ?? [null]) {
    const touched = touchedBy(entity, living, unions);
    const filings = (duty: string) =>
      byDuty.get(duty)?.filter((filing) => filing.entity === undefined || entity === null || filing.entity === entity.id) ?? NO_FILINGS;
    const reading: Reading = {
      facts,
      entity,
      id: entity?.id ?? null,
      asOf: { kind: 'instant', ms },
      scene: {
        facts,
        entity,
        blocked,
        members: (code) => membersBy.get(code) ?? [],
        isDone: (duty) => filings(duty).length > 0,
        people,
        data,
        found: new Map(),
        ofAll,
      },
      moments,
      seats: new Map(unions.map(([union, members]) => [union, seatIn(members, entity, living)])),
      filings,
      notOwed: new Set(),
    };
    const reached = listed.filter((duty) => touched.has(duty.jurisdiction) || reachesByStatus(duty, entity));
    const answers = inOrder(reached).map((duty) => answer(duty, reading));
    answers.sort((a, b) => (place.get(a.duty) ?? 0) - (place.get(b.duty) ?? 0));
    for (const one of answers) {
      if (isAnswer(one)) found.push(one);
      else notInForce.push(one);
    }
  }
  return { rulebook: rulebook.version, asOf, obligations: found, notInForce, nextQuestion: nextQuestion(found), contradictions };
}
