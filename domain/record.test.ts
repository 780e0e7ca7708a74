import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ChainCheck, type StoredEntry } from '@/domain/record';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** A chain made here, independently of the database: as many entries as wanted. */
function chain(length: number): StoredEntry[] {
  const entries: StoredEntry[] = [];
  let previous = '0'.repeat(64);
  for (let number = 1; number <= length; number += 1) {
    const columns = {
      chain: 'portal',
      number,
      at: '2026-02-26T02:10:00.000001Z',
      actor: 'nobody',
      event: 'read',
      data: { rows: number, b: [1] },
    };
    const { data, ...rest } = columns;
    const text = JSON.stringify({ data: { b: data.b, rows: data.rows }, ...rest });
    const hash = sha256(previous + text);
    entries.push({ ...columns, text, previous, hash });
    previous = hash;
  }
  return entries;
}

function check(entries: StoredEntry[], whole = entries) {
  const following = new ChainCheck(sha256);
  for (const entry of entries) following.next(entry);
  const last = whole.at(-1);
  return following.end(last ? { number: last.number, hash: last.hash } : null);
}

const changed = (entries: StoredEntry[], number: number, change: Partial<StoredEntry>) =>
  entries.map((entry) => (entry.number === number ? { ...entry, ...change } : entry));

describe('a chain', () => {
  const whole = chain(5);

  test('is unbroken up to its last entry, whatever the order of members in its data', () => {
    expect(check(whole)).toEqual({ unbroken: true, entries: 5, hash: whole[4]?.hash });
  });

  test.each([
    ['text', { text: 'another text' }, 'text'],
    ['hash', { hash: 'f'.repeat(64) }, 'text'],
    ['previous hash', { previous: 'f'.repeat(64) }, 'previous'],
    ['event', { event: 'note.recorded' }, 'columns'],
    ['actor', { actor: 'system' }, 'columns'],
    ['time by a microsecond', { at: '2026-02-26T02:10:00.000002Z' }, 'columns'],
    ['data', { data: { rows: 4, b: [1] } }, 'columns'],
    ['chain', { chain: 'another' }, 'columns'],
  ] as const)('whose entry 3 has another %s breaks at 3', (_, change, reason) => {
    expect(check(changed(whole, 3, change), whole)).toEqual({ unbroken: false, entry: 3, reason });
  });

  test('with an entry taken out breaks where it stood', () => {
    expect(check(whole.filter((entry) => entry.number !== 3))).toEqual({ unbroken: false, entry: 3, reason: 'number' });
  });

  test('with its tail cut off breaks after what is left', () => {
    expect(check(whole.slice(0, 3), whole)).toEqual({ unbroken: false, entry: 4, reason: 'head' });
  });

  test('with two entries in each other’s place breaks at the first', () => {
    const [one, two, three, four, five] = whole as [StoredEntry, StoredEntry, StoredEntry, StoredEntry, StoredEntry];
    expect(check([one, three, two, four, five])).toEqual({ unbroken: false, entry: 2, reason: 'number' });
    const swapped = [one, { ...three, number: 2 }, { ...two, number: 3 }, four, five];
    expect(check(swapped)).toEqual({ unbroken: false, entry: 2, reason: 'previous' });
  });

  test('with an entry more than its head says, or without a head, is broken', () => {
    expect(check(whole, whole.slice(0, 4))).toEqual({ unbroken: false, entry: 5, reason: 'head' });
    expect(check(whole, [])).toEqual({ unbroken: false, entry: 5, reason: 'head' });
  });

  test('without entries is broken: every chain begins with one', () => {
    expect(check([])).toEqual({ unbroken: false, entry: 1, reason: 'number' });
    expect(check([], whole)).toEqual({ unbroken: false, entry: 1, reason: 'head' });
  });
});
