'use client';
import { dateOf } from '@/components/chart/days';
import { Measured, NARROW } from '@/components/chart/measured';
import { Line, Picture, Rect, round, Text } from '@/components/chart/svg';
import { firstFitting } from '@/components/chart/text';
import { Twin } from '@/components/ui/table';
import type english from '@/messages/en/picture.json';
import { date, duration, endOf, fill, instant, type Locale, time, wall, weekday } from '@/messages/format';
import { GlyphAt } from './glyph';
import { useNow } from './now';
import { type ClockInput, type ClockState, stateOf } from './state';
import { State, StateLegend } from './state-word';
import { type DrawnRow, type TideColumn, type TideRow, tideGeometry } from './tide-geometry';
import { type ClockWords, clockPhrase } from './words';

export type TideClock = {
  id: string;
  /** Authority and duty: "KISA, supplement". */
  name: string;
  clock: ClockInput;
  /** The own target, epoch milliseconds, where the law has no figure. */
  target?: number | null;
  /** The limit is the end of a local day. */
  dayOnly?: boolean;
};

type Props = {
  clocks: TideClock[];
  /** The server's instant, epoch milliseconds. */
  now: number;
  /** The reader's zone. */
  zone: string;
  locale: Locale;
  words: ClockWords & { twin: string; tide: (typeof english)['tide'] };
  closures?: { date: string; name?: string }[];
  moreHref?: string;
  still?: boolean;
};

const SHOWN: ClockState[] = ['past', 'close', 'near', 'calm', 'nofigure'];

/** Every running clock of the next ten days on one time axis, as a falling level. */
export function Tide({ clocks, now: initial, zone, locale, words, closures = [], moreHref, still }: Props) {
  const now = useNow(initial, still);
  const { tide, phrase } = words;
  const short = { weekday: false, year: false, city: false };
  const rows = clocks.flatMap((clock): TideRow[] => {
    const state = stateOf(clock.clock, now);
    const own = state === 'nofigure';
    const due = own ? (clock.target ?? null) : SHOWN.includes(state) ? clock.clock.due : null;
    if (due === null) return [];
    const at = clock.dayOnly ? endOf(due, zone, locale, short) : instant(due, zone, locale, short);
    const when = own ? fill(phrase.ownTargetAt, { at }) : due < now ? fill(phrase.was, { at }) : at;
    const length = { duration: duration(due - now, locale) };
    const left = due >= now ? length.duration : fill(own ? phrase.ownTargetPast : phrase.past, length);
    return [{ id: clock.id, name: clock.name, due, state, own, left, when }];
  });
  const closed = new Set(closures.map((closure) => closure.date));
  const within = tideGeometry(rows, { width: 1144, narrow: false, now, zone, closed });
  const label = fill(tide.label, {
    running: within.rows.filter((row) => row.due >= now).length + within.hidden,
    past: rows.filter((row) => row.due < now).length,
  });
  const endDate = date(within.end, zone, locale, { year: false });
  const states = SHOWN.filter((state) => within.rows.some((row) => row.state === state));

  const draw = (width: number) => {
    const narrow = width < NARROW;
    const drawing = tideGeometry(rows, { width, narrow, now, zone, closed });
    const { base, top, zero, rowHeight } = drawing;
    return (
      <Picture width={width} height={drawing.height} label={label}>
        {drawing.columns.map((column, index) => (
          <Column key={column.day} {...{ column, base, top, narrow, tide, locale }} first={index === 0} />
        ))}
        <path d={drawing.water} className="f-water" />
        {drawing.rows.map((row) => (
          <Row key={row.id} {...{ row, zero, rowHeight, narrow, base }} />
        ))}
        {drawing.hidden > 0 ? (
          <Text x={zero + 12} y={base - rowHeight / 2 + 4} className="t-ink">
            {fill(tide.more, { n: drawing.hidden, date: endDate })}
          </Text>
        ) : null}
        {drawing.rows.length === 0 ? (
          <Text x={zero + 12} y={top + rowHeight / 2 + 4} className="t-ink">
            {tide.empty}
          </Text>
        ) : null}
        {narrow ? null : (
          <Text x={zero - 9} y={base + 16} className="t-mute" anchor="end">
            {tide.running}
          </Text>
        )}
        <path d={`M0 ${base + 0.5}H${width}`} className="l-ink" />
        <Line x1={zero} y1={top - 14} x2={zero} y2={base + 36} className="l-ink" width={1.5} />
        <Text x={narrow ? 0 : zero} y={11} className="t-strong" anchor={narrow ? 'start' : 'middle'}>
          {fill(tide.now, { time: time(now, zone) })}
        </Text>
      </Picture>
    );
  };
  return (
    <div className="tide">
      <Measured draw={draw} />
      <StateLegend states={states} words={{ ...words.state, nofigure: tide.own }} />
      {within.later > 0 ? <p className="note">{fill(tide.later, { n: within.later, date: endDate })}</p> : null}
      {within.hidden > 0 && moreHref ? (
        <p className="note">
          <a href={moreHref}>{fill(tide.more, { n: within.hidden, date: endDate })}</a>
        </p>
      ) : null}
      {rows.length > 0 ? (
        <Twin summary={words.twin}>
          <table>
            <thead>
              <tr>
                <th scope="col">{tide.columnName}</th>
                <th scope="col">{tide.columnLeft}</th>
                <th scope="col">{tide.columnDue}</th>
              </tr>
            </thead>
            <tbody>
              {[...rows]
                .sort((a, b) => a.due - b.due)
                .map((row) => (
                  <tr key={row.id}>
                    <th scope="row">{row.name}</th>
                    <td>
                      <State state={row.state}>{row.own ? row.left : clockPhrase(row.state, row.due - now, words, locale)}</State>
                    </td>
                    <td>{row.when}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </Twin>
      ) : null}
    </div>
  );
}

type ColumnProps = {
  column: TideColumn;
  base: number;
  top: number;
  narrow: boolean;
  first: boolean;
  tide: (typeof english)['tide'];
  locale: Locale;
};

function Column({ column, base, top, narrow, first, tide, locale }: ColumnProps) {
  const day = dateOf(column.day);
  const width = column.to - column.from;
  const name = weekday(day, 'UTC', locale);
  const number = wall(day, 'UTC').day;
  const count = column.due > 0 ? fill(tide.due, { n: column.due }) : tide.none;
  const head = firstFitting(
    [date(day, 'UTC', locale, { weekday: true, year: false }), `${name} ${number}`, String(number)],
    width - 8,
    'strong',
  );
  const holiday = column.off && name !== '' && ![0, 6].includes(wall(day, 'UTC').weekday);
  const foot = firstFitting(holiday ? [`${count} · ${tide.closed}`, tide.closed, count] : [count], width - 8);
  const middle = (column.from + column.to) / 2;
  return (
    <>
      {column.off ? <Rect x={column.from} y={base + 1} width={width} height={narrow ? 32 : 36} className="f-deep" /> : null}
      {first ? null : <Line x1={column.from} y1={top} x2={column.from} y2={base + 36} />}
      {narrow && width > 20 ? (
        <>
          <Text x={middle} y={base + 14} className="t-mute" anchor="middle">
            {name.slice(0, 2)}
          </Text>
          <Text x={middle} y={base + 28} className="t-ink" anchor="middle">
            {number}
          </Text>
        </>
      ) : null}
      {!narrow && head ? (
        <Text x={column.from + 6} y={base + 16} className="t-strong">
          {head}
        </Text>
      ) : null}
      {!narrow && head && foot ? (
        <Text x={column.from + 6} y={base + 31} className="t-mute">
          {foot}
        </Text>
      ) : null}
    </>
  );
}

type RowProps = { row: DrawnRow; zero: number; rowHeight: number; narrow: boolean; base: number };

function Row({ row, zero, rowHeight, narrow, base }: RowProps) {
  const { label } = row;
  const right = label.side === 'right';
  const overdue = row.count === null;
  const glyph = right ? label.x - 11 : label.x + 11;
  const halo = right ? 'halo' : '';
  const anchor = right ? 'start' : 'end';
  const left = <tspan className="t-clock">{label.left}</tspan>;
  const name = label.name ? <tspan className="t-ink">{label.name}</tspan> : null;
  const when = label.when ? <tspan className="t-mute">{label.when}</tspan> : null;
  const parts = right ? [left, name, when] : [when, name, left];
  return (
    <g data-state={row.state}>
      {overdue ? (
        <Rect x={row.x} y={row.y + 4} width={zero - row.x} height={rowHeight - 8} className="f-clock" />
      ) : (
        <>
          {row.y + rowHeight < base ? (
            <Line x1={zero} y1={row.y + rowHeight} x2={row.x} y2={row.y + rowHeight} className="l-paper" width={1} />
          ) : null}
          <path
            d={`M${round(row.x)} ${row.y}V${row.y + rowHeight}`}
            className="l-clock"
            strokeWidth={3}
            strokeDasharray={row.own ? '4 3' : undefined}
          />
        </>
      )}
      {!narrow && row.count !== null ? (
        <Text x={zero - 9} y={row.middle + 4} className="t-mute" anchor="end">
          {row.count}
        </Text>
      ) : null}
      <GlyphAt state={row.state} x={glyph} y={narrow ? row.middle - 7 : row.middle} />
      {narrow ? (
        <>
          <Text x={label.x} y={row.middle - 3} className={halo} anchor={anchor}>
            {left}
          </Text>
          <Text x={label.x} y={row.middle + 12} className={halo} anchor={anchor}>
            {name}
          </Text>
        </>
      ) : (
        <Text x={label.x} y={row.middle + 4} className={halo} anchor={anchor}>
          {parts
            .filter((part) => part !== null)
            .map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: three words in their order
              <tspan key={index} dx={index === 0 ? undefined : 10}>
                {part}
              </tspan>
            ))}
        </Text>
      )}
    </g>
  );
}
