// What the worked situations say about a duty: computed by the engine when first asked, kept for the process.
import { parseFacts } from '@/law/facts';
import { type Obligation, obligations } from '@/law/obligations';
import { rulebook } from '@/law/rulebook';
import { situations } from '@/law/situations/index';

/** A duty as answered in one worked situation, for one entity. `asOf` is the instant the situation asks at (RFC 3339), if it names one. */
export interface Worked {
  readonly situation: string;
  readonly title: string;
  readonly asOf: string | null;
  readonly obligation: Obligation;
}

/** A situation that states no instant is asked on the day the rulebook was reviewed. */
const ASKED = `${rulebook.version}T00:00:00Z`;

let kept: ReadonlyMap<string, readonly Worked[]> | undefined;

function work(): ReadonlyMap<string, readonly Worked[]> {
  const byDuty = new Map<string, Worked[]>();
  for (const { id, title, facts, expect } of situations) {
    const parsed = parseFacts(facts);
    if ('errors' in parsed) throw new Error(`${id}: ${JSON.stringify(parsed.errors)}`);
    const asOf = parsed.facts.asOf ?? null;
    const stated = new Set(expect.map(({ duty }) => duty));
    for (const obligation of obligations(parsed.facts, rulebook, asOf ?? ASKED).obligations) {
      if (!stated.has(obligation.duty)) continue;
      const rows = byDuty.get(obligation.duty) ?? [];
      rows.push({ situation: id, title, asOf, obligation });
      byDuty.set(obligation.duty, rows);
    }
  }
  return byDuty;
}

/** The situations that state something about a duty, with what the engine answers. */
export function workedOn(duty: string): readonly Worked[] {
  kept ??= work();
  return kept.get(duty) ?? [];
}
