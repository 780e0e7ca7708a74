import type { Anchor } from '@/domain/determination';
import { type AsKnown, reached } from '@/domain/fold';
import type { History, Moment, Precision, When } from '@/domain/history';
import { lengthBetween, markOf } from '@/domain/measures';
import { startOf } from '@/domain/moment';
import { month } from '@/messages/format';
import type { ChronologyContent, ChronologyRow } from '@/reports/content';
import { type CaseHead, headOf } from '@/reports/head';
import { capital, determinationText, lengthText, moment, precisionText, scopeText, type Words, whenText } from '@/reports/words';

/** A note as it stands in a chronology: it has no time but that of its recording. */
export type ChronologyNote = {
  id: string;
  body: string;
  privileged: boolean;
  invented: boolean;
  supersedes: string | null;
  recordedAt: string;
};

/** What a filing has beyond its row in the history. */
export type FilingMore = { id: string; source: string | null; receipt: string | null; privileged: boolean };

export type ChronologyInput = CaseHead & {
  history: History;
  filings: readonly FilingMore[];
  /** When the record got the entry of an act, RFC 3339, by `<event> <id>`: filed, decided, done, verified. */
  entered: Readonly<Record<string, string>>;
  notes: readonly ChronologyNote[];
};

type Item = {
  at: Moment;
  when: When | null;
  known: Moment | null;
  recorded: string | null;
  kind: string;
  what: string;
  basis?: string;
  source: string;
  marks: string[];
};

/**
 * Everything recorded and known at an instant, by when it happened; what has no time of its own stands where it was known.
 * What was corrected later stays and says so. Privileged notes and filings are in it only when the head says privileged.
 */
export function chronologyContent(input: ChronologyInput, words: Words): ChronologyContent {
  const { t, zone, locale } = words;
  const known = { at: input.at, zone };
  const items = itemsOf(input, known, words).toSorted(
    (a, b) =>
      startOf(a.at, zone) - startOf(b.at, zone) ||
      startOf(a.known ?? a.at, zone) - startOf(b.known ?? b.at, zone) ||
      ((a.recorded ?? '') < (b.recorded ?? '') ? -1 : 1),
  );
  const groups: ChronologyContent['groups'] = [];
  for (const item of items) {
    const title = month(item.at, zone, locale, true);
    const last = groups.at(-1);
    if (last?.title === title) last.rows.push(rowOf(item, words));
    else groups.push({ title, rows: [rowOf(item, words)] });
  }
  return {
    ...headOf('chronology', input, words),
    kind: 'chronology',
    lead: t('chronology.lead', { count: items.length }),
    columns: {
      when: t('column.when'),
      known: t('column.known'),
      recorded: t('column.recorded'),
      what: t('column.what'),
      source: t('column.source'),
    },
    groups,
    empty: t('chronology.empty'),
  };
}

function rowOf(item: Item, words: Words): ChronologyRow {
  const { t, zone } = words;
  const late =
    item.when && item.known ? lengthBetween(markOf(item.when), markOf({ at: item.known, precision: writtenAs(item.known) }), zone) : null;
  const lag =
    late !== null && !late.iso.startsWith('-') && !/^P(0D|T0[HMS])/.test(late.iso) ? t('lag', { length: lengthText(late.iso, words) }) : '';
  return {
    when: item.when ? whenText(item.when, words) : t('when.none'),
    own: item.when !== null,
    precision: item.when ? precisionText(item.when.precision, words) : '',
    known: item.known ? moment(item.known, words) : '',
    lag,
    recorded: item.recorded === null ? '' : moment(item.recorded, words),
    kind: item.kind,
    what: item.what,
    basis: item.basis ?? '',
    source: item.source,
    mark: item.marks.join(', '),
  };
}

const writtenAs = (at: Moment): Precision => (at.length === 10 ? 'day' : 'minute');

function itemsOf({ history, filings, notes, entered, privileged }: ChronologyInput, known: AsKnown, words: Words): Item[] {
  const { t } = words;
  const counts = <T extends { knownAt: Moment }>(rows: readonly T[]) => rows.filter((row) => reached(row.knownAt, known));
  const marksOf = <T extends { id: string; supersedes: string | null }>(row: T, all: readonly T[]) => [
    ...(all.some((other) => other.supersedes === row.id) ? [t('mark.superseded')] : []),
    ...(row.supersedes !== null && all.some((other) => other.id === row.supersedes) ? [t('mark.supersedes')] : []),
  ];
  const more = new Map(filings.map((one) => [one.id, one]));
  const titles = new Map(history.tasks.map((task) => [task.id, task.title]));

  const [signals, determinations, revisions] = [counts(history.signals), counts(history.determinations), counts(history.revisions)];
  const filed = history.filings.filter(
    (row) =>
      (row.state === 'filed' || row.error !== undefined) &&
      row.filed !== null &&
      reached(row.filed.at, known) &&
      (privileged || !more.get(row.id)?.privileged),
  );
  const decided = history.decisions.filter((row) => row.decidedAt !== null);
  const recorded = (row: { recordedAt: string }) => row.recordedAt;
  return [
    ...signals.map(
      (row): Item => ({
        at: row.when.at,
        when: row.when,
        known: row.knownAt,
        recorded: recorded(row),
        kind: t('item.signal'),
        what: row.state === 'set-aside' && row.reason ? t('item.setAside', { what: row.what, reason: row.reason }) : row.what,
        source: row.source,
        marks: marksOf(row, signals),
      }),
    ),
    ...determinations.map((row): Item => {
      const { label, value } = determinationText(row, words);
      const when = happened(row.field, row.value, row.when);
      return {
        at: when?.at ?? row.knownAt,
        when,
        known: row.knownAt,
        recorded: recorded(row),
        kind: row.field === 'finding' ? label : t('item.determination'),
        what: row.field === 'finding' ? value : t('item.field', { label, value }),
        basis: row.basis,
        source: row.source,
        marks: marksOf(row, determinations),
      };
    }),
    ...revisions.map(
      (row): Item => ({
        at: row.when.at,
        when: row.when,
        known: row.knownAt,
        recorded: recorded(row),
        kind: t('item.revision', { number: row.number }),
        what: capital(scopeText(row.cells, words)),
        basis: [...new Set([row.basis, row.reason ?? ''])].filter(Boolean).map(sentenceOf).join(' '),
        source: row.source,
        // Every revision follows another; only its number says so.
        marks: [],
      }),
    ),
    ...filed.flatMap((row): Item[] => {
      const { filed: when } = row;
      if (when === null) return [];
      const quotes = row.scopeRevision === null ? '' : t('item.quotes', { number: row.scopeRevision });
      return [
        {
          at: when.at,
          when,
          known: when.at,
          recorded: entered[`filing.filed ${row.id}`] ?? recorded(row),
          ...(row.error !== undefined && { basis: t('item.inError', { at: moment(row.error.at, words), reason: row.error.reason }) }),
          kind: t(row.recipient === 'individuals' ? 'item.notice' : 'item.filing'),
          what: `${words.duties.authority(row.duty)}: ${row.title}${quotes}`,
          source:
            more.get(row.id)?.source ?? (more.get(row.id)?.receipt ? t('item.receipt', { receipt: more.get(row.id)?.receipt ?? '' }) : ''),
          marks: [
            ...(row.error === undefined ? [] : [t('mark.inError')]),
            ...(row.elsewhere ? [t('mark.elsewhere')] : []),
            ...(more.get(row.id)?.privileged ? [t('mark.privileged')] : []),
            ...marksOf(row, filed),
          ],
        },
      ];
    }),
    ...decided.flatMap((row): Item[] => {
      const { withdrawn } = row;
      if (withdrawn === undefined) return [];
      return [
        {
          at: withdrawn.at,
          when: { at: withdrawn.at, precision: 'minute' },
          known: null,
          recorded: entered[`decision.withdrawn ${row.id}`] ?? null,
          kind: t('item.decisionWithdrawn'),
          what: t('item.field', { label: row.title, value: withdrawn.reason }),
          source: row.duty ? words.duties.both(row.duty) : '',
          marks: [],
        },
      ];
    }),
    ...decided.map((row): Item => {
      const at = row.decidedAt ?? row.recordedAt;
      return {
        at,
        when: { at, precision: 'minute' },
        known: null,
        recorded: entered[`decision.taken ${row.id}`] ?? null,
        kind: t('item.decision'),
        what: row.outcome ? t('item.field', { label: row.title, value: row.outcome }) : row.title,
        source: row.duty ? words.duties.both(row.duty) : '',
        marks: [
          ...(row.kind === 'not-to-notify' && row.confirmedBy === null ? [t('mark.unconfirmed')] : []),
          ...(row.withdrawn === undefined ? [] : [t('mark.withdrawn')]),
        ],
      };
    }),
    ...history.tasks.flatMap((row): Item[] => {
      const done = [
        { at: row.doneAt, kind: t('item.taskDone'), event: 'task.done' },
        { at: row.verifiedAt, kind: t('item.taskVerified'), event: 'task.verified' },
      ];
      return done.flatMap(({ at, kind, event }) =>
        at === null
          ? []
          : [
              {
                at,
                when: { at, precision: 'minute' as const },
                known: null,
                recorded: entered[`${event} ${row.id}`] ?? null,
                kind,
                what: titles.get(row.id) ?? '',
                source: '',
                marks: [],
              },
            ],
      );
    }),
    ...notes.map(
      (note): Item => ({
        at: note.recordedAt,
        when: null,
        known: null,
        recorded: note.recordedAt,
        kind: t('item.note'),
        what: note.body,
        source: '',
        marks: [
          ...(note.privileged ? [t('mark.privileged')] : []),
          ...(note.invented ? [t('mark.invented')] : []),
          ...marksOf(note, notes),
        ],
      }),
    ),
  ];
}

/** A text as a sentence of its own, so that another can follow. */
const sentenceOf = (text: string): string => capital(text).replace(/[^.!?]$/u, '$&.');

/** When a determination was true: as entered, else where its value is itself a moment. */
function happened(field: string, value: unknown, when: When | null): When | null {
  if (when !== null) return when;
  if (field.startsWith('moments.') && typeof value === 'string') return { at: value, precision: writtenAs(value) };
  if (field === 'anchor' && value !== null) {
    const { at, precision } = value as Anchor;
    return { at, precision };
  }
  return null;
}
