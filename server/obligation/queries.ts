import { z } from 'zod';
import { answersIn, contractDuties } from '@/domain/contract';
import { anchorsAt, deriveFacts } from '@/domain/facts';
import { determined } from '@/domain/fold';
import { type History, stands } from '@/domain/history';
import { may } from '@/domain/policy';
import { filedAt } from '@/domain/supplement';
import type { Sentence } from '@/law/sentence';
import type { Tx } from '@/server/db';
import { type Context, caseOf, query } from '@/server/gate';
import { loadHistory } from '@/server/history';
import { reference } from '@/server/incident/queries';

/** An instant as of which a case is shown; absent: now. Never in the future of now. */
export const asOf = z.iso.datetime({ offset: true }).nullable().default(null);

export function instantOf(at: string | null, now: number): string {
  return new Date(Math.min(at === null ? now : Date.parse(at), now)).toISOString();
}

/** The clocks of a case that still run, nearest first: duty and times only, for the strip on every tab. */
export const caseClocks = query({
  name: 'caseClocks',
  permission: 'obligation.read',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context) => {
    const rows = await context.tx.clock.findMany({
      where: { incidentId: caseOf(context).id, running: true },
      orderBy: [{ sortAt: { sort: 'asc', nulls: 'last' } }, { duty: 'asc' }],
    });
    return rows.map((row) => ({
      ...row,
      dueAt: row.dueAt?.toISOString() ?? null,
      targetAt: row.targetAt?.toISOString() ?? null,
      sortAt: row.sortAt?.toISOString() ?? null,
    }));
  },
});

/**
 * The obligations of a case as known at an instant, under the leading anchor and under each other one, with facts and the
 * reasons of derived facts; own targets, filings and decisions not to notify as far as the page shows them.
 */
export const caseObligations = query({
  name: 'caseObligations',
  permission: 'obligation.read',
  input: z.object({ reference, at: asOf }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, { at }) => {
    const incident = caseOf(context);
    const instant = instantOf(at, context.now);
    const zone = incident.timeZone;
    const known = { at: instant, zone };
    const history = await loadHistory(context.tx, incident.id);
    const { facts, reasons } = deriveFacts(history, instant, { zone });
    const anchors = anchorsAt(history, instant, { zone });
    const unseen = await unseenFilings(context);
    return {
      instant,
      zone,
      facts,
      reasons,
      answers: answersIn(history, facts, known),
      /** The duties by contract as they bind these facts. */
      contracts: contractDuties(history, facts, known),
      anchors: anchors.map(({ row, ...anchor }) => ({
        ...anchor,
        source: row.source,
        answers: answersIn(history, deriveFacts(history, instant, { zone, anchor: anchor.key }).facts, known),
      })),
      entities: named(history, known),
      targets: targets(history, known),
      filings: filings({ ...history, filings: history.filings.filter(({ id }) => !unseen.has(id)) }, known, at === null),
      decisions: decisions(history, instant),
      changes: await changes(context.tx, incident.id, instant, at === null),
    };
  },
});

type Known = { at: string; zone: string };

/** Privileged filings, for who may not read them. That a duty was done is no secret; which filing did it is. */
async function unseenFilings(context: Context): Promise<Set<string>> {
  const { id, role } = caseOf(context);
  if (role === null || may(role, 'privileged.read')) return new Set();
  const rows = await context.tx.filing.findMany({ where: { incidentId: id, privileged: true }, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}

function named(history: History, known: Known): { id: string; name: string; nameLocal: string | null }[] {
  return [...determined(history, 'entity', known)].map(([id, { value }]) => {
    const { name, nameLocal = null } = value as { name: string; nameLocal?: string | null };
    return { id, name, nameLocal };
  });
}

function targets(history: History, known: Known): { key: string; determination: string; at: string }[] {
  return [...determined(history, 'target', known)].map(([key, { id, value }]) => ({
    key,
    determination: id,
    at: (value as { at: string }).at,
  }));
}

/** What was filed by the instant, earliest first; drafts too where the case is shown as it stands now. */
function filings(history: History, known: Known, now: boolean) {
  const filed = filedAt(history, known).map(({ id, duty, entity, at, scopeRevision, elsewhere }) => ({
    id,
    duty,
    entity,
    state: 'filed' as const,
    at,
    scopeRevision,
    elsewhere,
  }));
  if (!now) return filed;
  const drafts = history.filings.flatMap(({ id, duty, entity, state }) =>
    state === 'draft' || state === 'approved' ? [{ id, duty, entity, state, at: null, scopeRevision: null, elsewhere: false }] : [],
  );
  return [...filed, ...drafts];
}

/** Decisions not to notify that were taken by the instant (RFC 3339) and held then. */
function decisions(history: History, instant: string) {
  const held = history.decisions.filter((decision) => stands(decision, instant));
  return held.flatMap(({ id, kind, duty, entity, decidedAt, confirmedBy }) =>
    kind === 'not-to-notify' && duty !== null && decidedAt !== null && Date.parse(decidedAt) <= Date.parse(instant)
      ? [{ id, duty, entity, decidedAt, confirmed: confirmedBy !== null }]
      : [],
  );
}

const MOST_CHANGES = 40;

/** What changes of facts did to the obligations, latest first. */
async function changes(tx: Tx, incidentId: string, instant: string, now: boolean) {
  const rows = await tx.obligationChange.findMany({
    where: { incidentId, ...(now ? {} : { recordedAt: { lte: new Date(instant) } }) },
    orderBy: [{ recordedAt: 'desc' }, { duty: 'asc' }, { entity: 'asc' }],
    take: MOST_CHANGES,
  });
  return rows.map((row) => ({
    id: row.id,
    duty: row.duty,
    entity: row.entity || null,
    change: row.change as 'opened' | 'possible' | 'due-moved' | 'changed' | 'no-longer-applies',
    before: row.before as ChangeSide,
    after: row.after as ChangeSide,
    because: row.because as unknown as Sentence[],
    rulebook: row.rulebook,
    cause: row.cause,
    recordedAt: row.recordedAt.toISOString(),
  }));
}

/** What the page shows of an obligation before and after a change: `due` is an instant, or a date alone. */
export type ChangeSide = { answer: string; due: string | null; status: string | null } | null;
