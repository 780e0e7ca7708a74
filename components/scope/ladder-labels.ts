import type { Box } from '@/components/chart/place';
import { textWidth } from '@/components/chart/text';
import type { LadderLabel, LadderPanel, LadderQuote, LadderRevision, Tread } from './ladder-geometry';

/** A count that grew or shrank this often over is a leap, and says so. */
export const LEAP = 10;

export type Candidate = Box & { label: LadderLabel };

export function candidate(text: string, kind: LadderLabel['kind'], x: number, y: number, anchor: 'start' | 'end' | 'middle'): Candidate {
  const size = kind === 'figure' ? 22 : 12;
  const width = textWidth(text, kind === 'mute' ? 'plain' : 'strong', size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const rise = size * 0.78;
  return { x: left, y: y - rise, width, height: rise + size * 0.12, label: { text, kind, x, y, anchor, inLens: false } };
}

/** What treads and risers take up, so that no label stands on them. */
export const lineBoxes = (panel: LadderPanel): Box[] => [
  ...panel.treads.map((tread) => ({ x: tread.from, y: tread.y - 2, width: tread.to - tread.from, height: 4 })),
  ...panel.risers.map((riser) => ({
    x: riser.x - 1,
    y: Math.min(riser.from, riser.to),
    width: 2,
    height: Math.abs(riser.to - riser.from),
  })),
];

type Around = { next: Tread | undefined; before: Tread | undefined; lens: boolean };

/** Places for the figure of a tread: at 22 px where the tread is long enough or a leap leaves room, else at 12 px beside it. */
export function figurePlaces(text: string, tread: Tread, { next, before, lens }: Around): Candidate[] {
  const wide = textWidth(text, 'strong', 22) <= tread.to - tread.from;
  const fell = before !== undefined && before.value > tread.value;
  const above = tread.y - 11;
  const below = tread.y + 25;
  const start = lens || before ? tread.from + 10 : tread.from;
  const big: Candidate[] = [];
  if (wide && next) big.push(candidate(text, 'figure', start, above, 'start'), candidate(text, 'figure', start, below, 'start'));
  if (wide && !next && !fell) big.push(candidate(text, 'figure', start, above, 'start'));
  if (!next) {
    const ends = [candidate(text, 'figure', tread.to, above, 'end'), candidate(text, 'figure', tread.to, below, 'end')];
    big.push(...(fell ? ends.reverse() : ends));
  }
  if (!wide && next && next.value >= tread.value * LEAP) big.push(candidate(text, 'figure', tread.to + 12, tread.y + 6, 'start'));
  return [
    ...big,
    candidate(text, 'strong', tread.from - 8, tread.y + 5, 'end'),
    candidate(text, 'strong', tread.to + 8, tread.y + 5, 'start'),
    candidate(text, 'strong', tread.from, tread.y - 7, 'start'),
    candidate(text, 'strong', tread.from, tread.y + 16, 'start'),
    candidate(text, 'strong', tread.to, tread.y - 7, 'end'),
    candidate(text, 'strong', tread.to, tread.y + 16, 'end'),
  ];
}

/** The last revision is named before the first, the first before those between. */
export const rank = (index: number, count: number): number => (index === count - 1 ? 0 : index === 0 ? 1 : 2 + index);

function joined(names: string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count > 1 ? `${name} × ${count}` : name)).join(', ');
}

/** Ticks under a tread for the filings that quote it, with their names apart or, where they crowd, in one line. */
export function quotePlaces(
  revisions: LadderRevision[],
  quotes: LadderQuote[],
  panel: LadderPanel,
  x: (at: number) => number,
  end: number,
  narrow: boolean,
  put: (candidates: Candidate[]) => Candidate | null,
): { x: number; y: number }[] {
  const ticks: { x: number; y: number }[] = [];
  revisions.forEach((revision, index) => {
    const own = quotes.filter((quote) => quote.revision === revision.n).sort((a, b) => a.at - b.at);
    const from = x(revision.at);
    const to = index + 1 < revisions.length ? x(revisions[index + 1]?.at ?? revision.at) : end;
    const tread = panel.treads.findLast((one) => one.from <= from + 0.5);
    if (own.length === 0 || !tread) return;
    const at = own.map((quote) => Math.max(from, Math.min(to, x(quote.at))));
    const words = own.map((quote, which) => {
      const spot = at[which] ?? from;
      return spot - from < 12
        ? candidate(quote.name, 'mute', spot + 4, tread.y + 22, 'start')
        : candidate(quote.name, 'mute', spot, tread.y + 22, 'middle');
    });
    const clear = words.every((word, which) => which === 0 || word.x >= (words[which - 1]?.x ?? 0) + (words[which - 1]?.width ?? 0) + 8);
    const single = joined(own.map((quote) => quote.name));
    if (clear && !narrow) for (const word of words) put([word]);
    else
      put([
        candidate(single, 'mute', from, tread.y + 22, 'start'),
        candidate(single, 'mute', to, tread.y + 20, 'end'),
        candidate(single, 'mute', to + 12, tread.y + 22, 'start'),
        candidate(single, 'mute', to + 76, tread.y + 5, 'start'),
        candidate(single, 'mute', end, tread.y + 20, 'end'),
      ]);
    if (!narrow) ticks.push(...[...new Set(at)].map((spot) => ({ x: spot, y: tread.y })));
  });
  return ticks;
}
