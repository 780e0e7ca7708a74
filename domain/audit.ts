/**
 * The union of audit events: for each the shape of its data, which holds ids, field names, closed words and counts; never
 * values, names or free text, so that content can be destroyed and the chain stays unbroken. Each event has its sentence in
 * messages/<locale>/audit.json under `event.<name with dashes for dots>`.
 */
export type AuditData = {
  'portal.set-up': { kind: string; person: string };
  'session.started': { session: string; person: string };
  'session.ended': { session: string; person: string; reason: string };
  'sign-in.refused': Record<never, never>;
  'person.added': { person: string; administrator: boolean };
  'person.changed': { person: string; fields: string[] };
  'person.ended': { person: string };
  'password.changed': { person: string };
  'reset-link.made': { person: string };
  'reset-link.used': { person: string };
  'incident.opened': { signal: string | null };
  'incident.changed': { fields: string[] };
  'incident.moved': { from: string; to: string };
  'member.added': { person: string; role: string };
  'member.ended': { person: string; role: string };
  'lead.handed-over': { from: string; to: string };
  'lead.proposed': { person: string };
  'lead.confirmed': { nomination: string };
  'lead.proposal-withdrawn': { nomination: string };
  'wall.built': { person: string };
  'wall.ended': { person: string };
  'subject.recorded': { subject: string };
  'subject.named': { subject: string; account: boolean };
  'subject.corrected': { subject: string; named: boolean; account: boolean };
  'subject.unmasked': { subject: string; reason: string };
  'signal.recorded': { signal: string; supersedes: string | null };
  'signal.promoted': { signal: string };
  'signal.set-aside': { signal: string };
  'determination.recorded': { determination: string; field: string; supersedes: string | null };
  'scope.revised': { revision: string; number: number; cells: number; fromFile: boolean };
  'filing.drafted': { filing: string; duty: string };
  'filing.changed': { filing: string; duty: string; draft: number; items: string[] };
  'filing.approved': { filing: string; duty: string; draft: number };
  'filing.returned': { filing: string; duty: string; draft: number };
  'filing.filed': { filing: string; duty: string; revision: number | null; approved: boolean };
  'filing.recorded-elsewhere': { filing: string; duty: string; revision: number | null };
  'filing.reviewed': { filing: string; duty: string };
  'filing.withdrawn': { filing: string; duty: string };
  'filing.entered-in-error': { filing: string; duty: string };
  'filing.corrected': { filing: string; duty: string; revision: number | null; corrects: string };
  'filing.marked': { filing: string; duty: string; privileged: boolean };
  'decision.needed': { decision: string; kind: string };
  'decision.taken': { decision: string; kind: string; duty: string | null };
  'decision.confirmed': { decision: string; kind: string; duty: string | null };
  'decision.withdrawn': { decision: string; kind: string; duty: string | null };
  'tasks.started': { count: number };
  'task.added': { task: string };
  'task.changed': { task: string; fields: string[] };
  'task.done': { task: string };
  'task.reopened': { task: string };
  'task.verified': { task: string };
  'note.recorded': { note: string; privileged: boolean };
  'file.stored': { file: string; size: number };
  'report.issued': { report: string; kind: string; locale: string };
  'report.rendered': { report: string; pages: number };
  'report.failed': { report: string };
  'report.retried': { report: string };
  'organisation.recorded': { organisation: string; version: number; fields: string[] };
  'contract.written': { contract: string; version: number };
  'contract.amended': { contract: string; version: number };
  'contract.ended': { contract: string; version: number };
  'obligations.recounted': { contract: string };
  'demonstration.shown': { accounts: number };
  'folder.allowed': { folder: string };
  'folder.forbidden': { folder: string };
  'source.begun': { source: string; bytes: number };
  'source.added': { sources: number };
  'source.sent': { source: string };
  'source.settled': { source: string; bytes: number; sound: boolean };
  'source.held': { source: string };
  'source.released': { source: string };
  'source.destroyed': { source: string };
  'count.started': { count: string; number: number; sources: number };
  'count.begun': { count: string; number: number; attempt: number };
  'count.ended': { count: string; number: number; state: string; rows: number; rejected: number };
  'count.stopped': { count: string; number: number };
  'count.rejects-accepted': { count: string; number: number; rows: number };
  'count.accepted': { count: string; number: number; revision: number; cells: number };
  'comparison.asked': { comparison: string; from: number; to: number };
  'comparison.made': { comparison: string; sound: boolean };
  'key.destruction-asked': { key: string };
  'key.destruction-withdrawn': { key: string };
  'key.destroyed': { key: string };
  'disclosure.asked': { disclosure: string; number: number; form: string };
  'disclosure.approved': { disclosure: string };
  'disclosure.refused': { disclosure: string };
  'disclosure.made': { disclosure: string; rows: number; sound: boolean };
  'disclosure.destroyed': { disclosure: string };
  read: { query: string; reveals: Reveals; rows: number };
};

export type AuditEvent = keyof AuditData;

/** What a query hands over. All but `nothing` leave an entry; a `register` leaves one for the page. */
export const REVEALS = [
  'nothing',
  'register',
  'subject-identity',
  'contact-data',
  'person-look-up',
  'evidence',
  'free-text',
  'record',
] as const;
export type Reveals = (typeof REVEALS)[number];
