// How far ahead the working days are settled, for pages and health to warn before a calendar runs out.
import { calendarData } from '@/law/calendars/index';
import type { Rulebook } from '@/law/duty';

/** A calendar that duties count by, and the last year whose days are settled. */
export interface Horizon {
  readonly code: string;
  readonly title: string;
  readonly source: string;
  readonly settledUntil: number;
  /** True where its days were compared with the law by hand. */
  readonly checked: boolean;
}

/** The calendars that the duties of a rulebook count by: those they name, and those of the members of every union. The soonest to end first. */
export function horizons(rulebook: Rulebook): Horizon[] {
  const named = rulebook.duties.flatMap(({ calendar }) => calendar ?? []);
  const members = Object.values(rulebook.jurisdictions).flatMap((place) => place.members ?? []);
  return [...new Set([...named, ...members])]
    .flatMap((code) => calendarData[code] ?? [])
    .map(({ code, title, source, proclaimedUntil, checked }) => ({ code, title, source, settledUntil: proclaimedUntil, checked }))
    .sort((a, b) => a.settledUntil - b.settledUntil || a.code.localeCompare(b.code));
}

/** How many days before its settled days end a calendar is named, on the page of the law and by the health of the server. */
export const WARNED_DAYS = 180;

/** The calendars whose settled days end within a number of days after a local date (YYYY-MM-DD). */
export function runningOut(rulebook: Rulebook, date: string, days: number): Horizon[] {
  const today = Date.parse(`${date}T00:00:00Z`);
  return horizons(rulebook).filter(({ settledUntil }) => Date.parse(`${settledUntil}-12-31T00:00:00Z`) - today < days * 86_400_000);
}
