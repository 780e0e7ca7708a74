import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isReference } from '@/domain/incident';
import { db, type Tx } from '@/server/db';
import { recordDetermination } from '@/server/determination/commands';
import { query, read, run } from '@/server/gate';
import { changeTitle, closeIncident, openIncident, reopenIncident } from '@/server/incident/commands';
import { incidentHead, register, searchIncidents } from '@/server/incident/queries';
import { addMember } from '@/server/member/commands';
import { asking, doing, finishedCase, memberOf, openCase, type Person, person } from '@/server/testing';

let lead: Person;
beforeAll(async () => {
  lead = await person();
});

const determine = (reference: string, field: string, value: unknown) =>
  doing(lead, recordDetermination, { reference, field, value, knownAt: '2025-11-18', source: 'Review', basis: 'As found' });

async function caseId(tx: Tx, actor: string, reference: string): Promise<string | undefined> {
  await tx.$executeRaw`select set_config('app.actor', ${actor}, true)`;
  return (await tx.incident.findFirst({ where: { reference }, select: { id: true } }))?.id;
}

/** Past the guards, which would refuse it. */
async function asOwner(sql: string, values: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  await client.query('set session_replication_role = replica');
  await client.query(sql, values);
  await client.end();
}

describe('opening', () => {
  test('makes the opener lead, draws the reference at random, and shows the case to nobody else', async () => {
    const { reference } = await doing(lead, openIncident, { title: 'A key outlived', severity: null, timeZone: 'Asia/Seoul' });
    expect(isReference(reference)).toBe(true);
    expect(await asking(lead, incidentHead, { reference })).toMatchObject({ role: 'lead', phase: 'detected', version: 1 });
    expect(await read(await person(), incidentHead, { reference })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });

  test('asks for a title and a zone that exists', async () => {
    const open = (input: object) => run(lead, openIncident, { title: 'x', severity: null, timeZone: 'Asia/Seoul', ...input });
    expect(await open({ title: '  ' })).toMatchObject({ refusal: { faults: [{ path: 'title', id: 'required' }] } });
    expect(await open({ title: 'x'.repeat(161) })).toMatchObject({ refusal: { faults: [{ path: 'title', id: 'too-long' }] } });
    expect(await open({ title: 'two\nlines' })).toMatchObject({ refusal: { faults: [{ path: 'title', id: 'control' }] } });
    expect(await open({ timeZone: 'Asia/Atlantis' })).toMatchObject({ refusal: { faults: [{ path: 'timeZone', id: 'time-zone' }] } });
  });
});

describe('the title', () => {
  test('changed by two people is changed once: the second is told what stands', async () => {
    const reference = await openCase(lead);
    await doing(lead, changeTitle, { reference, title: 'A signing key outlived its custodian', version: 1 });
    const counsel = await memberOf(lead, reference, 'legal-counsel');
    expect(await run(counsel, changeTitle, { reference, title: 'Another', version: 1 })).toMatchObject({
      ok: false,
      refusal: { kind: 'stale', now: { title: 'A signing key outlived its custodian' } },
    });
    const responder = await memberOf(lead, reference, 'responder');
    expect(await run(responder, changeTitle, { reference, title: 'Another', version: 2 })).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
  });
});

describe('closing', () => {
  test('names everything that is still needed', async () => {
    const reference = await openCase(lead);
    const outcome = await run(lead, closeIncident, { reference });
    expect(outcome.ok ? [] : outcome.refusal.kind === 'invalid' && outcome.refusal.faults.map((fault) => fault.id)).toEqual([
      'domain:need.confirmation',
      'domain:need.scope',
      'domain:need.tasks',
      'domain:need.rootCause',
      'domain:need.review',
    ]);
    expect((await asking(lead, incidentHead, { reference })).closed).toBe(false);
  });

  test('is the lead’s, once nothing is open; reopening puts the case back to where its record stands', async () => {
    const reference = await finishedCase(lead);
    const head = () => asking(lead, incidentHead, { reference });
    expect((await head()).phase).toBe('remediated');
    const counsel = await memberOf(lead, reference, 'legal-counsel');
    expect(await run(counsel, closeIncident, { reference })).toMatchObject({ refusal: { kind: 'not-allowed' } });
    await doing(lead, closeIncident, { reference });
    expect(await head()).toMatchObject({ phase: 'closed', closed: true });
    expect(await run(lead, closeIncident, { reference })).toMatchObject({ refusal: { kind: 'invalid' } });
    await determine(reference, 'incident.cause', 'credential-misuse');
    expect((await head()).phase).toBe('closed');
    await doing(lead, reopenIncident, { reference });
    expect(await head()).toMatchObject({ phase: 'remediated', closed: false });
    expect(await run(lead, reopenIncident, { reference })).toMatchObject({ refusal: { kind: 'stale' } });
    const moves = await db().$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('app.actor', ${lead.id}, true)`;
      return tx.entry.findMany({ where: { event: 'incident.moved' }, orderBy: { id: 'desc' }, take: 2 });
    });
    expect(moves.map((entry) => entry.data)).toEqual([
      { from: 'closed', to: 'remediated' },
      { from: 'remediated', to: 'closed' },
    ]);
  });
});

describe('the register', () => {
  test('shows the cases one is a member of, page by page, none twice and none left out', async () => {
    const owner = await person();
    const opened: string[] = [];
    for (let count = 0; count < 53; count += 1) opened.push(await openCase(owner, `Case number ${count}`));
    const first = await asking(owner, register, {});
    expect(first.rows).toHaveLength(50);
    const second = await asking(owner, register, { after: first.next });
    expect(second.next).toBeNull();
    expect([...first.rows, ...second.rows].map((row) => row.reference)).toEqual(opened.toReversed());
    expect((await asking(await person(), register, {})).rows).toEqual([]);
  });

  test('has no page after a place that is none', async () => {
    const owner = await person();
    for (const after of [
      '2026-02-28T99:99:99.000000Z_00000000-0000-4000-8000-000000000000',
      `2026-02-28T10:00:00.000000Z_${'-'.repeat(36)}`,
    ])
      expect(await read(owner, register, { after })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });

  test('finds words of a title, two Korean syllables among them, and references', async () => {
    const owner = await person();
    const reference = await openCase(owner, '퇴사자의 서명키로 고객 정보가 유출됨');
    await openCase(owner, 'A laptop was lost');
    const found = async (text: string) => (await asking(owner, register, { text })).rows.map((row) => row.reference);
    expect(await found('유출')).toEqual([reference]);
    expect(await found('고객 서명키')).toEqual([reference]);
    expect(await found(reference.toLowerCase())).toEqual([reference]);
    expect(await found('LAPTOP lost')).toHaveLength(1);
    expect(await found('100%')).toEqual([]);
  });

  test('filters by phase, severity and lead', async () => {
    const owner = await person();
    const [one, other] = [await openCase(owner), await openCase(owner)];
    const said = { knownAt: '2025-11-18', source: 'x', basis: 'x' };
    await doing(owner, recordDetermination, { reference: one, field: 'severity', value: 'high', ...said });
    await doing(owner, recordDetermination, { reference: one, field: 'confirmation', value: 'confirmed', ...said });
    await doing(owner, recordDetermination, { reference: other, field: 'confirmation', value: 'dismissed', ...said });
    const found = async (filter: object) => (await asking(owner, register, filter)).rows.map((row) => row.reference);
    expect(await found({ phase: 'confirmed' })).toEqual([one]);
    expect(await found({ phase: 'open' })).toEqual([one]);
    expect(await found({ severity: 'high' })).toEqual([one]);
    expect(await found({ severity: 'low' })).toEqual([]);
    expect(await found({ lead: true })).toEqual([other, one]);
    const responder = await memberOf(owner, one, 'responder');
    expect((await asking(responder, register, { lead: true })).rows).toEqual([]);
    expect((await asking(responder, register, {})).rows).toHaveLength(1);
  });

  test('leaves one entry for a page, not one a row', async () => {
    const owner = await person();
    await openCase(owner);
    await openCase(owner);
    await asking(owner, register, {});
    const entries = await db().$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('app.actor', ${owner.id}, true)`;
      return tx.entry.findMany({ where: { event: 'read', incidentId: null } });
    });
    expect(entries.map((entry) => entry.data)).toMatchObject([{ query: 'register', reveals: 'register' }]);
  });

  test.each(['ended role', 'wall', 'subject', 'ended account'])(
    'shows what row-level security shows, and nothing of either after: %s',
    async (what) => {
      const member = await person();
      const kept = await openCase(member);
      const reference = await openCase(lead);
      await doing(lead, addMember, { reference, person: member.id, role: 'responder' });
      await doing(lead, recordDetermination, {
        reference,
        field: 'severity',
        value: 'high',
        knownAt: '2025-11-18',
        source: 'x',
        basis: 'x',
      });
      const shown = async () => {
        const listed = (await asking(member, register, {})).rows.map((row) => row.reference);
        const found = (await asking(member, searchIncidents, { text: 'employment' })).map((row) => row.reference);
        const rows = await db().$transaction(async (tx) => {
          await tx.$executeRaw`select set_config('app.actor', ${member.id}, true)`;
          return tx.incident.findMany({ orderBy: { openedAt: 'desc' }, select: { reference: true } });
        });
        expect(listed).toEqual(rows.map((row) => row.reference));
        expect(found).toEqual(listed);
        return listed;
      };
      expect(await shown()).toEqual([reference, kept]);
      // Alone, as no command writes it: a wall or a name with the role left standing.
      await asOwner(
        {
          'ended role': `update member set ended_at = now() where person_id = $1 and incident_id = $2`,
          wall: `insert into wall (incident_id, person_id, reason, built_by) values ($2, $1, 'x', $1)`,
          subject: `insert into subject_identity (incident_id, subject_id, name, person_id, recorded_by) values ($2, gen_random_uuid(), 'x', $1, $1)`,
          'ended account': `update person set ended_at = now() where id = $1 and $2::uuid is not null`,
        }[what] ?? '',
        [member.id, (await db().$transaction((tx) => caseId(tx, lead.id, reference))) ?? ''],
      );
      expect(await shown()).toEqual(what === 'ended account' ? [] : [kept]);
    },
  );

  test('a mark that is none is not found', async () => {
    expect(await read(lead, register, { after: 'x' })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});

test('what is asked of one case sees that case alone, whatever other cases its reader has', async () => {
  const member = await person();
  const [one] = [await openCase(member), await openCase(member)];
  const seen = query({
    name: 'seen',
    permission: 'incident.read',
    input: z.object({ reference: z.string() }),
    incident: (input) => input.reference,
    reveals: 'nothing',
    run: ({ tx }) => tx.incident.findMany({ select: { reference: true } }),
  });
  expect(await asking(member, seen, { reference: one })).toEqual([{ reference: one }]);
});
