import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Facts, parseFacts } from '@/law/facts';
import { obligations } from '@/law/obligations';
import { regimes, rulebook } from '@/law/rulebook';
import { parseDate, parseInstant } from '@/law/time';

/** A worked situation: facts, and what must hold of the answer. Only what is stated is compared. */
interface Situation {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly source: string;
  readonly facts: unknown;
  readonly expect: readonly Record<string, unknown>[];
  readonly notInForce?: readonly Record<string, unknown>[];
}

const folder = new URL('./situations/', import.meta.url);
const situations = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file): Situation => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const secondsOf = (duration: string): number | undefined => {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(duration);
  if (!found) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
};

/** Two texts that say the same: instants as instants, a date as the local date of what was answered, durations as durations. */
function sameText(want: string, got: string): boolean {
  if (want === got) return true;
  if (parseInstant(want) !== undefined) return parseInstant(want) === parseInstant(got);
  if (parseDate(want) !== undefined) return got.slice(0, 10) === want;
  return secondsOf(want) !== undefined && secondsOf(want) === secondsOf(got);
}

/** What is stated and not so, each with its path; nothing where all holds. */
function lacks(want: unknown, got: unknown, path: string): string[] {
  const wrong = [`${path}: ${JSON.stringify(want)} was stated, ${JSON.stringify(got)} was answered`];
  if (want === null) return got === null || got === undefined ? [] : wrong;
  if (typeof want === 'string' && typeof got === 'string') return sameText(want, got) ? [] : wrong;
  if (Array.isArray(want)) return Array.isArray(got) && want.every((one) => got.includes(one)) ? [] : wrong;
  if (!isObject(want)) return want === got ? [] : wrong;
  if (Array.isArray(want.anyOf)) return want.anyOf.some((one) => lacks(one, got, path).length === 0) ? [] : wrong;
  if (!isObject(got)) return wrong;
  return Object.entries(want).flatMap(([key, value]) => lacks(value, got[key], `${path}.${key}`));
}

function factsOf(situation: Situation): Facts {
  const parsed = parseFacts(situation.facts);
  if ('errors' in parsed) throw new Error(`${situation.id}: ${JSON.stringify(parsed.errors)}`);
  return parsed.facts;
}

const about = (rows: readonly object[], { duty, entity }: Record<string, unknown>) =>
  rows.filter((row) => 'duty' in row && 'entity' in row && row.duty === duty && (entity === undefined || row.entity === entity));

describe('every situation holds', () => {
  test('and there are at least the 101 it began with', () => expect(situations.length).toBeGreaterThanOrEqual(101));

  test.each(situations)('$id: $title', (situation) => {
    const facts = factsOf(situation);
    const found = obligations(facts, rulebook, facts.asOf ?? '2026-11-22T00:00:00Z');
    for (const stated of situation.expect) {
      const rows = about(found.obligations, stated);
      expect(rows, `${stated.duty} is listed once for each entity`).toHaveLength(
        new Set(rows.map((row) => JSON.stringify('entity' in row && row.entity))).size,
      );
      const closest = rows.map((row) => lacks(stated, row, String(stated.duty))).sort((a, b) => a.length - b.length)[0];
      expect(closest ?? [`${stated.duty} is not listed`]).toEqual([]);
    }
    for (const stated of situation.notInForce ?? []) {
      expect(about(found.obligations, stated), `${stated.duty} is no obligation`).toEqual([]);
      const closest = about(found.notInForce, stated).map((row) => lacks(stated, row, String(stated.duty)))[0];
      expect(closest ?? [`${stated.duty} is not listed as not in force`]).toEqual([]);
    }
  });
});

describe('every method of counting', () => {
  const byId = new Map(rulebook.duties.map((duty) => [duty.id, duty]));
  const used = new Set(
    rulebook.duties.flatMap(({ versions, recipient }) => (recipient === 'counting rule' ? [] : versions.map(({ counting }) => counting))),
  );
  const inSituations = new Set(
    situations.flatMap(({ expect: stated }) =>
      stated.flatMap(({ duty }) => byId.get(String(duty))?.versions.map(({ counting }) => counting) ?? []),
    ),
  );

  test.each([...used].sort())('%s has a situation', (counting) => expect(inSituations).toContain(counting));
});

describe('every regime', () => {
  const stated = new Set(
    situations.flatMap(({ expect: owed, notInForce = [] }) => [...owed, ...notInForce].map(({ duty }) => String(duty))),
  );
  // A counting rule is never listed; it shows in the dates of the duties that it counts.
  const named = Object.entries(regimes).filter(([, duties]) => duties.some(({ recipient }) => recipient !== 'counting rule'));

  test.each(named)('%s has a situation', (_, duties) => expect(duties.some(({ id }) => stated.has(id))).toBe(true));
});

test('every situation names the source of what it states', () => {
  expect(situations.filter(({ why, source }) => !why || !source).map(({ id }) => id)).toEqual([]);
});
