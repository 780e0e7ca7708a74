import { z } from 'zod';
import { partsOf } from '@/domain/draft';
import type { Passage } from '@/domain/filing';
import { revisionAt } from '@/domain/fold';
import { dutyWordsIn } from '@/messages/speaker';
import type { Filing as Row } from '@/prisma/generated/client';
import { invalid, refuse, stale } from '@/server/errors';
import { PASSAGE, recipientOf, refuseUnknown, refuseUnlessRevision, refuseUnseen, shape } from '@/server/filing/commands';
import { dayAt, dutyOf, filingAct, passagesOf, rowOf, sha256, standing, tellable, toFreeze, wordingOf } from '@/server/filing/freeze';
import { type Context, caseOf, command } from '@/server/gate';
import { lockCase, prose } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';

const { filing, duty, entity, language, revision, title, privileged } = shape;
/** The version of the draft that a form was made from. */
const draft = z.int().min(1).max(1_000_000);

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

/** A draft, locked, of the version the form was made from and in a state that may still change; else stale with what stands. */
async function open(context: Context, id: string, version: number, sent: readonly Passage[] = []): Promise<Row> {
  await context.tx.$queryRaw`select id from filing where id = ${id}::uuid for update`;
  const row = await rowOf(context, id);
  const free = row.state === 'draft' || row.state === 'approved';
  if (free && row.draftVersion === version) return row;
  const by = await context.tx.person.findUnique({
    where: { id: row.filedBy ?? row.changedBy ?? row.recordedBy },
    select: { name: true, nameLocal: true },
  });
  const stands = passagesOf(row).filter(({ item, text }) => sent.some((mine) => mine.item === item && mine.text !== text));
  return refuse(
    stale('filing', {
      state: { word: `state.${row.state}` },
      draft: row.draftVersion,
      changedBy: by,
      ...Object.fromEntries(stands.map(({ item, text }) => [`item.${item}`, text])),
    }),
  );
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

/** Approves a draft. A second person does: neither who prepared it nor who changed it last. */
export const approveDraft = command({
  name: 'approveDraft',
  permission: 'filing.approve',
  input: z.object({ reference, filing, draft }),
  incident: (input) => input.reference,
  records: ['filing.approved'],
  run: async (context, input) => {
    const row = await open(context, input.filing, input.draft);
    if (row.state === 'approved') refuse(stale('filing', { state: { word: `state.${row.state}` }, draft: row.draftVersion }));
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
    if (input.seen !== null && input.seen !== hash)
      refuse(stale('filing', { state: { word: `state.${row.state}` }, draft: row.draftVersion, hash }));
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
