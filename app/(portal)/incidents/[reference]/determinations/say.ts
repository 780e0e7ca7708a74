import { dutyWords, lawSpeaker } from '@/app/(portal)/duty-words';
import { type Say, sayValue } from '@/components/determination/value';
import { locale, type Wording, words } from '@/server/request';

/** Everything that determined values are said with, in the reader's language. */
export async function sayIn(zone: string): Promise<Say> {
  const [t, domain, duties, speaker] = await Promise.all([words('determination'), words('domain'), dutyWords(), lawSpeaker()]);
  return { t, domain, duties, place: speaker.place, zone, locale: await locale() };
}

/** Says the value that stands where somebody determined the same field first. */
export async function standingIn(field: string, key: string, zone: string): Promise<Wording> {
  const say = await sayIn(zone);
  return {
    value: (name, value) => (name === 'value' && typeof value === 'string' ? sayValue(field, key, JSON.parse(value), say).text : null),
  };
}
