import { answersIn } from '@/domain/contract';
import type { Target } from '@/domain/determination';
import { factsAsOf } from '@/domain/facts';
import { determined } from '@/domain/fold';
import { type History, stands } from '@/domain/history';
import type { Obligation } from '@/law/obligations';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '@/server/db';
import { loadHistory } from '@/server/history';

type Row = Prisma.ClockCreateManyInput;
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

/**
 * Recomputes the obligations of a case after a command changed its facts, and stores the difference: what opened, what
 * moved, what no longer applies, with the rulebook and the reasons. Human decisions are read, never touched. `now` is epoch
 * milliseconds, the instant of the law. Gives the history that it read.
 */
export async function refreshObligations(tx: Tx, incidentId: string, now: number, cause: string): Promise<History> {
  const { timeZone } = await tx.incident.findUniqueOrThrow({ where: { id: incidentId }, select: { timeZone: true } });
  const history = await loadHistory(tx, incidentId);
  const at = new Date(now).toISOString();
  const answers = answersIn(history, factsAsOf(history, at, { zone: timeZone }), { at, zone: timeZone });
  const wanted = answers.obligations.filter((one) => one.answer !== 'not-owed');
  const reasons = new Map(answers.obligations.map((one) => [keyOf(one), one.reasons]));
  const own = determined(history, 'target', { at, zone: timeZone });
  const held = history.decisions.filter((decision) => stands(decision, at));
  const rows = new Map(wanted.map((one) => [keyOf(one), rowOf(incidentId, one, own, held)]));
  const before = await tx.clock.findMany({ where: { incidentId } });
  const kept = new Map(before.map((row) => [`${row.duty}@${row.entity}`, row]));

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
  for (const [key, row] of rows) {
    const was = kept.get(key);
    const is = shown(row);
    if (was === undefined) change(key, row.answer === 'owed' ? 'opened' : 'possible', null, is);
    else if (was.answer !== row.answer) change(key, row.answer === 'owed' ? 'opened' : 'possible', shown(was), is);
    else if (JSON.stringify(shown(was)) !== JSON.stringify(is))
      change(key, shown(was).due === is.due ? 'changed' : 'due-moved', shown(was), is);
  }
  for (const [key, was] of kept) if (!rows.has(key)) change(key, 'no-longer-applies', shown(was), null);

  const moved = [...rows].filter(([key, row]) => JSON.stringify(stored(row)) !== JSON.stringify(stored(kept.get(key))));
  const replaced = new Set(moved.map(([key]) => key));
  const gone = before.filter((row) => !rows.has(`${row.duty}@${row.entity}`) || replaced.has(`${row.duty}@${row.entity}`));
  if (gone.length > 0) await tx.clock.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  await insertClocks(
    tx,
    moved.map(([, row]) => row),
  );
  await insertChanges(tx, changes);
  return history;
}

/** One statement with one parameter: a case with hundreds of duties would else be a statement of thousands. */
async function insertClocks(tx: Tx, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into clock (incident_id, duty, entity, answer, starts_at, due_at, due_on, precision, zone, standard, target_at, own_target,
      status, done_at, decided, running, sort_at)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("incidentId" uuid, duty text, entity text, answer text,
      "startsAt" text, "dueAt" timestamptz, "dueOn" text, precision text, zone text, standard text, "targetAt" timestamptz,
      "ownTarget" boolean, status text, "doneAt" text, decided boolean, running boolean, "sortAt" timestamptz)`;
}

async function insertChanges(tx: Tx, changes: Change[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.$executeRaw`
    insert into obligation_change (incident_id, duty, entity, change, before, after, rulebook, because, cause)
    select * from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as r ("incidentId" uuid, duty text, entity text, change text,
      before jsonb, after jsonb, rulebook text, because jsonb, cause text)`;
}

const keyOf = (one: Pick<Obligation, 'duty' | 'entity'>): string => `${one.duty}@${one.entity ?? ''}`;

type Shown = { answer: string; due: string | null; status: string | null };

function shown(row: { answer: string; dueAt?: Date | string | null; dueOn?: string | null; status?: string | null }): Shown {
  return { answer: row.answer, due: row.dueAt ? new Date(row.dueAt).toISOString() : (row.dueOn ?? null), status: row.status ?? null };
}

/** What is compared to know whether a stored row still stands. */
function stored(row: Row | undefined) {
  if (row === undefined) return null;
  const iso = (at: Date | string | null | undefined) => (at ? new Date(at).toISOString() : null);
  return {
    ...shown(row),
    startsAt: row.startsAt ?? null,
    standard: row.standard ?? null,
    target: iso(row.targetAt),
    own: row.ownTarget ?? false,
    done: row.doneAt ?? null,
    decided: row.decided ?? false,
    running: row.running,
  };
}

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
