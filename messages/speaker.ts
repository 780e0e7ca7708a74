import type { Duty } from '@/law/duty';
import { placeOf } from '@/law/jurisdictions';
import { dutyAuthorityKey, dutyById, dutyNameKey } from '@/law/rulebook';
import type { Sentence, Speaker } from '@/law/sentence';
import { instant } from '@/messages/format';
import { type Locale, type Translate, translator } from '@/messages/translate';

/** `inside` and `both` stand inside a phrase: "KISA, intrusion report". */
export type DutyWords = Record<'name' | 'inside' | 'authority' | 'both', (duty: string) => string>;

function place(code: string, locale: Locale, t: Translate): string {
  if (code === '*') return t('place.everyone');
  if (code === '?') return t('place.unknown');
  if (code.startsWith('each:')) return t('place.eachState', { country: place(code.slice('each:'.length), locale, t) });
  const found = placeOf(code);
  return (locale === 'ko' ? found?.ko : found?.name) ?? code;
}

/**
 * Names of duties and of their recipients in a language. `own`: duties by contract, which are named by their contract, clause and
 * customer as written. An id without a duty stands for itself.
 */
export async function dutyWordsIn(locale: Locale, own: readonly Duty[] = []): Promise<DutyWords> {
  const [t, law] = [await translator(locale, 'duty'), await translator(locale, 'law')];
  const byContract = new Map(own.flatMap((duty) => (duty.contract === undefined ? [] : [[duty.id, duty] as const])));
  const speak = (duty: string, key: (of: NonNullable<ReturnType<typeof dutyById>>) => Sentence) => {
    const found = dutyById(duty);
    if (found === undefined) return duty;
    const { id, params } = key(found);
    const values = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' && 'place' in value ? place(value.place, locale, law) : String(value),
    ]);
    return t(id, Object.fromEntries(values));
  };
  const name = (duty: string) => {
    const found = byContract.get(duty);
    return found ? law('contract.name', { contract: found.law, clause: found.article }) : speak(duty, dutyNameKey);
  };
  const authority = (duty: string) => byContract.get(duty)?.authority ?? speak(duty, dutyAuthorityKey);
  // What begins with a name ("Form 8-K") keeps its letter.
  const inside = (duty: string) => lowered(name(duty));
  return { name, inside, authority, both: (duty) => `${authority(duty)}, ${inside(duty)}` };
}

const lowered = (name: string): string =>
  /^\p{Lu}\p{Ll}+(?!\p{Ll}| \d)/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** Puts sentences of the law (reasons, derivation steps) into words. `say` of law/sentence.ts takes it. */
export async function speakerIn(locale: Locale, own: readonly Duty[] = []): Promise<Speaker> {
  const [t, duties] = [await translator(locale, 'law'), await dutyWordsIn(locale, own)];
  return {
    message: (id, values) => t(id, { ...values }),
    place: (code) => place(code, locale, t),
    duty: duties.name,
    at: (moment, zone) => instant(moment, zone, locale, { weekday: true, year: true }),
  };
}
