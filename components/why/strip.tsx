import { dateOf } from '@/components/chart/days';
import { Line, Picture, Rect, round, Text } from '@/components/chart/svg';
import type { ClockState } from '@/components/clock/state';
import { type Locale, wall, weekday } from '@/messages/format';
import { type StripInput, stripGeometry } from './strip-geometry';

type Props = StripInput & {
  /** The state gives the colour of what is over the limit. */
  state: ClockState;
  zone: string;
  locale: Locale;
  /** Worded times: "16:00", "due 16:00", "filed 21:35", "now". */
  words: { start: string; due: string; filed: string; now: string };
  label: string;
};

/** The ledger's sum as one line to scale. The ledger above it is its table. */
export function SumStrip({ state, zone, locale, words, label, ...input }: Props) {
  const day = (ordinal: number) => {
    const text = dateOf(ordinal);
    const number = String(wall(text, zone).day);
    return [`${weekday(text, zone, locale)} ${number}`, number];
  };
  const drawing = stripGeometry(input, zone, { ...words, day });
  const { x } = drawing;
  const { start, due, filed, now } = input;
  const middle = 40;
  const begins = start.until ?? start.at;
  const over = filed && filed.at > due.at ? filed.at : state === 'past' && now !== null ? now : null;
  return (
    <Picture width={drawing.width} height={drawing.height} label={label} className="in-sheet">
      <g data-state={state}>
        {drawing.shades.map((shade) => (
          <Rect key={shade.x} x={shade.x} y={26} width={shade.width} height={28} className="f-deep" />
        ))}
        {drawing.days.map((one) => (
          <Line key={one.day} x1={one.x} y1={18} x2={one.x} y2={58} />
        ))}
        {start.until ? (
          <rect
            x={round(x(start.at))}
            y={middle - 5}
            width={round(x(start.until) - x(start.at))}
            height={10}
            className="l-ink"
            strokeDasharray="3 2"
          />
        ) : null}
        <Rect x={x(begins)} y={middle - 5} width={x(due.at) - x(begins)} height={10} className="f-ink" />
        {over === null ? null : <Rect x={x(due.at)} y={middle - 5} width={x(over) - x(due.at)} height={10} className="f-clock" />}
        <Line x1={x(start.at)} y1={26} x2={x(start.at)} y2={54} className="l-ink" width={1.5} />
        <Line x1={x(due.at)} y1={22} x2={x(due.at)} y2={58} className="l-ink" width={2.5} />
        {filed?.until ? (
          <rect
            x={round(x(filed.at))}
            y={24}
            width={round(x(filed.until) - x(filed.at))}
            height={32}
            className="l-ink"
            strokeDasharray="3 2"
          />
        ) : filed ? (
          <Line x1={x(filed.at)} y1={26} x2={x(filed.at)} y2={54} className="l-clock" width={2.5} />
        ) : null}
        {now === null ? null : <Line x1={x(now)} y1={20} x2={x(now)} y2={60} className="l-ink" width={1.5} dash="2 2" />}
        {drawing.words.map((word) => (
          <Text
            key={`${word.of} ${word.x}`}
            x={word.x}
            y={word.y}
            anchor={word.anchor}
            className={word.of === 'day' ? 't-mute' : word.of === 'start' ? 't-ink' : word.of === 'filed' ? 't-clock' : 't-strong'}
          >
            {word.text}
          </Text>
        ))}
      </g>
    </Picture>
  );
}
