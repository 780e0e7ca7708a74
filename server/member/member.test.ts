import { beforeEach, describe, expect, test } from 'vitest';
import { read, run } from '@/server/gate';
import { incidentHead } from '@/server/incident/queries';
import {
  addMember,
  buildWall,
  confirmLead,
  endMember,
  endWall,
  handOverLead,
  proposeLead,
  withdrawProposal,
} from '@/server/member/commands';
import { accounts, caseMembers, caseWalls, orphanedIncidents } from '@/server/member/queries';
import { endPerson } from '@/server/person/commands';
import { caseActivity, portalActivity } from '@/server/record/queries';
import { nameSubject, recordSubject } from '@/server/subject/commands';
import { administrator, asking, doing, memberOf, openCase, type Person, person } from '@/server/testing';

const NOT_FOUND = { ok: false, refusal: { kind: 'not-found' } };
const NOT_ALLOWED = { ok: false, refusal: { kind: 'not-allowed' } };
const fault = (path: string, id: string) => ({ ok: false, refusal: { kind: 'invalid', faults: [{ path, id }] } });

let lead: Person;
let reference: string;

beforeEach(async () => {
  lead = await person();
  reference = await openCase(lead);
});

const rowOf = async (who: Person, one: Person) =>
  (await asking(who, caseMembers, { reference })).find((row) => row.person === one.id && row.endedAt === null);
const sees = async (who: Person) => (await read(who, incidentHead, { reference })).ok;
const lastEntry = async (who: Person, event: string) =>
  (await asking(who, caseActivity, { reference })).entries.find((entry) => entry.event === event);

describe('people of the case', () => {
  test('the opener is its lead', async () => {
    expect((await rowOf(lead, lead))?.role).toBe('lead');
  });

  test('a lead gives a role, and the record says to whom', async () => {
    const added = await person();
    expect(await sees(added)).toBe(false);
    await doing(lead, addMember, { reference, person: added.id, role: 'responder' });
    expect(await sees(added)).toBe(true);
    expect((await lastEntry(lead, 'member.added'))?.data).toEqual({ person: added.id, role: 'responder' });
  });

  test('only a lead does', async () => {
    const counsel = await memberOf(lead, reference, 'legal-counsel');
    const added = { reference, person: (await person()).id, role: 'responder' };
    expect(await run(counsel, addMember, added)).toEqual(NOT_ALLOWED);
    expect(await run(await person(), addMember, added)).toEqual(NOT_FOUND);
  });

  test('one person has one role at a time', async () => {
    const responder = await memberOf(lead, reference, 'responder');
    expect(await run(lead, addMember, { reference, person: responder.id, role: 'auditor' })).toEqual(
      fault('person', 'people:fault.already-member'),
    );
  });

  test('an account that has ended gets none', async () => {
    const gone = await person();
    await doing(await administrator(), endPerson, { person: gone.id });
    expect(await run(lead, addMember, { reference, person: gone.id, role: 'auditor' })).toEqual(fault('person', 'people:fault.no-account'));
  });

  test('a role that ends, ends access at once', async () => {
    const responder = await memberOf(lead, reference, 'responder');
    const row = await rowOf(lead, responder);
    await doing(lead, endMember, { reference, member: row?.id });
    expect(await sees(responder)).toBe(false);
    expect(await run(lead, endMember, { reference, member: row?.id })).toMatchObject({ ok: false, refusal: { kind: 'stale' } });
  });

  test('a role of another case cannot be ended from this one', async () => {
    const elsewhere = await person();
    const theirs = await openCase(elsewhere);
    const row = (await asking(elsewhere, caseMembers, { reference: theirs }))[0];
    expect(await run(lead, endMember, { reference, member: row?.id })).toEqual(NOT_FOUND);
  });

  test('the last lead cannot be ended', async () => {
    const row = await rowOf(lead, lead);
    expect(await run(lead, endMember, { reference, member: row?.id })).toEqual(fault('member', 'people:fault.last-lead'));
  });

  test('of two leads one may leave', async () => {
    const second = await memberOf(lead, reference, 'lead');
    await doing(lead, endMember, { reference, member: (await rowOf(lead, lead))?.id });
    expect(await sees(lead)).toBe(false);
    expect((await rowOf(second, second))?.role).toBe('lead');
  });

  test('two leads who end each other at the same moment leave one', async () => {
    const second = await memberOf(lead, reference, 'lead');
    const [one, two] = [await rowOf(lead, lead), await rowOf(lead, second)];
    const outcomes = await Promise.all([
      run(lead, endMember, { reference, member: two?.id }),
      run(second, endMember, { reference, member: one?.id }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect([await sees(lead), await sees(second)].filter(Boolean)).toHaveLength(1);
  });

  test('a lead whose account has ended does not count as one who stays', async () => {
    const second = await memberOf(lead, reference, 'lead');
    await doing(await administrator(), endPerson, { person: second.id });
    expect(await run(lead, endMember, { reference, member: (await rowOf(lead, lead))?.id })).toEqual(
      fault('member', 'people:fault.last-lead'),
    );
  });
});

describe('handing over', () => {
  test.each([
    ['stays in another role', 'responder' as const, true],
    ['leaves the case', null, false],
  ])('makes another the lead at once; who hands over %s', async (_, stay, still) => {
    const next = await memberOf(lead, reference, 'legal-counsel');
    await doing(lead, handOverLead, { reference, to: next.id, stay });
    expect((await rowOf(next, next))?.role).toBe('lead');
    expect(await sees(lead)).toBe(still);
    expect((await rowOf(next, lead))?.role).toBe(stay ?? undefined);
    expect((await lastEntry(next, 'lead.handed-over'))?.data).toEqual({ from: lead.id, to: next.id });
  });

  test('goes to an account without a role in the case too', async () => {
    const next = await person();
    await doing(lead, handOverLead, { reference, to: next.id, stay: 'auditor' });
    expect(await sees(next)).toBe(true);
  });

  test('does not go to oneself or to a lead', async () => {
    const second = await memberOf(lead, reference, 'lead');
    for (const to of [lead.id, second.id])
      expect(await run(lead, handOverLead, { reference, to, stay: null })).toEqual(fault('to', 'people:fault.already-lead'));
  });
});

describe('walls', () => {
  test('a member who is walled off finds nothing from that moment, and has no role when the wall ends', async () => {
    const responder = await memberOf(lead, reference, 'responder');
    await doing(lead, buildWall, { reference, person: responder.id, reason: 'A colleague of the subject' });
    expect(await sees(responder)).toBe(false);
    const [wall] = await asking(lead, caseWalls, { reference });
    expect(wall).toMatchObject({ reason: 'A colleague of the subject', endedAt: null });
    await doing(lead, endWall, { reference, wall: wall?.id });
    expect(await sees(responder)).toBe(false);
    expect(await run(lead, endWall, { reference, wall: wall?.id })).toMatchObject({ ok: false, refusal: { kind: 'stale' } });
  });

  test('who is walled off is given no role, by adding or by handing over', async () => {
    const walled = await person();
    await doing(lead, buildWall, { reference, person: walled.id, reason: 'A friend' });
    expect(await run(lead, addMember, { reference, person: walled.id, role: 'auditor' })).toEqual(
      fault('person', 'people:fault.walled-off'),
    );
    expect(await run(lead, handOverLead, { reference, to: walled.id, stay: null })).toEqual(fault('to', 'people:fault.walled-off'));
  });

  test('nobody walls themselves off', async () => {
    expect(await run(lead, buildWall, { reference, person: lead.id, reason: 'A reason' })).toEqual(
      fault('person', 'people:fault.own-wall'),
    );
  });

  test('a wall has a reason', async () => {
    const outcome = await run(lead, buildWall, { reference, person: (await person()).id, reason: ' ' });
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'invalid', faults: [{ path: 'reason', id: 'required' }] } });
  });

  test('who is behind one is told to leads alone, in the list and in the record', async () => {
    const walled = await person();
    await doing(lead, buildWall, { reference, person: walled.id, reason: 'A friend' });
    const auditor = await memberOf(lead, reference, 'auditor');
    expect(await read(auditor, caseWalls, { reference })).toEqual(NOT_ALLOWED);
    expect((await lastEntry(auditor, 'wall.built'))?.data).toEqual({});
    expect((await lastEntry(lead, 'wall.built'))?.data).toEqual({ person: walled.id });
  });
});

test('looking accounts up leaves an entry, and is for those who may add or name', async () => {
  const responder = await memberOf(lead, reference, 'responder');
  expect(await read(responder, accounts, { reference })).toEqual(NOT_ALLOWED);
  await asking(lead, accounts, { reference });
  expect((await lastEntry(lead, 'read'))?.data).toMatchObject({ query: 'accounts', reveals: 'person-look-up' });
});

describe('a case without a lead', () => {
  let first: Person;
  let second: Person;
  const listed = async () => (await asking(first, orphanedIncidents, {})).find((row) => row.reference === reference);

  beforeEach(async () => {
    first = await person({ administrator: true });
    second = await person({ administrator: true });
  });
  const orphan = async () => doing(first, endPerson, { person: lead.id });

  test('is listed to administrators by its reference, and nothing else of it', async () => {
    expect(await listed()).toBeUndefined();
    await orphan();
    expect(Object.keys((await listed()) ?? {}).sort()).toEqual(['name', 'nameLocal', 'nomination', 'openedAt', 'own', 'reference']);
    expect(await read(await person(), orphanedIncidents, {})).toEqual(NOT_FOUND);
    expect(await read(first, incidentHead, { reference })).toEqual(NOT_FOUND);
  });

  test('gets one from two administrators together, and the case’s own record says so', async () => {
    await orphan();
    const next = await person();
    await doing(first, proposeLead, { reference, person: next.id, reason: 'The lead has left' });
    expect(await sees(next)).toBe(false);
    const nomination = (await listed())?.nomination;
    expect(await run(first, confirmLead, { nomination })).toEqual(fault('nomination', 'same-person'));
    await doing(second, confirmLead, { nomination });
    expect(await sees(next)).toBe(true);
    expect(await sees(first)).toBe(false);
    expect(await listed()).toBeUndefined();
    const { entries } = await asking(next, caseActivity, { reference });
    expect(entries.map(({ event, actor, data }) => ({ event, actor, data }))).toContainEqual({
      event: 'lead.confirmed',
      actor: second.id,
      data: { nomination },
    });
    expect(entries.find(({ event }) => event === 'lead.proposed')).toMatchObject({ actor: first.id, data: { person: next.id } });
    expect(await run(second, confirmLead, { nomination })).toEqual(NOT_FOUND);
  });

  test('a proposal that nobody confirmed can be taken back, and another person proposed', async () => {
    await orphan();
    const [wrong, right] = [await person(), await person()];
    await doing(first, proposeLead, { reference, person: wrong.id, reason: 'The lead has left' });
    const nomination = (await listed())?.nomination;
    expect(await run(right, withdrawProposal, { nomination })).toEqual(NOT_FOUND);
    await doing(first, withdrawProposal, { nomination });
    expect((await listed())?.nomination).toBeNull();
    expect(await run(second, confirmLead, { nomination })).toEqual(NOT_FOUND);
    expect(await run(second, withdrawProposal, { nomination })).toEqual(NOT_FOUND);
    await doing(second, proposeLead, { reference, person: right.id, reason: 'Another one' });
    await doing(first, confirmLead, { nomination: (await listed())?.nomination });
    expect(await sees(right)).toBe(true);
    expect(await sees(wrong)).toBe(false);
    const { entries } = await asking(right, caseActivity, { reference });
    expect(entries.find(({ event }) => event === 'lead.proposal-withdrawn')).toMatchObject({ actor: first.id, data: { nomination } });
    expect(await run(first, withdrawProposal, { nomination: (await listed())?.nomination ?? nomination })).toEqual(NOT_FOUND);
  });

  test('a case that has a lead, and one that does not exist, are the same to an administrator', async () => {
    const proposal = { person: (await person()).id, reason: 'A reason' };
    expect(await run(first, proposeLead, { reference, ...proposal })).toEqual(NOT_FOUND);
    expect(await run(first, proposeLead, { reference: 'LK-0000-00', ...proposal })).toEqual(NOT_FOUND);
  });

  test('who is not an administrator neither proposes nor confirms', async () => {
    await orphan();
    const next = await person();
    expect(await run(next, proposeLead, { reference, person: next.id, reason: 'A reason' })).toEqual(NOT_FOUND);
    await doing(first, proposeLead, { reference, person: next.id, reason: 'A reason' });
    expect(await run(next, confirmLead, { nomination: (await listed())?.nomination })).toEqual(NOT_FOUND);
  });

  test('is not told to an administrator who is its subject or walled off from it, who can do nothing about its lead either', async () => {
    const partner = await memberOf(lead, reference, 'hr-partner');
    const [subjectAdmin, walled, next] = [await person({ administrator: true }), await person({ administrator: true }), await person()];
    const { subject } = await doing(partner, recordSubject, { reference, pseudonym: 'K-1', relationship: 'employee', work: null });
    await doing(partner, nameSubject, { reference, subject, name: 'An administrator', account: subjectAdmin.id, checked: true });
    await doing(lead, buildWall, { reference, person: walled.id, reason: 'A friend of the subject' });
    await openCase(lead);
    await orphan();
    await doing(first, proposeLead, { reference, person: next.id, reason: 'The lead has left' });
    const nomination = (await listed())?.nomination;
    for (const kept of [subjectAdmin, walled]) {
      expect((await asking(kept, orphanedIncidents, {})).map((row) => row.reference)).not.toContain(reference);
      expect(await run(kept, confirmLead, { nomination })).toEqual(NOT_FOUND);
      expect(await run(kept, withdrawProposal, { nomination })).toEqual(NOT_FOUND);
    }
    const { entries } = await asking(subjectAdmin, portalActivity, { actor: first.id, event: 'read' });
    expect(new Set(entries.map(({ data }) => `${data.query} ${data.rows}`))).toEqual(new Set(['orphanedIncidents 1']));
    await doing(first, withdrawProposal, { nomination });
    for (const kept of [subjectAdmin, walled])
      expect(await run(kept, proposeLead, { reference, person: next.id, reason: 'A reason' })).toEqual(NOT_FOUND);
  });

  test('gets one proposal of two that come at once, and none that lay about once it has a lead', async () => {
    await orphan();
    const [one, other] = [await person(), await person()];
    const proposed = await Promise.all([
      run(first, proposeLead, { reference, person: one.id, reason: 'The lead has left' }),
      run(second, proposeLead, { reference, person: other.id, reason: 'The lead has left' }),
    ]);
    expect(proposed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(proposed.filter(({ ok }) => !ok)).toEqual([NOT_FOUND]);
    expect((await asking(first, orphanedIncidents, {})).filter((row) => row.reference === reference)).toHaveLength(1);
  });

  test('is one too when its lead was named as the subject', async () => {
    const partner = await memberOf(lead, reference, 'hr-partner');
    const { subject } = await doing(partner, recordSubject, { reference, pseudonym: 'K-1', relationship: 'employee', work: null });
    await doing(partner, nameSubject, { reference, subject, name: 'The lead', account: lead.id, checked: true });
    expect(await listed()).toBeDefined();
  });
});
