import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfText } from '@/reports/fixtures/pdf-text';
import { recordDetermination } from '@/server/determination/commands';
import { recordElsewhere } from '@/server/filing/commands';
import { read, run } from '@/server/gate';
import { renderReportJob } from '@/server/jobs/render-report';
import { freeTaken } from '@/server/jobs/worker';
import { recordNote } from '@/server/note/commands';
import { contentHash, issueReport, retryReport, storeReport } from '@/server/report/commands';
import { caseReport, caseReports, reportChoices, reportFile, reportToRender } from '@/server/report/queries';
import { reviseScope } from '@/server/scope/commands';
import { recordCaseSignal } from '@/server/signal/commands';
import { asking, doing, memberOf, openCase, type Person, person } from '@/server/testing';

const STATED = '2025-11-18T22:52:00+09:00';
const FILED = { at: '2025-11-19T21:35:00+09:00', precision: 'minute' };
const FIRST = { job: { attempts: 1, max_attempts: 5 } };
const LAST = { job: { attempts: 5, max_attempts: 5 } };
let lead: Person;
let reference: string;
let filing: string;
let owner: pg.Client;

/** The first days of the Coupang case as its public record has them. */
beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  lead = await person();
  reference = await openCase(lead);
  const record = (field: string, key: string, value: unknown, knownAt: string) =>
    doing(lead, recordDetermination, { reference, field, key, value, knownAt, source: 'The public record', basis: 'As published' });
  await doing(lead, recordCaseSignal, {
    reference,
    what: 'An e-mail says that personal data has been exposed',
    when: { at: '2025-11-16T22:12:00+09:00', precision: 'minute' },
    knownAt: '2025-11-16T22:12:00+09:00',
    source: 'PIPC report material',
  });
  const entity = {
    name: 'Coupang Corp.',
    nameLocal: null,
    establishedIn: ['KR'],
    roles: ['controller'],
    regulatedAs: ['online-service-provider'],
  };
  await record('entity', 'coupang-corp', entity, '2025-11-16');
  await record('moments.firstAccess', '', '2025-06-24', '2025-11-29');
  const moments = ['detected', 'aware'];
  await record('anchor', 'B', { label: 'as stated', whose: 'the company', at: STATED, precision: 'minute', moments, duties: [] }, STATED);
  await record('confirmation', '', 'confirmed', STATED);
  await record('incident.personalData', '', 'confirmed', STATED);
  await record('incident.cause', '', 'credential-misuse', STATED);
  await record('incident.accessFrom', '', 'outside', STATED);
  await doing(lead, reviseScope, {
    reference,
    number: 1,
    cells: [{ residence: 'KR', accounts: { settled: 4536 }, individuals: {}, minors: null, categories: null }],
    csv: null,
    when: { at: STATED, precision: 'minute' },
    knownAt: STATED,
    source: 'Company statement',
    basis: 'As stated',
    reason: null,
  });
  const made = await doing(lead, recordElsewhere, {
    reference,
    duty: 'kr-network-48-3-first',
    entity: 'coupang-corp',
    language: 'en',
    title: 'Intrusion report of 19 November',
    filed: FILED,
    channel: 'KISA portal',
    receipt: 'KISA-0042',
    source: 'Korea JoongAng Daily',
    revision: 1,
    text: 'A signed access token was exploited.',
    supplementOf: null,
  });
  filing = made.filing;
});
afterAll(() => owner.end());

const issue = async (given: object, actor: Person = lead): Promise<string> =>
  (await doing(actor, issueReport, { reference, kind: 'brief', locale: 'en', ...given })).report;
const incidentId = async (): Promise<string> => {
  const { rows } = await owner.query<{ id: string }>('select id from incident where reference = $1', [reference]);
  return rows[0]?.id ?? '';
};
/** Does what the worker does with the job that issuing left. */
async function laidOut(report: string): Promise<void> {
  const { rows } = await owner.query<{ payload: object }>(
    `select j.payload from graphile_worker._private_jobs j where j.payload->>'report' = $1`,
    [report],
  );
  expect(rows).toHaveLength(1);
  await renderReportJob(rows[0]?.payload, FIRST);
}
const textOf = async (report: string, actor: Person = lead): Promise<string> =>
  (await pdfText((await asking(actor, reportFile, { reference, report })).pdf)).join(' ');

describe('an issued report', () => {
  test('is frozen: what is recorded afterwards does not reach it, and issuing again makes another', async () => {
    const first = await issue({ kind: 'chronology' });
    const frozen = await owner.query('select content, content_hash from report where id = $1', [first]);
    await doing(lead, recordNote, { reference, body: 'Something said afterwards', privileged: false });
    const second = await issue({ kind: 'chronology' });
    await laidOut(first);
    await laidOut(second);
    expect(second).not.toBe(first);
    expect(await textOf(first)).not.toContain('Something said afterwards');
    expect(await textOf(second)).toContain('Something said afterwards');
    const after = await owner.query('select content, content_hash from report where id = $1', [first]);
    expect(after.rows).toEqual(frozen.rows);
    expect(contentHash(frozen.rows[0].content)).toBe(frozen.rows[0].content_hash);
  });

  test('prints the number and the hash of its own entry in an unbroken chain', async () => {
    const report = await issue({});
    expect(await asking(lead, caseReport, { reference, report })).toMatchObject({ ready: false, entryNumber: null });
    await laidOut(report);
    const { rows } = await owner.query<{ number: string; hash: string; previous: string; text: string }>(
      `select number::text, hash, previous, text from entry where incident_id = $1 and event = 'report.issued' and data->>'report' = $2`,
      [await incidentId(), report],
    );
    const [entry] = rows;
    expect(entry?.hash).toBe(createHash('sha256').update(`${entry?.previous}${entry?.text}`).digest('hex'));
    const row = await asking(lead, caseReport, { reference, report });
    expect(row).toMatchObject({ ready: true, pages: 1, entryNumber: entry?.number, entryHash: entry?.hash });
    const text = await textOf(report);
    expect(text).toContain(`Record entry ${entry?.number}, head ${entry?.hash}`);
    expect(text).toContain(row.contentHash.slice(0, 16));
    const { pdf } = await asking(lead, reportFile, { reference, report });
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(row.pdfHash);
  });

  test('is laid out once: a job that runs again changes nothing', async () => {
    const report = await issue({ locale: 'ko' });
    await laidOut(report);
    const before = await asking(lead, caseReport, { reference, report });
    await renderReportJob({ incident: await incidentId(), report }, FIRST);
    expect(await asking(lead, caseReport, { reference, report })).toEqual(before);
    expect(await textOf(report)).toContain('경영진 보고서');
  });

  test('that could not be laid out says so, and can be asked for again with the same content', async () => {
    const report = await issue({});
    const { contentHash: hash } = await asking(lead, caseReport, { reference, report });
    const corrupt = async (content: string) => {
      await owner.query('begin');
      await owner.query('set local session_replication_role = replica');
      await owner.query('update report set content = $2 where id = $1', [report, content]);
      await owner.query('commit');
    };
    const { rows } = await owner.query('select content from report where id = $1', [report]);
    await corrupt('{}');
    const job = { incident: await incidentId(), report };
    await expect(renderReportJob(job, FIRST)).rejects.toThrow();
    expect(await asking(lead, caseReport, { reference, report })).toMatchObject({ ready: false, stuck: false });
    expect(await run(lead, retryReport, { reference, report })).toMatchObject({ refusal: { kind: 'stale' } });
    await expect(renderReportJob(job, LAST)).rejects.toThrow();
    expect(await asking(lead, caseReport, { reference, report })).toMatchObject({ ready: false, stuck: true });
    await corrupt(JSON.stringify(rows[0].content));
    expect(await run(await memberOf(lead, reference, 'auditor'), retryReport, { reference, report })).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
    await doing(lead, retryReport, { reference, report });
    expect(await asking(lead, caseReport, { reference, report })).toMatchObject({ ready: false, stuck: false });
    await renderReportJob(job, FIRST);
    expect(await asking(lead, caseReport, { reference, report })).toMatchObject({ ready: true, contentHash: hash });
    expect(await run(lead, retryReport, { reference, report })).toMatchObject({ refusal: { kind: 'stale' } });
  });

  test('a job that a killed worker had taken is free again when the next worker starts', async () => {
    const report = await issue({});
    const mine = `payload->>'report' = '${report}'`;
    await owner.query(`update graphile_worker._private_jobs set locked_by = 'gone', locked_at = now() where ${mine}`);
    await freeTaken(process.env.DATABASE_OWNER_URL ?? '');
    const { rows } = await owner.query(`select locked_by, locked_at from graphile_worker._private_jobs where ${mine}`);
    expect(rows).toEqual([{ locked_by: null, locked_at: null }]);
  });

  test('PostgreSQL refuses to edit or delete it, also with an entry', async () => {
    const report = await issue({});
    await laidOut(report);
    const app = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await app.connect();
    const attempt = async (sql: string): Promise<string> => {
      await app.query('begin');
      try {
        await app.query(`select set_config('app.actor', $1, true)`, [lead.id]);
        await app.query(`select record_entry($1, 'report.rendered', '{}')`, [await incidentId()]);
        await app.query(sql, [report]);
        await app.query('commit');
        return 'done';
      } catch (error) {
        await app.query('rollback');
        return error instanceof pg.DatabaseError ? (error.code ?? '') : 'unknown';
      }
    };
    expect(await attempt(`update report set content = '{}' where id = $1`)).toBe('LK002');
    expect(await attempt(`update report set content_hash = 'x' where id = $1`)).toBe('LK002');
    expect(await attempt(`update report set pdf = null, pdf_hash = null where id = $1`)).toBe('LK002');
    expect(await attempt('delete from report where id = $1')).toBe('42501');
    await app.end();
    const again = { incident: await incidentId(), report, pdf: new Uint8Array([1]), pages: 1, entry: '1', head: '0'.repeat(64) };
    expect(await run({ kind: 'system', job: 'render-report' }, storeReport, again)).toMatchObject({ refusal: { kind: 'stale' } });
  });

  test('says what was known at the instant that was chosen, and no later one can be', async () => {
    const report = await issue({ at: '2025-11-20T00:00:00+09:00' });
    await laidOut(report);
    const text = await textOf(report);
    expect(text).toContain('as known at 20 Nov 2025, 00:00 Seoul');
    expect(text).not.toContain('24 Jun 2025');
    expect(await run(lead, issueReport, { reference, kind: 'brief', locale: 'en', at: '2999-01-01T00:00:00Z' })).toMatchObject({
      refusal: { faults: [{ path: 'at', id: 'future' }] },
    });
    expect(await run(lead, issueReport, { reference, kind: 'brief', locale: 'en', at: 'yesterday' })).toMatchObject({
      refusal: { faults: [{ path: 'at', id: 'moment' }] },
    });
  });

  test('can be one filing, with its frozen words and its hash; a draft or another case’s filing cannot', async () => {
    const report = await issue({ kind: 'filing', filing });
    await laidOut(report);
    const text = await textOf(report);
    const { rows } = await owner.query<{ frozen_hash: string }>('select frozen_hash from filing where id = $1', [filing]);
    // 18 November 22:52 and 24 hours; filed 19 November 21:35
    for (const word of ['A signed access token was exploited.', 'KISA-0042', 'met, 1 h 17 min to spare', rows[0]?.frozen_hash ?? '-'])
      expect(text).toContain(word);
    expect(await run(lead, issueReport, { reference, kind: 'filing', locale: 'en' })).toMatchObject({
      refusal: { faults: [{ path: 'filing', id: 'required' }] },
    });
    expect(
      await run(lead, issueReport, { reference, kind: 'filing', locale: 'en', filing, at: '2025-11-19T00:00:00+09:00' }),
    ).toMatchObject({
      refusal: { faults: [{ path: 'filing', id: 'report:fault.later' }] },
    });
    const other = await openCase(lead);
    expect(await run(lead, issueReport, { reference: other, kind: 'filing', locale: 'en', filing })).toEqual({
      ok: false,
      refusal: { kind: 'not-found' },
    });
  });
});

describe('who may', () => {
  test('privileged notes stay out unless chosen, and then the report is for lead and legal counsel alone', async () => {
    await doing(lead, recordNote, { reference, body: 'Counsel advises to wait', privileged: true });
    const open = await issue({ kind: 'chronology' });
    const closed = await issue({ kind: 'chronology', privileged: true });
    await laidOut(open);
    await laidOut(closed);
    expect(await textOf(open)).not.toContain('Counsel advises');
    expect(await textOf(closed)).toContain('Counsel advises to wait');
    expect(await textOf(closed)).toContain('Privileged and confidential');
    const officer = await memberOf(lead, reference, 'privacy-officer');
    expect(await read(officer, reportFile, { reference, report: closed })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    expect((await asking(officer, caseReports, { reference })).reports.some((row) => row.id === closed)).toBe(false);
    expect(await run(officer, issueReport, { reference, kind: 'brief', locale: 'en', privileged: true })).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed' },
    });
  });

  test('an executive issues briefs and filings, not the chronology of what they may not read; a responder none', async () => {
    const executive = await memberOf(lead, reference, 'executive');
    expect((await asking(executive, reportChoices, { reference })).kinds).toEqual(['brief', 'filing']);
    const chronology = { reference, kind: 'chronology', locale: 'en' };
    expect(await run(executive, issueReport, chronology)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    const responder = await memberOf(lead, reference, 'responder');
    expect(await run(responder, issueReport, chronology)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    expect(await read(responder, caseReports, { reference })).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    await laidOut(await issue({}, executive));
  });

  test('a stranger, and a member of another case, find nothing: not the list, not the file, not the issuing', async () => {
    const report = await issue({});
    await laidOut(report);
    const stranger = await person();
    const notFound = { ok: false, refusal: { kind: 'not-found' } };
    expect(await read(stranger, caseReports, { reference })).toEqual(notFound);
    expect(await read(stranger, reportFile, { reference, report })).toEqual(notFound);
    expect(await run(stranger, issueReport, { reference, kind: 'brief', locale: 'en' })).toEqual(notFound);
    const own = await openCase(stranger);
    expect(await read(stranger, reportFile, { reference: own, report })).toEqual(notFound);
    expect(await read(stranger, reportFile, { reference: own, report: randomUUID() })).toEqual(notFound);
    expect(await read(lead, reportToRender, { incident: await incidentId(), report })).toEqual(notFound);
  });

  test('handing the file over leaves an entry, and so does the worker; the list leaves none', async () => {
    const report = await issue({});
    const entries = async () =>
      Number((await owner.query('select count(*) from entry where incident_id = $1', [await incidentId()])).rows[0].count);
    const before = await entries();
    await asking(lead, caseReports, { reference });
    await asking(lead, caseReport, { reference, report });
    expect(await entries()).toBe(before);
    expect(await read(lead, reportFile, { reference, report })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    await laidOut(report);
    expect(await entries()).toBe(before + 2);
    await asking(lead, reportFile, { reference, report });
    expect(await entries()).toBe(before + 3);
  });
});
