import { jurisdictions } from '@/law/jurisdictions';
import { dutyAuthorityKey, dutyById, dutyNameKey } from '@/law/rulebook';
import type { Sentence } from '@/law/sentence';
import { locale, words } from '@/server/request';

export type DutyWords = { name: (duty: string) => string; authority: (duty: string) => string; both: (duty: string) => string };

/** Names of duties and their recipients, in the reader's language. An id without a duty stands for itself. */
export async function dutyWords(): Promise<DutyWords> {
  const t = await words('duty');
  const language = await locale();
  const place = (code: string) => {
    const found = jurisdictions.find((one) => one.code === code);
    return found === undefined ? code : language === 'ko' ? found.ko : found.name;
  };
  const speak = (duty: string, key: (of: NonNullable<ReturnType<typeof dutyById>>) => Sentence) => {
    const found = dutyById(duty);
    if (found === undefined) return duty;
    const { id, params } = key(found);
    return t(
      id,
      Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          typeof value === 'object' && 'place' in value ? place(value.place) : String(value),
        ]),
      ),
    );
  };
  const name = (duty: string) => speak(duty, dutyNameKey);
  const authority = (duty: string) => speak(duty, dutyAuthorityKey);
  return { name, authority, both: (duty) => `${authority(duty)}, ${name(duty)}` };
}
