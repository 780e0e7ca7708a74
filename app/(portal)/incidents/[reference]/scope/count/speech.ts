import type { Speech } from '@/components/count/result/words';
import { placeName } from '@/components/scope/forms/place';
import { categories } from '@/law/vocabulary';
import { incidentHead } from '@/server/incident/queries';
import { show, signedIn, words } from '@/server/request';

/** What the pages of counting speak with, in the reader's language and the case's zone. */
export async function speechOf(reference: string): Promise<Speech & { permissions: readonly string[] }> {
  const [{ timeZone, permissions }, { locale }, t, engine, domain] = await Promise.all([
    show(incidentHead, { reference }),
    signedIn(),
    words('count'),
    words('engine'),
    words('domain'),
  ]);
  const known: readonly string[] = categories;
  return {
    t,
    engine,
    locale,
    zone: timeZone,
    permissions,
    category: (name) => (known.includes(name) ? domain(`vocabulary.categories.${name}`) : name),
    place: (code) => placeName(code, locale),
  };
}
