import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { axis, date, days, duration, endOf, fill, instant, lengthOf, limit, milliseconds, month, range, time, wall } from './format';

const FILED = '2025-11-19T21:35:00+09:00';
const DUE = '2025-11-18T16:00:00+09:00';
const MINUTE = 60_000;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a length', () => {
  test('is exact to the minute', () => {
    expect(duration(milliseconds(FILED) - milliseconds(DUE), 'en')).toBe('29 h 35 min');
    expect(duration('PT29H35M', 'en')).toBe('29 h 35 min');
    expect(duration('P1DT5H35M', 'ko')).toBe('29시간 35분');
    expect(duration('PT1H17M', 'en')).toBe('1 h 17 min');
  });
  test('has its minutes cut, never rounded up', () => {
    expect(duration(lengthOf('PT21H49M59S'), 'en')).toBe('21 h 49 min');
  });
  test('under a minute is not nothing', () => {
    expect(duration('PT1S', 'en')).toBe('under 1 min');
    expect(duration(59_999, 'en')).toBe('under 1 min');
    expect(duration(-59_999, 'ko')).toBe('1분 미만');
    expect(duration(60_000, 'en')).toBe('1 min');
    expect([duration(0, 'en'), duration(0, 'ko')]).toEqual(['0 min', '0분']);
  });
  test('turns to days at 72 hours and not before', () => {
    expect(duration(72 * 60 * MINUTE - 1, 'en')).toBe('71 h 59 min');
    expect(duration(72 * 60 * MINUTE, 'en')).toBe('3 d');
    expect(duration(lengthOf('P4DT21H49M'), 'en')).toBe('4 d 21 h 49 min');
    expect(duration(lengthOf('P4DT21H49M'), 'ko')).toBe('4일 21시간 49분');
    expect(duration(lengthOf('P3DT5M'), 'en')).toBe('3 d 0 h 5 min');
  });
  test('says the same before and after', () => {
    expect(duration(-75 * MINUTE, 'en')).toBe(duration(75 * MINUTE, 'en'));
  });
  test('counted on dates stays in days', () => {
    expect(duration('P1D', 'en')).toBe('1 day');
    expect(duration('P147D', 'en')).toBe('147 days');
    expect(duration('P147D', 'ko')).toBe('147일');
    expect(days(1, 'en')).toBe('1 day');
  });
  test('has no padded or empty part in Korean', () => {
    expect(duration(24 * 60 * MINUTE, 'en')).toBe('24 h 00 min');
    expect(duration(24 * 60 * MINUTE, 'ko')).toBe('24시간');
    expect(duration(6 * 60 * MINUTE + 5 * MINUTE, 'ko')).toBe('6시간 5분');
  });
  test('that is no duration is refused', () => {
    expect(() => lengthOf('three days')).toThrow(RangeError);
    expect(() => milliseconds('soon')).toThrow(RangeError);
  });
});

describe.each(['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati'])('with the process in %s', (home) => {
  test('an instant shows its own zone', () => {
    vi.stubEnv('TZ', home);
    expect(instant('2025-11-18T13:52:00Z', 'Asia/Seoul', 'en')).toBe('18 Nov 2025, 22:52 Seoul');
    expect(instant('2026-03-03T17:30:00-05:00', 'America/New_York', 'en', { weekday: true, year: false })).toBe('Tue 3 Mar 17:30 New York');
    expect(instant('2026-03-03T17:30:00-05:00', 'Asia/Seoul', 'ko', { weekday: true })).toBe('2026년 3월 4일 (수) 07:30 서울');
    expect(instant('2026-02-26T02:08:41+09:00', 'Asia/Seoul', 'en', { seconds: true, city: false })).toBe('26 Feb 2026, 02:08:41');
    expect(time('2025-09-30T15:00:00Z', 'Asia/Seoul')).toBe('00:00');
    expect(date('2025-09-30T15:00:00Z', 'Asia/Seoul', 'en')).toBe('1 Oct 2025');
  });
  test('a date alone never shows an hour and never moves', () => {
    vi.stubEnv('TZ', home);
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Seoul']) {
      expect(instant('2025-11-20', zone, 'en', { weekday: true })).toBe('Thu 20 Nov 2025');
      expect(instant('2025-11-20', zone, 'ko')).toBe('2025년 11월 20일');
      expect(time('2025-11-20', zone)).toBe('');
      expect(limit('2025-11-20', 'instant', 'Asia/Seoul', 'en')).toBe('end of Thu 20 Nov Seoul');
    }
  });
  test('the end of a day names the day', () => {
    vi.stubEnv('TZ', home);
    expect(endOf('2026-02-26T23:59:59+09:00', 'Asia/Seoul', 'en')).toBe('end of Thu 26 Feb');
    expect(limit('2026-02-26T23:59:59+09:00', 'day', 'Asia/Seoul', 'ko')).toBe('2월 26일 (목)까지 (서울)');
  });
  test('a clock change is followed', () => {
    vi.stubEnv('TZ', home);
    expect(instant('2026-03-29T00:59:59Z', 'Europe/Berlin', 'en', { year: false })).toBe('29 Mar 01:59 Berlin');
    expect(instant('2026-03-29T01:00:00Z', 'Europe/Berlin', 'en', { year: false })).toBe('29 Mar 03:00 Berlin');
  });
});

test('a month on an axis is named', () => {
  expect(month('2025-09-01', 'UTC', 'en', true)).toBe('Sep 2025');
  expect(month('2025-09-01', 'UTC', 'ko', true)).toBe('2025년 9월');
});

test('a figure on an axis is exact', () => {
  expect([1_000, 100_000, 10_000_000, 33_700_000].map((n) => axis(n, 'en'))).toEqual(['1,000', '100,000', '10 M', '33.7 M']);
  expect([1_000, 100_000, 10_000_000, 33_700_000, 100_000_000].map((n) => axis(n, 'ko'))).toEqual([
    '1,000',
    '10만',
    '1,000만',
    '3,370만',
    '1억',
  ]);
});

describe('a wall clock', () => {
  const ZONES = [
    'Asia/Seoul',
    'America/New_York',
    'America/St_Johns',
    'Asia/Gaza',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Africa/Monrovia',
    'UTC',
  ];
  const platform = (at: number, zone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const ours = (at: number, zone: string) => {
    const { year, month: m, day, hour, minute, second } = wall(at, zone);
    return `${year}-${two(m)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
  };

  test('is that of the platform at any instant of a zone, with odd offsets and odd changes', () => {
    const instants = fc.integer({ min: Date.UTC(1960, 0, 1), max: Date.UTC(2060, 0, 1) });
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (at, zone) => ours(at, zone) === platform(at, zone)),
      { numRuns: 400 },
    );
  });

  // Newfoundland changed its clocks at one minute past midnight: 2010-11-07 00:01 summer time is 02:31 UTC.
  test('changes at the very minute', () => {
    const change = Date.UTC(2010, 10, 7, 2, 31);
    for (const at of [change - MINUTE, change - 1, change, change + MINUTE])
      expect(ours(at, 'America/St_Johns')).toBe(platform(at, 'America/St_Johns'));
    expect(ours(change - 1, 'America/St_Johns')).toBe('2010-11-07 00:00:59');
    expect(ours(change, 'America/St_Johns')).toBe('2010-11-06 23:01:00');
  });
});

test('bounds say which side is open', () => {
  expect(range(400, 600, 'en')).toBe('400 to 600');
  expect(range(4536, null, 'en')).toBe('at least 4,536');
  expect(range(null, 600, 'ko')).toBe('600 이하');
  expect(range(4536, 4536, 'ko')).toBe('4,536');
  expect(range(null, null, 'en')).toBe('');
});

test('a sentence keeps a name that has no value', () => {
  expect(fill('{duration} left of {period}', { duration: '1 h 17 min' })).toBe('1 h 17 min left of {period}');
});

const NOUNS = ['clock', 'picture', 'why'] as const;

function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

test.each(NOUNS)('%s says the same things in both languages', async (noun) => {
  const [english, korean] = await Promise.all(
    (['en', 'ko'] as const).map(async (l) => leaves((await import(`./${l}/${noun}.json`)).default)),
  );
  const names = (text: string) => [...text.matchAll(/\{[^}]*\}/g)].map((m) => m[0]).sort();
  expect(korean?.map(([path]) => path)).toEqual(english?.map(([path]) => path));
  expect(korean?.map(([path, text]) => [path, names(text)])).toEqual(english?.map(([path, text]) => [path, names(text)]));
});
