import type { Clause } from '@/law/describe';
import { type Speaker, say } from '@/law/sentence';

type Props = { clause: Clause; speaker: Speaker; words: { all: string; any: string } };

/** A condition as a reader of a code expects it: a sentence, or "all of these" and "any one of these" with their limbs. */
export function ClauseText({ clause, speaker, words }: Props) {
  if ('says' in clause) return <p>{say(clause.says, speaker)}</p>;
  return (
    <>
      <p className="of">{words[clause.of]}</p>
      <ul className="limbs">
        {clause.clauses.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the limbs of a condition have no other name than their place
          <li key={index}>
            <ClauseText clause={one} speaker={speaker} words={words} />
          </li>
        ))}
      </ul>
    </>
  );
}
