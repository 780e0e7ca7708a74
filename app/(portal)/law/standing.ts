import type { Standing } from '@/components/law/standing';
import { date, type Locale } from '@/messages/format';
import type { Translate } from '@/messages/translate';

/** What is said of law that does not bind today: "proposed, not law", "in force from 1 Dec 2026". Null for law in force. */
export function notBinding(standing: Standing, t: Translate, locale: Locale): string | null {
  switch (standing.kind) {
    case 'in-force':
      return null;
    case 'later':
      return t('state.later', { date: date(standing.date, 'UTC', locale) });
    case 'ended':
      return t('state.ended', { date: standing.date === null ? '' : date(standing.date, 'UTC', locale) });
    default:
      return t(`state.${standing.kind}`);
  }
}
