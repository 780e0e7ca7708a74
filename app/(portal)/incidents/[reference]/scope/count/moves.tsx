import Link from 'next/link';
import { dutyWords, lawSpeaker } from '@/app/(portal)/duty-words';
import type { Speech } from '@/components/count/result/words';
import { Table } from '@/components/ui/table';
import type { Answered, ObligationsMoved } from '@/domain/count';
import { say as sayLaw } from '@/law/sentence';
import { date, instant, isDate } from '@/messages/format';

type Props = Pick<Speech, 't' | 'locale' | 'zone'> & { moves: ObligationsMoved; heads: [string, string] };

const owes = (one: Answered | null): boolean => one?.answer === 'owed';

/** Obligations that one set of figures opens, closes or moves beside another. */
export async function Moves({ moves, heads, t, locale, zone }: Props) {
  if (moves.length === 0) return <p className="soft">{t('propose.noMoves')}</p>;
  const [duties, speaker] = await Promise.all([dutyWords(), lawSpeaker()]);
  const entities = new Set(moves.map(({ entity }) => entity)).size > 1;
  const say = (one: Answered | null) =>
    one === null
      ? t('moves.none')
      : one.answer === 'owed' && one.due !== null
        ? t('moves.owedBy', { at: isDate(one.due) ? date(one.due, zone, locale) : instant(one.due, zone, locale) })
        : t(`moves.${one.answer}`);
  const change = (before: Answered | null, after: Answered | null) =>
    owes(after) && !owes(before) ? t('moves.opens') : owes(before) && !owes(after) ? t('moves.closes') : t('moves.moves');
  return (
    <Table
      caption={t('moves.caption')}
      className="rows"
      columns={[{ label: t('moves.duty') }, { label: heads[0] }, { label: heads[1] }, { label: t('moves.change') }]}
    >
      <tbody>
        {moves.map(({ duty, entity, before, after, why }) => (
          <tr key={`${duty}@${entity}`}>
            <th scope="row">
              <Link href={`/law/${duty}`} prefetch={false}>
                {duties.both(duty)}
              </Link>
              {entities && entity ? <div className="small mute">{entity}</div> : null}
              {why.map((one) => (
                <div key={JSON.stringify(one)} className="small soft">
                  {sayLaw(one, speaker)}
                </div>
              ))}
            </th>
            <td data-label={heads[0]}>{say(before)}</td>
            <td data-label={heads[1]}>{say(after)}</td>
            <td className="strong">{change(before, after)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
