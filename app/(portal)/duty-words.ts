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

/** Finds a duty by its id, by law or by contract as last agreed: by those that the page has read, else by all. */
export async function dutyFinder(read?: readonly Duty[]): Promise<(duty: string) => Duty | undefined> {
  const own = read ?? (await byContract());
  return (id) => dutyById(id) ?? own.find((duty) => duty.id === id);
}

/** Names of duties and their recipients, in the reader's language: of those by contract that the page has read, else of all. */
export async function dutyWords(read?: readonly Duty[]): Promise<DutyWords> {
  return dutyWordsIn(await locale(), read ?? (await byContract()));
}

/** Puts sentences of the law (reasons, derivation steps) into the reader's words. */
export async function lawSpeaker(): Promise<Speaker> {
  return speakerIn(await locale(), await byContract());
}
