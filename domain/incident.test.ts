import { describe, expect, test } from 'vitest';
import { coupang, determination, noHistory, SEOUL } from '@/domain/fixtures/coupang';
import type { Decision, History, Task } from '@/domain/history';
import { closingNeeds, mayMove, type ObligationState, phaseOf, type Recorded, rail, recordedAt } from '@/domain/incident';

const NOW = { at: '2026-03-01T12:00:00+09:00', zone: SEOUL };
const row = (id: string) => ({ id, recordedAt: '2026-03-01T00:00:00Z', recordedBy: 'p1', supersedes: null });
const owed = (duty: string, more: Partial<ObligationState> = {}): ObligationState => ({
  duty,
  entity: 'shop',
  answer: 'owed',
  status: 'open',
  ...more,
});
const decision = (duty: string, more: Partial<Decision> = {}): Decision => ({
  ...row(duty),
  kind: 'not-to-notify',
  duty,
  entity: null,
  title: 'No notice',
  neededBy: null,
  outcome: 'not notified',
  decidedAt: '2026-02-01T00:00:00Z',
  decidedBy: 'p1',
  confirmedBy: 'p2',
  ...more,
});
const task = (id: string, verifiedAt: string | null): Task => ({
  ...row(id),
  title: id,
  owner: null,
  due: null,
  dependsOn: [],
  doneAt: verifiedAt,
  verifiedAt,
});
const ended: History = {
  ...coupang,
  determinations: [
    ...coupang.determinations,
    determination('rc', 'root-cause', '', { text: 'The key outlived the employment' }, '2026-02-10'),
    determination('rv', 'review', '', { heldOn: '2026-02-20', text: 'Held' }, '2026-02-20'),
  ],
  tasks: [task('t1', '2026-02-21T00:00:00Z'), task('t2', '2026-02-20T00:00:00Z')],
};
const recorded = (history: History, obligations: ObligationState[] = [], closedAt: string | null = null) =>
  recordedAt(history, obligations, NOW, closedAt);
const needs = (of: Recorded) => closingNeeds(of).map(({ id, count }) => [id, count]);

describe('closing', () => {
  test('needs no open obligation without a decision, remediation verified, a root cause and a review', () => {
    expect(needs(recorded(ended))).toEqual([]);
    expect(needs(recorded({ ...ended, tasks: [task('t1', null), task('t2', null)] }))).toEqual([['need.unverified', 2]]);
    expect(needs(recorded({ ...ended, tasks: [] }))).toEqual([['need.tasks', 1]]);
    expect(needs(recorded(coupang, [owed('a'), owed('b', { status: 'overdue' }), owed('c', { status: 'waiting' })]))).toEqual([
      ['need.obligations', 3],
      ['need.tasks', 1],
      ['need.rootCause', 1],
      ['need.review', 1],
    ]);
    expect(needs(recorded(noHistory))).toEqual([
      ['need.confirmation', 1],
      ['need.scope', 1],
      ['need.tasks', 1],
      ['need.rootCause', 1],
      ['need.review', 1],
    ]);
  });
  test('is not held up by what is done, not owed or not yet known', () => {
    const others = [
      owed('a', { status: 'met' }),
      owed('b', { status: 'late' }),
      owed('c', { answer: 'not-owed', status: null }),
      owed('d', { answer: 'not-yet-known', status: null }),
    ];
    expect(needs(recorded(ended, others))).toEqual([]);
  });
  test.each([
    ['confirmed by a second person', {}, 0],
    ['for this entity', { entity: 'shop' }, 0],
    ['for another entity', { entity: 'bank' }, 1],
    ['not yet taken', { decidedAt: null }, 1],
    ['confirmed by nobody', { confirmedBy: null }, 1],
    ['confirmed by the one who took it', { confirmedBy: 'p1' }, 1],
    ['of another kind', { kind: 'needed' }, 1],
    ['on another duty', { duty: 'b' }, 1],
  ] as [string, Partial<Decision>, number][])('counts a decision %s as it should', (_, more, left) => {
    expect(recorded({ ...ended, decisions: [decision('a', more)] }, [owed('a')]).undecided).toHaveLength(left);
  });
  test('is refused by what an earlier instant did not know', () => {
    expect(closingNeeds(recordedAt(ended, [], { at: '2026-02-15T00:00:00+09:00', zone: SEOUL }, null)).map((need) => need.id)).toEqual([
      'need.review',
    ]);
  });
});

describe('the phase follows from what is recorded', () => {
  const phaseAt = (at: string) => phaseOf(recordedAt(coupang, [], { at, zone: SEOUL }, null));
  test('on the public record', () => {
    expect(phaseAt('2025-11-17T00:00:00+09:00')).toBe('detected');
    expect(phaseAt('2025-11-19T00:00:00+09:00')).toBe('scoped');
    expect(phaseAt('2025-11-19T21:35:00+09:00')).toBe('notified');
  });
  test('and goes back when a new duty is owed', () => {
    expect(phaseOf(recorded(ended))).toBe('remediated');
    expect(phaseOf(recorded(ended, [owed('new')]))).toBe('scoped');
  });
  test('nobody is said to be notified while nothing was filed', () => {
    const silent = { ...ended, filings: [], tasks: [] };
    expect(phaseOf(recorded(silent))).toBe('scoped');
    expect(phaseOf(recorded({ ...silent, tasks: ended.tasks }))).toBe('remediated');
    expect(rail(recorded(silent)).map(({ station, reached }) => [station, reached])).toEqual([
      ['detected', true],
      ['confirmed', true],
      ['scoped', true],
      ['notified', false],
      ['remediated', false],
      ['closed', false],
    ]);
  });
  test('with the moments the rail prints', () => {
    expect(rail(recorded(ended, [], '2026-02-28T00:00:00Z')).map(({ at }) => at)).toEqual([
      '2025-11-16T22:12:00+09:00',
      '2025-11-18T22:52:00+09:00',
      '2025-11-18T22:52:00+09:00',
      '2025-11-29',
      '2026-02-21T00:00:00Z',
      '2026-02-28T00:00:00Z',
    ]);
  });
  test('dismissed and opened in error stand beside the rail', () => {
    const dismissed = { ...noHistory, determinations: [determination('c', 'confirmation', '', 'dismissed', '2026-01-01')] };
    expect(phaseOf(recorded(dismissed))).toBe('dismissed');
  });
});

describe('a move', () => {
  const ids = (...[from, to, of]: Parameters<typeof mayMove>) => {
    const move = mayMove(from, to, of);
    return move.ok ? [] : move.needs.map((need) => need.id);
  };
  test('to closed needs everything, and nothing else stands in its way', () => {
    expect(ids('remediated', 'closed', recorded(ended))).toEqual([]);
    expect(ids('detected', 'closed', recorded(coupang))).toEqual(['need.tasks', 'need.rootCause', 'need.review']);
  });
  test('from closed goes back to where the record stands and nowhere else', () => {
    const closed = recorded(ended, [], '2026-02-28T00:00:00Z');
    expect(ids('closed', 'remediated', closed)).toEqual([]);
    expect(ids('closed', 'detected', closed)).toEqual(['need.reopen']);
    expect(ids('closed', 'dismissed', closed)).toEqual(['need.reopen']);
  });
  test('to opened in error is refused once something was filed or confirmed', () => {
    expect(ids('detected', 'opened-in-error', recorded(noHistory))).toEqual([]);
    expect(ids('notified', 'opened-in-error', recorded(coupang))).toEqual(['need.notFiled', 'need.notConfirmed']);
  });
  test('to dismissed needs every owed duty done or decided', () => {
    expect(ids('detected', 'dismissed', recorded(noHistory))).toEqual([]);
    expect(ids('confirmed', 'dismissed', recorded(coupang, [owed('a')]))).toEqual(['need.obligations']);
  });
  test('backwards happens by facts alone', () => {
    expect(ids('notified', 'scoped', recorded(coupang))).toEqual(['need.forwards']);
    expect(ids('scoped', 'scoped', recorded(coupang))).toEqual(['need.elsewhere']);
    expect(ids('dismissed', 'detected', recorded(noHistory))).toEqual([]);
    expect(ids('dismissed', 'scoped', recorded(coupang))).toEqual(['need.detectedFirst']);
  });
});
