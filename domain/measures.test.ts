import { describe, expect, test } from 'vitest';
import { coupang, noHistory, SEOUL } from '@/domain/fixtures/coupang';
import { lengthBetween, type Mark, mark, measures } from '@/domain/measures';

const at = (instant: string) => measures(coupang, { at: instant, zone: SEOUL });
const of = (instant: string, id: string, params: Record<string, string> = {}) =>
  at(instant).filter((one) => one.id === id && Object.entries(params).every(([name, value]) => one.params[name] === value));
const NOW = '2026-03-01T12:00:00+09:00';

describe('on the public record', () => {
  // cases of the record: "days_first_access_to_company_detection": 147; 18 November is the company's own detection
  test('147 days lie between first access and detection as claimed, 146 as found', () => {
    expect(of(NOW, 'firstAccessToAnchor', { anchor: 'B' })).toMatchObject([{ iso: 'P147D', precision: 'day' }]);
    expect(of(NOW, 'firstAccessToAnchor', { anchor: 'A' })).toMatchObject([{ iso: 'P146D', precision: 'day' }]);
    expect(of('2025-12-01T00:00:00+09:00', 'firstAccessToDetection')).toMatchObject([{ iso: 'P147D' }]);
  });
  // "days_reported_from_access_to_detection_in_the_first_report": 12, from 6 November 18:38 to 18 November 22:52
  test('the first report had 12 days, to the minute', () => {
    expect(of('2025-11-20T00:00:00+09:00', 'firstAccessToDetection')).toMatchObject([{ iso: 'PT292H14M', precision: 'minute' }]);
    expect(Math.floor(292 / 24)).toBe(12);
  });
  test('the signal was confirmed after 48 h 40 min', () => {
    expect(of(NOW, 'signalToConfirmation')).toMatchObject([{ iso: 'PT48H40M', precision: 'minute' }]);
  });
  // "kisa_report_hours_after_awareness_found": 53 h 35 min; "…_claimed": 22 h 43 min
  test('the KISA report came 53 h 35 min after awareness as found, to the hour, and 22 h 43 min as claimed', () => {
    expect(of(NOW, 'anchorToFiling', { anchor: 'A', filing: 'kisa' })).toMatchObject([{ iso: 'PT53H35M', precision: 'hour' }]);
    expect(of(NOW, 'anchorToFiling', { anchor: 'B', filing: 'kisa' })).toMatchObject([{ iso: 'PT22H43M', precision: 'minute' }]);
  });
  test('a filing of which only the day is known is measured in days', () => {
    expect(of(NOW, 'anchorToFiling', { anchor: 'B', filing: 'pipc' })).toMatchObject([{ iso: 'P2D', precision: 'day' }]);
  });
  // "first_access_to_first_signal": from 2025-06-24 to 2025-11-16
  test('145 days lie between first access and first signal', () => {
    expect(of(NOW, 'firstAccessToSignal')).toMatchObject([
      { iso: 'P145D', from: { at: '2025-06-24' }, to: { at: '2025-11-16T22:12:00+09:00' } },
    ]);
  });
  test('nothing is measured to what was not known then', () => {
    expect(at('2025-11-17T12:00:00+09:00')).toEqual([]);
    expect(of('2025-12-01T00:00:00+09:00', 'firstAccessToAnchor', { anchor: 'A' })).toEqual([]);
    expect(measures(noHistory, { at: NOW, zone: SEOUL })).toEqual([]);
  });
});

describe('a length', () => {
  const day = (date: string): Mark => mark(date);
  test('ignores clock changes where both ends are instants', () => {
    // 26 October 2025 has 25 hours in Berlin
    expect(lengthBetween(mark('2025-10-26T00:00:00+02:00'), mark('2025-10-27T00:00:00+01:00'), 'Europe/Berlin').iso).toBe('PT25H');
    expect(lengthBetween(day('2025-10-26'), day('2025-10-27'), 'Europe/Berlin').iso).toBe('P1D');
  });
  test('counts days where the organisation is', () => {
    const instant = mark('2025-11-18T22:52:00+09:00');
    expect(lengthBetween(day('2025-11-18'), instant, 'Asia/Seoul').iso).toBe('P0D');
    expect(lengthBetween(day('2025-11-18'), mark('2025-11-18T23:30:00Z'), 'Asia/Seoul').iso).toBe('P1D');
    expect(lengthBetween(day('2025-11-18'), mark('2025-11-18T23:30:00Z'), 'America/New_York').iso).toBe('P0D');
  });
  test('says when the second end comes first', () => {
    expect(lengthBetween(day('2025-11-18'), day('2025-11-15'), 'UTC').iso).toBe('-P3D');
    expect(lengthBetween(mark('2025-11-18T10:00:00Z'), mark('2025-11-18T09:15:00Z'), 'UTC').iso).toBe('-PT45M');
  });
  test('is only as exact as its vaguer end', () => {
    const hour: Mark = { at: '2025-11-17T16:00:00+09:00', precision: 'hour' };
    expect(lengthBetween(hour, mark('2025-11-17T17:00:01+09:00'), 'UTC').precision).toBe('hour');
    expect(lengthBetween(mark('2025-11-17T16:00:00+09:00'), mark('2025-11-17T17:00:01+09:00'), 'UTC').precision).toBe('minute');
  });
});
