import { z } from 'zod';
import type { Signal } from '@/prisma/generated/client';
import { refuse, refuseAll, stale } from '@/server/errors';
import { type Context, caseOf, command } from '@/server/gate';
import { line, moment, openCase, prose, untimely, when } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';

const observation = z.object({
  what: prose(2_000),
  when,
  knownAt: moment,
  source: line(300),
  supersedes: z.uuid().nullable().default(null),
});
type Observation = z.infer<typeof observation>;
const signal = z.uuid();
const reason = prose(1_000);

/** The zone in which the asker's dates are read where there is no case. */
async function ownZone({ tx, person }: Context): Promise<string> {
  return (await tx.person.findUniqueOrThrow({ where: { id: person }, select: { timeZone: true } })).timeZone;
}

/** Records a signal without a case. Only who recorded it sees it. */
export const recordSignal = command({
  name: 'recordSignal',
  permission: 'portal.use',
  input: observation,
  incident: () => null,
  records: ['signal.recorded'],
  also: async (context, raw) => untimely(raw, await ownZone(context), context.now),
  run: async (context, input) => {
    const id = await append(context, input, null, await ownZone(context));
    return { event: 'signal.recorded', data: { signal: id, supersedes: input.supersedes }, result: { signal: id } };
  },
});

/** Records a signal in a case, to which it belongs at once. */
export const recordCaseSignal = command({
  name: 'recordCaseSignal',
  permission: 'signal.record',
  input: observation.extend({ reference }),
  incident: (input) => input.reference,
  records: ['signal.recorded'],
  changesFacts: true,
  also: (context, raw) => untimely(raw, caseOf(context).timeZone, context.now),
  run: async (context, input) => {
    const incident = caseOf(context);
    const id = await append(context, input, incident.id, incident.timeZone);
    return { event: 'signal.recorded', data: { signal: id, supersedes: input.supersedes }, result: { signal: id } };
  },
});

/** Opens a case for a signal of one's own: the opener is lead and the signal belongs to the case. */
export const openFromSignal = command({
  name: 'openFromSignal',
  permission: 'portal.use',
  input: z.object({ signal, title: line(160), timeZone: z.string().max(60) }),
  incident: () => null,
  records: ['incident.opened'],
  changesFacts: true,
  run: async (context, input) => {
    const row = await standing(context, input.signal, null, ['open']);
    const opened = await openCase(context.tx, input);
    await attach(context, row, opened.id);
    return { event: 'incident.opened', data: { signal: row.id }, result: { reference: opened.reference }, incidentId: opened.id };
  },
});

/** Promotes a signal of one's own into a case one is a member of. */
export const promoteSignal = command({
  name: 'promoteSignal',
  permission: 'signal.record',
  input: z.object({ reference, signal }),
  incident: (input) => input.reference,
  records: ['signal.promoted'],
  changesFacts: true,
  run: async (context, input) => {
    const incident = caseOf(context);
    const row = await standing(context, input.signal, null, ['open']);
    await attach(context, row, incident.id);
    return { event: 'signal.promoted', data: { signal: row.id }, result: { reference: incident.reference } };
  },
});

/** Sets a signal of one's own aside. */
export const setSignalAside = command({
  name: 'setSignalAside',
  permission: 'portal.use',
  input: z.object({ signal, reason }),
  incident: () => null,
  records: ['signal.set-aside'],
  run: async (context, input) => {
    const row = await standing(context, input.signal, null, ['open']);
    await decide(context, row, { state: 'set-aside', reason: input.reason });
    return { event: 'signal.set-aside', data: { signal: row.id }, result: null };
  },
});

/** Sets a signal of a case aside: it no longer counts among its facts. */
export const setCaseSignalAside = command({
  name: 'setCaseSignalAside',
  permission: 'signal.record',
  input: z.object({ reference, signal, reason }),
  incident: (input) => input.reference,
  records: ['signal.set-aside'],
  changesFacts: true,
  run: async (context, input) => {
    const row = await standing(context, input.signal, caseOf(context).id, ['open', 'promoted']);
    await decide(context, row, { state: 'set-aside', reason: input.reason });
    return { event: 'signal.set-aside', data: { signal: row.id }, result: null };
  },
});

/** The row, locked, if it stands in a state that may still be decided; stale with what stands where it does not. */
async function standing({ tx, actor }: Context, id: string, incidentId: string | null, states: string[]): Promise<Signal> {
  await tx.$queryRaw`select id from signal where id = ${id}::uuid for update`;
  const own = incidentId === null && actor.kind === 'person' ? { recordedBy: actor.id } : {};
  const row = await tx.signal.findFirst({ where: { id, incidentId, ...own } });
  if (row === null) refuse({ kind: 'not-found' });
  const later = await tx.signal.findFirst({ where: { supersedes: id } });
  if (later !== null) refuse(stale('signal', { what: later.what, source: later.source }));
  if (!states.includes(row.state)) refuse(stale('signal', { what: row.what, reason: row.reason }));
  return row;
}

/** A correction stands where the corrected row stood: same case, same state. */
async function append(context: Context, input: Observation, incidentId: string | null, zone: string): Promise<string> {
  refuseAll(untimely(input, zone, context.now));
  const earlier =
    input.supersedes === null ? null : await standing(context, input.supersedes, incidentId, ['open', 'promoted', 'set-aside']);
  const row = await context.tx.signal.create({
    data: {
      incidentId,
      what: input.what,
      ...input.when,
      knownAt: input.knownAt,
      source: input.source,
      supersedes: input.supersedes,
      recordedBy: context.person,
      state: earlier?.state ?? (incidentId === null ? 'open' : 'promoted'),
      reason: earlier?.reason ?? null,
      stateBy: earlier?.stateBy ?? null,
      stateAt: earlier?.stateAt ?? null,
    },
  });
  return row.id;
}

async function decide(context: Context, row: Signal, data: { state: string; reason: string | null; incidentId?: string }): Promise<void> {
  await context.tx.signal.update({ where: { id: row.id }, data: { ...data, stateBy: context.person, stateAt: new Date(context.now) } });
}

/** Moves a signal into a case, with the rows that it corrects: its history goes with it. */
async function attach(context: Context, row: Signal, incidentId: string): Promise<void> {
  await decide(context, row, { state: 'promoted', reason: null, incidentId });
  for (let id = row.supersedes; id !== null; ) {
    const earlier = await context.tx.signal.update({ where: { id }, data: { incidentId }, select: { supersedes: true } });
    id = earlier.supersedes;
  }
}
