import { describe, expect, test } from 'vitest';
import type { CountResult } from '@/domain/count';
import { scopeOfCount } from '@/domain/count-scope';
import { parseScopeCells } from '@/domain/scope';

const units = (accounts: number, persons: number) => ({ accounts, persons });
const RESULT: CountResult = {
  rows: { read: 12, counted: 10, rejected: 2, filtered: 0 },
  ...units(9, 7),
  byResidence: { '?': units(1, 1), TW: units(3, 3), KR: units(6, 4) },
  byCategory: { name: units(8, 6), 'loyalty-points': units(2, 2) },
  byResidenceAndCategory: [
    { residence: 'KR', category: 'name', ...units(5, 3) },
    { residence: 'TW', category: 'name', ...units(3, 3) },
    { residence: 'TW', category: 'loyalty-points', ...units(2, 2) },
  ],
  byCategorySet: [],
  minors: { ...units(1, 1), byResidence: { TW: units(1, 1) } },
  perDay: [],
  perCredential: [],
  first: null,
  last: null,
  rowsPerAccount: { median: 1, p99: 2, max: 2 },
  shared: [],
  unread: [],
  rejected: [],
  needsAcceptance: true,
  sources: [],
  lookup: null,
  kept: null,
  digest: '',
  seconds: 0,
  rowsPerSecond: 0,
  peakMemoryMb: 0,
};

describe('the scope that a count proposes', () => {
  const { cells, leftOut, overlap } = scopeOfCount(RESULT, true);

  test('has a cell for each place in order, the unknown last, settled, and with minors where some are', () => {
    expect(cells.map(({ residence, accounts, individuals, minors }) => [residence, accounts.settled, individuals.settled, minors])).toEqual(
      [
        ['KR', 6, 4, false],
        ['TW', 3, 3, true],
        [null, 1, 1, false],
      ],
    );
  });

  test('names the categories that the law has a word for, and says which it left out', () => {
    expect(cells[1]?.categories).toEqual([{ category: 'name', accounts: 3 }]);
    expect(leftOut).toEqual(['loyalty-points']);
  });

  test('says by how much the places exceed the whole, where accounts are in several', () => {
    expect(overlap).toEqual(units(1, 1));
  });

  test('does not say "none" of categories and minors at which nobody looked', () => {
    const unlooked = scopeOfCount({ ...RESULT, minors: null }, false).cells;
    expect(unlooked.map((cell) => [cell.categories, cell.minors])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  test('is a revision that could have been entered by hand', () => {
    expect(parseScopeCells(JSON.parse(JSON.stringify(cells)))).toEqual({ ok: true, cells });
  });
});
