import { answersIn } from '@/domain/contract';
import type { Answered, ObligationsMoved } from '@/domain/count';
import { factsAsOf } from '@/domain/facts';
import type { History } from '@/domain/history';

type Known = { at: string; zone: string };

function answered(history: History, { at, zone }: Known): Map<string, Answered> {
  const { obligations } = answersIn(history, factsAsOf(history, at, { zone }), { at, zone });
  return new Map(
    obligations.map((one) => [
      `${one.duty}@${one.entity ?? ''}`,
      { answer: one.answer, due: one.due ? (one.due.at ?? one.due.on ?? null) : null },
    ]),
  );
}

const owes = (one: Answered | null): boolean => one?.answer === 'owed';
/** What opens stands first, what closes last. */
const rank = ({ before, after }: ObligationsMoved[number]): number =>
  owes(after) && !owes(before) ? 0 : owes(before) && !owes(after) ? 2 : 1;
const dueOf = ({ before, after }: ObligationsMoved[number]): string => after?.due ?? before?.due ?? '9';

/** The duties that the law answers otherwise on one history of a case than on another, both as known at one instant. */
export function obligationsMoved(before: History, after: History, known: Known): ObligationsMoved {
  const [was, is] = [answered(before, known), answered(after, known)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .flatMap((key): ObligationsMoved => {
      const [duty = '', entity = ''] = key.split('@');
      const [one, other] = [was.get(key) ?? null, is.get(key) ?? null];
      const same = (one?.answer ?? 'not-owed') === (other?.answer ?? 'not-owed') && (one?.due ?? null) === (other?.due ?? null);
      return same ? [] : [{ duty, entity, before: one, after: other }];
    })
    .sort((a, b) => rank(a) - rank(b) || dueOf(a).localeCompare(dueOf(b)) || a.duty.localeCompare(b.duty));
}
