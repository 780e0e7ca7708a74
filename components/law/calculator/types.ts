import type { ClockBarRow } from '@/components/clock/bars';
import type { ClockState } from '@/components/clock/state';
import type clock from '@/messages/en/clock.json';
import type law from '@/messages/en/law.json';
import type picture from '@/messages/en/picture.json';
import type rulebook from '@/messages/en/rulebook.json';

export type Words = (typeof rulebook)['calculator'];
/** The names of facts, of their values and of moments, as messages/<locale>/law.json has them. */
export type Names = Pick<typeof law, 'moment' | 'fact' | 'value'>;
/** The sentences of the pictures. */
export type PictureWords = { picture: Pick<typeof picture, 'slider' | 'bars' | 'twin'>; clock: Pick<typeof clock, 'state' | 'phrase'> };
export type Option = { value: string; label: string };

/** One obligation in the reader's words. */
export type VerdictRow = {
  key: string;
  duty: string;
  to: string;
  name: string;
  article: string;
  entity: string | null;
  state: ClockState;
  phrase: string;
  due: string | null;
  /** What stands beside the date: target, first day, the words of the law. */
  beside: string[];
  /** The date on the facts, where a supposed moment has moved it. */
  was: string | null;
  because: string[];
  steps: { name: string; text: string; value: string | null }[];
  /** What is missing, what comes first, what a date rests on. */
  notes: string[];
};

export type Verdict = {
  asked: string;
  /** Epoch milliseconds. */
  asOf: number;
  /** What is owed with a limit, nearest first, as far as a picture has room. */
  bars: ClockBarRow[];
  groups: { kind: 'owed' | 'notYetKnown' | 'notOwed'; rows: VerdictRow[] }[];
  notInForce: { key: string; duty: string; to: string; name: string; says: string; entity: string | null }[];
  next: { path: string; question: string; due: string | null; decides: string } | null;
  contradictions: string[];
  /** The answer in the published form, as JSON. */
  contract: string;
};

export type Fault = { path: string; message: string };
export type Tried = { ok: true; facts: string; verdict: Verdict } | { ok: false; text: string; faults: Fault[] };
export type Suppose = { moment: string; at: string };
/** Facts as JSON in, the answer in the reader's words out. Nothing is written. */
export type TryAction = (facts: string, suppose: Suppose | null) => Promise<Tried>;
