import { beforeAll, describe, expect, test } from 'vitest';
import { recordDetermination } from '@/server/determination/commands';
import { read } from '@/server/gate';
import { caseOverview, knownInstants } from '@/server/overview/queries';
import { reviseScope } from '@/server/scope/commands';
import { recordCaseSignal } from '@/server/signal/commands';
import { asking, doing, memberOf, openCase, type Person, person } from '@/server/testing';

let lead: Person;
let reference: string;
const STATED = '2025-11-18T22:52:00+09:00';

/** The first days of the Coupang case as its public record has them. */
beforeAll(async () => {
  lead = await person();
  reference = await openCase(lead);
  const record = (field: string, value: unknown, knownAt: string, more: object = {}) =>
    doing(lead, recordDetermination, { reference, field, value, knownAt, source: 'The public record', basis: 'As published', ...more });
  await doing(lead, recordCaseSignal, {
    reference,
    what: 'An e-mail says that personal data has been exposed',
    when: { at: '2025-11-16T22:12:00+09:00', precision: 'minute' },
    knownAt: '2025-11-16T22:12:00+09:00',
    source: 'PIPC report material',
  });
  await record('moments.firstAccess', '2025-06-24', '2025-11-29');
  const stated = { label: 'as stated', whose: 'the company', at: STATED, precision: 'minute', moments: ['detected', 'aware'], duties: [] };
  await record('anchor', stated, STATED, { key: 'B' });
  await record('confirmation', 'confirmed', STATED, { when: { at: STATED, precision: 'minute' } });
  await record('finding', { kind: 'order', text: 'A new notice is ordered' }, '2025-12-03', {
    key: 'order',
    when: { at: '2025-12-03', precision: 'day' },
  });
  for (const [number, accounts, at] of [
    [1, 4536, STATED],
    [2, 33_700_000, '2025-11-29'],
  ] as const)
    await doing(lead, reviseScope, {
      reference,
      number,
      cells: [{ residence: 'KR', accounts: { settled: accounts }, individuals: {}, minors: null, categories: null }],
      csv: null,
      when: { at, precision: at.length === 10 ? 'day' : 'minute' },
      knownAt: at,
      source: 'Company statement',
      basis: 'As stated',
      reason: number === 1 ? null : 'A second e-mail',
    });
});

describe('the overview', () => {
  test('holds the figures of the public record: 147 days to detection, 48 h 40 min from signal to confirmation', async () => {
    const found = await asking(lead, caseOverview, { reference });
    expect(found.figures?.dwell).toMatchObject({ iso: 'P147D', precision: 'day' });
    expect(found.figures?.scope).toMatchObject({ number: 2, accounts: { settled: 33_700_000 } });
    expect(found.measures?.find((one) => one.id === 'signalToConfirmation')).toMatchObject({ iso: 'PT48H40M', precision: 'minute' });
  });

  test('as known at an instant shows nothing that was known later', async () => {
    const then = await asking(lead, caseOverview, { reference, at: '2025-11-20T00:00:00+09:00' });
    expect(then.figures).toMatchObject({ dwell: null, scope: { number: 1, accounts: { settled: 4536 } } });
    expect(then.timeline.map((row) => row.kind.type)).toEqual(['signal', 'anchor', 'confirmation', 'revision']);
    const before = await asking(lead, caseOverview, { reference, at: '2025-11-16T00:00:00+09:00' });
    expect(before.timeline).toEqual([]);
    expect(before.steps.map((step) => step.at)).toEqual(before.steps.map(() => null));
  });

  test('stands in the order of what happened, with when it was known', async () => {
    const { timeline } = await asking(lead, caseOverview, { reference });
    expect(timeline[0]).toMatchObject({ when: { at: '2025-06-24', precision: 'day' }, knownAt: '2025-11-29' });
    expect(timeline.at(-1)?.kind).toEqual({ type: 'finding', word: 'order' });
  });

  test('gives an executive figures and no signal or determination, an auditor neither, a stranger nothing', async () => {
    const executive = await asking(await memberOf(lead, reference, 'executive'), caseOverview, { reference });
    expect(executive.figures?.scope?.number).toBe(2);
    expect(executive.timeline.map((row) => row.kind.type)).toEqual(['revision', 'revision', 'finding']);
    expect(executive.subjects).toBeNull();
    const auditor = await asking(await memberOf(lead, reference, 'auditor'), caseOverview, { reference });
    expect(auditor).toMatchObject({ figures: null, measures: null, timeline: [], subjects: null });
    // Detection is that of the case, whoever looks at its phases.
    expect([executive.detected, auditor.detected]).toEqual([STATED, STATED]);
    expect(await read(await person(), caseOverview, { reference })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });

  test('offers every instant at which more was known, the earliest first', async () => {
    const { instants } = await asking(lead, knownInstants, { reference });
    expect(instants.map((one) => one.at)).toEqual(['2025-11-16T22:12:00+09:00', STATED, '2025-11-29', '2025-12-03']);
    expect(instants[1]).toMatchObject({ determinations: 2, revisions: 1 });
  });
});
