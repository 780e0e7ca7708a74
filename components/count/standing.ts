import type { CountView, DisclosureView, KeyView, SourceView } from '@/domain/count';

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

/** The states of lists as one text. */
export const listsText = (lists: Pick<DisclosureView, 'id' | 'state'>[]): string =>
  lists
    .map(({ id, state }) => `${id} ${state}`)
    .sort()
    .join();

/** How the key stands as one text. */
export const keyText = (state: KeyView['state'], asked: boolean): string => (asked ? `${state}, asked` : state);

/** How one log stands as one text. */
export const sourceText = (state: SourceView['state'], held: boolean): string => (held ? `${state}, held` : state);
