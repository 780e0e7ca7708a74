'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text, textOrNull, ticked } from '@/components/form/data';
import { addMember, buildWall, endMember, endWall, handOverLead } from '@/server/member/commands';
import { act, words } from '@/server/request';
import { correctSubject, nameSubject, recordSubject, unmaskSubject } from '@/server/subject/commands';

const page = (data: FormData) => `/incidents/${text(data, 'reference')}/people`;
const done = async (to: string | null, act?: string): Promise<FormAnswer> => ({
  ok: true,
  to,
  said: act === undefined ? null : (await words('people'))(`said.${act}`),
});

export async function add(data: FormData): Promise<FormAnswer> {
  const input = { reference: text(data, 'reference'), person: text(data, 'person'), role: text(data, 'role') };
  const answer = await act(addMember, input, 'people');
  return answer.ok ? done(page(data), 'add') : answer;
}

export async function end(data: FormData): Promise<FormAnswer> {
  const answer = await act(endMember, { reference: text(data, 'reference'), member: text(data, 'member') }, 'people');
  return answer.ok ? done(ticked(data, 'own') ? '/incidents' : null, 'end') : answer;
}

export async function handOver(data: FormData): Promise<FormAnswer> {
  const stay = textOrNull(data, 'stay');
  const answer = await act(handOverLead, { reference: text(data, 'reference'), to: text(data, 'to'), stay }, 'people');
  return answer.ok ? done(stay === null ? '/incidents' : page(data), 'hand-over') : answer;
}

export async function wall(data: FormData): Promise<FormAnswer> {
  const input = { reference: text(data, 'reference'), person: text(data, 'person'), reason: text(data, 'reason') };
  const answer = await act(buildWall, input, 'people');
  return answer.ok ? done(page(data), 'wall') : answer;
}

export async function unwall(data: FormData): Promise<FormAnswer> {
  const answer = await act(endWall, { reference: text(data, 'reference'), wall: text(data, 'wall') }, 'people');
  return answer.ok ? done(null, 'unwall') : answer;
}

export async function record(data: FormData): Promise<FormAnswer> {
  const input = {
    reference: text(data, 'reference'),
    pseudonym: text(data, 'pseudonym'),
    relationship: text(data, 'relationship'),
    work: textOrNull(data, 'work'),
  };
  const answer = await act(recordSubject, input, 'people');
  return answer.ok ? done(page(data), 'record') : answer;
}

export async function nameThem(data: FormData): Promise<FormAnswer> {
  const input = {
    reference: text(data, 'reference'),
    subject: text(data, 'subject'),
    name: text(data, 'name'),
    account: textOrNull(data, 'account'),
    checked: ticked(data, 'checked'),
  };
  const answer = await act(nameSubject, input, 'people');
  return answer.ok ? done(page(data), 'name') : answer;
}

export async function correct(data: FormData): Promise<FormAnswer> {
  const input = {
    reference: text(data, 'reference'),
    subject: text(data, 'subject'),
    identity: text(data, 'identity'),
    name: textOrNull(data, 'name'),
    account: textOrNull(data, 'account'),
    reason: text(data, 'reason'),
    checked: ticked(data, 'checked'),
  };
  const answer = await act(correctSubject, input, 'people');
  return answer.ok ? done(page(data), 'correct') : answer;
}

export async function unmask(data: FormData): Promise<FormAnswer> {
  const input = { reference: text(data, 'reference'), subject: text(data, 'subject'), reason: text(data, 'reason') };
  const answer = await act(unmaskSubject, input, 'people');
  return answer.ok ? done(null) : answer;
}
