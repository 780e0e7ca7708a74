import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slowCount } from './slow-count';
import { slowCsv } from './slow-rows';
import { bench, comparable, recipeOf } from './testing';

let room: ReturnType<typeof bench>;
beforeAll(() => {
  room = bench();
});
afterAll(() => room.end());

const RECIPE = {
  subject: [
    { column: 'id', kind: 'account' },
    { column: 'mail', kind: 'email' },
  ],
  credential: { column: 'key' },
};

const field = fc.constantFrom(
  ...['A1', 'A2', ' A1 ', 'A"1', '"A1"', '"A,1"', '"A\n1"', '"A\r\n1"', '"A""1"', '', '""', "A'1", 'A\t1', 'A\\1', '"A\\"', 'a@x.kr'],
  ...['\u0000', 'é', '한글', '"open', '"shut"x', 'x"y"', '\uFEFF', '#', 'NULL', '\\N', '"', '   ', '\u00a0', '\u2028', 'A1\u0085'],
);
const line = fc.tuple(fc.array(field, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n'));
const whole = fc.tuple(field, field, field, fc.constantFrom('\n', '\r\n', '\r\n'));
const lines = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: whole.map((parts) => `${parts.slice(0, 3).join(',')}${parts[3]}`) },
    line.map(([parts, end]) => parts.join(',') + end),
  ),
  {
    maxLength: 25,
  },
);

test('Whatever stands in a file of delimited text, its rows are those of a plain reading', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(lines, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (parts, end, packed) => {
      const bytes = Buffer.from(`id,mail,key${end}${parts.join('')}`);
      const source = room.file(packed ? gzipSync(bytes) : bytes, 'soup.csv');
      expect(comparable(await room.count([source], RECIPE))).toEqual(slowCount([slowCsv('soup.csv', bytes)], recipeOf(RECIPE)));
    }),
    { numRuns: 30 },
  );
});
