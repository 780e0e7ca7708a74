'use client';
import { Bar, BarChart, Tooltip, XAxis, YAxis } from 'recharts';
import { dateOf, ordinal, startOfDay } from '@/components/chart/days';
import { Measured, NARROW } from '@/components/chart/measured';
import { Line, round, Text } from '@/components/chart/svg';
import { timeTicks } from '@/components/chart/time-ticks';
import { Twin } from '@/components/ui/table';
import type english from '@/messages/en/picture.json';
import { axis, date, days as dayCount, fill, type Locale, month, number } from '@/messages/format';
import { type AccessDay, type AccessDrawing, accessGeometry, type DrawnBracket } from './access-geometry';

type Props = {
  /** What was counted: "Views of the delivery list". */
  name: string;
  days: AccessDay[];
  /** First access to detection, epoch milliseconds, with its whole days; null while either is not known. */
  dwell: { from: number; to: number; days: number } | null;
  /** What the first report said instead: "12 days, as the first report had it", and a shorter wording. */
  claim: { from: number; to: number; texts: string[] } | null;
  zone: string;
  locale: Locale;
  words: { twin: string; access: (typeof english)['access'] };
};

/** One bar a day under a bracket with the dwell. Ink only: dwell is not a clock. */
export function Access({ name, days, dwell, claim, zone, locale, words }: Props) {
  const { access } = words;
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return <p className="note">{access.empty}</p>;
  const written = (day: string) => date(day, zone, locale);
  const dwelt = dwell ? dayCount(dwell.days, locale) : '';
  const label = fill(dwell ? access.label : access.labelBare, { name, from: written(first.date), to: written(last.date), dwell: dwelt });
  const bracket = dwell ? { ...dwell, texts: [fill(access.dwell, { days: dwelt }), dwelt] } : null;
  const data = days.map((day) => ({ day: ordinal(day.date) + 0.5, count: day.count }));
  const draw = (width: number) => {
    const narrow = width < NARROW;
    const drawing = accessGeometry(days, bracket, claim, { width, narrow, zone, scale: (value) => axis(value, locale) });
    return (
      // The chart is drawn in the browser only; its place is kept.
      <div role="img" aria-label={label} style={{ height: drawing.height }}>
        <BarChart
          className="pic"
          width={width}
          height={drawing.height}
          data={data}
          margin={{ top: drawing.top, right: width - drawing.right, bottom: drawing.height - drawing.base, left: drawing.left }}
          accessibilityLayer={false}
        >
          <XAxis type="number" dataKey="day" domain={[drawing.from, drawing.to]} hide />
          <YAxis type="number" domain={[0, drawing.most || 1]} hide />
          <Grid drawing={drawing} locale={locale} />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--paper-deep)' }}
            content={({ active, payload }) => {
              const day: unknown = active ? payload?.[0]?.payload : undefined;
              if (!isDay(day)) return null;
              return (
                <p className="tip">
                  {written(dateOf(Math.floor(day.day)))} <b className="strong">{number(day.count, locale)}</b>
                </p>
              );
            }}
          />
          <Bar dataKey="count" fill="var(--ink-2)" barSize={drawing.barWidth} isAnimationActive={false} />
          <Marks
            {...{ drawing, narrow, zone, locale }}
            detected={dwell ? access.detected : null}
            from={first.date}
            to={dwell?.to ?? null}
          />
        </BarChart>
      </div>
    );
  };
  return (
    <>
      <Measured draw={draw} />
      <Twin summary={words.twin}>
        <MonthTable name={name} days={days} locale={locale} words={access} />
      </Twin>
    </>
  );
}

const isDay = (value: unknown): value is { day: number; count: number } =>
  typeof value === 'object' &&
  value !== null &&
  'day' in value &&
  'count' in value &&
  typeof value.day === 'number' &&
  typeof value.count === 'number';

function Grid({ drawing, locale }: { drawing: AccessDrawing; locale: Locale }) {
  const { left, right, base, top, most } = drawing;
  return (
    <g>
      {drawing.ticks.map((value) => {
        const y = base - (value / most) * (base - top);
        return (
          <g key={value}>
            <Line x1={left} y1={y} x2={right} y2={y} />
            <Text x={left - 8} y={y + 4} className="t-mute" anchor="end">
              {axis(value, locale)}
            </Text>
          </g>
        );
      })}
    </g>
  );
}

type MarksProps = {
  drawing: AccessDrawing;
  narrow: boolean;
  zone: string;
  locale: Locale;
  detected: string | null;
  from: string;
  to: number | null;
};

function Marks({ drawing, narrow, zone, locale, detected, from, to }: MarksProps) {
  const { dwell, claim, base, x } = drawing;
  const start = startOfDay(Math.ceil(drawing.from), zone);
  const end = startOfDay(Math.floor(drawing.to), zone);
  const span = Math.floor(drawing.to) - Math.ceil(drawing.from);
  const at = (instant: number) => x(Math.ceil(drawing.from) + ((instant - start) / Math.max(1, end - start)) * span);
  const bracket = (one: DrawnBracket) => (
    <path d={`M${round(one.x1)} ${one.y + 8}V${one.y}H${round(one.x2)}V${one.y + 8}`} className="l-ink" strokeWidth={1.5} />
  );
  return (
    <g>
      <Line x1={drawing.left} y1={base} x2={drawing.right} y2={base} className="l-ink" />
      {timeTicks({ from: start, to: end, zone, locale, x: at }).map((tick) =>
        tick.line ? (
          <g key={tick.x}>
            <Line x1={tick.x} y1={base} x2={tick.x} y2={base + 5} className="l-ink" />
            <Text x={tick.x + 4} y={base + 17} className="t-mute">
              {tick.label}
            </Text>
          </g>
        ) : null,
      )}
      {dwell ? (
        <>
          {bracket(dwell)}
          <Text x={dwell.at} y={27} className="t-figure" anchor="middle">
            {dwell.text}
          </Text>
          <Line x1={dwell.x1} y1={44} x2={dwell.x1} y2={base + 6} className="l-ink" width={1.5} />
          <Line x1={dwell.x2} y1={44} x2={dwell.x2} y2={base + 6} className="l-ink" width={1.5} />
          {narrow || to === null ? null : (
            <>
              <Text x={dwell.x2 + 6} y={62} className="t-strong">
                {detected}
              </Text>
              <Text x={dwell.x2 + 6} y={77} className="t-mute">
                {date(to, zone, locale, { year: false })}
              </Text>
              <Text x={dwell.x1 - 4} y={base + 17} className="t-strong" anchor="end">
                {date(from, zone, locale, { year: false })}
              </Text>
            </>
          )}
        </>
      ) : null}
      {claim ? (
        <>
          {bracket(claim)}
          <Text x={claim.at} y={claim.y + 7} className="t-ink halo" anchor={claim.anchor}>
            {claim.text}
          </Text>
        </>
      ) : null}
    </g>
  );
}

function MonthTable({ name, days, locale, words }: { name: string; days: AccessDay[]; locale: Locale; words: (typeof english)['access'] }) {
  const months = new Map<string, number>();
  for (const day of days) months.set(day.date.slice(0, 7), (months.get(day.date.slice(0, 7)) ?? 0) + day.count);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.month}</th>
          <th scope="col" className="num">
            {name}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...months].map(([key, count]) => (
          <tr key={key}>
            <td>{month(`${key}-01`, 'UTC', locale, true)}</td>
            <td className="num">{number(count, locale)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.sum}</th>
          <td className="num">
            {number(
              days.reduce((sum, day) => sum + day.count, 0),
              locale,
            )}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
