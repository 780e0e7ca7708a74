import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { AuditData, AuditEvent, Reveals } from '@/domain/audit';
import { type Actor, decide, isCasePermission, type Permission, type Relation, type Role } from '@/domain/policy';
import { db, type Tx } from '@/server/db';
import { type Fault, type Outcome, Refused, refusalOf, refuse } from '@/server/errors';
import { refreshPhase } from '@/server/incident/refresh';
import { now } from '@/server/now';
import { refreshObligations } from '@/server/obligation/refresh';

/** The case a command or query is about, as far as every member may know it. */
export type Case = {
  id: string;
  reference: string;
  title: string;
  phase: string;
  severity: string | null;
  timeZone: string;
  closed: boolean;
  version: number;
  role: Role | null;
};

export type Context<I extends Case | null = Case | null> = {
  tx: Tx;
  actor: Actor;
  /** The person who acts; throws where nobody or the system does. */
  person: string;
  incident: I;
  /** The instant of law and screens, epoch milliseconds. */
  now: number;
};

/** An input as it was sent: nothing of it has been read yet. */
export type Raw = Readonly<Record<string, unknown>>;

/**
 * An answer that is still to be found when everything is written and committed: a question to the engine, which takes seconds. No connection
 * and no lock is held meanwhile; the entry stands whether or not the answer is found.
 */
export class Later<R> {
  constructor(readonly find: () => Promise<R>) {}
}
/** What whoever asked gets in the end. */
export type Found<R> = R extends Later<infer T> ? T : R;

/** What a command leaves: the entry's data and the result. `incidentId` where the command itself opened the case. */
export type Done<E extends AuditEvent, R> = { [K in E]: { event: K; data: AuditData[K]; result: R; incidentId?: string } }[E];

export type Command<I, E extends AuditEvent, R> = {
  name: string;
  permission: Permission;
  input: z.ZodType<I>;
  /** The reference of the case, or null for what belongs to no case. */
  incident: (input: I) => string | null;
  records: readonly E[];
  /** True where the facts of the law may change: the obligations are recomputed and the difference stored. */
  changesFacts?: boolean;
  /** True where the phase of the case may follow, though no fact of the law changes: remediation, for one. */
  movesPhase?: boolean;
  /**
   * What else is wrong with an input that the schema refuses, as far as its fields can be read, so that a form is told
   * everything at once. Asked only of who may run the command.
   */
  also?: (context: Context, raw: Raw) => Fault[] | Promise<Fault[]>;
  run: (context: Context, input: I) => Promise<Done<E, R>>;
};

export type Query<I, R> = {
  name: string;
  permission: Permission;
  input: z.ZodType<I>;
  incident: (input: I) => string | null;
  reveals: Reveals;
  run: (context: Context, input: I) => Promise<R>;
};

/** Declares a command; the census test finds it by its shape. */
export function command<I, E extends AuditEvent, R>(definition: Command<I, E, R>): Command<I, E, R> {
  return definition;
}

export function query<I, R>(definition: Query<I, R>): Query<I, R> {
  return definition;
}

/** The case of a context, for commands and queries that declared one. */
export function caseOf(context: Context): Case {
  if (context.incident === null) throw new Error('this command declares no case');
  return context.incident;
}

/**
 * Runs a command for an actor: parse, find the relation to the case, decide, run, recompute obligations, append the entry,
 * commit. Everything is in one transaction that names its actor to the database.
 */
export async function run<I, E extends AuditEvent, R>(
  actor: Actor,
  definition: Command<I, E, R>,
  raw: unknown,
): Promise<Outcome<Found<R>>> {
  const parsed = definition.input.safeParse(raw);
  if (!parsed.success) {
    const faults = faultsOf(parsed.error, raw);
    return { ok: false, refusal: { kind: 'invalid', faults: together(faults, await alsoFaults(actor, definition, raw)) } };
  }
  const outcome = await transaction(actor, definition, definition.incident(parsed.data), async (context) => {
    const done = await definition.run(context, parsed.data);
    const incidentId = done.incidentId ?? context.incident?.id ?? null;
    if (incidentId !== null) {
      const refreshed = definition.changesFacts
        ? await refreshObligations(context.tx, incidentId, context.now, definition.name)
        : undefined;
      if (definition.changesFacts || definition.movesPhase) await refreshPhase(context.tx, incidentId, context.now, refreshed);
    }
    await record(context.tx, incidentId, done.event, done.data);
    return done.result;
  });
  return found(definition, outcome);
}

async function alsoFaults<I, E extends AuditEvent, R>(actor: Actor, definition: Command<I, E, R>, raw: unknown): Promise<Fault[]> {
  const { also } = definition;
  if (also === undefined || typeof raw !== 'object' || raw === null) return [];
  const sent: Raw = { ...raw };
  const reference = typeof sent.reference === 'string' ? sent.reference : null;
  const said = await transaction(actor, definition, reference, async (context) => also(context, sent));
  return said.ok ? said.value : [];
}

/** Faults of the schema, and those of the domain for fields that the schema lets through. */
export function together(faults: readonly Fault[], more: readonly Fault[]): Fault[] {
  return [...faults, ...more.filter(({ path }) => !faults.some((fault) => fault.path === path))];
}

/** Runs a query for an actor. What it reveals beyond nothing leaves an entry in the same transaction. */
export async function read<I, R>(actor: Actor, definition: Query<I, R>, raw: unknown): Promise<Outcome<Found<R>>> {
  const parsed = definition.input.safeParse(raw);
  if (!parsed.success) return { ok: false, refusal: { kind: 'not-found' } };
  const outcome = await transaction(actor, definition, definition.incident(parsed.data), async (context) => {
    const result = await definition.run(context, parsed.data);
    if (definition.reveals !== 'nothing') {
      // How many cases somebody found would be told to whoever reads the record of the portal.
      const rows = Array.isArray(result) && definition.reveals !== 'register' ? result.length : 1;
      await record(context.tx, context.incident?.id ?? null, 'read', { query: definition.name, reveals: definition.reveals, rows });
    }
    return result;
  });
  return found(definition, outcome);
}

type Named = Pick<Command<never, never, never>, 'name' | 'permission'>;

/** Finds what a transaction has left for later. */
async function found<R>(named: Named, outcome: Outcome<R>): Promise<Outcome<Found<R>>> {
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  const answer = value instanceof Later ? await guarded(named, () => value.find()) : outcome;
  // Which of the two it is the class has told, and the type follows the class.
  return answer as Outcome<Found<R>>;
}

async function transaction<R>(
  actor: Actor,
  named: Named,
  reference: string | null,
  work: (context: Context) => Promise<R>,
): Promise<Outcome<R>> {
  const gone = async () => reference !== null && isCasePermission(named.permission) && isGone(actor, reference);
  const asked = () =>
    db().$transaction(async (tx) => {
      await nameActor(tx, actor, reference);
      const incident = reference === null ? null : await findCase(tx, reference);
      const relation: Relation = incident?.role ? { role: incident.role } : null;
      const missing = isCasePermission(named.permission) && incident === null;
      const decision = missing ? 'not-found' : decide(named.permission, actor, relation);
      if (decision !== 'allowed') refuse({ kind: decision });
      return work({
        tx,
        actor,
        incident,
        now: now(),
        get person() {
          return personOf(actor);
        },
      });
    });
  return guarded(named, asked, gone);
}

/** Whether a case that was found is not found any more. */
async function isGone(actor: Actor, reference: string): Promise<boolean> {
  try {
    return await db().$transaction(async (tx) => {
      await nameActor(tx, actor, reference);
      return (await findCase(tx, reference)) === null;
    });
  } catch {
    return false;
  }
}

/**
 * The outcome of work: what it throws is a refusal, or a fault of ours whose number is all that leaves the server's log. Whose role
 * ended while it ran meets rows that are there no more: with `gone` they are told that it was not found, like everything else of the case.
 */
async function guarded<R>({ name }: Named, work: () => Promise<R>, gone?: () => Promise<boolean>): Promise<Outcome<R>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== null) return { ok: false, refusal };
    if (await gone?.()) return { ok: false, refusal: { kind: 'not-found' } };
    const number = randomUUID().slice(0, 8);
    console.error(`fault ${number} in ${name}: ${traceOf(error)}`);
    return { ok: false, refusal: { kind: 'fault', number } };
  }
}

function personOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new Refused({ kind: 'not-allowed' });
  return actor.id;
}

/** How long anybody waits for what another transaction holds. Prisma's own limit does not end a statement that waits. */
const LOCKED = '5s';

/** Tells the database who acts and, where the transaction is about one case, which: it then sees that case alone. */
async function nameActor(tx: Tx, actor: Actor, reference: string | null): Promise<void> {
  const id = actor.kind === 'person' ? actor.id : actor.kind === 'system' ? 'system' : '';
  const named = actor.kind === 'system' && !/^[0-9a-f-]{36}$/.test(reference ?? '') ? '' : (reference ?? '');
  await tx.$executeRaw`
    select set_config('app.actor', ${id}, true), set_config('app.incident', ${named}, true), set_config('lock_timeout', ${LOCKED}, true)`;
}

/** One path and one cost for an unknown and a refused reference: the same function, empty in both. The system names a case by its id. */
async function findCase(tx: Tx, reference: string): Promise<Case | null> {
  const rows = await tx.$queryRaw<Case[]>`
    select id, reference, title, phase, severity, time_zone as "timeZone", closed, version, role from app_case(${reference})`;
  return rows[0] ?? null;
}

/** Appends the entry. The database numbers, dates and chains it. */
export async function record<E extends AuditEvent>(
  tx: Tx,
  incidentId: string | null,
  event: E,
  data: AuditData[E],
): Promise<{ number: bigint; hash: string }> {
  const rows = await tx.$queryRaw<{ number: bigint; hash: string }[]>`
    select number, hash from record_entry(${incidentId}::uuid, ${event}, ${JSON.stringify(data)}::jsonb)`;
  const row = rows[0];
  if (row === undefined) throw new Error('the record gave no entry');
  return row;
}

/**
 * Zod's issues as faults, one for a field: own messages are message ids; the rest is by kind. `raw` is what was sent: of what was
 * left empty we say that something is to be chosen, not that it has the wrong form.
 */
export function faultsOf(error: z.ZodError, raw: unknown): Fault[] {
  const faults = error.issues.map((issue): Fault => {
    const fault = faultOf(issue);
    return fault.id === 'format' && isEmpty(raw, issue.path) ? { path: fault.path, id: 'choose' } : fault;
  });
  return faults.filter((fault, index) => faults.findIndex(({ path }) => path === fault.path) === index);
}

function isEmpty(raw: unknown, path: readonly PropertyKey[]): boolean {
  let at = raw;
  for (const key of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  return at === '' || at === null || at === undefined;
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  const path = issue.path.join('.');
  if (issue.code === 'too_big')
    return { path, id: issue.origin === 'string' ? 'too-long' : 'too-many', params: { most: Number(issue.maximum) } };
  if (issue.code === 'too_small')
    return {
      path,
      id: issue.origin === 'string' && Number(issue.minimum) === 1 ? 'required' : 'too-short',
      params: { least: Number(issue.minimum) },
    };
  if (issue.code === 'custom') return { path, id: issue.message };
  if (issue.code === 'invalid_type') return { path, id: 'required' };
  return { path, id: 'format' };
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const trace = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return `${error.name} ${[...new Set(trace.slice(0, 6).map((line) => line.trim()))].join(' < ')}`;
}
