import { expect, test } from 'vitest';
import { placeOfFault } from './json-place';

test('a text that is no JSON is faulted at the first character that cannot stand there', () => {
  for (const [text, line, column] of [
    ['noon', 1, 2],
    ['{"moments":\n {"aware": noon}}', 2, 13],
    ['{"moments": {}}}', 1, 16],
    ['{\n  "a": 1,\n}', 3, 1],
    ["{'a': 1}", 1, 2],
    ['[1 2]', 1, 4],
    ['{"a" 1}', 1, 6],
  ] as const)
    expect([text, placeOfFault(text)]).toEqual([text, { line, column }]);
});

test('a text that only ends too early is faulted past its end', () => {
  expect(placeOfFault('{"moments":\n {')).toEqual({ line: 2, column: 3 });
  expect(placeOfFault('{"a": "x')).toEqual({ line: 1, column: 9 });
  expect(placeOfFault('')).toEqual({ line: 1, column: 1 });
});
