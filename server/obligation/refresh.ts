import type { Target } from '@/domain/determination';
import { factsAsOf } from '@/domain/facts';
import { determined } from '@/domain/fold';
import type { History } from '@/domain/history';
import { type Obligation, obligations } from '@/law/obligations';
import { rulebook } from '@/law/rulebook';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '@/server/db';
import { loadHistory } from '@/server/history';

type Row = Prisma.ClockCreateManyInput;

/**
 * Recomputes the obligations of a case after a command changed its facts, and stores the difference: what opened, what
 * moved, what no longer applies, with the rulebook and the reasons. Human decisions are read, never touched. `now` is epoch
 * milliseconds, the instant of the law.
 */
export async function refreshObligations(tx: Tx, incidentId: string, now: number, cause: string): Promise<void> {
  const { timeZone } = await tx.incident.findUniqueOrThrow({ where: { id: incidentId }, select: { timeZone: true } });
  const history = await loadHistory(tx, incidentId);
  const at = new Date(now).toISOString();
  const answers = obligations(factsAsOf(history, at, { zone: timeZone }), rulebook, at);
  const wanted = answers.obligations.filter((one) => one.answer !== 'not-owed');
  const reasons = new Map(answers.obligations.map((one) => [keyOf(one), one.reasons]));
  const rows = new Map(wanted.map((one) => [keyOf(one), rowOf(incidentId, one, history, { at, zone: timeZone })]));
  const before = await tx.clock.findMany({ where: { incidentId } });
  const kept = new Map(before.map((row) => [`${row.duty}@${row.entity}`, row]));

  const changes: Prisma.ObligationChangeCreateManyInput[] = [];
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
      because: JSON.parse(JSON.stringify(reasons.get(key) ?? [])),
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

  const same =
    rows.size === kept.size && [...rows].every(([key, row]) => JSON.stringify(stored(row)) === JSON.stringify(stored(kept.get(key))));
  if (!same) {
    await tx.clock.deleteMany({ where: { incidentId } });
    await tx.clock.createMany({ data: [...rows.values()] });
  }
  if (changes.length > 0) await tx.obligationChange.createMany({ data: changes });
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

function rowOf(incidentId: string, one: Obligation, history: History, known: { at: string; zone: string }): Row {
  const targets = determined(history, 'target', known);
  const own = (targets.get(keyOf(one)) ?? targets.get(one.duty))?.value as Target | null | undefined;
  const decided = history.decisions.some(
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
