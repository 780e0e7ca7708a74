import { answersIn } from '@/domain/contract';
import type { Target } from '@/domain/determination';
import { factsAsOf } from '@/domain/facts';
import { determined } from '@/domain/fold';
import { type History, stands } from '@/domain/history';
import type { Obligation } from '@/law/obligations';
import type { Clock } from '@/prisma/generated/client';
import type { Tx } from '@/server/db';
import { loadHistory } from '@/server/history';

/** A clock as it is to be stored. */
type Row = Omit<Clock, 'id' | 'open'>;
/** A stored clock, as far as it is compared; instants are texts of the database. */
type Kept = Pick<Clock, 'id' | 'duty' | 'entity' | 'answer' | (typeof SAME)[number]> & { dueAt: string | null; targetAt: string | null };
type Change = {
  incidentId: string;
  duty: string;
  entity: string;
  change: string;
  before?: Shown;
  after?: Shown;
  rulebook: string;
  because: readonly unknown[];
  cause: string;
};

/** What the phase of the case depends on beside its facts, as just stored: the case's zone and end, and what runs. */
export type Refreshed = { history: History; timeZone: string; closedAt: string | null; running: readonly Row[] };

/**
 * Recomputes the obligations of a case after a command changed its facts, and stores the difference: what opened, what
 * moved, what no longer applies, with the rulebook and the reasons. Human decisions are read, never touched. `now` is epoch
 * milliseconds, the instant of the law. Gives what it read and what runs now.
 */
export async function refreshObligations(tx: Tx, incidentId: string, now: number, cause: string): Promise<Refreshed> {
  const history = await loadHistory(tx, incidentId);
  const { timeZone, closedAt, clocks } = await loadClocks(tx, incidentId);
  const at = new Date(now).toISOString();
  const answers = answersIn(history, factsAsOf(history, at, { zone: timeZone }), { at, zone: timeZone });
  const wanted = answers.obligations.filter((one) => one.answer !== 'not-owed');
  const reasons = new Map(answers.obligations.map((one) => [keyOf(one), one.reasons]));
  const own = determined(history, 'target', { at, zone: timeZone });
  const held = history.decisions.filter((decision) => stands(decision, at));
  const rows = new Map(wanted.map((one) => [keyOf(one), rowOf(incidentId, one, own, held)]));
  const kept = new Map(clocks.map((row) => [`${row.duty}@${row.entity}`, row]));

  const changes: Change[] = [];
  const change = (key: string, kind: string, was: Shown | null, is: Shown | null) => {
    const [duty = '', entity = ''] = key.split('@');
    changes.push({
      incidentId,
      duty,
      entity,
      change: kind,
      ...(was ? { before: was } : {}),
      ...(is ? { after: is } : {}),
      rulebook: answers.rulebook,
      because: reasons.get(key) ?? [],
      cause,
    });
  };
  const moved: Row[] = [];
  for (const [key, row] of rows) {
    const was = kept.get(key);
    if (was !== undefined && saysTheSame(was, row)) continue;
    moved.push(row);
    const is = shown(row);
    const before = was && shown(was);
    if (before === undefined) change(key, row.answer === 'owed' ? 'opened' : 'possible', null, is);
    else if (before.answer !== is.answer) change(key, row.answer === 'owed' ? 'opened' : 'possible', before, is);
    else if (before.due !== is.due) change(key, 'due-moved', before, is);
    else if (before.status !== is.status) change(key, 'changed', before, is);
  }
  const gone = clocks.filter((row) => !rows.has(`${row.duty}@${row.entity}`));
  for (const was of gone) change(`${was.duty}@${was.entity}`, 'no-longer-applies', shown(was), null);

  if (gone.length > 0) await tx.clock.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  await writeClocks(tx, moved);
  await insertChanges(tx, changes);
  return { history, timeZone, closedAt, running: [...rows.values()].filter(({ running }) => running) };
}

/** The stored clocks of a case, with its zone and when it was closed (RFC 3339). */
async function loadClocks(tx: Tx, incidentId: string): Promise<{ timeZone: string; closedAt: string | null; clocks: Kept[] }> {
  const [found] = await tx.$queryRaw<{ timeZone: string; closedAt: Date | null; clocks: Kept[] }[]>`
    select i.time_zone as "timeZone", i.closed_at as "closedAt", coalesce((
      select json_agg(json_build_object('id', c.id, 'duty', c.duty, 'entity', c.entity, 'answer', c.answer, 'startsAt', c.starts_at,
        'dueAt', c.due_at, 'dueOn', c.due_on, 'standard', c.standard, 'targetAt', c.target_at, 'ownTarget', c.own_target, 'status', c.status,
        'doneAt', c.done_at, 'decided', c.decided, 'running', c.running))
      from clock c where c.incident_id = i.id), '[]') as clocks
    from incident i where i.id = ${incidentId}::uuid`;
  if (found === undefined) throw new Error('the case of the clocks is gone');
  return { ...found, closedAt: found.closedAt?.toISOString() ?? null };
}

/** One statement with one parameter: a case with hundreds of duties would else be a statement of thousands. */
async function writeClocks(tx: Tx, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into clock as c (incident_id, duty, entity, answer, starts_at, due_at, due_on, precision, zone, standard, target_at, own_target,
      status, done_at, decided, running, sort_at)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("incidentId" uuid, duty text, entity text, answer text,
      "startsAt" text, "dueAt" timestamptz, "dueOn" text, precision text, zone text, standard text, "targetAt" timestamptz,
      "ownTarget" boolean, status text, "doneAt" text, decided boolean, running boolean, "sortAt" timestamptz)
    on conflict (incident_id, duty, entity) do update set answer = excluded.answer, starts_at = excluded.starts_at,
      due_at = excluded.due_at, due_on = excluded.due_on, precision = excluded.precision, zone = excluded.zone,
      standard = excluded.standard, target_at = excluded.target_at, own_target = excluded.own_target, status = excluded.status,
      done_at = excluded.done_at, decided = excluded.decided, running = excluded.running, sort_at = excluded.sort_at`;
}

async function insertChanges(tx: Tx, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.$executeRaw`
    insert into obligation_change (incident_id, duty, entity, change, before, after, rulebook, because, cause)
    select * from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as r ("incidentId" uuid, duty text, entity text, change text,
      before jsonb, after jsonb, rulebook text, because jsonb, cause text)`;
}

const keyOf = (one: Pick<Obligation, 'duty' | 'entity'>): string => `${one.duty}@${one.entity ?? ''}`;

type Shown = { answer: string; due: string | null; status: string | null };

const shown = ({ answer, dueAt, dueOn, status }: Row | Kept): Shown => ({
  answer,
  due: dueAt === null ? dueOn : new Date(dueAt).toISOString(),
  status,
});

const sameInstant = (a: Date | string | null, b: Date | string | null): boolean =>
  a === null || b === null ? a === b : new Date(a).getTime() === new Date(b).getTime();

/** Whether a stored clock says what the obligation says now. */
const saysTheSame = (was: Kept, is: Row): boolean =>
  SAME.every((name) => was[name] === is[name]) && sameInstant(was.dueAt, is.dueAt) && sameInstant(was.targetAt, is.targetAt);

const SAME = ['answer', 'startsAt', 'dueOn', 'standard', 'ownTarget', 'status', 'doneAt', 'decided', 'running'] as const;

function rowOf(incidentId: string, one: Obligation, targets: ReturnType<typeof determined>, decisions: History['decisions']): Row {
  const own = (targets.get(keyOf(one)) ?? targets.get(one.duty))?.value as Target | null | undefined;
  const decided = decisions.some(
    (decision) =>
      decision.kind === 'not-to-notify' &&
      decision.duty === one.duty &&
      (decision.entity ?? one.entity) === one.entity &&
      decision.confirmedBy !== null,
  );
  const dueAt = one.due ? new Date(one.due.at) : null;
  const target = own?.at ?? one.target?.at ?? null;
  const targetAt = target ? new Date(target) : null;
  return {
    incidentId,
    duty: one.duty,
    entity: one.entity ?? '',
    answer: one.answer,
    startsAt: one.clockStart,
    dueAt,
    dueOn: one.due?.on ?? null,
    precision: one.due?.precision ?? null,
    zone: one.zone,
    standard: one.standard,
    targetAt,
    ownTarget: own !== undefined && own !== null,
    status: one.status,
    doneAt: one.done,
    decided,
    running: one.answer === 'owed' && one.done === null && !decided && one.standard !== 'keep a record',
    sortAt: dueAt ?? targetAt,
  };
}
