import type { Duty, Rulebook } from '@/law/duty';
import { placeOf } from '@/law/jurisdictions';
import { rulebook } from '@/law/rulebook';
import { roughHours } from './period';
import { type Column, columnsOf, type Standing, standingAt } from './standing';

export type WorldCell = { duty: Duty; standing: Standing; count: number };
export type WorldRow = { place: string; cells: Record<Column, WorldCell | null> };

export const REGIONS = ['europe', 'asia', 'middle', 'americas', 'states'] as const;
export type Region = (typeof REGIONS)[number];

const PLACES: Readonly<Record<Exclude<Region, 'states' | 'americas'>, readonly string[]>> = {
  europe: ['EU', 'GB', 'CH', 'TR'],
  asia: ['KR', 'JP', 'CN', 'HK', 'MO', 'TW', 'SG', 'IN', 'ID', 'MY', 'PH', 'TH', 'VN', 'AU', 'NZ'],
  middle: ['IL', 'AE', 'SA', 'EG', 'GH', 'KE', 'NG', 'ZA'],
};

/** Where a jurisdiction stands in the table of the world. */
function regionOf(place: string): Region {
  if (place.startsWith('US-')) return 'states';
  if (PLACES.europe.includes(place)) return 'europe';
  if (PLACES.asia.includes(place)) return 'asia';
  return PLACES.middle.includes(place) ? 'middle' : 'americas';
}

/** Law in force before law to come, limits before figures from guidance before words, the shorter first. */
function rank({ standing }: Pick<WorldCell, 'standing'>): number {
  const later = standing.kind === 'in-force' ? 0 : 10_000_000;
  const hours = standing.version ? roughHours(standing.version) : Number.POSITIVE_INFINITY;
  return later + Math.min(hours, 5_000_000);
}

function cellOf(duties: readonly Duty[], column: Column, ms: number): WorldCell | null {
  const standing = duties.filter((duty) => columnsOf(duty).includes(column)).map((duty) => ({ duty, standing: standingAt(duty, ms) }));
  const binding = standing.filter((one) => one.standing.kind === 'in-force' && !one.duty.voluntary);
  const [first] = (binding.length > 0 ? binding : standing).sort((a, b) => rank(a) - rank(b));
  return first ? { ...first, count: standing.length } : null;
}

/** Every jurisdiction of a rulebook at an instant (epoch milliseconds): for each kind of recipient the shortest figure in force. */
export function worldOf({ duties }: Rulebook, ms: number): Record<Region, WorldRow[]> {
  const world: Record<Region, WorldRow[]> = { europe: [], asia: [], middle: [], americas: [], states: [] };
  for (const [place, own] of byPlace(duties)) {
    world[regionOf(place)].push({
      place,
      cells: { people: cellOf(own, 'people', ms), regulator: cellOf(own, 'regulator', ms), others: cellOf(own, 'others', ms) },
    });
  }
  return world;
}

const COUNTRIES = [...new Set(rulebook.duties.map(({ jurisdiction }) => jurisdiction.slice(0, 2)))];
const nameOf = (code: string): string => placeOf(code)?.name ?? code;

/** The duties of each jurisdiction in the order of the rulebook; countries in its order, the states of a country after it by their English names. */
export function byPlace(duties: readonly Duty[]): [string, Duty[]][] {
  const places = new Map<string, Duty[]>();
  for (const duty of duties) {
    const own = places.get(duty.jurisdiction) ?? [];
    own.push(duty);
    places.set(duty.jurisdiction, own);
  }
  const country = (code: string) => COUNTRIES.indexOf(code.slice(0, 2));
  return [...places].sort(([a], [b]) => country(a) - country(b) || a.length - b.length || nameOf(a).localeCompare(nameOf(b), 'en'));
}
