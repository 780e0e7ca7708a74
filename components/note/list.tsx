import type { ReactNode } from 'react';
import { sayMoment, sayName } from '@/components/incident/when';
import type { Locale } from '@/messages/format';
import type { Translate } from '@/messages/translate';

type Text = { id: string; body: string; recordedAt: string };
export type NoteRow = Text & {
  privileged: boolean;
  invented: boolean;
  by: { name: string; nameLocal: string | null } | undefined;
  earlier: Text[];
};

type Props = { notes: NoteRow[]; zone: string; locale: Locale; t: Translate; acts?: (note: NoteRow) => ReactNode };

/** Notes, the latest first. */
export function NoteList({ notes, zone, locale, t, acts }: Props) {
  return (
    <ul className="notes">
      {notes.map((note) => (
        <li key={note.id}>
          <p className="small mute">
            {note.privileged ? <b className="strong">{`${t('privileged')} · `}</b> : null}
            {t('byline', { name: sayName(note.by, locale), at: sayMoment(note.recordedAt, zone, locale) })}
            {note.invented ? ` · ${t('invented')}` : ''}
          </p>
          <p className="read lines measure">{note.body}</p>
          {note.earlier.length > 0 ? (
            <details className="twin">
              <summary>{t('earlier', { count: note.earlier.length })}</summary>
              {note.earlier.map((one) => (
                <p key={one.id} className="small soft lines measure">
                  <span className="mute">{sayMoment(one.recordedAt, zone, locale)}</span> {one.body}
                </p>
              ))}
            </details>
          ) : null}
          {acts ? <p className="small">{acts(note)}</p> : null}
        </li>
      ))}
    </ul>
  );
}
