import Link from 'next/link';
import { dutyFinder, dutyWords, lawSpeaker } from '@/app/(portal)/duty-words';
import type { Speech } from '@/components/count/result/words';
import { Table } from '@/components/ui/table';
import type { Answered, ObligationsMoved } from '@/domain/count';
import { startOf } from '@/domain/moment';
import { say as sayLaw } from '@/law/sentence';
import { date, instant, isDate } from '@/messages/format';
import { now } from '@/server/now';

const DAY = 86_400_000;

type Props = Pick<Speech, 't' | 'locale' | 'zone'> & { moves: ObligationsMoved; heads: [string, string] };

const owes = (one: Answered | null): boolean => one?.answer === 'owed';

/** Obligations that one set of figures opens, closes or moves beside another. */
export async function Moves({ moves, heads, t, locale, zone }: Props) {
  if (moves.length === 0) return <p className="soft">{t('propose.noMoves')}</p>;
  const [duties, speaker, find] = await Promise.all([dutyWords(), lawSpeaker(), dutyFinder()]);
  const entities = new Set(moves.map(({ entity }) => entity)).size > 1;
  const placeOf = (duty: string) => {
    const found = find(duty);
    return found === undefined || found.contract !== undefined ? '' : speaker.place(found.jurisdiction);
  };
  const past = (due: string) => (isDate(due) ? startOf(due, zone) + DAY : Date.parse(due)) < now();
  const say = (one: Answered | null) => {
    if (one === null) return t('moves.not-owed');
    if (one.answer !== 'owed' || one.due === null) return t(`moves.${one.answer}`);
    const at = isDate(one.due) ? date(one.due, zone, locale) : instant(one.due, zone, locale);
    return past(one.due) ? <b className="strong">{t('moves.owedPast', { at })}</b> : t('moves.owedBy', { at });
  };
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
              <div className="small mute">{[placeOf(duty), entities ? entity : ''].filter(Boolean).join(', ')}</div>
              {why.map((one) => (
                <div key={JSON.stringify(one)} className="small soft">
                  {sayLaw(one, speaker)}
                </div>
              ))}
            </th>
            <td className="wide" data-label={heads[0]}>
              {say(before)}
            </td>
            <td className="wide" data-label={heads[1]}>
              {say(after)}
            </td>
            <td className="strong">{change(before, after)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
