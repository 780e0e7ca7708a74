// Which law reaches an entity, where its authority sits, and by which calendar it counts.
import { type Calendar, type OpenDays, readCalendar } from '@/law/calendars/calendar';
import { calendarOf } from '@/law/calendars/index';
import type { Duty, Rulebook } from '@/law/duty';
import type { Entity, Facts } from '@/law/facts';
import { placeOf } from '@/law/jurisdictions';
import { sizeOf } from '@/law/people';
import { parseDate } from '@/law/time';

const country = (code: string): string => code.slice(0, 2);

/** The unions of countries in a rulebook, with their members. */
export const unionsOf = (rulebook: Rulebook): [string, readonly string[]][] =>
  Object.entries(rulebook.jurisdictions).flatMap(([code, { members }]) => (members ? [[code, members]] : []));

/** Places where somebody affected lives, as far as is known; a group settled at nobody is no one. */
export const residences = (facts: Facts): string[] =>
  (facts.affected ?? []).flatMap((group) => (group.residence !== undefined && sizeOf(group).high > 0 ? [group.residence] : []));

/** The jurisdictions touched: where the entity is established or somebody affected lives. A state touches its country, a member its union. */
export function touchedBy(entity: Entity | null, living: readonly string[], unions: readonly [string, readonly string[]][]): Set<string> {
  const touched = new Set<string>();
  for (const code of [...(entity?.establishedIn ?? []), ...living]) {
    touched.add(code).add(country(code));
    for (const [union, members] of unions) if (members.includes(country(code))) touched.add(union);
  }
  return touched;
}

/** A duty laid on a legal status also reaches an entity that has it anywhere in the same country; one by contract reaches everywhere. */
export function reachesByStatus(duty: Duty, entity: Entity | null): boolean {
  if (duty.contract !== undefined) return true;
  const statuses = duty.owedBy.regulatedAs;
  if (!statuses || !entity?.regulatedAs?.some((status) => statuses.includes(status))) return false;
  return (entity.establishedIn ?? []).some((code) => country(code) === country(duty.jurisdiction));
}

/** The country of the entity's authority within a union: its first establishment there, else the first residence there. */
export function seatIn(members: readonly string[], entity: Entity | null, living: readonly string[]): string | undefined {
  return [...(entity?.establishedIn ?? []), ...living].map(country).find((code) => members.includes(code));
}

/** The zone of the union where nothing says which member it is. */
const SEAT_OF_THE_UNION = 'Europe/Brussels';

/** The zone of the authority (IANA). */
export const zoneOf = (duty: Duty, seat: string | undefined): string =>
  duty.timeZone ?? placeOf(seat ?? duty.jurisdiction)?.timeZone ?? SEAT_OF_THE_UNION;

/** Where no calendar is kept only weekends are known, and every day counted is projected. */
const weekendsOnly = (code: string): Calendar =>
  readCalendar({
    code,
    title: code,
    weekend: [0, 6],
    source: '',
    proclaimedUntil: 2017,
    checked: false,
    holidays: '2018',
  });

/** The working days by which a duty counts: its named calendar, else that of the seat or of the country, with the closures ordered beyond it. */
export function openDaysOf(duty: Duty, seat: string | undefined, facts: Facts): OpenDays {
  const named = duty.calendar === 'EU' ? undefined : duty.calendar;
  const code = named ?? seat ?? country(duty.jurisdiction);
  const ordered = facts.calendars?.extraClosures ?? {};
  const closures = [...new Set([code, duty.jurisdiction])].flatMap((place) => ordered[place] ?? []);
  return {
    calendar: calendarOf(code) ?? weekendsOnly(code),
    closures: new Set(closures.flatMap((day) => parseDate(day) ?? [])),
  };
}
