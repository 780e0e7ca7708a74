// Conditions in three values: yes, no, not yet known. An absent fact leaves a condition open unless the rest decides; each answer says why.
import type { Bound, Condition, FactPath, FactValue, OwedBy, Place } from '@/law/duty';
import type { Entity, Facts, Group } from '@/law/facts';
import { type Bounds, livesIn, pathOf, peopleIn, sizeOf, statesOf } from '@/law/people';
import { type Param, type Sentence, sentence } from '@/law/sentence';

/** What a condition is read against: the facts, seen for one entity (null: nothing is known of it). */
export interface Scene {
  readonly facts: Facts;
  readonly entity: Entity | null;
  /** Paths of facts that contradict each other: nothing may rest on them. */
  readonly blocked: ReadonlySet<string>;
  /** The countries of a place that is a union of countries. */
  readonly members: (place: Place) => readonly string[];
  /** True where the filing or notice was made by this entity. */
  readonly isDone: (duty: string) => boolean;
  readonly people: Map<Place, Bounds>;
  readonly data: Map<Place, DataOf>;
  /** What was found of conditions that many duties share, by the condition itself: of this entity, and of what is the same for every one. */
  readonly found: Map<Condition, Finding>;
  readonly ofAll: Map<Condition, Finding>;
}

/** `value` undefined: not yet known, and `missing` names the facts that would decide. */
export interface Finding {
  readonly value: boolean | undefined;
  readonly reasons: readonly Sentence[];
  readonly missing: readonly string[];
}

type Kind = 'holds' | 'fails' | 'unknown';
const kindOf = (value: boolean | undefined): Kind => (value === undefined ? 'unknown' : value ? 'holds' : 'fails');

const finding = (
  value: boolean | undefined,
  topic: string,
  params: Readonly<Record<string, Param>>,
  missing: readonly string[] = [],
): Finding => ({
  value,
  reasons: [sentence(`reason.${topic}.${kindOf(value)}`, params)],
  missing: value === undefined ? missing : [],
});

const message = (id: string): Param => ({ message: id });

/** The message that names a value of a fact: `value.cause.intrusion`, `value.flag.true`. */
const valueName = (path: FactPath, value: FactValue): Param =>
  message(typeof value === 'boolean' ? `value.flag.${value}` : `value.${path.slice(path.indexOf('.') + 1)}.${value}`);

function minors({ facts }: Scene): { value: boolean | undefined; missing: string[] } {
  if (!facts.affected) return { value: undefined, missing: ['affected'] };
  const groups = facts.affected.filter((group) => sizeOf(group).high > 0);
  if (groups.some((group) => group.minors === true)) return { value: true, missing: [] };
  const open = groups.filter((group) => group.minors === undefined).map((group) => pathOf(group, 'minors'));
  return { value: open.length > 0 ? undefined : false, missing: open };
}

/** What is recorded at a path of `incident`, `risk` or `safeguards`. */
function recorded(facts: Facts, path: FactPath): FactValue | undefined {
  const dot = path.indexOf('.');
  const group = path.slice(0, dot);
  if (group !== 'incident' && group !== 'risk' && group !== 'safeguards') return undefined;
  const values: Readonly<Record<string, unknown>> = facts[group] ?? {};
  const value = values[path.slice(dot + 1)];
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}

function fact(path: FactPath, wanted: readonly FactValue[], scene: Scene): Finding {
  const name = message(`fact.${path}`);
  if (path === 'affected.minors') {
    const found = minors(scene);
    if (found.value === undefined) return finding(undefined, 'fact', { fact: name }, found.missing);
    return finding(wanted.includes(found.value), 'fact', {
      fact: name,
      value: valueName(path, found.value),
      wanted: wanted.map((one) => valueName(path, one)),
    });
  }
  const known = scene.blocked.has(path) ? undefined : recorded(scene.facts, path);
  if (known === undefined) return finding(undefined, 'fact', { fact: name }, [path]);
  // A suspicion decides only what asks for a suspicion; what needs confirmation, or needs that nothing happened, stays open.
  if (path === 'incident.personalData' && known === 'suspected' && !wanted.includes('suspected')) {
    return { value: undefined, reasons: [sentence('reason.suspected')], missing: [path] };
  }
  return finding(wanted.includes(known), 'fact', {
    fact: name,
    value: valueName(path, known),
    wanted: wanted.map((one) => valueName(path, one)),
  });
}

function boundsOf(place: Place, scene: Scene): Bounds {
  let bounds = scene.people.get(place);
  if (!bounds) {
    bounds = peopleIn(place, scene.facts.affected, scene.members(place));
    scene.people.set(place, bounds);
  }
  return bounds;
}

type PeopleCondition = Extract<Condition, { readonly people: Place }>;
type Threshold = { readonly rule: 'atLeast' | 'moreThan' | 'lessThan'; readonly number: number };

function thresholdOf(condition: PeopleCondition): Threshold {
  if ('atLeast' in condition) return { rule: 'atLeast', number: condition.atLeast };
  if ('moreThan' in condition) return { rule: 'moreThan', number: condition.moreThan };
  return { rule: 'lessThan', number: condition.lessThan };
}

function reaches({ low, high }: Bounds, { rule, number }: Threshold): boolean | undefined {
  const from = rule === 'moreThan' ? number + 1 : number;
  const above = rule !== 'lessThan';
  if (low >= from) return above;
  return high < from ? !above : undefined;
}

function people(condition: PeopleCondition, scene: Scene): Finding {
  const place = condition.people;
  const threshold = thresholdOf(condition);
  const params = (bounds: Bounds): Record<string, Param> => ({
    place: { place },
    rule: threshold.rule,
    number: threshold.number,
    low: bounds.low,
    high: Number.isFinite(bounds.high) ? bounds.high : 0,
    span: bounds.low === bounds.high ? 'exact' : Number.isFinite(bounds.high) ? 'between' : 'atLeast',
  });
  if (!place.startsWith('each:') || !scene.facts.affected) {
    const bounds = boundsOf(place.replace('each:', ''), scene);
    const value = reaches(bounds, threshold);
    return finding(value, 'people', params(bounds), bounds.missing);
  }
  const country = place.slice('each:'.length);
  // People of the country whose state is not known, or whose residence is not, may all live in one state.
  const candidates = [...statesOf(country, scene.facts.affected), `${country}-?`].map((state) => boundsOf(state, scene));
  const answers = candidates.map((bounds) => reaches(bounds, threshold));
  const decisive = answers.indexOf(true);
  const largest = candidates[decisive] ?? candidates.reduce((most, bounds) => (bounds.high > most.high ? bounds : most));
  const value = decisive >= 0 ? true : answers.includes(undefined) ? undefined : false;
  const missing = candidates.flatMap((bounds, i) => (answers[i] === undefined ? bounds.missing : []));
  return finding(
    value,
    'people',
    params(largest),
    [...new Set(missing)].filter((path) => !path.includes('-?')),
  );
}

/** The categories of the people of a place, those of people who may live there, and the paths of what is not recorded. */
interface DataOf {
  readonly known: ReadonlySet<string>;
  readonly maybe: readonly { readonly categories: readonly string[]; readonly path: string }[];
  readonly open: readonly string[];
}

function dataOf(place: Place, affected: readonly Group[], scene: Scene): DataOf {
  const cached = scene.data.get(place);
  if (cached) return cached;
  const members = scene.members(place);
  const known = new Set<string>();
  const maybe: { categories: readonly string[]; path: string }[] = [];
  const open: string[] = [];
  for (const group of affected) {
    const lives = livesIn(group.residence, place, members);
    if (lives === 'no' || sizeOf(group).high === 0) continue;
    if (!group.categories) open.push(pathOf(group, 'categories'));
    else if (lives === 'maybe') maybe.push({ categories: group.categories, path: pathOf(group, 'individuals') });
    else for (const category of group.categories) known.add(category);
  }
  const made = { known, maybe, open };
  scene.data.set(place, made);
  return made;
}

function categories(place: Place, anyOf: readonly string[], scene: Scene): Finding {
  const named = (list: readonly string[]) => list.map((category) => message(`value.category.${category}`));
  const topic = { place: { place }, wanted: named(anyOf) };
  if (!scene.facts.affected) return finding(undefined, 'categories', topic, ['affected']);
  const { known, maybe, open } = dataOf(place, scene.facts.affected, scene);
  const found = anyOf.filter((category) => known.has(category));
  if (found.length > 0) return finding(true, 'categories', { place: topic.place, wanted: topic.wanted, found: named(found) });
  // People whose residence is not known may live in the place, with the data that the law speaks of.
  const missing = [...open, ...maybe.filter((one) => one.categories.some((category) => anyOf.includes(category))).map(({ path }) => path)];
  return finding(missing.length > 0 ? undefined : false, 'categories', topic, [...new Set(missing)]);
}

/** The path of a fact about the entity. Without `entities` the list itself is what is missing. */
const entityPaths = ({ entity, facts }: Scene, field: string): string[] => [
  ...(facts.entities ? [] : ['entities']),
  `entities[${entity?.id ?? '?'}].${field}`,
];

function status(field: 'roles' | 'regulatedAs', wanted: readonly string[], scene: Scene): Finding {
  const known: readonly string[] | undefined = scene.entity?.[field];
  const named = (list: readonly string[]) => list.map((one) => message(`value.${field}.${one}`));
  if (!known) return finding(undefined, field, { wanted: named(wanted) }, entityPaths(scene, field));
  const held = wanted.filter((one) => known.includes(one));
  return finding(held.length > 0, field, { wanted: named(wanted), held: named(held) });
}

/** Nothing is guessed: neither that an unnamed organisation is the one party to the contract, nor the answer to its question. */
function bound({ contract, decided, parties, asks }: Bound, scene: Scene): Finding {
  const id = scene.entity?.id ?? null;
  const said = decided.find(({ entity }) => entity === id) ?? decided.find(({ entity }) => entity === null);
  if (said) return finding(said.applies, 'contract', {});
  if (parties && (id === null || !parties.are.includes(id))) {
    const other = id !== null && parties.areNot.includes(id);
    return finding(other ? false : undefined, 'party', {}, [`contracts[${contract}]`]);
  }
  if (asks !== null) return finding(undefined, 'contract', { question: asks }, [`contracts[${contract}]`]);
  return finding(true, parties ? 'party' : 'terms', {});
}

/** What decided, with all that it says. Written as loops: this is where the time of the widest cases goes. */
function gather(value: boolean | undefined, from: readonly Finding[]): Finding {
  const deciding = from.filter((one) => one.value === value);
  if (deciding.length === 1 && deciding[0]) return deciding[0];
  const reasons: Sentence[] = [];
  const missing = new Set<string>();
  for (const one of deciding) {
    for (const reason of one.reasons) reasons.push(reason);
    if (value === undefined) for (const path of one.missing) missing.add(path);
  }
  return { value, reasons, missing: [...missing] };
}

/** `decisive` as soon as one finding is; open as long as one is. */
function settled(decisive: boolean, findings: readonly Finding[]): boolean | undefined {
  let open = false;
  for (const { value } of findings) {
    if (value === decisive) return decisive;
    if (value === undefined) open = true;
  }
  return open ? undefined : !decisive;
}

/** All must hold: no as soon as one fails, open as long as one is. */
export const every = (findings: readonly Finding[]): Finding => gather(settled(false, findings), findings);

/** One suffices. */
export const some = (findings: readonly Finding[]): Finding => gather(settled(true, findings), findings);

/** Reads a condition. Never guesses: `undecidable`, and every absent fact, stays not yet known. */
export function holds(condition: Condition, scene: Scene): Finding {
  const known = scene.found.get(condition) ?? scene.ofAll.get(condition);
  if (known) return known;
  const found = read(condition, scene);
  (isOfEntity(condition) ? scene.found : scene.ofAll).set(condition, found);
  return found;
}

/** Whether the answer may be another one for another entity. */
const isOfEntity = (condition: Condition): boolean =>
  condition !== 'undecidable' && !('fact' in condition || 'people' in condition || 'categories' in condition || 'moment' in condition);

function read(condition: Condition, scene: Scene): Finding {
  if (condition === 'undecidable') return { value: undefined, reasons: [sentence('reason.undecidable')], missing: [] };
  if ('all' in condition) return every(condition.all.map((one) => holds(one, scene)));
  if ('any' in condition) return some(condition.any.map((one) => holds(one, scene)));
  if ('not' in condition) {
    const inner = holds(condition.not, scene);
    return { ...inner, value: inner.value === undefined ? undefined : !inner.value };
  }
  if ('fact' in condition) return fact(condition.fact, 'is' in condition ? [condition.is] : condition.in, scene);
  if ('people' in condition) return people(condition, scene);
  if ('categories' in condition) return categories(condition.categories, condition.anyOf, scene);
  if ('regulatedAs' in condition) return status('regulatedAs', condition.regulatedAs, scene);
  if ('moment' in condition) {
    const known = scene.facts.moments?.[condition.moment] !== undefined;
    return finding(known || undefined, 'moment', { moment: message(`moment.${condition.moment}`) }, [`moments.${condition.moment}`]);
  }
  if ('contract' in condition) return bound(condition, scene);
  // A list of filings that is present is complete; without one nobody has said what was filed.
  const made = scene.isDone(condition.done) || (scene.facts.done ? false : undefined);
  return finding(made, 'done', { duty: { duty: condition.done } }, [`done[${condition.done}]`]);
}

/** Whether the duty is laid on this entity: one of the roles and one of the legal statuses, where the law names them. */
export function isBound({ roles, regulatedAs }: OwedBy, scene: Scene): Finding {
  const findings: Finding[] = [];
  if (roles) findings.push(status('roles', roles, scene));
  if (regulatedAs) findings.push(status('regulatedAs', regulatedAs, scene));
  return every(findings);
}
