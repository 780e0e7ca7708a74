import { type ReactNode, useId } from 'react';

type Props = { title: ReactNode; note?: ReactNode; end?: ReactNode; children: ReactNode; className?: string };

/** A part of a page: an ink rule, its name, a word beside it, an act or a count at the end. */
export function Section({ title, note, end, children, className }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={className}>
      <div className="sec">
        <h2 id={id}>{title}</h2>
        {note ? <span className="small mute">{note}</span> : null}
        {end ? <span className="small mute end">{end}</span> : null}
      </div>
      {children}
    </section>
  );
}
