'use server';

import { standingIn } from '@/app/(portal)/incidents/[reference]/determinations/say';
import type { FormAnswer } from '@/components/form/answer';
import { text, textOrNull, when } from '@/components/form/data';
import { recordDetermination } from '@/server/determination/commands';
import { now } from '@/server/now';
import { act, signedIn, words } from '@/server/request';

export async function setTarget(data: FormData): Promise<FormAnswer> {
  const t = await words('obligation');
  const answer = await act(
    recordDetermination,
    {
      reference: text(data, 'reference'),
      field: 'target',
      key: text(data, 'key'),
      value: { at: when(data, 'member.at')?.at ?? '' },
      knownAt: new Date(now()).toISOString(),
      source: t('target.source'),
      basis: text(data, 'basis'),
      supersedes: textOrNull(data, 'supersedes'),
    },
    'obligation',
    await standingIn('target', text(data, 'key'), (await signedIn()).timeZone),
  );
  return answer.ok ? { ok: true, to: null, said: t('target.said') } : answer;
}
