// What is known about one incident. Every field is optional: absent means not yet known, `false` and `0` are knowledge.
import { type Check, count, type Fault, flag, list, object, oneOf, record, text } from '@/law/shape';
import { parseDate, parseInstant, parsePoint } from '@/law/time';
import {
  type AccessFrom,
  type Actor,
  accessFromValues,
  actors,
  type Category,
  type Cause,
  categories,
  causes,
  type IncidentFlag,
  incidentFlags,
  type Kind,
  kinds,
  type Moment,
  moments,
  type PersonalData,
  personalDataStates,
  type RegulatedAs,
  type RiskFlag,
  type RiskLevel,
  type Role,
  regulatedAs,
  riskFlags,
  riskLevels,
  roles,
  type SafeguardFlag,
  safeguardFlags,
} from '@/law/vocabulary';

/** An RFC 3339 instant with offset, or a date alone (YYYY-MM-DD), which is a local date at the authority. */
export type MomentText = string;

export type IncidentFacts = {
  readonly personalData?: PersonalData;
  readonly kinds?: readonly Kind[];
  readonly cause?: Cause;
  readonly actor?: Actor;
  readonly accessFrom?: AccessFrom;
} & { readonly [flag in IncidentFlag]?: boolean };

export type RiskFacts = { readonly toIndividuals?: RiskLevel } & { readonly [flag in RiskFlag]?: boolean };

export type SafeguardFacts = { readonly [flag in SafeguardFlag]?: boolean };

/** An organisation with duties of its own. Codes are ISO 3166-1 or -2; in the EU the first is the seat of the lead authority. */
export interface Entity {
  readonly id?: string;
  readonly establishedIn?: readonly string[];
  readonly roles?: readonly Role[];
  readonly regulatedAs?: readonly RegulatedAs[];
}

/** The people of one place of residence. `accounts` is never used as a number of people. */
export interface Group {
  readonly residence?: string;
  readonly individuals?: number;
  readonly individualsAtLeast?: number;
  readonly individualsAtMost?: number;
  readonly accounts?: number;
  readonly minors?: boolean;
  readonly categories?: readonly Category[];
}

/** A filing or notice made. Without `entity` it counts for every entity. */
export interface Done {
  readonly duty: string;
  readonly entity?: string;
  readonly at: MomentText;
}

export interface Facts {
  readonly asOf?: string;
  readonly moments?: { readonly [moment in Moment]?: MomentText };
  /** The start of one duty's clock, by duty id, where it differs. Wins over `moments` and `done`. */
  readonly awareFor?: Readonly<Record<string, MomentText>>;
  readonly incident?: IncidentFacts;
  readonly risk?: RiskFacts;
  readonly safeguards?: SafeguardFacts;
  readonly entities?: readonly Entity[];
  readonly affected?: readonly Group[];
  readonly done?: readonly Done[];
  readonly calendars?: { readonly extraClosures?: Readonly<Record<string, readonly string[]>> };
}

const instant = text(
  (value) => parseInstant(value) !== undefined,
  'instant',
  'an instant with its offset, such as 2026-11-02T10:15:00+09:00',
);
const moment = text(
  (value) => parsePoint(value) !== undefined,
  'moment',
  'an instant with its offset, such as 2026-11-02T10:15:00+09:00, nor a date, such as 2026-11-02',
);
const date = text((value) => parseDate(value) !== undefined, 'date', 'a date, such as 2026-07-17');
const place = text((value) => /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(value), 'place', 'an ISO 3166 code, such as KR or US-CA');
const dutyId = text((value) => /^[a-z0-9-]+$/.test(value), 'dutyId', 'the id of a duty: small letters, digits and hyphens');
const entityId = text((value) => /^[a-z0-9][a-z0-9-]*$/.test(value), 'entityId', 'a short name: small letters, digits and hyphens');
const anyText = text(() => true, 'text', 'text');

const each = (names: readonly string[], check: Check): Record<string, Check> => Object.fromEntries(names.map((name) => [name, check]));

const factsShape = object({
  asOf: instant,
  moments: object(each(moments, moment)),
  awareFor: record(dutyId, moment),
  incident: object({
    personalData: oneOf(personalDataStates),
    kinds: list(oneOf(kinds), { unique: true }),
    cause: oneOf(causes),
    actor: oneOf(actors),
    accessFrom: oneOf(accessFromValues),
    ...each(incidentFlags, flag),
  }),
  risk: object({ toIndividuals: oneOf(riskLevels), ...each(riskFlags, flag) }),
  safeguards: object(each(safeguardFlags, flag)),
  entities: list(
    object({
      id: entityId,
      establishedIn: list(place, { unique: true }),
      roles: list(oneOf(roles), { unique: true }),
      regulatedAs: list(oneOf(regulatedAs), { unique: true }),
    }),
  ),
  affected: list(
    object({
      residence: place,
      individuals: count,
      individualsAtLeast: count,
      individualsAtMost: count,
      accounts: count,
      minors: flag,
      categories: list(oneOf(categories), { unique: true }),
    }),
  ),
  done: list(object({ duty: dutyId, entity: anyText, at: moment }, ['duty', 'at'])),
  calendars: object({ extraClosures: record(place, list(date)) }),
});

/** Facts, or every fault found in them; nothing is filled in and nothing unknown is passed over. */
export function parseFacts(value: unknown): { readonly facts: Facts } | { readonly errors: readonly Fault[] } {
  const errors: Fault[] = [];
  factsShape(value, '$', errors);
  // The proof that the value is of the type is the check above, which allows nothing else.
  return errors.length > 0 ? { errors } : { facts: value as Facts };
}
