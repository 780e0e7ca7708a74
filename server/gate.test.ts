import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/server/db';
import { refuse } from '@/server/errors';
import { caseOf, command, Later, query, read, run } from '@/server/gate';
import { addMember, endMember } from '@/server/member/commands';
import { caseSignals } from '@/server/signal/queries';
import { asking, doing, openCase, type Person, person } from '@/server/testing';

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

describe('whoever waits for what another transaction holds', () => {
  test('is told that it is busy, and holds no connection until the other one ends', async () => {
    const lead = await person();
    const reference = await openCase(lead);
    const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
    await owner.connect();
    try {
      await owner.query('begin');
      const head = 'select from chain_head where chain = (select id::text from incident where reference = $1) for update';
      expect((await owner.query(head, [reference])).rowCount).toBe(1);
      expect(await read(lead, caseSignals, { reference })).toEqual({ ok: false, refusal: { kind: 'busy', retryAfter: 2 } });
    } finally {
      await owner.end();
    }
    expect(await asking(lead, caseSignals, { reference })).toMatchObject({ signals: [] });
  });
});

describe('an answer that is found later', () => {
  let owner: pg.Client;
  let lead: Person;
  let reference: string;
  beforeAll(async () => {
    owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
    await owner.connect();
    lead = await person();
    reference = await openCase(lead);
  });
  afterAll(() => owner.end());

  const given = {
    permission: 'incident.read',
    input: z.object({ reference: z.string() }),
    incident: (input: { reference: string }) => input.reference,
  } as const;
  /** Transactions of the portal that are open, and the entries of reads of the case. */
  const look = async () => {
    const open = await owner.query(
      `select 1 from pg_stat_activity where usename = 'latchkey_app' and datname = current_database() and xact_start is not null`,
    );
    const entries = await owner.query(
      `select 1 from entry where event = 'read' and incident_id = (select id from incident where reference = $1)`,
      [reference],
    );
    return { open: open.rows.length, entries: entries.rows.length };
  };

  test('is found after the commit, with its entry written and no transaction held', async () => {
    const before = await look();
    const late = query({ name: 'late', reveals: 'evidence', ...given, run: async () => new Later(look) });
    expect(await read(lead, late, { reference })).toEqual({ ok: true, value: { open: 0, entries: before.entries + 1 } });
    const told = command({
      name: 'told',
      ...given,
      records: ['read'],
      run: async (context) => {
        const { reference: of } = caseOf(context);
        return {
          event: 'read',
          data: { query: 'told', reveals: 'evidence', rows: 1 },
          result: new Later(async () => ({ of, ...(await look()) })),
        };
      },
    });
    expect(await run(lead, told, { reference })).toEqual({ ok: true, value: { of: reference, open: 0, entries: before.entries + 2 } });
  });

  test('that is refused then is a refusal, and its entry stands', async () => {
    const before = await look();
    const late = query({
      name: 'late',
      reveals: 'evidence',
      ...given,
      run: async () => new Later(async () => refuse({ kind: 'busy', retryAfter: 5 })),
    });
    expect(await read(lead, late, { reference })).toEqual({ ok: false, refusal: { kind: 'busy', retryAfter: 5 } });
    expect((await look()).entries).toBe(before.entries + 1);
  });

  test('is not sought where the door is closed', async () => {
    const late = query({ name: 'late', reveals: 'evidence', ...given, run: async () => new Later(async () => 'found') });
    expect(await read(await person(), late, { reference })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});
