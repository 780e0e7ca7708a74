import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFacts } from '@/law/facts';

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const schema = read('./fixtures/facts.schema.json');
const validates = new Ajv2020({ strict: false }).compile(schema as object);

const folder = new URL('./situations/', import.meta.url);
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => (read(`./situations/${file}`) as { facts: unknown }).facts);

const errorsOf = (value: unknown) => {
  const parsed = parseFacts(value);
  return 'errors' in parsed ? parsed.errors : [];
};

/** Every path to a value inside. */
function paths(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...at, Array.isArray(value) ? Number(key) : key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === key ? replaced(one, rest, by) : one));
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, by) };
}

describe('facts', () => {
  test('of every situation are accepted, and come back as they were', () => {
    for (const facts of examples) expect(parseFacts(facts)).toEqual({ facts });
  });

  test('are refused exactly where the published schema refuses them', () => {
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        true,
        '',
        'x',
        -1,
        1.5,
        3,
        [],
        {},
        ['x'],
        ['name', 'name'],
        { x: 1 },
        'confirmed',
        'KR',
        'kr',
        'US-CALI',
      ),
      fc.constantFrom(
        '2026-11-02',
        '2026-11-02T10:15:00',
        '2026-11-02T10:15Z',
        '2026-11-02T10:15:00.5+09:00',
        '2026-1-2',
        '2026-11-02 10:15:00Z',
      ),
    );
    const altered = fc.record({ facts: fc.constantFrom(...examples), pick: fc.nat(), by: odd }).map(({ facts, pick, by }) => {
      const all = paths(facts).filter(({ length }) => length > 0);
      return replaced(facts, all[pick % all.length] ?? [], by);
    });
    fc.assert(
      fc.property(altered, (facts) => {
        expect(errorsOf(facts).length === 0, JSON.stringify(facts)).toBe(validates(facts));
      }),
      { numRuns: 3000 },
    );
  });

  test('that are no object are refused whole', () => {
    for (const value of [null, 5, 'facts', []])
      expect(errorsOf(value)).toMatchObject([{ path: '$', message: expect.stringContaining('not an object') }]);
  });
});

describe('a fault', () => {
  test('is named with its path and what is allowed, and none hides another', () => {
    const errors = errorsOf({
      moments: { awre: '2026-11-02', aware: '2026-02-30' },
      incident: { cause: 'hack', goodFaith: 'yes' },
      entities: [{ id: 'a', roles: ['controller', 'controller'] }],
      affected: [{ residence: 'KR', individuals: -1, categories: ['name', 'shoe-size'] }],
      done: [{ duty: 'eu-gdpr-33-1' }],
      calendars: { extraClosures: { US: ['2026-13-01'] } },
    });
    expect(errors.map(({ path }) => path)).toEqual([
      'moments.awre',
      'moments.aware',
      'incident.cause',
      'incident.goodFaith',
      'entities[0].roles[1]',
      'affected[0].individuals',
      'affected[0].categories[1]',
      'done[0].at',
      'calendars.extraClosures.US[0]',
    ]);
    expect(errors[0]?.message).toContain('aware');
    expect(errors[2]?.message).toContain('credential-misuse');
  });

  test('is a date or an hour that does not exist, though it is written as one', () => {
    for (const aware of ['2026-02-29', '2026-04-31', '2026-11-02T24:00:00Z', '2026-11-02T10:61:00Z', '2026-11-02T10:00:00+09:60']) {
      expect(errorsOf({ moments: { aware } }), aware).toHaveLength(1);
    }
    expect(errorsOf({ moments: { aware: '2028-02-29' } })).toEqual([]);
  });

  test('is a field by a name that every object inherits', () => {
    expect(errorsOf(JSON.parse('{"constructor": 1, "incident": {"toString": true}}')).map(({ path }) => path)).toEqual([
      'constructor',
      'incident.toString',
    ]);
  });
});
