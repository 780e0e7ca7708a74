import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { YEARS } from '@/domain/check';
import { PRECISIONS } from '@/domain/history';
import { mayMove, type Need, phaseOf, REFERENCE_BYTES, referenceFrom, SEVERITIES } from '@/domain/incident';
import { endOf, isDate, isMoment, startOf } from '@/domain/moment';
import type { Tx } from '@/server/db';
import { type Fault, invalid, type Refusal, refuse, refuseAll, stale } from '@/server/errors';
import { caseOf, command } from '@/server/gate';
import { reference } from '@/server/incident/queries';
import { recordedOf } from '@/server/incident/refresh';

// Control characters, halves of characters and marks that turn the reading direction cannot be shown faithfully; line feed and tab can.
const UNSHOWN = /(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** One line of text, trimmed. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => !UNSHOWN.test(value) && !/[\n\t]/.test(value), 'control');

/** Text of several lines, trimmed. */
export const prose = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => !UNSHOWN.test(value), 'control');

const readable = (value: string): boolean => {
  const year = Number(value.slice(0, 4));
  return isMoment(value) && year >= YEARS.first && year <= YEARS.last;
};

/** An RFC 3339 instant with offset, or a date alone. */
export const moment = z.string().max(40).refine(readable, 'moment');

/** When something was true, as exactly as it is known. A day or a range of days is dates alone; all else an instant. */
export const when = z
  .object({ at: z.string().max(40), precision: z.enum(PRECISIONS), until: z.string().max(40).optional() })
  .superRefine(({ at, precision, until }, context) => {
    const dates = precision === 'day' || precision === 'range';
    const fits = readable(at) && isDate(at) === dates && (precision === 'range') === (until !== undefined);
    if (!fits || (until !== undefined && !(readable(until) && isDate(until)))) context.addIssue({ code: 'custom', message: 'moment' });
    else if (until !== undefined && until <= at) context.addIssue({ code: 'custom', message: 'order' });
  })
  .transform(({ at, precision, until }) => (until === undefined ? { at, precision } : { at, precision, until }));

/** Refuses a moment that has not begun yet. `zone` is that in which a date alone is read; `now` epoch milliseconds. */
export function refuseFuture(path: string, at: string, zone: string, now: number): void {
  refuseAll(futureFaults(path, at, zone, now));
}

/** A moment that has not begun yet, as a fault. `zone` is that in which a date alone is read; `now` epoch milliseconds. */
export const futureFaults = (path: string, at: string, zone: string, now: number): Fault[] =>
  startOf(at, zone) > now ? [{ path, id: 'future' }] : [];

/**
 * What is wrong with when something happened and when it was known, each as far as it can be read: a time that has not come, and
 * one known before it had begun.
 */
export function untimely(sent: { when?: unknown; knownAt?: unknown }, zone: string, now: number): Fault[] {
  const [happened, known] = [when.safeParse(sent.when).data, moment.safeParse(sent.knownAt).data];
  const foreknown = happened !== undefined && known !== undefined && endOf(known, zone) < startOf(happened.at, zone);
  return [
    ...(happened === undefined ? [] : futureFaults('when', happened.at, zone, now)),
    ...(known === undefined ? [] : futureFaults('knownAt', known, zone, now)),
    ...(foreknown ? [{ path: 'knownAt', id: 'known-before' }] : []),
  ];
}

/** Lets one writer at a time work on a case, so that what is looked at still stands when it is written. */
export async function lockCase(tx: Tx, incidentId: string): Promise<void> {
  await tx.$queryRaw`select id from incident where id = ${incidentId}::uuid for update`;
}

const zone = z.string().max(60);

/** Opens a case; the opener is its lead. The title is shown in registers and search: it names nobody. */
export const openIncident = command({
  name: 'openIncident',
  permission: 'portal.use',
  input: z.object({
    title: line(160),
    severity: z.enum(SEVERITIES).nullable(),
    timeZone: zone,
    invented: z.boolean().default(false),
  }),
  incident: () => null,
  records: ['incident.opened'],
  changesFacts: true,
  run: async ({ tx }, input) => {
    const opened = await openCase(tx, input);
    return { event: 'incident.opened', data: { signal: null }, result: { reference: opened.reference }, incidentId: opened.id };
  },
});

/** Opens a case for the transaction's person, as its lead. */
export async function openCase(
  tx: Tx,
  { title, severity = null, timeZone, invented = false }: { title: string; severity?: string | null; timeZone: string; invented?: boolean },
): Promise<{ id: string; reference: string }> {
  if (timeZone !== 'UTC' && !Intl.supportedValuesOf('timeZone').includes(timeZone)) invalid('timeZone', 'time-zone');
  const drawn = referenceFrom(randomBytes(REFERENCE_BYTES));
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select open_incident(${drawn}, ${title}, ${severity}, ${timeZone}, ${invented}) as id`;
  if (row === undefined) throw new Error('the case was not opened');
  return { id: row.id, reference: drawn };
}

const version = z.coerce.number().int().min(1).max(1_000_000_000);

/** Changes the title. `version` is that of the case the form was made from. */
export const changeTitle = command({
  name: 'changeTitle',
  permission: 'incident.change',
  input: z.object({ reference, title: line(160), version }),
  incident: (input) => input.reference,
  records: ['incident.changed'],
  run: async (context, input) => {
    const incident = caseOf(context);
    const { count } = await context.tx.incident.updateMany({
      where: { id: incident.id, version: input.version },
      data: { title: input.title, version: input.version + 1 },
    });
    if (count === 0) {
      const stands = await context.tx.incident.findUniqueOrThrow({ where: { id: incident.id }, select: { title: true } });
      refuse(stale('overview', { title: stands.title }));
    }
    return { event: 'incident.changed', data: { fields: ['title'] }, result: null };
  },
});

/** What is still needed, as faults that say so in the words of messages/<locale>/domain.json. */
export function needed(path: string, needs: readonly Need[]): Refusal {
  return { kind: 'invalid', faults: needs.map((need) => ({ path, id: `domain:${need.id}`, params: { count: need.count } })) };
}

/** Closes a case: nothing may be open. What is needed is said, one sentence each. */
export const closeIncident = command({
  name: 'closeIncident',
  permission: 'incident.close',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  records: ['incident.moved'],
  run: async (context) => {
    const incident = caseOf(context);
    await lockCase(context.tx, incident.id);
    const recorded = await recordedOf(context.tx, incident.id, context.now);
    const from = phaseOf(recorded);
    const move = mayMove(from, 'closed', recorded);
    if (!move.ok) refuse(needed('close', move.needs));
    await context.tx.incident.update({ where: { id: incident.id }, data: { phase: 'closed', closedAt: new Date(context.now) } });
    return { event: 'incident.moved', data: { from, to: 'closed' }, result: null };
  },
});

/** Reopens a closed case to where its record stands. */
export const reopenIncident = command({
  name: 'reopenIncident',
  permission: 'incident.close',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  records: ['incident.moved'],
  run: async (context) => {
    const incident = caseOf(context);
    await lockCase(context.tx, incident.id);
    const recorded = await recordedOf(context.tx, incident.id, context.now);
    if (recorded.closedAt === null) refuse(stale('overview', { phase: { word: `domain:vocabulary.phase.${phaseOf(recorded)}` } }));
    const to = phaseOf({ ...recorded, closedAt: null });
    await context.tx.incident.update({ where: { id: incident.id }, data: { phase: to, closedAt: null } });
    return { event: 'incident.moved', data: { from: 'closed', to }, result: null };
  },
});
