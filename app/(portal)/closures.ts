import { calendarOf } from '@/law/calendars/index';
import { places } from '@/law/jurisdictions';
import { isoDate, localDay } from '@/law/time';

/** Holidays of the country of a zone (IANA) between two instants, epoch milliseconds; none where no calendar is kept. */
export function closuresIn(zone: string, from: number, to: number): { date: string; name: string }[] {
  const place = places.find(({ timeZone, code }) => timeZone === zone && calendarOf(code.slice(0, 2)) !== undefined);
  const calendar = place && calendarOf(place.code.slice(0, 2));
  if (calendar === undefined) return [];
  const found: { date: string; name: string }[] = [];
  for (let day = localDay(from, zone); day <= localDay(to, zone); day++) {
    const name = calendar.days.get(day);
    if (name !== undefined) found.push({ date: isoDate(day), name });
  }
  return found;
}
