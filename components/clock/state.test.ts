import { describe, expect, test } from 'vitest';
import { type ClockInput, stateOf } from './state';

const HOUR = 3_600_000;
const START = Date.parse('2026-02-23T14:00:00+09:00');
const open: ClockInput = { answer: 'owed', status: 'open', start: START, due: START + 72 * HOUR };
const at = (hours: number, clock: ClockInput = open) => stateOf(clock, START + hours * HOUR);

describe('a running clock', () => {
  test('is calm while more than half the period is left', () => {
    expect(at(0)).toBe('calm');
    expect(at(35.99)).toBe('calm');
  });
  test('is near from exactly half', () => {
    expect(at(36)).toBe('near');
    expect(at(54)).toBe('near');
  });
  test('is close under a quarter, or under six hours whatever the period', () => {
    expect(at(54.01)).toBe('close');
    expect(at(18, { ...open, due: START + 24 * HOUR })).toBe('near');
    expect(at(18.01, { ...open, due: START + 24 * HOUR })).toBe('close');
    expect(at(0, { ...open, due: START + 4 * HOUR })).toBe('close');
  });
  test('is in time at the limit itself and past due after it', () => {
    expect(at(72)).toBe('close');
    expect(stateOf(open, START + 72 * HOUR + 1)).toBe('past');
    expect(stateOf({ ...open, status: 'overdue' }, START)).toBe('calm');
  });
  test('without a start is judged by the hours left alone', () => {
    expect(at(10, { ...open, start: null })).toBe('calm');
    expect(at(67, { ...open, start: null })).toBe('close');
  });
});

test('what was done keeps its judgement whatever the hour', () => {
  for (const [status, state] of [
    ['met', 'met'],
    ['late', 'late'],
    ['too-early', 'early'],
    ['unclear', 'unclear'],
    ['waiting', 'waiting'],
  ] as const) {
    expect(at(500, { ...open, status })).toBe(state);
  }
});

test('a law without a figure never becomes past due', () => {
  expect(at(5000, { ...open, due: null })).toBe('nofigure');
  expect(at(5000, { ...open, due: null, status: 'met' })).toBe('met');
});

test('what is not owed or not yet known has no colour even when a limit is shown', () => {
  expect(at(100, { ...open, answer: 'not-owed', status: null })).toBe('notowed');
  expect(at(100, { ...open, answer: 'not-yet-known', status: null })).toBe('unknown');
});
