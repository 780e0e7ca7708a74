import { createHash } from 'node:crypto';
import { z } from 'zod';
import { entitiesAt } from '@/domain/exposure';
import { canonical } from '@/domain/filing';
import { reached } from '@/domain/fold';
import { type CasePermission, may, type Role } from '@/domain/policy';
import { LOCALES } from '@/messages/translate';
import { briefContent } from '@/reports/brief-content';
import { chronologyContent } from '@/reports/chronology-content';
import { REPORT_KINDS, type ReportContent, type ReportKind } from '@/reports/content';
import { filingContent } from '@/reports/filing-content';
import type { CaseHead } from '@/reports/head';
import { stoodAt } from '@/reports/stood';
import { type Words, wordsIn } from '@/reports/words';
import { dutyAsWritten } from '@/server/contract/queries';
import { invalid, refuse } from '@/server/errors';
import { storedFrozen } from '@/server/filing/freeze';
import { type Context, caseOf, command } from '@/server/gate';
import { loadContracts, loadHistory } from '@/server/history';
import { reference } from '@/server/incident/queries';
import { realNow } from '@/server/now';
import { instantOf } from '@/server/obligation/queries';
import { takenOf, turnoverOf } from '@/server/organisation/queries';
import { namesOf } from '@/server/signal/queries';

/** The SHA-256 of a report's content, as lower-case hexadecimal: of its canonical JSON, so that the stored row gives it again. */
export const contentHash = (content: unknown): string => createHash('sha256').update(canonical(content)).digest('hex');

const instant = z
  .string()
  .max(40)
  .refine((at) => z.iso.datetime({ offset: true }).safeParse(at).success, 'moment');

/**
 * Issues a report: its content is frozen as of an instant (null: now) and hashed, and the worker is asked to lay it out. A
 * privileged one holds privileged notes and filings, and only who may read those may issue or see it. Issuing again makes
 * another report.
 */
export const issueReport = command({
  name: 'issueReport',
  permission: 'report.issue',
  input: z.object({
    reference,
    kind: z.enum(REPORT_KINDS),
    locale: z.enum(LOCALES),
    at: instant.nullable().default(null),
    privileged: z.boolean().default(false),
    filing: z.uuid().nullable().default(null),
  }),
  incident: (input) => input.reference,
  records: ['report.issued'],
  run: async (context, input) => {
    const incident = caseOf(context);
    if (!mayIssue(incident.role, input)) refuse({ kind: 'not-allowed' });
    if (input.at !== null && Date.parse(input.at) > context.now) invalid('at', 'future');
    if (input.kind === 'filing' && input.filing === null) invalid('filing', 'required');
    const at = instantOf(input.at, context.now);
    const { invented } = await context.tx.incident.findUniqueOrThrow({ where: { id: incident.id }, select: { invented: true } });
    const head = { reference: incident.reference, title: incident.title, at, invented, privileged: input.privileged };
    const own = (await loadContracts(context.tx)).flatMap(dutyAsWritten);
    const content = await contentOf(context, input, head, await wordsIn(input.locale, incident.timeZone, own));
    const report = await context.tx.report.create({
      data: {
        incidentId: incident.id,
        kind: input.kind,
        locale: input.locale,
        asOf: new Date(at),
        filingId: input.kind === 'filing' ? input.filing : null,
        privileged: input.privileged,
        content: JSON.parse(JSON.stringify(content)),
        contentHash: contentHash(content),
        issuedBy: context.person,
      },
      select: { id: true },
    });
    const job = JSON.stringify({ incident: incident.id, report: report.id });
    await context.tx.$executeRaw`select enqueue_job('render-report', ${job}::json)`;
    return { event: 'report.issued', data: { report: report.id, kind: input.kind, locale: input.locale }, result: { report: report.id } };
  },
});

/** What each kind of report takes from the case: who issues it may read that. */
const NEEDS: Record<ReportKind, readonly CasePermission[]> = {
  brief: ['scope.read', 'decision.read', 'exposure.read'],
  chronology: ['signal.read', 'determination.read', 'note.read', 'task.read'],
  filing: ['filing.read'],
};

/** Whether a role may issue a kind of report, privileged or not. */
export function mayIssue(role: Role | null, { kind, privileged }: { kind: ReportKind; privileged: boolean }): boolean {
  if (role === null) return false;
  return [...NEEDS[kind], ...(privileged ? (['privileged.read'] as const) : [])].every((permission) => may(role, permission));
}

type Asked = { kind: ReportContent['kind']; at: string | null; filing: string | null };

async function contentOf(context: Context, asked: Asked, head: CaseHead, words: Words): Promise<ReportContent> {
  const { tx } = context;
  const incidentId = caseOf(context).id;
  const history = stoodAt(await loadHistory(tx, incidentId), head.at, asked.at !== null);
  if (asked.kind === 'brief') {
    const invented = await tx.decision.findMany({ where: { incidentId, invented: true }, select: { id: true } });
    const entities = entitiesAt(history, { at: head.at, zone: words.zone });
    const turnover = await turnoverOf(tx, takenOf(entities));
    return briefContent({ ...head, history, inventedDecisions: invented.map((row) => row.id), turnover }, words);
  }
  if (asked.kind === 'chronology') {
    const filings = await tx.filing.findMany({
      where: { incidentId },
      select: { id: true, source: true, receipt: true, privileged: true },
    });
    const notes = await tx.note.findMany({
      where: {
        incidentId,
        ...(head.privileged ? {} : { privileged: false }),
        // A note has no time of knowing but that of its recording.
        ...(asked.at === null ? {} : { recordedAt: { lte: new Date(head.at) } }),
      },
      orderBy: { recordedAt: 'asc' },
    });
    const entered = await enteredIn(context);
    return chronologyContent(
      { ...head, history, filings, entered, notes: notes.map((note) => ({ ...note, recordedAt: note.recordedAt.toISOString() })) },
      words,
    );
  }
  const row = await tx.filing.findFirst({ where: { id: asked.filing ?? '', incidentId, state: 'filed' } });
  const stored = row && storedFrozen(row);
  if (!row || !stored || row.filedAt === null) return refuse({ kind: 'not-found' });
  if (row.privileged && !head.privileged) invalid('filing', 'report:fault.privileged');
  if (!reached(row.filedAt, { at: head.at, zone: words.zone })) invalid('filing', 'report:fault.later');
  const { draftedBy, approvedBy } = stored.frozen;
  const people = Object.entries(
    await namesOf(
      tx,
      [draftedBy, approvedBy, row.errorBy].filter((id) => id !== null),
    ),
  );
  const names = Object.fromEntries(people.map(([id, one]) => [id, (words.locale === 'ko' && one.nameLocal) || one.name]));
  return filingContent(
    {
      ...head,
      history,
      names,
      filing: {
        id: row.id,
        frozen: stored.frozen,
        frozenHash: stored.hash,
        source: row.source,
        channel: row.channel,
        reviewed: row.reviewedAt !== null,
        error:
          row.errorAt === null
            ? null
            : { at: row.errorAt.toISOString(), by: names[row.errorBy ?? ''] ?? '', reason: row.errorReason ?? '' },
      },
    },
    words,
  );
}

/** When the record got the entries of acts, by event and the id of what was acted on; the latest counts. */
async function enteredIn(context: Context): Promise<Record<string, string>> {
  const rows = await context.tx.$queryRaw<{ key: string; at: Date }[]>`
    select event || ' ' || coalesce(data->>'filing', data->>'decision', data->>'task') as key, at from entry
    where incident_id = ${caseOf(context).id}::uuid and event in ('filing.filed', 'decision.taken', 'decision.withdrawn', 'task.done', 'task.verified')
    order by number`;
  return Object.fromEntries(rows.map(({ key, at }) => [key, at.toISOString()]));
}

/** How long a report may wait for the worker before it can be asked for again, milliseconds. */
export const RENDER_WAIT = 10 * 60_000;

const jobOf = z.object({ incident: z.uuid(), report: z.uuid() });

/** Says that the worker could not lay a report out and has given up. What was frozen stays as it is. */
export const failReport = command({
  name: 'failReport',
  permission: 'portal.job',
  input: jobOf,
  incident: (input) => input.incident,
  records: ['report.failed'],
  run: async (context, { report }) => {
    const incident = context.incident ?? refuse({ kind: 'not-found' });
    const where = { id: report, incidentId: incident.id, pdfHash: null };
    if ((await context.tx.report.updateMany({ where, data: { state: 'failed' } })).count === 0) refuse({ kind: 'stale', now: {} });
    return { event: 'report.failed', data: { report }, result: null };
  },
});

/** Asks the worker again for a report that could not be laid out, or that has waited too long. Its content is the same. */
export const retryReport = command({
  name: 'retryReport',
  permission: 'report.issue',
  input: z.object({ reference, report: z.uuid() }),
  incident: (input) => input.reference,
  records: ['report.retried'],
  run: async (context, { report }) => {
    const { id, role } = caseOf(context);
    const row = await context.tx.report.findFirst({ where: { id: report, incidentId: id }, omit: { content: true, pdf: true } });
    if (row === null || (row.privileged && !(role !== null && may(role, 'privileged.read')))) refuse({ kind: 'not-found' });
    const waits = row.state === 'frozen' && realNow() - row.issuedAt.getTime() < RENDER_WAIT;
    if (row.pdfHash !== null || waits) refuse({ kind: 'stale', now: {} });
    await context.tx.report.update({ where: { id: row.id }, data: { state: 'frozen' }, select: { id: true } });
    const job = JSON.stringify({ incident: id, report: row.id });
    await context.tx.$executeRaw`select enqueue_job('render-report', ${job}::json)`;
    return { event: 'report.retried', data: { report: row.id }, result: null };
  },
});

/** Stores what the worker laid out, once: the file, its SHA-256, and the entry of the record that it prints. */
export const storeReport = command({
  name: 'storeReport',
  permission: 'portal.job',
  input: z.object({
    incident: z.uuid(),
    report: z.uuid(),
    pdf: z.instanceof(Uint8Array),
    pages: z.int().min(1).max(100_000),
    entry: z.string().regex(/^\d{1,18}$/),
    head: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  incident: (input) => input.incident,
  records: ['report.rendered'],
  run: async (context, input) => {
    const incident = context.incident ?? refuse({ kind: 'not-found' });
    const { count } = await context.tx.report.updateMany({
      where: { id: input.report, incidentId: incident.id, pdfHash: null },
      data: {
        entryNumber: BigInt(input.entry),
        entryHash: input.head,
        pdf: new Uint8Array(input.pdf),
        pdfHash: createHash('sha256').update(input.pdf).digest('hex'),
        pages: input.pages,
        state: 'ready',
        renderedAt: new Date(realNow()),
      },
    });
    if (count === 0) refuse({ kind: 'stale', now: {} });
    return { event: 'report.rendered', data: { report: input.report, pages: input.pages }, result: null };
  },
});
