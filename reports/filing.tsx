import { View } from '@react-pdf/renderer';
import type { FilingContent, ReportStamp } from '@/reports/content';
import { ClockWords, Sheet, styles, Text } from '@/reports/parts';
import { ink, size, weight } from '@/reports/theme';

/** One filing as it was made: stamp, facts, judgement by every anchor, contents as read, hashes. */
export function Filing({ content, stamp }: { content: FilingContent; stamp: ReportStamp }) {
  const { passages, columns } = content;
  return (
    <Sheet content={content} stamp={stamp}>
      <Text style={[styles.small, styles.mute, { marginTop: 11 }]}>{content.title}</Text>
      <Text style={[styles.title, { marginTop: 1, maxWidth: 460 }]}>{content.heading}</Text>
      <Text style={{ fontSize: size.lead, lineHeight: 1.45, marginTop: 5, color: ink.ink2 }}>{content.law}</Text>
      <Stamp line={content.stamp.line} under={content.stamp.under} />
      {content.error ? (
        <View style={{ marginTop: 10, borderLeft: `2.5pt solid ${ink.ink}`, paddingLeft: 8 }} wrap={false}>
          <Text style={{ fontWeight: weight.bold }}>{content.error.title}</Text>
          <Text>{content.error.text}</Text>
        </View>
      ) : null}
      <View style={{ marginTop: 12, borderTop: `0.75pt solid ${ink.ink}` }}>
        {content.facts.map((fact) => (
          <View key={fact.label} style={styles.row}>
            <Text style={[styles.mute, { width: 110 }]}>{fact.label}</Text>
            <Text style={{ flex: 1 }}>{fact.value}</Text>
          </View>
        ))}
      </View>
      <Judged part={content.judged} columns={columns} />
      {content.later ? <Judged part={content.later} columns={columns} /> : null}
      <View style={{ marginTop: 14 }}>
        <Text style={styles.section}>{passages.title}</Text>
        {passages.note ? <Text style={[styles.small, styles.mute, { marginBottom: 3 }]}>{passages.note}</Text> : null}
        {passages.rows.map((passage, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: frozen rows do not move
          <View key={index} style={{ marginTop: 7 }}>
            {passage.heading ? (
              <Text style={{ fontWeight: weight.strong }} minPresenceAhead={30}>
                {passage.heading}
              </Text>
            ) : null}
            <Text style={{ fontSize: 10.5, lineHeight: 1.6, marginTop: 2, maxWidth: 470 }}>{passage.text}</Text>
          </View>
        ))}
        {passages.rows.length === 0 ? <Text style={styles.mute}>{passages.empty}</Text> : null}
      </View>
      <View style={{ marginTop: 14, borderTop: `0.75pt solid ${ink.rule}`, paddingTop: 5 }} wrap={false}>
        {content.hashes.map((hash) => (
          <Text key={hash.label} style={[styles.small, styles.mute]}>
            {hash.label} {hash.value}
          </Text>
        ))}
      </View>
    </Sheet>
  );
}

/** Frozen: the only double rule of the product. */
function Stamp({ line, under }: { line: string; under: string }) {
  return (
    <View style={{ alignSelf: 'flex-start', marginTop: 10, border: `1.5pt solid ${ink.ink}`, padding: 1.5 }}>
      <View style={{ border: `1.5pt solid ${ink.ink}`, paddingVertical: 6, paddingHorizontal: 11 }}>
        <Text style={{ fontWeight: weight.bold, fontSize: 12.5, lineHeight: 1.2 }}>{line}</Text>
        <Text style={[styles.small, { color: ink.ink2, marginTop: 2 }]}>{under}</Text>
      </View>
    </View>
  );
}

function Judged({ part, columns }: { part: FilingContent['judged']; columns: FilingContent['columns'] }) {
  return (
    <View style={{ marginTop: 14 }} wrap={false}>
      <Text style={styles.section}>{part.title}</Text>
      <Text style={[styles.small, styles.mute]}>{part.note}</Text>
      <View
        style={[styles.small, styles.mute, { flexDirection: 'row', gap: 8, paddingVertical: 3, borderBottom: `0.75pt solid ${ink.rule}` }]}
      >
        <Text style={{ flex: 1 }}>{columns.anchor}</Text>
        <Text style={{ width: 110 }}>{columns.start}</Text>
        <Text style={{ width: 130 }}>{columns.due}</Text>
        <Text style={{ width: 140, textAlign: 'right' }}>{columns.state}</Text>
      </View>
      {part.rows.map((row) => (
        <View key={row.anchor} style={styles.row}>
          <Text style={[styles.strong, { flex: 1 }]}>{row.anchor}</Text>
          <Text style={{ width: 110 }}>{row.start}</Text>
          <Text style={{ width: 130 }}>{row.due}</Text>
          <View style={{ width: 140 }}>
            <ClockWords clock={row.clock} />
          </View>
        </View>
      ))}
    </View>
  );
}
