import { city, type Locale } from '@/messages/format';
import { tree } from '@/messages/translate';

/** The city that stands for a zone in its IANA name. */
const tail = (zone: string): string => zone.split('/').at(-1) ?? zone;

/** Where a zone is, in the reader's language, for zones whose city we do not write ourselves: "가나 시간 (Accra)". */
function written(zone: string, locale: Locale): string {
  if (locale === 'en') return zone.replaceAll('_', ' ');
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'shortGeneric' }).formatToParts(0);
  const named = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${named} (${tail(zone).replaceAll('_', ' ')})`;
}

/** Every time zone to choose from, in the reader's language: the cities written in our own messages first, then the others. */
export async function zoneOptions(locale: Locale): Promise<{ value: string; label: string }[]> {
  const { cities } = await tree<{ cities: Record<string, string> }>(locale, 'clock');
  const option = (value: string) => ({ value, known: tail(value) in cities });
  const all = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].map(option);
  const by = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, locale);
  const known = all.filter((one) => one.known).map(({ value }) => ({ value, label: city(value, locale) }));
  const others = all.filter((one) => !one.known).map(({ value }) => ({ value, label: written(value, locale) }));
  return [...known.sort(by), ...others.sort(by)];
}
