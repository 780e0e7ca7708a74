'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Words } from './part';

type Props = { text: string; words: Words; onUse: (text: string) => Promise<boolean> };

function save(text: string) {
  const address = URL.createObjectURL(new Blob([`${text}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'recipe.json';
  link.click();
  URL.revokeObjectURL(address);
}

/** The recipe as it is saved: to read, to edit, to paste. What is typed stands apart until it is used. */
export function AsText({ text, words, onUse }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState(false);
  const [wrong, setWrong] = useState(false);
  const use = async () => {
    const given = typed ?? text;
    try {
      JSON.parse(given);
    } catch {
      return setWrong(true);
    }
    setWrong(false);
    if (!(await onUse(given))) return;
    setTyped(null);
    setSaid(true);
  };
  return (
    <div className={wrong ? 'field bad' : 'field'}>
      <label htmlFor={id} className="vh">
        {words.json}
      </label>
      {wrong ? (
        <p className="wrong" role="alert" id={`${id}-wrong`}>
          {words.notJson}
        </p>
      ) : null}
      <textarea
        id={id}
        className="code"
        rows={10}
        spellCheck={false}
        value={typed ?? text}
        {...(wrong && { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` })}
        onChange={(event) => {
          setSaid(false);
          setTyped(event.target.value);
        }}
      />
      {said ? (
        <p className="said" role="status">
          {words.used}
        </p>
      ) : null}
      <div className="acts">
        <Button disabled={typed === null} onClick={() => void use()}>
          {words.use}
        </Button>
        <Button kind="bare" onClick={() => save(typed ?? text)}>
          {words.download}
        </Button>
      </div>
    </div>
  );
}
