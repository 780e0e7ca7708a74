import type { Speaker } from '@/law/sentence';
import { type DutyWords, dutyWordsIn, speakerIn } from '@/messages/speaker';
import { locale } from '@/server/request';

/** Names of duties and their recipients, in the reader's language. */
export async function dutyWords(): Promise<DutyWords> {
  return dutyWordsIn(await locale());
}

/** Puts sentences of the law (reasons, derivation steps) into the reader's words. */
export async function lawSpeaker(): Promise<Speaker> {
  return speakerIn(await locale());
}
