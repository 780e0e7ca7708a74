import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/server/db';
import { read, run } from '@/server/gate';
import { reviseScope } from '@/server/scope/commands';
import { caseScope, scopeAsRevised, scopeToRevise } from '@/server/scope/queries';
import { doing, memberOf, openCase, type Person, person } from '@/server/testing';

const cell = (residence: string, accounts: number) => ({
  residence,
  accounts: { settled: accounts },
  individuals: {},
  minors: null,
  categories: [{ category: 'name', accounts }],
});
const revision = (reference: string, number: number, over: Record<string, unknown> = {}) => ({
  reference,
  number,
  cells: [cell('KR', 4536)],
  csv: null,
  when: { at: '2025-11-18', precision: 'day' },
  knownAt: '2025-11-18T22:52:00+09:00',
  source: 'access logs',
  basis: 'Access logs of one token',
  reason: number === 1 ? null : 'A second e-mail',
  ...over,
});

let lead: Person;
let reference: string;
beforeAll(async () => {
  lead = await person();
  reference = await openCase(lead);
});

const countOf = async () => (await scopeOf(lead, reference)).revisions.length;
const scopeOf = async (actor: Person, at: string) => {
  const outcome = await read(actor, caseScope, { reference: at });
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
};

describe('a scope revision', () => {
  test('is numbered, and leaves an entry with counts alone', async () => {
    expect(await doing(lead, reviseScope, revision(reference, 1))).toEqual({ number: 1 });
    const { revisions } = await scopeOf(lead, reference);
    expect(revisions[0]).toMatchObject({ number: 1, totals: { accounts: { settled: 4536 }, individuals: {} }, reason: null });
    const entry = await db().$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('app.actor', ${lead.id}, true)`;
      return tx.entry.findFirst({ where: { event: 'scope.revised' }, orderBy: { id: 'desc' } });
    });
    expect(entry?.data).toEqual({ revision: expect.any(String), number: 1, cells: 1, fromFile: false });
  });

  test('is stale when somebody recorded one meanwhile, and says what stands', async () => {
    const outcome = await run(lead, reviseScope, revision(reference, 1, { cells: [cell('KR', 9)] }));
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { kind: 'stale', now: { number: 1, accounts: 4536, basis: 'Access logs of one token' } },
    });
    expect(await countOf()).toBe(1);
  });

  test('needs to say why from the second on', async () => {
    const outcome = await run(lead, reviseScope, revision(reference, 2, { reason: null }));
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'invalid', faults: [{ path: 'reason', id: 'required' }] } });
  });

  test('of two at once, one is recorded and the other is told', async () => {
    const both = await Promise.all([run(lead, reviseScope, revision(reference, 2)), run(lead, reviseScope, revision(reference, 2))]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ refusal: { kind: 'stale', now: { number: 2 } } });
  });

  test('names every bad row of a file with its line, and saves nothing', async () => {
    const before = await countOf();
    const csv = 'residence,accounts\nKR,4536\nUK,12\nTW,many\n';
    const outcome = await run(lead, reviseScope, revision(reference, 3, { cells: null, csv }));
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        kind: 'invalid',
        faults: [
          { path: 'csv', id: 'domain:csvFault.code', params: { line: 3, column: 'residence' } },
          { path: 'csv', id: 'domain:csvFault.number', params: { line: 4, column: 'accounts' } },
        ],
      },
    });
    expect(await countOf()).toBe(before);
  });

  test('of a file holds the places of the file', async () => {
    const csv = 'residence,accounts,categories\nKR,33473817,name;email\nTW,200000,name\n';
    await doing(lead, reviseScope, revision(reference, 3, { cells: null, csv, reason: 'Taiwan' }));
    const { revisions } = await scopeOf(lead, reference);
    expect(revisions.at(-1)?.cells.map((one) => [one.residence, one.accounts.settled])).toEqual([
      ['KR', 33_473_817],
      ['TW', 200_000],
    ]);
  });

  test('names the row and the part of what was entered badly by hand', async () => {
    const bad = [cell('KR', 1), { ...cell('TW', 1), accounts: { low: 9, high: 3 } }];
    const outcome = await run(lead, reviseScope, revision(reference, 4, { cells: bad }));
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { faults: [{ path: 'cells.1.accounts', id: 'scope:fault.lowAboveHigh', params: { row: 2, part: 'accounts' } }] },
    });
  });

  test('says that nobody is affected when no row is given', async () => {
    const other = await openCase(lead);
    await doing(lead, reviseScope, revision(other, 1, { cells: [] }));
    expect((await scopeOf(lead, other)).revisions[0]?.cells).toEqual([]);
  });

  test('can be checked before it is recorded, by the same rules, and nothing is saved', async () => {
    const before = await countOf();
    const given = revision(reference, 4, { cells: [cell('KR', 9)] });
    const checked = await read(lead, scopeAsRevised, { reference, given });
    expect(checked).toMatchObject({ ok: true, value: { totals: { accounts: { settled: 9 } }, before: { number: 3 } } });
    const bad = await read(lead, scopeAsRevised, { reference, given: { ...given, source: '' } });
    expect(bad).toMatchObject({ ok: false, refusal: { kind: 'invalid', faults: [{ path: 'source', id: 'required' }] } });
    expect(await countOf()).toBe(before);
  });

  test('is not known before it was known', async () => {
    const outcome = await read(lead, caseScope, { reference, at: '2025-11-01T00:00:00Z' });
    expect(outcome).toMatchObject({ ok: true, value: { revisions: [] } });
  });

  test('is recorded by those who answer for scope; others are refused, strangers find nothing', async () => {
    for (const [role, kind] of [
      ['executive', 'not-allowed'],
      ['hr-partner', 'not-allowed'],
      ['legal-counsel', 'not-allowed'],
      ['auditor', 'not-allowed'],
    ] as const) {
      const member = await memberOf(lead, reference, role);
      expect(await run(member, reviseScope, revision(reference, 4))).toEqual({ ok: false, refusal: { kind } });
    }
    const stranger = await person();
    expect(await run(stranger, reviseScope, revision(reference, 4))).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    expect(await read(stranger, scopeToRevise, { reference })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });

  test('shows no filing to a role that reads none', async () => {
    const partner = await memberOf(lead, reference, 'hr-partner');
    expect((await scopeOf(partner, reference)).quotes).toEqual([]);
  });

  test('cannot be changed in the database', async () => {
    const change = db().$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('app.actor', ${lead.id}, true)`;
      await tx.$executeRaw`update scope_revision set basis = 'another' where number = 1`;
    });
    await expect(change).rejects.toThrow();
  });
});

test('a revision is told everything that is wrong with it at once: rows, times and what is empty', async () => {
  const mine = await openCase(lead);
  await doing(lead, reviseScope, revision(mine, 1));
  const bad = { source: '', reason: null, knownAt: '2025-11-17', cells: [{ ...cell('KR', 4536), accounts: { settled: -1 } }] };
  const outcome = await run(lead, reviseScope, revision(mine, 2, bad));
  const paths = outcome.ok || outcome.refusal.kind !== 'invalid' ? [] : outcome.refusal.faults.map(({ path, id }) => `${path} ${id}`);
  expect(paths.map((one) => one.split(' ')[0])).toEqual(['source', 'knownAt', 'reason', 'cells.0.accounts']);
  expect(paths).toContain('knownAt known-before');
});
