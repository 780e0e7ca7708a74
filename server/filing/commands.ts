import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { contractIdOf } from '@/domain/contract';
import { partsOf, WHOLE } from '@/domain/draft';
import type { Passage } from '@/domain/filing';
import { revisionAt } from '@/domain/fold';
import type { Duty, Recipient } from '@/law/duty';
import { dutyById } from '@/law/rulebook';
import { dutyWordsIn } from '@/messages/speaker';
import type { Filing as Row } from '@/prisma/generated/client';
import { invalid, refuse } from '@/server/errors';
import {
  dayAt,
  dutyOf,
  entitiesOf,
  filedWhen,
  filingAct,
  frozenOf,
  passagesOf,
  rowOf,
  seesPrivileged,
  sha256,
  standing,
  tellable,
  toFreeze,
  wordingOf,
} from '@/server/filing/freeze';
import { type Context, caseOf, command } from '@/server/gate';
import { line, lockCase, prose, refuseFuture } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';

const filing = z.uuid();
const duty = z
  .string()
  .max(80)
  .refine((id) => dutyById(id) !== undefined || contractIdOf(id) !== null, 'format');
const entity = z.string().max(64).nullable();
const language = z.enum(['en', 'ko']);
const revision = z.int().min(1).max(9_999).nullable();
const draft = z.int().min(1).max(1_000_000);
const title = line(200);
/** Out of exports and reports unless chosen, and read by lead and legal counsel alone. */
const privileged = z.boolean().default(false);
/** Most characters of one passage, and of all the words of a filing made elsewhere. */
const PASSAGE = 20_000;

const KIND: Partial<Record<Recipient, string>> = {
  regulator: 'regulator',
  'regulator and individuals': 'regulator',
  'law enforcement': 'regulator',
  individuals: 'individuals',
  customers: 'individuals',
  public: 'public',
  media: 'public',
};
const recipientOf = ({ recipient }: Duty): string => KIND[recipient] ?? 'other';

/** Drafts a filing or notice under a duty: titled by its duty, its passages worded from what is recorded, quoting the latest revision. */
export const draftFiling = command({
  name: 'draftFiling',
  permission: 'filing.draft',
  input: z.object({ reference, duty, entity, language, supplementOf: filing.nullable(), privileged }),
  incident: (input) => input.reference,
  records: ['filing.drafted'],
  run: async (context, input) => {
    refuseUnseen(context, input.privileged);
    const { incident, history, known, facts, book } = await standing(context);
    const found = dutyOf(book, input.duty);
    await refuseUnknown(context, input.entity, input.supplementOf);
    const quoted = revisionAt(history, known);
    const parts = partsOf(found, dayAt(found, incident, context.now));
    const wording = await wordingOf(found, tellable(facts, history, known), quoted?.cells ?? null, {
      language: input.language,
      zone: incident.timeZone,
      parts,
    });
    const row = await context.tx.filing.create({
      data: {
        incidentId: incident.id,
        duty: found.id,
        entity: input.entity,
        recipient: recipientOf(found),
        title: (await dutyWordsIn(input.language, [found])).name(found.id),
        language: input.language,
        contents: wording.map(({ item, text }) => ({ item, text })),
        scopeRevision: quoted?.number ?? null,
        supplementOf: input.supplementOf,
        privileged: input.privileged,
        recordedBy: context.person,
      },
    });
    return { event: 'filing.drafted', data: { filing: row.id, duty: row.duty }, result: { filing: row.id } };
  },
});

/** Who cannot read what is privileged can make nothing privileged. */
function refuseUnseen(context: Context, marks: boolean): void {
  if (marks && !seesPrivileged(context)) refuse({ kind: 'not-allowed' });
}

async function refuseUnknown(context: Context, entity: string | null, supplementOf: string | null): Promise<void> {
  const { history, known } = await standing(context);
  if (entity !== null && !entitiesOf(history, known).some(({ id }) => id === entity)) invalid('entity', 'format');
  if (supplementOf === null) return;
  const first = history.filings.find(({ id }) => id === supplementOf);
  if (first === undefined) refuse({ kind: 'not-found' });
  if (first.state !== 'filed') invalid('supplementOf', 'format');
}

/** A draft, locked, of the version the form was made from and in a state that may still change; else stale with what stands. */
async function open(context: Context, id: string, version: number, sent: readonly Passage[] = []): Promise<Row> {
  await context.tx.$queryRaw`select id from filing where id = ${id}::uuid for update`;
  const row = await rowOf(context, id);
  const free = row.state === 'draft' || row.state === 'approved';
  if (free && row.draftVersion === version) return row;
  const by = await context.tx.person.findUnique({ where: { id: row.filedBy ?? row.changedBy ?? row.recordedBy }, select: { name: true } });
  const stands = passagesOf(row).filter(({ item, text }) => sent.some((mine) => mine.item === item && mine.text !== text));
  return refuse({
    kind: 'stale',
    now: {
      state: row.state,
      draft: row.draftVersion,
      changedBy: by?.name ?? null,
      ...Object.fromEntries(stands.map(({ item, text }) => [`item.${item}`, text])),
    },
  });
}

const passage = z.object({ item: z.string().max(80), text: z.string().max(PASSAGE) });

/** Saves a draft. An approval falls with the first change after it. `draft` is the version the form was made from. */
export const saveDraft = command({
  name: 'saveDraft',
  permission: 'filing.draft',
  input: z.object({ reference, filing, draft, title, revision, passages: z.array(passage).max(60) }),
  incident: (input) => input.reference,
  records: ['filing.changed'],
  run: async (context, input) => {
    const row = await open(context, input.filing, input.draft, input.passages);
    await refuseUnlessRevision(context, input.revision);
    const before = new Map(passagesOf(row).map(({ item, text }) => [item, text]));
    const items = input.passages.filter(({ item, text }) => (before.get(item) ?? '') !== text).map(({ item }) => item);
    if (row.title !== input.title) items.push('title');
    if (row.scopeRevision !== input.revision) items.push('revision');
    const next = row.draftVersion + 1;
    await context.tx.filing.update({
      where: { id: row.id },
      data: {
        title: input.title,
        scopeRevision: input.revision,
        contents: input.passages,
        draftVersion: next,
        state: 'draft',
        approvedBy: null,
        approvedAt: null,
        changedBy: context.person,
        changedAt: new Date(context.now),
      },
    });
    return { event: 'filing.changed', data: { filing: row.id, duty: row.duty, draft: next, items }, result: { draft: next } };
  },
});

async function refuseUnlessRevision(context: Context, number: number | null): Promise<void> {
  if (number === null) return;
  const found = await context.tx.scopeRevision.count({ where: { incidentId: caseOf(context).id, number } });
  if (found === 0) invalid('revision', 'format');
}

/** Approves a draft. A second person does: neither who prepared it nor who changed it last. */
export const approveDraft = command({
  name: 'approveDraft',
  permission: 'filing.approve',
  input: z.object({ reference, filing, draft }),
  incident: (input) => input.reference,
  records: ['filing.approved'],
  run: async (context, input) => {
    const row = await open(context, input.filing, input.draft);
    if (row.state === 'approved') refuse({ kind: 'stale', now: { state: row.state, draft: row.draftVersion } });
    if (context.person === row.recordedBy || context.person === row.changedBy) invalid('approval', 'same-person');
    await context.tx.filing.update({
      where: { id: row.id },
      data: { state: 'approved', approvedBy: context.person, approvedAt: new Date(context.now), returnedReason: null },
    });
    return { event: 'filing.approved', data: { filing: row.id, duty: row.duty, draft: row.draftVersion }, result: null };
  },
});

/** Sends a draft back with a reason; an approval falls. */
export const returnDraft = command({
  name: 'returnDraft',
  permission: 'filing.approve',
  input: z.object({ reference, filing, draft, reason: prose(2_000) }),
  incident: (input) => input.reference,
  records: ['filing.returned'],
  run: async (context, input) => {
    const row = await open(context, input.filing, input.draft);
    await context.tx.filing.update({
      where: { id: row.id },
      data: { state: 'draft', approvedBy: null, approvedAt: null, returnedReason: input.reason },
    });
    return { event: 'filing.returned', data: { filing: row.id, duty: row.duty, draft: row.draftVersion }, result: null };
  },
});

/** Withdraws a draft. What was filed cannot be withdrawn, only entered in error. */
export const withdrawDraft = command({
  name: 'withdrawDraft',
  permission: 'filing.draft',
  input: z.object({ reference, filing, draft }),
  incident: (input) => input.reference,
  records: ['filing.withdrawn'],
  run: async (context, input) => {
    const row = await open(context, input.filing, input.draft);
    await context.tx.filing.update({ where: { id: row.id }, data: { state: 'withdrawn', approvedBy: null, approvedAt: null } });
    return { event: 'filing.withdrawn', data: { filing: row.id, duty: row.duty }, result: null };
  },
});

/**
 * Files a draft: its content is frozen with the law, the scope it quotes and the judgement by every anchor. `seen` is the hash
 * of what the check page showed; where anything changed since, the answer is stale and nothing is filed. Without a second
 * person's approval a reason is needed and the filing stays marked until it is reviewed.
 */
export const fileDraft = command({
  name: 'fileDraft',
  permission: 'filing.file',
  input: z.object({
    reference,
    filing,
    draft,
    ...filingAct.shape,
    seen: z.string().max(64).nullable(),
  }),
  incident: (input) => input.reference,
  records: ['filing.filed'],
  changesFacts: true,
  run: async (context, input) => {
    const incident = caseOf(context);
    await lockCase(context.tx, incident.id);
    const row = await open(context, input.filing, input.draft);
    const frozen = await toFreeze(context, row, input);
    const hash = sha256(frozen);
    if (input.seen !== null && input.seen !== hash) refuse({ kind: 'stale', now: { state: row.state, draft: row.draftVersion, hash } });
    await context.tx.filing.update({
      where: { id: row.id },
      data: {
        state: 'filed',
        filedAt: input.filed.at,
        filedPrecision: input.filed.precision,
        filedBy: context.person,
        channel: input.channel,
        receipt: input.receipt,
        unapprovedReason: frozen.unapprovedReason,
        frozen: JSON.parse(JSON.stringify(frozen)),
        frozenHash: hash,
      },
    });
    const data = { filing: row.id, duty: row.duty, revision: row.scopeRevision, approved: row.approvedBy !== null };
    return { event: 'filing.filed', data, result: { filing: row.id, hash } };
  },
});

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
  const by = await context.tx.person.findUnique({ where: { id: row.errorBy ?? '' }, select: { name: true } });
  return refuse({ kind: 'stale', now: { error: row.errorReason, changedBy: by?.name ?? null } });
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
    if (input.seen !== null && input.seen !== frozenHash) refuse({ kind: 'stale', now: { hash: frozenHash } });
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
      row.reviewedBy === null ? null : await context.tx.person.findUnique({ where: { id: row.reviewedBy }, select: { name: true } });
    if (row.reviewedAt !== null) refuse({ kind: 'stale', now: { review: by?.name ?? null } });
    if ([row.recordedBy, row.changedBy, row.filedBy].includes(context.person)) invalid('review', 'same-person');
    await context.tx.filing.update({ where: { id: row.id }, data: { reviewedBy: context.person, reviewedAt: new Date(context.now) } });
    return { event: 'filing.reviewed', data: { filing: row.id, duty: row.duty }, result: null };
  },
});
