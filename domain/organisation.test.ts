import { describe, expect, test } from 'vitest';
import { bindable } from '@/domain/binding';
import { parseDetermination } from '@/domain/determination';
import { linesOf } from '@/domain/exposure';
import { changed, differences, otherwise, type Profile, type ProfileVersion, parseProfile, standing } from '@/domain/organisation';

const profile: Profile = {
  name: 'Lantern Books GmbH',
  nameLocal: null,
  establishedIn: ['DE', 'IE'],
  roles: ['controller'],
  regulatedAs: [],
  sectors: null,
  registrations: null,
  turnover: [],
};
const version = (number: number, from: string, more: Partial<Profile> = {}, over: Partial<ProfileVersion> = {}): ProfileVersion => ({
  entity: '0b6a3c1e-0000-4000-8000-000000000001',
  version: number,
  key: 'lantern',
  profile: { ...profile, ...more },
  from,
  ended: false,
  source: 'Commercial register',
  reason: null,
  recordedAt: '2026-01-01T00:00:00Z',
  recordedBy: 'p',
  ...over,
});

describe('what stands on a day', () => {
  const versions = [version(1, '2024-01-01'), version(2, '2026-07-01', { regulatedAs: ['nis2-important'] }), version(3, '2025-01-01')];

  test('is the last version that is so by then: one for later does not stand yet, a later correction with an earlier date does', () => {
    const on = (day: string) => standing(versions, day).map((one) => one.version);
    expect(on('2023-12-31')).toEqual([]);
    expect(on('2024-01-01')).toEqual([1]);
    expect(on('2025-01-01')).toEqual([3]);
    expect(on('2026-07-01')).toEqual([3]);
  });
});

describe('a case beside the profile', () => {
  const held = (value: Partial<Profile>, taken?: number) => [
    { key: 'lantern', value: { ...profile, ...value, ...(taken && { profile: { entity: version(1, '').entity, version: taken } }) } },
  ];

  test('that says the same and took the version that stands is not named', () => {
    expect(otherwise(held({}, 1), [version(1, '2024-01-01')], '2026-02-26')).toEqual([]);
  });
  test('names where they differ; the order of establishments counts, that of statuses does not', () => {
    const said = version(2, '2026-01-01', { establishedIn: ['IE', 'DE'], regulatedAs: ['insurer', 'nis2-important'] });
    const [one] = otherwise(held({ regulatedAs: ['nis2-important', 'insurer'] }, 1), [version(1, '2024-01-01'), said], '2026-02-26');
    expect(one).toMatchObject({ taken: { version: 1 }, stands: { version: 2 }, fields: ['establishedIn'] });
  });
  test('names a later version though nothing that decides duties differs, for turnover may', () => {
    const later = version(2, '2026-01-01');
    expect(otherwise(held({}, 1), [version(1, '2024-01-01'), later], '2026-02-26')).toMatchObject([{ fields: [], stands: { version: 2 } }]);
  });
  test('written by hand is compared by its key, and only where it differs', () => {
    expect(otherwise(held({}), [version(1, '2024-01-01')], '2026-02-26')).toEqual([]);
    expect(otherwise(held({ roles: null }), [version(1, '2024-01-01')], '2026-02-26')).toMatchObject([{ taken: null, fields: ['roles'] }]);
  });
  test('is told when the entity has ended', () => {
    const ended = version(2, '2026-01-01', {}, { ended: true });
    expect(otherwise(held({}, 1), [version(1, '2024-01-01'), ended], '2026-02-26')).toMatchObject([{ stands: { ended: true } }]);
  });
});

test('an entity that is not yet known to be regulated differs from one known to be under nothing', () => {
  expect(differences({ ...profile, regulatedAs: null }, profile)).toEqual(['regulatedAs']);
});

test('a change names the members that changed, the first version all that it knows', () => {
  expect(changed(null, profile)).toEqual(['name', 'establishedIn', 'roles']);
  expect(changed(profile, { ...profile, sectors: 'books', regulatedAs: null })).toEqual(['regulatedAs', 'sectors']);
});

test('turnover is kept latest first, the undertaking before the entity before places', () => {
  const row = (year: number, of: string) => ({ year, amount: 1, currency: 'EUR', of, source: 's' });
  const read = parseProfile({
    ...profile,
    turnover: [row(2024, 'entity'), row(2025, 'SG'), row(2025, 'entity'), row(2025, 'undertaking')],
  });
  expect(read.ok && read.profile.turnover.map((one) => `${one.year} ${one.of}`)).toEqual([
    '2025 undertaking',
    '2025 entity',
    '2025 SG',
    '2024 entity',
  ]);
});

test('an entity of a case may name the version it was taken from, and need not', () => {
  const { sectors: _, registrations: __, turnover: ___, ...value } = profile;
  expect(parseDetermination('entity', 'lantern', value)).toEqual({ ok: true, value });
  const taken = { ...value, profile: { entity: version(1, '').entity, version: 1 } };
  expect(parseDetermination('entity', 'lantern', taken)).toEqual({ ok: true, value: taken });
  expect(parseDetermination('entity', 'lantern', { ...value, profile: { entity: 'x', version: 1 } })).toMatchObject({ ok: false });
});

describe('which laws can bind an entity', () => {
  const at = '2026-11-22T00:00:00Z';
  const laws = (more: Partial<Profile>) =>
    bindable({ ...profile, ...more }, at).flatMap((place) => place.laws.map(({ law }) => `${place.jurisdiction} ${law}`));

  test('a controller in Germany under no sector law: the GDPR, and not NIS2', () => {
    const found = laws({ establishedIn: ['DE'] });
    expect(found).toContain('EU GDPR');
    expect(found).not.toContain('EU NIS2');
  });
  test('an important entity there: NIS2 too', () => {
    expect(laws({ establishedIn: ['DE'], regulatedAs: ['nis2-important'] })).toContain('EU NIS2');
  });
  test('an SEC registrant in the United States: Form 8-K', () => {
    expect(
      bindable({ ...profile, establishedIn: ['US'], regulatedAs: ['sec-registrant'] }, at).flatMap((one) =>
        one.laws.flatMap((law) => law.duties),
      ),
    ).toContain('us-sec-8k-105');
  });
  test('a place that is not known binds to nothing', () => {
    expect(laws({ establishedIn: null })).toEqual([]);
  });
});

test('maxima that rest on one article are one line, with every duty they stand behind', () => {
  const maximum = { id: 'm', punishes: 'duty', article: 'GDPR Art 83(4)(a)', confidence: 'source', sources: ['EUREPO'] } as const;
  const sum = { amount: 10_000_000, currency: 'EUR' };
  const figure = { maximum, low: sum, high: sum, each: null, share: null, assumptions: [], missing: [] };
  const of = (duty: string, answer: 'owed' | 'not-yet-known') => ({ duty, entity: 'lantern', answer, maxima: [figure], unverified: null });
  const { lines } = linesOf([of('eu-gdpr-33-1', 'not-yet-known'), of('eu-gdpr-34', 'owed')]);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.duties).toEqual([
    { duty: 'eu-gdpr-33-1', answer: 'not-yet-known' },
    { duty: 'eu-gdpr-34', answer: 'owed' },
  ]);
});
