import { expect, test } from 'vitest';
import { accountsOf, coupang, filing, noHistory, revision, SEOUL } from '@/domain/fixtures/coupang';
import type { History } from '@/domain/history';
import { filedAt, news, outdated, SUPPLEMENT_OF } from '@/domain/supplement';
import { dutyById } from '@/law/rulebook';

const known = (at: string) => ({ at, zone: SEOUL });
const marked = (history: History, at: string) =>
  outdated(history, known(at)).map(({ filing: { id }, revision: { number } }) => [id, number]);

test('a duty that asks for a supplement runs from new information', () => {
  for (const [first, supplement] of Object.entries(SUPPLEMENT_OF)) {
    expect(dutyById(first)).toBeDefined();
    expect(dutyById(supplement)?.startsAt).toBe('newInformation');
  }
});

test('on 29 November 2025 every filing on 4,536 accounts is outdated, and the supplement to the PIPC is not', () => {
  expect(marked(coupang, '2025-11-28T23:59:59+09:00')).toEqual([]);
  // The supplement of the same day stands for its first report: its hour is not known, its revision is.
  expect(marked(coupang, '2025-11-29T12:00:00+09:00')).toEqual([
    ['kisa', 2],
    ['people', 2],
  ]);
});

test('the split between two places outdates what named only one', () => {
  expect(marked(coupang, '2026-03-01T00:00:00+09:00').map(([id]) => id)).toEqual(['kisa', 'people', 'pipc-2']);
});

test('a filing that quotes no revision is taken to tell what was known when it was made', () => {
  const history: History = {
    ...noHistory,
    revisions: [revision(1, '2026-01-01', [accountsOf('KR', 10, [])], 'a'), revision(2, '2026-01-05', [accountsOf('KR', 900, [])], 'b')],
    filings: [
      filing('early', 'kr-network-48-3-first', { at: '2026-01-02', precision: 'day' }),
      filing('late', 'us-sec-8k-105', { at: '2026-01-06', precision: 'day' }),
    ],
  };
  expect(marked(history, '2026-01-10T00:00:00Z')).toEqual([['early', 2]]);
  expect(news(history, known('2026-01-10T00:00:00Z')).map((one) => [one.duty, one.at, one.answered])).toEqual([
    ['kr-network-48-3-first', '2026-01-05', false],
  ]);
});

test('drafts, approvals and withdrawn filings are not filed; a corrected filing counts once, as corrected', () => {
  const when = { at: '2026-01-02T10:00:00Z', precision: 'minute' as const };
  const history: History = {
    ...noHistory,
    filings: [
      filing('draft', 'a', when, { state: 'draft', filed: null }),
      filing('approved', 'b', when, { state: 'approved', filed: null }),
      filing('withdrawn', 'c', when, { state: 'withdrawn' }),
      filing('first', 'd', when),
      filing('corrected', 'd', { ...when, at: '2026-01-02T11:00:00Z' }, { supersedes: 'first' }),
    ],
  };
  expect(filedAt(history, known('2026-01-03T00:00:00Z')).map(({ id, at }) => [id, at])).toEqual([['corrected', '2026-01-02T11:00:00Z']]);
  expect(filedAt(history, known('2026-01-02T10:30:00Z'))).toEqual([]);
});

test('a supplement that points at an earlier version of its first report still belongs to it', () => {
  const history: History = {
    ...coupang,
    filings: [
      ...coupang.filings,
      filing(
        'kisa-corrected',
        'kr-network-48-3-first',
        { at: '2025-11-19T21:36:00+09:00', precision: 'minute' },
        { scopeRevision: 1, supersedes: 'kisa' },
      ),
      filing('kisa-2', 'kr-network-48-3-supplement', { at: '2025-11-29', precision: 'day' }, { scopeRevision: 2, supplementOf: 'kisa' }),
    ],
  };
  expect(news(history, known('2025-12-01T00:00:00+09:00'))).toEqual([
    {
      duty: 'kr-network-48-3-first',
      supplement: 'kr-network-48-3-supplement',
      at: '2025-11-29',
      revision: 2,
      filing: 'kisa-corrected',
      answered: true,
    },
  ]);
});
