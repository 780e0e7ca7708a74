import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/server/db';
import { read, run } from '@/server/gate';
import {
  openFromSignal,
  promoteSignal,
  recordCaseSignal,
  recordSignal,
  setCaseSignalAside,
  setSignalAside,
} from '@/server/signal/commands';
import { caseSignals, ownSignal, ownSignals } from '@/server/signal/queries';
import { asking, doing, memberOf, openCase, type Person, person } from '@/server/testing';

const seen = {
  what: 'A mail says that data was taken',
  when: { at: '2025-11-16T22:12:00+09:00', precision: 'minute' },
  knownAt: '2025-11-16T22:12:00+09:00',
  source: 'Customer service inbox',
};
const entries = async (event: string) => {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.actor', ${lead.id}, true)`;
    return tx.entry.findMany({ where: { event }, orderBy: { id: 'asc' } });
  });
};
let lead: Person;

beforeAll(async () => {
  lead = await person();
});

describe('a signal without a case', () => {
  test('is seen by who recorded it, and by nobody else', async () => {
    const { signal } = await doing(lead, recordSignal, seen);
    expect((await asking(lead, ownSignals, {})).map((row) => row.id)).toContain(signal);
    const stranger = await person();
    expect(await asking(stranger, ownSignals, {})).toEqual([]);
    expect(await read(stranger, ownSignal, { signal })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    const notFound = { ok: false, refusal: { kind: 'not-found' } };
    expect(await run(stranger, setSignalAside, { signal, reason: 'x' })).toEqual(notFound);
    expect(await run(stranger, openFromSignal, { signal, title: 'x', timeZone: 'UTC' })).toEqual(notFound);
  });

  test('opens a case in one command: the opener leads it and the signal belongs to it', async () => {
    const { signal } = await doing(lead, recordSignal, seen);
    const { reference } = await doing(lead, openFromSignal, { signal, title: 'Data said to be taken', timeZone: 'Asia/Seoul' });
    const { signals } = await asking(lead, caseSignals, { reference });
    expect(signals).toMatchObject([{ id: signal, state: 'promoted', what: seen.what }]);
    expect((await asking(lead, ownSignals, {})).map((row) => row.id)).not.toContain(signal);
    expect((await entries('incident.opened')).at(-1)?.data).toEqual({ signal });
  });

  test('opens no case twice: the second is told that it was decided', async () => {
    const { signal } = await doing(lead, recordSignal, seen);
    const before = await db().$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('app.actor', ${lead.id}, true)`;
      return tx.incident.count();
    });
    const both = await Promise.all(['One', 'Two'].map((title) => run(lead, openFromSignal, { signal, title, timeZone: 'UTC' })));
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    const after = await db().$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('app.actor', ${lead.id}, true)`;
      return tx.incident.count();
    });
    expect(after - before).toBe(1);
  });

  test('joins a case with the entries it corrects, only where its finder is a member', async () => {
    const { signal: first } = await doing(lead, recordSignal, seen);
    const { signal } = await doing(lead, recordSignal, { ...seen, what: 'A mail claims that data was taken', supersedes: first });
    const foreign = await openCase(await person());
    expect(await run(lead, promoteSignal, { reference: foreign, signal })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    const reference = await openCase(lead);
    await doing(lead, promoteSignal, { reference, signal });
    const { signals } = await asking(lead, caseSignals, { reference });
    expect(signals).toMatchObject([{ id: signal, earlier: [{ id: first }] }]);
  });

  test('is set aside once, with a reason, and stays', async () => {
    const { signal } = await doing(lead, recordSignal, seen);
    expect(await run(lead, setSignalAside, { signal, reason: ' ' })).toMatchObject({
      refusal: { kind: 'invalid', faults: [{ path: 'reason', id: 'required' }] },
    });
    await doing(lead, setSignalAside, { signal, reason: 'A test mail of our own' });
    expect(await asking(lead, ownSignal, { signal })).toMatchObject({ state: 'set-aside', reason: 'A test mail of our own' });
    expect(await run(lead, openFromSignal, { signal, title: 'x', timeZone: 'UTC' })).toMatchObject({ refusal: { kind: 'stale' } });
  });
});

describe('a signal of a case', () => {
  test('is recorded and corrected by working roles alone', async () => {
    const reference = await openCase(lead);
    for (const role of ['executive', 'auditor'] as const) {
      const member = await memberOf(lead, reference, role);
      expect(await run(member, recordCaseSignal, { reference, ...seen })).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
      expect(await read(member, caseSignals, { reference })).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    }
    const hr = await memberOf(lead, reference, 'hr-partner');
    const { signal } = await doing(hr, recordCaseSignal, { reference, ...seen });
    const corrected = { reference, ...seen, source: 'The inbox of the helpdesk', supersedes: signal };
    await doing(lead, recordCaseSignal, corrected);
    expect(await run(hr, recordCaseSignal, corrected)).toMatchObject({
      refusal: { kind: 'stale', now: { source: 'The inbox of the helpdesk' } },
    });
    expect((await asking(hr, caseSignals, { reference })).signals).toHaveLength(1);
    expect(await read(await person(), caseSignals, { reference })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });

  test('is known only from when it was known', async () => {
    const reference = await openCase(lead);
    await doing(lead, recordCaseSignal, { reference, ...seen, knownAt: '2025-11-18T22:52:00+09:00' });
    const at = (instant: string) => asking(lead, caseSignals, { reference, at: instant });
    expect((await at('2025-11-18T22:51:59+09:00')).signals).toEqual([]);
    expect((await at('2025-11-18T22:52:00+09:00')).signals).toHaveLength(1);
  });

  test('set aside in one case cannot be named through another', async () => {
    const [one, other] = [await openCase(lead), await openCase(lead)];
    const { signal } = await doing(lead, recordCaseSignal, { reference: one, ...seen });
    expect(await run(lead, setCaseSignalAside, { reference: other, signal, reason: 'x' })).toEqual({
      ok: false,
      refusal: { kind: 'not-found' },
    });
    await doing(lead, setCaseSignalAside, { reference: one, signal, reason: 'A test' });
    expect((await asking(lead, caseSignals, { reference: one })).signals).toMatchObject([{ state: 'set-aside', reason: 'A test' }]);
  });

  const BAD: [string, Record<string, unknown>, string, string][] = [
    ['no text', { what: '' }, 'what', 'required'],
    ['a text without end', { what: 'x'.repeat(2_001) }, 'what', 'too-long'],
    ['text that turns the reading direction', { what: 'a\u202eb' }, 'what', 'control'],
    ['no time', { when: null }, 'when', 'required'],
    ['a day that does not exist', { when: { at: '2025-02-30', precision: 'day' } }, 'when', 'moment'],
    ['an hour without a time', { when: { at: '2025-11-16', precision: 'hour' } }, 'when', 'moment'],
    ['a range that ends before it begins', { when: { at: '2025-11-16', precision: 'range', until: '2025-11-15' } }, 'when', 'order'],
    ['a time to come', { when: { at: '2099-01-01', precision: 'day' }, knownAt: '2099-01-02' }, 'when', 'future'],
    ['known before it happened', { knownAt: '2025-11-16T22:11:00+09:00' }, 'knownAt', 'known-before'],
  ];
  test.each(BAD)('with %s is refused at its field and leaves nothing', async (_, bad, path, id) => {
    const reference = await openCase(lead);
    expect(await run(lead, recordCaseSignal, { reference, ...seen, ...bad })).toMatchObject({
      refusal: { kind: 'invalid', faults: expect.arrayContaining([expect.objectContaining({ path, id })]) },
    });
    expect((await asking(lead, caseSignals, { reference })).signals).toEqual([]);
  });

  test('is told everything that is wrong at once: what is empty, and what has not come yet', async () => {
    const reference = await openCase(lead);
    const bad = { what: ' ', when: { at: '2099-01-01', precision: 'day' }, knownAt: '2098-01-01', source: '' };
    const wanted = [
      { path: 'what', id: 'required' },
      { path: 'source', id: 'required' },
      { path: 'when', id: 'future' },
      { path: 'knownAt', id: 'future' },
    ];
    for (const outcome of [await run(lead, recordCaseSignal, { reference, ...bad }), await run(lead, recordSignal, bad)]) {
      expect(outcome).toMatchObject({ refusal: { faults: expect.arrayContaining(wanted.map((one) => expect.objectContaining(one))) } });
    }
    const early = { ...seen, source: '', knownAt: '2025-11-16T22:11:00+09:00' };
    expect(await run(lead, recordCaseSignal, { reference, ...early })).toMatchObject({
      refusal: { faults: [{ path: 'source' }, { path: 'knownAt', id: 'known-before' }] },
    });
    expect(await run(await person(), recordCaseSignal, { reference, ...bad })).toMatchObject({
      refusal: { faults: [{ path: 'what' }, { path: 'source' }] },
    });
  });
});
