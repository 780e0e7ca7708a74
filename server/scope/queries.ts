import { z } from 'zod';
import type { AccessSeries } from '@/domain/determination';
import { parseDetermination } from '@/domain/determination';
import { current, determined, reached, revisionsAt } from '@/domain/fold';
import type { Determination, Filing, History, ScopeRevision } from '@/domain/history';
import { daysBetween, measures } from '@/domain/measures';
import { isMoment, startOf } from '@/domain/moment';
import { obligationsMoved } from '@/domain/moved';
import { may } from '@/domain/policy';
import { materiallyDifferent, totals } from '@/domain/scope';
import { outdated } from '@/domain/supplement';
import { refuse } from '@/server/errors';
import { type Case, type Context, caseOf, faultsOf, query, together } from '@/server/gate';
import { loadHistory } from '@/server/history';
import { reference } from '@/server/incident/queries';
import { asOf, instantOf } from '@/server/obligation/queries';
import { alsoWrong, readRevision, revisionInput } from '@/server/scope/commands';
import { namesOf } from '@/server/signal/queries';

/**
 * Scope as known at an instant: every revision with its totals, the filings that quote it and those that are materially
 * different now; accesses a day with the dwell. Figures only where they were counted. Who may not read filings sees none.
 */
export const caseScope = query({
  name: 'caseScope',
  permission: 'scope.read',
  input: z.object({ reference, at: asOf }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, { at }) => {
    const incident = caseOf(context);
    const instant = instantOf(at, context.now);
    const zone = incident.timeZone;
    const known = { at: instant, zone };
    const history = await loadHistory(context.tx, incident.id);
    const revisions = revisionsAt(history, known);
    const authors = await namesOf(
      context.tx,
      revisions.map((revision) => revision.recordedBy),
    );
    return {
      instant,
      zone,
      next: (history.revisions.at(-1)?.number ?? 0) + 1,
      revisions: revisions.map((revision) => ({
        ...revision,
        author: authors[revision.recordedBy] ?? null,
        totals: totals(revision.cells),
        knownMs: startOf(revision.knownAt, zone),
      })),
      quotes: mayReadFilings(incident) ? quotesOf(history, known, at === null) : [],
      outdated: mayReadFilings(incident)
        ? outdated(history, known).map(({ filing, reasons }) => ({ filing: filing.id, duty: filing.duty, reasons }))
        : [],
      access: accessOf(history, known),
      ...dwellOf(history, known),
    };
  },
});

const mayReadFilings = ({ role }: Case): boolean => role !== null && may(role, 'filing.read');

const mayReadObligations = ({ role }: Case): boolean => role !== null && may(role, 'obligation.read');

/** What a form for the next revision starts from: the rows of the latest one. */
export const scopeToRevise = query({
  name: 'scopeToRevise',
  permission: 'scope.revise',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context) => {
    const incident = caseOf(context);
    const latest = await latestOf(context);
    return { zone: incident.timeZone, number: (latest?.number ?? 0) + 1, cells: latest?.cells ?? [] };
  },
});

async function latestOf(context: Context): Promise<ScopeRevision | null> {
  return (await loadHistory(context.tx, caseOf(context).id)).revisions.at(-1) ?? null;
}

/** What a revision would say and change, before it is recorded: its cells, what differs, the filings it would leave behind, and the obligations. */
export const scopeAsRevised = query({
  name: 'scopeAsRevised',
  permission: 'scope.revise',
  input: z.object({ reference, given: z.unknown() }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, { given }) => {
    const read = revisionInput.safeParse(given);
    if (!read.success)
      return refuse({ kind: 'invalid', faults: together(faultsOf(read.error, given), alsoWrong(context, { ...Object(given) })) });
    const incident = caseOf(context);
    const cells = await readRevision(context, read.data);
    const history = await loadHistory(context.tx, incident.id);
    const before = history.revisions.at(-1) ?? null;
    const known = { at: new Date(context.now).toISOString(), zone: incident.timeZone };
    const made = { ...read.data, id: 'new', recordedAt: known.at, recordedBy: context.person, supersedes: null, cells };
    const after = { ...history, revisions: [...history.revisions, made] };
    return {
      cells,
      totals: totals(cells),
      before: before && { number: before.number, totals: totals(before.cells) },
      differences: before === null ? [] : materiallyDifferent(before.cells, cells),
      behind: mayReadFilings(incident)
        ? outdated(after, known).map(({ filing }) => ({ duty: filing.duty, title: filing.title, at: filing.at }))
        : [],
      obligations: mayReadObligations(incident) ? obligationsMoved(history, after, known) : [],
    };
  },
});

type Known = { at: string; zone: string };

/** A filing or draft with the revision it quotes; `at` null: not filed yet. */
export type Quoting = Pick<Filing, 'id' | 'duty' | 'recipient'> & { revision: number; at: string | null };

function quotesOf(history: History, known: Known, drafts: boolean): Quoting[] {
  return history.filings.flatMap((filing): Quoting[] => {
    if (filing.scopeRevision === null || filing.state === 'withdrawn') return [];
    const { id, duty, recipient, scopeRevision: revision } = filing;
    if (filing.filed !== null) return reached(filing.filed.at, known) ? [{ id, duty, recipient, revision, at: filing.filed.at }] : [];
    return drafts ? [{ id, duty, recipient, revision, at: null }] : [];
  });
}

function accessOf(history: History, known: Known) {
  return [...determined(history, 'access', known)].flatMap(([key, row]) => {
    const read = parseDetermination('access', key, row.value);
    // The proof that the value is a series is the check above.
    return read.ok && read.value !== null ? [{ key, ...(read.value as AccessSeries), source: row.source, basis: row.basis }] : [];
  });
}

/** First access to detection as it stands, and as it was first held where that was corrected since. */
function dwellOf(history: History, known: Known) {
  const measure = measures(history, known).find((one) => one.id === 'firstAccessToDetection');
  if (measure === undefined) return { dwell: null, claim: null };
  const { zone } = known;
  const to = startOf(measure.to.at, zone);
  const dwell = { from: startOf(measure.from.at, zone), to, days: daysBetween(measure.from.at, measure.to.at, zone) };
  const first = history.determinations
    .filter((row): row is Determination & { value: string } => row.field === 'moments.firstAccess' && typeof row.value === 'string')
    .filter((row) => isMoment(row.value) && reached(row.knownAt, known))
    .sort((a, b) => startOf(a.knownAt, zone) - startOf(b.knownAt, zone))[0];
  const stands = first === undefined || current(history.determinations, known).includes(first);
  if (stands || first.value === measure.from.at) return { dwell, claim: null };
  const days = daysBetween(first.value, measure.to.at, zone);
  return { dwell, claim: { from: startOf(first.value, zone), to, days, knownAt: first.knownAt, source: first.source } };
}
