import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Done, Facts } from '@/law/facts';
import { obligations } from '@/law/obligations';
import { rulebook } from '@/law/rulebook';

// Later phases run from when the earlier one was in fact done. The walker reads the filings as text and knows nothing of the engine.

const seconds = fc.integer({ min: Date.parse('2025-06-10T00:00:00Z') / 1000, max: Date.parse('2029-10-01T00:00:00Z') / 1000 });
const text = (epochSeconds: number) => Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toString();
const asOf = '2030-06-01T00:00:00Z';

const facts = (country: string, status: Facts['entities'], done: readonly Done[]): Facts => ({
  asOf,
  moments: { aware: '2025-01-20T10:00:00Z', classifiedMajor: '2025-01-20T11:00:00Z' },
  incident: { personalData: 'confirmed', major: true, significant: true },
  risk: { seriousHarm: true, toIndividuals: 'risk' },
  entities: status ?? [],
  affected: [{ residence: country, individuals: 5, categories: ['name'] }],
  done,
});

const startOf = (given: Facts, duty: string) =>
  obligations(given, rulebook, asOf).obligations.find((one) => one.duty === duty)?.clockStart ?? null;
const dueOf = (given: Facts, duty: string) => obligations(given, rulebook, asOf).obligations.find((one) => one.duty === duty)?.due ?? null;

/** In the order of time, without a sort of ours: the earliest or the latest of a handful, by comparing each with each. */
const extreme = (filings: readonly string[], sign: 1 | -1): string | null =>
  filings.find((one) =>
    filings.every((other) => Temporal.Instant.compare(Temporal.Instant.from(other), Temporal.Instant.from(one)) * sign >= 0),
  ) ?? null;

afterEach(() => vi.unstubAllEnvs());

describe.each(['Asia/Kathmandu', 'America/St_Johns', 'UTC'])('in a process whose zone is %s', (processZone) => {
  const holds =
    <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
    () => {
      vi.stubEnv('TZ', processZone);
      fc.assert(fc.property(arbitrary, check), { numRuns: 40 });
    };
  const times = fc.uniqueArray(seconds, { minLength: 0, maxLength: 4 }).map((list) => list.map(text));
  const dora = [{ id: 'fund', establishedIn: ['DE'], roles: [], regulatedAs: ['dora-financial-entity', 'asset-manager'] as const }];

  test(
    'the second DORA report runs from the first filing of the first, the third from the last filing of the second',
    holds(fc.record({ initial: times, intermediate: times }), ({ initial, intermediate }) => {
      const given = facts('DE', dora, [
        ...initial.map((at) => ({ duty: 'eu-dora-19-initial', at })),
        ...intermediate.map((at) => ({ duty: 'eu-dora-19-intermediate', at })),
      ]);
      expect(startOf(given, 'eu-dora-19-intermediate')).toBe(extreme(initial, 1));
      expect(startOf(given, 'eu-dora-19-final')).toBe(extreme(intermediate, -1));
    }),
  );

  test(
    'seven days in Malaysia and fifteen in Chile run from the day of the filing at the authority, and wait where there is none',
    holds(times, (filed) => {
      for (const [country, zone, from, duty, days] of [
        ['MY', 'Asia/Kuala_Lumpur', 'my-pdpa-12b-commissioner', 'my-pdpa-12b-ds', 7],
        ['CL', 'America/Santiago', 'cl-21663-3h', 'cl-21663-final', 15],
      ] as const) {
        const firm = {
          id: 'firm',
          establishedIn: [country],
          roles: ['controller'] as const,
          regulatedAs: ['critical-infrastructure'] as const,
        };
        const given = facts(
          country,
          [firm],
          filed.map((at) => ({ duty: from, at })),
        );
        const first = extreme(filed, 1);
        const day = first === null ? null : Temporal.Instant.from(first).toZonedDateTimeISO(zone).toPlainDate();
        expect(dueOf(given, duty)?.on ?? null).toBe(day === null ? null : day.add({ days }).toString());
      }
    }),
  );
});
