import { lawWords } from '@/app/(portal)/law/words';
import { horizons, runningOut, WARNED_DAYS } from '@/law/horizon';
import { rulebook } from '@/law/rulebook';

/** The calendars of working days that are about to run out; one quiet line where none is. `at`: RFC 3339. */
export async function CalendarWarning({ at }: { at: string }) {
  const { t, speaker } = await lawWords();
  const ending = runningOut(rulebook, at.slice(0, 10), WARNED_DAYS);
  const [first] = horizons(rulebook);
  if (ending.length === 0) return first ? <p className="note">{t('calendar.all', { year: String(first.settledUntil) })}</p> : null;
  return (
    <div className="flag calendars" role="note">
      <b>{t('calendar.title')}</b>
      <ul>
        {ending.map(({ code, settledUntil }) => (
          <li key={code}>
            {t('calendar.line', { title: t('calendar.name', { place: speaker.place(code) }), year: String(settledUntil) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
