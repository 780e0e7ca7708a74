import { describe, expect, test } from 'vitest';
import { type Case, judge } from '@/law/status';
import { type Point, parsePoint } from '@/law/time';

const ZONE = 'Europe/Berlin';
const at = (text: string): Point => {
  const point = parsePoint(text);
  if (!point) throw new Error(text);
  return point;
};
const instant = (text: string) => {
  const point = at(text);
  if (point.kind !== 'instant') throw new Error(text);
  return point.ms;
};
const dayOf = (text: string) => {
  const point = at(text);
  if (point.kind !== 'date') throw new Error(text);
  return point.day;
};

const byTime = { ms: instant('2026-06-05T11:00:00+02:00'), day: dayOf('2026-06-05'), precision: 'instant' } as const;
const byDay = { ms: instant('2026-06-05T23:59:59+02:00'), day: dayOf('2026-06-05'), precision: 'day' } as const;

const given: Case = {
  due: null,
  notBefore: null,
  done: null,
  asOf: at('2026-06-05T12:00:00+02:00'),
  zone: ZONE,
  started: true,
  limited: true,
  fromFiling: false,
  relation: null,
  predecessors: [],
};
const statusOf = (some: Partial<Case>) => judge({ ...given, ...some });

describe('against a limit that is a time', () => {
  test('a second after it is late by a second, and the very instant is in time', () => {
    expect(statusOf({ due: byTime, done: at('2026-06-05T11:00:01+02:00') })).toEqual({ status: 'late', lateBy: 'PT1S' });
    expect(statusOf({ due: byTime, done: at('2026-06-05T09:00:00Z') })).toEqual({ status: 'met', lateBy: null });
  });

  test('an act whose hour is not recorded is unclear on the day, met before it, late by whole days after it', () => {
    expect(statusOf({ due: byTime, done: at('2026-06-05') }).status).toBe('unclear');
    expect(statusOf({ due: byTime, done: at('2026-06-04') }).status).toBe('met');
    expect(statusOf({ due: byTime, done: at('2026-06-07') })).toEqual({ status: 'late', lateBy: 'P2D' });
  });

  test('nothing done is open until it passes and then overdue by the time elapsed', () => {
    expect(statusOf({ due: byTime, asOf: at('2026-06-05T11:00:00+02:00') }).status).toBe('open');
    expect(statusOf({ due: byTime })).toEqual({ status: 'overdue', lateBy: 'PT1H' });
  });
});

describe('against a limit that is a day', () => {
  test('the last minute of it at the authority is in time, the next day is late by a day', () => {
    expect(statusOf({ due: byDay, done: at('2026-06-05T21:59:30Z') }).status).toBe('met');
    expect(statusOf({ due: byDay, done: at('2026-06-05T22:00:00Z') })).toEqual({ status: 'late', lateBy: 'P1D' });
    expect(statusOf({ due: byDay, done: at('2026-06-05') }).status).toBe('met');
  });

  test('overdue is counted in days', () => {
    expect(statusOf({ due: byDay, asOf: at('2026-06-08T00:30:00+02:00') })).toEqual({ status: 'overdue', lateBy: 'P3D' });
    expect(statusOf({ due: byDay, asOf: at('2026-06-05T23:59:59.500+02:00') }).status).toBe('open');
  });
});

describe('without a date', () => {
  test('a law without a figure is open until done and then met', () => {
    expect(statusOf({ limited: false }).status).toBe('open');
    expect(statusOf({ limited: false, done: at('2026-06-05') }).status).toBe('met');
  });

  test('a limit whose start is not recorded waits, and so does one that runs from a filing', () => {
    expect(statusOf({ started: false }).status).toBe('waiting');
    expect(statusOf({ started: false, limited: false, fromFiling: true }).status).toBe('waiting');
    expect(statusOf({ started: false, limited: false }).status).toBe('open');
  });
});

describe('order', () => {
  const regulator = (order: 'before' | 'not-later-than' | 'same-time', other: string | null, done: string | null) =>
    statusOf({ limited: false, relation: { order, other: other === null ? null : at(other) }, done: done === null ? null : at(done) });

  test('a duty measured against another is overdue once the other is done and late when it follows', () => {
    expect(regulator('before', '2026-05-04', null)).toEqual({ status: 'overdue', lateBy: 'P32D' });
    expect(regulator('before', '2026-05-04', '2026-05-06')).toEqual({ status: 'late', lateBy: 'P2D' });
    expect(regulator('not-later-than', '2026-05-04T10:00:00Z', '2026-05-04T10:00:01Z')).toEqual({ status: 'late', lateBy: 'PT1S' });
  });

  test('the same moment is not before, but it is not later and at the same time; on one day without hours nobody can say what came before', () => {
    expect(regulator('before', '2026-05-04T10:00:00Z', '2026-05-04T10:00:00Z').status).toBe('late');
    expect(regulator('before', '2026-05-04', '2026-05-04').status).toBe('unclear');
    expect(regulator('not-later-than', '2026-05-04', '2026-05-04').status).toBe('met');
    expect(regulator('same-time', '2026-05-04T08:00:00Z', '2026-05-04T15:00:00Z').status).toBe('met');
    expect(regulator('same-time', '2026-05-04', '2026-05-05').status).toBe('late');
  });

  test('what was done before a duty that comes first, or before its first day, is too early whatever else', () => {
    const before = { done: at('2026-05-06'), sameMomentAllowed: false };
    expect(statusOf({ due: byDay, done: at('2026-05-04'), predecessors: [before] })).toEqual({ status: 'too-early', lateBy: null });
    expect(statusOf({ due: byDay, done: at('2026-05-04'), predecessors: [{ done: null, sameMomentAllowed: false }] }).status).toBe(
      'too-early',
    );
    expect(statusOf({ limited: false, notBefore: dayOf('2026-12-03'), done: at('2026-12-02') }).status).toBe('too-early');
    expect(statusOf({ limited: false, notBefore: dayOf('2026-12-03'), done: at('2026-12-03') }).status).toBe('met');
  });

  test('the same moment is too early where the other must come first, and allowed where the law says at the same time', () => {
    const moment = '2026-05-04T10:00:00Z';
    expect(statusOf({ due: byDay, done: at(moment), predecessors: [{ done: at(moment), sameMomentAllowed: false }] }).status).toBe(
      'too-early',
    );
    expect(statusOf({ due: byDay, done: at(moment), predecessors: [{ done: at(moment), sameMomentAllowed: true }] }).status).toBe('met');
    expect(
      statusOf({ due: byDay, done: at('2026-05-04'), predecessors: [{ done: at('2026-05-04'), sameMomentAllowed: true }] }).status,
    ).toBe('met');
    expect(
      statusOf({ due: byDay, done: at('2026-05-04'), predecessors: [{ done: at('2026-05-04'), sameMomentAllowed: false }] }).status,
    ).toBe('unclear');
  });
});
