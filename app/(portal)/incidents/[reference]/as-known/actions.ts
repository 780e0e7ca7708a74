'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text, when } from '@/components/form/data';
import { isMoment, startOf } from '@/domain/moment';
import { words } from '@/server/request';

/** Leads to the case as known at the instant; a day alone is its end. Nothing is recorded: the page that is shown is. */
export async function showAt(data: FormData): Promise<FormAnswer> {
  const reference = encodeURIComponent(text(data, 'case'));
  const at = when(data, 'at')?.at ?? '';
  if (isMoment(at)) {
    const instant = new Date(startOf(at, 'UTC')).toISOString();
    return { ok: true, to: `/incidents/${reference}?at=${encodeURIComponent(instant)}`, said: null };
  }
  const [t, fault] = await Promise.all([words('overview'), words('fault')]);
  const sentence = fault('id.moment', { label: t('field.at') });
  return { ok: false, kind: 'invalid', text: fault('kind.invalid', { count: 1 }), faults: [{ path: 'at', text: sentence }], now: {} };
}
