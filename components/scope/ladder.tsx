'use client';
import { Measured, NARROW } from '@/components/chart/measured';
import { Line, Picture, Rect, round, Text } from '@/components/chart/svg';
import { timeTicks } from '@/components/chart/time-ticks';
import { Twin } from '@/components/ui/table';
import type english from '@/messages/en/picture.json';
import { axis, date, days, fill, instant, type Locale, number, range } from '@/messages/format';
import { type LadderLabel, type LadderPanel, ladderGeometry } from './ladder-geometry';

export type Revision = {
  n: number;
  /** Epoch milliseconds; of a date alone the start of its local day. */
  at: number;
  dayOnly?: boolean;
  /** Equal when the count is settled; both null while nothing is known. */
  low: number | null;
  high: number | null;
  /** Why it leapt, in a few words: "after the second e-mail". */
  note?: string;
};
/** A filing that quotes a revision. */
export type Quote = { at: number; name: string; revision: number };

type Props = {
  revisions: Revision[];
  quotes: Quote[];
  /** Where the picture ends, epoch milliseconds. */
  now: number;
  zone: string;
  locale: Locale;
  words: { twin: string; ladder: (typeof english)['ladder'] };
  /** The page lists the revisions in a table of its own. */
  twin?: boolean;
};

const TEXT: Record<LadderLabel['kind'], string> = { figure: 't-figure', strong: 't-strong', mute: 't-mute' };

/** The revision ladder: a stepped line that survives four orders of magnitude. Ink only: a count is no clock. */
export function Ladder({ revisions, quotes, now, zone, locale, words, twin = true }: Props) {
  const { ladder } = words;
  if (revisions.length === 0) return <p className="note">{ladder.empty}</p>;
  const figure = (one: Revision) => range(one.low, one.high, locale) || ladder.unknown;
  const when = (one: Revision) => (one.dayOnly ? date(one.at, zone, locale) : instant(one.at, zone, locale));
  const worded = revisions.map((one) => ({
    n: one.n,
    at: one.at,
    value: one.low ?? one.high,
    figure: figure(one),
    ...(one.note ? { note: one.note } : {}),
  }));
  const label = fill(ladder.label, {
    revisions: revisions
      .map((one) => fill(ladder.revision, { n: one.n, date: date(one.at, zone, locale), figure: figure(one) }))
      .join('; '),
  });
  const wording = {
    factor: (ratio: number, up: boolean) => fill(up ? ladder.up : ladder.down, { factor: number(ratio, locale) }),
    inDays: (count: number) => fill(ladder.inDays, { days: days(count, locale) }),
    unquoted: (n: number) => fill(ladder.unquoted, { n }),
    unknown: ladder.unknown,
    scale: (value: number) => axis(value, locale),
  };
  const draw = (width: number) => {
    const narrow = width < NARROW;
    const drawing = ladderGeometry(worded, quotes, { width, narrow, now, zone, words: wording });
    const { log, lens, left, right, end } = drawing;
    return (
      <Picture width={width} height={drawing.height} label={label}>
        {lens ? (
          <>
            <Rect x={lens.left} y={lens.top} width={end - lens.left} height={lens.bottom - lens.top} className="f-water" />
            {lens.scale.map((mark) => (
              <g key={mark.value}>
                <Line x1={lens.left} y1={mark.y} x2={end} y2={mark.y} className="l-paper" />
                <Text x={lens.left - 8} y={mark.y + 4} className="t-mute" anchor="end">
                  {axis(mark.value, locale)}
                </Text>
              </g>
            ))}
            <path
              d={`M${round(lens.left)} ${round(lens.line)}V${lens.bottom}M${round(end)} ${round(lens.line)}V${lens.bottom}`}
              className="l-rule"
              strokeDasharray="2 3"
            />
            {narrow ? null : (
              <Text x={end - 8} y={lens.bottom + 20} className="t-mute" anchor="end">
                {fill(ladder.magnified, { factor: number(lens.factor, locale) })}
              </Text>
            )}
          </>
        ) : null}
        {log.scale.map((mark) => (
          <g key={mark.value}>
            <Line x1={left} y1={mark.y} x2={right} y2={mark.y} />
            <Text x={left - 8} y={mark.y + 4} className="t-mute" anchor="end">
              {axis(mark.value, locale)}
            </Text>
          </g>
        ))}
        <Line x1={left} y1={log.bottom} x2={right} y2={log.bottom} className="l-ink" />
        {timeTicks({ from: drawing.from, to: drawing.to, zone, locale, x: drawing.x }).map((tick) => (
          <g key={tick.x}>
            {tick.line ? <Line x1={tick.x} y1={log.bottom} x2={tick.x} y2={log.bottom + 6} className="l-ink" /> : null}
            <Text x={tick.x + 4} y={log.bottom + 18} className="t-mute">
              {tick.label}
            </Text>
          </g>
        ))}
        <Steps panel={log} ticks={lens === null} />
        {lens ? <Steps panel={lens} ticks={!narrow} /> : null}
        {drawing.quotes.map((tick) => (
          <Line key={`${tick.x} ${tick.y}`} x1={tick.x} y1={tick.y + 3} x2={tick.x} y2={tick.y + 9} className="l-ink" />
        ))}
        {drawing.labels.map((one) => (
          <Text
            key={`${one.x} ${one.y} ${one.text}`}
            x={one.x}
            y={one.y}
            className={one.inLens ? TEXT[one.kind] : `${TEXT[one.kind]} halo`}
            anchor={one.anchor}
          >
            {one.text}
          </Text>
        ))}
      </Picture>
    );
  };
  return (
    <>
      <Measured draw={draw} />
      {twin ? (
        <Twin summary={words.twin}>
          <ol>
            {revisions.map((one) => (
              <li key={one.n}>
                {fill(ladder.revision, { n: one.n, date: when(one), figure: figure(one) })}
                {one.note ? `, ${one.note}` : ''}
              </li>
            ))}
          </ol>
        </Twin>
      ) : null}
    </>
  );
}

function Steps({ panel, ticks }: { panel: LadderPanel; ticks: boolean }) {
  return (
    <>
      {panel.treads.map((tread) => (
        <path
          key={tread.from}
          d={`M${round(tread.from)} ${round(tread.y)}H${round(Math.max(tread.to, tread.from + 4))}`}
          className={tread.known ? 'l-ink' : 'l-rule'}
          strokeWidth={4}
          strokeDasharray={tread.known ? undefined : '4 4'}
        />
      ))}
      {panel.risers.map((riser) => (
        <path key={riser.x} d={`M${round(riser.x)} ${round(riser.from)}V${round(riser.to)}`} className="l-ink" strokeWidth={1.5} />
      ))}
      {ticks
        ? panel.ticks.map((x) => {
            const y = panel.treads.findLast((tread) => tread.from <= x)?.y ?? 0;
            return <Line key={x} x1={x} y1={y - 7} x2={x} y2={y + 7} className="l-ink" width={1.5} />;
          })
        : null}
    </>
  );
}
