import type { FormWords } from '@/components/form/answer';
import type clock from '@/messages/en/clock.json';
import { sentences, words } from '@/server/request';

/** The sentences every form needs, in the reader's language. */
export async function formWords(): Promise<FormWords> {
  const [t, { cities }] = await Promise.all([words('form'), sentences<typeof clock>('clock')]);
  return {
    sending: t('sending'),
    lost: t('lost'),
    stale: t('stale'),
    optional: t('optional'),
    date: t('date'),
    time: t('time'),
    precision: t('precision'),
    zone: t('zone'),
    until: t('until'),
    precisions: {
      second: t('precisions.second'),
      minute: t('precisions.minute'),
      hour: t('precisions.hour'),
      day: t('precisions.day'),
      range: t('precisions.range'),
    },
    show: t('show'),
    hide: t('hide'),
    none: t('none'),
    back: t('back'),
    discard: t('discard'),
    cities,
  };
}
