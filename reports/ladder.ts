import { dayIn } from '@/domain/moment';
import { decadesOf, log, windowOf } from '@/domain/picture/ladder-scale';
import { type Box, place } from '@/domain/picture/place';
import { textWidth } from '@/domain/picture/text';
import { axis, days, fill, type Locale, month, number } from '@/messages/format';
import type { Ladder } from '@/reports/content';

type Label = { text: string; x: number; y: number; anchor: 'start' | 'end'; kind: 'figure' | 'strong' | 'mute' };
type Tread = { from: number; to: number; y: number; value: number };
type Panel = {
  top: number;
  bottom: number;
  left: number;
  right: number;
  scale: { y: number; label: string }[];
  treads: Tread[];
  risers: { x: number; from: number; to: number }[];
};

/** The revision ladder on paper, in pixels of its own picture. */
export type LadderDrawing = {
  width: number;
  height: number;
  log: Panel;
  lens: (Panel & { line: number }) | null;
  ticks: { x: number; label: string }[];
  labels: Label[];
};

type Setting = { width: number; now: number; zone: string; locale: Locale };

const TYPE = { figure: 17, strong: 11, mute: 11 } as const;
const LENS = 70;
const BODY = 108;
const GAP = 20;
const FOOT = 26;
/** A riser of more than this factor says its factor and its days. */
const LEAP = 10;

/** A stepped line on a logarithmic scale, and above it a linear window where the last revisions lie within 5 % of each other. */
export function ladderDrawing({ revisions, words }: Ladder, { width, now, zone, locale }: Setting): LadderDrawing {
  const known = revisions
    .flatMap((one) => (one.value === null ? [] : [{ ...one, value: one.value }]))
    .toSorted((a, b) => a.at - b.at || a.number - b.number);
  const values = known.map((one) => one.value);
  const { low, high } = decadesOf(values);
  const band = windowOf(values);
  const named = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  const inBand = band
    ? Array.from({ length: Math.round((band.high - band.low) / band.step) + 1 }, (_, index) => band.low + index * band.step)
    : [];
  const left = Math.max(...[...named, ...inBand].map((value) => textWidth(axis(value, locale), 'plain', 11))) + 8;
  const first = known[0]?.at ?? now;
  const length = Math.max(now - first, 3_600_000);
  const right = width - 2;
  const end = right - 8;
  const x = (at: number) => left + 6 + ((at - first) / length) * (end - left - 6);

  const top = band ? 8 + LENS + GAP : 24;
  const bottom = top + (band ? BODY : BODY + LENS / 2);
  const y = (value: number) => bottom - ((log(value) - low) / (high - low)) * (bottom - top);
  const panel: Panel = {
    top,
    bottom,
    left,
    right,
    scale: named.map((value) => ({ y: y(value), label: axis(value, locale) })),
    ...steps(known, x, y, end),
  };
  const inside = band ? known.slice(band.first) : [];
  const lensY = (value: number) => (band ? 8 + LENS - ((value - band.low) / (band.high - band.low)) * LENS : 0);
  const lens = band
    ? {
        top: 8,
        bottom: 8 + LENS,
        left: x(inside[0]?.at ?? first),
        right: end,
        scale: inBand.map((value) => ({ y: lensY(value), label: axis(value, locale) })),
        ...steps(inside, x, lensY, end),
        line: y(inside[0]?.value ?? 1),
      }
    : null;

  const figures = new Map(known.map((one) => [one.value, one.figure]));
  const labels: Label[] = [];
  const taken: Box[] = [panel, ...(lens ? [lens] : [])].flatMap(({ treads, risers }) => [
    ...treads.map((tread) => ({ x: tread.from, y: tread.y - 3, width: Math.max(2, tread.to - tread.from), height: 6 })),
    ...risers.map((riser) => ({ x: riser.x - 2, y: Math.min(riser.from, riser.to), width: 4, height: Math.abs(riser.to - riser.from) })),
  ]);
  const put = (candidates: Label[], frame: Box): Label | null => {
    const found = place(
      candidates.map((label) => ({ ...boxOf(label), label })),
      taken,
      frame,
    );
    if (found) labels.push(found.label);
    return found?.label ?? null;
  };
  const name = (panelOf: Panel, frame: Box) => {
    const order = panelOf.treads
      .map((_, index) => index)
      .toSorted((a, b) => rank(a, panelOf.treads.length) - rank(b, panelOf.treads.length));
    for (const index of order) {
      const tread = panelOf.treads[index];
      if (tread) put(places(figures.get(tread.value) ?? String(tread.value), tread, panelOf.treads[index + 1] !== undefined), frame);
    }
  };
  if (lens) name(lens, { x: lens.left, y: 0, width: end - lens.left + 6, height: lens.bottom + 4 });
  const below = lens ? { ...panel, treads: panel.treads.filter((tread) => tread.from < lens.left - 0.5) } : panel;
  const frame = { x: left, y: top - 16, width: right - left, height: bottom - top + 16 };
  name(below, frame);
  panel.risers.forEach((riser, index) => {
    const [before, after] = [panel.treads[index], panel.treads[index + 1]];
    if (!before || !after || before.value === 0 || after.value === 0) return;
    const ratio = Math.max(before.value, after.value) / Math.min(before.value, after.value);
    if (ratio < LEAP) return;
    const text = fill(after.value > before.value ? words.up : words.down, { factor: number(Math.floor(ratio), locale) });
    const middle = (riser.from + riser.to) / 2;
    const found = put([label(text, riser.x + 9, middle, 'start', 'figure'), label(text, riser.x - 9, middle, 'end', 'figure')], frame);
    const [from, to] = [known.findLast((one) => one.value === before.value), known.find((one) => one.value === after.value)];
    if (!found || !from || !to) return;
    const day = (at: number) => dayIn(new Date(at).toISOString(), zone);
    put([label(fill(words.inDays, { days: days(day(to.at) - day(from.at), locale) }), found.x, middle + 16, found.anchor, 'mute')], frame);
  });
  return { width, height: bottom + FOOT, log: panel, lens, ticks: months(first, now, zone, locale, x, right), labels };
}

function steps(
  known: { at: number; value: number }[],
  x: (at: number) => number,
  y: (value: number) => number,
  end: number,
): Pick<Panel, 'treads' | 'risers'> {
  const treads: Tread[] = [];
  const risers: Panel['risers'] = [];
  known.forEach((one, index) => {
    const next = known[index + 1];
    const [from, to] = [x(one.at), next ? x(next.at) : end];
    const last = treads.at(-1);
    if (last && last.value === one.value) {
      last.to = to;
      return;
    }
    if (last) risers.push({ x: from, from: last.y, to: y(one.value) });
    treads.push({ from, to, y: y(one.value), value: one.value });
  });
  return { treads, risers };
}

/** The last revision is named before the first, the first before those between. */
const rank = (index: number, count: number): number => (index === count - 1 ? 0 : index === 0 ? 1 : 2 + index);

const label = (text: string, x: number, y: number, anchor: 'start' | 'end', kind: Label['kind']): Label => ({ text, x, y, anchor, kind });

function boxOf({ text, x, y, anchor, kind }: Label): Box {
  const width = textWidth(text, kind === 'mute' ? 'plain' : 'strong', TYPE[kind]) + 2;
  return { x: anchor === 'end' ? x - width : x, y: y - TYPE[kind] * 0.85, width, height: TYPE[kind] };
}

/** Where the figure of a tread may stand: large on it or under it, then small, then beside it. */
function places(text: string, { from, to, y }: Tread, followed: boolean): Label[] {
  const [start, end] = [from + 8, to];
  const large = followed
    ? [
        label(text, start, y - 7, 'start', 'figure'),
        label(text, start, y + 20, 'start', 'figure'),
        label(text, to + 9, y + 5, 'start', 'figure'),
      ]
    : [label(text, end, y + 20, 'end', 'figure'), label(text, end, y - 7, 'end', 'figure'), label(text, start, y - 7, 'start', 'figure')];
  return [
    ...large,
    label(text, from - 6, y + 4, 'end', 'strong'),
    label(text, to + 6, y + 4, 'start', 'strong'),
    label(text, from, y - 6, 'start', 'strong'),
    label(text, from, y + 14, 'start', 'strong'),
    label(text, to, y - 6, 'end', 'strong'),
    label(text, to, y + 14, 'end', 'strong'),
  ];
}

/** The first days of months, as close as their names allow. */
function months(from: number, to: number, zone: string, locale: Locale, x: (at: number) => number, right: number): LadderDrawing['ticks'] {
  const starts: { at: number; label: string }[] = [];
  const start = new Date(from);
  for (let index = 1; index < 400; index += 1) {
    const at = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + index, 1);
    if (at > to) break;
    const january = new Date(at).getUTCMonth() === 0;
    starts.push({ at, label: month(new Date(at).toISOString().slice(0, 10), zone, locale, january) });
  }
  for (const every of [1, 2, 3, 6, 12, 24, 60]) {
    const kept = starts.filter((_, index) => index % every === 0).map((one) => ({ x: x(one.at), label: one.label }));
    const fits = kept.every(
      (tick, index) => tick.x + textWidth(tick.label, 'plain', 11) + 12 <= (kept[index + 1]?.x ?? Number.POSITIVE_INFINITY),
    );
    if (fits) return kept.map((tick) => (tick.x + 4 + textWidth(tick.label, 'plain', 11) <= right ? tick : { ...tick, label: '' }));
  }
  return [];
}
