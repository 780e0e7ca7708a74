import type { Profile } from '@/domain/organisation';
import { obligations } from '@/law/obligations';
import { dutyById, rulebook } from '@/law/rulebook';

/** Laws of one jurisdiction that can bind an entity, each with its duties in the order of the rulebook. */
export type BindingLaws = { jurisdiction: string; laws: { law: string; duties: string[] }[] };

/**
 * Which laws can bind an entity whatever happens, by its establishments, roles and status alone: every duty that a case could bring, with
 * nothing known of the case. `at`: RFC 3339.
 */
export function bindable({ establishedIn, roles, regulatedAs }: Profile, at: string): BindingLaws[] {
  const entity = {
    id: 'entity',
    ...(establishedIn && { establishedIn }),
    ...(roles && roles.length > 0 && { roles }),
    ...(regulatedAs && { regulatedAs }),
  };
  const { obligations: found } = obligations({ entities: [entity] }, rulebook, at);
  const places = new Map<string, Map<string, string[]>>();
  for (const one of found) {
    const duty = dutyById(one.duty);
    if (one.answer === 'not-owed' || duty === undefined) continue;
    const laws = places.get(duty.jurisdiction) ?? new Map<string, string[]>();
    laws.set(duty.law, [...(laws.get(duty.law) ?? []), one.duty]);
    places.set(duty.jurisdiction, laws);
  }
  return [...places].map(([jurisdiction, laws]) => ({ jurisdiction, laws: [...laws].map(([law, duties]) => ({ law, duties })) }));
}
