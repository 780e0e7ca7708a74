import { z } from 'zod';
import { DISCLOSURE_DAYS, DISCLOSURE_FILES, DISCLOSURE_FORMS } from '@/domain/count';
import type { CountRun, Disclosure } from '@/prisma/generated/client';
import { type RunSource, resultOf } from '@/server/count/queries';
import { invalid, refuse, stale } from '@/server/errors';
import { type Context, caseOf, command } from '@/server/gate';
import { lockCase, prose } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';
import { secretOf } from '@/server/key/queries';
import { realNow } from '@/server/now';
import { enqueue } from '@/server/source/commands';

const DAY = 86_400_000;

async function make(context: Context, row: { id: string; incidentId: string }): Promise<void> {
  await enqueue(context, 'make-disclosure', { incident: row.incidentId, disclosure: row.id }, 'engine');
}

/** A readable list is read from the logs again: all of them must stand. */
async function refuseUnlessStanding({ tx }: Context, run: CountRun): Promise<void> {
  const ids = (run.sources as unknown as RunSource[]).map((one) => one.source);
  const standing = await tx.source.count({ where: { id: { in: ids }, incidentId: run.incidentId, state: 'standing' } });
  if (standing < ids.length) invalid('form', 'counting:fault.sources-gone');
}

/**
 * Asks for a list of the affected, by residence and category. A keyed one is made at once; a readable one waits for a second
 * person.
 */
export const requestDisclosure = command({
  name: 'requestDisclosure',
  permission: 'count.disclose',
  input: z.object({
    reference,
    number: z.int().min(1).max(1_000_000),
    residence: z.string().min(1).max(10).nullable(),
    category: z.string().min(1).max(40).nullable(),
    form: z.enum(DISCLOSURE_FORMS),
    file: z.enum(DISCLOSURE_FILES),
    purpose: prose(2_000),
  }),
  incident: (input) => input.reference,
  records: ['disclosure.asked'],
  run: async (context, { reference: _case, number, ...given }) => {
    const incidentId = caseOf(context).id;
    await lockCase(context.tx, incidentId);
    const run = await context.tx.countRun.findFirst({ where: { incidentId, number } });
    const result = run && resultOf(run);
    if (run === null || result === null) return refuse({ kind: 'not-found' });
    if (given.residence !== null && !Object.hasOwn(result.byResidence, given.residence)) invalid('residence', 'format');
    if (given.category !== null && !Object.hasOwn(result.byCategory, given.category)) invalid('category', 'format');
    if (given.form === 'readable') await refuseUnlessStanding(context, run);
    else if (run.keptFile === null) invalid('form', 'counting:fault.not-kept');
    else if ((await secretOf(context, run.keyId)) === null) invalid('form', 'counting:fault.key-destroyed');
    const row = await context.tx.disclosure.create({
      data: {
        incidentId,
        countNumber: number,
        ...given,
        state: given.form === 'keyed' ? 'making' : 'asked',
        askedBy: context.person,
      },
    });
    if (given.form === 'keyed') await make(context, row);
    return { event: 'disclosure.asked', data: { disclosure: row.id, number, form: given.form }, result: { disclosure: row.id } };
  },
});

const one = z.object({ reference, disclosure: z.uuid() });

async function disclosureIn(context: Context, id: string, states: readonly string[]): Promise<Disclosure> {
  const incidentId = caseOf(context).id;
  await lockCase(context.tx, incidentId);
  const row = await context.tx.disclosure.findFirst({ where: { id, incidentId } });
  if (row === null) return refuse({ kind: 'not-found' });
  return states.includes(row.state) ? row : refuse(stale('count', { state: { word: `disclosure.states.${row.state}` } }));
}

/** Approves a readable list, by another person than asked for it; the worker then makes it. */
export const approveDisclosure = command({
  name: 'approveDisclosure',
  permission: 'count.disclose',
  input: one,
  incident: (input) => input.reference,
  records: ['disclosure.approved'],
  run: async (context, input) => {
    const row = await disclosureIn(context, input.disclosure, ['asked']);
    if (row.askedBy === context.person) invalid('disclosure', 'same-person');
    const run = await context.tx.countRun.findFirst({ where: { incidentId: row.incidentId, number: row.countNumber } });
    if (run === null) return refuse({ kind: 'not-found' });
    await refuseUnlessStanding(context, run);
    await context.tx.disclosure.update({
      where: { id: row.id },
      data: { state: 'making', decidedBy: context.person, decidedAt: new Date(realNow()) },
    });
    await make(context, row);
    return { event: 'disclosure.approved', data: { disclosure: row.id }, result: null };
  },
});

/** Refuses a readable list, or takes the wish for it back. */
export const refuseDisclosure = command({
  name: 'refuseDisclosure',
  permission: 'count.disclose',
  input: one,
  incident: (input) => input.reference,
  records: ['disclosure.refused'],
  run: async (context, input) => {
    const row = await disclosureIn(context, input.disclosure, ['asked']);
    await context.tx.disclosure.update({
      where: { id: row.id },
      data: { state: 'refused', decidedBy: context.person, decidedAt: new Date(realNow()) },
    });
    return { event: 'disclosure.refused', data: { disclosure: row.id }, result: null };
  },
});

async function destroyed(context: Context, row: Disclosure, destroyedBy: string | null) {
  await context.tx.disclosure.update({
    where: { id: row.id },
    data: { state: 'destroyed', destroyedBy, destroyedAt: new Date(realNow()) },
  });
  await enqueue(context, 'remove-evidence', { incident: row.incidentId, disclosure: row.id }, 'source');
  return { event: 'disclosure.destroyed' as const, data: { disclosure: row.id }, result: null };
}

/** Destroys the file of a list before its days are over. */
export const destroyDisclosure = command({
  name: 'destroyDisclosure',
  permission: 'count.disclose',
  input: one,
  incident: (input) => input.reference,
  records: ['disclosure.destroyed'],
  run: async (context, input) => destroyed(context, await disclosureIn(context, input.disclosure, ['ready']), context.person),
});

/** Destroys the file of a list whose days are over. */
export const expireDisclosure = command({
  name: 'expireDisclosure',
  permission: 'portal.job',
  input: z.object({ incident: z.uuid(), disclosure: z.uuid() }),
  incident: (input) => input.incident,
  records: ['disclosure.destroyed'],
  run: async (context, { disclosure }) => {
    const incidentId = context.incident?.id ?? refuse({ kind: 'not-found' });
    const over = { lte: new Date(realNow()) };
    const row = await context.tx.disclosure.findFirst({ where: { id: disclosure, incidentId, state: 'ready', destroysAt: over } });
    return row === null ? refuse({ kind: 'stale', now: {} }) : destroyed(context, row, null);
  },
});

/** Stores that the worker has made a list, or why it could not. */
export const settleDisclosure = command({
  name: 'settleDisclosure',
  permission: 'portal.job',
  input: z.object({
    incident: z.uuid(),
    disclosure: z.uuid(),
    made: z.object({ rows: z.int(), bytes: z.int(), sha256: z.string() }).nullable(),
    fault: z.object({ id: z.string().max(60), params: z.record(z.string(), z.union([z.string().max(400), z.number()])) }).nullable(),
  }),
  incident: (input) => input.incident,
  records: ['disclosure.made'],
  run: async (context, { disclosure, made, fault }) => {
    const incidentId = context.incident?.id ?? refuse({ kind: 'not-found' });
    const at = realNow();
    const { count } = await context.tx.disclosure.updateMany({
      where: { id: disclosure, incidentId, state: 'making' },
      data: made
        ? { state: 'ready', ...made, madeAt: new Date(at), destroysAt: new Date(at + DISCLOSURE_DAYS * DAY) }
        : { state: 'failed', ...(fault && { fault }) },
    });
    if (count === 0) refuse({ kind: 'stale', now: {} });
    return { event: 'disclosure.made', data: { disclosure, rows: made?.rows ?? 0, sound: made !== null }, result: null };
  },
});
