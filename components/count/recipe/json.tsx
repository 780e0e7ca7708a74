'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { fill } from '@/messages/format';
import { faultOfJson } from '../json-fault';
import type { Words } from './part';

/** What became of a typed recipe. `missing`: columns that it reads and the file shown lacks. */
export type Used = { ok: true; missing: string[] } | { ok: false; faults: string[] };
type Props = { text: string; words: Words; onUse: (text: string) => Promise<Used> };

function save(text: string) {
  const address = URL.createObjectURL(new Blob([`${text}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'recipe.json';
  link.click();
  URL.revokeObjectURL(address);
}

/** The recipe as it is saved: to read, to edit, to paste. What is typed stands apart until it is used; what to mend stands beside it. */
export function AsText({ text, words, onUse }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [used, setUsed] = useState<Used | null>(null);
  const [pending, setPending] = useState(false);
  const use = async () => {
    const given = typed ?? text;
    const broken = faultOfJson(given);
    if (broken) return setUsed({ ok: false, faults: [fill(words.notJson, broken)] });
    setPending(true);
    const answer = await onUse(given);
    setPending(false);
    setUsed(answer);
    if (answer.ok) setTyped(null);
  };
  const wrong = used?.ok === false;
  return (
    <div className={wrong ? 'field bad' : 'field'}>
      <label htmlFor={id} className="vh">
        {words.json}
      </label>
      {wrong ? (
        <div className="wrong" role="alert" id={`${id}-wrong`}>
          {used.faults.map((fault) => (
            <p key={fault}>{fault}</p>
          ))}
        </div>
      ) : null}
      <textarea
        id={id}
        className="code"
        rows={10}
        spellCheck={false}
        value={typed ?? text}
        {...(wrong && { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` })}
        onChange={(event) => {
          setUsed(null);
          setTyped(event.target.value);
        }}
      />
      {used?.ok ? (
        <p className="said" role="status">
          {words.used}
        </p>
      ) : null}
      {used?.ok && used.missing.length > 0 ? <p className="flag">{fill(words.missing, { list: used.missing.join(', ') })}</p> : null}
      <div className="acts">
        <Button disabled={typed === null || pending} onClick={() => void use()}>
          {words.use}
        </Button>
        <Button kind="bare" onClick={() => save(typed ?? text)}>
          {words.download}
        </Button>
      </div>
    </div>
  );
}
