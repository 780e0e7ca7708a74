import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowScanner } from './rows';
import { slowCsv } from './slow-rows';

type Seen = { rows: { text: string; line: number }[]; bad: { reason: string; line: number }[] };

function scanned(bytes: Uint8Array, cuts: readonly number[], fields: number): Seen & { scanner: RowScanner } {
  const seen: Seen = { rows: [], bad: [] };
  const scanner = new RowScanner(
    { delimiter: 44, quote: 34, fields },
    {
      row: (data, from, to, line) => seen.rows.push({ text: Buffer.from(data.subarray(from, to)).toString('latin1'), line }),
      bad: (reason, line) => seen.bad.push({ reason, line }),
    },
    true,
  );
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    scanner.push(bytes.subarray(from, Math.max(from, cut)));
    from = Math.max(from, cut);
  }
  scanner.push(bytes.subarray(from));
  scanner.end();
  return { ...seen, scanner };
}

const pieces = fc.constantFrom('a', 'b', 'é', '한', '"', '""', ',', ',', '\n', '\n', '\r\n', '\r', '"x,y"', '"x\ny"', ' ', '\u0000');
const soup = fc.array(pieces, { maxLength: 40 }).map((parts) => Buffer.from(`h1,h2,h3\n${parts.join('')}`));

test('Rows, broken rows and their lines are those of a plain reading, wherever the bytes are cut', () => {
  fc.assert(
    fc.property(soup, fc.array(fc.nat(80), { maxLength: 5 }), (bytes, cuts) => {
      const slow = slowCsv('x', bytes);
      const fast = scanned(bytes, cuts, 3);
      expect(fast.bad).toEqual(slow.bad);
      expect(fast.rows.map(({ line }) => line)).toEqual(slow.rows.map(({ line }) => line));
      expect(fast.scanner.rows).toBe(slow.rows.length);
    }),
    { numRuns: 2_000 },
  );
});

test('Broken UTF-8 costs the row that has it and no other', () => {
  const bytes = Buffer.concat([Buffer.from('h1,h2,h3\na,b,c\na,'), Buffer.from([0xff, 0xfe]), Buffer.from(',c\na,b,c\n')]);
  const { rows, bad } = scanned(bytes, [10, 18], 3);
  expect(bad).toEqual([{ reason: 'encoding', line: 3 }]);
  expect(rows.map(({ line }) => line)).toEqual([2, 4]);
});

test('A quote that is never closed costs one line, not the file', () => {
  const { rows, bad } = scanned(Buffer.from('h1,h2,h3\n1,"forgotten,3\n1,2,3\n4,5,6\n'), [], 3);
  expect(bad).toEqual([{ reason: 'quotes', line: 2 }]);
  expect(rows.map(({ line }) => line)).toEqual([3, 4]);
});

test('A line of more than eight megabytes is told and passed over', () => {
  const bytes = Buffer.concat([Buffer.from('h1,h2,h3\n'), Buffer.alloc(9_000_000, 'x'), Buffer.from('\n1,2,3\n')]);
  const cuts = Array.from({ length: 20 }, (_, at) => at * 500_000);
  const { rows, bad } = scanned(bytes, cuts, 3);
  expect(bad).toEqual([{ reason: 'too-long', line: 2 }]);
  expect(rows.map(({ line }) => line)).toEqual([3]);
});

test('A cut file loses what follows its last line end, and says so', () => {
  const bad: unknown[] = [];
  const scanner = new RowScanner({ delimiter: 44, quote: 34, fields: 2 }, { bad: (reason, line) => bad.push({ reason, line }) });
  scanner.push(Buffer.from('1,2\n3,'));
  scanner.end(true);
  expect(scanner.rows).toBe(1);
  expect(bad).toEqual([{ reason: 'cut-short', line: 2 }]);
});
