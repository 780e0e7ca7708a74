/** What identifies a data subject. E-mail, phone and national id mean the same in every column; an account or key only in its own. */
export const SUBJECT_KINDS = ['account', 'email', 'phone', 'national-id', 'key'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** How a file is read. `auto` goes by contents and name; the last four are ready-made readings of logs. */
export const FORMS = ['auto', 'csv', 'jsonl', 'json', 'parquet', 'cloudtrail', 'okta', 'nginx', 'pgaudit'] as const;
export type Form = (typeof FORMS)[number];

/** `fold` only for account and key, `region` (ISO 3166-1, for numbers written without country code) only for phone. */
export type SubjectColumn = { column: string; kind: SubjectKind; fold: boolean; region: string | null };
/** `lookup` names a file of accounts in which the column `account` holds the account and `column` its residence. */
export type Residence = { column: string } | { constant: string } | { lookup: string; account: string; column: string };
/**
 * Times without offset are local to `zone`. `format`: auto (ISO 8601, or digits alone that count from 1970: 10 of them seconds, 13
 * milliseconds, 16 microseconds, 19 nanoseconds), iso, epoch-s, epoch-ms, or a pattern with %Y and its like.
 */
export type At = { column: string; zone: string; format: string };
/** Rows count where the column holds one of the values, or an address within one of the networks (CIDR). */
export type Where = { column: string; in: string[] } | { column: string; within: string[] };
/** A key of `map` that ends in * stands for every value that begins so; whole values come first, then the longest beginning. */
export type Categories = { column: string; map: Record<string, string[]>; otherwise: 'reject' | string[] };
/** A row whose column holds one of the values is of a minor. */
export type Minors = { column: string; in: string[] };
/** What a value of a column of its own reveals besides the request, such as a diagnosis; any other value reveals nothing more. */
export type Special = { column: string; map: Record<string, string[]> };
export type Reading = { form: Form; delimiter: string | null; quote: string | null; header: boolean; columns: string[] | null };

/**
 * How logs are counted. The first subject column is the account. `from` and `until` bound the rows that count: an instant
 * `until` is the first that no longer counts, a date alone counts as a whole in the zone of `at`; a time written without offset is read
 * as of that zone and kept with its offset. `shared`: a value that more
 * accounts than this have does not link them. `rejected`: whether the run needs acceptance when rows were rejected.
 */
export type Recipe = {
  reading: Reading;
  subject: SubjectColumn[];
  residence: Residence | null;
  at: At | null;
  credential: { column: string } | null;
  where: Where[];
  from: string | null;
  until: string | null;
  categories: Categories | null;
  special: Special | null;
  minors: Minors | null;
  shared: number;
  rejected: 'report' | 'count-good-rows';
};

export const RECIPE_LIMITS = {
  subject: 8,
  where: 20,
  values: 1_000,
  mapped: 2_000,
  categories: 60,
  columns: 2_000,
  shared: 1_000,
} as const;
