import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DutyExposure, exposures, type Money, shareOf, type Turnover } from '@/law/exposure';
import type { Facts } from '@/law/facts';
import { obligations } from '@/law/obligations';
import { dutyById, rulebook } from '@/law/rulebook';

const entity = (establishedIn: string, regulatedAs: string[] = []): NonNullable<Facts['entities']>[number] => ({
  id: 'firm',
  establishedIn: [establishedIn],
  roles: ['controller'],
  regulatedAs: regulatedAs as never,
});

const incident = (place: string, aware: string, more: Partial<Facts> = {}): Facts => ({
  moments: { detected: aware, aware, discovered: aware, determined: aware },
  incident: { personalData: 'confirmed', cause: 'credential-misuse', accessFrom: 'outside' },
  risk: { toIndividuals: 'high' },
  entities: [entity(place)],
  affected: [{ residence: place, individuals: 5_000, categories: ['name', 'email', 'health'] }],
  ...more,
});

/** What one duty may bring, with turnover of the firm. */
function of(duty: string, facts: Facts, asOf: string, turnover: Turnover[] = []): DutyExposure {
  const { obligations: owed } = obligations(facts, rulebook, asOf);
  const found = exposures(owed, facts, rulebook, { firm: turnover }, asOf).find((one) => one.duty === duty);
  if (!found) throw new Error(`${duty} is not among what is owed`);
  return found;
}

const first = (found: DutyExposure) => found.maxima[0];
const named = (found: DutyExposure, id: string) => found.maxima.find(({ maximum }) => maximum.id === id);
const eur = (amount: number): Money => ({ amount, currency: 'EUR' });
const krw = (amount: number): Money => ({ amount, currency: 'KRW' });
const undertaking = (year: number, amount: number, currency = 'EUR'): Turnover => ({ year, amount, currency, of: 'undertaking' });
const own = (year: number, amount: number, currency = 'KRW'): Turnover => ({ year, amount, currency, of: 'entity' });

const AWARE = '2026-05-04T10:00:00+02:00';
const ASKED = '2026-05-05T10:00:00+02:00';

describe('GDPR Art 83(4): up to EUR 10 000 000 or 2 % of the worldwide turnover of the preceding financial year, whichever is higher', () => {
  const facts = incident('DE', AWARE);

  test('2 % of EUR 3 000 000 000 is 60 million, which is more than 10 million', () => {
    expect(first(of('eu-gdpr-33-1', facts, ASKED, [undertaking(2025, 3_000_000_000)]))).toMatchObject({
      low: eur(60_000_000),
      high: eur(60_000_000),
      missing: [],
    });
  });

  test('2 % of EUR 400 000 000 is 8 million: 10 million stands', () => {
    expect(first(of('eu-gdpr-33-1', facts, ASKED, [undertaking(2025, 400_000_000)]))).toMatchObject({
      low: eur(10_000_000),
      high: eur(10_000_000),
    });
  });

  test('without the turnover of that year the maximum is at least 10 million, and how much more is not yet known', () => {
    for (const rows of [[], [undertaking(2024, 3_000_000_000)], [own(2025, 3_000_000_000, 'EUR')]]) {
      const found = first(of('eu-gdpr-33-1', facts, ASKED, rows));
      expect(found).toMatchObject({ low: eur(10_000_000), high: null, share: { amount: null, years: [2025] } });
      expect(found?.missing.map(({ id }) => id)).toEqual(['missing.turnover.undertaking']);
    }
  });

  test('turnover in another currency is never converted: the two limbs stand side by side', () => {
    const found = first(of('eu-gdpr-33-1', facts, ASKED, [undertaking(2025, 4_000_000_000_000, 'KRW')]));
    expect(found).toMatchObject({ low: eur(10_000_000), high: null, share: { amount: krw(80_000_000_000) } });
    expect(found?.missing.map(({ id }) => id)).toEqual(['missing.currency']);
  });

  test('the same year in the currency of the law is taken before any other', () => {
    const rows = [undertaking(2025, 4_000_000_000_000, 'KRW'), undertaking(2025, 2_500_000_000)];
    expect(first(of('eu-gdpr-33-1', facts, ASKED, rows))).toMatchObject({ low: eur(50_000_000), high: eur(50_000_000) });
  });
});

test('UK: GBP 8 700 000 or 2 % of worldwide turnover, whichever is higher (Data Protection Act 2018 s157(6))', () => {
  const found = of('uk-gdpr-33', incident('GB', AWARE), ASKED, [undertaking(2025, 500_000_000, 'GBP')]);
  expect(first(found)).toMatchObject({ low: { amount: 10_000_000, currency: 'GBP' }, high: { amount: 10_000_000, currency: 'GBP' } });
});

describe('NIS2 Art 34: a directive says the least that the national maximum must be', () => {
  const facts = (status: 'nis2-essential' | 'nis2-important'): Facts => ({
    ...incident('DE', AWARE),
    incident: { significant: true },
    entities: [entity('DE', [status])],
  });

  test('essential: at least the higher of EUR 10 million and 2 %; the upper end is not known', () => {
    const { maxima } = of('eu-nis2-23-early-warning', facts('nis2-essential'), ASKED, [undertaking(2025, 1_000_000_000)]);
    expect(maxima).toHaveLength(1);
    expect(maxima[0]).toMatchObject({ low: eur(20_000_000), high: null });
  });

  test('important: 1.4 % of EUR 1 000 000 000 is 14 million', () => {
    const { maxima } = of('eu-nis2-23-early-warning', facts('nis2-important'), ASKED, [undertaking(2025, 1_000_000_000)]);
    expect(maxima).toHaveLength(1);
    expect(maxima[0]).toMatchObject({ low: eur(14_000_000), high: null });
  });
});

describe('Korea, PIPA', () => {
  const now = '2026-11-03T09:00:00+09:00';
  const aware = '2026-11-02T10:15:00+09:00';
  const facts = incident('KR', aware);

  test('not telling people: an administrative fine of at most KRW 30 000 000 (Art 75(2) item 17), whatever the turnover', () => {
    const found = named(of('kr-pipa-34-1-ds', facts, now), 'administrative-fine');
    expect(found).toMatchObject({ low: krw(30_000_000), high: krw(30_000_000), maximum: { punishes: 'duty' } });
  });

  test('the leak: 3 % of the larger of the preceding year and the average of three (Art 64-2(1), Decree Art 60-2(1))', () => {
    // The average of 2 000 000 000, 3 000 000 000 and 10 000 000 000 is 5 000 000 000; 3 % of it is 150 000 000.
    const falling = [own(2025, 2_000_000_000), own(2024, 3_000_000_000), own(2023, 10_000_000_000)];
    expect(named(of('kr-pipa-34-4-regulator', facts, now, falling), 'surcharge')).toMatchObject({
      high: krw(150_000_000),
      low: krw(150_000_000),
    });
    // The average of 9, 6 and 3 is 6 thousand million; the preceding year, 9, is larger; 3 % of it is 270 000 000.
    const rising = [own(2025, 9_000_000_000), own(2024, 6_000_000_000), own(2023, 3_000_000_000)];
    expect(named(of('kr-pipa-34-4-regulator', facts, now, rising), 'surcharge')).toMatchObject({ high: krw(270_000_000) });
  });

  test('with the preceding year alone it is at least 3 % of that: the average of three may be larger', () => {
    expect(named(of('kr-pipa-34-4-regulator', facts, now, [own(2025, 2_000_000_000)]), 'surcharge')).toMatchObject({
      low: krw(60_000_000),
      high: null,
    });
  });

  test('up to 10 % only in the three cases of Art 64-2(2), and says so', () => {
    const rising = [own(2025, 9_000_000_000), own(2024, 6_000_000_000), own(2023, 3_000_000_000)];
    expect(named(of('kr-pipa-34-4-regulator', facts, now, rising), 'surcharge-raised')).toMatchObject({
      high: krw(900_000_000),
      maximum: { only: 'krRaised' },
    });
  });

  test('no turnover entered is not no turnover: neither end is known, and the KRW 2 000 000 000 is not taken', () => {
    expect(named(of('kr-pipa-34-4-regulator', facts, now), 'surcharge')).toMatchObject({ low: null, high: null });
  });

  test('a leak known before 2026-09-11 falls under 3 % alone; the fine as it was before was not read', () => {
    const then = incident('KR', '2025-11-18T22:52:00+09:00');
    const found = of('kr-pipa-34-1-ds', then, '2026-02-26T02:10:00+09:00', [own(2024, 1_000_000_000)]);
    expect(found.maxima.map(({ maximum }) => maximum.id)).toEqual(['surcharge-before-2026']);
    expect(found.maxima[0]).toMatchObject({ low: krw(30_000_000), high: krw(30_000_000) });
    expect(found.maxima[0]?.assumptions.map(({ id }) => id)).toContain('assumes.yearsNotRead');
  });

  test('the Network Act: nothing read for an incident before 2026-10-01, KRW 50 000 000 from then on (Art 76(1) item 2)', () => {
    const bound = { entities: [entity('KR', ['online-service-provider'])] };
    expect(of('kr-network-48-3-first', incident('KR', '2026-09-30T23:59:00+09:00', bound), now)).toMatchObject({
      maxima: [],
      unverified: 'other-time',
    });
    expect(first(of('kr-network-48-3-first', incident('KR', '2026-10-01T00:00:00+09:00', bound), now))).toMatchObject({
      high: krw(50_000_000),
    });
  });
});

describe('Brazil: 2 % of revenue there, at most BRL 50 000 000', () => {
  const facts = incident('BR', AWARE);
  const brl = (amount: number): Money => ({ amount, currency: 'BRL' });
  const there = (amount: number): Turnover => ({ year: 2025, amount, currency: 'BRL', of: 'BR' });
  const found = (rows: Turnover[]) =>
    first(of('br-lgpd-48-anpd', { ...facts, risk: { seriousHarm: true, toIndividuals: 'high' } }, ASKED, rows));

  test('2 % of 1 000 000 000 is 20 million: lower than the cap', () => {
    expect(found([there(1_000_000_000)])).toMatchObject({ low: brl(20_000_000), high: brl(20_000_000) });
  });
  test('2 % of 10 000 000 000 would be 200 million: the cap stands', () => {
    expect(found([there(10_000_000_000)])).toMatchObject({ low: brl(50_000_000), high: brl(50_000_000) });
  });
  test('without revenue the cap is all that is known', () => {
    expect(found([])).toMatchObject({ low: null, high: brl(50_000_000) });
  });
});

describe('amounts counted by person and day', () => {
  const usd = (amount: number): Money => ({ amount, currency: 'USD' });
  const facts = (state: string, people: Partial<NonNullable<Facts['affected']>[number]>): Facts => ({
    ...incident('US', AWARE),
    affected: [{ residence: state, categories: ['name', 'national-id'], ...people }],
  });
  const newYork = (people: Parameters<typeof facts>[1]) => first(of('us-ny-individuals', facts('US-NY', people), ASKED));

  test('New York: USD 20 for each failed notice, at least 5,000 and at most 250,000, by the number of residents', () => {
    expect(newYork({ individuals: 100 })).toMatchObject({ low: usd(5_000), high: usd(5_000), each: usd(20) });
    expect(newYork({ individuals: 1_000 })).toMatchObject({ low: usd(20_000), high: usd(20_000) });
    expect(newYork({ individuals: 20_000 })).toMatchObject({ low: usd(250_000), high: usd(250_000) });
    expect(newYork({ individualsAtLeast: 400, individualsAtMost: 600 })).toMatchObject({ low: usd(8_000), high: usd(12_000) });
    expect(newYork({ individualsAtLeast: 400 })).toMatchObject({ low: usd(8_000), high: usd(250_000) });
  });

  test('Texas: USD 100 for each individual and day, at most USD 250,000; one day for 300 people is 30,000', () => {
    expect(first(of('us-tx-individuals', facts('US-TX', { individuals: 300 }), ASKED))).toMatchObject({
      low: usd(30_000),
      high: usd(250_000),
    });
  });
});

describe('what is not known is never invented', () => {
  test('a duty whose penalty was not read has no figure', () => {
    const facts = incident('CH', AWARE);
    expect(of('ch-fadp-24-fdpic', facts, ASKED)).toMatchObject({ maxima: [], unverified: 'unread' });
  });

  test('what is not owed brings nothing', () => {
    const facts = { ...incident('DE', AWARE), risk: { toIndividuals: 'unlikely' as const } };
    const { obligations: owed } = obligations(facts, rulebook, ASKED);
    expect(owed.find(({ duty }) => duty === 'eu-gdpr-33-1')?.answer).toBe('not-owed');
    expect(exposures(owed, facts, rulebook, {}, ASKED).some(({ duty }) => duty === 'eu-gdpr-33-1')).toBe(false);
  });

  test('every maximum has an article, a source that exists, an amount or a share, and limbs exactly where it has both', () => {
    const known = new Set(rulebook.sources.map(({ id }) => id));
    const all = rulebook.duties.flatMap((duty) => (duty.penalty?.maxima ?? []).map((maximum) => ({ duty, maximum })));
    expect(all.length).toBeGreaterThan(30);
    for (const { duty, maximum } of all) {
      expect(maximum.article, duty.id).not.toBe('');
      expect(maximum.sources.length, duty.id).toBeGreaterThan(0);
      for (const source of maximum.sources) expect(known.has(source), `${duty.id} cites ${source}`).toBe(true);
      expect(maximum.sources, duty.id).not.toContain('MEM');
      expect(maximum.fixed !== undefined || maximum.share !== undefined, duty.id).toBe(true);
      expect(maximum.limbs !== undefined, duty.id).toBe(maximum.fixed !== undefined && maximum.share !== undefined);
      expect(new Set(duty.penalty?.maxima?.map(({ id }) => id)).size, duty.id).toBe(duty.penalty?.maxima?.length);
    }
    expect(dutyById('eu-gdpr-33-1')?.penalty?.maxima?.[0]?.sources).toEqual(['EUREPO']);
  });
});

describe('properties', () => {
  const whole = fc.integer({ min: 0, max: 9_000_000_000_000 });

  test('a share is the product in exact arithmetic, cut to whole units', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom(1.4, 2, 2.5, 3, 4, 5, 10), (amount, percent) => {
        const share = shareOf(amount, percent);
        const hundredths = BigInt(amount) * BigInt(Math.round(percent * 100));
        expect(BigInt(share) * 10_000n <= hundredths).toBe(true);
        expect(BigInt(share + 1) * 10_000n > hundredths).toBe(true);
      }),
    );
  });

  test('more turnover never lowers the maximum of the higher of two, and knowing it never leaves the bounds known before', () => {
    const facts = incident('DE', AWARE);
    const { obligations: owed } = obligations(facts, rulebook, ASKED);
    const gdpr = owed.filter(({ duty }) => duty === 'eu-gdpr-33-1');
    const high = (amount: number) =>
      exposures(gdpr, facts, rulebook, { firm: [undertaking(2025, amount)] }, ASKED)[0]?.maxima[0]?.high?.amount ?? -1;
    const before = exposures(gdpr, facts, rulebook, {}, ASKED)[0]?.maxima[0]?.low?.amount ?? -1;
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(high(Math.max(a, b))).toBeGreaterThanOrEqual(high(Math.min(a, b)));
        expect(high(a)).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
