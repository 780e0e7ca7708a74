import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { contractIdOf } from '@/domain/contract';
import { WHOLE } from '@/domain/draft';
import type { Duty, Recipient } from '@/law/duty';
import { dutyById } from '@/law/rulebook';
import type { Filing as Row } from '@/prisma/generated/client';
import { invalid, refuse, stale } from '@/server/errors';
import { dutyOf, entitiesOf, filedWhen, frozenOf, rowOf, seesPrivileged, sha256, standing } from '@/server/filing/freeze';
import { type Context, caseOf, command } from '@/server/gate';
import { line, lockCase, prose, refuseFuture } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';

/** What forms of drafts and filings send: ids, the duty by law or by contract, and words within their limits. */
export const shape = Object.freeze({
  filing: z.uuid(),
  duty: z
    .string()
    .max(80)
    .refine((id) => dutyById(id) !== undefined || contractIdOf(id) !== null, 'format'),
  entity: z.string().max(64).nullable(),
  language: z.enum(['en', 'ko']),
  /** The scope revision that is quoted. */
  revision: z.int().min(1).max(9_999).nullable(),
  title: line(200),
  /** Out of exports and reports unless chosen, and read by lead and legal counsel alone. */
  privileged: z.boolean().default(false),
});
const { filing, duty, entity, language, revision, title, privileged } = shape;
/** Most characters of one passage, and of all the words of a filing made elsewhere. */
export const PASSAGE = 20_000;

const KIND: Partial<Record<Recipient, string>> = {
  regulator: 'regulator',
  'regulator and individuals': 'regulator',
  'law enforcement': 'regulator',
  individuals: 'individuals',
  customers: 'individuals',
  public: 'public',
  media: 'public',
};
/** To whom a duty is answered, in the groups of the list of filings. */
export const recipientOf = ({ recipient }: Duty): string => KIND[recipient] ?? 'other';

/** Who cannot read what is privileged can make nothing privileged. */
export function refuseUnseen(context: Context, marks: boolean): void {
  if (marks && !seesPrivileged(context)) refuse({ kind: 'not-allowed' });
}

/** Refuses a company that the case does not have, and a filing to supplement that was not made. */
export async function refuseUnknown(context: Context, entity: string | null, supplementOf: string | null): Promise<void> {
  const { history, known } = await standing(context);
  if (entity !== null && !entitiesOf(history, known).some(({ id }) => id === entity)) invalid('entity', 'format');
  if (supplementOf === null) return;
  const first = history.filings.find(({ id }) => id === supplementOf);
  if (first === undefined) refuse({ kind: 'not-found' });
  if (first.state !== 'filed') invalid('supplementOf', 'format');
}

/** Refuses the number of a scope revision that the case does not have. */
export async function refuseUnlessRevision(context: Context, number: number | null): Promise<void> {
  if (number === null) return;
  const found = await context.tx.scopeRevision.count({ where: { incidentId: caseOf(context).id, number } });
  if (found === 0) invalid('revision', 'format');
}

/** A filing made elsewhere as its form sends it; the check before recording reads it with the same rules. */
export const elsewhereInput = z.object({
  reference,
  duty,
  entity,
  language,
  title,
  filed: filedWhen,
  channel: line(200),
  receipt: prose(1_000).nullable(),
  source: line(500),
  revision,
  text: prose(PASSAGE).nullable(),
  supplementOf: filing.nullable(),
  privileged,
  /** The filing made elsewhere that was recorded wrongly, and why this one takes its place. */
  corrects: z
    .object({ filing, reason: prose(2_000) })
    .nullable()
    .default(null),
});

/** The row of a filing made elsewhere, and what will be frozen of it; refuses what cannot be recorded. */
export async function readElsewhere(context: Context, input: z.infer<typeof elsewhereInput>) {
  refuseUnseen(context, input.privileged);
  await refuseUnknown(context, input.entity, input.supplementOf);
  if (input.corrects !== null) {
    const wrong = await standingFiling(context, input.corrects.filing);
    if (!wrong.elsewhere) refuse({ kind: 'not-found' });
    if (input.supplementOf === wrong.id) invalid('supplementOf', 'format');
  }
  await refuseUnlessRevision(context, input.revision);
  refuseFuture('filed', input.filed.at, caseOf(context).timeZone, context.now);
  const row = {
    id: randomUUID(),
    duty: input.duty,
    entity: input.entity,
    recipient: recipientOf(dutyOf((await standing(context)).book, input.duty)),
    title: input.title,
    language: input.language,
    scopeRevision: input.revision,
    supplementOf: input.supplementOf,
    elsewhere: true,
    privileged: input.privileged,
    supersedes: input.corrects?.filing ?? null,
  };
  const passages = input.text === null ? [] : [{ item: WHOLE.id, text: input.text }];
  const { channel, receipt, source, filed } = input;
  const by = { draftedBy: context.person, approvedBy: null, unapprovedReason: null };
  return { row, passages, frozen: await frozenOf(context, { row, passages, filed, channel, receipt, source, ...by }) };
}

/** A filing that was filed and stands, locked; stale with who entered it in error, and why, where it does not. */
async function standingFiling(context: Context, id: string): Promise<Row> {
  await context.tx.$queryRaw`select id from filing where id = ${id}::uuid for update`;
  const row = await rowOf(context, id);
  if (row.state !== 'filed') refuse({ kind: 'not-found' });
  if (row.errorAt === null) return row;
  const by = await context.tx.person.findUnique({ where: { id: row.errorBy ?? '' }, select: { name: true, nameLocal: true } });
  return refuse(stale('filing', { error: row.errorReason, changedBy: by }));
}

/** Its frozen content stays; from now on it counts at no time, and what it had answered is owed again. */
async function enterError(context: Context, row: Row, reason: string): Promise<void> {
  const data = { errorAt: new Date(context.now), errorBy: context.person, errorReason: reason };
  await context.tx.filing.update({ where: { id: row.id }, data });
}

/**
 * Says that a filing was entered in error: it was not made, or not so. Its frozen content stays and is marked everywhere; its
 * judgement no longer counts and its duty is owed again. That opens what is owed and closes nothing, so one person does it.
 */
export const enterInError = command({
  name: 'enterInError',
  permission: 'filing.file',
  input: z.object({
    reference,
    filing,
    reason: prose(2_000),
    checked: z.boolean().refine((yes) => yes, 'filing:fault.not-checked'),
  }),
  incident: (input) => input.reference,
  records: ['filing.entered-in-error'],
  changesFacts: true,
  run: async (context, input) => {
    await lockCase(context.tx, caseOf(context).id);
    const row = await standingFiling(context, input.filing);
    await enterError(context, row, input.reason);
    return { event: 'filing.entered-in-error', data: { filing: row.id, duty: row.duty }, result: null };
  },
});

/** Marks a draft or a filing privileged, or takes the mark away. Only who reads what is privileged does. */
export const markFiling = command({
  name: 'markFiling',
  permission: 'filing.draft',
  input: z.object({ reference, filing, privileged: z.boolean() }),
  incident: (input) => input.reference,
  records: ['filing.marked'],
  run: async (context, input) => {
    refuseUnseen(context, true);
    await context.tx.$queryRaw`select id from filing where id = ${input.filing}::uuid for update`;
    const row = await rowOf(context, input.filing);
    if (row.privileged === input.privileged) refuse({ kind: 'stale', now: {} });
    await context.tx.filing.update({ where: { id: row.id }, data: { privileged: input.privileged } });
    return { event: 'filing.marked', data: { filing: row.id, duty: row.duty, privileged: input.privileged }, result: null };
  },
});

/**
 * Records a filing made elsewhere, by telephone or on a portal, without a draft: with its time, its receipt and where that is
 * known from. It is frozen as recorded and marked so. With `corrects` it takes the place of one that was recorded wrongly, which
 * is entered in error by the same act. `seen`: the hash of what the check showed, if there was one.
 */
export const recordElsewhere = command({
  name: 'recordElsewhere',
  permission: 'filing.file',
  input: elsewhereInput.extend({ seen: z.string().max(64).nullable().default(null) }),
  incident: (input) => input.reference,
  records: ['filing.recorded-elsewhere', 'filing.corrected'],
  changesFacts: true,
  run: async (context, input) => {
    const incident = caseOf(context);
    await lockCase(context.tx, incident.id);
    const { row, passages, frozen } = await readElsewhere(context, input);
    const frozenHash = sha256(frozen);
    if (input.seen !== null && input.seen !== frozenHash) refuse(stale('filing', { hash: frozenHash }));
    const { channel, receipt, source, filed } = input;
    if (input.corrects !== null) await enterError(context, await rowOf(context, input.corrects.filing), input.corrects.reason);
    await context.tx.filing.create({
      data: {
        ...row,
        incidentId: incident.id,
        state: 'filed',
        contents: passages,
        filedAt: filed.at,
        filedPrecision: filed.precision,
        filedBy: context.person,
        channel,
        receipt,
        source,
        frozen: JSON.parse(JSON.stringify(frozen)),
        frozenHash,
        recordedBy: context.person,
      },
    });
    const data = { filing: row.id, duty: row.duty, revision: row.scopeRevision };
    const result = { filing: row.id };
    if (input.corrects === null) return { event: 'filing.recorded-elsewhere' as const, data, result };
    return { event: 'filing.corrected' as const, data: { ...data, corrects: input.corrects.filing }, result };
  },
});

/** Reviews a filing that was filed without a second approval: the mark goes. Somebody who neither wrote nor filed it does. */
export const reviewFiling = command({
  name: 'reviewFiling',
  permission: 'filing.approve',
  input: z.object({ reference, filing }),
  incident: (input) => input.reference,
  records: ['filing.reviewed'],
  run: async (context, input) => {
    await context.tx.$queryRaw`select id from filing where id = ${input.filing}::uuid for update`;
    const row = await rowOf(context, input.filing);
    if (row.state !== 'filed' || row.unapprovedReason === null || row.errorAt !== null) refuse({ kind: 'not-found' });
    const by =
      row.reviewedBy === null
        ? null
        : await context.tx.person.findUnique({ where: { id: row.reviewedBy }, select: { name: true, nameLocal: true } });
    if (row.reviewedAt !== null) refuse(stale('filing', { review: by }));
    if ([row.recordedBy, row.changedBy, row.filedBy].includes(context.person)) invalid('review', 'same-person');
    await context.tx.filing.update({ where: { id: row.id }, data: { reviewedBy: context.person, reviewedAt: new Date(context.now) } });
    return { event: 'filing.reviewed', data: { filing: row.id, duty: row.duty }, result: null };
  },
});
