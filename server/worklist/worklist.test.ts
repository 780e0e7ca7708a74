import { beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { db } from '@/server/db';
import { caseOf, command, read } from '@/server/gate';
import { addMember, endMember } from '@/server/member/commands';
import { asking, doing, NOBODY, openCase, type Person, person } from '@/server/testing';
import { worklist } from '@/server/worklist/queries';

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
    expect((await asking(mine, worklist, {})).counts).toEqual({ all: 5, past: 1, limits: 2, targets: 1 });
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
    expect([rows.length, rows[0]?.duty, counts.all]).toEqual([50, 'duty-0', 60]);
  });

  test('is empty for a person of no case and not there for nobody', async () => {
    const { rows, counts } = await asking(await person(), worklist, {});
    expect([rows, counts.all]).toEqual([[], 0]);
    expect(await read(NOBODY, worklist, {})).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});
