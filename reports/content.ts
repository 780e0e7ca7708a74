import type { ClockState } from '@/domain/picture/clock-state';
import type { Locale } from '@/messages/format';

/**
 * What a report says, frozen when it is issued: figures for its pictures and every word as it will be read. Plain JSON, so that
 * the document can be laid out again from what was stored. Instants are epoch milliseconds; the form has a number of its own.
 */
export const REPORT_KINDS = ['brief', 'chronology', 'filing'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

type Head = {
  form: 1;
  locale: Locale;
  reference: string;
  title: string;
  /** RFC 3339, UTC: the instant as of which everything is said. */
  asOf: string;
  /** The organisation's zone (IANA). */
  zone: string;
  rulebook: string;
  /** Name of the kind, "as known at …" and what stands at the foot; `{name}` is filled when it is laid out. */
  words: {
    kind: string;
    known: string;
    foot: string;
    invented: string | null;
    privileged: string | null;
    entry: string;
    content: string;
    page: string;
  };
};

/** The state of a clock with the words that stand beside its shape. */
export type Clock = { state: ClockState; phrase: string };

/** One of the figures at the top. `unknown`: there is none, and `value` says so in words. */
export type BriefFigure = { value: string; unit: string | null; label: string; state: ClockState | null; unknown: boolean };

/** The incident on one line, to true scale. `unseen`: from first access to detection. */
export type PhaseLine = {
  from: number;
  to: number;
  start: string;
  end: string;
  unseen: { to: number; label: string } | null;
  /** The most important first: a mark whose words find no room keeps its tick alone. */
  marks: { at: number; label: string; strong: boolean }[];
};

/** The revisions of scope, in the order in which they were known. `value` null: nothing was known. */
export type Ladder = {
  title: string;
  empty: string | null;
  revisions: { number: number; at: number; value: number | null; figure: string }[];
  words: { up: string; down: string; inDays: string };
};

/** One filing against each anchor of awareness. `until`: the end (exclusive) of a day known only as a day. */
export type Mark = { at: number; until: number | null };
export type Bars = {
  title: string;
  empty: string | null;
  filed: (Mark & { label: string }) | null;
  anchors: { key: string | null; text: string; start: Mark | null; due: number | null; clock: Clock }[];
  source: string;
};

export type Rows<T> = { title: string; note: string | null; rows: T[]; more: string | null; empty: string | null };

export type BriefContent = Head & {
  kind: 'brief';
  lead: string;
  figures: BriefFigure[];
  phases: PhaseLine | null;
  ladder: Ladder;
  bars: Bars;
  running: Rows<{ name: string; limit: string; clock: Clock }>;
  exposure: Rows<{ label: string; amount: string; source: string }>;
  /** What statutes allow, with what was taken for it. Absent in briefs that were issued before there was one. */
  statutory?: Rows<{ label: string; amount: string; note: string }>;
  decisions: Rows<{ title: string; by: string | null }>;
};

/** One thing of the record with its three times. `mark`: superseded, privileged or invented, in words. */
export type ChronologyRow = {
  when: string;
  /** False where it has no time of its own, and `when` says so. */
  own: boolean;
  precision: string;
  known: string;
  lag: string;
  recorded: string;
  kind: string;
  what: string;
  /** Why it is held to be so. */
  basis: string;
  source: string;
  mark: string;
};
export type ChronologyContent = Head & {
  kind: 'chronology';
  lead: string;
  columns: { when: string; known: string; recorded: string; what: string; source: string };
  groups: { title: string; rows: ChronologyRow[] }[];
  empty: string;
};

export type FilingContent = Head & {
  kind: 'filing';
  filing: string;
  heading: string;
  law: string;
  stamp: { line: string; under: string };
  /** That it was entered in error, when, by whom and why. Absent where it stands. */
  error?: { title: string; text: string };
  facts: { label: string; value: string }[];
  columns: { anchor: string; start: string; due: string; state: string };
  judged: { title: string; note: string; rows: { anchor: string; start: string; due: string; clock: Clock }[] };
  later: { title: string; note: string; rows: { anchor: string; start: string; due: string; clock: Clock }[] } | null;
  passages: { title: string; note: string | null; language: Locale; rows: { heading: string; text: string }[]; empty: string };
  hashes: { label: string; value: string }[];
};

export type ReportContent = BriefContent | ChronologyContent | FilingContent;
export type ReportHead = Head;

/** Where the document stands in the record: printed on every page. `at` is the entry's time, RFC 3339. */
export type ReportStamp = { entry: string; head: string; at: string; contentHash: string };
