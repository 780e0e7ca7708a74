import { zoneOptions } from '@/app/(portal)/administration/zones';
import { placeOptions } from '@/components/scope/forms/place';
import { locale, signedIn } from '@/server/request';

/** What the fields of a contract can be set to, in the reader's language. */
export async function choicesForTerms() {
  const [language, person] = [await locale(), await signedIn()];
  return { places: placeOptions(language), zones: zoneOptions(), zone: person.timeZone, organisations: [] };
}
