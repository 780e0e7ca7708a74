import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Actor, CASE_PERMISSIONS, type CasePermission, ROLES, type Role } from '@/domain/policy';
import { query, read } from '@/server/gate';
import { addMember, endMember } from '@/server/member/commands';
import { nameSubject, recordSubject } from '@/server/subject/commands';
import { doing, memberOf, NOBODY, openCase, type Person, person } from '@/server/testing';

/**
 * Who has what, stated a second time and by hand: L lead, R responder, C legal counsel, P privacy officer, H HR partner,
 * E executive, A auditor.
 */
const EXPECTED: Record<CasePermission, string> = {
  'incident.read': 'LRCPHEA',
  'incident.change': 'LCP',
  'incident.close': 'L',
  'people.read': 'LRCPHEA',
  'people.change': 'L',
  'subject.record': 'LH',
  'subject.unmask': 'LCH',
  'signal.read': 'LRCPH',
  'signal.record': 'LRCPH',
  'determination.read': 'LRCPH',
  'determination.record': 'LRCP',
  'scope.read': 'LRCPHE',
  'scope.revise': 'LRP',
  'obligation.read': 'LRCPHEA',
  'filing.read': 'LRCPE',
  'filing.draft': 'LCP',
  'filing.approve': 'LCP',
  'filing.file': 'LCP',
  'decision.read': 'LRCPHE',
  'decision.take': 'LCPE',
  'task.read': 'LRCPH',
  'task.change': 'LRCPH',
  'task.verify': 'LRCPH',
  'note.read': 'LRCPH',
  'note.record': 'LRCPH',
  'privileged.read': 'LC',
  'file.read': 'LRCPHA',
  'file.store': 'LRCPH',
  'report.read': 'LCPEA',
  'report.issue': 'LCPE',
  'exposure.read': 'LCPE',
  'record.read': 'LCPA',
  'count.read': 'LRCPHE',
  'count.run': 'LRP',
  'source.keep': 'LRCP',
  'count.look-up': 'LRP',
  'count.disclose': 'LCP',
  'count.destroy-key': 'L',
};
const LETTER: Record<Role, string> = {
  lead: 'L',
  responder: 'R',
  'legal-counsel': 'C',
  'privacy-officer': 'P',
  'hr-partner': 'H',
  executive: 'E',
  auditor: 'A',
};
const PERMISSIONS = Object.keys(CASE_PERMISSIONS) as CasePermission[];

/** Asks the gate for a permission in a case: what it answers, with real rows under it. */
async function asked(actor: Actor, permission: CasePermission, reference: string): Promise<string> {
  const probe = query({
    name: 'probe',
    permission,
    input: z.object({ reference: z.string() }),
    incident: (input) => input.reference,
    reveals: 'nothing',
    run: async () => null,
  });
  const outcome = await read(actor, probe, { reference });
  return outcome.ok ? 'allowed' : outcome.refusal.kind;
}

async function answers(actor: Actor, reference: string): Promise<Record<string, string>> {
  const pairs: [string, string][] = [];
  for (const permission of PERMISSIONS) pairs.push([permission, await asked(actor, permission, reference)]);
  return Object.fromEntries(pairs);
}

const all = (answer: string) => Object.fromEntries(PERMISSIONS.map((permission) => [permission, answer]));

async function asOwner(sql: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  await client.query('set session_replication_role = replica');
  await client.query(sql, values).finally(() => client.end());
}

let lead: Person;
let reference: string;

beforeAll(async () => {
  lead = await person();
  reference = await openCase(lead);
});

describe.each(ROLES)('in the role %s', (role) => {
  const expected = Object.fromEntries(
    PERMISSIONS.map((permission) => [permission, EXPECTED[permission].includes(LETTER[role]) ? 'allowed' : 'not-allowed']),
  );

  test('a member has what the role has, and is told "not allowed" of the rest', async () => {
    expect(await answers(await memberOf(lead, reference, role), reference)).toEqual(expected);
  });

  test('whoever has it in another case finds nothing here', async () => {
    const elsewhere = await openCase(lead);
    expect(await answers(await memberOf(lead, elsewhere, role), reference)).toEqual(all('not-found'));
  });

  test('whose role has ended finds nothing any more', async () => {
    const former = await person();
    const { member } = await doing(lead, addMember, { reference, person: former.id, role });
    await doing(lead, endMember, { reference, member });
    expect(await answers(former, reference)).toEqual(all('not-found'));
  });

  test('who is named as the subject finds nothing, even with a live role', async () => {
    const named = await memberOf(lead, reference, role);
    const { subject } = await doing(lead, recordSubject, {
      reference,
      pseudonym: `Subject in role ${role}`,
      relationship: 'employee',
      work: null,
    });
    await doing(lead, nameSubject, { reference, subject, name: 'A name', account: named.id, checked: true });
    await doing(lead, addMember, { reference, person: named.id, role });
    expect(await answers(named, reference)).toEqual(all('not-found'));
  });

  test('who is walled off finds nothing, even with a live role', async () => {
    const walled = await memberOf(lead, reference, role);
    await asOwner(
      `insert into wall (incident_id, person_id, reason, built_by) select id, $1, 'a test', $1 from incident where reference = $2`,
      [walled.id, reference],
    );
    expect(await answers(walled, reference)).toEqual(all('not-found'));
  });

  test('whose account has ended finds nothing, even with a live role', async () => {
    const gone = await memberOf(lead, reference, role);
    await asOwner('update person set ended_at = now() where id = $1', [gone.id]);
    expect(await answers(gone, reference)).toEqual(all('not-found'));
  });
});

test('an administrator without a role finds nothing in a case', async () => {
  expect(await answers(await person({ administrator: true }), reference)).toEqual(all('not-found'));
});

test('nobody finds nothing in a case', async () => {
  expect(await answers(NOBODY, reference)).toEqual(all('not-found'));
});
