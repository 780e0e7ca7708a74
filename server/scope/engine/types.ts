/** One file of logs: `name` is what people are told, `path` where it lies. */
export type Source = { name: string; path: string };

export type Options = {
  /** Most memory of the engine itself, such as `2GB`; the process takes some hundred megabytes more. */
  memory: string;
  threads: number;
  /** Most space for what does not fit in memory and for repaired copies, such as `50GB`; null: what the disk has. */
  spill: string | null;
  /** The folder in which the run makes a folder of its own, which it removes. */
  temp: string;
  /** The incident's secret, 32 bytes or more; needed for `keep`. */
  key: Uint8Array | null;
  /** Where the keyed subjects go, as Parquet; null keeps nothing. Appears whole at the end of a run, or not at all. */
  keep: string | null;
  /** The file of accounts and their residences, where the recipe names one. */
  lookup?: Source | null;
  signal?: AbortSignal;
};

export const STEPS = ['examine', 'read', 'link', 'count', 'keep'] as const;
export type Step = (typeof STEPS)[number];

/** `share` of the whole run from 0 to 1; `rows` read until now; `secondsLeft` null while nothing can be said. */
export type Progress = { step: Step; share: number; rows: number; rowsPerSecond: number; secondsLeft: number | null };

/** Why rows were rejected. */
export const REASONS = [
  'fields',
  'encoding',
  'quotes',
  'too-long',
  'cut-short',
  'column-missing',
  'same-bytes',
  'not-json',
  'not-log',
  'time',
  'account',
  'category',
] as const;
export type Reason = (typeof REASONS)[number];

/** Lines count from 1, a heading included; of Parquet rows count from 1. `record` where many records stand on one line. */
export type Sample = { file: string; line: number; record?: number };
export type Rejected = { reason: Reason; rows: number; samples: Sample[] };

export type Units = { accounts: number; persons: number };

export type Result = {
  rows: { read: number; counted: number; rejected: number; filtered: number };
  accounts: number;
  persons: number;
  /** By place code; `?` where the log gives none that is one. */
  byResidence: Record<string, Units>;
  byCategory: Record<string, Units>;
  byResidenceAndCategory: (Units & { residence: string; category: string })[];
  /** By all the categories that a unit's rows reveal together; a person's are those of all its accounts. */
  byCategorySet: (Units & { categories: string[] })[];
  /** Those of whom a row says that they are minors; null where the recipe does not ask. */
  minors: (Units & { byResidence: Record<string, Units> }) | null;
  /** Dates in the zone of the recipe. */
  perDay: (Units & { date: string; rows: number })[];
  /** `credential` is null where the log gives none. */
  perCredential: (Units & { credential: string | null; rows: number; first: string | null; last: string | null })[];
  /** RFC 3339 with the offset of the recipe's zone; null where the recipe names no time. */
  first: string | null;
  last: string | null;
  rowsPerAccount: { median: number; p99: number; max: number };
  /**
   * Values that more accounts have than the recipe allows to link: how many of a kind, the accounts of the most shared, and the most
   * shared themselves (up to SHARED_LISTED), keyed (hexadecimal) where the run has a key, as they stand in the kept file.
   */
  shared: { column: string; values: number; mostAccounts: number; listed: { accounts: number; keyed: string | null }[] }[];
  /** Values that are none of their kind and so identify nobody; their rows count. */
  unread: { column: string; rows: number }[];
  rejected: Rejected[];
  /** True when rows were rejected and the recipe does not accept that beforehand: a person has to. */
  needsAcceptance: boolean;
  sources: { file: string; bytes: number; sha256: string; rows: number }[];
  /** The file that told the residences. */
  lookup: { file: string; bytes: number; sha256: string; rows: number } | null;
  kept: { identifiers: number; rows: number; bytes: number; sha256: string } | null;
  /** SHA-256 over the recipe, the sources' hashes and every count: the same whatever order, threads or key. */
  digest: string;
  seconds: number;
  rowsPerSecond: number;
  peakMemoryMb: number;
};
