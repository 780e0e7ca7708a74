'use server';

import { lawWords } from '@/app/(portal)/law/words';
import type { Found } from '@/components/frame/palette';
import { searchRulebook } from '@/components/law/search';
import { searchIncidents } from '@/server/incident/queries';
import { ask } from '@/server/request';

const MOST_DUTIES = 6;

/** Cases the reader is a member of, by words of the title or the reference; then duties of the rulebook. Nothing for those who are not signed in. */
export async function findAnything(text: string): Promise<Found[]> {
  const cases = await ask(searchIncidents, { text });
  if (!cases.ok) return [];
  const [{ duties, speaker }, found] = [await lawWords(), await searchRulebook(text)];
  return [
    ...cases.value.map((one) => ({ href: `/incidents/${one.reference}`, label: one.title, note: one.reference })),
    ...found
      .slice(0, MOST_DUTIES)
      .map(({ id, jurisdiction }) => ({ href: `/law/${id}`, label: duties.both(id), note: speaker.place(jurisdiction) })),
  ];
}
