// The one fact to ask for next: it would decide the obligation with the nearest possible limit.
import type { Obligation } from '@/law/obligations';

export interface NextQuestion {
  /** A path as in `missing`. */
  readonly fact: string;
  /** Duties that name it among what is missing, nearest limit first. */
  readonly decides: readonly string[];
  /** The earliest limit among them if owed, RFC 3339; null where none can be known yet. */
  readonly nearestDue: string | null;
}

/** True where an answer is open, or a limit waits for its start. */
const isOpen = ({ answer, status, missing }: Obligation) => missing.length > 0 && (answer === 'not-yet-known' || status === 'waiting');

const limitOf = ({ due }: Obligation) => (due ? Date.parse(due.at) : Number.POSITIVE_INFINITY);

/** The fact that decides the obligation with the nearest limit; of its missing facts, the one that decides most. Null when nothing is open. */
export function nextQuestion(obligations: readonly Obligation[]): NextQuestion | null {
  const open = obligations.filter(isOpen).sort((a, b) => limitOf(a) - limitOf(b) || a.missing.length - b.missing.length);
  const nearest = open[0];
  if (!nearest) return null;
  const decidedBy = (fact: string) => open.filter(({ missing }) => missing.includes(fact));
  const fact = nearest.missing.reduce((best, path) => (decidedBy(path).length > decidedBy(best).length ? path : best));
  const decides = decidedBy(fact);
  const first = decides.find(({ due }) => due !== null);
  return { fact, decides: [...new Set(decides.map(({ duty }) => duty))], nearestDue: first?.due?.at ?? null };
}
