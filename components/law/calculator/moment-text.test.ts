import { describe, expect, test } from 'vitest';
import { enteredOf, momentOf } from './moment-text';

describe('a moment typed on the clocks of a zone', () => {
  test.each([
    ['2026-11-02', '10:15', 'Asia/Seoul', '2026-11-02T10:15:00+09:00'],
    ['2026-11-02', '10:15:30', 'America/New_York', '2026-11-02T10:15:30-05:00'],
    // 29 March 2026: Berlin's clocks go from 02:00 to 03:00.
    ['2026-03-29', '01:59', 'Europe/Berlin', '2026-03-29T01:59:00+01:00'],
    ['2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T03:00:00+02:00'],
    ['2026-03-29', '02:30', 'Europe/Berlin', null],
    // 25 October 2026: 02:30 comes twice; the first is still summer time.
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T02:30:00+02:00'],
    ['2026-11-02', '', 'Europe/Berlin', '2026-11-02'],
    ['', '10:15', 'Europe/Berlin', undefined],
  ])('%s %s in %s is %s', (date, time, zone, moment) => expect(momentOf({ date, time }, zone)).toBe(moment));

  test('comes back into the fields as it was typed', () => {
    const typed = { date: '2026-11-02', time: '10:15' };
    expect(enteredOf(momentOf(typed, 'Asia/Kathmandu') ?? undefined, 'Asia/Kathmandu')).toEqual(typed);
  });
  test('of another offset is shown on the clocks of the zone asked for', () =>
    expect(enteredOf('2026-11-20T09:00:00+09:00', 'America/New_York')).toEqual({ date: '2026-11-19', time: '19:00' }));
  test('without an hour never gets one', () => expect(enteredOf('2026-11-02', 'Asia/Seoul')).toEqual({ date: '2026-11-02', time: '' }));
});
