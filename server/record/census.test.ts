import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { REVEALS } from '@/domain/audit';
import { CASE_PERMISSIONS, PORTAL_PERMISSIONS } from '@/domain/policy';
import { LOCALES, tree } from '@/messages/translate';
import { type Command, type Query, read, run } from '@/server/gate';
import { addMember, endMember } from '@/server/member/commands';
import { doing, NOBODY, openCase, type Person, person } from '@/server/testing';

type AnyCommand = Command<unknown, never, unknown>;
type AnyQuery = Query<unknown, unknown>;
type Found = { file: string; exported: string; value: unknown };

const root = join(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|\/)(commands|queries)\.ts$/.test(file));
const found: Found[] = [];
for (const file of files) {
  const module = (await import(join(root, file))) as Record<string, unknown>;
  for (const [exported, value] of Object.entries(module)) found.push({ file, exported, value });
}

const isDefinition = (value: unknown): value is AnyCommand | AnyQuery => typeof value === 'object' && value !== null && 'run' in value;
const isSchema = (value: unknown): boolean => value instanceof z.ZodType;
const definitions = found.filter((one): one is Found & { value: AnyCommand | AnyQuery } => isDefinition(one.value));
const commands = definitions.filter(({ file }) => basename(file) === 'commands.ts').map(({ value }) => value as AnyCommand);
const queries = definitions.filter(({ file }) => basename(file) === 'queries.ts').map(({ value }) => value as AnyQuery);

/** Portal commands that name a case by its reference and may not look into it. */
const BY_REFERENCE_ALONE = ['proposeLead'];

/** The field that names the case: its reference, or its id for the worker's jobs. */
const caseField = ({ permission }: AnyCommand | AnyQuery): string => (permission === 'portal.job' ? 'incident' : 'reference');

function hasCaseField(definition: AnyCommand | AnyQuery): boolean {
  const schema = definition.input as { shape?: object; options?: { shape?: object }[] };
  return [schema, ...(schema.options ?? [])].some(({ shape }) => shape !== undefined && caseField(definition) in shape);
}

function caseIn(definition: AnyCommand | AnyQuery): unknown {
  try {
    return definition.incident({ [caseField(definition)]: 'a case' });
  } catch {
    return 'it throws';
  }
}

describe('the one door', () => {
  test('a folder of the server that reads or writes does so in queries.ts and commands.ts', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(definitions.length).toBeGreaterThan(40);
  });

  test.each(found)('$file exports $exported as a command, a query, or a plain helper of them', ({ file, value }) => {
    if (!isDefinition(value)) {
      expect(
        typeof value === 'function' || isSchema(value) || Object.isFrozen(value) || typeof value !== 'object' || Array.isArray(value),
      ).toBe(true);
      return;
    }
    expect('records' in value, 'a command records, a query does not').toBe(basename(file) === 'commands.ts');
    expect('reveals' in value, 'a query reveals, a command does not').toBe(basename(file) === 'queries.ts');
  });

  test.each(definitions)('$file: $exported has its own name, a permission of the table, an input and a case', ({ exported, value }) => {
    expect(value.name).toBe(exported);
    expect([...Object.keys(CASE_PERMISSIONS), ...PORTAL_PERMISSIONS]).toContain(value.permission);
    expect(isSchema(value.input)).toBe(true);
    if (BY_REFERENCE_ALONE.includes(value.name)) expect(caseIn(value)).toBeNull();
    else expect(caseIn(value)).toBe(hasCaseField(value) ? 'a case' : null);
    if (value.permission in CASE_PERMISSIONS) expect(hasCaseField(value)).toBe(true);
  });

  test('every command records at least one event', () => {
    for (const one of commands) expect(one.records.length, one.name).toBeGreaterThan(0);
  });

  test('every query says what it reveals', () => {
    for (const one of queries) expect(REVEALS, one.name).toContain(one.reveals);
  });

  test.each(LOCALES)('what a recorded query hands over has words in %s', async (locale) => {
    const { query } = await tree<{ query: Record<string, string> }>(locale, 'audit');
    expect(queries.filter((one) => one.reveals !== 'nothing' && !query[one.name]).map((one) => one.name)).toEqual([]);
  });

  test('no two have the same name', () => {
    const names = definitions.map(({ value }) => value.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe("another's reference is not found, exactly like an unknown one", () => {
  const UNKNOWN = 'LK-0000-00';
  let stranger: Person;
  let former: Person;
  let administrator: Person;
  let reference: string;

  beforeAll(async () => {
    const lead = await person();
    stranger = await person();
    former = await person();
    administrator = await person({ administrator: true });
    reference = await openCase(lead);
    const { member } = await doing(lead, addMember, { reference, person: former.id, role: 'lead' });
    await doing(lead, endMember, { reference, member });
  });

  const ofCases = definitions.map(({ value }) => value).filter((one) => hasCaseField(one) && !BY_REFERENCE_ALONE.includes(one.name));

  /** Its input is let through unread, so that only the door answers: `run` itself must not be reached. */
  function ask(definition: AnyCommand | AnyQuery, actor: Parameters<typeof run>[0], asked: string) {
    const named = { [caseField(definition)]: asked };
    const unread = { ...definition, input: z.record(z.string(), z.string()) };
    if ('records' in definition) return run(actor, unread as unknown as AnyCommand, named);
    return read(actor, unread as unknown as AnyQuery, named);
  }

  test.each(ofCases.map((definition) => [definition.name, definition] as const))('%s', async (_, definition) => {
    for (const actor of [stranger, former, administrator, NOBODY]) {
      const unknown = await ask(definition, actor, UNKNOWN);
      expect(unknown).toEqual({ ok: false, refusal: { kind: 'not-found' } });
      expect(await ask(definition, actor, reference)).toEqual(unknown);
    }
  });

  test.each(commands.map((definition) => [definition.name, definition] as const))(
    '%s answers an empty input without looking at any case',
    async (_, definition) => {
      for (const asked of [UNKNOWN, reference]) {
        const outcome = await run(stranger, definition, { reference: asked });
        expect(outcome.ok === false && ['invalid', 'not-found'].includes(outcome.refusal.kind)).toBe(true);
      }
    },
  );
});
