import { startOf } from '@/domain/moment';
import { type Box, overlaps } from '@/domain/picture/place';
import { textWidth } from '@/domain/picture/text';
import { formatInstant } from '@/law/time';
import { date, type Locale } from '@/messages/format';
import type { Bars, PhaseLine } from '@/reports/content';

const TYPE = 11;
const wide = (text: string, strong = false) => textWidth(text, strong ? 'strong' : 'plain', TYPE);

export type LineLabel = { text: string; x: number; y: number; anchor: 'start' | 'end' | 'middle'; strong: boolean };
export type PhaseDrawing = {
  width: number;
  height: number;
  line: number;
  unseen: { width: number; label: string | null } | null;
  ticks: number[];
  labels: LineLabel[];
};

/** The incident from its first act to the instant of the report, to true scale, in pixels. Words that find no room are left out. */
export function phaseDrawing({ from, to, start, end, unseen, marks }: PhaseLine, width: number): PhaseDrawing {
  const x = (at: number) => 1 + ((at - from) / (to - from)) * (width - 2);
  const line = 22;
  const labels: LineLabel[] = [];
  const taken: Box[] = [];
  const put = (candidates: LineLabel[]) => {
    for (const one of candidates) {
      const length = wide(one.text, one.strong);
      const left = one.anchor === 'start' ? one.x : one.anchor === 'end' ? one.x - length : one.x - length / 2;
      const box = { x: left - 5, y: one.y - 10, width: length + 10, height: 12 };
      if (left < -1 || left + length > width + 1 || taken.some((other) => overlaps(other, box))) continue;
      taken.push(box);
      labels.push(one);
      return;
    }
  };
  const under = line + 22;
  const over = line - 12;
  put([{ text: start, x: 1, y: under, anchor: 'start', strong: false }]);
  put([{ text: end, x: width, y: over, anchor: 'end', strong: false }]);
  for (const mark of marks) {
    const at = x(mark.at);
    const one = (y: number, anchor: LineLabel['anchor'], dx = 0): LineLabel => ({
      text: mark.label,
      x: at + dx,
      y,
      anchor,
      strong: mark.strong,
    });
    put([
      ...(mark.strong ? [one(under, 'end'), one(under, 'start')] : [one(under, 'middle'), one(under, 'start', 3), one(under, 'end', -3)]),
      one(over, 'middle'),
      one(over, 'start', 3),
      one(over, 'end', -3),
    ]);
  }
  const span = unseen ? x(unseen.to) - 1 : 0;
  return {
    width,
    height: line + 26,
    line,
    unseen: unseen && span > 0 ? { width: span, label: wide(unseen.label, true) + 16 <= span ? unseen.label : null } : null,
    ticks: [...new Set(marks.map((mark) => x(mark.at)))],
    labels,
  };
}

type Stroke = { x: number; width: number; kind: 'period' | 'over' | 'left' };
export type BarsDrawing = {
  width: number;
  height: number;
  axis: number;
  days: { x: number; label: string }[];
  bars: { y: number; key: string | null; strokes: Stroke[]; due: number | null; day: { x: number; width: number } | null }[];
  filed: { x: number; width: number | null; label: string; labelX: number } | null;
};

const DAY = 86_400_000;

/** One filing against each anchor: start to due, due to filed, on one axis of days, in pixels. */
export function barsDrawing(
  { anchors, filed }: Bars,
  { width, zone, locale }: { width: number; zone: string; locale: Locale },
): BarsDrawing {
  const ends = [...anchors.flatMap(({ start, due }) => [start?.at, due]), filed?.at, filed?.until].filter(
    (at): at is number => typeof at === 'number',
  );
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const margin = Math.max((most - least) * 0.08, 3_600_000);
  const [from, to] = [least - margin, most + margin];
  const left = anchors.some((one) => one.key !== null) ? 20 : 2;
  const x = (at: number) => left + ((at - from) / (to - from)) * (width - left);
  const top = 36;
  const pitch = 30;
  const axis = top + (anchors.length - 1) * pitch + 18;
  const bars = anchors.map((one, index): BarsDrawing['bars'][number] => {
    const began = one.start ? (one.start.until ?? one.start.at) : null;
    const strokes: Stroke[] = [];
    if (began !== null && one.due !== null && one.due > began) strokes.push({ x: x(began), width: x(one.due) - x(began), kind: 'period' });
    if (one.clock.state === 'late' && one.due !== null && filed && filed.at > one.due)
      strokes.push({ x: x(one.due) + 1, width: Math.max(1, x(filed.at) - x(one.due) - 1), kind: 'over' });
    const day = one.start?.until ? { x: x(one.start.at), width: x(one.start.until) - x(one.start.at) } : null;
    return { y: top + index * pitch, key: one.key, strokes, due: one.due === null ? null : x(one.due), day };
  });
  const mark = filed && { x: x(filed.at), width: filed.until ? Math.max(4, x(filed.until) - x(filed.at)) : null, label: filed.label };
  const half = mark ? wide(mark.label, true) / 2 : 0;
  const middle = mark ? mark.x + (mark.width ?? 0) / 2 : 0;
  return {
    width,
    height: axis + 20,
    axis,
    days: daysOf(from, to, zone, locale, x, width),
    bars,
    filed: mark && { ...mark, labelX: Math.min(Math.max(middle, half), width - half) },
  };
}

/** Midnights in the zone, thinned until their names fit. */
function daysOf(from: number, to: number, zone: string, locale: Locale, x: (at: number) => number, width: number): BarsDrawing['days'] {
  const first = formatInstant(from, zone).slice(0, 10);
  const midnights: { at: number; label: string }[] = [];
  for (let day = Date.parse(`${first}T00:00:00Z`) + DAY; midnights.length < 4_000; day += DAY) {
    const name = new Date(day).toISOString().slice(0, 10);
    const at = startOf(name, zone);
    if (at > to) break;
    if (at > from) midnights.push({ at, label: date(name, zone, locale, { year: false, weekday: to - from < 8 * DAY }) });
  }
  for (const every of [1, 2, 7, 14, 28, 56, 112, 365]) {
    const kept = midnights.filter((_, index) => index % every === 0).map((one) => ({ x: x(one.at), label: one.label }));
    if (kept.every((tick, index) => tick.x + wide(tick.label) + 10 <= (kept[index + 1]?.x ?? Number.POSITIVE_INFINITY)))
      return kept.map((tick) => (tick.x + 3 + wide(tick.label) <= width ? tick : { ...tick, label: '' }));
  }
  return [];
}
