import { dutyWords, lawSpeaker } from '@/app/(portal)/duty-words';
import type { LawWords } from '@/components/law/period';
import type { Speaker } from '@/law/sentence';
import { locale, words } from '@/server/request';

/** What the pages of the law are written with, in the reader's language. Conditions are sentences of the rulebook's noun. */
export async function lawWords() {
  const [language, t, law, duties, speaker] = [
    await locale(),
    await words('rulebook'),
    await words('law'),
    await dutyWords(),
    await lawSpeaker(),
  ];
  const spoken: Speaker = {
    ...speaker,
    message: (id, values) => (id.startsWith('condition.') ? t(id, { ...values }) : speaker.message(id, values)),
  };
  const inWords: LawWords = { t, law, duty: duties.name };
  return { language, t, law, duties, speaker: spoken, inWords };
}
