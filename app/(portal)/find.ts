'use server';

import type { Found } from '@/components/frame/palette';
import { searchIncidents } from '@/server/incident/queries';
import { ask } from '@/server/request';

/** Cases the reader is a member of, by words of the title or the reference. */
export async function findAnything(text: string): Promise<Found[]> {
  const found = await ask(searchIncidents, { text });
  return found.ok ? found.value.map((one) => ({ href: `/incidents/${one.reference}`, label: one.title, note: one.reference })) : [];
}
