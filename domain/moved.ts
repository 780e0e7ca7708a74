import { answersIn } from '@/domain/contract';
import type { Answered, ObligationsMoved } from '@/domain/count';
import { factsAsOf } from '@/domain/facts';
import type { History } from '@/domain/history';
import type { Sentence } from '@/law/sentence';

type Known = { at: string; zone: string };

type Found = Answered & { people: Sentence[] };

function answered(history: History, { at, zone }: Known): Map<string, Found> {
  const { obligations } = answersIn(history, factsAsOf(history, at, { zone }), { at, zone });
  return new Map(
    obligations.map(({ duty, entity, answer, due, reasons }) => [
      `${duty}@${entity ?? ''}`,
      { answer, due: due ? (due.at ?? due.on ?? null) : null, people: reasons.filter(({ id }) => /^reason\.people\./.test(id)) },
    ]),
  );
}

const answerOf = (found: Found | undefined): Answered | null => (found ? { answer: found.answer, due: found.due } : null);

/** The reasons of the later answer that the earlier one does not give in the same words; the earlier one's where none is later. */
function whyOf(before: Found | undefined, after: Found | undefined): Sentence[] {
  const words = (found: Found | undefined) => new Map((found?.people ?? []).map((one) => [JSON.stringify(one), one]));
  const [was, is] = [words(before), words(after)];
  const others = (some: Map<string, Sentence>, more: Map<string, Sentence>) =>
    [...some].flatMap(([key, one]) => (more.has(key) ? [] : [one]));
  return is.size > 0 ? others(is, was) : others(was, is);
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
      const [one, other] = [answerOf(was.get(key)), answerOf(is.get(key))];
      const same = (one?.answer ?? 'not-owed') === (other?.answer ?? 'not-owed') && (one?.due ?? null) === (other?.due ?? null);
      return same ? [] : [{ duty, entity, before: one, after: other, why: whyOf(was.get(key), is.get(key)) }];
    })
    .sort((a, b) => rank(a) - rank(b) || dueOf(a).localeCompare(dueOf(b)) || a.duty.localeCompare(b.duty));
}
