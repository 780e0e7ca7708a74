import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { clip, textWidth } from '@/domain/picture/text';
import type { BriefContent, BriefFigure, ReportStamp } from '@/reports/content';
import { ClockWords, room, Sheet, styles, Text } from '@/reports/parts';
import { BarsPicture, LadderPicture, Phases } from '@/reports/pictures';
import { clockInk, column, ink, PX, size, weight } from '@/reports/theme';

const GAP = 21;
const HALF = (column - GAP) / 2;
/** The widest that an amount may be beside its label. */
const AMOUNT = HALF * 0.55;
const width = (amount: string) => Math.min(AMOUNT, textWidth(amount, 'strong', size.body));
/** A figure of more letters than this is set smaller, so that four stand beside each other. */
const LONG = 11;

/** The executive brief: one page of A4, whatever it holds. */
export function Brief({ content, stamp }: { content: BriefContent; stamp: ReportStamp }) {
  const { ladder, bars, running, exposure, statutory, decisions } = content;
  // A title of two lines takes the room that the second line of a note would have.
  const tight = exposure.rows.length > 1 && textWidth(content.title, 'strong', size.title) > column;
  return (
    <Sheet content={content} stamp={stamp}>
      <View style={{ height: room - 1, overflow: 'hidden' }} wrap={false}>
        <Text style={[styles.title, { marginTop: 9, flexShrink: 0, maxLines: 2, textOverflow: 'ellipsis' }]}>{content.title}</Text>
        <Text
          style={{
            fontSize: size.lead,
            lineHeight: 1.45,
            marginTop: 5,
            color: ink.ink2,
            maxWidth: 500,
            maxLines: 4,
            textOverflow: 'ellipsis',
          }}
        >
          {content.lead}
        </Text>
        <View style={{ flexDirection: 'row', flexShrink: 0, marginTop: 9, borderTop: `0.75pt solid ${ink.ink}` }}>
          {content.figures.map((figure, index) => (
            <Figure key={figure.label} figure={figure} first={index === 0} />
          ))}
        </View>
        <View style={{ marginTop: 9, height: 48 * PX }}>
          {content.phases ? <Phases phases={content.phases} width={column / PX} /> : null}
        </View>
        <Columns
          top={12}
          left={
            <Part title={ladder.title}>
              {ladder.empty === null ? (
                <LadderPicture ladder={ladder} content={content} width={HALF / PX} />
              ) : (
                <Empty>{ladder.empty}</Empty>
              )}
            </Part>
          }
          right={
            <Part title={bars.title}>
              {bars.empty === null ? (
                <View>
                  <BarsPicture bars={bars} content={content} width={HALF / PX} />
                  <View style={{ marginTop: 3 }}>
                    {bars.anchors.map((anchor) => (
                      <View key={anchor.key ?? ''} style={styles.row}>
                        {anchor.key ? <Text style={[styles.strong, { width: 10 }]}>{anchor.key}</Text> : null}
                        <Text style={{ flex: 1, maxLines: 2, textOverflow: 'ellipsis' }}>{anchor.text}</Text>
                        <ClockWords clock={anchor.clock} />
                      </View>
                    ))}
                  </View>
                  <Text style={[styles.small, styles.mute, { marginTop: 4, maxLines: 3, textOverflow: 'ellipsis' }]}>{bars.source}</Text>
                </View>
              ) : (
                <Empty>{bars.empty}</Empty>
              )}
            </Part>
          }
        />
        <Columns
          top={12}
          left={
            <Part title={running.title} more={running.more}>
              {running.rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: frozen rows do not move
                <View key={index} style={[styles.row, { flexDirection: 'column', gap: 0 }]}>
                  <Text style={{ fontWeight: weight.medium }}>{clip(row.name, HALF, 'strong', size.body)}</Text>
                  <View style={styles.sides}>
                    <Text style={[styles.small, styles.mute]}>{row.limit}</Text>
                    <ClockWords clock={row.clock} />
                  </View>
                </View>
              ))}
              {running.empty ? <Empty>{running.empty}</Empty> : null}
            </Part>
          }
          right={
            <View>
              <Part title={exposure.title} more={exposure.more}>
                {exposure.rows.map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: frozen rows do not move
                  <View key={index} style={[styles.row, { flexDirection: 'column', gap: 0 }]}>
                    <View style={styles.sides}>
                      <Text>{clip(row.label, HALF - width(row.amount) - 8, 'plain', size.body)}</Text>
                      <Text style={[styles.strong, { maxWidth: AMOUNT, textAlign: 'right' }]}>
                        {clip(row.amount, AMOUNT, 'strong', size.body)}
                      </Text>
                    </View>
                    <Text style={[styles.small, styles.mute]}>{clip(row.source, HALF, 'plain', size.small)}</Text>
                  </View>
                ))}
                {exposure.empty ? <Empty>{exposure.empty}</Empty> : null}
              </Part>
              {statutory ? <Statutory rows={statutory} lines={tight ? 1 : 2} /> : null}
            </View>
          }
        />
        <View style={{ marginTop: 12, flexShrink: 0 }}>
          <Part title={decisions.title} note={decisions.note} more={decisions.more}>
            {decisions.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: frozen rows do not move
              <View key={index} style={styles.row}>
                <Text style={[styles.mute, { width: 11 }]}>{index + 1}</Text>
                <Text style={{ flex: 1 }}>
                  {clip(row.title, column - 40 - textWidth(row.by ?? '', 'strong', size.body), 'plain', size.body)}
                </Text>
                {row.by ? <Text style={styles.strong}>{row.by}</Text> : null}
              </View>
            ))}
            {decisions.empty ? <Empty>{decisions.empty}</Empty> : null}
          </Part>
        </View>
      </View>
    </Sheet>
  );
}

function Figure({ figure, first }: { figure: BriefFigure; first: boolean }) {
  const colour = figure.unknown ? ink.ink3 : figure.state ? clockInk(figure.state) : ink.ink;
  const long = figure.value.length > LONG || figure.unknown;
  return (
    <View
      style={{
        width: column / 4,
        paddingTop: 7,
        paddingBottom: 5,
        paddingLeft: first ? 0 : 9,
        paddingRight: 9,
        ...(first ? {} : { borderLeft: `0.75pt solid ${ink.hair}` }),
      }}
    >
      <View style={{ height: size.figure * 1.25, justifyContent: 'flex-end' }}>
        <Text style={{ fontSize: long ? 13 : size.figure, lineHeight: 1.2, fontWeight: weight.strong, letterSpacing: -0.4, color: colour }}>
          {figure.value}
          {figure.unit ? <Text style={{ fontSize: 9.75, letterSpacing: 0 }}> {figure.unit}</Text> : null}
        </Text>
      </View>
      <Text style={[styles.small, { color: ink.ink2, marginTop: 2, maxLines: 3, textOverflow: 'ellipsis' }]}>{figure.label}</Text>
    </View>
  );
}

function Columns({ left, right, top }: { left: ReactNode; right: ReactNode; top: number }) {
  return (
    <View style={{ flexDirection: 'row', flexShrink: 0, gap: GAP, marginTop: top }}>
      <View style={{ width: HALF }}>{left}</View>
      <View style={{ width: HALF }}>{right}</View>
    </View>
  );
}

function Part({
  title,
  note = null,
  more = null,
  children,
}: {
  title: string;
  note?: string | null;
  more?: string | null;
  children: ReactNode;
}) {
  return (
    <View>
      <Text style={[styles.section, { maxLines: 1, textOverflow: 'ellipsis' }]}>
        {title}
        {note ? <Text style={{ fontWeight: weight.plain, color: ink.ink3 }}> ({note})</Text> : null}
      </Text>
      {children}
      {more ? <Text style={[styles.small, styles.mute, { marginTop: 3 }]}>{more}</Text> : null}
    </View>
  );
}

/** What statutes allow: the bound beside the law, and below it what was taken for it. */
function Statutory({ rows: { title, rows, more, empty }, lines }: { rows: NonNullable<BriefContent['statutory']>; lines: number }) {
  return (
    <View style={{ marginTop: 7 }}>
      <Part title={title} more={more}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: frozen rows do not move
          <View key={index} style={[styles.row, { flexDirection: 'column', gap: 0 }]}>
            <View style={styles.sides}>
              <Text>{clip(row.label, HALF - width(row.amount) - 8, 'plain', size.body)}</Text>
              <Text style={[styles.strong, { maxWidth: AMOUNT, textAlign: 'right' }]}>{clip(row.amount, AMOUNT, 'strong', size.body)}</Text>
            </View>
            <Text style={[styles.small, styles.mute, { maxLines: lines, textOverflow: 'ellipsis' }]}>
              {lines === 1 ? wholeSentences(row.note) : row.note}
            </Text>
          </View>
        ))}
        {empty ? <Empty>{empty}</Empty> : null}
      </Part>
    </View>
  );
}

/** As many whole sentences as one line takes, for half a sentence says something else; what is left out leaves its mark. */
function wholeSentences(note: string): string {
  const sentences = note.split(/(?<=\.) /);
  const upTo = (count: number) => `${sentences.slice(0, count).join(' ')}${count < sentences.length ? ' …' : ''}`;
  const fits = sentences.findLastIndex((_, index) => textWidth(upTo(index + 1), 'plain', size.small) <= HALF);
  return upTo(Math.max(0, fits) + 1);
}

const Empty = ({ children }: { children: string }) => <Text style={[styles.mute, { paddingVertical: 3 }]}>{children}</Text>;
