import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { dutyIdOf } from '@/domain/contract';
import { db } from '@/server/db';
import { caseOf, command, read } from '@/server/gate';
import { incidentsOfDuty } from '@/server/law/queries';
import { addMember, endMember } from '@/server/member/commands';
import { asking, contractOf, counselOf, doing, NOBODY, openCase, type Person, person, takeContractsBack } from '@/server/testing';
import { COUNTED, worklist } from '@/server/worklist/queries';

vi.stubEnv('LATCHKEY_NOW', '2026-02-26T02:10:00+09:00');

const clocks = z.array(
  z.object({
    duty: z.string(),
    due: z.string().nullable(),
    target: z.string().nullable().default(null),
    running: z.boolean().default(true),
  }),
);
/** Clocks as the obligations of a case would leave them. */
const arrange = command({
  name: 'arrange',
  permission: 'determination.record',
  input: z.object({ reference: z.string(), clocks }),
  incident: ({ reference }) => reference,
  records: ['determination.recorded'],
  run: async (context, input) => {
    const incidentId = caseOf(context).id;
    const date = (at: string | null) => (at === null ? null : new Date(at));
    await context.tx.clock.createMany({
      data: input.clocks.map(({ duty, due, target, running }) => ({
        incidentId,
        duty,
        answer: 'owed',
        dueAt: date(due),
        targetAt: date(target),
        ownTarget: target !== null,
        sortAt: date(due ?? target),
        running,
        zone: 'Asia/Seoul',
        precision: due === null ? null : 'instant',
        status: 'open',
      })),
    });
    return { event: 'determination.recorded', data: { determination: '', field: '', supersedes: null }, result: null };
  },
});

let mine: Person;
let other: Person;
beforeAll(async () => {
  mine = await person();
  other = await person();
  const first = await openCase(mine, 'Mine');
  const second = await openCase(other, 'A case of others in which I respond');
  const theirs = await openCase(other, 'A case of others');
  const ended = await openCase(other, 'A case I have left');
  const { id } = mine;
  await doing(other, addMember, { reference: second, person: id, role: 'responder' });
  const { member } = await doing(other, addMember, { reference: ended, person: id, role: 'responder' });
  await doing(mine, arrange, {
    reference: first,
    clocks: [
      { duty: 'kr-pipa-34-1-ds', due: '2026-02-27T09:00:00+09:00' },
      { duty: 'kr-network-48-3-first', due: '2026-02-25T20:30:00+09:00' },
      { duty: 'tw-pdpa-12', due: null, target: '2026-03-02T18:00:00+08:00' },
      { duty: 'eu-gdpr-34', due: null },
      { duty: 'uk-gdpr-33', due: '2026-02-26T03:00:00+09:00', running: false },
    ],
  });
  await doing(other, arrange, { reference: second, clocks: [{ duty: 'kr-pipa-34-4-regulator', due: '2026-02-26T09:00:00+09:00' }] });
  await doing(other, arrange, { reference: theirs, clocks: [{ duty: 'us-sec-8k-105', due: '2026-02-26T04:00:00+09:00' }] });
  await doing(other, arrange, { reference: ended, clocks: [{ duty: 'jp-appi-26-prelim', due: '2026-02-26T05:00:00+09:00' }] });
  await doing(other, endMember, { reference: ended, member });
});

describe('the worklist', () => {
  test('holds the running clocks of my cases alone, nearest first, what has no date last', async () => {
    const { rows } = await asking(mine, worklist, {});
    expect(rows.map(({ duty }) => duty)).toEqual([
      'kr-network-48-3-first',
      'kr-pipa-34-4-regulator',
      'kr-pipa-34-1-ds',
      'tw-pdpa-12',
      'eu-gdpr-34',
    ]);
    expect(rows.map(({ role }) => role)).toEqual(['lead', 'responder', 'lead', 'lead', 'lead']);
  });

  test('counts what is past due and what runs out within ten days, limits and own targets apart', async () => {
    expect((await asking(mine, worklist, {})).counts).toEqual({
      all: { n: 5, more: false },
      past: { n: 1, more: false },
      limits: { n: 2, more: false },
      targets: { n: 1, more: false },
    });
  });

  test('brings the duties by contract where a row has one, for their names', async () => {
    const counsel = await counselOf();
    onTestFinished(() => takeContractsBack(counsel));
    const contract = await contractOf(counsel);
    const reader = await person();
    // A contract that speaks of any incident reaches every case opened from then on.
    await openCase(reader, 'A case of a contract');
    const named = async (who: Person) => (await asking(who, worklist, {})).byContract.map(({ id }) => id);
    expect(await named(reader)).toContain(dutyIdOf(contract));
    expect(await named(mine)).toEqual([]);
  });

  test('leaves one entry for the page', async () => {
    const entries = () =>
      db().$transaction(async (tx) => {
        await tx.$executeRaw`select set_config('app.actor', ${mine.id}, true)`;
        return tx.entry.findMany({ where: { event: 'read', data: { path: ['query'], equals: 'worklist' } } });
      });
    const before = (await entries()).length;
    await asking(mine, worklist, {});
    const after = await entries();
    expect(after.length).toBe(before + 1);
    expect(after.at(-1)?.data).toMatchObject({ query: 'worklist', reveals: 'register' });
  });

  test('shows at most fifty rows and counts the rest', async () => {
    const busy = await person();
    const reference = await openCase(busy, 'Many duties');
    const many = Array.from({ length: 60 }, (_, index) => ({
      duty: `duty-${index}`,
      due: new Date(Date.UTC(2026, 2, 1, 0, index)).toISOString(),
    }));
    await doing(busy, arrange, { reference, clocks: many });
    const { rows, counts } = await asking(busy, worklist, {});
    expect([rows.length, rows[0]?.duty, counts.all.n]).toEqual([50, 'duty-0', 60]);
  });

  test('is empty for a person of no case and not there for nobody', async () => {
    const { rows, counts } = await asking(await person(), worklist, {});
    expect([rows, counts.all]).toEqual([[], { n: 0, more: false }]);
    expect(await read(NOBODY, worklist, {})).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});

describe('the worklist of whoever has thousands of cases', () => {
  const CASES = 9_000;
  let busy: Person;
  /** Past the guards: years of commands are not made up for a test. */
  const asOwner = async (sql: string, values: unknown[] = []) => {
    const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
    await owner.connect();
    try {
      await owner.query('set session_replication_role = replica');
      await owner.query(sql, values);
    } finally {
      await owner.end();
    }
  };
  /** What row-level security shows of what runs in open cases, counted row by row. */
  const counted = () =>
    db().$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('app.actor', ${busy.id}, true), set_config('app.incident', '', true)`;
      const open = await tx.incident.findMany({ where: { closedAt: null }, select: { id: true } });
      const ids = new Set(open.map(({ id }) => id));
      const rows = (await tx.clock.findMany({ where: { running: true } })).filter((row) => ids.has(row.incidentId));
      const now = Date.parse('2026-02-26T02:10:00+09:00');
      const within = (at: Date | null) => at !== null && at.getTime() >= now && at.getTime() < now + 10 * 86_400_000;
      return {
        all: rows.length,
        past: rows.filter(({ dueAt }) => dueAt !== null && dueAt.getTime() < now).length,
        limits: rows.filter(({ dueAt }) => within(dueAt)).length,
        targets: rows.filter(({ dueAt, ownTarget, targetAt }) => dueAt === null && ownTarget && within(targetAt)).length,
        nearest: rows
          .toSorted((a, b) => (a.sortAt?.getTime() ?? Infinity) - (b.sortAt?.getTime() ?? Infinity) || (a.id < b.id ? -1 : 1))
          .slice(0, 50)
          .map(({ id }) => id),
      };
    });
  const shown = async (exactly: boolean) => {
    const { rows, counts } = await asking(busy, worklist, { exactly });
    return { ...counts, nearest: rows.map(({ id }) => id) };
  };
  const exact = async () => {
    const { nearest, ...counts } = await counted();
    const count = (n: number) => ({ n, more: false });
    return { all: count(counts.all), past: count(counts.past), limits: count(counts.limits), targets: count(counts.targets), nearest };
  };

  beforeAll(async () => {
    busy = await person();
    // Every third case is somebody else's; every seventh of ours is closed; clocks past due, within ten days, later, and targets.
    await asOwner(
      `insert into incident (reference, title, time_zone, opened_by, closed_at)
       select 'LK-MANY' || n, 'One of many', 'Asia/Seoul', $1, case when n % 7 = 0 then now() end from generate_series(1, $2::int) n`,
      [busy.id, (CASES * 3) / 2],
    );
    await asOwner(
      `insert into member (incident_id, person_id, role) select id, case when right(reference, 1) in ('3', '6', '9') then $2::uuid else $1::uuid end, 'lead'
       from incident where reference like 'LK-MANY%'`,
      [busy.id, other.id],
    );
    await asOwner(
      `insert into clock (incident_id, duty, answer, due_at, target_at, own_target, sort_at, running, zone, precision, status)
       select id, 'kr-pipa-34-1-ds', 'owed', due, target, target is not null, coalesce(due, target), true, 'Asia/Seoul', 'instant', 'open'
       from (select id, case when n % 5 < 4 then t end as due, case when n % 5 = 4 and n % 4 = 0 then t end as target
         from (select id, right(reference, -7)::int as n,
           timestamptz '2026-02-20T00:00Z' + right(reference, -7)::int * interval '2 minutes' as t
           from incident where reference like 'LK-MANY%') i) c`,
    );
  });

  // Other tests recount every open case.
  afterAll(async () => {
    for (const table of ['clock', 'member', 'wall', 'subject_identity'])
      await asOwner(`delete from ${table} where incident_id in (select id from incident where reference like 'LK-MANY%')`);
    await asOwner(`delete from incident where reference like 'LK-MANY%'`);
  });

  test('says where there are more than are counted, and is exact where it is asked to be', async () => {
    const truth = await exact();
    const { all, past, limits, targets, nearest } = await shown(false);
    expect(nearest).toEqual(truth.nearest);
    const most = { n: COUNTED, more: true };
    expect({ all, past, limits, targets }).toEqual({ all: most, past: most, limits: most, targets: truth.targets });
    expect(await shown(true)).toEqual(truth);
  });

  test('finds the nearest cases that a duty touches', async () => {
    const duty = 'kr-pipa-34-1-ds';
    const rows = await db().$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('app.actor', ${busy.id}, true), set_config('app.incident', '', true)`;
      const cases = new Map((await tx.incident.findMany({ select: { id: true, reference: true } })).map((one) => [one.id, one.reference]));
      const clocks = await tx.clock.findMany({
        where: { duty },
        orderBy: [{ sortAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
        take: 100,
      });
      return clocks.map(({ incidentId }) => cases.get(incidentId));
    });
    expect((await asking(busy, incidentsOfDuty, { duty })).map(({ reference }) => reference)).toEqual(rows);
  });

  test('counts no case that is closed, walled off or about its reader, and again what is reopened', async () => {
    const hide = (sql: string) => asOwner(sql.replace('$case', `(select id from incident where reference = $2)`), [busy.id, 'LK-MANY1']);
    const all = async () => {
      const [truth, found, few] = [await exact(), await shown(true), await shown(false)];
      expect(found).toEqual(truth);
      expect(few.nearest).toEqual(truth.nearest);
      return found.all.n;
    };
    const before = await all();
    await hide(`update incident set closed_at = now() where id = $case and $1::uuid is not null`);
    expect(await all()).toBe(before - 1);
    await hide(`update incident set closed_at = null where id = $case and $1::uuid is not null`);
    expect(await all()).toBe(before);
    await hide(`insert into wall (incident_id, person_id, reason, built_by) values ($case, $1, 'x', $1)`);
    expect(await all()).toBe(before - 1);
    await hide(`delete from wall where incident_id = $case and person_id = $1`);
    await hide(
      `insert into subject_identity (incident_id, subject_id, name, person_id, recorded_by) values ($case, gen_random_uuid(), 'x', $1, $1)`,
    );
    expect(await all()).toBe(before - 1);
  });
});
