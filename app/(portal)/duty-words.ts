import { cache } from 'react';
import type { Duty } from '@/law/duty';
import { dutyById } from '@/law/rulebook';
import type { Speaker } from '@/law/sentence';
import { type DutyWords, dutyWordsIn, speakerIn } from '@/messages/speaker';
import { contractDutiesAsWritten } from '@/server/contract/queries';
import { locale, show } from '@/server/request';

const byContract = cache(() => show(contractDutiesAsWritten, {}));

/** What the contents of contracts ask for, of every version, by the item's id. */
export const ownContents = async (): Promise<ReadonlyMap<string, string>> =>
  new Map((await byContract()).flatMap(({ contents = [] }) => contents.map(({ id, text }) => [id, text] as const)));

/** Finds a duty by its id, by law or by contract as last agreed. */
export async function dutyFinder(): Promise<(duty: string) => Duty | undefined> {
  const own = await byContract();
  return (id) => dutyById(id) ?? own.find((duty) => duty.id === id);
}

/** Names of duties and their recipients, in the reader's language. */
export async function dutyWords(): Promise<DutyWords> {
  return dutyWordsIn(await locale(), await byContract());
}

/** Puts sentences of the law (reasons, derivation steps) into the reader's words. */
export async function lawSpeaker(): Promise<Speaker> {
  return speakerIn(await locale(), await byContract());
}
