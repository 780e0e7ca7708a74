import { createHash } from 'node:crypto';
import { startOf } from '@/domain/moment';
import type { Actor } from '@/domain/policy';
import { needDecision } from '@/server/decision/commands';
import { demonstrationCase, demonstrationMade } from '@/server/demonstration/queries';
import { recordDetermination } from '@/server/determination/commands';
import { draftFiling, saveDraft } from '@/server/draft/commands';
import { storeFile } from '@/server/file/commands';
import { recordElsewhere } from '@/server/filing/commands';
import { openIncident } from '@/server/incident/commands';
import { addMember } from '@/server/member/commands';
import { recordNote } from '@/server/note/commands';
import { now } from '@/server/now';
import { reviseScope } from '@/server/scope/commands';
import { recordCaseSignal } from '@/server/signal/commands';
import { recordSubject } from '@/server/subject/commands';
import { addTask, finishTask, verifyTask } from '@/server/task/commands';
import { asking, doing } from '@/server/testing';
import type { By, SeedCase, SeedTask } from './case';

export type Cast = Record<By, Extract<Actor, { kind: 'person' }>>;
/** Called once for every thing of a case, made now or before. */
export type Step = () => void;

type Made = Awaited<ReturnType<(typeof demonstrationMade)['run']>>;
type Work = { data: SeedCase; cast: Cast; reference: string; made: Made; step: Step };

/** How many steps a case takes. */
export const stepsOf = (data: SeedCase): number =>
  [data.signals, data.determinations, data.revisions, data.filings, data.drafts, data.tasks, data.decisions, data.notes].reduce(
    (sum, list) => sum + list.length,
    1,
  );

/**
 * Builds one case through the gate, as the people who would have done it. What is there already stays, so that a
 * demonstration that was interrupted is made on from where it stands. Gives the reference.
 */
export async function buildCase(data: SeedCase, cast: Cast, step: Step): Promise<string> {
  const { title, severity, timeZone, invented } = data;
  const reference =
    (await asking(cast.lead, demonstrationCase, { title })) ??
    (await doing(cast.lead, openIncident, { title, severity, timeZone, invented })).reference;
  const made = await asking(cast.lead, demonstrationMade, { reference });
  const work = { data, cast, reference, made, step };
  await people(work);
  await facts(work);
  await filings(work);
  await rest(work);
  return reference;
}

/** Whether a moment has come at the instant of law and screens: what had not been known then is left out. */
const has = (moment: string, zone: string): boolean => startOf(moment, zone) <= now();

async function people({ data, cast, reference, made, step }: Work): Promise<void> {
  for (const role of data.members) {
    if (!made.members.includes(cast[role].id)) await doing(cast.lead, addMember, { reference, person: cast[role].id, role });
  }
  if (data.subject && !made.subjects.includes(data.subject.pseudonym))
    await doing(cast.lead, recordSubject, { reference, ...data.subject });
  step();
}

async function facts({ data, cast, reference, made, step }: Work): Promise<void> {
  for (const signal of data.signals) {
    if (has(signal.knownAt, data.timeZone) && !made.signals.includes(signal.what))
      await doing(cast.responder, recordCaseSignal, { reference, ...signal });
    step();
  }
  const tips = new Map(made.determinations.map((row) => [`${row.field} ${row.key}`, row.id]));
  for (const { by = 'lead', key = '', ...given } of data.determinations) {
    const there = made.determinations.some((row) => row.field === given.field && row.key === key && row.basis === given.basis);
    const name = `${given.field} ${key}`;
    if (!there && has(given.knownAt, data.timeZone)) {
      const supersedes = tips.get(name) ?? null;
      const { determination } = await doing(cast[by], recordDetermination, { reference, key, when: null, ...given, supersedes });
      tips.set(name, determination);
    }
    step();
  }
  for (const [index, revision] of data.revisions.entries()) {
    const number = index + 1;
    if (number > made.revisions && has(revision.knownAt, data.timeZone))
      await doing(cast.responder, reviseScope, { reference, number, csv: null, ...revision });
    step();
  }
}

async function filings({ data, cast, reference, made, step }: Work): Promise<void> {
  const revisions = data.revisions.filter((revision) => has(revision.knownAt, data.timeZone)).length;
  const quoted = (revision: number | null) => (revision !== null && revision <= revisions ? revision : null);
  const ids = new Map<string, string>();
  for (const { id, supplementOf, ...one } of data.filings) {
    const there = made.filings.find((row) => row.title === one.title)?.id;
    if (there !== undefined) ids.set(id, there);
    else if (has(one.filed.at, data.timeZone)) {
      const { filing } = await doing(cast['legal-counsel'], recordElsewhere, {
        reference,
        duty: one.duty,
        entity: one.entity,
        language: 'en',
        title: one.title,
        filed: one.filed,
        channel: one.channel,
        receipt: null,
        source: one.source,
        revision: quoted(one.revision),
        text: one.words,
        supplementOf: supplementOf === undefined ? null : (ids.get(supplementOf) ?? null),
      });
      ids.set(id, filing);
    }
    step();
  }
  for (const { duty, entity, language, title, contents, by, ...draft } of data.drafts) {
    const supplementOf = ids.get(draft.supplementOf) ?? null;
    if (supplementOf !== null && !made.filings.some((row) => row.title === title)) {
      const { filing } = await doing(cast[by], draftFiling, { reference, duty, entity, language, supplementOf });
      const passages = Object.entries(contents).map(([item, text]) => ({ item, text }));
      await doing(cast[by], saveDraft, { reference, filing, draft: 1, title, revision: quoted(draft.revision), passages });
    }
    step();
  }
}

async function rest({ data, cast, reference, made, step }: Work): Promise<void> {
  const ids = new Map<string, string>();
  for (const task of data.tasks) {
    const id = await workOn(task, ids, { data, cast, reference, made, step });
    ids.set(task.id, id);
    step();
  }
  for (const { by, ...decision } of data.decisions) {
    if (!made.decisions.includes(decision.title)) await doing(cast[by], needDecision, { reference, ...decision, invented: true });
    step();
  }
  for (const { by, privileged = false, body } of data.notes) {
    if (!made.notes.includes(body)) await doing(cast[by], recordNote, { reference, body, privileged, invented: true });
    step();
  }
}

/** Adds a task and takes it as far as it was at the instant of law and screens. */
async function workOn(task: SeedTask, ids: ReadonlyMap<string, string>, { data, cast, reference, made }: Work): Promise<string> {
  const there = made.tasks.find((row) => row.title === task.title);
  const dependsOn = (task.after ?? []).flatMap((id) => ids.get(id) ?? []);
  const id =
    there?.id ??
    (await doing(cast.lead, addTask, { reference, title: task.title, owner: cast[task.owner].id, due: task.due, dependsOn })).task;
  const { done } = task;
  if (done === undefined || !has(done.at, data.timeZone)) return id;
  let version = there?.version ?? 1;
  if (!there?.done) {
    const proofFile = done.file ? await stored(cast[done.by], reference, done.file) : null;
    await doing(cast[done.by], finishTask, { reference, task: id, version, at: done.at, proof: done.proof, proofFile });
    version += 1;
  }
  if (task.verified && !there?.verified) await doing(cast[task.verified], verifyTask, { reference, task: id, version });
  return id;
}

async function stored(by: Actor, reference: string, file: { name: string; text: string }): Promise<string> {
  const bytes = new TextEncoder().encode(file.text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return (await doing(by, storeFile, { reference, name: file.name, sha256, bytes })).id;
}
