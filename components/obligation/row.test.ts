import { describe, expect, test } from 'vitest';
import type { Facts } from '@/law/facts';
import { type Obligation, obligations } from '@/law/obligations';
import { rulebook } from '@/law/rulebook';
import { speakerHere } from './engine';
import { type RowSetting, rowOf } from './row';

const NOW = '2026-02-26T02:10:00+09:00';
const facts: Facts = {
  moments: {
    detected: '2026-02-25T20:00:00+09:00',
    aware: '2026-02-25T20:00:00+09:00',
    materialityDetermined: '2026-02-25T14:00:00+09:00',
    confirmed: '2026-02-25T20:00:00+09:00',
  },
  incident: { personalData: 'confirmed', cause: 'credential-misuse', accessFrom: 'outside', material: true },
  entities: [
    { id: 'corp', establishedIn: ['KR'], roles: ['controller'], regulatedAs: ['online-service-provider'] },
    { id: 'inc', establishedIn: ['US'], regulatedAs: ['sec-registrant'] },
  ],
  affected: [
    { residence: 'KR', individuals: 5000, categories: ['name'] },
    { residence: 'TW', individuals: 5, categories: ['name'] },
  ],
};
const setting: RowSetting = {
  locale: 'en',
  zone: 'Asia/Seoul',
  unsaid: 'Asia/Seoul',
  now: Date.parse(NOW),
  duties: {},
  entities: { corp: 'The corporation', inc: 'The parent' },
  targets: {},
  filed: [],
  words: { ifOwed: '{at}, if owed', noDate: 'No date', noFigure: 'No figure', notBefore: '', guidance: '', careful: 'careful {at}' },
};
const answers = obligations(facts, rulebook, NOW).obligations;
const row = async (duty: string, entity: string, over: Partial<RowSetting> = {}, change: Partial<Obligation> = {}) => {
  const one = answers.find((answer) => answer.duty === duty && answer.entity === entity);
  if (one === undefined) throw new Error(`${duty} is not answered for ${entity}`);
  return rowOf({ ...one, ...change }, { ...setting, ...over }, await speakerHere('en', {}));
};

describe('an obligation in words', () => {
  test('a limit stands in the zone of its authority, whose city is named where it is not that of the case', async () => {
    expect((await row('kr-network-48-3-first', 'corp')).dueText).toBe('26 Feb 20:00');
    // 14:00 in Seoul is midnight in New York, Wednesday 25 February; four working days after it is Tuesday 3 March.
    expect((await row('us-sec-8k-105', 'inc')).dueText).toBe('3 Mar 17:30 New York');
  });

  test('a date of another year shows its year', async () => {
    expect((await row('kr-network-48-3-first', 'corp', { now: Date.parse('2027-01-02T00:00:00Z') })).dueText).toBe('26 Feb 2026, 20:00');
  });

  test('where the law has no figure there is no date, only its words and the own target', async () => {
    const without = await row('tw-pdpa-12', 'corp');
    expect(without).toMatchObject({ due: null, dueText: 'No figure', target: null });
    expect(without.standard).not.toBeNull();
    const own = await row('tw-pdpa-12', 'corp', { targets: { 'tw-pdpa-12@corp': '2026-03-02T18:00:00+08:00' } });
    expect(own).toMatchObject({ due: null, target: Date.parse('2026-03-02T18:00:00+08:00'), targetText: '2 Mar 18:00 Taipei' });
  });

  test('an own target never stands where the law has a limit', async () => {
    const limited = await row('kr-network-48-3-first', 'corp', { targets: { 'kr-network-48-3-first': '2026-02-26' } });
    expect(limited).toMatchObject({ target: null, targetText: null, dueText: '26 Feb 20:00' });
  });

  test('every limit names its city where case and reader are in different zones', async () => {
    expect((await row('kr-network-48-3-first', 'corp', { unsaid: null })).dueText).toBe('26 Feb 20:00 Seoul');
  });

  test('where no organisation is named that is what is missing, not the standing of a nameless one', async () => {
    const change = { missing: ['entities', 'entities[?].roles', 'moments.confirmed'] };
    const open = await row('kr-network-48-3-first', 'corp', {}, change);
    expect(open.missing.map(({ path }) => path)).toEqual(['entities', 'moments.confirmed']);
  });

  test('what is not yet known names the missing fact with the name of the organisation', async () => {
    const open = await row('kr-pipa-34-1-ds', 'inc');
    expect(open).toMatchObject({ answer: 'not-yet-known', dueText: '28 Feb 20:00, if owed' });
    expect(open.missing.map(({ text }) => text).join()).toContain('The parent');
  });

  test('time to spare is told only where limit and act are instants', async () => {
    const met = { status: 'met', done: '2026-02-26T18:43:00+09:00' } as const;
    expect((await row('kr-network-48-3-first', 'corp', {}, met)).length).toBe(77 * 60_000);
    expect((await row('kr-network-48-3-first', 'corp', {}, { ...met, done: '2026-02-26' })).length).toBeNull();
  });
});
