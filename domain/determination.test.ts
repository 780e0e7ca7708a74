import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DETERMINATION_FIELDS, LIMITS, OTHER_FIELDS, parseDetermination } from '@/domain/determination';
import { incidentFlags, moments, riskFlags, safeguardFlags } from '@/law/vocabulary';

const faults = (field: string, key: string, value: unknown) => {
  const read = parseDetermination(field, key, value);
  return read.ok ? [] : read.faults.map(({ path, id }) => [path, id]);
};
const anchor = {
  label: 'As found',
  whose: 'joint investigation',
  at: '2025-11-17T16:00:00+09:00',
  precision: 'hour',
  moments: ['detected', 'aware'],
  duties: [],
};
const entity = { name: 'Coupang Corp.', nameLocal: '쿠팡 주식회사', establishedIn: ['KR'], roles: ['controller'], regulatedAs: null };

test('every path of the facts contract can be determined, and the other fields, each once', () => {
  const paths = [
    ...moments.map((name) => `moments.${name}`),
    ...['personalData', 'kinds', 'cause', 'actor', 'accessFrom', ...incidentFlags].map((name) => `incident.${name}`),
    ...['toIndividuals', ...riskFlags].map((name) => `risk.${name}`),
    ...safeguardFlags.map((name) => `safeguards.${name}`),
    ...OTHER_FIELDS,
  ];
  expect(DETERMINATION_FIELDS.map((one) => one.field).sort()).toEqual(paths.sort());
});

describe('a value that holds', () => {
  test.each([
    ['incident.cause', '', 'credential-misuse'],
    ['incident.kinds', '', []],
    ['incident.significant', '', false],
    ['moments.aware', '', '2025-11-18T22:52:00+09:00'],
    ['moments.firstAccess', '', '2024-02-29'],
    ['anchor', 'A', anchor],
    ['entity', 'coupang-corp', entity],
    ['target', 'eu-gdpr-34@coupang-corp', { at: '2026-01-01' }],
    ['closure', 'US', { dates: ['2025-01-09'] }],
    ['access', 'views', { label: 'Views', days: [{ date: '2025-06-24', count: 0 }], claim: true }],
    ['severity', '', 'high'],
  ])('%s %s is kept as given', (field, key, value) => {
    expect(parseDetermination(field, key, value)).toEqual({ ok: true, value });
  });
  test('is kept in one Unicode form, without blanks at its ends, with its lines', () => {
    const decomposed = '  유출 경위\r\n둘째 줄 '.normalize('NFD');
    expect(parseDetermination('root-cause', '', { text: decomposed })).toEqual({ ok: true, value: { text: '유출 경위\n둘째 줄' } });
  });
  test.each(DETERMINATION_FIELDS.map((one) => one.field))('of %s can be withdrawn', (field) => {
    const keys = { none: '', letter: 'A', entity: 'shop', duty: 'eu-gdpr-34', code: 'US', free: 'x' };
    const kind = DETERMINATION_FIELDS.find((one) => one.field === field)?.key ?? 'none';
    expect(parseDetermination(field, keys[kind], null)).toEqual({ ok: true, value: null });
  });
});

describe('a value that does not hold is named at its place', () => {
  test.each([
    ['an unknown field', 'incident.mood', '', true, [['field', 'fault.field']]],
    ['a group is no field', 'incident', '', {}, [['field', 'fault.field']]],
    ['what every object has is no field', 'constructor', '', {}, [['field', 'fault.field']]],
    ['a word outside its list', 'incident.cause', '', 'sorcery', [['', 'fault.choice']]],
    ['a word twice', 'incident.kinds', '', ['integrity', 'integrity'], [['1', 'fault.twice']]],
    ['text for yes or no', 'incident.significant', '', 'true', [['', 'fault.boolean']]],
    ['nothing at all', 'incident.cause', '', undefined, [['', 'fault.choice']]],
    ['the 30th of February', 'moments.aware', '', '2025-02-30', [['', 'fault.moment']]],
    ['29 February of a common year', 'moments.aware', '', '2025-02-29T10:00:00Z', [['', 'fault.moment']]],
    ['25 o’clock', 'moments.aware', '', '2025-02-28T25:00:00Z', [['', 'fault.moment']]],
    ['a time without its zone', 'moments.aware', '', '2025-02-28T10:00:00', [['', 'fault.moment']]],
    ['a leap second', 'moments.aware', '', '2016-12-31T23:59:60Z', [['', 'fault.moment']]],
    ['a year of a slipped key', 'moments.aware', '', '0202-11-18', [['', 'fault.year']]],
    ['a key where there is none', 'incident.cause', 'x', 'loss', [['key', 'fault.keyNone']]],
    ['two letters for an anchor', 'anchor', 'AB', anchor, [['key', 'fault.tooLong']]],
    ['a small letter', 'anchor', 'a', anchor, [['key', 'fault.keyLetter']]],
    ['a date known to the hour', 'anchor', 'A', { ...anchor, at: '2025-11-17' }, [['precision', 'fault.precisionDay']]],
    ['an instant known to the day', 'anchor', 'A', { ...anchor, precision: 'day' }, [['precision', 'fault.precisionHour']]],
    ['an anchor of nothing', 'anchor', 'A', { ...anchor, moments: [] }, [['moments', 'fault.anchorEmpty']]],
    ['a missing member', 'target', 'eu-gdpr-34', {}, [['at', 'fault.required']]],
    ['a member too many', 'target', 'eu-gdpr-34', { at: '2026-01-01', by: 'me' }, [['by', 'fault.unexpected']]],
    ['UK for the United Kingdom', 'entity', 'shop', { ...entity, establishedIn: ['UK'] }, [['establishedIn.0', 'fault.code']]],
    ['a state that is none', 'entity', 'shop', { ...entity, establishedIn: ['US-XX'] }, [['establishedIn.0', 'fault.code']]],
    ['a status that is none', 'entity', 'shop', { ...entity, regulatedAs: ['bank'] }, [['regulatedAs.0', 'fault.choice']]],
    [
      'a day counted twice',
      'access',
      'v',
      {
        label: 'v',
        days: [
          { date: '2025-01-01', count: 1 },
          { date: '2025-01-01', count: 2 },
        ],
        claim: false,
      },
      [['days.1', 'fault.twice']],
    ],
    [
      'half a person',
      'access',
      'v',
      { label: 'v', days: [{ date: '2025-01-01', count: 0.5 }], claim: false },
      [['days.0.count', 'fault.count']],
    ],
    ['only blanks', 'root-cause', '', { text: ' \n ' }, [['text', 'fault.required']]],
    ['a null character', 'root-cause', '', { text: 'a\u0000b' }, [['text', 'fault.characters']]],
    ['a mark that turns the line round', 'root-cause', '', { text: 'a\u202eb' }, [['text', 'fault.characters']]],
  ] as [string, string, string, unknown, string[][]][])('%s', (_, field, key, value, expected) => {
    expect(faults(field, key, value)).toEqual(expected);
  });
  test('every fault is named, not only the first', () => {
    expect(faults('anchor', '?', { ...anchor, label: '', at: 'soon', moments: ['later'] })).toEqual([
      ['key', 'fault.keyLetter'],
      ['label', 'fault.required'],
      ['at', 'fault.moment'],
      ['moments.0', 'fault.choice'],
    ]);
  });
  test('text may have its full length in any script, and not one character more', () => {
    expect(faults('root-cause', '', { text: '한'.repeat(LIMITS.text) })).toEqual([]);
    expect(faults('root-cause', '', { text: '😀'.repeat(LIMITS.text) })).toEqual([]);
    expect(faults('root-cause', '', { text: '한'.repeat(LIMITS.text + 1) })).toEqual([['text', 'fault.tooLong']]);
  });
});

test('nothing that can be sent makes it throw, and what it accepts it accepts again unchanged', () => {
  const fields = fc.oneof(fc.constantFrom(...DETERMINATION_FIELDS.map((one) => one.field)), fc.string());
  const keys = fc.oneof(fc.constantFrom('', 'A', 'shop', 'eu-gdpr-34', 'US'), fc.string());
  fc.assert(
    fc.property(fields, keys, fc.anything(), (field, key, value) => {
      const read = parseDetermination(field, key, value);
      if (read.ok) expect(parseDetermination(field, key, read.value)).toEqual(read);
      else expect(read.faults.length).toBeGreaterThan(0);
    }),
  );
});
