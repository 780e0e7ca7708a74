'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text } from '@/components/form/data';
import { changeOwnSettings, changePassword, endSession } from '@/server/person/commands';
import { act, signedIn, words } from '@/server/request';

export async function saveSettings(data: FormData): Promise<FormAnswer> {
  const answer = await act(changeOwnSettings, { locale: text(data, 'locale'), timeZone: text(data, 'timeZone') }, 'account');
  return answer.ok ? { ok: true, to: null, said: (await words('account'))('settings.said') } : answer;
}

export async function savePassword(data: FormData): Promise<FormAnswer> {
  const typed = (name: string) => String(data.get(name) ?? '');
  const { sessionId } = await signedIn();
  const answer = await act(changePassword, { current: typed('current'), next: typed('next'), session: sessionId }, 'account');
  return answer.ok ? { ok: true, to: null, said: (await words('account'))('password.said') } : answer;
}

export async function end(data: FormData): Promise<FormAnswer> {
  const session = text(data, 'session');
  const { sessionId } = await signedIn();
  const answer = await act(endSession, { session }, 'account');
  return answer.ok ? { ok: true, to: session === sessionId ? '/sign-in' : null, said: null } : answer;
}
