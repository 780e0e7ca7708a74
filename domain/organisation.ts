import { type Check, count, type Fault, list, object, oneOf, orUnknown, place, text } from '@/domain/check';
import type { TurnoverOf } from '@/law/duty';
import { type RegulatedAs, type Role, regulatedAs, roles } from '@/law/vocabulary';

/** What an entity turned over in the business year that ended in `year`: whole units, whose or where, and where it was read. */
export type TurnoverRow = { year: number; amount: number; currency: string; of: TurnoverOf; source: string };

/** A legal entity of the organisation, as far as the law asks. Null: not yet known. An empty list: known to be none. */
export type Profile = {
  name: string;
  nameLocal: string | null;
  /** ISO codes; in the EU the first is the seat of the lead authority. */
  establishedIn: string[] | null;
  /** In respect of the data it usually handles; a case may find otherwise. */
  roles: Role[] | null;
  regulatedAs: RegulatedAs[] | null;
  sectors: string | null;
  /** Registers and numbers, one a line. */
  registrations: string | null;
  turnover: TurnoverRow[];
};

/** One version, as it is from a local date on. `recordedAt`: RFC 3339. */
export type ProfileVersion = {
  entity: string;
  version: number;
  key: string;
  profile: Profile;
  from: string;
  ended: boolean;
  source: string;
  reason: string | null;
  recordedAt: string;
  recordedBy: string;
};

/** Which version of the profile an entity of a case was taken from. */
export type ProfileRef = { entity: string; version: number };

export const PROFILE_LIMITS = { name: 200, line: 300, text: 2_000, places: 60, statuses: 60, turnover: 60, key: 64 } as const;

/** Whole units above this could not be told apart by a computer's numbers. */
const MOST = 9_000_000_000_000_000;
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const year: Check<number> = (value, path, faults) => {
  const read = count(2100)(value, path, faults);
  if (read !== undefined && read < 1990) faults.push({ path, id: 'fault.year', params: { first: '1990', last: '2100' } });
  return read;
};

const currency: Check<string> = (value, path, faults) => {
  if (typeof value === 'string' && CURRENCIES.has(value)) return value;
  faults.push({ path, id: 'fault.currency', params: {} });
  return undefined;
};

/** The whole undertaking, the entity itself, or a place. */
const turnoverOf: Check<string> = (value, path, faults) =>
  value === 'undertaking' || value === 'entity' ? value : place(value, path, faults);

const profile = object<Profile>({
  name: text(PROFILE_LIMITS.name),
  nameLocal: orUnknown(text(PROFILE_LIMITS.name)),
  establishedIn: orUnknown(list(place, PROFILE_LIMITS.places)),
  roles: orUnknown(list(oneOf(roles), roles.length)),
  regulatedAs: orUnknown(list(oneOf(regulatedAs), PROFILE_LIMITS.statuses)),
  sectors: orUnknown(text(PROFILE_LIMITS.line)),
  registrations: orUnknown(text(PROFILE_LIMITS.text)),
  turnover: list(
    object<TurnoverRow>({ year, amount: count(MOST), currency, of: turnoverOf, source: text(PROFILE_LIMITS.line) }),
    PROFILE_LIMITS.turnover,
    (row) => `${row.year} ${row.of} ${row.currency}`,
  ),
});

const widest = (of: string): number => (of === 'undertaking' ? 0 : of === 'entity' ? 1 : 2);

/** The profile as it is stored, its turnover latest first, or everything that is wrong with it. Never throws. */
export function parseProfile(value: unknown): { ok: true; profile: Profile } | { ok: false; faults: Fault[] } {
  const faults: Fault[] = [];
  const read = profile(value, '', faults);
  if (read === undefined || faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    profile: {
      ...read,
      turnover: read.turnover.toSorted((a, b) => b.year - a.year || widest(a.of) - widest(b.of) || (a.of < b.of ? -1 : 1)),
    },
  };
}

/** What stands of each entity on a local date: the last version that is so by then. In the order of their keys. */
export function standing<T extends Pick<ProfileVersion, 'entity' | 'version' | 'from' | 'key'>>(versions: readonly T[], day: string): T[] {
  const latest = new Map<string, T>();
  for (const one of versions) {
    if (one.from > day) continue;
    const held = latest.get(one.entity);
    if (held === undefined || held.version < one.version) latest.set(one.entity, one);
  }
  return [...latest.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The members that an entity of a case has from the profile. */
export const SHARED = ['name', 'nameLocal', 'establishedIn', 'roles', 'regulatedAs'] as const;
export type Shared = Pick<Profile, (typeof SHARED)[number]>;

const sameSet = (a: readonly string[] | null, b: readonly string[] | null): boolean =>
  a === null || b === null ? a === b : a.length === b.length && [...a].sort().join() === [...b].sort().join();

/** Where an entity of a case and a profile differ. The order of establishments counts: the first names the lead authority. */
export const differences = (held: Shared, said: Shared): (typeof SHARED)[number][] =>
  SHARED.filter((member) => {
    if (member === 'name' || member === 'nameLocal') return held[member] !== said[member];
    if (member === 'establishedIn') return held.establishedIn?.join() !== said.establishedIn?.join();
    return !sameSet(held[member], said[member]);
  });

/** What changed from one version to the next, by the names of members; all that is known, in the first. */
export function changed(before: Profile | null, after: Profile): (keyof Profile)[] {
  return (Object.keys(after) as (keyof Profile)[]).filter((member) =>
    before === null
      ? after[member] !== null && (!Array.isArray(after[member]) || after[member].length > 0)
      : JSON.stringify(before[member]) !== JSON.stringify(after[member]),
  );
}

/** An entity of a case beside the profile: the version it was taken from, the one that stands, and where they differ now. */
export type Beside = { key: string; taken: ProfileRef | null; stands: ProfileVersion; fields: (typeof SHARED)[number][] };

/** Entities of a case of which the profile says otherwise, or has a later version, than what was taken over. `key`: in the case. */
export function otherwise(
  held: readonly { key: string; value: Shared & { profile?: ProfileRef } }[],
  versions: readonly ProfileVersion[],
  day: string,
): Beside[] {
  const now = standing(versions, day);
  return held.flatMap(({ key, value }) => {
    const stands = now.find((one) => (value.profile ? one.entity === value.profile.entity : one.key === key));
    if (stands === undefined) return [];
    const fields = differences(value, stands.profile);
    const later = value.profile !== undefined && value.profile.version !== stands.version;
    return fields.length > 0 || later || stands.ended ? [{ key, taken: value.profile ?? null, stands, fields }] : [];
  });
}
