import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScopeCsv, SCOPE_COLUMNS } from '@/domain/scope-csv';

const faults = (text: string) => {
  const read = parseScopeCsv(text);
  return read.ok ? [] : read.faults.map(({ line, column, id }) => [line, column, id]);
};
const cells = (text: string) => {
  const read = parseScopeCsv(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.cells;
};
const HEAD = 'residence,accounts,categories';

describe('a summary file', () => {
  test('with every column is read as the page says', () => {
    const text = `${SCOPE_COLUMNS.map(({ name }) => name).join(',')}
KR,4536,,,,4000,4536,no,name=4536;email;postal-address
US-CA,,10,20,7,,,,none
,,,,,,,,
`;
    expect(cells(text)).toEqual([
      {
        residence: 'KR',
        accounts: { settled: 4536 },
        individuals: { low: 4000, high: 4536 },
        minors: false,
        categories: [
          { category: 'name', accounts: 4536 },
          { category: 'email', accounts: null },
          { category: 'postal-address', accounts: null },
        ],
      },
      { residence: 'US-CA', accounts: { low: 10, high: 20 }, individuals: { settled: 7 }, minors: null, categories: [] },
      { residence: null, accounts: {}, individuals: {}, minors: null, categories: null },
    ]);
  });
  test('means the same with a byte-order mark, other line ends, quotes, blanks and any order of columns', () => {
    const plain = cells(`${HEAD}\nKR,5,name;email\nTW,6,\n`);
    expect(cells(`\ufeff${HEAD}\r\nKR,5,name;email\r\nTW,6,\r\n`)).toEqual(plain);
    expect(cells(`${HEAD}\rKR,5,name;email\rTW,6,`)).toEqual(plain);
    expect(cells(`"residence","accounts","categories"\n"KR","5","name;email"\n"TW","6",""`)).toEqual(plain);
    expect(cells(`Categories , Accounts, RESIDENCE\n name ; email ,5 , KR\n\n   \n,6,TW\n\n`)).toEqual(plain);
  });
  test('may have its largest size', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => `FR-${index.toString(36).toUpperCase()},1`);
    expect(cells(`residence,accounts\n${rows.join('\n')}`)).toHaveLength(2000);
    expect(faults(`residence,accounts\n${[...rows, 'KR,1'].join('\n')}`)).toEqual([[1, null, 'csvFault.tooManyRows']]);
  });
});

describe('a fault is named with its line and its column', () => {
  test.each([
    ['an empty file', '', [[1, null, 'csvFault.empty']]],
    ['only blank lines', '\n \n', [[1, null, 'csvFault.empty']]],
    ['headings alone', `${HEAD}\n`, [[1, null, 'csvFault.noRows']]],
    [
      'Korean headings',
      '거주지,계정\nKR,5',
      [
        [1, null, 'csvFault.headingForeign'],
        [1, null, 'csvFault.headingForeign'],
      ],
    ],
    ['an unknown heading', 'residence,people\nKR,5', [[1, null, 'csvFault.heading']]],
    ['a heading twice', 'residence,accounts,accounts\nKR,5,5', [[1, null, 'csvFault.headingTwice']]],
    ['an empty heading', 'residence,,accounts\nKR,5,5', [[1, null, 'csvFault.headingEmpty']]],
    ['no place', 'accounts\n5', [[1, null, 'csvFault.headingMissing']]],
    ['semicolons between columns', 'residence;accounts\nKR;5', [[1, null, 'csvFault.separator']]],
    ['tabs between columns', 'residence\taccounts\nKR\t5', [[1, null, 'csvFault.separator']]],
    ['a field too few', `${HEAD}\nKR,5`, [[2, null, 'csvFault.fields']]],
    ['separators in a number', `${HEAD}\nKR,"33,700,000",`, [[2, 'accounts', 'csvFault.number']]],
    ['a number in exponents', `${HEAD}\nKR,3.37E+07,`, [[2, 'accounts', 'csvFault.number']]],
    ['less than none', `${HEAD}\nKR,-1,`, [[2, 'accounts', 'csvFault.number']]],
    ['digits of another script', `${HEAD}\nKR,５,`, [[2, 'accounts', 'csvFault.number']]],
    ['more than there can be', `${HEAD}\nKR,1000000000001,`, [[2, 'accounts', 'csvFault.tooLarge']]],
    ['UK for the United Kingdom', `${HEAD}\nUK,1,`, [[2, 'residence', 'csvFault.code']]],
    ['small letters for a place', `${HEAD}\nkr,1,`, [[2, 'residence', 'csvFault.code']]],
    ['a place twice', `${HEAD}\nKR,1,\nTW,1,\nKR,2,`, [[4, 'residence', 'csvFault.placeTwice']]],
    ['a category that is none', `${HEAD}\nKR,1,name;shoe-size`, [[2, 'categories', 'csvFault.category']]],
    ['a category twice', `${HEAD}\nKR,1,name;name=2`, [[2, 'categories', 'csvFault.categoryTwice']]],
    ['a category with two counts', `${HEAD}\nKR,1,name=2=3`, [[2, 'categories', 'csvFault.category']]],
    ['a category with a broken count', `${HEAD}\nKR,1,name=few`, [[2, 'categories', 'csvFault.number']]],
    ['neither yes nor no', 'residence,minors\nKR,perhaps', [[2, 'minors', 'csvFault.minors']]],
    ['a settled figure with bounds', 'residence,accounts,accounts_low\nKR,5,4', [[2, 'accounts', 'csvFault.settledAndBounds']]],
    ['bounds the wrong way round', 'residence,accounts_low,accounts_high\nKR,5,4', [[2, 'accounts_low', 'csvFault.lowAboveHigh']]],
    ['a quotation mark left open', `${HEAD}\nKR,1,"name`, [[2, null, 'csvFault.quoteOpen']]],
    ['a quotation mark inside a field', `${HEAD}\nKR,1,na"me`, [[2, null, 'csvFault.quoteInside']]],
    ['text that is not UTF-8', `${HEAD}\nKR,1,\ufffd`, [[2, null, 'csvFault.encoding']]],
    ['a spreadsheet, not text', 'PK\u0003\u0004\u0000', [[1, null, 'csvFault.encoding']]],
  ] as [string, string, unknown[][]][])('%s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });
  test('in every line that has one, counting lines as an editor does', () => {
    expect(faults(`${HEAD}\n\nKR,x,\n"TW\n",1,\nJP,y,name;z`)).toEqual([
      [3, 'accounts', 'csvFault.number'],
      [6, 'accounts', 'csvFault.number'],
      [6, 'categories', 'csvFault.category'],
    ]);
  });
  test('of a file over 1,000,000 bytes, before anything is read', () => {
    expect(faults(`${HEAD}\n${'유'.repeat(333_333)}`)).toEqual([[1, null, 'csvFault.tooBig']]);
  });
  test('of a quotation mark that is open for the rest of the largest file', () => {
    expect(faults(`${HEAD}\nKR,1,"${'x""\n'.repeat(240_000)}`)).toEqual([[2, null, 'csvFault.quoteOpen']]);
  });
});

test('with one bad line nothing is read', () => {
  const read = parseScopeCsv(`${HEAD}\nKR,1,\nTW,many,`);
  expect(read.ok).toBe(false);
  expect(Object.keys(read)).toEqual(['ok', 'faults']);
});

test('no text makes it throw', () => {
  const piece = fc.oneof(
    fc.constantFrom(...SCOPE_COLUMNS.map(({ name }) => name), ',', '"', '\n', '\r', 'KR', '5', 'name=', ';', '\ufeff'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const read = parseScopeCsv(pieces.join(''));
      return read.ok || read.faults.length > 0;
    }),
  );
});
