import { z } from 'zod';
import { answersIn, dutyIn } from '@/domain/contract';
import { partsOf } from '@/domain/draft';
import { anchorsAt } from '@/domain/facts';
import { reached, revisionsAt } from '@/domain/fold';
import type { Filing, Precision, When } from '@/domain/history';
import { judge } from '@/domain/judged';
import { may } from '@/domain/policy';
import { totals } from '@/domain/scope';
import { filedAt, news, outdated, SUPPLEMENT_OF } from '@/domain/supplement';
import type { Duty } from '@/law/duty';
import type { Filing as Row } from '@/prisma/generated/client';
import { refuse, stale } from '@/server/errors';
import { elsewhereInput, readElsewhere } from '@/server/filing/commands';
import {
  completes,
  dayAt,
  dutyOf,
  entitiesOf,
  filingAct,
  inTheWay,
  languageOf,
  laterJudgements,
  notYetFiled,
  passagesOf,
  readable,
  rowOf,
  seesPrivileged,
  sha256,
  standing,
  storedFrozen,
  tellable,
  toFreeze,
  wordingOf,
} from '@/server/filing/freeze';
import { caseOf, faultsOf, query, together } from '@/server/gate';
import { loadHistory } from '@/server/history';
import { reference } from '@/server/incident/queries';
import { asOf, instantOf } from '@/server/obligation/queries';
import { namesOf, type PersonName } from '@/server/signal/queries';

/** Filings, notices and drafts as known at an instant, the latest first, each with what marks it. Drafts belong to now. */
export const caseFilings = query({
  name: 'caseFilings',
  permission: 'filing.read',
  input: z.object({ reference, at: asOf }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, input) => {
    const incident = caseOf(context);
    const known = { at: instantOf(input.at, context.now), zone: incident.timeZone };
    const history = await loadHistory(context.tx, incident.id);
    const rows = await context.tx.filing.findMany({
      where: readable(context),
      orderBy: { recordedAt: 'desc' },
    });
    const people = await namesOf(context.tx, rows.flatMap(peopleOf));
    const successors = new Map(rows.flatMap(({ id, supersedes }) => (supersedes === null ? [] : [[supersedes, id]])));
    const old = new Map(
      outdated(history, known).map(({ filing, revision, reasons }) => [filing.id, { revision: revision.number, reasons }]),
    );
    const entities = entitiesOf(history, known);
    // A view of awareness that was not known then judges nothing then.
    const anchors = new Set(anchorsAt(history, known.at, { zone: known.zone }).map(({ key }) => key));
    const shown = rows.filter((row) => (row.filedAt === null ? input.at === null : reached(row.filedAt, known)));
    return {
      at: known.at,
      zone: known.zone,
      filings: shown.map((row) => ({
        ...brief(row),
        entity: entities.find(({ id }) => id === row.entity) ?? null,
        author: people[row.changedBy ?? row.recordedBy] ?? null,
        error: errorOf(row, people, successors.get(row.id) ?? null),
        /** The reader prepared it or changed it last: somebody else approves it. */
        mine: context.actor.kind === 'person' && [row.recordedBy, row.changedBy].includes(context.actor.id),
        judgements: (storedFrozen(row)?.frozen.judgements ?? []).filter(({ anchor }) => anchor === null || anchors.has(anchor)),
        outdated: old.get(row.id) ?? null,
      })),
      news: news(history, known).filter(({ answered }) => !answered),
    };
  },
});

const peopleOf = ({ recordedBy, changedBy, approvedBy, filedBy, reviewedBy, errorBy }: Row): string[] =>
  [recordedBy, changedBy, approvedBy, filedBy, reviewedBy, errorBy].filter((id) => id !== null);

/** That a filing was entered in error: it was then no filing at any time. `corrected`: the one that took its place. */
function errorOf({ errorAt, errorBy, errorReason }: Row, people: Record<string, PersonName>, corrected: string | null) {
  if (errorAt === null) return null;
  return { at: errorAt.toISOString(), by: people[errorBy ?? ''] ?? null, reason: errorReason ?? '', corrected };
}

function brief(row: Row) {
  return {
    id: row.id,
    duty: row.duty,
    // Both were written from these unions and are checked nowhere else.
    recipient: row.recipient as Filing['recipient'],
    state: row.state as Filing['state'],
    title: row.title,
    language: languageOf(row.language),
    draft: row.draftVersion,
    revision: row.scopeRevision,
    supplementOf: row.supplementOf,
    elsewhere: row.elsewhere,
    filed: whenOf(row),
    channel: row.channel,
    receipt: row.receipt,
    source: row.source,
    /** Filed without the second approval and not yet reviewed. */
    unreviewed: row.unapprovedReason !== null && row.reviewedAt === null && row.errorAt === null,
    privileged: row.privileged,
    /** The filing that it corrects, which was entered in error. */
    corrects: row.supersedes,
    changedAt: (row.changedAt ?? row.recordedAt).toISOString(),
  };
}

const whenOf = ({ filedAt, filedPrecision }: Row): When | null =>
  filedAt === null ? null : { at: filedAt, precision: (filedPrecision ?? 'day') as Precision };

const filing = z.uuid();

/**
 * One filing or draft: for a draft its passages beside what the facts would say, and the clock it answers; for a filing what
 * was frozen, whether the hash still holds, and the judgements of anchors found since.
 */
export const caseFiling = query({
  name: 'caseFiling',
  permission: 'filing.read',
  input: z.object({ reference, filing, at: asOf }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, input) => {
    const { incident, history, known, facts, book } = await standing(context);
    const row = await rowOf(context, input.filing);
    const duty = dutyOf(book, row.duty);
    const language = languageOf(row.language);
    const find = (where: object) => context.tx.filing.findFirst({ where: { ...readable(context), ...where } });
    const earlier = row.supplementOf === null ? null : await find({ id: row.supplementOf });
    const successor = row.errorAt === null ? null : await find({ supersedes: row.id });
    const people = await namesOf(context.tx, [...peopleOf(row), ...(earlier === null ? [] : peopleOf(earlier))]);
    const entry = await context.tx.entry.findFirst({
      where: {
        incidentId: incident.id,
        event: { in: ['filing.filed', 'filing.recorded-elsewhere', 'filing.corrected'] },
        data: { path: ['filing'], equals: row.id },
      },
      select: { number: true },
    });
    const person = (id: string | null) => (id === null ? null : { id, ...(people[id] ?? { name: id, nameLocal: null }) });
    const day = dayAt(duty, incident, context.now);
    const cells = history.revisions.find(({ number }) => number === row.scopeRevision)?.cells ?? null;
    const frozen = storedFrozen(row);
    const first = history.filings.find(({ id }) => id === row.supplementOf);
    const stored = frozen?.frozen.judgements ?? [];
    const made = filedAt(history, known).find(({ id }) => id === row.id);
    const later =
      made === undefined || made.filed === null || completes(duty, first)
        ? []
        : laterJudgements(stored, judge(history, { ...made, filed: made.filed }, known));
    const parts = partsOf(duty, day);
    return {
      ...brief(row),
      zone: duty.timeZone ?? incident.timeZone,
      caseZone: incident.timeZone,
      law: lawOf(duty),
      parts,
      passages: passagesOf(row),
      wording:
        frozen === null ? await wordingOf(duty, tellable(facts, history, known), cells, { language, zone: incident.timeZone, parts }) : [],
      revisions: revisionsAt(history, known).map(({ number, knownAt, cells: all }) => ({ number, knownAt, totals: totals(all) })),
      entity: entitiesOf(history, known).find(({ id }) => id === row.entity) ?? null,
      obligation: answersIn(history, facts, known).obligations.find(
        (one) => one.duty === row.duty && (row.entity === null || one.entity === row.entity),
      ),
      drafter: person(row.recordedBy),
      editor: person(row.changedBy),
      approver: person(row.approvedBy),
      filer: person(row.filedBy),
      reviewer: person(row.reviewedBy),
      error: errorOf(row, people, successor?.id ?? null),
      marks: seesPrivileged(context),
      completes: completes(duty, first),
      recordedAt: row.recordedAt.toISOString(),
      approvedAt: row.approvedAt?.toISOString() ?? null,
      reviewedAt: row.reviewedAt?.toISOString() ?? null,
      returnedReason: row.returnedReason,
      unapprovedReason: row.unapprovedReason,
      frozen,
      entry: entry === null ? null : Number(entry.number),
      later,
      supplements:
        earlier === null
          ? null
          : {
              ...brief(earlier),
              frozen: storedFrozen(earlier),
              people: {
                drafter: person(earlier.changedBy ?? earlier.recordedBy),
                approver: person(earlier.approvedBy),
                reviewer: person(earlier.reviewedBy),
              },
            },
      outdated: outdated(history, known)
        .filter((one) => one.filing.id === row.id)
        .map(({ revision, reasons }) => ({ revision: revision.number, reasons }))[0],
      supplementDuty: SUPPLEMENT_OF[row.duty] ?? row.duty,
      you: context.actor.kind === 'person' ? context.actor.id : null,
    };
  },
});

const lawOf = ({ id, law, lawLocal, article, jurisdiction, recipient, authorityLocal, quotation, phases, confidence }: Duty) => ({
  id,
  law,
  lawLocal: lawLocal ?? null,
  article,
  jurisdiction,
  recipient,
  authorityLocal: authorityLocal ?? null,
  quotation: quotation ?? null,
  phases: phases ?? [],
  confidence,
});

/** What a new draft, or the record of a filing made elsewhere, can be for: duties with their state, organisations, revisions, filings. */
export const filingChoices = query({
  name: 'filingChoices',
  permission: 'filing.draft',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context) => {
    const { history, known, facts, incident, book } = await standing(context);
    const { obligations: all } = answersIn(history, facts, known);
    const seen = new Set((await context.tx.filing.findMany({ where: readable(context), select: { id: true } })).map(({ id }) => id));
    const rank = { owed: 0, 'not-yet-known': 1, 'not-owed': 2 } as const;
    const duties = all
      .filter(({ duty }) => dutyIn(book, duty)?.recipient !== 'internal assessment')
      .toSorted((a, b) => rank[a.answer] - rank[b.answer] || (a.due?.at ?? '9').localeCompare(b.due?.at ?? '9'))
      .map(({ duty, entity, answer, done, status }) => ({ duty, entity, answer, done, status }));
    return {
      zone: incident.timeZone,
      duties,
      entities: entitiesOf(history, known),
      revisions: revisionsAt(history, known).map(({ number, knownAt, cells }) => ({ number, knownAt, totals: totals(cells) })),
      filed: filedAt(history, known)
        .filter(({ id }) => seen.has(id))
        .map(({ id, duty, title, at }) => ({ id, duty, title, at })),
      drafts: history.filings
        .filter(({ id, state }) => seen.has(id) && (state === 'draft' || state === 'approved'))
        .map(({ id, duty, entity }) => ({ id, duty, entity })),
      decisions: incident.role !== null && may(incident.role, 'decision.take'),
      privileged: seesPrivileged(context),
    };
  },
});

/** Exactly what would be frozen if the draft were filed as given, with its hash: the check page shows it, filing compares it. */
export const filingAsFrozen = query({
  name: 'filingAsFrozen',
  permission: 'filing.file',
  input: z.object({ reference, filing, given: z.unknown() }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, input) => {
    const read = filingAct.safeParse(input.given);
    const row = await rowOf(context, input.filing);
    if (row.state !== 'draft' && row.state !== 'approved') refuse(stale('filing', { state: { word: `state.${row.state}` } }));
    if (!read.success) {
      const more = await inTheWay(context, row, { ...Object(input.given) });
      return refuse({ kind: 'invalid', faults: together(faultsOf(read.error, input.given), more) });
    }
    const frozen = await toFreeze(context, row, read.data);
    return { frozen, hash: sha256(frozen) };
  },
});

/** Exactly what would be frozen of a filing made elsewhere, with its hash, before it is recorded. */
export const elsewhereAsFrozen = query({
  name: 'elsewhereAsFrozen',
  permission: 'filing.file',
  input: z.object({ reference, given: z.unknown() }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, { given }) => {
    const read = elsewhereInput.safeParse(given);
    if (!read.success)
      return refuse({ kind: 'invalid', faults: together(faultsOf(read.error, given), notYetFiled(context, { ...Object(given) })) });
    const { frozen } = await readElsewhere(context, read.data);
    return { frozen, hash: sha256(frozen) };
  },
});
