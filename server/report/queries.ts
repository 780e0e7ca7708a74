import { z } from 'zod';
import { may } from '@/domain/policy';
import { filedAt } from '@/domain/supplement';
import { REPORT_KINDS, type ReportContent, type ReportStamp } from '@/reports/content';
import { refuse } from '@/server/errors';
import { type Context, caseOf, query } from '@/server/gate';
import { loadHistory } from '@/server/history';
import { reference } from '@/server/incident/queries';
import { realNow } from '@/server/now';
import { asOf, instantOf } from '@/server/obligation/queries';
import { contentHash, mayIssue, RENDER_WAIT } from '@/server/report/commands';
import { namesOf } from '@/server/signal/queries';

/** All of a report but what it says. */
const FACTS = {
  id: true,
  kind: true,
  locale: true,
  asOf: true,
  privileged: true,
  filingId: true,
  contentHash: true,
  entryNumber: true,
  entryHash: true,
  pdfHash: true,
  pages: true,
  issuedAt: true,
  issuedBy: true,
  renderedAt: true,
  state: true,
} as const;

/** Privileged reports are for who may read what is privileged; for others they are not there. */
function visible(context: Context) {
  const { id, role } = caseOf(context);
  return { incidentId: id, ...(role === null || may(role, 'privileged.read') ? {} : { privileged: false }) };
}

type Row = { asOf: Date; issuedAt: Date; renderedAt: Date | null; entryNumber: bigint | null; pdfHash: string | null; state: string };

const factsOf = <T extends Row>(row: T) => ({
  ...row,
  asOf: row.asOf.toISOString(),
  issuedAt: row.issuedAt.toISOString(),
  renderedAt: row.renderedAt?.toISOString() ?? null,
  entryNumber: row.entryNumber?.toString() ?? null,
  ready: row.pdfHash !== null,
  /** The worker gave it up, or has not come to it for long: it can be asked for again. */
  stuck: row.pdfHash === null && (row.state === 'failed' || realNow() - row.issuedAt.getTime() >= RENDER_WAIT),
});

/** Which duties the filings of reports answer, by filing. */
async function dutiesOf({ tx }: Context, filings: readonly (string | null)[]): Promise<Record<string, string>> {
  const ids = filings.filter((id) => id !== null);
  const rows = await tx.filing.findMany({ where: { id: { in: ids } }, select: { id: true, duty: true } });
  return Object.fromEntries(rows.map((row) => [row.id, row.duty]));
}

/** The reports of a case, the latest first: kind, times and hashes only. With an instant, those that say what was known until then. */
export const caseReports = query({
  name: 'caseReports',
  permission: 'report.read',
  input: z.object({ reference, at: asOf }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context, { at }) => {
    const { tx, now } = context;
    const until = at === null ? {} : { asOf: { lte: new Date(instantOf(at, now)) } };
    const rows = await tx.report.findMany({
      where: { ...visible(context), ...until },
      select: FACTS,
      orderBy: { issuedAt: 'desc' },
      take: 200,
    });
    const names = await namesOf(
      tx,
      rows.map((row) => row.issuedBy),
    );
    const duties = await dutiesOf(
      context,
      rows.map((row) => row.filingId),
    );
    return {
      zone: caseOf(context).timeZone,
      reports: rows.map((row) => ({ ...factsOf(row), duty: duties[row.filingId ?? ''] ?? null, issuer: names[row.issuedBy] ?? null })),
    };
  },
});

/** One report: kind, times and hashes only. */
export const caseReport = query({
  name: 'caseReport',
  permission: 'report.read',
  input: z.object({ reference, report: z.uuid() }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context, { report }) => {
    const row = await context.tx.report.findFirst({ where: { ...visible(context), id: report }, select: FACTS });
    if (row === null) return refuse({ kind: 'not-found' });
    const names = await namesOf(context.tx, [row.issuedBy]);
    const duties = await dutiesOf(context, [row.filingId]);
    return {
      ...factsOf(row),
      duty: duties[row.filingId ?? ''] ?? null,
      zone: caseOf(context).timeZone,
      issuer: names[row.issuedBy] ?? null,
    };
  },
});

/** What can be issued: the filings made, by duty and time, and whether privileged reports may be. */
export const reportChoices = query({
  name: 'reportChoices',
  permission: 'report.issue',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context) => {
    const { id, role, timeZone } = caseOf(context);
    const history = await loadHistory(context.tx, id);
    const sees = role !== null && may(role, 'privileged.read');
    const hidden = sees ? [] : await context.tx.filing.findMany({ where: { incidentId: id, privileged: true }, select: { id: true } });
    const filed = filedAt(history, { at: instantOf(null, context.now), zone: timeZone }).filter(
      (filing) => !hidden.some((one) => one.id === filing.id),
    );
    return {
      zone: timeZone,
      kinds: REPORT_KINDS.filter((kind) => mayIssue(role, { kind, privileged: false })),
      privileged: sees,
      filings: filed.toReversed().map((filing) => ({ id: filing.id, duty: filing.duty, at: filing.at, recipient: filing.recipient })),
    };
  },
});

/** The stored file of a report, for its download: a recorded read of evidence. Not found until it is laid out. */
export const reportFile = query({
  name: 'reportFile',
  permission: 'report.read',
  input: z.object({ reference, report: z.uuid() }),
  incident: (input) => input.reference,
  reveals: 'evidence',
  run: async (context, { report }) => {
    const row = await context.tx.report.findFirst({
      where: { ...visible(context), id: report },
      select: { kind: true, locale: true, pdf: true, pdfHash: true },
    });
    if (row?.pdf == null) return refuse({ kind: 'not-found' });
    return { name: `${caseOf(context).reference}-${row.kind}-${row.locale}-${report.slice(0, 8)}.pdf`, pdf: row.pdf, pdfHash: row.pdfHash };
  },
});

/**
 * What the worker lays out: the frozen content and where its issuing stands in the record. Null once it is laid out. Throws
 * where the stored content has not the hash that it was frozen with.
 */
export const reportToRender = query({
  name: 'reportToRender',
  permission: 'portal.job',
  input: z.object({ incident: z.uuid(), report: z.uuid() }),
  incident: (input) => input.incident,
  reveals: 'free-text',
  run: async (context, { report }): Promise<{ content: ReportContent; stamp: ReportStamp } | null> => {
    const { tx } = context;
    const incidentId = context.incident?.id ?? refuse({ kind: 'not-found' });
    const row = await tx.report.findFirst({ where: { id: report, incidentId } });
    if (row === null) return refuse({ kind: 'not-found' });
    if (row.pdfHash !== null) return null;
    if (contentHash(row.content) !== row.contentHash) throw new Error('the stored content is not what was frozen');
    const [entry] = await tx.$queryRaw<{ number: bigint; hash: string; at: Date }[]>`
      select number, hash, at from entry
      where incident_id = ${incidentId}::uuid and event = 'report.issued' and data->>'report' = ${report}`;
    if (entry === undefined) throw new Error('the record has no entry of this report');
    return {
      // Written by issueReport from this type, never changed since, and its hash holds.
      content: row.content as unknown as ReportContent,
      stamp: { entry: entry.number.toString(), head: entry.hash, at: entry.at.toISOString(), contentHash: row.contentHash },
    };
  },
});
