import { z } from 'zod';
import { waitsFor } from '@/domain/remediation';
import type { Tx } from '@/server/db';
import { refuse } from '@/server/errors';
import { caseOf, query } from '@/server/gate';
import { reference } from '@/server/incident/queries';

/** A name as the reader's language has it is chosen by the page. */
export type Named = { id: string; name: string; nameLocal: string | null };

export type ShownTask = {
  id: string;
  version: number;
  title: string;
  owner: Named | null;
  /** RFC 3339 instant, or a local date alone. */
  due: string | null;
  dependsOn: string[];
  /** Titles of the tasks it still waits for. */
  waitsFor: string[];
  proof: string | null;
  file: { id: string; name: string; type: string; size: number } | null;
  /** RFC 3339, UTC. */
  doneAt: string | null;
  doneBy: Named | null;
  verifiedAt: string | null;
  verifiedBy: Named | null;
};

/** The remediation tasks of a case in the order they were added, with how many are done and verified, and who may own one. */
export const caseTasks = query({
  name: 'caseTasks',
  permission: 'task.read',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context) => {
    const incidentId = caseOf(context).id;
    const tasks = await shownTasks(context.tx, incidentId);
    return {
      tasks,
      all: tasks.length,
      done: tasks.filter((task) => task.doneAt !== null).length,
      verified: tasks.filter((task) => task.verifiedAt !== null).length,
      members: await membersOf(context.tx, incidentId),
    };
  },
});

/** One task, with those it could wait for. */
export const caseTask = query({
  name: 'caseTask',
  permission: 'task.read',
  input: z.object({ reference, task: z.uuid() }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, { task: id }) => {
    const incidentId = caseOf(context).id;
    const tasks = await shownTasks(context.tx, incidentId);
    const task = tasks.find((one) => one.id === id);
    if (task === undefined) refuse({ kind: 'not-found' });
    return {
      task,
      others: tasks.filter((one) => one.id !== id).map(({ id: other, title }) => ({ id: other, title })),
      members: await membersOf(context.tx, incidentId),
    };
  },
});

async function membersOf(tx: Tx, incidentId: string): Promise<Named[]> {
  const members = await tx.member.findMany({ where: { incidentId, endedAt: null }, orderBy: { startedAt: 'asc' } });
  return [
    ...(
      await named(
        tx,
        members.map((member) => member.personId),
      )
    ).values(),
  ];
}

async function named(tx: Tx, ids: readonly string[]): Promise<Map<string, Named>> {
  const rows = await tx.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true, nameLocal: true } });
  return new Map(rows.map((row) => [row.id, row]));
}

async function shownTasks(tx: Tx, incidentId: string): Promise<ShownTask[]> {
  const rows = await tx.task.findMany({ where: { incidentId }, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] });
  const people = await named(
    tx,
    rows.flatMap((row) => [row.ownerId, row.doneBy, row.verifiedBy].flatMap((id) => id ?? [])),
  );
  const files = await tx.storedFile.findMany({
    where: { incidentId, id: { in: rows.flatMap((row) => row.proofFile ?? []) } },
    select: { id: true, name: true, type: true, size: true },
  });
  const plain = rows.map(({ id, doneAt }) => ({ id, doneAt: doneAt?.toISOString() ?? null }));
  const person = (id: string | null) => (id === null ? null : (people.get(id) ?? null));
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    title: row.title,
    owner: person(row.ownerId),
    due: row.due,
    dependsOn: row.dependsOn,
    waitsFor: waitsFor(row, plain).flatMap((id) => rows.find((other) => other.id === id)?.title ?? []),
    proof: row.proof,
    file: files.find((file) => file.id === row.proofFile) ?? null,
    doneAt: row.doneAt?.toISOString() ?? null,
    doneBy: person(row.doneBy),
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    verifiedBy: person(row.verifiedBy),
  }));
}
