'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text, when } from '@/components/form/data';
import { confirmDecision, decideNotToNotify, needDecision, takeDecision, withdrawDecision } from '@/server/decision/commands';
import { act } from '@/server/request';

const decisionOf = (data: FormData) => ({
  reference: text(data, 'case'),
  decision: text(data, 'decision'),
  version: Number(text(data, 'version')),
});

export async function need(data: FormData): Promise<FormAnswer> {
  const neededBy = when(data, 'neededBy')?.at ?? null;
  const answer = await act(needDecision, { reference: text(data, 'case'), title: text(data, 'title'), neededBy }, 'decision');
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function take(data: FormData): Promise<FormAnswer> {
  const answer = await act(takeDecision, { ...decisionOf(data), outcome: text(data, 'outcome') }, 'decision');
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function confirm(data: FormData): Promise<FormAnswer> {
  const answer = await act(confirmDecision, decisionOf(data), 'decision');
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function withdraw(data: FormData): Promise<FormAnswer> {
  const answer = await act(withdrawDecision, { ...decisionOf(data), reason: text(data, 'reason') }, 'decision');
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function decideAgainst(data: FormData): Promise<FormAnswer> {
  const [duty = '', entity = ''] = text(data, 'duty').split('@');
  const reference = text(data, 'case');
  const input = { reference, duty, entity: entity || null, title: text(data, 'title'), reason: text(data, 'reason') };
  const answer = await act(decideNotToNotify, input, 'decision');
  return answer.ok ? { ok: true, to: `/incidents/${reference}/filings`, said: null } : answer;
}
