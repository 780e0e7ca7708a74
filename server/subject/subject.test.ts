import pg from 'pg';
import { beforeEach, describe, expect, test } from 'vitest';
import { UNMASK_MINUTES } from '@/domain/subject';
import { read, run } from '@/server/gate';
import { incidentHead, searchIncidents } from '@/server/incident/queries';
import { addMember } from '@/server/member/commands';
import { caseMembers } from '@/server/member/queries';
import { caseActivity } from '@/server/record/queries';
import { correctSubject, nameSubject, recordSubject, unmaskSubject } from '@/server/subject/commands';
import { caseSubjects, subjectIdentity } from '@/server/subject/queries';
import { asking, doing, memberOf, openCase, type Person, person } from '@/server/testing';

const NOT_FOUND = { ok: false, refusal: { kind: 'not-found' } };
const NOT_ALLOWED = { ok: false, refusal: { kind: 'not-allowed' } };
const fault = (path: string, id: string) => ({ ok: false, refusal: { kind: 'invalid', faults: [{ path, id }] } });
const NAME = 'Gil-dong Hong';
const REASON = { reason: 'revoke-access' };

let lead: Person;
let reference: string;
let subject: string;

beforeEach(async () => {
  lead = await person();
  reference = await openCase(lead, 'Lanterns at the ferry');
  const given = { reference, pseudonym: 'Subject K-1', relationship: 'former-employee', work: 'developer on authentication' };
  subject = (await doing(lead, recordSubject, given)).subject;
});

const name = (account: string | null = null) => ({ reference, subject, name: NAME, account, checked: true });

async function asOwner(sql: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  await client.query('set session_replication_role = replica');
  await client.query(sql, values).finally(() => client.end());
}

describe('a subject', () => {
  test('is a pseudonym to everyone in the case', async () => {
    await doing(lead, nameSubject, name());
    const executive = await memberOf(lead, reference, 'executive');
    const rows = await asking(executive, caseSubjects, { reference });
    expect(rows).toMatchObject([{ pseudonym: 'Subject K-1', relationship: 'former-employee', named: null, openUntil: null }]);
    expect(JSON.stringify(rows)).not.toContain(NAME);
  });

  test('is recorded and named by a lead or an HR partner, by nobody else', async () => {
    const partner = await memberOf(lead, reference, 'hr-partner');
    await doing(partner, nameSubject, name());
    for (const role of ['responder', 'legal-counsel', 'privacy-officer', 'executive', 'auditor'] as const) {
      const member = await memberOf(lead, reference, role);
      expect(await run(member, nameSubject, name()), role).toEqual(NOT_ALLOWED);
      const another = { reference, pseudonym: 'K-2', relationship: 'partner', work: null };
      expect(await run(member, recordSubject, another), role).toEqual(NOT_ALLOWED);
    }
  });

  test('has one pseudonym, and is named once, on purpose', async () => {
    expect(await run(lead, recordSubject, { reference, pseudonym: 'Subject K-1', relationship: 'partner', work: null })).toEqual(
      fault('pseudonym', 'people:fault.pseudonym-taken'),
    );
    expect(await run(lead, nameSubject, { ...name(), checked: false })).toEqual(fault('checked', 'people:fault.not-checked'));
    await doing(lead, nameSubject, name());
    expect(await run(lead, nameSubject, name())).toEqual(fault('subject', 'people:fault.named-already'));
  });

  test('of another case is not found', async () => {
    const stranger = await person();
    const theirs = await openCase(stranger);
    expect(await run(stranger, nameSubject, { ...name(), reference: theirs })).toEqual(NOT_FOUND);
    expect(await run(stranger, unmaskSubject, { reference: theirs, subject, ...REASON })).toEqual(NOT_FOUND);
  });

  test('who has an account loses the case the moment they are named', async () => {
    const suspected = await memberOf(lead, reference, 'responder');
    expect((await read(suspected, incidentHead, { reference })).ok).toBe(true);
    await doing(lead, nameSubject, name(suspected.id));
    expect(await read(suspected, incidentHead, { reference })).toEqual(NOT_FOUND);
    expect(await asking(suspected, searchIncidents, { text: 'lanterns ferry' })).toEqual([]);
    expect((await asking(lead, caseMembers, { reference })).filter((row) => row.endedAt === null).map((row) => row.person)).toEqual([
      lead.id,
    ]);
  });

  test('does not come back by being given a role, and the answer does not tell why', async () => {
    const suspected = await person();
    await doing(lead, nameSubject, name(suspected.id));
    await doing(lead, addMember, { reference, person: suspected.id, role: 'responder' });
    expect(await read(suspected, incidentHead, { reference })).toEqual(NOT_FOUND);
  });

  test('is not oneself', async () => {
    expect(await run(lead, nameSubject, name(lead.id))).toEqual(fault('account', 'people:fault.own-name'));
  });
});

describe('a wrong name', () => {
  let suspected: Person;
  let identity: string;
  const identityNow = async () => (await asking(lead, caseSubjects, { reference }))[0]?.identity ?? '';
  const correction = (more: object = {}) => ({
    reference,
    subject,
    identity,
    name: 'Right Person',
    account: null,
    reason: 'Two people shared a desk',
    checked: true,
    ...more,
  });
  beforeEach(async () => {
    suspected = await memberOf(lead, reference, 'responder');
    await doing(lead, nameSubject, name(suspected.id));
    identity = await identityNow();
  });

  test('is corrected with a reason; the wrongly named person gets the case back only from a lead', async () => {
    expect(await read(suspected, incidentHead, { reference })).toEqual(NOT_FOUND);
    await doing(lead, correctSubject, correction());
    expect(await read(suspected, incidentHead, { reference })).toEqual(NOT_FOUND);
    await doing(lead, addMember, { reference, person: suspected.id, role: 'responder' });
    expect((await read(suspected, incidentHead, { reference })).ok).toBe(true);
  });

  test('gives nothing back by a role that was given while it stood', async () => {
    await doing(lead, addMember, { reference, person: suspected.id, role: 'responder' });
    await doing(lead, correctSubject, correction());
    expect(await read(suspected, incidentHead, { reference })).toEqual(NOT_FOUND);
  });

  test('takes the case from the account of the right person at once', async () => {
    const right = await memberOf(lead, reference, 'executive');
    await doing(lead, correctSubject, correction({ account: right.id }));
    expect(await read(right, incidentHead, { reference })).toEqual(NOT_FOUND);
  });

  test('can be taken back without another one, and the subject named anew', async () => {
    await doing(lead, correctSubject, correction({ name: null }));
    expect((await asking(lead, caseSubjects, { reference }))[0]).toMatchObject({ named: false, identity: null, corrected: 1 });
    await doing(lead, nameSubject, name());
    expect((await asking(lead, caseSubjects, { reference }))[0]).toMatchObject({ named: true, corrected: 1 });
    expect(await run(lead, correctSubject, correction({ name: null, account: suspected.id, identity: await identityNow() }))).toEqual(
      fault('name', 'people:fault.account-alone'),
    );
  });

  test('is not shown again, and an unmasking opens only the name that stood then', async () => {
    await doing(lead, unmaskSubject, { reference, subject, ...REASON });
    expect(await asking(lead, subjectIdentity, { reference, subject })).toMatchObject({ name: NAME, corrections: [] });
    await doing(lead, correctSubject, correction());
    expect(await read(lead, subjectIdentity, { reference, subject })).toEqual(NOT_FOUND);
    await doing(lead, unmaskSubject, { reference, subject, ...REASON });
    const shown = await asking(lead, subjectIdentity, { reference, subject });
    expect(shown).toMatchObject({ name: 'Right Person', corrections: [{ reason: 'Two people shared a desk' }] });
    expect(JSON.stringify(shown)).not.toContain(NAME);
  });

  test('is corrected once: a second correction of the same row is told that another one stands', async () => {
    await doing(lead, correctSubject, correction());
    expect(await run(lead, correctSubject, correction())).toEqual({ ok: false, refusal: { kind: 'stale', now: {} } });
  });

  test('is corrected on purpose, with a reason, not to oneself, and by a lead or an HR partner alone', async () => {
    expect(await run(lead, correctSubject, correction({ checked: false }))).toEqual(fault('checked', 'people:fault.not-checked'));
    expect(await run(lead, correctSubject, correction({ reason: ' ' }))).toMatchObject({
      refusal: { faults: [{ path: 'reason', id: 'required' }] },
    });
    expect(await run(lead, correctSubject, correction({ account: lead.id }))).toEqual(fault('account', 'people:fault.own-name'));
    for (const role of ['responder', 'legal-counsel', 'privacy-officer', 'executive', 'auditor'] as const) {
      expect(await run(await memberOf(lead, reference, role), correctSubject, correction()), role).toEqual(NOT_ALLOWED);
    }
  });

  test('leaves an entry without names, and its row stays as it was', async () => {
    await doing(lead, correctSubject, correction());
    const { entries } = await asking(lead, caseActivity, { reference });
    expect(entries.map(({ event, data }) => ({ event, data }))).toContainEqual({
      event: 'subject.corrected',
      data: { subject, named: true, account: false },
    });
    expect(JSON.stringify(entries)).not.toMatch(/Gil-dong|Right Person|desk/);
    const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
    await client.connect();
    const { rows } = await client.query(
      'select name, ended_by, ended_reason from subject_identity where subject_id = $1 order by recorded_at',
      [subject],
    );
    expect(rows).toEqual([
      { name: NAME, ended_by: lead.id, ended_reason: 'Two people shared a desk' },
      { name: 'Right Person', ended_by: null, ended_reason: null },
    ]);
    for (const change of [`name = 'x'`, 'ended_at = null', `ended_reason = 'x'`]) {
      await expect(client.query(`update subject_identity set ${change} where subject_id = $1`, [subject]), change).rejects.toMatchObject({
        code: 'LK002',
      });
    }
    await client.end();
  });
});

describe('unmasking', () => {
  beforeEach(async () => {
    await doing(lead, nameSubject, name());
  });

  test('without one, nobody gets the name', async () => {
    expect(await read(lead, subjectIdentity, { reference, subject })).toEqual(NOT_FOUND);
  });

  test('opens the name to who gave a reason, and to nobody else; both steps leave an entry', async () => {
    const counsel = await memberOf(lead, reference, 'legal-counsel');
    await doing(counsel, unmaskSubject, { reference, subject, ...REASON });
    expect(await asking(counsel, subjectIdentity, { reference, subject })).toEqual({ name: NAME, account: null, corrections: [] });
    expect(await read(lead, subjectIdentity, { reference, subject })).toEqual(NOT_FOUND);
    const { entries } = await asking(lead, caseActivity, { reference });
    const left = entries.filter((entry) => entry.actor === counsel.id).map(({ event, data }) => ({ event, data }));
    expect(left).toEqual([
      { event: 'read', data: { query: 'subjectIdentity', reveals: 'subject-identity', rows: 1 } },
      { event: 'subject.unmasked', data: { subject, reason: 'revoke-access' } },
    ]);
  });

  test('needs one of the reasons', async () => {
    const outcome = await run(lead, unmaskSubject, { reference, subject, reason: 'curiosity' });
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'invalid', faults: [{ path: 'reason' }] } });
  });

  test('is over after a quarter of an hour', async () => {
    await doing(lead, unmaskSubject, { reference, subject, ...REASON });
    expect((await asking(lead, caseSubjects, { reference }))[0]?.openUntil).not.toBeNull();
    const moved = (sign: string) =>
      asOwner(`update entry set at = at ${sign} make_interval(mins => $1) where event = 'subject.unmasked' and actor = $2`, [
        UNMASK_MINUTES,
        lead.id,
      ]);
    await moved('-');
    expect(await read(lead, subjectIdentity, { reference, subject })).toEqual(NOT_FOUND);
    expect((await asking(lead, caseSubjects, { reference }))[0]?.openUntil).toBeNull();
    await moved('+');
    expect((await asking(lead, caseSubjects, { reference }))[0]?.openUntil).not.toBeNull();
  });

  test('is not for a responder, an executive or an auditor', async () => {
    for (const role of ['responder', 'privacy-officer', 'executive', 'auditor'] as const) {
      const member = await memberOf(lead, reference, role);
      expect(await run(member, unmaskSubject, { reference, subject, ...REASON }), role).toEqual(NOT_ALLOWED);
      expect(await read(member, subjectIdentity, { reference, subject }), role).toEqual(NOT_ALLOWED);
    }
  });

  test('the record never holds the name', async () => {
    await doing(lead, unmaskSubject, { reference, subject, ...REASON });
    await asking(lead, subjectIdentity, { reference, subject });
    expect(JSON.stringify((await asking(lead, caseActivity, { reference })).entries)).not.toContain(NAME);
  });
});
