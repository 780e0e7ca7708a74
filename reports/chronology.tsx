import { View } from '@react-pdf/renderer';
import type { ChronologyContent, ChronologyRow, ReportStamp } from '@/reports/content';
import { Sheet, styles, Text } from '@/reports/parts';
import { ink, size, weight } from '@/reports/theme';

const WIDTHS = { when: 82, known: 82, recorded: 82, source: 92 } as const;
const cell = { paddingRight: 8 } as const;

/** Everything with its three times, over as many pages as it takes; the head of the table stands on each. */
export function Chronology({ content, stamp }: { content: ChronologyContent; stamp: ReportStamp }) {
  const { columns, groups } = content;
  return (
    <Sheet content={content} stamp={stamp}>
      <Text style={[styles.title, { marginTop: 9 }]}>{content.title}</Text>
      <Text style={{ fontSize: size.lead, lineHeight: 1.45, marginTop: 5, marginBottom: 9, color: ink.ink2, maxWidth: 500 }}>
        {content.lead}
      </Text>
      <View
        fixed
        style={[styles.small, styles.mute, { flexDirection: 'row', borderBottom: `0.75pt solid ${ink.rule}`, paddingVertical: 4 }]}
      >
        <Text style={{ width: WIDTHS.when, ...cell }}>{columns.when}</Text>
        <Text style={{ width: WIDTHS.known, ...cell }}>{columns.known}</Text>
        <Text style={{ width: WIDTHS.recorded, ...cell }}>{columns.recorded}</Text>
        <Text style={{ flex: 1, ...cell }}>{columns.what}</Text>
        <Text style={{ width: WIDTHS.source }}>{columns.source}</Text>
      </View>
      {groups.map((group) => (
        <View key={group.title}>
          {group.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: frozen rows do not move
            <View key={index} wrap={long(row)}>
              {index === 0 ? (
                <Text style={{ fontWeight: weight.strong, paddingTop: 9, paddingBottom: 3, borderBottom: `0.75pt solid ${ink.rule}` }}>
                  {group.title}
                </Text>
              ) : null}
              <Row row={row} />
            </View>
          ))}
        </View>
      ))}
      {groups.length === 0 ? <Text style={[styles.mute, { paddingTop: 9 }]}>{content.empty}</Text> : null}
    </Sheet>
  );
}

/** A row taller than a page may be cut; any other stays whole. */
const long = (row: ChronologyRow): boolean => row.what.length + row.basis.length + row.source.length > 1_500;

function Row({ row }: { row: ChronologyRow }) {
  return (
    <View style={{ flexDirection: 'row', paddingVertical: 4.5, borderBottom: `0.75pt solid ${ink.hair}` }}>
      <View style={{ width: WIDTHS.when, ...cell }}>
        <Text style={row.own ? styles.strong : styles.mute}>{row.when}</Text>
        {row.precision ? <Text style={[styles.small, styles.mute]}>{row.precision}</Text> : null}
      </View>
      <View style={{ width: WIDTHS.known, ...cell }}>
        <Text>{row.known}</Text>
        {row.lag ? <Text style={[styles.small, styles.mute]}>{row.lag}</Text> : null}
      </View>
      <Text style={{ width: WIDTHS.recorded, color: ink.ink2, ...cell }}>{row.recorded}</Text>
      <View style={{ flex: 1, ...cell }}>
        <Text style={[styles.small, styles.mute]}>{row.mark ? `${row.kind} · ${row.mark}` : row.kind}</Text>
        <Text>{row.what}</Text>
        {row.basis ? <Text style={[styles.small, { color: ink.ink2, marginTop: 1 }]}>{row.basis}</Text> : null}
      </View>
      <Text style={[styles.small, { width: WIDTHS.source, color: ink.ink2 }]}>{row.source}</Text>
    </View>
  );
}
