import { z } from 'zod';
import { isInstant } from '@/domain/moment';
import { dependencyCircle, FORMER_EMPLOYEE_CREDENTIAL, waitsFor } from '@/domain/remediation';
import { LOCALES, translator } from '@/messages/translate';
import type { Task } from '@/prisma/generated/client';
import { invalid, refuse, stale } from '@/server/errors';
import { type Context, caseOf, command } from '@/server/gate';
import { line, lockCase, moment, prose } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';

/** Most tasks of one case, and most tasks one of them waits for. */
const MOST = { tasks: 500, dependsOn: 50 };

const fields = {
  reference,
  title: line(200),
  owner: z.uuid().nullable(),
  /** An instant with offset, or a local date alone: the end of that day. */
  due: moment.nullable(),
  dependsOn: z.array(z.uuid()).max(MOST.dependsOn),
};
const given = { reference, task: z.uuid(), version: z.number().int() };

/** Adds a remediation task. Its owner is a person of the case; it may wait for other tasks of it, never in a circle. */
export const addTask = command({
  name: 'addTask',
  permission: 'task.change',
  input: z.object(fields),
  incident: (input) => input.reference,
  records: ['task.added'],
  movesPhase: true,
  run: async (context, { title, owner, due, dependsOn }) => {
    const incidentId = caseOf(context).id;
    await lockCase(context.tx, incidentId);
    const tasks = await context.tx.task.findMany({ where: { incidentId } });
    if (tasks.length >= MOST.tasks) invalid('title', 'task:too-many', { most: MOST.tasks });
    await checkOwner(context, owner);
    if (dependsOn.some((id) => !tasks.some((task) => task.id === id))) invalid('dependsOn', 'task:not-there');
    const task = await context.tx.task.create({
      data: { incidentId, title, ownerId: owner, due, dependsOn: [...new Set(dependsOn)], recordedBy: context.person },
    });
    return { event: 'task.added', data: { task: task.id }, result: { task: task.id } };
  },
});

/** Changes what a task is, whose it is, when it is due and what it waits for. A verified task is reopened first. */
export const changeTask = command({
  name: 'changeTask',
  permission: 'task.change',
  input: z.object({ ...fields, ...given }),
  incident: (input) => input.reference,
  records: ['task.changed'],
  movesPhase: true,
  run: async (context, { task: id, version, title, owner, due, dependsOn }) => {
    const { task, tasks } = await standing(context, id, version);
    if (task.verifiedAt !== null) invalid('title', 'task:verified-first');
    if (owner !== task.ownerId) await checkOwner(context, owner);
    if (dependsOn.some((other) => !tasks.some((one) => one.id === other))) invalid('dependsOn', 'task:not-there');
    const circle = dependencyCircle(tasks.map((one) => (one.id === id ? { id, dependsOn } : one)));
    if (circle !== null) invalid('dependsOn', 'task:circle', { tasks: circle.map((one) => titleOf(tasks, one)).join(' → ') });
    const data = { title, ownerId: owner, due, dependsOn: [...new Set(dependsOn)] };
    const names = { title: 'title', ownerId: 'owner', due: 'due', dependsOn: 'dependsOn' } as const;
    const changed = (Object.keys(names) as (keyof typeof names)[]).filter((key) => JSON.stringify(task[key]) !== JSON.stringify(data[key]));
    await context.tx.task.update({ where: { id }, data: { ...data, version: version + 1 } });
    return { event: 'task.changed', data: { task: id, fields: changed.map((key) => names[key]) }, result: null };
  },
});

/** Says that a task is done, with proof: words, a stored file, or both. Not while it waits for another. */
export const finishTask = command({
  name: 'finishTask',
  permission: 'task.change',
  input: z.object({
    ...given,
    /** When it was done, an instant with offset; null: now. */
    at: moment.refine(isInstant, 'moment').nullable().default(null),
    proof: prose(4_000).nullable(),
    proofFile: z.uuid().nullable(),
  }),
  incident: (input) => input.reference,
  records: ['task.done'],
  movesPhase: true,
  run: async (context, { task: id, version, at, proof, proofFile }) => {
    const { task, tasks } = await standing(context, id, version);
    if (task.doneAt !== null) refuse(stale('task', await shown(context, task)));
    const waiting = waitsFor(task, tasks.map(plain));
    if (waiting.length > 0) invalid('proof', 'task:waits', { tasks: waiting.map((one) => titleOf(tasks, one)).join(', ') });
    if (proof === null && proofFile === null) invalid('proof', 'task:proof-needed');
    const incidentId = caseOf(context).id;
    if (proofFile !== null && (await context.tx.storedFile.count({ where: { id: proofFile, incidentId } })) === 0)
      invalid('proofFile', 'task:no-file');
    const doneAt = new Date(at === null ? context.now : Date.parse(at));
    if (doneAt.getTime() > context.now) invalid('at', 'future');
    await context.tx.task.update({
      where: { id },
      data: { proof, proofFile, doneAt, doneBy: context.person, version: version + 1 },
    });
    return { event: 'task.done', data: { task: id }, result: null };
  },
});

/** Confirms that a task is done: by someone else than who did it. */
export const verifyTask = command({
  name: 'verifyTask',
  permission: 'task.verify',
  input: z.object(given),
  incident: (input) => input.reference,
  records: ['task.verified'],
  movesPhase: true,
  run: async (context, { task: id, version }) => {
    const { task } = await standing(context, id, version);
    if (task.doneAt === null || task.verifiedAt !== null) refuse(stale('task', await shown(context, task)));
    if (task.doneBy === context.person) invalid('task', 'task:own-work');
    await context.tx.task.update({
      where: { id },
      data: { verifiedAt: new Date(context.now), verifiedBy: context.person, version: version + 1 },
    });
    return { event: 'task.verified', data: { task: id }, result: null };
  },
});

/** Says that a task is not done after all. Its proof is kept beside it; doing and verifying start again. */
export const reopenTask = command({
  name: 'reopenTask',
  permission: 'task.change',
  input: z.object(given),
  incident: (input) => input.reference,
  records: ['task.reopened'],
  movesPhase: true,
  run: async (context, { task: id, version }) => {
    const { task } = await standing(context, id, version);
    if (task.doneAt === null) refuse(stale('task', await shown(context, task)));
    await context.tx.task.update({
      where: { id },
      data: { doneAt: null, doneBy: null, verifiedAt: null, verifiedBy: null, version: version + 1 },
    });
    return { event: 'task.reopened', data: { task: id }, result: null };
  },
});

/** Adds the whole starting list for "a former employee's credential still works", with its dependencies, in the person's language. Once. */
export const startTasks = command({
  name: 'startTasks',
  permission: 'task.change',
  input: z.object({ reference, list: z.literal('former-employee-credential') }),
  incident: (input) => input.reference,
  records: ['tasks.started'],
  movesPhase: true,
  run: async (context) => {
    const incidentId = caseOf(context).id;
    await lockCase(context.tx, incidentId);
    const { locale } = await context.tx.person.findUniqueOrThrow({ where: { id: context.person }, select: { locale: true } });
    const title = await translator(locale === 'ko' ? 'ko' : 'en', 'domain');
    const there = await context.tx.task.findMany({ where: { incidentId } });
    for (const language of LOCALES) {
      const t = await translator(language, 'domain');
      if (there.some((task) => FORMER_EMPLOYEE_CREDENTIAL.some(({ id }) => t(`remediation.${id}`) === task.title)))
        invalid('list', 'task:list-added');
    }
    const ids = new Map<string, string>();
    for (const { id, dependsOn } of FORMER_EMPLOYEE_CREDENTIAL) {
      const row = await context.tx.task.create({
        data: {
          incidentId,
          title: title(`remediation.${id}`),
          dependsOn: dependsOn.flatMap((other) => ids.get(other) ?? []),
          recordedBy: context.person,
        },
      });
      ids.set(id, row.id);
    }
    return { event: 'tasks.started', data: { count: ids.size }, result: { tasks: Object.fromEntries(ids) } };
  },
});

async function checkOwner(context: Context, owner: string | null): Promise<void> {
  if (owner === null) return;
  const incidentId = caseOf(context).id;
  if ((await context.tx.member.count({ where: { incidentId, personId: owner, endedAt: null } })) === 0) invalid('owner', 'not-member');
}

/** The task as it stands, if it is still the version the form was made from. Locked, so that of two people one is told. */
async function standing(context: Context, id: string, version: number): Promise<{ task: Task; tasks: Task[] }> {
  const incidentId = caseOf(context).id;
  await lockCase(context.tx, incidentId);
  const tasks = await context.tx.task.findMany({ where: { incidentId } });
  const task = tasks.find((one) => one.id === id);
  if (task === undefined) refuse({ kind: 'not-found' });
  if (task.version !== version) refuse(stale('task', await shown(context, task)));
  return { task, tasks };
}

const titleOf = (tasks: readonly Task[], id: string): string => tasks.find((task) => task.id === id)?.title ?? '';
const plain = (task: Task) => ({ id: task.id, doneAt: task.doneAt?.toISOString() ?? null });

/** What stands, for the second person to read: field names with values as they were typed. */
async function shown({ tx }: Context, task: Task) {
  const people = [task.ownerId, task.doneBy, task.verifiedBy].flatMap((id) => id ?? []);
  const rows = await tx.person.findMany({ where: { id: { in: people } }, select: { id: true, name: true, nameLocal: true } });
  const name = (id: string | null) => rows.find((row) => row.id === id);
  return {
    title: task.title,
    owner: name(task.ownerId) ?? { word: 'list.nobody' },
    due: task.due === null ? { word: 'list.no-due' } : { at: task.due },
    done: task.doneAt === null ? { word: 'state.open' } : { at: task.doneAt.toISOString() },
    doneBy: name(task.doneBy),
    verified: task.verifiedAt === null ? { word: 'unknown' } : { at: task.verifiedAt.toISOString() },
    verifiedBy: name(task.verifiedBy),
  };
}
