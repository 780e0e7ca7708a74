import { expect, test } from 'vitest';
import { faultOfJson } from './json-fault';

test.each([
  ['a comma too many', '{\n  "a": 1,\n}', { line: 3, column: 1 }],
  ['a comma that lacks', '{\n  "a": 1\n  "b": 2\n}', { line: 3, column: 3 }],
  ['a name without quotes', '{ a: 1 }', { line: 1, column: 3 }],
  ['single quotes', "{ 'a': 1 }", { line: 1, column: 3 }],
  ['a text that does not end', '{ "a": "b }', { line: 1, column: 8 }],
  ['a comma too many in a list', '[1, 2,]', { line: 1, column: 7 }],
  ['an end too early', '{ "a": [1', { line: 1, column: 10 }],
  ['nothing at all', '', { line: 1, column: 1 }],
  ['something after the end', '{}\n{}', { line: 2, column: 1 }],
  ['a number that is none', '[01]', { line: 1, column: 3 }],
])('%s is told by its line and column', (_, text, place) => {
  expect(faultOfJson(text)).toEqual(place);
});

test('JSON has no fault', () => {
  for (const text of ['{}', ' [ ] ', '{"a":[1,-2.5e3,"\\u00e9\\n",true,null,{"b":{}}]}', '"text"']) expect(faultOfJson(text)).toBeNull();
});
