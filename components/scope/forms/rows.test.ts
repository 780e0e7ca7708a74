import { expect, test } from 'vitest';
import { parseScopeCells } from '@/domain/scope';
import { cellsOf, emptyRow, rowOf } from './rows';

const cell = {
  residence: 'KR',
  accounts: { settled: 33_473_817 },
  individuals: { low: 4, likely: 5 },
  minors: false,
  categories: [
    { category: 'name', accounts: 12 },
    { category: 'email', accounts: null },
  ],
};

test('a stored place comes back from its entries as it was', () => {
  const stored = [cell, { ...cell, residence: 'FJ' }, { ...cell, residence: null, categories: null, minors: null }];
  const rows = stored.map((one, id) => rowOf(one, id, new Set(['KR'])));
  expect(parseScopeCells(cellsOf(rows))).toEqual({ ok: true, cells: stored });
});

test('thousands may be parted; what is no whole number is left for the server to name', () => {
  const row = { ...emptyRow(0), accounts: { kind: 'settled' as const, settled: '33,700,000', low: '', high: '', likely: '' } };
  expect(cellsOf([row])).toMatchObject([{ accounts: { settled: 33_700_000 } }]);
  for (const typed of ['4.5', '4,5', '12 people', '-1', '']) {
    const [bad] = cellsOf([{ ...row, accounts: { ...row.accounts, settled: typed } }]);
    expect(parseScopeCells([bad]).ok).toBe(false);
  }
});
