import { dutyWords, lawSpeaker } from '@/app/(portal)/duty-words';
import type { Say } from '@/components/determination/value';
import { locale, words } from '@/server/request';

/** Everything that determined values are said with, in the reader's language. */
export async function sayIn(zone: string): Promise<Say> {
  const [t, domain, duties, speaker] = await Promise.all([words('determination'), words('domain'), dutyWords(), lawSpeaker()]);
  return { t, domain, duties, place: speaker.place, zone, locale: await locale() };
}
