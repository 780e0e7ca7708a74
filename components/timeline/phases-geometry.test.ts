import { describe, expect, test } from 'vitest';
import { gapsOf, phasesGeometry } from './phases-geometry';

const T = (text: string) => Date.parse(text);
const ZONE = 'Asia/Seoul';
const NOW = T('2026-02-26T02:10:00+09:00');
const day = (text: string) => ({ at: T(`${text}T00:00:00+09:00`), until: T(`${text}T00:00:00+09:00`) + 86_400_000 });
const found = { at: T('2025-11-18T22:52:00+09:00') };
const PUBLIC = [day('2025-06-24'), found, found, day('2025-11-29'), day('2025-12-07'), null, null];

describe('the phase rail', () => {
  test('tells the time between phases as exactly as both are known', () => {
    expect(gapsOf(PUBLIC, NOW, ZONE)).toEqual([
      null,
      { kind: 'days', days: 147 },
      { kind: 'same-minute' },
      { kind: 'days', days: 11 },
      { kind: 'days', days: 8 },
      { kind: 'so-far', days: 81 },
      null,
    ]);
    expect(gapsOf([found, { at: found.at + 2920 * 60_000 }], NOW, ZONE)[1]).toEqual({ kind: 'exact', length: 2920 * 60_000 });
    expect(gapsOf([day('2025-11-18'), found], NOW, ZONE)[1]).toEqual({ kind: 'same-day' });
  });
  test('counts over a phase that was left out, and backwards when a phase came first', () => {
    expect(gapsOf([found, null, day('2025-11-29')], NOW, ZONE)[2]).toEqual({ kind: 'days', days: 11 });
    expect(gapsOf([day('2025-11-29'), found], NOW, ZONE)[1]).toEqual({ kind: 'days', days: -11 });
  });
  test('keeps the line below to true scale', () => {
    const drawing = phasesGeometry(PUBLIC, { width: 1144, now: NOW, unseenTo: 1, unseenWord: 'unseen' });
    const span = (NOW - T('2025-06-24T00:00:00+09:00')) / 1132;
    expect(drawing.unseen?.width).toBeCloseTo((found.at - T('2025-06-24T00:00:00+09:00')) / span);
    expect(drawing.line?.to).toBe(1138);
    expect(drawing.columns.map((column) => column.to === null)).toEqual([false, false, false, false, false, true, true]);
  });
  test('draws what is unseen up to now while nothing is detected', () => {
    const drawing = phasesGeometry([day('2025-06-24'), null], { width: 800, now: NOW, unseenTo: 1, unseenWord: 'unseen' });
    expect((drawing.unseen?.x ?? 0) + (drawing.unseen?.width ?? 0)).toBeCloseTo(794);
  });
  test('draws nothing unseen when the first access is not among the phases', () => {
    expect(phasesGeometry([found, null], { width: 800, now: NOW, unseenTo: 0, unseenWord: 'unseen' }).unseen).toBeNull();
  });
  test('stands with no phase reached', () => {
    const drawing = phasesGeometry([null, null], { width: 800, now: NOW, unseenTo: 1, unseenWord: 'unseen' });
    expect([drawing.unseen, drawing.line, drawing.scale]).toEqual([null, null, null]);
  });
});
