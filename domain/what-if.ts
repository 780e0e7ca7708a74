import type { Anchor } from '@/domain/determination';
import type { Moment } from '@/domain/history';
import type { Duty, Rulebook } from '@/law/duty';
import type { Facts } from '@/law/facts';

/** What one awareness instant stands for: moments of the facts, and single duties. */
export type Awareness = Pick<Anchor, 'moments' | 'duties'>;

const BOTH: Awareness = { moments: ['detected', 'aware'], duties: [] };

/**
 * The facts as they would be had awareness begun at another instant (RFC 3339). Nothing else changes, and nothing is recorded:
 * the facts given are left as they are. `awareness` is what the leading anchor covers; without one, detection and awareness.
 */
export function withAwareness(facts: Facts, at: Moment, awareness: Awareness | null): Facts {
  const { moments, duties } = awareness ?? BOTH;
  return {
    ...facts,
    moments: { ...facts.moments, ...Object.fromEntries(moments.map((name) => [name, at])) },
    ...(duties.length > 0 && { awareFor: { ...facts.awareFor, ...Object.fromEntries(duties.map((duty) => [duty, at])) } }),
  };
}

/** The duties whose clock an awareness instant starts or bounds. A start recorded for one duty alone is not moved by it. */
export function movedByAwareness(rulebook: Rulebook, facts: Facts, awareness: Awareness | null): Set<string> {
  const { moments, duties } = awareness ?? BOTH;
  const names: readonly string[] = moments;
  const moved = ({ id, startsAt, alsoReads }: Duty) =>
    duties.includes(id) || (facts.awareFor?.[id] === undefined && (names.includes(startsAt) || names.includes(alsoReads ?? '')));
  return new Set(rulebook.duties.filter(moved).map(({ id }) => id));
}

/**
 * As much of the rulebook as the engine needs to answer for some duties: they and those that come first, without the texts
 * for readers. Small enough to be sent to a browser.
 */
export function excerpt(rulebook: Rulebook, ids: ReadonlySet<string>): Rulebook {
  const wanted = new Set(ids);
  for (const { id, precededBy } of rulebook.duties) if (ids.has(id)) for (const first of precededBy ?? []) wanted.add(first);
  return {
    version: rulebook.version,
    duties: rulebook.duties.filter(({ id }) => wanted.has(id)).map(bare),
    jurisdictions: Object.fromEntries(Object.entries(rulebook.jurisdictions).filter(([, place]) => place.members !== undefined)),
    sources: [],
  };
}

function bare({
  contents: _contents,
  quotation: _quotation,
  trigger: _trigger,
  phases: _phases,
  exceptions: _exceptions,
  delay: _delay,
  penalty: _penalty,
  insider: _insider,
  notes: _notes,
  confidenceNote: _confidenceNote,
  channel: _channel,
  form: _form,
  ...rest
}: Duty): Duty {
  return { ...rest, sources: [] };
}
