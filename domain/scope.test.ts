import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coupang } from '@/domain/fixtures/coupang';
import type { Figure, ScopeCell } from '@/domain/history';
import { change, drawn, materiallyDifferent, parseScopeCells, totals } from '@/domain/scope';

const cell = (residence: string | null, accounts: Figure, more: Partial<ScopeCell> = {}): ScopeCell => ({
  residence,
  accounts,
  individuals: {},
  minors: null,
  categories: null,
  ...more,
});
const cells = (number: number) => coupang.revisions[number - 1]?.cells ?? [];
const ids = (a: ScopeCell[], b: ScopeCell[]) => materiallyDifferent(a, b).map((one) => one.id);

describe('totals', () => {
  test('are settled only when every place is', () => {
    expect(totals(cells(5)).accounts).toEqual({ settled: 33_673_817 });
    expect(totals([cell('KR', { settled: 10 }), cell('TW', { low: 5, high: 8 })]).accounts).toEqual({ low: 15, high: 18 });
  });
  test('leave the upper bound open where a place is not known, and the lower at what is', () => {
    expect(totals([cell('KR', { settled: 10 }), cell(null, {})]).accounts).toEqual({ low: 10 });
  });
  test('say nothing where nothing is known', () => {
    expect(totals(cells(1)).individuals).toEqual({});
    expect(totals([])).toEqual({ accounts: {}, individuals: {} });
  });
  test('add likely figures only to a likely figure', () => {
    expect(totals([cell('KR', { settled: 10 }), cell('TW', { likely: 5 })]).accounts).toEqual({ low: 10, likely: 15 });
  });
  test('hold every true count between their bounds', () => {
    const place = fc.record({ count: fc.nat(1e9), below: fc.nat(1e6), above: fc.nat(1e6), settled: fc.boolean() });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1 }), (places) => {
        const made = places.map(({ count, below, above, settled }, index) =>
          cell(`${index}`, settled ? { settled: count } : { low: Math.max(0, count - below), high: count + above }),
        );
        const truth = places.reduce((sum, { count }) => sum + count, 0);
        const { settled, low = 0, high } = totals(made).accounts;
        if (settled !== undefined) return settled === truth;
        return low <= truth && high !== undefined && truth <= high;
      }),
    );
  });
});

describe('the change from one revision to the next', () => {
  test('4,536 to 33,700,000 is 33,695,464 more, by a factor of more than seven thousand', () => {
    const found = change(4_536, 33_700_000);
    expect(found).toMatchObject({ kind: 'more', by: 33_695_464 });
    expect(found.kind !== 'same' && found.factor).toBeCloseTo(7429.45, 1);
  });
  test('is named when the total stays and only the split changes', () => {
    expect(change(33_673_817, 33_473_817 + 200_000)).toEqual({ kind: 'same' });
  });
  test('has no factor from nothing', () => {
    expect(change(0, 7)).toEqual({ kind: 'more', by: 7, factor: null });
    expect(change(8, 2)).toEqual({ kind: 'fewer', by: 6, factor: 4 });
  });
});

test('what is drawn is the settled figure, else the likely, else a bound, and says which', () => {
  expect(drawn({ settled: 0 })).toEqual({ value: 0, as: 'settled' });
  expect(drawn({ low: 400, likely: 500 })).toEqual({ value: 500, as: 'likely' });
  expect(drawn({ high: 600 })).toEqual({ value: 600, as: 'high' });
  expect(drawn({})).toBeNull();
});

describe('a filing is materially different from what is known', () => {
  test('on the public record at every later revision', () => {
    expect(ids(cells(1), cells(2))).toEqual(['difference.accounts']);
    // 165,000 of 33.7 million is less than a tenth; the categories are others
    expect(ids(cells(2), cells(3))).toEqual(['difference.categories']);
    expect(ids(cells(4), cells(5))).toEqual(['difference.placeAdded']);
    expect(ids(cells(5), cells(4))).toEqual(['difference.placeRemoved']);
  });
  test.each([
    ['9.9 % more is not', 10_000, 10_990, []],
    ['10 % more is', 10_000, 11_000, ['difference.accounts']],
    ['10 % fewer is', 10_000, 9_000, ['difference.accounts']],
    ['reaching 500 is', 499, 500, ['difference.accounts']],
    ['going over 500 is', 500, 501, ['difference.accounts']],
    ['reaching 1,000 is', 999, 1000, ['difference.accounts']],
    ['going over 1,000 is', 1000, 1001, ['difference.accounts']],
    ['one more elsewhere is not', 700, 701, []],
    ['the first one is', 0, 1, ['difference.accounts']],
    ['the same is not', 0, 0, []],
  ])('%s', (_, before, after, expected) => {
    expect(ids([cell('KR', { settled: before })], [cell('KR', { settled: after })])).toEqual(expected);
  });
  test('when a count becomes known, not when it is withdrawn', () => {
    expect(ids([cell('KR', {})], [cell('KR', { settled: 5 })])).toEqual(['difference.accountsKnown']);
    expect(ids([cell('KR', { settled: 5 })], [cell('KR', {})])).toEqual([]);
  });
  test('never by a likely figure', () => {
    expect(ids([cell('KR', { low: 5, likely: 9 })], [cell('KR', { low: 5, likely: 9_000 })])).toEqual([]);
  });
  test('when somebody has looked at the categories, also if none is hit', () => {
    expect(ids([cell('KR', {})], [cell('KR', {}, { categories: [] })])).toEqual(['difference.categories']);
  });
  test('never from itself', () => {
    for (const number of [1, 2, 3, 4, 5]) expect(ids(cells(number), cells(number))).toEqual([]);
  });
});

describe('cells entered by hand', () => {
  const faults = (value: unknown) => {
    const read = parseScopeCells(value);
    return read.ok ? [] : read.faults.map(({ path, id }) => [path, id]);
  };
  test('hold on the public record', () => {
    expect(parseScopeCells(cells(5))).toEqual({ ok: true, cells: cells(5) });
    expect(parseScopeCells([])).toEqual({ ok: true, cells: [] });
  });
  test.each([
    ['a place twice', [cell('KR', {}), cell('KR', {})], [['1', 'fault.twice']]],
    ['unknown residence twice', [cell(null, {}), cell(null, {})], [['1', 'fault.twice']]],
    ['a settled figure with bounds', [cell('KR', { settled: 5, low: 1 })], [['0.accounts', 'fault.settledAndBounds']]],
    ['bounds the wrong way round', [cell('KR', { low: 6, high: 5 })], [['0.accounts', 'fault.lowAboveHigh']]],
    ['a likely figure outside its bounds', [cell('KR', { low: 6, likely: 5 })], [['0.accounts', 'fault.likelyOutside']]],
    ['less than nobody', [cell('KR', { settled: -1 })], [['0.accounts.settled', 'fault.count']]],
    [
      'a category that is none',
      [cell('KR', {}, { categories: [{ category: 'shoe-size', accounts: null }] })],
      [['0.categories.0.category', 'fault.choice']],
    ],
  ])('name %s', (_, value, expected) => {
    expect(faults(value)).toEqual(expected);
  });
});
