import { boolean, type Check, count, date, type Fault, list, moment, object, oneOf, orUnknown, pattern, place, text } from '@/domain/check';
import type { ProfileRef } from '@/domain/organisation';
import {
  accessFromValues,
  actors,
  causes,
  incidentFlags,
  kinds,
  type Moment as MomentField,
  moments,
  personalDataStates,
  type RegulatedAs,
  type Role,
  regulatedAs,
  riskFlags,
  riskLevels,
  roles,
  safeguardFlags,
} from '@/law/vocabulary';

/**
 * The closed vocabulary of determinations. Fields with a dot are paths of the facts contract (law/facts.ts) and take its
 * values; the others are below.
 */
export const MOMENT_FIELDS: readonly MomentField[] = moments;

/**
 * `anchor`: one view of when awareness began. Key: a letter. It stands for moments `detected` and `aware` alike unless
 * `moments` says otherwise, and for single duties where `duties` names them. The earliest anchor known leads.
 */
export type Anchor = {
  label: string;
  whose: string;
  at: string;
  precision: 'second' | 'minute' | 'hour' | 'day';
  moments: ('detected' | 'aware')[];
  duties: string[];
};

/** `entity`: an organisation with duties of its own. Key: its id in the facts. Null members: not yet known. */
export type Entity = {
  name: string;
  nameLocal: string | null;
  establishedIn: string[] | null;
  roles: Role[] | null;
  regulatedAs: RegulatedAs[] | null;
  /** The version of the organisation's profile it was taken from; absent: it was written here. */
  profile?: ProfileRef;
};

/** `confirmation`: whether this is an incident. */
export const CONFIRMATIONS = ['confirmed', 'dismissed', 'opened-in-error'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/** `target`: the organisation's own target where the law has no figure. Key: `<duty>` or `<duty>@<entity>`. */
export type Target = { at: string };

/** `contract`: whether a contract applies to this case, where facts cannot say. Key: `<duty>` or `<duty>@<entity>`. */
export type ContractApplies = { applies: boolean };

/** `finding`: something that happened or was said, for the timeline. Key: unique. */
export const FINDING_KINDS = ['access', 'authority', 'order', 'finding', 'statement', 'penalty', 'other'] as const;
export type Finding = { kind: (typeof FINDING_KINDS)[number]; text: string };

/** `exposure`: a line of the exposure table, as entered with its source (the row's `source`). Key: unique. */
export type Exposure = { label: string; amount: string };

/** `closure`: days on which offices were closed beyond the fixed holidays. Key: ISO code. */
export type Closure = { dates: string[] };

/** `access`: accesses a day. Key: what was counted. */
export type AccessSeries = { label: string; days: { date: string; count: number }[]; claim: boolean };

/** `root-cause`: why it could happen, once found. */
export type RootCause = { text: string };

/** `review`: what was learned, and the local date on which the review was held. */
export type Review = { heldOn: string; text: string };

/** `severity`: a word, lightest first. No clock and no duty depends on it. */
export const SEVERITIES = ['low', 'moderate', 'high', 'critical'] as const;

export const OTHER_FIELDS = [
  'anchor',
  'entity',
  'confirmation',
  'target',
  'contract',
  'finding',
  'exposure',
  'closure',
  'access',
  'root-cause',
  'review',
  'severity',
] as const;

/** Most characters (code points) of each kind of text, and most members of each kind of list. */
export const LIMITS = {
  key: 64,
  label: 120,
  name: 200,
  line: 500,
  text: 4000,
  codes: 60,
  statuses: 60,
  duties: 300,
  dates: 400,
  days: 4000,
} as const;

const DUTY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ENTITY = /^[a-z0-9][a-z0-9-]*$/;
/** Counts above this cannot be told apart by a computer's numbers, and there are not so many people. */
const MOST = 1_000_000_000_000;

const duty = pattern(DUTY, LIMITS.key, 'fault.duty');

const anchorShape = object<Anchor>({
  label: text(LIMITS.label),
  whose: text(LIMITS.label),
  at: moment,
  precision: oneOf(['second', 'minute', 'hour', 'day']),
  moments: list(oneOf(['detected', 'aware']), 2),
  duties: list(duty, LIMITS.duties),
});

const anchor: Check<Anchor> = (value, path, faults) => {
  const read = anchorShape(value, path, faults);
  if (read === undefined) return undefined;
  const dateAlone = read.at.length === 10;
  if (dateAlone !== (read.precision === 'day'))
    faults.push({ path: 'precision', id: dateAlone ? 'fault.precisionDay' : 'fault.precisionHour', params: {} });
  if (read.moments.length + read.duties.length === 0) faults.push({ path: 'moments', id: 'fault.anchorEmpty', params: {} });
  return read;
};

const entityMembers = {
  name: text(LIMITS.name),
  nameLocal: orUnknown(text(LIMITS.name)),
  establishedIn: orUnknown(list(place, LIMITS.codes)),
  roles: orUnknown(list(oneOf(roles), roles.length)),
  regulatedAs: orUnknown(list(oneOf(regulatedAs), LIMITS.statuses)),
};
const entityWritten = object<Omit<Entity, 'profile'>>(entityMembers);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const entityTaken = object<Required<Entity>>({
  ...entityMembers,
  profile: object<ProfileRef>({ entity: pattern(UUID, 36, 'fault.keyEntity'), version: count(1_000_000) }),
});
const entity: Check<Entity> = (value, path, faults) =>
  (typeof value === 'object' && value !== null && 'profile' in value ? entityTaken : entityWritten)(value, path, faults);

export type FieldKind =
  | 'moment'
  | 'choice'
  | 'choices'
  | 'boolean'
  | 'anchor'
  | 'entity'
  | 'target'
  | 'contract'
  | 'finding'
  | 'exposure'
  | 'closure'
  | 'access'
  | 'text'
  | 'review';

/** How rows of one field are told apart; `none`: there is one, its key is the empty string. */
export type KeyKind = 'none' | 'letter' | 'entity' | 'duty' | 'code' | 'free';

export type FieldGroup = 'moments' | 'incident' | 'risk' | 'safeguards' | 'case';

/** One field as a form needs it. Label: message `field.<field>`; options: messages `vocabulary.<vocabulary>.<option>`. */
export type DeterminationField = {
  field: string;
  group: FieldGroup;
  kind: FieldKind;
  key: KeyKind;
  vocabulary: string | null;
  options: readonly string[];
};

type Known = DeterminationField & { check: Check<unknown> };

const field = (name: string, group: FieldGroup, kind: FieldKind, check: Check<unknown>, more: Partial<DeterminationField> = {}): Known => ({
  field: name,
  group,
  kind,
  key: 'none',
  vocabulary: null,
  options: [],
  check,
  ...more,
});

const choice = (name: string, group: FieldGroup, vocabulary: string, options: readonly string[]): Known =>
  field(name, group, 'choice', oneOf(options), { vocabulary, options });

const flags = (group: FieldGroup, names: readonly string[]): Known[] =>
  names.map((name) => field(`${group}.${name}`, group, 'boolean', boolean, { vocabulary: 'answer', options: ['true', 'false'] }));

const KNOWN: readonly Known[] = [
  ...moments.map((name) => field(`moments.${name}`, 'moments', 'moment', moment)),
  choice('incident.personalData', 'incident', 'personalData', personalDataStates),
  field('incident.kinds', 'incident', 'choices', list(oneOf(kinds), kinds.length), { vocabulary: 'kinds', options: kinds }),
  choice('incident.cause', 'incident', 'cause', causes),
  choice('incident.actor', 'incident', 'actor', actors),
  choice('incident.accessFrom', 'incident', 'accessFrom', accessFromValues),
  ...flags('incident', incidentFlags),
  choice('risk.toIndividuals', 'risk', 'toIndividuals', riskLevels),
  ...flags('risk', riskFlags),
  ...flags('safeguards', safeguardFlags),
  field('anchor', 'case', 'anchor', anchor, { key: 'letter' }),
  field('entity', 'case', 'entity', entity, { key: 'entity' }),
  choice('confirmation', 'case', 'confirmation', CONFIRMATIONS),
  field('target', 'case', 'target', object<Target>({ at: moment }), { key: 'duty' }),
  field('contract', 'case', 'contract', object<ContractApplies>({ applies: boolean }), {
    key: 'duty',
    vocabulary: 'answer',
    options: ['true', 'false'],
  }),
  field('finding', 'case', 'finding', object<Finding>({ kind: oneOf(FINDING_KINDS), text: text(LIMITS.text) }), {
    key: 'free',
    vocabulary: 'finding',
    options: FINDING_KINDS,
  }),
  field('exposure', 'case', 'exposure', object<Exposure>({ label: text(LIMITS.label), amount: text(LIMITS.line) }), { key: 'free' }),
  field('closure', 'case', 'closure', object<Closure>({ dates: list(date, LIMITS.dates) }), { key: 'code' }),
  field(
    'access',
    'case',
    'access',
    object<AccessSeries>({
      label: text(LIMITS.label),
      days: list(object<{ date: string; count: number }>({ date, count: count(MOST) }), LIMITS.days, (day) => day.date),
      claim: boolean,
    }),
    { key: 'free' },
  ),
  field('root-cause', 'case', 'text', object<RootCause>({ text: text(LIMITS.text) })),
  field('review', 'case', 'review', object<Review>({ heldOn: date, text: text(LIMITS.text) })),
  choice('severity', 'case', 'severity', SEVERITIES),
];

const BY_NAME: ReadonlyMap<string, Known> = new Map(KNOWN.map((known) => [known.field, known]));

/** Every field that can be determined, in the order of a form. */
export const DETERMINATION_FIELDS: readonly DeterminationField[] = KNOWN.map(({ check: _, ...shown }) => shown);

const KEYS: Record<KeyKind, Check<string>> = {
  none: (value, path, faults) => {
    if (value === '') return '';
    faults.push({ path, id: 'fault.keyNone', params: {} });
    return undefined;
  },
  letter: pattern(/^[A-Z]$/, 1, 'fault.keyLetter'),
  entity: pattern(ENTITY, LIMITS.key, 'fault.keyEntity'),
  duty: pattern(/^[a-z0-9]+(-[a-z0-9]+)*(@[a-z0-9][a-z0-9-]*)?$/, 2 * LIMITS.key + 1, 'fault.duty'),
  code: place,
  free: text(LIMITS.label),
};

/** The value as it is stored, or everything that is wrong with it. Fault paths: `field`, `key`, or a path inside the value. */
export type ParsedDetermination = { ok: true; value: unknown } | { ok: false; faults: Fault[] };

/**
 * Checks one determination before it is stored, and again when it is read. Text comes back trimmed and in NFC. A value of
 * null is a withdrawal and holds for every field. Never throws.
 */
export function parseDetermination(name: string, key: string, value: unknown): ParsedDetermination {
  const known = BY_NAME.get(name);
  if (known === undefined) return { ok: false, faults: [{ path: 'field', id: 'fault.field', params: {} }] };
  const faults: Fault[] = [];
  KEYS[known.key](key, 'key', faults);
  const read = value === null ? null : known.check(value, '', faults);
  return faults.length === 0 && read !== undefined ? { ok: true, value: read } : { ok: false, faults };
}
