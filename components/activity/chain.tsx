import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';

type Props = {
  title: string;
  /** "Unbroken up to entry 231", or where it breaks. */
  state: string;
  /** What follows from it. */
  text: string;
  head: { label: string; hash: string } | null;
  children?: ReactNode;
};

/** The state of a chain, its head hash in full, and what the word promises. */
export function Chain({ title, state, text, head, children }: Props) {
  return (
    <Section title={title}>
      <div className="stack measure">
        <p className="strong">{state}</p>
        {head ? (
          <p className="small soft">
            {head.label} <code className="hash">{head.hash}</code>
          </p>
        ) : null}
        <p className="small soft">{text}</p>
        {children}
      </div>
    </Section>
  );
}
