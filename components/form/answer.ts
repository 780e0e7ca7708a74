/** What a server action gives back to a form: where to go, or what to mend, already in the reader's language. */
export type FormAnswer =
  | { ok: true; to: string | null; said: string | null; secret?: string }
  | { ok: false; kind: string; text: string; faults: { path: string; text: string }[]; now: Record<string, string | number | null> };

export type FormAction = (data: FormData) => Promise<FormAnswer>;

/** The sentences every form needs, given once by the layout. */
export type FormWords = {
  sending: string;
  lost: string;
  stale: string;
  optional: string;
  date: string;
  time: string;
  precision: string;
  zone: string;
  until: string;
  precisions: Record<'second' | 'minute' | 'hour' | 'day' | 'range', string>;
  show: string;
  hide: string;
  none: string;
  /** Typed text that was kept is in the fields again, and the way to let it go. */
  back: string;
  discard: string;
  /** The city of a time zone as it is written, by the last part of the zone's name. */
  cities: Record<string, string>;
};
