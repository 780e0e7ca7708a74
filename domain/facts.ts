import { type Anchor, type Closure, type Entity, MOMENT_FIELDS, parseDetermination } from '@/domain/determination';
import { current, keyed, revisionAt, signalsAt } from '@/domain/fold';
import type { Determination, Figure, History, Moment, ScopeCell } from '@/domain/history';
import { compareMoments, isMoment, momentOf } from '@/domain/moment';
import { filedAt, news, supplementable } from '@/domain/supplement';
import type { Facts, Group } from '@/law/facts';
import { type Category, categories } from '@/law/vocabulary';

export type FactsOptions = {
  /** The organisation's zone (IANA): a date alone counts from the start of its day there. */
  zone: string;
  /** The anchor to take for awareness; unless named, the earliest known leads. */
  anchor?: string;
};

/** Why a fact stands that nobody entered as such: message `reason.<id>` of messages/<locale>/domain.json, at a path of the facts. */
export type Reason = { path: string; id: string; params: Record<string, string | number> };

export type DerivedFacts = { facts: Facts; reasons: Reason[] };

type Held = { key: string; at: Moment; row: Determination };

/** Anchors known by then, the one asked for first, then the earliest. */
export type HeldAnchor = Anchor & { key: string; row: Determination };

/** Stored values are read as strictly as they were written; one that does not hold counts as not known. */
function held<T>(rows: readonly Determination[], field: string): { key: string; value: T; row: Determination }[] {
  const found = keyed(rows.filter((row) => row.field === field));
  return [...found].flatMap(([key, row]) => {
    const read = parseDetermination(field, key, row.value);
    return read.ok && read.value !== null ? [{ key, value: read.value as T, row }] : [];
  });
}

/** Every anchor known at an instant (RFC 3339), the earliest first: the first leads. */
export function anchorsAt(history: Pick<History, 'determinations'>, instant: string, { zone }: FactsOptions): HeldAnchor[] {
  return anchorsOf(current(history.determinations, { at: instant, zone }), zone);
}

function anchorsOf(rows: readonly Determination[], zone: string): HeldAnchor[] {
  return held<Anchor>(rows, 'anchor')
    .map(({ key, value, row }) => ({ ...value, key, row }))
    .sort((a, b) => compareMoments(a.at, b.at, zone) || (a.key < b.key ? -1 : 1));
}

/** Begins of awareness: what the leading anchor covers, then what the others do. An anchor asked for drops the others' own duties. */
function awareness(anchors: readonly HeldAnchor[], asked: string | undefined) {
  const named = anchors.find((anchor) => anchor.key === asked);
  const order = named === undefined ? anchors : [named, ...anchors.filter((anchor) => anchor !== named)];
  const moments = new Map<'detected' | 'aware', Held>();
  const duties = new Map<string, Held>();
  for (const anchor of order) {
    const own = { key: anchor.key, at: anchor.at, row: anchor.row };
    for (const moment of anchor.moments) if (!moments.has(moment)) moments.set(moment, own);
    if (named !== undefined && anchor !== named && named.moments.length > 0) continue;
    for (const duty of anchor.duties) if (!duties.has(duty)) duties.set(duty, own);
  }
  return { moments, duties };
}

function signalMoment(history: History, known: { at: string; zone: string }): Moment | undefined {
  const first = signalsAt(history, known).find((signal) => signal.state !== 'set-aside' && isMoment(momentOf(signal.when)));
  return first && momentOf(first.when);
}

function confirmedMoment(rows: readonly Determination[]): Moment | undefined {
  const found = held<string>(rows, 'confirmation')[0];
  const when = found?.value === 'confirmed' ? found.row.when : null;
  return when !== null && when !== undefined && isMoment(momentOf(when)) ? momentOf(when) : undefined;
}

/** Null members are not known and stay out. */
function entitiesOf(rows: readonly Determination[]): Facts['entities'] {
  const found = held<Entity>(rows, 'entity');
  if (found.length === 0) return undefined;
  return found.map(({ key, value }) => ({
    id: key,
    ...(value.establishedIn !== null && { establishedIn: value.establishedIn }),
    ...(value.roles !== null && { roles: value.roles }),
    ...(value.regulatedAs !== null && { regulatedAs: value.regulatedAs }),
  }));
}

function individuals({ settled, low, high }: Figure) {
  if (settled !== undefined) return { individuals: settled };
  return { ...(low !== undefined && { individualsAtLeast: low }), ...(high !== undefined && { individualsAtMost: high }) };
}

const isCategory = (word: string): word is Category => categories.some((category) => category === word);

/** One place in the law's words. A likely figure is never computed with; accounts are never taken for people. */
function groupOf(cell: ScopeCell): Group {
  const accounts = cell.accounts.settled ?? cell.accounts.low;
  return {
    ...(cell.residence !== null && { residence: cell.residence }),
    ...individuals(cell.individuals),
    ...(accounts !== undefined && { accounts }),
    ...(cell.minors !== null && { minors: cell.minors }),
    ...(cell.categories !== null && { categories: [...new Set(cell.categories.map((entry) => entry.category).filter(isCategory))] }),
  };
}

function closuresOf(rows: readonly Determination[]): Facts['calendars'] {
  const found = held<Closure>(rows, 'closure');
  if (found.length === 0) return undefined;
  return { extraClosures: Object.fromEntries(found.map(({ key, value }) => [key, value.dates])) };
}

/** The plain fields of one group of the contract, as determined. The cast is proved: `held` checked each value against its field. */
function group<N extends 'incident' | 'risk' | 'safeguards'>(rows: readonly Determination[], name: N): Facts[N] | undefined {
  const fields = [...new Set(rows.map((row) => row.field))].filter((field) => field.startsWith(`${name}.`)).sort();
  const entries = fields.flatMap((field) =>
    held<unknown>(rows, field).map(({ value }): [string, unknown] => [field.slice(name.length + 1), value]),
  );
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Facts[N]);
}

/**
 * Everything known at an instant (RFC 3339), in the law's words, with the reasons for what was derived: awareness from
 * anchors, the signal from signals, new information from revisions. Explicit determinations win, except over an anchor that
 * covers the moment. The answer has no `asOf`: that is the asker's. The same function answers for the past and for now.
 */
export function deriveFacts(history: History, instant: string, { zone, anchor }: FactsOptions): DerivedFacts {
  const known = { at: instant, zone };
  const rows = current(history.determinations, known);
  const reasons: Reason[] = [];
  const begins = awareness(anchorsOf(rows, zone), anchor);

  const moments: Record<string, Moment> = {};
  for (const name of MOMENT_FIELDS) {
    const explicit = held<string>(rows, `moments.${name}`)[0]?.value;
    if (explicit !== undefined) moments[name] = explicit;
  }
  for (const [name, begin] of begins.moments) {
    moments[name] = begin.at;
    reasons.push({ path: `moments.${name}`, id: 'reason.anchor', params: { anchor: begin.key } });
  }
  const signal = signalMoment(history, known);
  if (moments.signal === undefined && signal !== undefined) {
    moments.signal = signal;
    reasons.push({ path: 'moments.signal', id: 'reason.signal', params: {} });
  }
  const confirmed = confirmedMoment(rows);
  if (moments.confirmed === undefined && confirmed !== undefined) {
    moments.confirmed = confirmed;
    reasons.push({ path: 'moments.confirmed', id: 'reason.confirmation', params: {} });
  }

  const awareFor: Record<string, Moment> = {};
  if (moments.newInformation === undefined) {
    const fresh = news(history, known);
    for (const { supplement, at, revision } of fresh) {
      awareFor[supplement] = at;
      reasons.push({ path: `awareFor.${supplement}`, id: 'reason.newInformation', params: { revision } });
    }
    // The moment is one for all duties: it is set only when no first report that was made is left without news.
    const [first] = fresh.toSorted((a, b) => Number(a.answered) - Number(b.answered) || compareMoments(a.at, b.at, zone));
    if (first !== undefined && fresh.length === supplementable(history, known).length) {
      moments.newInformation = first.at;
      reasons.push({ path: 'moments.newInformation', id: 'reason.newInformation', params: { revision: first.revision } });
    }
  }
  for (const [duty, begin] of begins.duties) {
    awareFor[duty] = begin.at;
    reasons.push({ path: `awareFor.${duty}`, id: 'reason.anchor', params: { anchor: begin.key } });
  }

  const done = filedAt(history, known).map(({ duty, entity, at }) => ({ duty, ...(entity !== null && { entity }), at }));
  const facts: Facts = {
    ...part('moments', some(moments)),
    ...part('awareFor', some(awareFor)),
    ...part('incident', group(rows, 'incident')),
    ...part('risk', group(rows, 'risk')),
    ...part('safeguards', group(rows, 'safeguards')),
    ...part('entities', entitiesOf(rows)),
    ...part('affected', revisionAt(history, known)?.cells.map(groupOf)),
    ...part('done', done.length === 0 ? undefined : done),
    ...part('calendars', closuresOf(rows)),
  };
  return { facts, reasons };
}

const part = <N extends keyof Facts>(name: N, value: Facts[N] | undefined): Facts => (value === undefined ? {} : { [name]: value });

const some = <T extends object>(part: T): T | undefined => (Object.keys(part).length === 0 ? undefined : part);

/** `deriveFacts` without the reasons. */
export const factsAsOf = (history: History, instant: string, options: FactsOptions): Facts => deriveFacts(history, instant, options).facts;
