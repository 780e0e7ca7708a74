import Link from 'next/link';
import { State } from '@/components/clock/state-word';
import { Part } from '@/components/law/part';
import { verdictOf } from '@/components/law/verdict';
import { Table } from '@/components/ui/table';
import { dutyIdOf } from '@/domain/contract';
import type { Obligation } from '@/law/obligations';
import type clock from '@/messages/en/clock.json';
import { limit } from '@/messages/format';
import type { contract } from '@/server/contract/queries';
import { locale, sentences, words } from '@/server/request';

type Found = Awaited<ReturnType<typeof contract.run>>;

const STATUSES: readonly Obligation['status'][] = ['waiting', 'open', 'overdue', 'met', 'late', 'too-early', 'unclear'];
const statusOf = (text: string | null) => STATUSES.find((one) => one === text) ?? null;

/** The reader's own incidents in which the contract asks for something or may. */
export async function Incidents({ found }: { found: Found }) {
  const [language, t, clockWords] = [await locale(), await words('contract'), await sentences<typeof clock>('clock')];
  const columns = [{ label: t('one.incident') }, { label: t('one.due') }, { label: t('one.outcome') }];
  return (
    <Part title={t('one.incidents')} under={t('one.incidentsNote')} note={found.mayWrite ? t('one.open') : null}>
      {found.incidents.length === 0 ? (
        <p className="soft">{t('one.incidentsNone')}</p>
      ) : (
        <Table caption={t('one.incidents')} columns={columns} className="rows worked">
          <tbody>
            {found.incidents.map((row) => {
              const due = row.dueAt ? { at: row.dueAt, precision: row.precision } : null;
              const judged = { answer: row.answer, status: statusOf(row.status), start: row.startsAt, due, done: row.doneAt, lateBy: null };
              const { state, phrase } = verdictOf(judged, Date.parse(found.at), clockWords, language);
              return (
                <tr key={`${row.reference} ${row.entity}`}>
                  <th scope="row">
                    <Link href={`/incidents/${row.reference}/obligations?why=${dutyIdOf(found.id)}`} prefetch={false}>
                      {row.title}
                    </Link>
                    <span className="small mute article">
                      {row.reference} {row.entity}
                    </span>
                  </th>
                  <td data-label={t('one.due')} className="wide">
                    {due ? limit(due.at, due.precision, row.zone ?? 'UTC', language) : t('one.noDate')}
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
