'use client';
import { dateOf } from '@/components/chart/days';
import { Measured, NARROW } from '@/components/chart/measured';
import { Line, Picture, Rect, round, Text } from '@/components/chart/svg';
import { firstFitting, textWidth } from '@/components/chart/text';
import { Twin } from '@/components/ui/table';
import type english from '@/messages/en/picture.json';
import { date, duration, endOf, fill, instant, type Locale, month, time, wall, weekday } from '@/messages/format';
import type { CutAxis } from './axis';
import { type BarInput, type BarRow, barsGeometry, type DrawnBar, type DrawnBarRow, type Mark } from './bars-geometry';
import { GlyphAt } from './glyph';
import { useNow } from './now';
import { type ClockInput, isRunning, stateOf } from './state';
import { State } from './state-word';
import { type ClockWords, clockPhrase } from './words';

export type { Mark } from './bars-geometry';

export type ClockBar = {
  /** The letter of the awareness anchor, where there are two. */
  anchor?: string | null;
  clock: ClockInput;
  start: Mark | null;
  due: Mark | null;
  /** The own target, epoch milliseconds, where the law has no figure. */
  target?: number | null;
  /** The limit is the end of a local day. */
  dayOnly?: boolean;
  /** Lateness or time to spare of what was done: milliseconds or an ISO 8601 duration. */
  length?: number | string | null;
};
export type ClockBarRow = { id: string; name: string; article: string; bars: ClockBar[]; filed: Mark[] };

type Words = ClockWords & { twin: string; bars: (typeof english)['bars'] };
type Props = {
  rows: ClockBarRow[];
  now: number;
  zone: string;
  /** The city of the zone, where it does not go without saying. */
  place?: string;
  locale: Locale;
  words: Words;
  /** What the letters stand for: "A as found, B as stated". */
  anchors?: string;
  /** The page has the same figures in a table of its own. */
  twin?: boolean;
  still?: boolean;
};

function worded(bar: ClockBar, now: number, words: ClockWords, locale: Locale): BarInput {
  const state = stateOf(bar.clock, now);
  const due = bar.clock.due;
  const moving = isRunning(state) || state === 'past';
  const length = moving && due !== null ? due - now : (bar.length ?? null);
  const short = moving && due !== null ? duration(due - now, locale) : clockPhrase(state, null, words, locale);
  return {
    anchor: bar.anchor ?? null,
    start: bar.start,
    due: bar.due,
    target: bar.target ?? null,
    state,
    phrase: clockPhrase(state, length, words, locale),
    short: state === 'late' && bar.length ? duration(bar.length, locale) : short,
  };
}

/** Clock bars from start to due on one axis with *now* and *filed*; two anchors are two bars in one row. */
export function ClockBars({ rows, now: initial, zone, place, locale, words, anchors, twin = true, still }: Props) {
  const now = useNow(initial, still);
  const { bars } = words;
  const inputs: BarRow[] = rows.map((row) => ({ ...row, bars: row.bars.map((bar) => worded(bar, now, words, locale)) }));
  const drawable = inputs.some((row) => row.filed.length > 0 || row.bars.some((bar) => bar.start || bar.due || bar.target !== null));
  if (!drawable) return <p className="note">{bars.empty}</p>;
  const days = rows.some((row) => row.filed.some((mark) => mark.until));
  const targets = rows.some((row) => row.bars.some((bar) => bar.target));
  const draw = (width: number) => {
    const narrow = width < NARROW;
    const drawing = barsGeometry(inputs, { width, narrow, now, zone });
    const { top, bottom } = drawing;
    return (
      <Picture width={width} height={drawing.height} label={fill(bars.label, { duties: rows.length })}>
        <Axis axis={drawing.axis} width={width} top={top} bottom={bottom} narrow={narrow} locale={locale} />
        {drawing.now === null ? null : (
          <Line x1={drawing.now} y1={top - 8} x2={drawing.now} y2={bottom + 2} className="l-ink" width={1.5} />
        )}
        {drawing.rows.map((row) => (
          <Row key={row.row.id} drawn={row} width={width} narrow={narrow} />
        ))}
        {drawing.now === null ? null : (
          <Text x={Math.min(drawing.now, width - (place ? 56 : 28))} y={bottom + 16} className="t-strong" anchor="middle">
            {fill(bars.now, { time: place ? `${time(now, zone)} ${place}` : time(now, zone) })}
          </Text>
        )}
      </Picture>
    );
  };
  return (
    <div className="bars">
      <Measured draw={draw} />
      <p className="legend">
        <span>
          <svg width="22" height="12" aria-hidden="true">
            <rect y="2" width="19" height="8" fill="var(--bar)" />
            <path d="M20 0v12" stroke="var(--ink)" strokeWidth="2" />
          </svg>
          {bars.legendBar}
        </span>
        <span>
          <svg width="10" height="12" aria-hidden="true">
            <path d="M1 1h8l-4 5z" fill="var(--ink)" />
            <path d="M5 1v11" stroke="var(--ink)" strokeWidth="1.5" />
          </svg>
          {bars.legendFiled}
        </span>
        {days ? (
          <span>
            <svg width="16" height="12" aria-hidden="true">
              <rect x=".5" y=".5" width="15" height="11" fill="none" stroke="var(--ink)" strokeDasharray="3 2" />
            </svg>
            {bars.legendDay}
          </span>
        ) : null}
        {targets ? (
          <span>
            <svg width="20" height="12" aria-hidden="true">
              <path d="M0 6H20" stroke="var(--edge)" strokeWidth="3" strokeDasharray="4 3" />
            </svg>
            {bars.legendTarget}
          </span>
        ) : null}
        {anchors ? <span>{anchors}</span> : null}
      </p>
      {twin ? <BarsTable rows={rows} inputs={inputs} zone={zone} locale={locale} words={words} /> : null}
    </div>
  );
}

type AxisProps = { axis: CutAxis; width: number; top: number; bottom: number; narrow: boolean; locale: Locale };

/** The months of a run of days, longest wording first: "Feb, Mar 2026". */
function monthsOf(first: string, last: string, locale: Locale): string[] {
  const bare = [month(first, 'UTC', locale, true), month(first, 'UTC', locale)];
  if (first.slice(0, 7) === last.slice(0, 7)) return bare;
  const year = first.slice(0, 4) === last.slice(0, 4);
  const both =
    locale === 'ko'
      ? `${month(first, 'UTC', locale, true)}, ${month(last, 'UTC', locale, !year)}`
      : `${month(first, 'UTC', locale, !year)}, ${month(last, 'UTC', locale, true)}`;
  return [both, ...bare];
}

/** How every day of the axis is named: the longest way that fits all of them. */
function dayName(axis: CutAxis, every: number, narrow: boolean, locale: Locale): (day: number) => string {
  const number = (day: number) => String(wall(dateOf(day), 'UTC').day);
  if (narrow) return number;
  const ways = [
    (day: number) => `${weekday(dateOf(day), 'UTC', locale)} ${number(day)}`,
    (day: number) => `${weekday(dateOf(day), 'UTC', locale).slice(0, 2)} ${number(day)}`,
  ];
  const days = axis.segments.flatMap((segment) => daysOf(segment));
  return ways.find((way) => days.every((day) => textWidth(way(day)) <= axis.perDay * every - 5)) ?? number;
}

const daysOf = (segment: { first: number; last: number }) =>
  Array.from({ length: segment.last - segment.first + 1 }, (_, offset) => segment.first + offset);

function Axis({ axis, width, top, bottom, narrow, locale }: AxisProps) {
  const { perDay } = axis;
  const every = Math.max(1, Math.ceil(18 / perDay));
  const name = dayName(axis, every, narrow, locale);
  let titled = '';
  return (
    <>
      {axis.segments.map((segment, index) => {
        const days = daysOf(segment);
        const first = dateOf(segment.first);
        const last = dateOf(segment.last);
        const room = (axis.segments[index + 1]?.x ?? width) - segment.x - 4;
        const known = titled === first.slice(0, 7) && titled === last.slice(0, 7);
        const title = known ? null : firstFitting(monthsOf(first, last, locale), room, 'strong');
        if (title) titled = last.slice(0, 7);
        return (
          <g key={segment.first}>
            {title ? (
              <Text x={segment.x} y={11} className="t-strong">
                {title}
              </Text>
            ) : null}
            {[...days, segment.last + 1].map((day, offset) => (
              <Line key={day} x1={segment.x + offset * perDay} y1={top - 8} x2={segment.x + offset * perDay} y2={bottom + 2} />
            ))}
            {days.map((day, offset) =>
              offset % every === 0 ? (
                <Text key={day} x={segment.x + (offset + 0.5) * perDay} y={top - 14} className="t-mute" anchor="middle">
                  {name(day)}
                </Text>
              ) : null,
            )}
            <Line x1={segment.x} y1={top - 8} x2={segment.x + days.length * perDay} y2={top - 8} className="l-ink" />
          </g>
        );
      })}
      {axis.cuts.map((x) => (
        <path key={x} d={`M${round(x - 4)} ${top - 3}l4 -10M${round(x)} ${top - 3}l4 -10`} className="l-rule" />
      ))}
    </>
  );
}

function Row({ drawn, width, narrow }: { drawn: DrawnBarRow; width: number; narrow: boolean }) {
  const middle = drawn.y + drawn.height / 2;
  const head = narrow ? drawn.y + 16 : drawn.bars.length > 1 ? drawn.y + 22 : drawn.article ? middle - 2 : middle + 4;
  return (
    <>
      <Line x1={0} y1={drawn.y + drawn.height} x2={width} y2={drawn.y + drawn.height} />
      <Text x={0} y={head} className="t-strong halo">
        {drawn.name}
      </Text>
      {narrow ? null : (
        <Text x={0} y={head + 16} className="t-mute">
          {drawn.article}
        </Text>
      )}
      {drawn.bars.map((bar, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: anchors stand in a fixed order
        <Bar key={index} bar={bar} />
      ))}
      {drawn.filed.map((filing, index) =>
        filing.width === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: two filings may share an instant
          <g key={index}>
            <Line x1={filing.x} y1={filing.top} x2={filing.x} y2={filing.bottom} className="l-ink" width={1.5} />
            <path d={`M${round(filing.x - 4)} ${filing.top - 1}h8l-4 5z`} className="f-ink" />
          </g>
        ) : (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: two filings may share an instant
            key={index}
            x={round(filing.x)}
            y={filing.top}
            width={round(filing.width)}
            height={filing.bottom - filing.top}
            className="l-ink"
            strokeDasharray="3 2"
          />
        ),
      )}
    </>
  );
}

const STROKES = { period: 'f-bar', left: 'f-clock', over: 'f-clock' };

function Bar({ bar }: { bar: DrawnBar }) {
  const { input, y, label } = bar;
  const running = isRunning(input.state);
  return (
    <g data-state={input.state}>
      {bar.day ? (
        <rect x={round(bar.day.x)} y={y - 4} width={round(bar.day.width)} height={8} className="l-rule" strokeDasharray="3 2" />
      ) : null}
      {bar.strokes.map((stroke) =>
        stroke.kind === 'open' ? (
          <Line key={stroke.kind} x1={stroke.x} y1={y} x2={stroke.x + stroke.width} y2={y} className="l-clock" width={3} dash="4 3" />
        ) : (
          <Rect key={stroke.kind} x={stroke.x} y={y - 4} width={stroke.width} height={8} className={STROKES[stroke.kind]} />
        ),
      )}
      {bar.letter === null ? null : (
        <Text x={bar.letter} y={y + 4} className="t-mute" anchor="end">
          {input.anchor}
        </Text>
      )}
      {bar.tick === null ? null : (
        <Line
          x1={bar.tick}
          y1={y - (running ? 8 : 7)}
          x2={bar.tick}
          y2={y + (running ? 8 : 7)}
          className={running ? 'l-clock' : 'l-ink'}
          width={running ? 3 : 2}
        />
      )}
      {bar.target === null ? null : <Line x1={bar.target} y1={y - 8} x2={bar.target} y2={y + 8} className="l-clock" width={3} dash="4 3" />}
      {label.glyph ? <GlyphAt state={input.state} x={label.glyph.x} y={label.glyph.y} /> : null}
      <Text x={label.x} y={label.y} className="t-clock halo" anchor={label.anchor}>
        {label.text}
      </Text>
    </g>
  );
}

type TableProps = { rows: ClockBarRow[]; inputs: BarRow[]; zone: string; locale: Locale; words: Words };

function BarsTable({ rows, inputs, zone, locale, words }: TableProps) {
  const { bars } = words;
  const at = (mark: Mark | null) => {
    if (!mark) return bars.notRecorded;
    return mark.until ? date(mark.at, zone, locale) : instant(mark.at, zone, locale);
  };
  const due = (bar: ClockBar, input: BarInput) => {
    if (!bar.due) return bar.target ? fill(words.phrase.ownTargetAt, { at: instant(bar.target, zone, locale) }) : input.phrase;
    return bar.dayOnly ? endOf(bar.due.at, zone, locale, { weekday: false }) : at(bar.due);
  };
  const anchored = rows.some((row) => row.bars.some((bar) => bar.anchor));
  return (
    <Twin summary={words.twin}>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{bars.columnDuty}</th>
              {anchored ? <th scope="col">{bars.columnAnchor}</th> : null}
              <th scope="col">{bars.columnStart}</th>
              <th scope="col">{bars.columnDue}</th>
              <th scope="col">{bars.columnFiled}</th>
              <th scope="col">{bars.columnState}</th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap((row, index) =>
              row.bars.map((bar, which) => {
                const input = inputs[index]?.bars[which];
                if (!input) return null;
                return (
                  <tr key={`${row.id} ${bar.anchor ?? which}`}>
                    <th scope="row">{row.name}</th>
                    {anchored ? <td>{bar.anchor ?? ''}</td> : null}
                    <td>{at(bar.start)}</td>
                    <td>{due(bar, input)}</td>
                    <td>{row.filed.length > 0 ? row.filed.map(at).join('; ') : bars.notFiled}</td>
                    <td>
                      <State state={input.state}>{input.phrase}</State>
                    </td>
                  </tr>
                );
              }),
            )}
          </tbody>
        </table>
      </div>
    </Twin>
  );
}
