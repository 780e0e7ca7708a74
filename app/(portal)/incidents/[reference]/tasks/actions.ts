'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text, textOrNull, texts, when } from '@/components/form/data';
import { act, words } from '@/server/request';
import { addTask, changeTask, finishTask, reopenTask, startTasks, verifyTask } from '@/server/task/commands';

const what = (data: FormData) => ({
  reference: text(data, 'reference'),
  title: text(data, 'title'),
  owner: textOrNull(data, 'owner'),
  due: when(data, 'due')?.at ?? null,
  dependsOn: texts(data, 'dependsOn'),
});
const which = (data: FormData) => ({
  reference: text(data, 'reference'),
  task: text(data, 'task'),
  version: Number(text(data, 'version')),
});

export async function add(data: FormData): Promise<FormAnswer> {
  const answer = await act(addTask, what(data), 'task');
  return answer.ok ? { ok: true, to: null, said: (await words('task'))('add.said') } : answer;
}

export async function start(data: FormData): Promise<FormAnswer> {
  const answer = await act(startTasks, { reference: text(data, 'reference'), list: 'former-employee-credential' }, 'task');
  return answer.ok ? { ok: true, to: null, said: (await words('task'))('start.said') } : answer;
}

export async function change(data: FormData): Promise<FormAnswer> {
  const answer = await act(changeTask, { ...what(data), ...which(data) }, 'task');
  return answer.ok ? { ok: true, to: null, said: (await words('task'))('change.said') } : answer;
}

export async function finish(data: FormData): Promise<FormAnswer> {
  const answer = await act(
    finishTask,
    { ...which(data), at: when(data, 'at')?.at ?? null, proof: textOrNull(data, 'proof'), proofFile: textOrNull(data, 'proofFile') },
    'task',
  );
  return answer.ok ? { ok: true, to: null, said: (await words('task'))('finish.said') } : answer;
}

export async function verify(data: FormData): Promise<FormAnswer> {
  const answer = await act(verifyTask, which(data), 'task');
  return answer.ok ? { ok: true, to: null, said: (await words('task'))('verify.said') } : answer;
}

export async function reopen(data: FormData): Promise<FormAnswer> {
  const answer = await act(reopenTask, which(data), 'task');
  return answer.ok ? { ok: true, to: null, said: (await words('task'))('reopen.said') } : answer;
}
