import { zoneOptions } from '@/app/(portal)/administration/zones';
import { placeOptions } from '@/components/scope/forms/place';
import { type Profile, standing } from '@/domain/organisation';
import type { Locale } from '@/messages/translate';
import { now } from '@/server/now';
import { organisation } from '@/server/organisation/queries';
import { locale, show, signedIn } from '@/server/request';

const nameOf = ({ name, nameLocal }: Profile, language: Locale): string => (language === 'ko' && nameLocal) || name;

/** The reader's local date on the clock of law and screens (YYYY-MM-DD). */
export const today = (zone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now());

/** The name of one of our organisations in the reader's language; null where the profile has none of this id. */
export async function organisationName(entity: string): Promise<string | null> {
  const [language, person] = [await locale(), await signedIn()];
  const versions = (await show(organisation, {})).filter((one) => one.entity === entity);
  const one = standing(versions, today(person.timeZone))[0] ?? versions.at(-1);
  return one ? nameOf(one.profile, language) : null;
}

/** What the fields of a contract can be set to, in the reader's language. */
export async function choicesForTerms() {
  const [language, person] = [await locale(), await signedIn()];
  const ours = standing(await show(organisation, {}), today(person.timeZone)).filter(({ ended }) => !ended);
  return {
    places: placeOptions(language),
    zones: await zoneOptions(language),
    zone: person.timeZone,
    organisations: ours.map(({ entity, profile }) => ({ value: entity, label: nameOf(profile, language) })),
  };
}
