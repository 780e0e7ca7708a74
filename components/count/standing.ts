import type { CountView, SourceView } from '@/domain/count';

/** Parts of a whole that a count tells apart while a list shows it. */
const PARTS = 20;
/** Counts that a list follows at once. */
export const FOLLOWED = 20;

/** Where logs, and the counts that are not done, stand, as one text: two texts differ when something moved. */
export function standingText(
  sources: Pick<SourceView, 'id' | 'state'>[],
  counts: (Pick<CountView, 'state' | 'progress'> | null)[],
): string {
  return JSON.stringify([
    sources.map(({ id, state }) => `${id} ${state}`).sort(),
    counts.slice(0, FOLLOWED).map((one) => one && [one.state, Math.floor((one.progress?.share ?? 0) * PARTS)]),
  ]);
}
