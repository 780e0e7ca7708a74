import type { ScopeCell } from '@/domain/history';
import type { Form, Recipe, SubjectKind } from '@/domain/recipe';
import type { Sentence } from '@/law/sentence';

/**
 * Counting people in logs, as plain data: what the queries of server/source and server/count hand to pages, and the words
 * that rows are stored in. Instants are RFC 3339, UTC, unless said otherwise; hashes lower-case hexadecimal SHA-256.
 */

/** Most bytes of one log, and of one part of an upload (all but the last part are whole). */
export const MOST_SOURCE_BYTES = 10_000_000_000;
export const PART_BYTES = 8_000_000;
/** Most logs of one case, and of one count. */
export const MOST_SOURCES = 1_000;
/** Look-ups of one person in an hour, over all cases. */
export const LOOK_UPS_AN_HOUR = 20;
/** Days until the file of a disclosure is destroyed. */
export const DISCLOSURE_DAYS = 7;

/** A person as pages name them, in the script of the reader; null: nobody. */
type Named = { name: string; nameLocal: string | null } | null;

/**
 * receiving: parts are awaited; checking: the whole is being hashed by the worker; standing: it may be counted; refused: it
 * is not what was announced, or went away while it was hashed, and nothing is kept; destroyed: the tombstone stays.
 */
export const SOURCE_STATES = ['receiving', 'checking', 'standing', 'refused', 'destroyed'] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

/** A log as evidence. `sha256` is what was announced until it stands, and then what it is; null while a server's file is hashed. */
export type SourceView = {
  id: string;
  name: string;
  origin: 'upload' | 'server';
  /** The path of a server's file; null for an upload. */
  path: string | null;
  state: SourceState;
  bytes: number;
  sha256: string | null;
  /** Whole parts that have arrived, and how many there are; null when nothing is being received. */
  parts: { arrived: number; of: number } | null;
  /** A hold forbids destruction. */
  hold: { reason: string; by: Named; at: string } | null;
  /** Why it was refused (`altered`, `gone`, `changed`) or destroyed (a person's reason). */
  ended: { reason: string; by: Named; at: string } | null;
  addedBy: Named;
  addedAt: string;
  /** Numbers of the counts that read it. */
  counts: number[];
};

/** What tells an upload where it stands: `GET /api/uploads/<source>?case=<reference>`. Parts count from 0. */
export type UploadState = { source: string; state: SourceState; bytes: number; partBytes: number; parts: number; arrived: number[] };

/** The first rows of a log and a recipe guessed from names and contents. Cells are cut to 200 characters. */
export type SourceHead = {
  form: Exclude<Form, 'auto'>;
  compression: string;
  delimiter: string | null;
  columns: string[];
  rows: (string | null)[][];
  /** With every default filled in. Null where nothing can be guessed. */
  recipe: Recipe | null;
};

/** What a recipe makes of the first rows. */
export type TriedRow = {
  line: number;
  minor: boolean;
  state: 'counted' | 'filtered' | 'rejected';
  /** A word of messages/<locale>/engine.json `reason.*`; null unless rejected. */
  reason: string | null;
  /** In the order of the recipe's subject columns; `value` is normalised, null where it identifies nobody. */
  subject: { column: string; kind: SubjectKind; value: string | null }[];
  residence: string | null;
  /** RFC 3339 with the offset of the recipe's zone. */
  at: string | null;
  credential: string | null;
  categories: string[];
};
/** `missing`: columns that the recipe reads and the log lacks; the whole log would be rejected. */
export type RecipeTried = { rows: TriedRow[]; missing: string[] };

export type Units = { accounts: number; persons: number };

/** The answer of a count; server/scope/engine makes it. */
export type CountResult = {
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
  perCredential: (Units & { credential: string | null; rows: number; first: string | null; last: string | null })[];
  /** RFC 3339 with the offset of the recipe's zone; null where the recipe names no time. */
  first: string | null;
  last: string | null;
  rowsPerAccount: { median: number; p99: number; max: number };
  /** Values that more accounts have than the recipe allows to link; the most shared are listed, keyed. */
  shared: { column: string; values: number; mostAccounts: number; listed: { accounts: number; keyed: string | null }[] }[];
  /** Values that are none of their kind and so identify nobody; their rows count. */
  unread: { column: string; rows: number }[];
  rejected: { reason: string; rows: number; samples: { file: string; line: number; record?: number }[] }[];
  /** True when rows were rejected and the recipe does not accept that beforehand. */
  needsAcceptance: boolean;
  sources: { file: string; bytes: number; sha256: string; rows: number }[];
  lookup: { file: string; bytes: number; sha256: string; rows: number } | null;
  kept: { identifiers: number; rows: number; bytes: number; sha256: string } | null;
  /** SHA-256 over the recipe, the sources' hashes and every count: the same whatever order, threads or key. */
  digest: string;
  seconds: number;
  rowsPerSecond: number;
  peakMemoryMb: number;
};

/** waiting: in the queue, one count runs at a time; running; counted; failed: `fault` says why; stopped: by a person. */
export const COUNT_STATES = ['waiting', 'running', 'counted', 'failed', 'stopped'] as const;
export type CountState = (typeof COUNT_STATES)[number];

/** Words of messages/<locale>/engine.json `step.*`. */
export type CountProgress = {
  step: 'examine' | 'read' | 'link' | 'count' | 'keep';
  /** Of the whole, from 0 to 1. */
  share: number;
  rows: number;
  rowsPerSecond: number;
  secondsLeft: number | null;
  toldAt: string;
};

/** A count in a list: figures only. */
export type CountView = {
  id: string;
  number: number;
  state: CountState;
  askedBy: Named;
  askedAt: string;
  beganAt: string | null;
  endedAt: string | null;
  /** Null unless it runs. */
  progress: CountProgress | null;
  /** True from the moment somebody stopped it. */
  stopping: boolean;
  /** Times that it was begun: more than 1 where its process was lost and it began anew. */
  attempts: number;
  /** `fault.<id>` of messages/<locale>/engine.json (or count.json), with file, line and column names, never contents. */
  fault: { id: string; params: Record<string, string | number> } | null;
  figures: { rows: CountResult['rows']; accounts: number; persons: number } | null;
  /** True while rejected rows wait for a person's acceptance. */
  needsAcceptance: boolean;
  rejectsAccepted: { by: Named; at: string; reason: string } | null;
  /** The scope revision that it became. */
  revision: number | null;
  digest: string | null;
};

/** One count whole. */
export type CountWhole = CountView & {
  recipe: Recipe;
  sources: { id: string; name: string; bytes: number; sha256: string; state: SourceState; held: boolean }[];
  memory: string;
  threads: number;
  result: CountResult | null;
  /** The kept keyed subjects; null where none were kept. `keyStands` false: the key is destroyed, they answer nothing. */
  kept: { sha256: string; bytes: number; rows: number; identifiers: number; keyStands: boolean } | null;
  disclosures: DisclosureView[];
};

/** What a count proposes as the next scope revision. */
export type ProposedRevision = {
  /** The number that the revision would have. */
  revision: number;
  cells: ScopeCell[];
  /** What a basis to start from says. */
  counted: { rows: number; logs: number; digest: string };
  before: { number: number; cells: ScopeCell[] } | null;
  /** Categories of the log that the law has no word for: they are not in the cells. */
  leftOut: string[];
  /** Accounts that are in more than one place count in each: by how much the places exceed the whole. */
  overlap: Units;
};

/** What the law makes of one set of figures and of another: duties by id and entity (`` where for every entity). */
export type ObligationsMoved = {
  duty: string;
  entity: string;
  before: Answered | null;
  after: Answered | null;
  /** What the law says of the number of people where that is what differs; else nothing. */
  why: Sentence[];
}[];
export type Answered = { answer: 'owed' | 'not-owed' | 'not-yet-known'; due: string | null };

export type PlaceCompared = {
  residence: string;
  category: string | null;
  before: Units | null;
  after: Units | null;
};

/** Two counts side by side. `people` is computed by the worker from the kept files. */
export type CountsCompared = {
  from: number;
  to: number;
  places: PlaceCompared[];
  totals: { before: Units; after: Units };
  /** The obligations if each count were the latest scope. */
  obligations: ObligationsMoved;
  people:
    | { state: 'unasked' | 'waiting' }
    | { state: 'failed'; reason: 'key-differs' | 'key-destroyed' | 'not-kept' | 'engine' }
    | ({ state: 'ready' } & PeopleCompared);
};
/** By key: who is in the later count alone, in the earlier alone, in both. */
export type People = { gained: Units; lost: Units; same: Units };
/** `places` has a line for each residence (`category` null) and for each category revealed there. */
export type PeopleCompared = { total: People; places: (People & { residence: string; category: string | null })[] };

/** Two scope revisions side by side. */
export type RevisionsCompared = {
  from: number;
  to: number;
  before: ScopeCell[];
  after: ScopeCell[];
  differences: { id: string; params: Record<string, string | number> }[];
  obligations: ObligationsMoved;
};

/** What can be asked about a person: the kinds of identifiers that the kept counts hold. */
export type LookUpKind = SubjectKind;

export type LookedUp = {
  kind: LookUpKind;
  /** For each count that kept its subjects, the latest first. `key-destroyed`: nothing can be said any more. */
  answers: {
    number: number;
    answer: 'affected' | 'not-affected' | 'key-destroyed' | 'not-kept' | 'kind-not-counted' | 'unreadable';
    /** Accounts that have the identifier; `shared`: more than the recipe allows to link, so it may be nobody's own. */
    accounts: number;
    shared: boolean;
    residence: string[];
    categories: string[];
    minor: boolean;
    rows: number;
    first: string | null;
    last: string | null;
  }[];
  /** How many look-ups the person may still make this hour. */
  left: number;
};

export const DISCLOSURE_FORMS = ['keyed', 'readable'] as const;
export const DISCLOSURE_FILES = ['csv', 'parquet'] as const;
/** asked: a second person is awaited; making; ready; failed; refused by the second person; destroyed by hand or after its days. */
export const DISCLOSURE_STATES = ['asked', 'making', 'ready', 'failed', 'refused', 'destroyed'] as const;

export type DisclosureView = {
  id: string;
  count: number;
  residence: string | null;
  category: string | null;
  form: (typeof DISCLOSURE_FORMS)[number];
  file: (typeof DISCLOSURE_FILES)[number];
  purpose: string;
  state: (typeof DISCLOSURE_STATES)[number];
  askedBy: Named;
  askedAt: string;
  /** Whether the reader asked for it: then another decides, and the reader can take it back. */
  mine: boolean;
  /** Refused by whoever asked for it. */
  withdrawn: boolean;
  decidedBy: Named;
  decidedAt: string | null;
  rows: number | null;
  bytes: number | null;
  sha256: string | null;
  madeAt: string | null;
  destroysAt: string | null;
  destroyedAt: string | null;
  fault: { id: string; params: Record<string, string | number> } | null;
};

/** The key of a case's counts: never its value. `asked`: destruction waits for a second person. */
export type KeyView = {
  state: 'none' | 'stands' | 'destroyed';
  madeAt: string | null;
  madeBy: Named;
  /** `mine`: the reader asked, so another person destroys it. */
  asked: { by: Named; at: string; reason: string; mine: boolean } | null;
  destroyed: { by: Named; at: string; reason: string } | null;
};
