import { answersIn, bookOf, dutyIn } from '@/domain/contract';
import { factsAsOf } from '@/domain/facts';
import { type Judgement, judgements } from '@/domain/filing';
import type { AsKnown } from '@/domain/fold';
import type { Filing, History, When } from '@/domain/history';
import { endOf, momentOf } from '@/domain/moment';
import { repeats } from '@/law/duty';
import type { Facts } from '@/law/facts';
import { rulebook } from '@/law/rulebook';

/** The instant at which a filing had been made, and not later than the one asked about. */
const asFiled = (filed: When, { at, zone }: AsKnown): string =>
  new Date(Math.min(endOf(momentOf(filed), zone), Date.parse(at))).toISOString();

/**
 * Judgements of a filing, by its own time, by every anchor known at an instant: another filing under its duty changes nothing. A
 * duty that is owed anew with every new fact is judged by what was known when the filing was made: later facts have clocks of their own.
 */
export function judge(history: History, filing: Pick<Filing, 'duty' | 'entity'> & { filed: When }, known: AsKnown): Judgement[] {
  const { duty, entity, filed } = filing;
  const law = dutyIn(bookOf(history, factsAsOf(history, known.at, known), known), duty);
  const asked = law !== undefined && repeats(law) ? { ...known, at: asFiled(filed, known) } : known;
  const own = { duty, ...(entity !== null && { entity }), at: momentOf(filed) };
  const alone = (facts: Facts): Facts => ({ ...facts, done: [...(facts.done ?? []).filter((one) => one.duty !== duty), own] });
  const compute = (facts: Facts) => answersIn(history, alone(facts), asked).obligations;
  return judgements(history, filing, { ...asked, rulebook: rulebook.version, compute });
}
