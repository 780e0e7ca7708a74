// How many people live in a place, as far as the facts say: never a figure, always a lowest and a highest.
import type { Facts, Group } from '@/law/facts';

/** Lowest and highest number that the facts allow, and the paths of the facts that keep them apart. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly missing: readonly string[];
}

export const pathOf = (group: Group, field: string): string => `affected[${group.residence ?? '?'}].${field}`;

/** True where the figures of a group cannot all be true. */
export const contradicts = ({
  individuals,
  individualsAtLeast: low = 0,
  individualsAtMost: high = Number.POSITIVE_INFINITY,
}: Group): boolean => low > high || (individuals !== undefined && (individuals < low || individuals > high));

/** Lowest and highest number of people of one group. Accounts are never people. */
export function sizeOf(group: Group): { low: number; high: number } {
  if (contradicts(group)) return { low: 0, high: Number.POSITIVE_INFINITY };
  if (group.individuals !== undefined) return { low: group.individuals, high: group.individuals };
  return { low: group.individualsAtLeast ?? 0, high: group.individualsAtMost ?? Number.POSITIVE_INFINITY };
}

/** Whether people of a residence live in a place. `maybe`: the residence is not known, or is a country of which the place is a part. */
export function livesIn(residence: string | undefined, place: string, members: readonly string[] = []): 'yes' | 'no' | 'maybe' {
  if (place === '*') return 'yes';
  if (residence === undefined) return 'maybe';
  if (residence === place || residence.startsWith(`${place}-`) || members.includes(residence.slice(0, 2))) return 'yes';
  return place.startsWith(`${residence}-`) ? 'maybe' : 'no';
}

/** How many people of a place are affected. `members`: the countries of a place that is a union of them. */
export function peopleIn(place: string, affected: Facts['affected'], members: readonly string[] = []): Bounds {
  if (!affected) return { low: 0, high: Number.POSITIVE_INFINITY, missing: ['affected'] };
  let low = 0;
  let high = 0;
  let located = place === '*';
  const missing = new Set<string>();
  for (const group of affected) {
    const lives = livesIn(group.residence, place, members);
    if (lives === 'no') continue;
    const size = sizeOf(group);
    if (lives === 'yes') {
      low += size.low;
      located = true;
    }
    high += size.high;
    if ((lives === 'yes' ? size.low : 0) !== size.high) missing.add(pathOf(group, 'individuals'));
  }
  if (!located && missing.size > 0) missing.add(`affected[${place}].individuals`);
  return { low, high, missing: [...missing] };
}

/** The states of a country in which affected people are known to live, and then the country itself: people whose state is not known. */
export function statesOf(country: string, affected: NonNullable<Facts['affected']>): string[] {
  const states = new Set<string>();
  for (const { residence } of affected) if (residence?.startsWith(`${country}-`)) states.add(residence);
  return [...states];
}
