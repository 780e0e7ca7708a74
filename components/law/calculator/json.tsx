'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useSetting } from './setting';
import type { Fault } from './types';

type Props = {
  facts: string;
  answer: string | null;
  refusal: { text: string; faults: Fault[] } | null;
  /** Gives facts as JSON; true where they were taken. */
  onUse: (json: string) => Promise<boolean>;
};

function save(name: string, text: string) {
  const address = URL.createObjectURL(new Blob([`${text}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Facts and answer in the published form: to take away, and to bring in. */
export function AsJson({ facts, answer, refusal, onUse }: Props) {
  const { words } = useSetting();
  // Null: the facts as they stand on the page; otherwise what has been typed or pasted over them.
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState(false);
  const use = async (text: string) => {
    setTyped(text);
    const taken = await onUse(text);
    setSaid(taken);
    if (taken) setTyped(null);
  };
  return (
    <div className="as-json">
      <p className="small mute">{words.jsonNote}</p>
      <div className="two-json">
        <div className="field">
          <label htmlFor="facts-json">{words.jsonFacts}</label>
          <textarea
            id="facts-json"
            rows={12}
            spellCheck={false}
            value={typed ?? facts}
            aria-describedby={refusal ? 'facts-faults' : undefined}
            aria-invalid={refusal ? true : undefined}
            onChange={(event) => {
              setSaid(false);
              setTyped(event.target.value);
            }}
          />
          {refusal ? (
            <div className="errors" id="facts-faults" role="alert">
              <p className="strong">{refusal.text}</p>
              <ul>
                {refusal.faults.map((fault) => (
                  <li key={`${fault.path} ${fault.message}`}>
                    <code>{fault.path}</code> {fault.message}
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
          {said ? (
            <p className="said" role="status">
              {words.used}
            </p>
          ) : null}
          <div className="acts">
            <Button disabled={typed === null} onClick={() => use(typed ?? facts)}>
              {words.use}
            </Button>
            <label className="btn file">
              {words.open}
              <input
                type="file"
                className="vh"
                accept="application/json,.json"
                onChange={async (event) => {
                  const file = event.target.files?.[0];
                  if (file) await use(await file.text());
                  event.target.value = '';
                }}
              />
            </label>
            <Button kind="bare" onClick={() => save('facts.json', facts)}>
              {words.download}
            </Button>
          </div>
        </div>
        <div className="field">
          <label htmlFor="answer-json">{words.jsonAnswer}</label>
          <textarea id="answer-json" rows={12} spellCheck={false} readOnly value={answer ?? ''} />
          <div className="acts">
            <Button kind="bare" disabled={answer === null} onClick={() => (answer === null ? undefined : save('obligations.json', answer))}>
              {words.download}
            </Button>
          </div>
        </div>
      </div>
    </div>
  );
}
