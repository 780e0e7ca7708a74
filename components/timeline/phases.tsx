'use client';
import { Measured } from '@/components/chart/measured';
import { Line, Picture, Rect, round, Text } from '@/components/chart/svg';
import { clip, firstFitting, textWidth } from '@/components/chart/text';
import { timeTicks } from '@/components/chart/time-ticks';
import type english from '@/messages/en/picture.json';
import { date, days as dayCount, duration, fill, instant, type Locale } from '@/messages/format';
import { type Gap, gapsOf, type PhaseMark, phasesGeometry } from './phases-geometry';

export type Phase = {
  key: string;
  name: string;
  /** Null while the phase is not reached. */
  at: PhaseMark | null;
  /** A word below: "revision 2, now 5", "needs 4 things". */
  note?: string;
};

type Props = {
  /** First access first, where it is counted among them; the rest in the order of a case. */
  phases: Phase[];
  /** The phase that ended what nobody saw. */
  seenBy: string;
  now: number;
  zone: string;
  locale: Locale;
  words: (typeof english)['phases'];
};

const TICK_ROOM = 34;
const DOTS = 64;
const SCALE = 124;

/** The phases of an incident with the time between them, and below them the same to true scale. */
export function Phases({ phases, seenBy, now, zone, locale, words }: Props) {
  const marks = phases.map((phase) => phase.at);
  const gaps = gapsOf(marks, now, zone);
  const seen = phases.findIndex((phase) => phase.key === seenBy);
  const written = (mark: PhaseMark | null, year: boolean) => {
    if (!mark) return words.notYet;
    return mark.until ? date(mark.at, zone, locale, { year }) : instant(mark.at, zone, locale, { year, city: false });
  };
  const gapText = (gap: Gap): string => {
    if (!gap) return '';
    if (gap.kind === 'exact') return back(gap.length, duration(gap.length, locale));
    if (gap.kind === 'days') return back(gap.days, dayCount(Math.abs(gap.days), locale));
    if (gap.kind === 'so-far') return fill(words.soFar, { length: dayCount(gap.days, locale) });
    return gap.kind === 'same-minute' ? words.sameMinute : words.sameDay;
  };
  const gapTexts = (gap: Gap) => (gap?.kind === 'so-far' ? [gapText(gap), dayCount(gap.days, locale)] : [gapText(gap)]);
  const back = (sign: number, length: string) => (sign < 0 ? fill(words.before, { length }) : length);
  const first = phases[0];
  const unseen = first?.at && seen > 0 ? gaps[seen] : null;
  const longest = longestOf(gaps);
  const label = fill(words.label, {
    phases: phases.map((phase) => fill(words.phase, { name: phase.name, date: written(phase.at, true) })).join('; '),
  });

  const draw = (width: number) => {
    const drawing = phasesGeometry(marks, { width, now, unseenTo: seen, unseenWord: words.unseen });
    const { scale, line } = drawing;
    // A note that had to be cut says nothing: all of them stand, or none.
    const noted = phases.every((phase, index) => textWidth(phase.note ?? '') <= (drawing.columns[index]?.room ?? 0));
    return (
      <Picture width={width} height={scale ? 152 : 76} label={label}>
        {phases.map((phase, index) => {
          const column = drawing.columns[index];
          if (!column) return null;
          const { x, room } = column;
          const reached = phase.at !== null;
          const next = phases[index + 1];
          const gap = gaps[index] ?? null;
          const text = firstFitting(gapTexts(gap), room - 18, index === longest ? 'strong' : 'plain') ?? '';
          const middle = x - (room + 12) / 2 + 2;
          const space = textWidth(text, 'strong') + 8;
          return (
            <g key={phase.key}>
              <Text x={x} y={14} className="t-strong t-head">
                {clip(phase.name, room, 'strong', 14)}
              </Text>
              <Text x={x} y={32} className={reached ? 't-ink' : 't-mute'}>
                {firstFitting([written(phase.at, true), written(phase.at, false)], room) ?? ''}
              </Text>
              {phase.note && noted ? (
                <Text x={x} y={48} className="t-mute">
                  {phase.note}
                </Text>
              ) : null}
              {next ? (
                <Line
                  x1={x + 9}
                  y1={DOTS}
                  x2={x + room + 9}
                  y2={DOTS}
                  className={next.at ? 'l-ink' : 'l-rule'}
                  width={1.5}
                  {...(next.at ? {} : { dash: '2 4' })}
                />
              ) : null}
              {index > 0 && text ? (
                <>
                  <Rect x={middle - space / 2} y={DOTS - 6} width={space} height={12} className="f-paper" />
                  <Text x={middle} y={DOTS + 4} className={index === longest ? 't-strong' : 't-mute'} anchor="middle">
                    {text}
                  </Text>
                </>
              ) : null}
              <circle
                cx={round(x)}
                cy={DOTS}
                r={reached ? 5 : 4.25}
                className={reached ? 'f-ink l-dot' : 'f-paper l-dot'}
                strokeWidth={1.5}
              />
              {column.to === null ? null : (
                <path d={`M${round(x)} ${DOTS + 7}V84L${round(column.to)} 104V${SCALE - 7}`} className="l-rule" />
              )}
            </g>
          );
        })}
        {scale && line ? (
          <>
            <Line x1={line.from} y1={SCALE} x2={line.to} y2={SCALE} className="l-ink" width={1.5} />
            {drawing.unseen ? (
              <>
                <Rect x={drawing.unseen.x} y={SCALE - 7} width={drawing.unseen.width} height={14} className="f-ink" />
                {drawing.unseen.named ? (
                  <Text x={drawing.unseen.x + 10} y={SCALE + 4} className="t-paper">
                    {words.unseen}
                  </Text>
                ) : null}
              </>
            ) : null}
            {drawing.columns.map((column, index) =>
              column.to === null ? null : (
                <Line key={phases[index]?.key} x1={column.to} y1={SCALE - 7} x2={column.to} y2={SCALE + 7} className="l-ink" width={1.5} />
              ),
            )}
            <Line x1={line.to} y1={SCALE - 9} x2={line.to} y2={SCALE + 9} className="l-ink" width={1.5} />
            <Text x={line.to} y={SCALE + 24} className="t-mute" anchor="end">
              {words.now}
            </Text>
            {timeTicks({ ...scale, zone, locale })
              .filter((tick) => tick.line && tick.x + 4 + textWidth(tick.label) < line.to - TICK_ROOM)
              .map((tick) => (
                <g key={tick.x}>
                  <Line x1={tick.x} y1={SCALE + 9} x2={tick.x} y2={SCALE + 13} className="l-rule" />
                  <Text x={tick.x + 3} y={SCALE + 24} className="t-mute">
                    {tick.label}
                  </Text>
                </g>
              ))}
          </>
        ) : null}
      </Picture>
    );
  };
  return (
    <div className="phase-rail">
      <Measured draw={draw} />
      <ol className="phase-list" aria-label={words.listLabel}>
        {phases.map((phase, index) => {
          const gap = gaps[index] ?? null;
          const big = index === longest;
          const length = gapText(gap);
          const between = index === seen && unseen?.kind === 'days' ? fill(words.lengthUnseen, { length }) : length;
          return (
            <li key={phase.key} className={phase.at ? undefined : 'no'}>
              {index > 0 ? (
                <span className={big ? 'gap big' : 'gap'}>
                  <i />
                  <span>{between}</span>
                </span>
              ) : null}
              <span className="dot" />
              <span className="strong">{phase.name}</span>
              <span className={phase.at ? undefined : 'mute'}>{written(phase.at, true)}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** The index of the longest settled gap in days; it is set stronger. Minus one when none is of days. */
function longestOf(gaps: Gap[]): number {
  let found = -1;
  let most = 0;
  gaps.forEach((gap, index) => {
    if (gap?.kind === 'days' && gap.days > most) {
      most = gap.days;
      found = index;
    }
  });
  return found;
}
