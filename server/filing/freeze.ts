import { createHash } from 'node:crypto';
import { z } from 'zod';
import { answersIn, bookOf, dutyIn } from '@/domain/contract';
import type { Entity } from '@/domain/determination';
import { type Line, type Parts, partsOf, prefill, WHOLE } from '@/domain/draft';
import { anchorsAt, factsAsOf } from '@/domain/facts';
import { canonical, checklist, type FrozenFiling, filingNeeds, freeze, type Judgement, type Passage } from '@/domain/filing';
import { determined } from '@/domain/fold';
import type { Filing, History, ScopeCell, When } from '@/domain/history';
import { judge } from '@/domain/judged';
import { may } from '@/domain/policy';
import { type Duty, type Rulebook, repeats, type Version } from '@/law/duty';
import type { Facts } from '@/law/facts';
import { contentKey } from '@/law/rulebook';
import { type Speaker, say } from '@/law/sentence';
import { date, type Locale } from '@/messages/format';
import { dutyWordsIn, speakerIn } from '@/messages/speaker';
import { translator } from '@/messages/translate';
import type { Filing as Row } from '@/prisma/generated/client';
import { type Fault, refuse, refuseAll } from '@/server/errors';
import { type Case, type Context, caseOf, type Raw } from '@/server/gate';
import { loadHistory } from '@/server/history';
import { futureFaults, line, prose, when } from '@/server/incident/commands';

/** What is stored of a filing for ever: the data, the law as it stood, and the words as read. Hashed as canonical JSON. People are ids. */
export type Frozen = FrozenFiling & {
  /** The version of the duty that was in force for its clock; null where the duty did not apply here. */
  version: Version | null;
  channel: string | null;
  /** Where a filing made elsewhere is known from. */
  source: string | null;
  /** The document in the language of the filing. */
  words: string;
};

export const sha256 = (frozen: Frozen): string => createHash('sha256').update(canonical(frozen)).digest('hex');

/** When a filing was made: an instant, or a date alone. */
export const filedWhen = when.refine(({ precision }) => precision !== 'range', 'moment');

const passages = z.array(z.object({ item: z.string(), text: z.string() }));

/** The passages of a stored draft. */
export const passagesOf = (row: Pick<Row, 'contents'>): Passage[] => passages.parse(row.contents);

/** The duty of a filing, by law or by contract. */
export function dutyOf(book: Rulebook, id: string): Duty {
  const duty = dutyIn(book, id);
  return duty ?? refuse({ kind: 'invalid', faults: [{ path: 'duty', id: 'format' }] });
}

export const languageOf = (language: string): Locale => (language === 'ko' ? 'ko' : 'en');

/** Today at the authority (YYYY-MM-DD); where the law names no zone, in that of the case. */
export const dayAt = (duty: Duty, incident: Pick<Case, 'timeZone'>, now: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: duty.timeZone ?? incident.timeZone }).format(now);

/** The facts of the case at an instant, with what drafts and filings need of the history. */
export async function standing(context: Context) {
  const incident = caseOf(context);
  const at = new Date(context.now).toISOString();
  const history = await loadHistory(context.tx, incident.id);
  const known = { at, zone: incident.timeZone };
  const facts = factsAsOf(history, at, { zone: incident.timeZone });
  return { incident, history, known, facts, book: bookOf(history, facts, known) };
}

/** The facts that a first wording may tell. Where views of awareness differ, which one to state is for people. */
export function tellable(facts: Facts, history: History, known: { at: string; zone: string }): Facts {
  if (anchorsAt(history, known.at, { zone: known.zone }).length < 2) return facts;
  const { detected: _, aware: __, ...moments } = facts.moments ?? {};
  return { ...facts, moments };
}

/** Organisations of the case by their id in the facts. */
export const entitiesOf = (
  history: History,
  known: { at: string; zone: string },
): { id: string; name: string; nameLocal: string | null }[] =>
  [...determined(history, 'entity', known)].map(([id, row]) => {
    const { name, nameLocal } = row.value as Entity;
    return { id, name, nameLocal };
  });

export type ToFile = {
  row: Pick<
    Row,
    'id' | 'duty' | 'entity' | 'recipient' | 'title' | 'language' | 'scopeRevision' | 'supplementOf' | 'elsewhere' | 'supersedes'
  >;
  passages: Passage[];
  filed: When;
  channel: string | null;
  receipt: string | null;
  source: string | null;
  draftedBy: string;
  approvedBy: string | null;
  unapprovedReason: string | null;
};

/** Whether a filing only completes one under its own duty, and so has no period of its own. A duty owed anew with every new fact has. */
export const completes = (duty: Duty, first: Pick<Filing, 'duty'> | undefined): boolean => first?.duty === duty.id && !repeats(duty);

/**
 * What will be frozen: the same for the check page and for the act, so that what was checked is what is kept. Judged by every
 * anchor known now. What completes a filing under its own duty is not judged.
 */
export async function frozenOf(context: Context, given: ToFile): Promise<Frozen> {
  const { incident, history, known, book } = await standing(context);
  const { row, filed } = given;
  const duty = dutyOf(book, row.duty);
  const language = languageOf(row.language);
  const made = filingOf(row, filed, context.person);
  const others = history.filings.filter(({ id }) => id !== row.id && id !== row.supersedes);
  const after: History = { ...history, filings: [...others, made] };
  const facts = factsAsOf(after, known.at, { zone: known.zone });
  const answers = answersIn(after, facts, known);
  const first = history.filings.find(({ id }) => id === row.supplementOf);
  const judged = completes(duty, first) ? [] : judge(after, { ...made, filed }, known);
  const entity = entitiesOf(history, known).find(({ id }) => id === row.entity);
  const t = await translator(language, 'duty');
  const own = await translator(language, 'filing');
  const data = freeze(after, {
    duty,
    revision: row.scopeRevision,
    passages: given.passages,
    heading: (item) => (item.id === WHOLE.id ? own('whole') : duty.contract === undefined ? t(contentKey(item).id) : item.text),
    entity: entity === undefined ? null : { id: entity.id, name: (language === 'ko' && entity.nameLocal) || entity.name },
    recipient: made.recipient,
    title: row.title,
    language,
    filed,
    receipt: given.receipt,
    elsewhere: row.elsewhere,
    draftedBy: given.draftedBy,
    approvedBy: given.approvedBy,
    unapprovedReason: given.unapprovedReason,
    supplementOf: row.supplementOf,
    rulebook: answers.rulebook,
    judgements: judged,
    facts,
  });
  const version =
    answers.obligations.find((one) => one.duty === row.duty && (row.entity === null || one.entity === row.entity))?.version ?? null;
  return { ...data, version, channel: given.channel, source: given.source, words: await documentOf(data, duty, incident.timeZone) };
}

const filingOf = (row: ToFile['row'], filed: When, person: string): Filing => ({
  id: row.id,
  recordedAt: new Date(0).toISOString(),
  recordedBy: person,
  supersedes: null,
  duty: row.duty,
  entity: row.entity,
  recipient: row.recipient as Filing['recipient'],
  title: row.title,
  state: 'filed',
  filed,
  scopeRevision: row.scopeRevision,
  supplementOf: row.supplementOf,
  elsewhere: row.elsewhere,
});

/** The words of a filing as its reader has them, in the language of the filing. */
async function documentOf(data: FrozenFiling, duty: Duty, zone: string): Promise<string> {
  const [t, duties] = [await translator(data.language, 'filing'), await dutyWordsIn(data.language, [duty])];
  const { law, article, id } = data.duty;
  const head = [
    data.title,
    t('document.law', { law: duty.lawLocal ?? law, article }),
    t('document.to', { authority: duties.authority(id) }),
    ...(data.entity ? [t('document.from', { entity: data.entity.name })] : []),
    t('document.date', { at: date(data.filed.at, duty.timeZone ?? zone, data.language) }),
  ];
  return [head.join('\n'), ...data.passages.map(({ heading, text }) => `${heading}\n${text}`)].join('\n\n');
}

/** Later judgements that the frozen ones do not say: an anchor that was found since, or one that moved. */
export function laterJudgements(frozen: readonly Judgement[], now: readonly Judgement[]): Judgement[] {
  const same = (a: Judgement, b: Judgement) =>
    a.anchor === b.anchor && a.status === b.status && a.lateBy === b.lateBy && a.due?.at === b.due?.at;
  return now.filter((one) => !frozen.some((before) => same(before, one)));
}

/** A stored frozen filing; null for drafts. Its hash is computed again: `intact` says that it is the one stored. */
export function storedFrozen(row: Pick<Row, 'frozen' | 'frozenHash'>): { frozen: Frozen; hash: string; intact: boolean } | null {
  if (row.frozen === null || row.frozenHash === null) return null;
  // What is stored was written from this type and is never changed.
  const frozen = row.frozen as unknown as Frozen;
  return { frozen, hash: row.frozenHash, intact: sha256(frozen) === row.frozenHash };
}

/** How a draft is filed, as its form sends it: read by the check page and by the act alike. */
export const filingAct = z.object({
  filed: filedWhen,
  channel: line(200),
  receipt: prose(1_000).nullable(),
  unapprovedReason: prose(2_000).nullable(),
  /** The law's items that are empty follow later. */
  incomplete: z.boolean(),
});

/** That a filing would have been made in the future, as far as its time can be read. */
export function notYetFiled(context: Context, sent: Raw): Fault[] {
  const filed = filedWhen.safeParse(sent.filed).data;
  return filed === undefined ? [] : futureFaults('filed', filed.at, caseOf(context).timeZone, context.now);
}

/** Everything that stands in the way of filing a draft as it was sent, as far as that can be read. */
export async function inTheWay(context: Context, row: Row, sent: Raw): Promise<Fault[]> {
  const reason = row.approvedBy === null && typeof sent.unapprovedReason === 'string' ? sent.unapprovedReason : null;
  const by = { draftedBy: row.changedBy ?? row.recordedBy, approvedBy: row.approvedBy, unapprovedReason: reason };
  const needs = filingNeeds({ ...by, elsewhere: false }).map((need) => ({ path: 'unapprovedReason', id: `domain:${need}` }));
  const passages = passagesOf(row);
  const { incident, book } = await standing(context);
  const duty = dutyOf(book, row.duty);
  const { items, filled } = checklist({ contents: partsOf(duty, dayAt(duty, incident, context.now)).write }, passages);
  const count = items.length - filled;
  return [
    ...notYetFiled(context, sent),
    ...needs,
    ...(passages.every(({ text }) => text.trim() === '') ? [{ path: 'passages', id: 'filing:fault.nothing-written' }] : []),
    ...(count > 0 && sent.incomplete !== true ? [{ path: 'incomplete', id: 'filing:fault.incomplete', params: { count } }] : []),
  ];
}

/** What filing a draft would freeze; refuses with everything that stands in the way of filing it. */
export async function toFreeze(context: Context, row: Row, given: z.infer<typeof filingAct>): Promise<Frozen> {
  refuseAll(await inTheWay(context, row, given));
  const unapprovedReason = row.approvedBy === null ? given.unapprovedReason : null;
  const by = { draftedBy: row.changedBy ?? row.recordedBy, approvedBy: row.approvedBy, unapprovedReason };
  const { filed, channel, receipt } = given;
  return frozenOf(context, { row, passages: passagesOf(row), filed, channel, receipt, source: null, ...by });
}

/** Whether the asker may read what is privileged: lead and legal counsel, and the server's own jobs. */
export function seesPrivileged(context: Context): boolean {
  const { role } = caseOf(context);
  return role === null || may(role, 'privileged.read');
}

/** What a filing that the asker may read is found by. */
export const readable = (context: Context) => ({
  incidentId: caseOf(context).id,
  ...(seesPrivileged(context) ? {} : { privileged: false }),
});

/** A filing of the case that the asker may read; not found where there is none. */
export async function rowOf(context: Context, id: string): Promise<Row> {
  return (await context.tx.filing.findFirst({ where: { ...readable(context), id } })) ?? refuse({ kind: 'not-found' });
}

/** A sentence inside another: its first letter small. */
const inside = (said: string): string => said.charAt(0).toLowerCase() + said.slice(1);

/** First wordings for the items of a duty, in the language of the filing. `cells`: of the revision it quotes. */
export async function wordingOf(
  duty: Duty,
  facts: Facts,
  cells: readonly ScopeCell[] | null,
  given: { language: Locale; zone: string; parts: Parts },
): Promise<{ item: string; text: string; from: ('scope' | 'facts')[] }[]> {
  const own = await translator(given.language, 'filing');
  const domain = await translator(given.language, 'domain');
  const law = await speakerIn(given.language);
  const message: Speaker['message'] = (id, values) => (id.startsWith('vocabulary.') ? domain(id) : own(`prefill.${id}`, { ...values }));
  const speaker = { ...law, message };
  const paragraph = (lines: readonly Line[]): string => {
    const places = new Set(lines.flatMap(({ under }) => (under === undefined ? [] : [under])));
    const about = [...places].map((place) => {
      const said = lines.filter(({ under }) => under === place).map((line) => inside(say(line, speaker)));
      return own('prefill.place', { place: speaker.place(place), said: said.join(own('prefill.between')) });
    });
    return [...lines.filter(({ under }) => under === undefined).map((line) => say(line, speaker)), ...about].join('\n');
  };
  return prefill(given.parts.write, facts, cells, duty.timeZone ?? given.zone).map(({ item, from, lines }) => ({
    item,
    from,
    text: paragraph(lines),
  }));
}
