import type { Profile, ProfileRef, TurnoverRow } from '@/domain/organisation';
import type { Actor } from '@/domain/policy';
import { recordEntity } from '@/server/organisation/commands';
import { organisation } from '@/server/organisation/queries';
import { asking, doing } from '@/server/testing';
import { INVENTED, type SeedCase } from './case';

const turnover = (of: TurnoverRow['of'], currency: string, amounts: Record<number, number>): TurnoverRow[] =>
  Object.entries(amounts).map(([year, amount]) => ({ year: Number(year), amount, currency, of, source: INVENTED }));

const invented = (
  name: string,
  place: string,
  sectors: string,
  rows: TurnoverRow[],
  regulatedAs: Profile['regulatedAs'] = [],
  roles: Profile['roles'] = ['controller'],
) => ({
  profile: {
    name: `${name} (invented)`,
    nameLocal: null,
    establishedIn: [place],
    roles,
    regulatedAs,
    sectors,
    registrations: null,
    turnover: rows,
  } satisfies Profile,
  source: INVENTED,
});

/** The organisations of the invented cases by their keys there. Their figures are invented too, and say so. */
const PROFILES: Record<string, ReturnType<typeof invented>> = {
  'haneul-mart': invented(
    'Haneul Mart',
    'KR',
    'online retail',
    turnover('entity', 'KRW', { 2025: 480_000_000_000, 2024: 450_000_000_000, 2023: 390_000_000_000 }),
    ['online-service-provider'],
  ),
  callcraft: invented(
    'Callcraft',
    'IE',
    'customer service',
    turnover('undertaking', 'EUR', { 2025: 640_000_000, 2024: 610_000_000 }),
    [],
    ['controller', 'processor'],
  ),
  thornfield: invented('Thornfield Logistics', 'GB', 'logistics', turnover('undertaking', 'GBP', { 2025: 210_000_000 })),
  // No turnover: what rests on it is not yet known.
  'aozora-trading': invented('Aozora Trading', 'JP', 'trade', []),
  'redwood-archive': invented('Redwood Archive', 'US-CA', 'storage of records', []),
};

/** Writes the profile as the administrator, once; gives which version each key stands for. */
export async function seedProfile(administrator: Actor): Promise<Record<string, ProfileRef>> {
  const there = await asking(administrator, organisation, {});
  const refs: Record<string, ProfileRef> = {};
  for (const [key, { profile, source }] of Object.entries(PROFILES)) {
    const held = there.find((one) => one.key === key && one.version === 1);
    refs[key] = held
      ? { entity: held.entity, version: 1 }
      : await doing(administrator, recordEntity, { key, profile, from: '2025-01-01', source });
  }
  return refs;
}

/** A case whose entities were taken over from the profile, where it has them. */
export const takingOver = <T extends Pick<SeedCase, 'determinations'>>(one: T, refs: Readonly<Record<string, ProfileRef>>): T => ({
  ...one,
  determinations: one.determinations.map((row) => {
    const profile = row.field === 'entity' ? refs[row.key ?? ''] : undefined;
    return profile ? { ...row, value: { ...(row.value as object), profile } } : row;
  }),
});
