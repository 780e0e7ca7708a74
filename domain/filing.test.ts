import { describe, expect, test } from 'vitest';
import { canonical, checklist, filingNeeds, freeze, judgements, type ToFreeze, wordingFlags } from '@/domain/filing';
import { coupang, SEOUL } from '@/domain/fixtures/coupang';
import { obligations } from '@/law/obligations';
import { dutyById, rulebook } from '@/law/rulebook';

const NOW = '2026-03-01T12:00:00+09:00';
const pipc = dutyById('kr-pipa-34-4-regulator');
if (pipc === undefined) throw new Error('The rulebook has lost a duty');
const asked = {
  at: NOW,
  zone: SEOUL,
  rulebook: rulebook.version,
  compute: (facts: Parameters<typeof obligations>[0]) => obligations(facts, rulebook, NOW).obligations,
};

describe('a filing is judged by every anchor', () => {
  // ZDNet Korea 2026-02-10 (as found); Korea JoongAng Daily 2025-11-21 (as claimed)
  test('the KISA report is 29 h 35 min late as found, and in time as claimed', () => {
    const [found, claimed, ...more] = judgements(coupang, { duty: 'kr-network-48-3-first', entity: null }, asked);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ anchor: 'A', status: 'late', lateBy: 'PT29H35M', rulebook: rulebook.version });
    expect(Date.parse(found?.due?.at ?? '')).toBe(Date.parse('2025-11-18T16:00:00+09:00'));
    expect(claimed).toMatchObject({ anchor: 'B', status: 'met', lateBy: null });
    // In time by 1 h 17 min
    expect(Date.parse(claimed?.due?.at ?? '') - Date.parse('2025-11-19T21:35:00+09:00')).toBe(77 * 60_000);
  });
  test('before an anchor is known it judges nothing', () => {
    const early = '2025-12-01T12:00:00+09:00';
    const one = judgements(coupang, { duty: 'kr-network-48-3-first', entity: null }, { ...asked, at: early });
    expect(one.map((judgement) => [judgement.anchor, judgement.status])).toEqual([['B', 'met']]);
  });
  test('a duty that is unknown to the engine is not judged', () => {
    expect(judgements(coupang, { duty: 'nowhere', entity: null }, asked)).toEqual([]);
  });
});

describe('the checklist of a draft', () => {
  const duty = {
    contents: [
      { id: 'items', text: 'items leaked' },
      { id: 'time', text: 'time' },
    ],
  };
  test('fills an item only by words under its id', () => {
    expect(
      checklist(duty, [
        { item: 'items', text: 'Names' },
        { item: 'time', text: ' \n' },
        { item: 'other', text: 'x' },
      ]),
    ).toEqual({
      verified: true,
      items: [
        { id: 'items', text: 'items leaked', state: 'filled' },
        { id: 'time', text: 'time', state: 'empty' },
      ],
      filled: 1,
    });
  });
  test('demands nothing where no source of the contents was read, and says so', () => {
    expect(checklist({}, [{ item: 'a', text: 'b' }])).toEqual({ verified: false, items: [], filled: 0 });
  });
});

describe('wording', () => {
  // PIPC press release 2025-12-03
  test('a Korean draft that says 노출 for 유출 is flagged at each place', () => {
    const flags = wordingFlags({ jurisdiction: 'KR' }, [
      { item: 'a', text: '개인정보 노출 안내: 노출된 항목' },
      { item: 'b', text: '유출 사실' },
    ]);
    expect(flags.map(({ item, index, params }) => [item, index, params])).toEqual([
      ['a', 5, { word: '노출', instead: '유출' }],
      ['a', 12, { word: '노출', instead: '유출' }],
    ]);
  });
  test('drafts for other authorities are left alone', () => {
    expect(wordingFlags({ jurisdiction: 'JP' }, [{ item: 'a', text: '노출 exposure' }])).toEqual([]);
    expect(wordingFlags({ jurisdiction: 'KR' }, [{ item: 'a', text: 'The data were exposed' }])).toHaveLength(1);
  });
});

describe('a frozen filing', () => {
  const given = (more: Partial<ToFreeze> = {}): ToFreeze => ({
    duty: pipc,
    entity: null,
    recipient: 'regulator',
    title: 'Leak report',
    language: 'en',
    filed: { at: '2025-11-20', precision: 'day' },
    receipt: null,
    elsewhere: false,
    draftedBy: 'p1',
    approvedBy: 'p2',
    unapprovedReason: null,
    supplementOf: null,
    revision: 1,
    passages: [],
    heading: (item) => item.text,
    rulebook: rulebook.version,
    judgements: [],
    facts: {},
    ...more,
  });
  test('keeps the revision it quotes, whatever came later', () => {
    const { scope, duty } = freeze(coupang, given());
    expect(scope).toMatchObject({ revision: 1, totals: { accounts: { settled: 4536 } } });
    expect(duty).toMatchObject({ id: 'kr-pipa-34-4-regulator', jurisdiction: 'KR' });
  });
  test('is a copy that later changes do not reach', () => {
    const passages = [{ item: 'extra', text: 'words' }];
    const frozen = freeze(coupang, given({ passages }));
    const text = canonical(frozen);
    passages[0] = { item: 'extra', text: 'changed' };
    expect(canonical(frozen)).toBe(text);
  });
  test('stands in the order of the law, with what was added after it and nothing empty', () => {
    const ids = (pipc.contents ?? []).map((item) => item.id);
    const passages = [
      { item: 'extra', text: 'x' },
      ...ids.toReversed().map((item) => ({ item, text: item })),
      { item: 'blank', text: ' ' },
    ];
    expect(freeze(coupang, given({ passages })).passages.map((passage) => passage.item)).toEqual([...ids, 'extra']);
  });
  test('cannot quote a revision that does not exist', () => {
    expect(() => freeze(coupang, given({ revision: 9 }))).toThrow(RangeError);
  });
  test('has one text for equal content', () => {
    expect(canonical({ b: [1, { d: null, c: '유출' }], a: undefined })).toBe(canonical({ b: [1, { c: '유출', d: null }] }));
    expect(JSON.parse(canonical({ b: [1, undefined], a: 'é"' }))).toEqual({ a: 'é"', b: [1, null] });
  });
});

test('a second person approves every filing, or a reason stands in', () => {
  const filing = { draftedBy: 'p1', approvedBy: null, unapprovedReason: null, elsewhere: false };
  expect(filingNeeds(filing)).toEqual(['need.approval']);
  expect(filingNeeds({ ...filing, unapprovedReason: ' ' })).toEqual(['need.approval']);
  expect(filingNeeds({ ...filing, unapprovedReason: 'Nobody could be reached at 02:10' })).toEqual([]);
  expect(filingNeeds({ ...filing, approvedBy: 'p1' })).toEqual(['need.secondPerson']);
  expect(filingNeeds({ ...filing, approvedBy: 'p2' })).toEqual([]);
  expect(filingNeeds({ ...filing, elsewhere: true })).toEqual([]);
});
