'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useId, useState } from 'react';
import type { FormAnswer } from '@/components/form/answer';
import { Form, fieldId, useFault } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { wordingFlags } from '@/domain/filing';
import type english from '@/messages/en/filing.json';
import { fill } from '@/messages/format';
import { Mark } from './marks';

type DraftPart = {
  id: string;
  /** What the law asks for, in the reader's language. */
  label: string;
  text: string;
  /** What is recorded, in the language of the filing, with where it comes from; null: people write it. */
  recorded: { text: string; source: string } | null;
};

type Props = {
  reference: string;
  filing: string;
  draft: number;
  language: string;
  title: string;
  revision: number | null;
  revisions: { value: string; label: string }[];
  parts: DraftPart[];
  jurisdiction: string;
  /** "Draft 3 by Baek Do-hyun", "points at …", "Saved 02:08". */
  bar: string[];
  saved: string;
  verified: boolean;
  primary: boolean;
  words: Pick<typeof english, 'draft'> & { title: string; wording: string };
  action: (data: FormData) => Promise<FormAnswer>;
  /** Below the parts. */
  notes: ReactNode;
  /** Below the checklist: the steps before it is filed. */
  children: ReactNode;
};

const quote = (revision: number | null): string => (revision === null ? '' : String(revision));
const textsOf = (parts: DraftPart[]): Record<string, string> => Object.fromEntries(parts.map(({ id, text }) => [id, text]));

/**
 * A draft: its parts beside the law's checklist, which follows what is typed. The text stays as typed whatever the server says;
 * when somebody else saved meanwhile, what stands is shown and the next save starts from it.
 */
export function DraftEditor(props: Props) {
  const {
    reference,
    filing,
    draft,
    language,
    revision,
    revisions,
    parts,
    jurisdiction,
    bar,
    saved,
    verified,
    primary,
    action,
    notes,
    children,
  } = props;
  const { draft: words, title: titleLabel, wording } = props.words;
  const router = useRouter();
  const [texts, setTexts] = useState(() => textsOf(parts));
  const [title, setTitle] = useState(props.title);
  const [quoted, setQuoted] = useState(quote(revision));
  const [opened, setOpened] = useState({ draft, title: props.title, revision, parts });
  const [follows, setFollows] = useState(false);
  const id = useId();
  const flags = wordingFlags(
    { jurisdiction },
    parts.map((part) => ({ item: part.id, text: texts[part.id] ?? '' })),
  );
  const changed = opened.parts.some((part) => texts[part.id] !== part.text) || title !== opened.title || quoted !== quote(opened.revision);
  // Another's version is shown where nothing was typed. Typed text stays with the version it was typed on, so that saving it is refused once.
  if (draft !== opened.draft && (follows || !changed)) {
    setOpened({ draft, title: props.title, revision, parts });
    setFollows(false);
    if (!changed) {
      setTexts(textsOf(parts));
      setTitle(props.title);
      setQuoted(quote(revision));
    }
  }
  const filled = parts.filter((part) => texts[part.id]?.trim()).length;

  async function save(data: FormData): Promise<FormAnswer> {
    const answer = await action(data);
    if (answer.ok || answer.kind === 'stale') setFollows(true);
    if (!answer.ok && answer.kind === 'stale') router.refresh();
    return answer;
  }

  return (
    <div className="two wide-end after">
      <Form action={save} className="doc" keep={`draft ${filing}`}>
        <input type="hidden" name="case" value={reference} />
        <input type="hidden" name="filing" value={filing} />
        <input type="hidden" name="draft" value={opened.draft} />
        <div className="bar">
          {bar.map((one) => (
            <span key={one}>{one}</span>
          ))}
          <span>
            <label htmlFor={`${id}-quotes`}>{words.quotes}</label>
            <select id={`${id}-quotes`} name="revision" value={quoted} onChange={(event) => setQuoted(event.target.value)}>
              <option value="">{words.noRevision}</option>
              {revisions.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
            </select>
          </span>
          <span className="end" role="status">
            {changed ? words.unsaved : saved}
          </span>
        </div>
        <TitlePart label={titleLabel} language={language} value={title} onChange={setTitle} />
        {parts.map((part, index) => (
          <Part
            key={part.id}
            {...{ part, language, words, wording }}
            letter={parts.length > 1 ? String.fromCharCode(97 + (index % 26)) : ''}
            text={texts[part.id] ?? ''}
            flags={flags.filter(({ item }) => item === part.id).map(({ params }) => params)}
            onChange={(text) => setTexts({ ...texts, [part.id]: text })}
          />
        ))}
        {notes}
        <div className="acts">
          <Button {...(primary && { kind: 'do' as const })} type="submit">
            {words.save}
          </Button>
        </div>
      </Form>
      <div>
        <section aria-labelledby={`${id}-required`}>
          <div className="sec">
            <h2 id={`${id}-required`}>{words.required}</h2>
            {verified && <span className="small mute end">{fill(words.progress, { filled, total: parts.length })}</span>}
          </div>
          {verified ? (
            <ul className="check">
              {parts.map((part) => {
                const done = Boolean(texts[part.id]?.trim());
                const settle = flags.some(({ item }) => item === part.id);
                return (
                  <li key={part.id}>
                    <Mark done={done} />
                    <span>
                      <span className="strong">{part.label}</span>
                      {settle && <span className="small mute"> {words.settle}</span>}
                    </span>
                    <span className="small mute">{done ? words.filled : words.blank}</span>
                  </li>
                );
              })}
            </ul>
          ) : (
            <p className="small soft">{words.notVerified}</p>
          )}
        </section>
        {children}
      </div>
    </div>
  );
}

function TitlePart({
  label,
  language,
  value,
  onChange,
}: {
  label: string;
  language: string;
  value: string;
  onChange: (text: string) => void;
}) {
  const fault = useFault('title');
  const id = fieldId('title');
  return (
    <div className="part">
      <label htmlFor={id}>
        <span />
        <span>{label}</span>
      </label>
      <div className={fault ? 'field bad' : 'field'}>
        {fault && <p className="wrong">{fault}</p>}
        <input id={id} name="title" lang={language} value={value} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      </div>
    </div>
  );
}

type PartProps = {
  part: DraftPart;
  letter: string;
  text: string;
  language: string;
  flags: { word: string; instead: string }[];
  words: (typeof english)['draft'];
  wording: string;
  onChange: (text: string) => void;
};

function Part({ part, letter, text, language, flags, words, wording, onChange }: PartProps) {
  const path = `passage.${part.id}`;
  const fault = useFault(path);
  const id = fieldId(path);
  const { recorded } = part;
  const same = recorded !== null && text.trim() === recorded.text.trim();
  const counts = new Map<string, { instead: string; n: number }>();
  for (const { word, instead } of flags) counts.set(word, { instead, n: (counts.get(word)?.n ?? 0) + 1 });
  return (
    <div className="part">
      <label htmlFor={id}>
        <span>{letter}</span>
        <span>{part.label}</span>
      </label>
      <div className={fault ? 'field bad' : 'field'}>
        {fault && (
          <p className="wrong" id={`${id}-fault`}>
            {fault}
          </p>
        )}
        <textarea
          id={id}
          name={path}
          lang={language}
          rows={text === '' ? 2 : 3}
          placeholder=" "
          value={text}
          aria-describedby={
            [fault && `${id}-fault`, flags.length > 0 && `${id}-flags`, recorded && `${id}-src`].filter(Boolean).join(' ') || undefined
          }
          {...(fault ? { 'aria-invalid': true as const } : {})}
          onChange={(event) => onChange(event.target.value)}
        />
        <div id={`${id}-flags`}>
          {[...counts].map(([word, { instead, n }]) => {
            const better = betterOf(word, instead);
            return (
              <p key={word} className="flag">
                <b>{fill(n === 1 ? words.flagOnce : words.flagOften, { word, n })}</b> {fill(wording, { word, instead })}{' '}
                <button type="button" className="plain" onClick={() => onChange(text.split(word).join(better))}>
                  {fill(words.write, { instead: better })}
                </button>
              </p>
            );
          })}
        </div>
        {recorded && (
          <p className="src" id={`${id}-src`}>
            {same ? (
              recorded.source
            ) : (
              <>
                {text.trim() === '' ? '' : `${words.byHand} `}
                <span lang={language}>{recorded.text}</span> ({recorded.source}){' '}
                <button type="button" className="plain" onClick={() => onChange(recorded.text)}>
                  {text.trim() === '' ? words.take : words.replace}
                </button>
              </>
            )}
          </p>
        )}
      </div>
    </div>
  );
}

/** The word to write in the place of a flagged one, in its form: "exposed" becomes "leaked". */
function betterOf(word: string, instead: string): string {
  const form = /^[a-z]/i.test(word) && /ed$/i.test(word) ? `${instead}ed` : instead;
  return /^[A-Z]/.test(word) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}
