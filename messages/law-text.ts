// What the rulebook says in English (triggers, exceptions, penalties, notes), in other languages. A translation, never the official text.
import type { Duty } from '@/law/duty';
import americas from './law-texts/ko/americas.json';
import asia from './law-texts/ko/asia.json';
import europe from './law-texts/ko/europe.json';
import japan from './law-texts/ko/japan.json';
import korea from './law-texts/ko/korea.json';
import middleEastAndAfrica from './law-texts/ko/middle-east-and-africa.json';
import oceania from './law-texts/ko/oceania.json';
import shared from './law-texts/ko/shared.json';
import states from './law-texts/ko/states.json';
import unitedStates from './law-texts/ko/united-states.json';
import type { Locale } from './translate';

/** The parts, each from the English text to the Korean: a text that changes in the law loses its translation until it is made anew. */
export const KOREAN_PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  shared,
  korea,
  japan,
  asia,
  oceania,
  europe,
  middleEastAndAfrica,
  americas,
  unitedStates,
  states,
};

const korean: ReadonlyMap<string, string> = new Map(Object.values(KOREAN_PARTS).flatMap((part) => Object.entries(part)));

/** A text of the law in the reader's language; `language` is the one it stands in, for it may have no translation (a contract's own words). */
export function lawText(text: string, reader: Locale): { readonly text: string; readonly language: Locale } {
  const found = reader === 'ko' ? korean.get(text) : undefined;
  return found === undefined ? { text, language: 'en' } : { text: found, language: 'ko' };
}

/** Every text of a duty that a reader meets as a sentence of ours. Names, quotations and required contents have places of their own. */
export const textsOf = ({ trigger, owedBy, notes, insider, penalty, channel, form, confidenceNote, ...duty }: Duty): readonly string[] =>
  [
    owedBy.text,
    trigger,
    ...(duty.exceptions ?? []),
    ...(duty.delay ?? []),
    ...(duty.phases ?? []),
    penalty?.text,
    insider,
    notes,
    channel,
    form,
    confidenceNote,
  ].filter((text) => text !== undefined);
