import type { ReactNode } from 'react';

/** The part of a page that a check brings: ids drawn by the server would meet those of the page, so its own is fixed. */
export function CheckView({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <section aria-labelledby="check-view">
      <div className="sec">
        <h3 id="check-view" className="strong">
          {title}
        </h3>
        <span className="small mute">{note}</span>
      </div>
      {children}
    </section>
  );
}
