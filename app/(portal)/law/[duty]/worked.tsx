import Link from 'next/link';
import { lawWords } from '@/app/(portal)/law/words';
import { State } from '@/components/clock/state-word';
import { Part } from '@/components/law/part';
import { judgedOf, verdictOf } from '@/components/law/verdict';
import { Table } from '@/components/ui/table';
import { workedOn } from '@/law/worked';
import type clock from '@/messages/en/clock.json';
import { instant, limit } from '@/messages/format';
import { sentences } from '@/server/request';

/** The situations that are worked with every build: when it started, when it was due, how it came out. */
export async function WorkedSituations({ duty }: { duty: string }) {
  const { language, t, law } = await lawWords();
  const clockWords = await sentences<typeof clock>('clock');
  const rows = workedOn(duty);
  const several = new Set(rows.map(({ situation }) => situation).filter((id, index, all) => all.indexOf(id) < index));
  const columns = [{ label: t('duty.situation') }, { label: t('duty.starts') }, { label: t('duty.due') }, { label: t('duty.outcome') }];
  return (
    <Part title={t('duty.worked')} under={t('duty.workedNote')} note={t('duty.workedRun')}>
      {rows.length === 0 ? (
        <p className="soft">{t('duty.workedNone')}</p>
      ) : (
        <Table caption={t('duty.worked')} columns={columns} className="rows worked">
          <tbody>
            {rows.map(({ situation, asOf, obligation }) => {
              const { zone, clockStart, due, target, notBefore } = obligation;
              // Where nobody says when it is asked, nothing that moves with the day is told: only that it is owed.
              const timeless = asOf === null && obligation.answer === 'owed' && obligation.due !== null && obligation.done === null;
              const { state, phrase } = verdictOf(judgedOf(obligation), asOf === null ? 0 : Date.parse(asOf), clockWords, language);
              const at = due ? limit(due.at, due.precision, zone, language, { year: true, city: false }) : null;
              const dates = [
                ...(at ? [obligation.answer === 'owed' ? at : t('duty.ifOwed', { at })] : []),
                ...(target && !due ? [t('duty.target', { at: limit(target.at, target.precision, zone, language, { city: false }) })] : []),
                ...(notBefore ? [t('duty.notBefore', { at: instant(notBefore, zone, language) })] : []),
              ];
              return (
                <tr key={`${situation} ${obligation.entity}`}>
                  <th scope="row">
                    <Link href={`/law/try?example=${situation}`} prefetch={false} title={t('duty.tryThis')}>
                      {t(`situation.${situation}`)}
                    </Link>
                    {several.has(situation) ? <span className="small mute article">{obligation.entity}</span> : null}
                  </th>
                  <td data-label={t('duty.starts')} className="wide">
                    {obligation.answer === 'not-owed'
                      ? '–'
                      : clockStart
                        ? instant(clockStart, zone, language, { city: false })
                        : t('duty.unknownStart')}
                  </td>
                  <td data-label={t('duty.due')} className="wide">
                    {dates.length > 0
                      ? dates.map((one) => (
                          <span className="line" key={one}>
                            {one}
                          </span>
                        ))
                      : '–'}
                  </td>
                  <td className="wide">{timeless ? law('answer.owed') : <State state={state}>{phrase}</State>}</td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      )}
    </Part>
  );
}
