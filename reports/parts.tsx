import { Circle, Document, G, Line, Page, Path, Text as PdfText, Rect, StyleSheet, Svg, type TextProps, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { ClockState } from '@/domain/picture/clock-state';
import { fill } from '@/messages/format';
import type { Clock, ReportHead, ReportStamp } from '@/reports/content';
import { FAMILY, FEATURES } from '@/reports/fonts';
import { clockInk, ink, PX, sheet, size, weight } from '@/reports/theme';

/** Where the foot begins, and the room that a page has above it, in points. */
const FOOT = sheet.height - sheet.bottom - 26;
const BODY = { top: sheet.top + 27, bottom: sheet.height - FOOT + 6 } as const;
export const room = sheet.height - BODY.top - BODY.bottom;

export const styles = StyleSheet.create({
  page: {
    fontFamily: FAMILY,
    fontSize: size.body,
    lineHeight: 1.4,
    color: ink.ink,
    fontFeatureSettings: FEATURES,
    paddingTop: BODY.top,
    paddingBottom: BODY.bottom,
    paddingHorizontal: sheet.side,
  },
  head: {
    position: 'absolute',
    top: sheet.top,
    left: sheet.side,
    right: sheet.side,
    flexDirection: 'row',
    justifyContent: 'space-between',
    alignItems: 'center',
    paddingBottom: 7,
    borderBottom: `0.75pt solid ${ink.ink}`,
  },
  brand: { flexDirection: 'row', alignItems: 'center', gap: 6, fontWeight: weight.bold, fontSize: 9.75 },
  small: { fontSize: size.small, lineHeight: 1.35 },
  mute: { color: ink.ink3 },
  foot: {
    position: 'absolute',
    left: sheet.side,
    right: sheet.side,
    fontSize: size.small,
    lineHeight: 1.35,
    color: ink.ink3,
  },
  title: { fontSize: size.title, lineHeight: 1.19, fontWeight: weight.bold, letterSpacing: -0.35 },
  section: { borderTop: `0.75pt solid ${ink.ink}`, paddingTop: 4, marginBottom: 3, fontWeight: weight.strong, fontSize: size.section },
  row: { flexDirection: 'row', gap: 8, paddingVertical: 3, borderBottom: `0.75pt solid ${ink.hair}` },
  strong: { fontWeight: weight.strong },
  sides: { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-end' },
});

/** No break is as bad as this one: words of two scripts and long numbers stay whole, and nothing is ever hyphenated. */
const NEVER = 10_000;

type Said = Pick<TextProps, 'style' | 'render' | 'fixed' | 'minPresenceAhead'> & { children?: ReactNode };

/** A text on the page. */
export function Text(said: Said) {
  return <PdfText hyphenationPenalty={NEVER} {...said} />;
}

function Brand() {
  return (
    <View style={styles.brand}>
      <Svg width={26 * PX} height={14 * PX} viewBox="0 0 26 14">
        <Rect x={0} y={5} width={11} height={4} fill={ink.ink} />
        <Path d="M11 7h12" stroke={ink.ink} strokeWidth={1.5} />
        <Path d="M11.75 0v14" stroke={ink.ink} strokeWidth={1.5} />
        <Path d="M24.25 2v10" stroke={ink.ink} strokeWidth={2.5} />
      </Svg>
      <Text>Latchkey</Text>
    </View>
  );
}

/** One document of A4 with the head and foot of every report on each page. */
export function Sheet({ content, stamp, children }: { content: ReportHead; stamp: ReportStamp; children: ReactNode }) {
  const { words } = content;
  const marks = [words.privileged, words.invented].filter(Boolean).join(' · ');
  return (
    <Document
      title={`${words.kind} ${content.reference}`}
      author="Latchkey"
      creator="Latchkey"
      producer="Latchkey"
      language={content.locale}
      creationDate={new Date(Date.parse(stamp.at))}
      modificationDate={new Date(Date.parse(stamp.at))}
    >
      <Page size="A4" style={styles.page}>
        <View style={styles.head} fixed>
          <Brand />
          <Text style={[styles.small, styles.mute]}>
            {marks === '' ? '' : `${marks} · `}
            {words.kind} · {content.reference} · {words.known}
          </Text>
        </View>
        {children}
        <View style={[styles.foot, { top: FOOT, borderTop: `0.75pt solid ${ink.ink}` }]} fixed />
        <Text style={[styles.foot, { top: FOOT + 5 }]} fixed>
          {words.foot}
        </Text>
        <Text
          style={[styles.foot, { top: FOOT + 5, textAlign: 'right' }]}
          render={({ pageNumber, totalPages }) => fill(words.page, { page: pageNumber, pages: totalPages ?? 1 })}
          fixed
        />
        <Text style={[styles.foot, { top: FOOT + 16 }]} fixed>
          {fill(words.entry, { entry: stamp.entry, head: stamp.head })}
        </Text>
        <Text style={[styles.foot, { top: FOOT + 16, textAlign: 'right' }]} fixed>
          {fill(words.content, { content: stamp.contentHash.slice(0, 16) })}
        </Text>
      </Page>
    </Document>
  );
}

const ring = (colour: string) => <Circle cx={6} cy={6} r={4.75} fill="none" stroke={colour} strokeWidth={1.5} />;

/** The shapes of the screen, 12 × 12: circles are still in time, diamonds are not; the more filled, the less is left. */
const SHAPES: Record<ClockState, (colour: string) => ReactNode> = {
  calm: (colour) => [<G key="ring">{ring(colour)}</G>, <Path key="part" d="M6 6V1.2A4.8 4.8 0 0 1 10.8 6Z" fill={colour} />],
  near: (colour) => [<G key="ring">{ring(colour)}</G>, <Path key="part" d="M6 1.2a4.8 4.8 0 0 1 0 9.6Z" fill={colour} />],
  close: (colour) => [<G key="ring">{ring(colour)}</G>, <Path key="part" d="M6 6V1.2A4.8 4.8 0 1 1 1.2 6Z" fill={colour} />],
  past: (colour) => <Path d="M6 0 12 6 6 12 0 6Z" fill={colour} />,
  met: (colour) => [
    <Circle key="ring" cx={6} cy={6} r={5.2} fill="none" stroke={colour} strokeWidth={1.5} />,
    <Path key="tick" d="m3.4 6.2 1.9 1.9 3.4-3.9" fill="none" stroke={colour} strokeWidth={1.5} />,
  ],
  late: (colour) => [
    <Path key="ring" d="M6 .9 11.1 6 6 11.1.9 6Z" fill="none" stroke={colour} strokeWidth={1.5} />,
    <Path key="tick" d="m4 6.2 1.5 1.5 2.6-3" fill="none" stroke={colour} strokeWidth={1.5} />,
  ],
  waiting: (colour) => <Circle cx={6} cy={6} r={4.75} fill="none" stroke={colour} strokeWidth={1.5} strokeDasharray="2 1.7" />,
  nofigure: (colour) => <Path d="M1 6h2M5 6h2M9 6h2" stroke={colour} strokeWidth={2} />,
  unclear: (colour) => [
    <Circle key="ring" cx={6} cy={6} r={5} fill="none" stroke={colour} strokeWidth={1.5} />,
    <Path key="wave" d="M3 6.6c1-1.6 2-1.6 3-.6s2 1 3-.6" fill="none" stroke={colour} strokeWidth={1.5} />,
  ],
  early: (colour) => <Path d="M9.5 1.2v9.6L1.5 6Z" fill="none" stroke={colour} strokeWidth={1.5} />,
  notowed: (colour) => [<G key="ring">{ring(colour)}</G>, <Path key="bar" d="M2.7 9.3l6.6-6.6" stroke={colour} strokeWidth={1.5} />],
  unknown: (colour) => [
    <Path key="hook" d="M3.2 4.2C3.2 2.5 4.4 1.4 6 1.4s2.8 1 2.8 2.6C8.8 6 6 6 6 8.2" fill="none" stroke={colour} strokeWidth={1.6} />,
    <Circle key="dot" cx={6} cy={10.6} r={1.05} fill={colour} />,
  ],
};

/** Shape, words and colour of a clock: never one without the others. */
export function ClockWords({ clock, align = 'right' }: { clock: Clock; align?: 'left' | 'right' }) {
  const colour = clockInk(clock.state);
  return (
    <View style={{ flexDirection: 'row', gap: 4, alignItems: 'center', justifyContent: align === 'right' ? 'flex-end' : 'flex-start' }}>
      <Svg width={9} height={9} viewBox="0 0 12 12">
        {SHAPES[clock.state](colour)}
      </Svg>
      <Text style={{ color: colour, fontWeight: weight.strong }}>{clock.phrase}</Text>
    </View>
  );
}

type Spot = {
  x: number;
  y: number;
  children: string;
  anchor?: 'start' | 'middle' | 'end';
  kind?: 'figure' | 'strong' | 'mute';
  colour?: string;
};

/** Words inside a picture, in the pixels of the picture. `halo`: on a ground of paper of the given width. */
export function Label({ x, y, children, anchor = 'start', kind = 'mute', colour }: Spot) {
  const fontSize = kind === 'figure' ? 17 : 11;
  return (
    <PdfText
      x={x}
      y={y}
      textAnchor={anchor}
      fill={colour ?? (kind === 'mute' ? ink.ink3 : ink.ink)}
      style={{
        fontFamily: FAMILY,
        fontSize,
        fontWeight: kind === 'mute' ? weight.plain : weight.strong,
        fontFeatureSettings: FEATURES,
      }}
    >
      {children}
    </PdfText>
  );
}

export function Rule({
  x1,
  y1,
  x2,
  y2,
  colour = ink.hair,
  width = 1,
}: {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  colour?: string;
  width?: number;
}) {
  return <Line x1={x1} y1={y1} x2={x2} y2={y2} stroke={colour} strokeWidth={width} />;
}

/** A picture drawn in pixels, printed at three quarters of a point a pixel. */
export function Picture({ width, height, children }: { width: number; height: number; children: ReactNode }) {
  return (
    <Svg width={width * PX} height={height * PX} viewBox={`0 0 ${width} ${height}`} style={{ flexShrink: 0 }}>
      {children}
    </Svg>
  );
}
