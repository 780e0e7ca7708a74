import { dayOf } from '@/components/chart/days';
import { type Box, place } from '@/components/chart/place';
import { textWidth } from '@/components/chart/text';
import { type Candidate, candidate, figurePlaces, LEAP, lineBoxes, quotePlaces, rank } from './ladder-labels';
import { decadesOf, log, magnification, windowOf } from './ladder-scale';

/** One revision, worded. `value` is null while nothing is known; `at` in epoch milliseconds. */
export type LadderRevision = { n: number; at: number; value: number | null; figure: string; note?: string };
export type LadderQuote = { at: number; name: string; revision: number };

export type LadderLabel = {
  text: string;
  kind: 'figure' | 'strong' | 'mute';
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
  inLens: boolean;
};
export type Tread = { from: number; to: number; y: number; value: number; known: boolean };
export type Riser = { x: number; from: number; to: number };
export type LadderPanel = {
  top: number;
  bottom: number;
  left: number;
  right: number;
  scale: { value: number; y: number }[];
  treads: Tread[];
  risers: Riser[];
  ticks: number[];
};

export type LadderDrawing = {
  height: number;
  left: number;
  right: number;
  end: number;
  from: number;
  to: number;
  x: (at: number) => number;
  log: LadderPanel;
  lens: (LadderPanel & { factor: number; line: number }) | null;
  quotes: { x: number; y: number }[];
  labels: LadderLabel[];
};

type Words = {
  factor: (ratio: number, up: boolean) => string;
  inDays: (days: number) => string;
  unquoted: (n: number) => string;
  unknown: string;
  scale: (value: number) => string;
};
type Setting = { width: number; narrow: boolean; now: number; zone: string; words: Words };

const DECADE = 46;
const LENS = { wide: 132, narrow: 116 };
const BETWEEN = 34;
const HOUR = 3_600_000;
/** The last step, of the time between the first and the last revision. */
const SHORTEST = 0.035;

function steps(
  revisions: LadderRevision[],
  end: number,
  x: (at: number) => number,
  y: (value: number) => number,
): Pick<LadderPanel, 'treads' | 'risers' | 'ticks'> {
  const treads: Tread[] = [];
  const risers: Riser[] = [];
  const ticks: number[] = [];
  revisions.forEach((revision, index) => {
    const next = revisions[index + 1];
    const from = x(revision.at);
    const to = next ? x(next.at) : end;
    const last = treads.at(-1);
    const value = revision.value ?? last?.value;
    if (value === undefined) return;
    if (last && last.value === value && last.known === (revision.value !== null)) {
      last.to = to;
      ticks.push(from);
      return;
    }
    if (last && last.value !== value) risers.push({ x: from, from: last.y, to: y(value) });
    treads.push({ from, to, y: y(value), value, known: revision.value !== null });
  });
  return { treads, risers, ticks };
}

/** The revision ladder: a logarithmic panel for all of it, and above it a linear window where the last revisions are alike. */
export function ladderGeometry(revisions: LadderRevision[], quotes: LadderQuote[], setting: Setting): LadderDrawing {
  const { width, narrow, now, zone, words } = setting;
  const sorted = [...revisions].sort((a, b) => a.at - b.at || a.n - b.n);
  const known = sorted.flatMap((revision) => (revision.value === null ? [] : [revision.value]));
  const { low, high } = decadesOf(known.length > 0 ? known : [100]);
  const decades = high - low;
  const band = windowOf(sorted.map((revision) => revision.value));
  const named = [
    ...Array.from({ length: decades }, (_, index) => 10 ** (low + index)),
    ...(band?.first === 0 ? [band.low, band.high - band.step] : []),
  ];
  const left = Math.max(...named.map((value) => textWidth(words.scale(value)))) + 10;
  const right = width - (narrow ? 2 : 8);
  const first = sorted[0]?.at ?? now;
  const latest = sorted.at(-1)?.at ?? now;
  // The last step has some length, or a revision known a moment ago would be a dot.
  const until = Math.max(now, latest + Math.max((latest - first) * SHORTEST, HOUR));
  const length = until - first;
  const from = first - length * 0.02;
  const to = until + length * (narrow ? 0.005 : 0.02);
  const x = (at: number) => left + ((at - from) / (to - from)) * (right - left);
  const end = x(until);

  const logHeight = Math.min(narrow ? 210 : 230, Math.max(120, decades * DECADE));
  const lensHeight = narrow ? LENS.narrow : LENS.wide;
  const logTop = band ? 8 + lensHeight + BETWEEN : 34;
  const bottom = logTop + logHeight;
  const logY = (value: number) => bottom - ((log(value) - low) / decades) * logHeight;
  const scale = Array.from({ length: decades }, (_, index) => ({ value: 10 ** (low + index), y: logY(10 ** (low + index)) }));
  const panel: LadderPanel = { top: logTop, bottom, left, right, scale, ...steps(sorted, end, x, logY) };

  let lens: LadderDrawing['lens'] = null;
  if (band) {
    const lensY = (value: number) => 8 + lensHeight - ((value - band.low) / (band.high - band.low)) * lensHeight;
    const inside = sorted.slice(band.first);
    const lines = Math.round((band.high - band.low) / band.step);
    lens = {
      top: 8,
      bottom: 8 + lensHeight,
      left: x(inside[0]?.at ?? first),
      right: end,
      scale: Array.from({ length: lines + 1 }, (_, index) => ({
        value: band.low + index * band.step,
        y: lensY(band.low + index * band.step),
      })),
      ...steps(inside, end, x, lensY),
      factor: magnification(band.low, band.high, lensHeight, decades, logHeight),
      line: logY(inside[0]?.value ?? 1),
    };
  }

  const labels: LadderLabel[] = [];
  const frame: Box = { x: left, y: 0, width: width - left + 1, height: bottom + 2 };
  const taken = [...lineBoxes(panel), ...(lens ? lineBoxes(lens) : [])];
  const put = (candidates: Candidate[], bounds: Box = frame) => {
    const found = place(candidates, taken, bounds);
    if (found) labels.push(found.label);
    return found;
  };
  const name = (value: number) => sorted.find((revision) => revision.value === value)?.figure ?? String(value);
  const nameTreads = (treads: Tread[], all: Tread[], lensed: boolean, bounds: Box) => {
    const order = treads.map((_, index) => index).sort((a, b) => rank(a, treads.length) - rank(b, treads.length));
    for (const index of order) {
      const tread = treads[index];
      if (!tread) continue;
      const candidates = tread.known
        ? figurePlaces(name(tread.value), tread, { next: all[index + 1], before: all[index - 1], lens: lensed })
        : [candidate(words.unknown, 'mute', tread.from + 8, tread.y - 8, 'start')];
      const found = put(candidates, bounds);
      if (found) found.label.inLens = lensed;
    }
  };
  if (lens) nameTreads(lens.treads, lens.treads, true, { x: lens.left, y: 0, width: end - lens.left + 1, height: lens.bottom + 4 });
  const outside = panel.treads.filter((tread) => !lens || tread.from < lens.left - 0.5);
  nameTreads(outside, panel.treads, false, frame);
  panel.risers.forEach((riser, index) => {
    const before = panel.treads[index]?.value ?? 0;
    const after = panel.treads[index + 1]?.value ?? 0;
    if (before === 0 || after === 0) return;
    const ratio = Math.max(before, after) / Math.min(before, after);
    if (ratio < LEAP) return;
    const middle = (riser.from + riser.to) / 2;
    const found = put([
      candidate(words.factor(Math.floor(ratio), after > before), 'figure', riser.x + 12, middle + 2, 'start'),
      candidate(words.factor(Math.floor(ratio), after > before), 'figure', riser.x - 12, middle + 2, 'end'),
      candidate(words.factor(Math.floor(ratio), after > before), 'strong', riser.x + 8, middle + 4, 'start'),
    ]);
    const revision = sorted.find((one) => one.value === after);
    const previous = sorted.find((one) => one.value === before);
    if (!found || !revision || !previous) return;
    const days = words.inDays(dayOf(revision.at, zone) - dayOf(previous.at, zone));
    const { x: at, anchor } = found.label;
    const texts = narrow || !revision.note ? [days] : [`${days}, ${revision.note}`, days];
    put(texts.map((text) => candidate(text, 'mute', at, middle + 20, anchor === 'end' ? 'end' : 'start')));
  });

  const drawnQuotes = quotePlaces(sorted, quotes, panel, x, end, narrow, put);
  const last = sorted.at(-1);
  if (last && quotes.length > 0 && !quotes.some((quote) => quote.revision === last.n)) {
    const y = panel.treads.at(-1)?.y ?? bottom;
    put([candidate(words.unquoted(last.n), 'strong', end, y + 22, 'end'), candidate(words.unquoted(last.n), 'strong', end, y + 40, 'end')]);
  }
  return { height: bottom + 26, left, right, end, from, to, x, log: panel, lens, quotes: drawnQuotes, labels };
}
