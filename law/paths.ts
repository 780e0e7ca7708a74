// The paths of facts, as sentences: what to ask a person for.
import { type Param, type Sentence, sentence } from '@/law/sentence';

const AFFECTED = /^affected\[(.+)\]\.(individuals|categories|minors)$/;
const ENTITY = /^entities\[(.+)\]\.(roles|regulatedAs)$/;
const DONE = /^done\[(.+)\]$/;
const CONTRACT = /^contracts\[(.+)\]$/;

/** A path as in `missing` (`moments.aware`, `affected[KR].individuals`), said in words: messages `missing.*`. */
export function pathSentence(path: string): Sentence {
  const named = (message: string): Param => ({ message });
  const people = AFFECTED.exec(path);
  if (people) return sentence(`missing.${people[2]}`, { place: { place: people[1] ?? '?' } });
  const entity = ENTITY.exec(path);
  if (entity) return sentence(`missing.${entity[2]}`, { entity: entity[1] ?? '?' });
  const done = DONE.exec(path);
  if (done) return sentence('missing.done', { duty: { duty: done[1] ?? '' } });
  const contract = CONTRACT.exec(path);
  if (contract) return sentence('missing.contract', { duty: { duty: contract[1] ?? '' } });
  if (path === 'affected' || path === 'entities') return sentence(`missing.${path}`);
  if (path.startsWith('moments.')) return sentence('missing.moment', { moment: named(`moment.${path.slice('moments.'.length)}`) });
  return sentence('missing.fact', { fact: named(`fact.${path}`) });
}
