import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/server/db';
import { caseOf, command, query, read, run } from '@/server/gate';
import { addMember, endMember } from '@/server/member/commands';
import { doing, openCase, person } from '@/server/testing';

const NOT_FOUND = { ok: false, refusal: { kind: 'not-found' } };

describe('the database', () => {
  test('no actor sees nothing', async () => {
    expect(await db().incident.count()).toBe(0);
  });
});

describe('whose role ends while their command runs', () => {
  test('writes nothing more, reads nothing more, and is told what a stranger is told', async () => {
    const [lead, responder] = [await person(), await person()];
    const reference = await openCase(lead);
    const input = z.object({ reference: z.string(), member: z.string() });
    const write = command({
      name: 'write',
      permission: 'note.record',
      input,
      incident: (given) => given.reference,
      records: ['note.recorded'],
      run: async (context, given) => {
        await doing(lead, endMember, given);
        const data = { incidentId: caseOf(context).id, body: 'a body', recordedBy: context.person };
        const note = await context.tx.note.create({ data });
        return { event: 'note.recorded', data: { note: note.id, privileged: false }, result: null };
      },
    });
    const look = query({
      name: 'look',
      permission: 'note.read',
      input,
      incident: (given) => given.reference,
      reveals: 'nothing',
      run: async (context, given) => {
        await doing(lead, endMember, given);
        return context.tx.incident.findUniqueOrThrow({ where: { id: caseOf(context).id } });
      },
    });
    const begin = () => doing(lead, addMember, { reference, person: responder.id, role: 'responder' });
    expect(await run(responder, write, { reference, ...(await begin()) })).toEqual(NOT_FOUND);
    expect(await read(responder, look, { reference, ...(await begin()) })).toEqual(NOT_FOUND);
    expect(await db().note.count()).toBe(0);
  });
});
