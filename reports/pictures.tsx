import { G, Path, Rect } from '@react-pdf/renderer';
import { textWidth } from '@/domain/picture/text';
import type { Bars, Ladder, PhaseLine, ReportHead } from '@/reports/content';
import { type LadderDrawing, ladderDrawing } from '@/reports/ladder';
import { barsDrawing, phaseDrawing } from '@/reports/lines';
import { Label, Picture, Rule } from '@/reports/parts';
import { clockFill, ink } from '@/reports/theme';

/** The incident on one line, to true scale. */
export function Phases({ phases, width }: { phases: PhaseLine; width: number }) {
  const { height, line, unseen, ticks, labels } = phaseDrawing(phases, width);
  return (
    <Picture width={width} height={height}>
      <Rule x1={1} y1={line} x2={width - 1} y2={line} colour={ink.ink} width={1.5} />
      {unseen ? <Rect x={1} y={line - 6} width={unseen.width} height={12} fill={ink.ink} /> : null}
      {unseen?.label ? (
        <Label x={9} y={line + 4} kind="strong" colour={ink.paper}>
          {unseen.label}
        </Label>
      ) : null}
      {ticks.map((x) => (
        <Rule key={x} x1={x} y1={line - 6} x2={x} y2={line + 6} colour={ink.ink} width={1.5} />
      ))}
      <Rule x1={width - 1} y1={line - 8} x2={width - 1} y2={line + 8} colour={ink.ink} />
      {labels.map((one) => (
        <Label key={`${one.x} ${one.y} ${one.text}`} x={one.x} y={one.y} anchor={one.anchor} kind={one.strong ? 'strong' : 'mute'}>
          {one.text}
        </Label>
      ))}
    </Picture>
  );
}

/** The revisions of scope: a stepped line that survives four orders of magnitude. Ink only: a count is no clock. */
export function LadderPicture({ ladder, content, width }: { ladder: Ladder; content: ReportHead; width: number }) {
  const drawing = ladderDrawing(ladder, { width, now: Date.parse(content.asOf), zone: content.zone, locale: content.locale });
  const { log, lens } = drawing;
  return (
    <Picture width={width} height={drawing.height}>
      {lens ? (
        <G>
          <Rect x={lens.left} y={lens.top} width={lens.right - lens.left} height={lens.bottom - lens.top} fill={ink.water} />
          {lens.scale.map((mark) => (
            <G key={mark.y}>
              <Rule x1={lens.left} y1={mark.y} x2={lens.right} y2={mark.y} colour={ink.paper} />
              <Label x={lens.left - 5} y={mark.y + 4} anchor="end">
                {mark.label}
              </Label>
            </G>
          ))}
          <Path
            d={`M${lens.left} ${lens.line}V${lens.bottom}M${lens.right} ${lens.line}V${lens.bottom}`}
            stroke={ink.rule}
            strokeDasharray="2 3"
            fill="none"
          />
        </G>
      ) : null}
      {log.scale.map((mark, index) => (
        <G key={mark.y}>
          <Rule x1={log.left} y1={mark.y} x2={log.right} y2={mark.y} colour={index === 0 ? ink.ink : ink.hair} />
          <Label x={log.left - 5} y={mark.y + 4} anchor="end">
            {mark.label}
          </Label>
        </G>
      ))}
      {drawing.ticks.map((tick) => (
        <G key={tick.x}>
          <Rule x1={tick.x} y1={log.bottom} x2={tick.x} y2={log.bottom + 6} colour={ink.ink} />
          <Label x={tick.x + 4} y={log.bottom + 18}>
            {tick.label}
          </Label>
        </G>
      ))}
      {[log, ...(lens ? [lens] : [])].map((panel) => (
        <G key={panel.top}>
          {panel.risers.map((riser) => (
            <Rule key={riser.x} x1={riser.x} y1={riser.from} x2={riser.x} y2={riser.to} colour={ink.ink} width={1.5} />
          ))}
          {panel.treads.map((tread) => (
            <Rule
              key={tread.from}
              x1={tread.from}
              y1={tread.y}
              x2={Math.max(tread.to, tread.from + 4)}
              y2={tread.y}
              colour={ink.ink}
              width={4}
            />
          ))}
        </G>
      ))}
      {drawing.labels.map((one) => (
        <Ground key={`${one.x} ${one.y} ${one.text}`} label={one} />
      ))}
      {drawing.labels.map((one) => (
        <Label key={`${one.x} ${one.y} ${one.text}`} x={one.x} y={one.y} anchor={one.anchor} kind={one.kind}>
          {one.text}
        </Label>
      ))}
    </Picture>
  );
}

/** Paper under a small word, so that no line of the scale strikes it through. */
function Ground({ label: { text, x, y, anchor, kind } }: { label: LadderDrawing['labels'][number] }) {
  if (kind !== 'mute') return null;
  const width = textWidth(text, 'plain', 11) + 4;
  return <Rect x={anchor === 'end' ? x - width + 2 : x - 2} y={y - 10} width={width} height={13} fill={ink.paper} />;
}

/** One filing against each anchor of awareness. */
export function BarsPicture({ bars, content, width }: { bars: Bars; content: ReportHead; width: number }) {
  const drawing = barsDrawing(bars, { width, zone: content.zone, locale: content.locale });
  const { axis, filed } = drawing;
  const top = 22;
  return (
    <Picture width={width} height={drawing.height}>
      {drawing.days.map((day) => (
        <G key={day.x}>
          <Rule x1={day.x} y1={top} x2={day.x} y2={axis} />
          <Label x={day.x + 3} y={axis + 13}>
            {day.label}
          </Label>
        </G>
      ))}
      <Rule x1={0} y1={axis} x2={width} y2={axis} colour={ink.ink} />
      {drawing.bars.map((bar) => (
        <G key={bar.y}>
          {bar.key ? (
            <Label x={2} y={bar.y + 4} kind="strong">
              {bar.key}
            </Label>
          ) : null}
          {bar.day ? (
            <Rect x={bar.day.x} y={bar.y - 5} width={bar.day.width} height={10} fill="none" stroke={ink.bar} strokeDasharray="3 2" />
          ) : null}
          {bar.strokes.map((stroke) => (
            <Rect
              key={stroke.x}
              x={stroke.x}
              y={bar.y - 5}
              width={stroke.width}
              height={10}
              fill={stroke.kind === 'over' ? clockFill('late') : ink.bar}
            />
          ))}
          {bar.due === null ? null : <Rule x1={bar.due} y1={bar.y - 8} x2={bar.due} y2={bar.y + 8} colour={ink.ink} width={2} />}
        </G>
      ))}
      {filed ? (
        <G>
          {filed.width === null ? (
            <G>
              <Rule x1={filed.x} y1={top} x2={filed.x} y2={axis} colour={ink.ink} width={1.5} />
              <Path d={`M${filed.x - 4} 17h8l-4 5z`} fill={ink.ink} />
            </G>
          ) : (
            <Rect x={filed.x} y={top} width={filed.width} height={axis - top} fill="none" stroke={ink.ink} strokeDasharray="3 2" />
          )}
          <Label x={filed.labelX} y={11} anchor="middle" kind="strong">
            {filed.label}
          </Label>
        </G>
      ) : null}
    </Picture>
  );
}
