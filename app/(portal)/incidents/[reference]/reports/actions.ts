'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text, textOrNull, ticked, when } from '@/components/form/data';
import { issueReport, retryReport } from '@/server/report/commands';
import { act } from '@/server/request';

export async function retry(data: FormData): Promise<FormAnswer> {
  const answer = await act(retryReport, { reference: text(data, 'case'), report: text(data, 'report') }, 'report');
  return answer.ok ? { ok: true, to: null, said: null } : answer;
}

export async function issue(data: FormData): Promise<FormAnswer> {
  const reference = text(data, 'case');
  const kind = text(data, 'kind');
  const report = {
    reference,
    kind,
    locale: text(data, 'locale'),
    at: when(data, 'at')?.at ?? null,
    privileged: ticked(data, 'privileged'),
    filing: kind === 'filing' ? textOrNull(data, 'filing') : null,
  };
  const answer = await act(issueReport, report, 'report');
  return answer.ok ? { ok: true, to: `/incidents/${reference}/reports`, said: null } : answer;
}
