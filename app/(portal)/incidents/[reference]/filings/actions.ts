'use server';

import { contentLabels } from '@/app/(portal)/incidents/[reference]/filings/labels';
import type { CheckAnswer } from '@/components/filing/checked';
import type { FormAnswer } from '@/components/form/answer';
import { text, textOrNull, ticked, when } from '@/components/form/data';
import type { AuditEvent } from '@/domain/audit';
import { approveDraft, draftFiling, fileDraft, returnDraft, saveDraft, withdrawDraft } from '@/server/draft/commands';
import { enterInError, markFiling, recordElsewhere, reviewFiling } from '@/server/filing/commands';
import { elsewhereAsFrozen, filingAsFrozen } from '@/server/filing/queries';
import type { Command, Found } from '@/server/gate';
import { act, answerOf, ask, type Wording, words } from '@/server/request';
import { elsewhereCheck, frozenCheck } from './check';

const pathOf = (data: FormData, filing?: string) => `/incidents/${text(data, 'case')}/filings${filing ? `/${filing}` : ''}`;

/** A draft's passages that stand are shown under the labels of their contents. */
async function passages(): Promise<Wording> {
  const label = await contentLabels();
  return { label: (name) => (name.startsWith('item.') ? label(name.slice('item.'.length)) : null) };
}

async function post<I, E extends AuditEvent, R>(
  command: Command<I, E, R>,
  input: unknown,
  to: (value: Found<R>) => string | null,
  said: string | null = null,
) {
  const answer = await act(command, input, 'filing', await passages());
  return answer.ok ? { ok: true as const, to: to(answer.value), said } : answer;
}

const draftOf = (data: FormData) => ({ reference: text(data, 'case'), filing: text(data, 'filing'), draft: Number(text(data, 'draft')) });

export async function makeDraft(data: FormData): Promise<FormAnswer> {
  const [duty = '', entity = ''] = text(data, 'duty').split('@');
  const input = {
    reference: text(data, 'case'),
    duty,
    entity: entity || null,
    language: text(data, 'language'),
    supplementOf: textOrNull(data, 'supplementOf'),
    privileged: ticked(data, 'privileged'),
  };
  return post(draftFiling, input, ({ filing }) => pathOf(data, filing));
}

export async function save(data: FormData): Promise<FormAnswer> {
  const sent = [...data.keys()].filter((name) => name.startsWith('passage.'));
  const revision = text(data, 'revision');
  const input = {
    ...draftOf(data),
    title: text(data, 'title'),
    revision: revision === '' ? null : Number(revision),
    passages: sent.map((name) => ({ item: name.slice('passage.'.length), text: text(data, name) })),
  };
  const answer = await post(saveDraft, input, () => null, (await words('filing'))('draft.savedNow'));
  if (answer.ok) return answer;
  // The command knows passages by their place, the form by their item.
  const faults = answer.faults.map((fault) => {
    const [, place] = /^passages\.(\d+)/.exec(fault.path) ?? [];
    return place === undefined ? fault : { ...fault, path: sent[Number(place)] ?? fault.path };
  });
  return { ...answer, faults };
}

export async function approve(data: FormData): Promise<FormAnswer> {
  return post(approveDraft, draftOf(data), () => null);
}

export async function sendBack(data: FormData): Promise<FormAnswer> {
  return post(returnDraft, { ...draftOf(data), reason: text(data, 'reason') }, () => null);
}

export async function withdraw(data: FormData): Promise<FormAnswer> {
  return post(withdrawDraft, draftOf(data), () => pathOf(data));
}

const filingOf = (data: FormData) => ({
  filed: when(data, 'filed'),
  channel: text(data, 'channel'),
  receipt: textOrNull(data, 'receipt'),
  unapprovedReason: textOrNull(data, 'unapprovedReason'),
  incomplete: ticked(data, 'incomplete'),
});

export async function checkFiling(data: FormData): Promise<CheckAnswer> {
  const input = { reference: text(data, 'case'), filing: text(data, 'filing'), given: filingOf(data) };
  const outcome = await ask(filingAsFrozen, input);
  if (!outcome.ok) return answerOf(outcome.refusal, 'filing');
  return { ok: true, view: await frozenCheck(input, outcome.value), seen: outcome.value.hash };
}

export async function file(data: FormData): Promise<FormAnswer> {
  const input = { ...draftOf(data), ...filingOf(data), seen: textOrNull(data, 'seen') };
  return post(fileDraft, input, ({ filing }) => pathOf(data, filing));
}

export async function review(data: FormData): Promise<FormAnswer> {
  return post(reviewFiling, { reference: text(data, 'case'), filing: text(data, 'filing') }, () => null);
}

export async function inError(data: FormData): Promise<FormAnswer> {
  const input = {
    reference: text(data, 'case'),
    filing: text(data, 'filing'),
    reason: text(data, 'reason'),
    checked: ticked(data, 'checked'),
  };
  return post(enterInError, input, () => null);
}

export async function mark(data: FormData): Promise<FormAnswer> {
  const input = { reference: text(data, 'case'), filing: text(data, 'filing'), privileged: ticked(data, 'privileged') };
  return post(markFiling, input, () => null);
}

function elsewhereOf(data: FormData) {
  const [duty = '', entity = ''] = text(data, 'duty').split('@');
  const revision = text(data, 'revision');
  return {
    reference: text(data, 'case'),
    duty,
    entity: entity || null,
    language: text(data, 'language'),
    title: text(data, 'title'),
    filed: when(data, 'filed'),
    channel: text(data, 'channel'),
    receipt: textOrNull(data, 'receipt'),
    source: text(data, 'source'),
    revision: revision === '' ? null : Number(revision),
    text: textOrNull(data, 'text'),
    supplementOf: textOrNull(data, 'supplementOf'),
    privileged: ticked(data, 'privileged'),
    corrects: textOrNull(data, 'corrects') === null ? null : { filing: text(data, 'corrects'), reason: text(data, 'corrects.reason') },
  };
}

export async function checkElsewhere(data: FormData): Promise<CheckAnswer> {
  const given = elsewhereOf(data);
  const outcome = await ask(elsewhereAsFrozen, { reference: given.reference, given });
  if (!outcome.ok) return answerOf(outcome.refusal, 'filing');
  return { ok: true, view: await elsewhereCheck(outcome.value), seen: outcome.value.hash };
}

export async function elsewhere(data: FormData): Promise<FormAnswer> {
  return post(recordElsewhere, { ...elsewhereOf(data), seen: textOrNull(data, 'seen') }, ({ filing }) => pathOf(data, filing));
}
