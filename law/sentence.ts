// The law speaks in message ids with parameters; words are found elsewhere. Plain data, so that what was said can be stored.
import type { MomentText } from '@/law/facts';

/** A value in a sentence: text, a number, another message, a place by its code, a duty by its id, a moment in a zone, or a list of these. */
export type Param =
  | string
  | number
  | { readonly message: string }
  | { readonly place: string }
  | { readonly duty: string }
  | { readonly at: MomentText; readonly zone: string }
  | readonly Param[];

/** A sentence not yet put into words. `id` is a key of the messages of the law: `reason.people.holds`. */
export interface Sentence {
  readonly id: string;
  readonly params: Readonly<Record<string, Param>>;
}

export const sentence = (id: string, params: Readonly<Record<string, Param>> = {}): Sentence => ({ id, params });

/** What a language supplies. */
export interface Speaker {
  readonly message: (id: string, values: Readonly<Record<string, string | number>>) => string;
  readonly place: (code: string) => string;
  readonly duty: (id: string) => string;
  readonly at: (moment: MomentText, zone: string) => string;
}

const isList = (param: Param): param is readonly Param[] => Array.isArray(param);

function value(param: Param, speaker: Speaker): string | number {
  if (typeof param === 'string' || typeof param === 'number') return param;
  if (isList(param)) return param.map((item) => value(item, speaker)).join(', ');
  if ('message' in param) return speaker.message(param.message, {});
  if ('place' in param) return speaker.place(param.place);
  if ('duty' in param) return speaker.duty(param.duty);
  return speaker.at(param.at, param.zone);
}

/** The sentence in the words of one language, its first letter a capital. */
export function say({ id, params }: Sentence, speaker: Speaker): string {
  const said = speaker.message(id, Object.fromEntries(Object.entries(params).map(([name, param]) => [name, value(param, speaker)])));
  return said.charAt(0).toUpperCase() + said.slice(1);
}
