import Link from 'next/link';
import { lawWords } from '@/app/(portal)/law/words';
import { State } from '@/components/clock/state-word';
import { Part } from '@/components/law/part';
import { verdictOf } from '@/components/law/verdict';
import { Table } from '@/components/ui/table';
import type { Obligation } from '@/law/obligations';
import type clock from '@/messages/en/clock.json';
import { limit, wall } from '@/messages/format';
import type { incidentsOfDuty } from '@/server/law/queries';
import { sentences } from '@/server/request';

const STATUSES: readonly Obligation['status'][] = ['waiting', 'open', 'overdue', 'met', 'late', 'too-early', 'unclear'];
const statusOf = (text: string | null) => STATUSES.find((one) => one === text) ?? null;

type Rows = Awaited<ReturnType<typeof incidentsOfDuty.run>>;

/** The reader's own incidents in which a duty, by law or by contract, is owed or may be. `at`: RFC 3339, the instant of the page. */
export async function Touches({ duty, rows, at, note }: { duty: string; rows: Rows; at: string; note?: string }) {
  const { language, t } = await lawWords();
  const clockWords = await sentences<typeof clock>('clock');
  const columns = [{ label: t('duty.incident') }, { label: t('duty.due') }, { label: t('duty.outcome') }];
  return (
    <Part title={t('duty.touches')} under={t('duty.touchesNote')} note={note}>
      {rows.length === 0 ? (
        <p className="soft">{t('duty.touchesNone')}</p>
      ) : (
        <Table caption={t('duty.touches')} columns={columns} className="rows worked">
          <tbody>
            {rows.map((row) => {
              const zone = row.zone ?? 'UTC';
              const due = row.dueAt ? { at: row.dueAt, precision: row.precision } : null;
              const judged = { answer: row.answer, status: statusOf(row.status), start: row.startsAt, due, done: row.doneAt, lateBy: null };
              const { state, phrase } = verdictOf(judged, Date.parse(at), clockWords, language);
              return (
                <tr key={`${row.reference} ${row.entity}`}>
                  <th scope="row">
                    <Link href={`/incidents/${row.reference}/obligations?why=${duty}`} prefetch={false}>
                      {row.title}
                    </Link>
                    <span className="small mute article">
                      {row.reference} {row.entity}
                    </span>
                  </th>
                  <td data-label={t('duty.due')} className="wide">
                    {due
                      ? limit(due.at, due.precision, zone, language, {
                          weekday: true,
                          year: wall(due.at, zone).year !== wall(at, zone).year,
                        })
                      : t('duty.noDate')}
                  </td>
                  <td className="wide">
                    <State state={state}>{phrase}</State>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      )}
    </Part>
  );
}
