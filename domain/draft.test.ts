import { describe, expect, test } from 'vitest';
import { partsOf, prefill, WHOLE } from '@/domain/draft';
import { factsAsOf } from '@/domain/facts';
import { coupang, SEOUL } from '@/domain/fixtures/coupang';
import { dutyById } from '@/law/rulebook';

const duty = (id: string) => {
  const found = dutyById(id);
  if (found === undefined) throw new Error(`The rulebook has lost ${id}`);
  return found;
};
const facts = factsAsOf(coupang, '2026-02-26T02:10:00+09:00', { zone: SEOUL });
const cells = (number: number) => coupang.revisions.find((revision) => revision.number === number)?.cells ?? null;

describe('the parts of a draft', () => {
  // PIPA Art 34(1) item 6, added by Act No. 21445, is in force from 2026-09-11.
  test('ask for what the law asks for on the day, and say what comes later', () => {
    const before = partsOf(duty('kr-pipa-34-4-regulator'), '2026-02-26');
    expect(before.write).toHaveLength(5);
    expect(before.later.map(({ id }) => id)).toEqual(['right-to-damages-and-mediation']);
    expect(partsOf(duty('kr-pipa-34-4-regulator'), '2026-09-11').write).toHaveLength(6);
  });
  // Instruction 4 to Item 1.05 of Form 8-K
  test('do not ask for what the law leaves out', () => {
    const { write, leaveOut } = partsOf(duty('us-sec-8k-105'), '2026-02-26');
    expect(write.map(({ id }) => id)).toEqual(['nature-scope-and-timing', 'material-impact']);
    expect(leaveOut.map(({ id }) => id)).toEqual(['not-technical-details']);
  });
  test('are one text where the contents were not verified', () => {
    expect(partsOf({}, '2026-02-26').write).toEqual([WHOLE]);
  });
});

describe('a first wording', () => {
  test('takes data and counts from the revision that is quoted, not from the latest', () => {
    const [first] = prefill([{ id: 'number-of-persons', text: '' }], facts, cells(1), SEOUL);
    expect(first?.lines).toEqual([
      { id: 'accounts.settled', params: { n: 4536 }, under: 'KR' },
      { id: 'individuals.unknown', params: {}, under: 'KR' },
    ]);
    const [split] = prefill([{ id: 'number-of-persons', text: '' }], facts, cells(5), SEOUL);
    expect(split?.lines.map(({ under }) => under)).toEqual(['KR', 'KR', 'TW', 'TW']);
  });
  test('takes times and cause from the facts', () => {
    const [one] = prefill([{ id: 'time-and-circumstances', text: '' }], facts, null, SEOUL);
    expect(one?.from).toEqual(['facts']);
    expect(one?.lines[0]).toEqual({ id: 'times.firstAccess', params: { at: { at: '2025-06-24', zone: SEOUL } } });
    expect(one?.lines.at(-1)).toEqual({ id: 'cause.accessFrom', params: { value: { message: 'vocabulary.accessFrom.outside' } } });
  });
  test('never states a likely figure', () => {
    const likely = [{ residence: 'KR', accounts: { likely: 500 }, individuals: { low: 4, likely: 5 }, minors: null, categories: null }];
    const [one] = prefill([{ id: 'number-of-persons', text: '' }], {}, likely, SEOUL);
    expect(one?.lines.map(({ id, params }) => [id, params])).toEqual([
      ['accounts.unknown', {}],
      ['individuals.least', { low: 4 }],
    ]);
  });
  test('leaves plans, measures and contacts to people, and says nothing where nothing is recorded', () => {
    expect(prefill(partsOf(duty('kr-pipa-34-4-regulator'), '2026-02-26').write, facts, cells(5), SEOUL).map(({ item }) => item)).toEqual([
      'items-leaked',
      'time-and-circumstances',
    ]);
    expect(prefill(partsOf(duty('eu-gdpr-33-1'), '2026-02-26').write, {}, null, SEOUL)).toEqual([]);
  });
});
