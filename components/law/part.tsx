import type { ReactNode } from 'react';

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

/** Text of the rulebook that stands in English whatever the reader's language. */
export function English({ children, reader }: { children: string; reader: 'en' | 'ko' }) {
  return <span lang={reader === 'en' ? undefined : 'en'}>{children}</span>;
}

/** Several such texts, one under the other; one stands without a mark. */
export function EnglishList({ texts, reader }: { texts: readonly string[]; reader: 'en' | 'ko' }) {
  if (texts.length === 1 && texts[0]) {
    return (
      <p>
        <English reader={reader}>{sentenceOf(texts[0])}</English>
      </p>
    );
  }
  return (
    <ol className="lettered">
      {texts.map((text) => (
        <li key={text}>
          <English reader={reader}>{sentenceOf(text)}</English>
        </li>
      ))}
    </ol>
  );
}

/** A note of the rulebook as a sentence: its first letter a capital, a stop at its end. */
export const sentenceOf = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?)]$/.test(text) ? '' : '.'}`;
