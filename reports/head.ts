import { rulebook } from '@/law/rulebook';
import { city, instant } from '@/messages/format';
import type { ReportHead, ReportKind } from '@/reports/content';
import type { Words } from '@/reports/words';

/** What every report says of its case. `at`: RFC 3339, the instant as of which everything is said. */
export type CaseHead = { reference: string; title: string; at: string; invented: boolean; privileged: boolean };

/** What every page of a report has at its head and foot. */
export function headOf(kind: ReportKind, { reference, title, at, invented, privileged }: CaseHead, { t, locale, zone }: Words): ReportHead {
  return {
    form: 1,
    locale,
    reference,
    title,
    asOf: new Date(Date.parse(at)).toISOString(),
    zone,
    rulebook: rulebook.version,
    words: {
      kind: t(`kind.${kind}`),
      known: t('known', { at: instant(at, zone, locale, { year: true }) }),
      foot: t('foot', { rulebook: rulebook.version, zone: city(zone, locale) }),
      invented: invented ? t('invented') : null,
      privileged: privileged ? t('privileged') : null,
      entry: t('entry', { entry: '{entry}', head: '{head}' }),
      content: t('content', { content: '{content}' }),
      page: t('paper.page', { page: '{page}', pages: '{pages}' }),
    },
  };
}
