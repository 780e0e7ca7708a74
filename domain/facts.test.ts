import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorsAt, deriveFacts, factsAsOf } from '@/domain/facts';
import { accountsOf, coupang, determination, filing, noHistory, revision, SEOUL, signal } from '@/domain/fixtures/coupang';
import type { Filing, History } from '@/domain/history';
import { written } from '@/domain/moment';
import { parseFacts } from '@/law/facts';

const zone = SEOUL;
const at = (history: History, instant: string, anchor?: string) =>
  factsAsOf(history, instant, { zone, ...(anchor !== undefined && { anchor }) });
const NOW = '2026-03-01T12:00:00+09:00';

describe('what was known on the public record', () => {
  test('before the first signal nothing is known', () => {
    expect(at(coupang, '2025-11-16T22:11:59+09:00')).toEqual({
      entities: [{ id: 'coupang-corp', establishedIn: ['KR'], roles: ['controller'], regulatedAs: ['online-service-provider'] }],
    });
  });
  test('on 19 November: 4,536 accounts, awareness as claimed, first access as the first report had it', () => {
    const facts = at(coupang, '2025-11-19T22:00:00+09:00');
    expect(facts.affected).toEqual([
      { residence: 'KR', accounts: 4536, categories: ['name', 'email', 'phone', 'postal-address', 'order-history'] },
    ]);
    expect(facts.moments).toEqual({
      firstAccess: '2025-11-06T18:38:00+09:00',
      signal: '2025-11-16T22:12:00+09:00',
      detected: '2025-11-18T22:52:00+09:00',
      aware: '2025-11-18T22:52:00+09:00',
      confirmed: '2025-11-18T22:52:00+09:00',
    });
    expect(facts.incident).toEqual({ accessFrom: 'outside', cause: 'credential-misuse', personalData: 'confirmed' });
    expect(facts.done).toEqual([{ duty: 'kr-network-48-3-first', at: '2025-11-19T21:35:00+09:00' }]);
  });
  test('from 29 November, a date alone, first access is 24 June and the accounts 33,700,000', () => {
    expect(at(coupang, '2025-11-28T23:59:59+09:00').moments?.firstAccess).toBe('2025-11-06T18:38:00+09:00');
    const facts = at(coupang, '2025-11-29T00:00:00+09:00');
    expect(facts.moments?.firstAccess).toBe('2025-06-24');
    expect(facts.affected?.[0]?.accounts).toBe(33_700_000);
    expect(facts.incident?.actor).toBe('former-employee');
  });
  test('after the finding of the investigation its anchor leads, and the other can be asked for', () => {
    expect(at(coupang, '2026-02-09T23:59:59+09:00').moments?.aware).toBe('2025-11-18T22:52:00+09:00');
    expect(at(coupang, NOW).moments).toMatchObject({ detected: '2025-11-17T16:00:00+09:00', aware: '2025-11-17T16:00:00+09:00' });
    expect(at(coupang, NOW, 'B').moments).toMatchObject({ detected: '2025-11-18T22:52:00+09:00', aware: '2025-11-18T22:52:00+09:00' });
    expect(anchorsAt(coupang, NOW, { zone }).map((anchor) => anchor.key)).toEqual(['A', 'B']);
  });
  test('33.7 million accounts are never taken for people', () => {
    expect(JSON.stringify(at(coupang, NOW).affected)).not.toContain('individuals');
    expect(at(coupang, NOW).affected?.map((group) => [group.residence, group.accounts])).toEqual([
      ['KR', 33_473_817],
      ['TW', 200_000],
    ]);
  });
  test('every filing made by then is done, in order, and none from later', () => {
    expect(at(coupang, '2025-11-20T09:00:00+09:00').done?.map((one) => one.duty)).toEqual([
      'kr-network-48-3-first',
      'kr-pipa-34-1-ds',
      'kr-pipa-34-4-regulator',
    ]);
  });
});

describe('a correction', () => {
  const row = (id: string, value: unknown, knownAt: string, supersedes: string | null = null) =>
    determination(id, 'incident.cause', '', value, knownAt, { supersedes });
  const history = (...determinations: History['determinations']): History => ({ ...noHistory, determinations });

  test('holds from when it was known; until then what it corrects stands', () => {
    const corrected = history(row('a', 'intrusion', '2026-01-01'), row('b', 'credential-misuse', '2026-01-03', 'a'));
    expect(at(corrected, '2026-01-02T00:00:00+09:00').incident?.cause).toBe('intrusion');
    expect(at(corrected, '2026-01-03T00:00:00+09:00').incident?.cause).toBe('credential-misuse');
  });
  test('that withdraws a value makes it not known again, and not false', () => {
    const withdrawn = history(row('a', 'intrusion', '2026-01-01'), row('b', null, '2026-01-03', 'a'));
    expect(at(withdrawn, '2026-01-04T00:00:00+09:00')).toEqual({});
  });
  test('reaches through a row between that was known later', () => {
    const chain = history(
      row('a', 'intrusion', '2026-01-01'),
      row('b', 'malware', '2026-01-09', 'a'),
      row('c', 'phishing', '2026-01-02', 'b'),
    );
    expect(at(chain, '2026-01-05T00:00:00+09:00').incident?.cause).toBe('phishing');
    expect(at(chain, '2026-01-10T00:00:00+09:00').incident?.cause).toBe('phishing');
  });
  test('does not depend on the order of the rows', () => {
    const rows = [row('a', 'intrusion', '2026-01-01'), row('b', 'malware', '2026-01-02', 'a'), row('c', 'phishing', '2026-01-02', 'a')];
    const answers = [rows, rows.toReversed(), [rows[2], rows[0], rows[1]].filter((one) => one !== undefined)].map((order) =>
      at(history(...order), NOW),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.incident?.cause).toBe('phishing');
  });
  test('a stored value outside the vocabulary counts as not known', () => {
    expect(at(history(row('a', 'sorcery', '2026-01-01')), NOW)).toEqual({});
  });
  test('a date alone begins with its day where the organisation is', () => {
    const dated = history(row('a', 'intrusion', '2026-01-02'));
    expect(at(dated, '2026-01-01T14:59:59Z')).toEqual({});
    expect(at(dated, '2026-01-01T15:00:00Z').incident?.cause).toBe('intrusion');
    expect(factsAsOf(dated, '2026-01-01T15:00:00Z', { zone: 'America/New_York' })).toEqual({});
  });
});

describe('an anchor of awareness', () => {
  const anchor = (key: string, begin: string, moments: string[], duties: string[] = []) =>
    determination(key, 'anchor', key, { label: key, whose: 'somebody', at: begin, precision: 'minute', moments, duties }, '2026-01-01');
  const explicit = determination('e', 'moments.detected', '', '2026-01-05T00:00:00Z', '2026-01-01');
  const history = (...determinations: History['determinations']): History => ({ ...noHistory, determinations });

  test('leaves a moment it does not cover to what was determined', () => {
    const facts = at(history(explicit, anchor('A', '2026-01-02T00:00:00Z', ['aware'])), NOW);
    expect(facts.moments).toEqual({ detected: '2026-01-05T00:00:00Z', aware: '2026-01-02T00:00:00Z' });
  });
  test('for one duty starts that duty and no other', () => {
    const facts = at(
      history(anchor('A', '2026-01-02T00:00:00Z', [], ['eu-gdpr-33-1']), anchor('B', '2026-01-03T00:00:00Z', ['aware'])),
      NOW,
    );
    expect(facts.awareFor).toEqual({ 'eu-gdpr-33-1': '2026-01-02T00:00:00Z' });
    expect(facts.moments).toEqual({ aware: '2026-01-03T00:00:00Z' });
  });
  test('asked for by its letter answers for every duty, those of others too', () => {
    const both = history(
      anchor('A', '2026-01-02T00:00:00Z', [], ['eu-gdpr-33-1']),
      anchor('B', '2026-01-03T00:00:00Z', ['detected', 'aware']),
    );
    expect(at(both, NOW, 'B').awareFor).toBeUndefined();
    expect(at(both, NOW, 'A').awareFor).toEqual({ 'eu-gdpr-33-1': '2026-01-02T00:00:00Z' });
  });
  test('that is not known changes nothing', () => {
    const one = history(anchor('A', '2026-01-02T00:00:00Z', ['aware']));
    expect(at(one, NOW, 'Z')).toEqual(at(one, NOW));
  });
});

describe('what nobody entered', () => {
  test('the signal is the earliest that was not set aside, with its reason', () => {
    const history: History = {
      ...noHistory,
      signals: [
        signal('aside', { at: '2026-01-01', precision: 'day' }, '2026-01-01', 'set-aside'),
        signal('later', { at: '2026-01-05T10:00:00Z', precision: 'minute' }, '2026-01-05', 'promoted'),
        signal('first', { at: '2026-01-03', precision: 'day' }, '2026-01-06', 'open'),
      ],
    };
    expect(deriveFacts(history, NOW, { zone })).toEqual({
      facts: { moments: { signal: '2026-01-03' } },
      reasons: [{ path: 'moments.signal', id: 'reason.signal', params: {} }],
    });
    expect(at(history, '2026-01-05T14:00:00Z').moments?.signal).toBe('2026-01-05T10:00:00Z');
  });
  test('a figure that is only likely is not a fact, bounds are, and a place can be unknown', () => {
    const history: History = {
      ...noHistory,
      revisions: [
        revision(
          1,
          '2026-01-01',
          [
            {
              residence: 'KR',
              accounts: { likely: 9 },
              individuals: { low: 400, high: 600, likely: 500 },
              minors: false,
              categories: null,
            },
            { residence: null, accounts: { low: 7 }, individuals: { settled: 0 }, minors: null, categories: [] },
          ],
          'counted',
        ),
      ],
    };
    expect(at(history, NOW).affected).toEqual([
      { residence: 'KR', individualsAtLeast: 400, individualsAtMost: 600, minors: false },
      { individuals: 0, accounts: 7, categories: [] },
    ]);
  });
  test('nobody affected is a fact, no revision is none', () => {
    expect(at({ ...noHistory, revisions: [revision(1, '2026-01-01', [], 'counted')] }, NOW)).toEqual({ affected: [] });
    expect(at(noHistory, NOW)).toEqual({});
  });
  test('closures are gathered by place', () => {
    const closed = determination('c', 'closure', 'US', { dates: ['2025-01-09'] }, '2026-01-01');
    expect(at({ ...noHistory, determinations: [closed] }, NOW).calendars).toEqual({ extraClosures: { US: ['2025-01-09'] } });
  });
});

describe('new information after a first report', () => {
  const supplement = (id: string, day: string, scopeRevision: number): Filing =>
    filing(id, 'kr-network-48-3-supplement', { at: day, precision: 'day' }, { scopeRevision, supplementOf: 'kisa' });

  test('begins when the revision was known beside which the report misleads', () => {
    const { facts, reasons } = deriveFacts(coupang, '2025-12-01T00:00:00+09:00', { zone });
    expect(facts.moments?.newInformation).toBe('2025-11-29');
    expect(facts.awareFor).toEqual({ 'kr-network-48-3-supplement': '2025-11-29' });
    expect(reasons).toContainEqual({ path: 'moments.newInformation', id: 'reason.newInformation', params: { revision: 2 } });
  });
  test('is absent before, and where no first report was made', () => {
    expect(at(coupang, '2025-11-28T00:00:00+09:00').moments?.newInformation).toBeUndefined();
    const unfiled = { ...coupang, filings: coupang.filings.filter((one) => one.id !== 'kisa') };
    expect(at(unfiled, NOW).moments?.newInformation).toBeUndefined();
    expect(at(unfiled, NOW).awareFor).toBeUndefined();
  });
  test('keeps its beginning when a supplement tells it, so that the supplement can be judged', () => {
    const told = { ...coupang, filings: [...coupang.filings, supplement('kisa-2', '2025-11-30', 2)] };
    expect(at(told, '2025-12-01T00:00:00+09:00').moments?.newInformation).toBe('2025-11-29');
  });
  test('moves to the next revision that is materially different from the supplement', () => {
    const told = { ...coupang, filings: [...coupang.filings, supplement('kisa-2', '2025-11-30', 2)] };
    expect(at(told, NOW).moments?.newInformation).toBe('2026-02-05');
    expect(at(coupang, NOW).moments?.newInformation).toBe('2025-11-29');
  });
  test('does not start for another first report that has nothing new to tell', () => {
    const amended: History = {
      ...noHistory,
      revisions: [revision(1, '2026-01-01', [accountsOf('US', 10, [])], 'a'), revision(2, '2026-01-10', [accountsOf('US', 900, [])], 'b')],
      filings: [
        filing('kisa', 'kr-network-48-3-first', { at: '2026-01-02', precision: 'day' }, { scopeRevision: 1 }),
        filing('sec', 'us-sec-8k-105', { at: '2026-01-12', precision: 'day' }, { scopeRevision: 2, recipient: 'public' }),
      ],
    };
    expect(at(amended, NOW).awareFor).toEqual({ 'kr-network-48-3-supplement': '2026-01-10' });
    expect(at(amended, NOW).moments).toBeUndefined();
  });
  test('that was determined is taken as it is', () => {
    const explicit = determination('n', 'moments.newInformation', '', '2025-11-25T09:00:00+09:00', '2025-11-25');
    const facts = at({ ...coupang, determinations: [...coupang.determinations, explicit] }, NOW);
    expect(facts.moments?.newInformation).toBe('2025-11-25T09:00:00+09:00');
    expect(facts.awareFor).toBeUndefined();
  });
});

describe('for any history at any instant', () => {
  const instants = fc
    .integer({ min: Date.parse('2025-01-01T00:00:00Z'), max: Date.parse('2026-12-31T00:00:00Z') })
    .map((ms) => written(ms, 'UTC'));
  const moments = fc.oneof(
    instants,
    instants.map((at) => at.slice(0, 10)),
  );
  const whens = fc.oneof(
    instants.map((at) => ({ at, precision: 'minute' as const })),
    instants.map((at) => ({ at: at.slice(0, 10), precision: 'day' as const })),
  );
  const anchors = fc.record({
    label: fc.constant('x'),
    whose: fc.constant('y'),
    at: instants,
    precision: fc.constant('minute'),
    moments: fc.uniqueArray(fc.constantFrom('detected', 'aware')),
    duties: fc.uniqueArray(fc.constantFrom('eu-gdpr-33-1', 'kr-network-48-3-first'), { minLength: 1 }),
  });
  const values = fc.oneof(
    fc.tuple(fc.constantFrom('moments.aware', 'moments.signal', 'moments.newInformation'), fc.constant(''), moments),
    fc.tuple(fc.constant('incident.cause'), fc.constant(''), fc.constantFrom('intrusion', 'loss', 'sorcery', 7)),
    fc.tuple(fc.constant('risk.seriousHarm'), fc.constant(''), fc.boolean()),
    fc.tuple(fc.constant('anchor'), fc.constantFrom('A', 'B', 'C'), anchors),
    fc.tuple(fc.constant('confirmation'), fc.constant(''), fc.constantFrom('confirmed', 'dismissed')),
    fc.tuple(fc.constant('closure'), fc.constantFrom('US', 'KR'), fc.constant({ dates: ['2025-01-09'] })),
    fc.tuple(
      fc.constantFrom('incident.cause', 'anchor', 'entity'),
      fc.constantFrom('', 'A', 'shop'),
      fc.oneof(fc.constant(null), fc.anything()),
    ),
  );
  const determinations = fc
    .array(fc.record({ of: values, knownAt: moments, when: fc.option(whens), supersedes: fc.option(fc.nat(20)) }), { maxLength: 12 })
    .map((rows) =>
      rows.map(({ of: [field, key, value], knownAt, when, supersedes }, index) =>
        determination(`d${index}`, field, key, value, knownAt, {
          when,
          supersedes: supersedes !== null && supersedes < index ? `d${supersedes}` : null,
        }),
      ),
    );
  const figures = fc.oneof(
    fc.nat(5000).map((settled) => ({ settled })),
    fc.record({ low: fc.nat(900), high: fc.integer({ min: 900, max: 2000 }) }, { requiredKeys: [] }),
  );
  const cells = fc.uniqueArray(
    fc.record({
      residence: fc.constantFrom('KR', 'US-CA', null),
      accounts: figures,
      individuals: figures,
      minors: fc.option(fc.boolean()),
      categories: fc.option(
        fc
          .uniqueArray(fc.constantFrom('name', 'email'), { maxLength: 2 })
          .map((list) => list.map((category) => ({ category, accounts: null }))),
      ),
    }),
    { selector: (cell) => cell.residence, maxLength: 3 },
  );
  const histories: fc.Arbitrary<History> = fc.record({
    signals: fc
      .array(fc.tuple(whens, moments, fc.constantFrom('open' as const, 'set-aside' as const)), { maxLength: 3 })
      .map((rows) => rows.map(([when, knownAt, state], index) => signal(`s${index}`, when, knownAt, state))),
    determinations,
    revisions: fc
      .array(fc.tuple(moments, cells), { maxLength: 5 })
      .map((rows) => rows.map(([knownAt, of], index) => revision(index + 1, knownAt, of, 'counted'))),
    filings: fc
      .array(
        fc.tuple(
          fc.constantFrom('kr-network-48-3-first', 'kr-network-48-3-supplement', 'us-sec-8k-105'),
          whens,
          fc.option(fc.nat(6)),
          fc.option(fc.nat(6)),
        ),
        { maxLength: 5 },
      )
      .map((rows) =>
        rows.map(([duty, filed, scopeRevision, of], index) =>
          filing(`f${index}`, duty, filed, { scopeRevision, supplementOf: of === null ? null : `f${of}` }),
        ),
      ),
    decisions: fc.constant([]),
    tasks: fc.constant([]),
  });

  test('the facts hold to the contract of the law', () => {
    fc.assert(
      fc.property(histories, instants, fc.constantFrom('A', 'Z'), (history, instant, anchor) => {
        for (const facts of [factsAsOf(history, instant, { zone }), factsAsOf(history, instant, { zone, anchor })]) {
          expect(parseFacts(facts)).toEqual({ facts });
        }
      }),
    );
  });
  test('what was recorded of later knowledge changes nothing of what was known', () => {
    fc.assert(
      fc.property(histories, instants, (history, instant) => {
        const reached = (at: string) => Date.parse(at.length === 10 ? `${at}T00:00:00+09:00` : at) <= Date.parse(instant);
        const then: History = {
          ...history,
          signals: history.signals.filter((row) => reached(row.knownAt)),
          revisions: history.revisions.filter((row) => reached(row.knownAt)),
          filings: history.filings.filter((row) => row.filed !== null && reached(row.filed.at)),
        };
        expect(factsAsOf(then, instant, { zone })).toEqual(factsAsOf(history, instant, { zone }));
      }),
    );
  });
  test('every derived fact has its reason', () => {
    fc.assert(
      fc.property(histories, instants, (history, instant) => {
        const { facts, reasons } = deriveFacts(history, instant, { zone });
        const explained = new Set(reasons.map((reason) => reason.path));
        for (const duty of Object.keys(facts.awareFor ?? {})) expect(explained).toContain(`awareFor.${duty}`);
        for (const path of explained) {
          const [group, name = ''] = path.split('.');
          expect(group === 'moments' ? Object.keys(facts.moments ?? {}) : Object.keys(facts.awareFor ?? {})).toContain(name);
        }
      }),
    );
  });
});
