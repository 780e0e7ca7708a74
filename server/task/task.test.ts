import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/domain/policy';
import { FORMER_EMPLOYEE_CREDENTIAL } from '@/domain/remediation';
import { db } from '@/server/db';
import { read, run } from '@/server/gate';
import { asking, doing, memberOf, openCase, type Person, person } from '@/server/testing';
import { addTask, changeTask, finishTask, reopenTask, startTasks, verifyTask } from './commands';
import { caseTask, caseTasks } from './queries';

let lead: Person;
let responder: Person;
let executive: Person;
let reference: string;

beforeAll(async () => {
  lead = await person();
  reference = await openCase(lead);
  responder = await memberOf(lead, reference, 'responder');
  executive = await memberOf(lead, reference, 'executive');
});

const blank = { owner: null, due: null, dependsOn: [] };
const added = async (title: string, more = {}) => (await doing(lead, addTask, { reference, title, ...blank, ...more })).task;
const standing = async (task: string, actor: Actor = lead) => (await asking(actor, caseTask, { reference, task })).task;
const faults = async (outcome: ReturnType<typeof run>) => {
  const { ok, ...rest } = await outcome;
  return 'refusal' in rest && rest.refusal.kind === 'invalid' ? rest.refusal.faults.map((fault) => fault.id) : [ok];
};

describe('remediation tasks', () => {
  test('A task is done with proof and verified by somebody else than who did it', async () => {
    const task = await added('Revoke the key', { owner: responder.id, due: '2026-03-01' });
    const which = { reference, task, version: 1 };
    expect(await faults(run(responder, finishTask, { ...which, proof: null, proofFile: null }))).toEqual(['task:proof-needed']);
    await doing(responder, finishTask, { ...which, proof: 'The key is refused since 10:00.', proofFile: null });
    expect(await faults(run(responder, verifyTask, { ...which, version: 2 }))).toEqual(['task:own-work']);
    await doing(lead, verifyTask, { ...which, version: 2 });
    expect(await standing(task)).toMatchObject({
      doneBy: { id: responder.id },
      verifiedBy: { id: lead.id },
      proof: 'The key is refused since 10:00.',
    });
  });

  test('Reopening keeps the proof, and doing and verifying start again', async () => {
    const task = await added('Reopened');
    await doing(lead, finishTask, { reference, task, version: 1, proof: 'seen', proofFile: null });
    await doing(responder, verifyTask, { reference, task, version: 2 });
    await doing(lead, reopenTask, { reference, task, version: 3 });
    expect(await standing(task)).toMatchObject({ doneAt: null, verifiedAt: null, verifiedBy: null, proof: 'seen', version: 4 });
  });

  test('A task waits for others, says for which, and is not done before them', async () => {
    const first = await added('First');
    const second = await added('Second', { dependsOn: [first] });
    expect((await standing(second)).waitsFor).toEqual(['First']);
    expect(await faults(run(lead, finishTask, { reference, task: second, version: 1, proof: 'x', proofFile: null }))).toEqual([
      'task:waits',
    ]);
    await doing(lead, finishTask, { reference, task: first, version: 1, proof: 'x', proofFile: null });
    expect((await standing(second)).waitsFor).toEqual([]);
    await doing(lead, finishTask, { reference, task: second, version: 1, proof: 'x', proofFile: null });
  });

  test('Tasks never wait for each other in a circle', async () => {
    const a = await added('A');
    const b = await added('B', { dependsOn: [a] });
    const c = await added('C', { dependsOn: [b] });
    const change = { reference, title: 'A', owner: null, due: null };
    expect(await faults(run(lead, changeTask, { ...change, task: a, version: 1, dependsOn: [c] }))).toEqual(['task:circle']);
    expect(await faults(run(lead, changeTask, { ...change, task: a, version: 1, dependsOn: [a] }))).toEqual(['task:circle']);
  });

  test('The second of two people is told what stands and nothing of the first is lost', async () => {
    const task = await added('Before');
    const change = { reference, task, version: 1, ...blank };
    await doing(lead, changeTask, { ...change, title: 'By the first' });
    expect(await run(responder, changeTask, { ...change, title: 'By the second' })).toMatchObject({
      ok: false,
      refusal: { kind: 'stale', now: { title: 'By the first' } },
    });
    expect((await standing(task)).title).toBe('By the first');
  });

  test('Of two who verify at once one does, and the other is told', async () => {
    const task = await added('Raced');
    const other = await memberOf(lead, reference, 'privacy-officer');
    await doing(lead, finishTask, { reference, task, version: 1, proof: 'x', proofFile: null });
    const outcomes = await Promise.all([responder, other].map((actor) => run(actor, verifyTask, { reference, task, version: 2 })));
    expect(outcomes.map((outcome) => (outcome.ok ? 'verified' : outcome.refusal.kind)).sort()).toEqual(['stale', 'verified']);
  });

  test('The owner is a person of the case, and what a task waits for is a task of the case', async () => {
    const stranger = await person();
    expect(await faults(run(lead, addTask, { reference, title: 'x', ...blank, owner: stranger.id }))).toEqual(['not-member']);
    expect(await faults(run(lead, addTask, { reference, title: 'x', ...blank, dependsOn: [crypto.randomUUID()] }))).toEqual([
      'task:not-there',
    ]);
  });

  test('A time in the future, an over-long title and a control character are refused at their field', async () => {
    const task = await added('Times');
    expect(
      await faults(run(lead, finishTask, { reference, task, version: 1, at: '2099-01-01T00:00:00Z', proof: 'x', proofFile: null })),
    ).toEqual(['future']);
    expect(await faults(run(lead, addTask, { reference, title: 'x'.repeat(201), ...blank }))).toEqual(['too-long']);
    expect(await faults(run(lead, addTask, { reference, title: 'a\u0007b', ...blank }))).toEqual(['control']);
    expect(await faults(run(lead, addTask, { reference, title: 'x', ...blank, due: '2026-02-30' }))).toEqual(['moment']);
  });

  test('A role without tasks is not allowed; a stranger finds nothing, as for an unknown reference', async () => {
    const stranger = await person();
    expect(await run(executive, addTask, { reference, title: 'x', ...blank })).toMatchObject({ refusal: { kind: 'not-allowed' } });
    expect(await read(executive, caseTasks, { reference })).toMatchObject({ refusal: { kind: 'not-allowed' } });
    expect(await run(stranger, addTask, { reference, title: 'x', ...blank })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    expect(await read(stranger, caseTasks, { reference })).toEqual(await read(stranger, caseTasks, { reference: 'LK-0000-00' }));
  });

  test('A task of another case is not found', async () => {
    const other = await openCase(lead);
    const { task } = await doing(lead, addTask, { reference: other, title: 'elsewhere', ...blank });
    expect(await run(lead, finishTask, { reference, task, version: 1, proof: 'x', proofFile: null })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
  });
});

describe('the starting list', () => {
  test('It is added whole, once, in the language of the person who adds it', async () => {
    const korean = await person({ locale: 'ko' });
    const own = await openCase(korean);
    await doing(korean, startTasks, { reference: own, list: 'former-employee-credential' });
    const { tasks, all, verified } = await asking(korean, caseTasks, { reference: own });
    expect({ all, verified }).toEqual({ all: FORMER_EMPLOYEE_CREDENTIAL.length, verified: 0 });
    expect(tasks.map((task) => task.title)).toContain('해당 인증수단 폐기');
    expect(tasks.find((task) => task.title.startsWith('폐기 입증'))?.waitsFor).toEqual(['해당 인증수단 폐기']);
    expect(await faults(run(korean, startTasks, { reference: own, list: 'former-employee-credential' }))).toEqual(['task:list-added']);
  });

  test('Each of its changes leaves one entry, which holds no title', async () => {
    const own = await openCase(lead);
    await doing(lead, startTasks, { reference: own, list: 'former-employee-credential' });
    const entries = await db().$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('app.actor', ${lead.id}, true)`;
      const incident = await tx.incident.findUniqueOrThrow({ where: { reference: own } });
      return tx.entry.findMany({ where: { incidentId: incident.id, event: 'tasks.started' } });
    });
    expect(entries.map((entry) => entry.data)).toEqual([{ count: 14 }]);
  });
});
