import type { ReactNode } from 'react';
import { lawText } from '@/messages/law-text';
import type { Locale } from '@/messages/translate';

type Props = { title: string; under?: string; note?: ReactNode; children: ReactNode };

/** One marginal word of a code, the text beside it, and its note. */
export function Part({ title, under, note, children }: Props) {
  return (
    <>
      <h2 className="mg">
        <b>{title}</b>
        {under ? <span>{under}</span> : null}
      </h2>
      <div className="tx">{children}</div>
      <div className="nt">{note}</div>
    </>
  );
}

/** Words that stand in English whatever the reader's language: official names, titles of sources. */
export function English({ children, reader }: { children: string; reader: Locale }) {
  return <span lang={reader === 'en' ? undefined : 'en'}>{children}</span>;
}

/** A text of the rulebook as a sentence in the reader's language. */
export function LawText({ children, reader }: { children: string; reader: Locale }) {
  const { text, language } = lawText(children, reader);
  return <span lang={language === reader ? undefined : language}>{sentenceOf(text)}</span>;
}

/** Several such texts, one under the other; one stands without a mark. */
export function LawTexts({ texts, reader }: { texts: readonly string[]; reader: Locale }) {
  const [only] = texts;
  if (texts.length === 1 && only) {
    return (
      <p>
        <LawText reader={reader}>{only}</LawText>
      </p>
    );
  }
  return (
    <ol className="lettered">
      {texts.map((text) => (
        <li key={text}>
          <LawText reader={reader}>{text}</LawText>
        </li>
      ))}
    </ol>
  );
}

/** A note of the rulebook as a sentence: its first letter a capital, a stop at its end. */
export const sentenceOf = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?)]$/.test(text) ? '' : '.'}`;
