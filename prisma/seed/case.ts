import type { Precision, ScopeCell, When } from '@/domain/history';
import type { Role } from '@/domain/policy';
import type { Relationship } from '@/domain/subject';

/** The invented people of the demonstration, by their role. */
export type By = Role;

export type SeedSignal = { what: string; when: When; knownAt: string; source: string };

export type SeedDetermination = {
  field: string;
  key?: string;
  value: unknown;
  when?: When;
  knownAt: string;
  source: string;
  basis: string;
  by?: By;
};

export type SeedRevision = { cells: ScopeCell[]; when: When; knownAt: string; source: string; basis: string; reason: string | null };

/** A filing or notice made elsewhere: what the record says of it, not its full words. */
export type SeedFiling = {
  id: string;
  duty: string;
  entity: string;
  title: string;
  filed: When;
  revision: number | null;
  supplementOf?: string;
  channel: string;
  source: string;
  words: string;
};

/** A draft that waits for a second person. `contents`: text by the id of the item of the law's contents. */
export type SeedDraft = {
  duty: string;
  entity: string;
  title: string;
  language: 'en' | 'ko';
  revision: number | null;
  supplementOf: string;
  contents: Record<string, string>;
  by: By;
};

export type SeedTask = {
  id: string;
  title: string;
  owner: By;
  due: string | null;
  after?: string[];
  done?: { at: string; by: By; proof: string; file?: { name: string; text: string } };
  verified?: By;
};

export type SeedDecision = { title: string; neededBy: string | null; by: By };
export type SeedNote = { body: string; by: By; privileged?: boolean };

/**
 * One case as it is built through the gate. Whatever was not known at the instant of law and screens is left out, so that
 * a clock set to the past shows the past.
 */
export type SeedCase = {
  title: string;
  severity: 'low' | 'moderate' | 'high' | 'critical';
  timeZone: string;
  invented: boolean;
  members: By[];
  subject: { pseudonym: string; relationship: Relationship; work: string } | null;
  signals: SeedSignal[];
  determinations: SeedDetermination[];
  revisions: SeedRevision[];
  filings: SeedFiling[];
  drafts: SeedDraft[];
  tasks: SeedTask[];
  decisions: SeedDecision[];
  notes: SeedNote[];
};

/** A time known to the minute, unless said otherwise. */
export const at = (moment: string, precision: Precision = 'minute'): When => ({ at: moment, precision });
/** A time known to the day. */
export const on = (day: string): When => ({ at: day, precision: 'day' });

export const INVENTED = 'Invented for the demonstration';
