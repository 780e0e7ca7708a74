import type { Duty } from '@/law/duty';
import { placeOf } from '@/law/jurisdictions';
import { rulebook } from '@/law/rulebook';
import { dutyWordsIn } from '@/messages/speaker';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What a duty is found by: authority, article, law and name, in English, Korean and the language of the place, and its id. */
async function wordsOf(duties: readonly Duty[]): Promise<ReadonlyMap<string, string>> {
  const languages = [await dutyWordsIn('en'), await dutyWordsIn('ko')];
  return new Map(
    duties.map((duty) => {
      const places = [duty.jurisdiction, duty.jurisdiction.slice(0, 2)].map(placeOf);
      const parts = [
        duty.id,
        duty.jurisdiction,
        duty.law,
        duty.lawLocal,
        duty.article,
        duty.authority,
        duty.authorityLocal,
        duty.form,
        ...places.flatMap((place) => (place ? [place.name, place.local, place.ko] : [])),
        ...languages.flatMap((words) => [words.name(duty.id), words.authority(duty.id)]),
      ];
      return [duty.id, plain(parts.filter(Boolean).join(' \n '))];
    }),
  );
}

let kept: Promise<ReadonlyMap<string, string>> | undefined;

/** The duties in which every word of a query occurs, in the order of the rulebook. An empty query finds all. */
export async function searchRulebook(query: string): Promise<readonly Duty[]> {
  kept ??= wordsOf(rulebook.duties);
  const words = await kept;
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  return rulebook.duties.filter(({ id }) => wanted.every((word) => words.get(id)?.includes(word)));
}
