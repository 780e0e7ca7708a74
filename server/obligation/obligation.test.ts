import { beforeAll, describe, expect, test, vi } from 'vitest';
import { excerpt, movedByAwareness, withAwareness } from '@/domain/what-if';
import { obligations } from '@/law/obligations';
import { rulebook } from '@/law/rulebook';
import { db } from '@/server/db';
import { confirmDecision, decideNotToNotify } from '@/server/decision/commands';
import { recordDetermination } from '@/server/determination/commands';
import { recordElsewhere } from '@/server/filing/commands';
import { read } from '@/server/gate';
import { caseClocks, caseObligations } from '@/server/obligation/queries';
import { recordCaseSignal } from '@/server/signal/commands';
import { asking, doing, memberOf, openCase, type Person, person } from '@/server/testing';

const NOW = '2026-02-26T02:10:00+09:00';
vi.stubEnv('LATCHKEY_NOW', NOW);

const KISA = 'kr-network-48-3-first';
const PIPC = 'kr-pipa-34-4-regulator';

const held = (reference: string, field: string, value: unknown, more: Record<string, unknown> = {}) => ({
  reference,
  field,
  value,
  knownAt: '2025-11-18T22:52:00+09:00',
  source: 'public record',
  basis: 'as published',
  ...more,
});
const anchor = (label: string, at: string, precision: string) => ({
  label,
  whose: label,
  at,
  precision,
  moments: ['detected', 'aware'],
  duties: [],
});

/** The public record of the first days: both anchors, the company, and the report to KISA. */
async function coupang(lead: Person, reference: string): Promise<void> {
  const tell = (field: string, value: unknown, more: Record<string, unknown> = {}) =>
    doing(lead, recordDetermination, held(reference, field, value, more));
  // PIPC report material released 2025-12-04 by a National Assembly member
  await doing(lead, recordCaseSignal, {
    reference,
    what: 'An e-mail says that personal data has been exposed',
    when: { at: '2025-11-16T22:12:00+09:00', precision: 'minute' },
    knownAt: '2025-11-16T22:12:00+09:00',
    source: 'e-mail',
  });
  const company = {
    name: 'Coupang Corp.',
    nameLocal: '쿠팡 주식회사',
    establishedIn: ['KR'],
    roles: ['controller'],
    regulatedAs: ['online-service-provider'],
  };
  await tell('entity', company, { key: 'coupang-corp' });
  await tell('incident.personalData', 'confirmed');
  await tell('incident.cause', 'credential-misuse');
  await tell('incident.accessFrom', 'outside');
  // Korea JoongAng Daily 2025-11-21
  await tell('anchor', anchor('As stated', '2025-11-18T22:52:00+09:00', 'minute'), { key: 'B' });
  // ZDNet Korea 2026-02-10
  await tell('anchor', anchor('As found', '2025-11-17T16:00:00+09:00', 'hour'), { key: 'A', knownAt: '2026-02-10' });
}

let lead: Person;
let second: Person;
let reference: string;
beforeAll(async () => {
  lead = await person();
  reference = await openCase(lead);
  second = await memberOf(lead, reference, 'privacy-officer');
  await coupang(lead, reference);
});

const shown = (at: string | null = null) => asking(lead, caseObligations, { reference, at });
type Shown = Awaited<ReturnType<typeof shown>>;
const of = ({ obligations: found }: Shown['answers'], duty: string) => found.find((one) => one.duty === duty);
const clock = async (duty: string) => (await asking(lead, caseClocks, { reference })).find((row) => row.duty === duty);
const asLead = <T>(look: (tx: Parameters<Parameters<ReturnType<typeof db>['$transaction']>[0]>[0]) => Promise<T>): Promise<T> =>
  db().$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.actor', ${lead.id}, true)`;
    return look(tx);
  });

describe('the obligations of a case', () => {
  test('a fact that opens a duty is stored as the difference it makes, with the rulebook and the reasons', async () => {
    const { changes } = await shown();
    const opened = changes.find((change) => change.duty === KISA && change.change === 'opened');
    expect(opened).toMatchObject({ entity: 'coupang-corp', rulebook: rulebook.version, cause: 'recordDetermination' });
    expect(opened?.because.length).toBeGreaterThan(0);
  });

  test('an earlier anchor moves the limit, and the move says from where to where', async () => {
    const { changes } = await shown();
    // 24 hours after 18 Nov 22:52 Seoul, then 24 hours after 17 Nov 16:00 Seoul.
    expect(changes.find((change) => change.duty === KISA && change.change === 'due-moved')).toMatchObject({
      before: { due: '2025-11-19T13:52:00.000Z' },
      after: { due: '2025-11-18T07:00:00.000Z' },
    });
  });

  test('a fact without effect on the obligations stores no difference', async () => {
    const before = (await shown()).changes.length;
    await doing(lead, recordDetermination, held(reference, 'exposure', { label: 'Fine', amount: 'not set' }, { key: 'fine' }));
    expect((await shown()).changes.length).toBe(before);
  });

  test('the report to KISA is 29 h 35 min late as found and 1 h 17 min to spare as stated', async () => {
    // Korea JoongAng Daily 2025-11-21: filed 19 Nov 21:35
    await doing(lead, recordElsewhere, {
      reference,
      duty: KISA,
      entity: 'coupang-corp',
      language: 'ko',
      title: 'Intrusion report',
      filed: { at: '2025-11-19T21:35:00+09:00', precision: 'minute' },
      channel: 'report form',
      receipt: null,
      source: 'Korea JoongAng Daily 2025-11-21',
      revision: null,
      text: null,
      supplementOf: null,
    });
    const { anchors } = await shown();
    expect(anchors.map(({ key }) => key)).toEqual(['A', 'B']);
    const [found, stated] = anchors.map(({ answers }) => of(answers, KISA));
    expect(found).toMatchObject({ status: 'late', lateBy: 'PT29H35M' });
    expect(stated).toMatchObject({ status: 'met', lateBy: null });
    expect(Date.parse(stated?.due?.at ?? '') - Date.parse('2025-11-19T21:35:00+09:00')).toBe((60 + 17) * 60_000);
  });

  test('what was known on 19 November knows one anchor and no report', async () => {
    const { anchors, answers, filings } = await shown('2025-11-19T09:00:00+09:00');
    expect(anchors.map(({ key }) => key)).toEqual(['B']);
    expect(of(answers, KISA)).toMatchObject({ status: 'open', due: { at: '2025-11-19T22:52:00+09:00' } });
    expect(filings).toEqual([]);
  });

  test('recomputing keeps a decision not to notify, and its clock stays still', async () => {
    const asked = { reference, duty: PIPC, entity: null, title: 'Not to report', reason: 'No risk' };
    const { decision } = await doing(lead, decideNotToNotify, asked);
    expect(await clock(PIPC)).toBeDefined();
    await doing(second, confirmDecision, { reference, decision, version: 1 });
    expect(await clock(PIPC)).toBeUndefined();
    await doing(
      lead,
      recordDetermination,
      held(reference, 'anchor', anchor('As ordered', '2025-11-17T15:00:00+09:00', 'minute'), { key: 'C' }),
    );
    const stored = await asLead((tx) => tx.decision.findUnique({ where: { id: decision } }));
    expect(stored).toMatchObject({ outcome: 'No risk', confirmedBy: second.id });
    expect(await asLead((tx) => tx.clock.findFirst({ where: { duty: PIPC } }))).toMatchObject({
      decided: true,
      running: false,
      dueAt: new Date('2025-11-20T15:00:00+09:00'),
    });
    expect((await shown()).decisions).toMatchObject([{ id: decision, duty: PIPC, confirmed: true }]);
  });

  test('what if awareness were another instant leaves no trace but that the page was read', async () => {
    const counts = () =>
      asLead(async (tx) => [
        await tx.clock.findMany({ orderBy: { id: 'asc' } }),
        await tx.obligationChange.count(),
        await tx.determination.count(),
        await tx.entry.count({ where: { event: { not: 'read' } } }),
      ]);
    const { facts, anchors, instant } = await shown();
    const before = await counts();
    const [leading = null] = anchors;
    const asked = withAwareness(facts, '2025-11-18T21:35:00+09:00', leading);
    const answers = obligations(asked, excerpt(rulebook, movedByAwareness(rulebook, facts, leading)), instant);
    expect(of(answers, KISA)).toMatchObject({ status: 'met' });
    expect(await counts()).toEqual(before);
    expect(of((await shown()).answers, KISA)).toMatchObject({ status: 'late' });
  });

  test('an own target stands where the law has no figure, and is superseded, not overwritten', async () => {
    const key = 'kr-pipa-34-1-ds@coupang-corp';
    const { determination } = await doing(
      lead,
      recordDetermination,
      held(reference, 'target', { at: '2026-03-02T18:00:00+09:00' }, { key }),
    );
    expect((await shown()).targets).toEqual([{ key, determination, at: '2026-03-02T18:00:00+09:00' }]);
    const again = held(reference, 'target', { at: '2026-03-01T18:00:00+09:00' }, { key, supersedes: determination });
    await doing(lead, recordDetermination, again);
    expect((await shown()).targets).toMatchObject([{ key, at: '2026-03-01T18:00:00+09:00' }]);
  });

  test('reading them leaves an entry; a stranger finds nothing', async () => {
    const reads = () => asLead((tx) => tx.entry.count({ where: { event: 'read', data: { path: ['query'], equals: 'caseObligations' } } }));
    const before = await reads();
    await shown();
    expect(await reads()).toBe(before + 1);
    const stranger = await person();
    expect(await read(stranger, caseObligations, { reference })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    expect(await read(stranger, caseClocks, { reference })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});
