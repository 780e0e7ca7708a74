'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text, textOrNull, ticked } from '@/components/form/data';
import { confirmLead, proposeLead, withdrawProposal } from '@/server/member/commands';
import { addPerson, endPerson, makeResetLink, renamePerson, setAdministrator, setCounsel } from '@/server/person/commands';
import { allowFolder, forbidFolder } from '@/server/portal/commands';
import { act } from '@/server/request';

const NOUN = 'administration';

export async function add(data: FormData): Promise<FormAnswer> {
  const input = {
    email: text(data, 'email'),
    name: text(data, 'name'),
    nameLocal: textOrNull(data, 'nameLocal'),
    administrator: ticked(data, 'administrator'),
    locale: text(data, 'locale'),
    timeZone: text(data, 'timeZone'),
  };
  const answer = await act(addPerson, input, NOUN);
  return answer.ok ? { ok: true, to: `/administration/people/${answer.value.person}`, said: null } : answer;
}

export async function link(data: FormData): Promise<FormAnswer> {
  const answer = await act(makeResetLink, { person: text(data, 'person') }, NOUN);
  return answer.ok ? { ok: true, to: null, said: null, secret: answer.value.secret } : answer;
}

export async function flag(data: FormData): Promise<FormAnswer> {
  const input = { person: text(data, 'person'), administrator: ticked(data, 'administrator'), version: Number(text(data, 'version')) };
  const answer = await act(setAdministrator, input, NOUN);
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function counsel(data: FormData): Promise<FormAnswer> {
  const input = { person: text(data, 'person'), counsel: ticked(data, 'counsel'), version: Number(text(data, 'version')) };
  const answer = await act(setCounsel, input, NOUN);
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function end(data: FormData): Promise<FormAnswer> {
  const answer = await act(endPerson, { person: text(data, 'person') }, NOUN);
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function propose(data: FormData): Promise<FormAnswer> {
  const input = { reference: text(data, 'reference'), person: text(data, 'person'), reason: text(data, 'reason') };
  const answer = await act(proposeLead, input, NOUN);
  return answer.ok ? { ok: true, to: '/administration/orphans', said: null } : answer;
}

export async function confirm(data: FormData): Promise<FormAnswer> {
  const answer = await act(confirmLead, { nomination: text(data, 'nomination') }, NOUN);
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function withdraw(data: FormData): Promise<FormAnswer> {
  const answer = await act(withdrawProposal, { nomination: text(data, 'nomination') }, NOUN);
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function rename(data: FormData): Promise<FormAnswer> {
  const input = {
    person: text(data, 'person'),
    name: text(data, 'name'),
    nameLocal: textOrNull(data, 'nameLocal'),
    version: Number(text(data, 'version')),
  };
  const answer = await act(renamePerson, input, NOUN);
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function allow(data: FormData): Promise<FormAnswer> {
  const answer = await act(allowFolder, { path: text(data, 'path') }, 'count');
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function forbid(data: FormData): Promise<FormAnswer> {
  const answer = await act(forbidFolder, { folder: text(data, 'folder') }, 'count');
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}
