import type { CountResult } from '@/domain/count';

/** One file of logs: `name` is what people are told, `path` where it lies. */
export type Source = { name: string; path: string };

export type Options = {
  /** Most memory that a run means to take, such as `2GB`; sorting and writing the largest files takes the process a third more. */
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

/** The answer of a run: what everybody reads of a count, with the reasons as the engine names them. */
export type Result = Omit<CountResult, 'rejected'> & { rejected: Rejected[] };
