import { getCountries, getCountryCallingCode, getExampleNumber, Metadata } from 'libphonenumber-js';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, test } from 'vitest';
import { Database, literal } from './database';
import { digitsSql, planOf, telephoneSql } from './telephone';
import { normalForm } from './values';

const REGIONS = getCountries();
const options = { memory: '512MB', threads: 2, spill: null, temp: '/tmp', key: null, keep: null };

/** A generator of whole numbers below `n` that gives the same ones every time (mulberry32). */
function seeded(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * n);
  };
}

test('SQL reads a telephone number only as libphonenumber does, in every region', async () => {
  const database = await Database.open(options, '/tmp');
  const below = seeded(20251118);
  const wrong: unknown[] = [];
  let read = 0;
  const digits = (n: number): string => Array.from({ length: n }, () => below(10)).join('');
  for (const region of REGIONS) {
    const metadata = new Metadata();
    metadata.selectNumberingPlan(region);
    const code = getCountryCallingCode(region);
    const lengths = metadata.numberingPlan?.possibleLengths() ?? [];
    const starts = ['', '0', '1', '8', '00', '010', '011', '009', `+${code}`, `+${code}0`, code, `00${code}`, '+1', '+', '6', '08', '018'];
    const signs = ['', '', '', '-', ' ', '.', '(', ')'];
    const numbers = Array.from({ length: 220 }, () => {
      const bare = `${starts[below(starts.length)]}${digits((lengths[below(lengths.length)] ?? 8) + [0, 0, 0, 0, 0, -1, 1][below(7)]!)}`;
      return [...bare].map((sign) => sign + signs[below(below(2) === 0 ? 3 : signs.length)]).join('');
    });
    const sql = telephoneSql('d', region, `'?'`);
    const rows = await database.rows(
      'test',
      `SELECT t, ${sql} FROM (SELECT t, ${digitsSql('t')} AS d FROM (VALUES ${numbers.map((n) => `(${literal(n)})`).join(',')}) v(t))`,
    );
    for (const [text, made] of rows) {
      if (made === '?') continue;
      read += 1;
      const wanted = normalForm(text ?? '', { kind: 'phone', fold: false, region });
      if (made !== wanted) wrong.push([region, text, made, wanted]);
    }
  }
  await database.close();
  expect(wrong).toEqual([]);
  // Made-up digits are seldom within a numbering plan; this many were, and each was held against the library.
  expect(read).toBeGreaterThan(3_000);
});

test('SQL reads the example number of a region, however it is written, as libphonenumber does or leaves it', async () => {
  const database = await Database.open(options, '/tmp');
  const wrong: unknown[] = [];
  let [known, read] = [0, 0];
  for (const region of REGIONS) {
    const example = getExampleNumber(region, examples);
    if (example === undefined || planOf(region) === null) continue;
    known += 1;
    const values = [example.number, example.formatNational(), example.formatInternational()].map((text) => `(${literal(text)})`).join(',');
    const rows = await database.rows(
      'test',
      `SELECT t, ${telephoneSql('d', region, 'NULL')} FROM (SELECT t, ${digitsSql('t')} AS d FROM (VALUES ${values}) v(t))`,
    );
    for (const [text, made] of rows) {
      if (made !== null && made !== example.number) wrong.push([region, text, made, example.number]);
    }
    if (rows.some(([, made]) => made !== null)) read += 1;
  }
  await database.close();
  expect(wrong).toEqual([]);
  // What SQL leaves, the library reads; it is for speed that few are left.
  expect(known).toBeGreaterThan(150);
  expect(read).toBeGreaterThan(0.9 * known);
});

// As they are written in these countries; E.164 forms by hand from their numbering plans.
test.each([
  [
    'KR',
    ['010-1234-5678', '02-1577-7011', '031 123 4567', '+82 10-1234-5678', '1012345678'],
    ['+821012345678', '+82215777011', '+82311234567', '+821012345678', '+821012345678'],
  ],
  ['US', ['(212) 555-0123', '212.555.0123', '1-212-555-0123'], ['+12125550123', '+12125550123', '+12125550123']],
  ['JP', ['090-1234-5678', '03-1234-5678'], ['+819012345678', '+81312345678']],
  ['DE', ['030 901820', '+49 30 901820'], ['+4930901820', '+4930901820']],
])('SQL reads the usual numbers of %s by itself', async (region, written, wanted) => {
  const database = await Database.open(options, '/tmp');
  expect(planOf(region)).not.toBeNull();
  const values = written.map((number, at) => `(${at}, ${literal(number)})`).join(',');
  const rows = await database.rows(
    'test',
    `SELECT ${telephoneSql('d', region, 'NULL')} FROM (SELECT n, ${digitsSql('t')} AS d FROM (VALUES ${values}) v(n, t)) ORDER BY n`,
  );
  await database.close();
  expect(rows.flat()).toEqual(wanted);
});
