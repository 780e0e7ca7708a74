// Personal Data Protection Act 2010 (Malaysia), section 12B, and the Guideline of February 2025.
import { calendarDays, type Duty, hours } from '@/law/duty';
import { all, any, dataOf, moreThan, personalData, REVIEWED, seriousHarm, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'MY',
  law: 'PDPA (Malaysia)',
  lawLocal: 'Akta Perlindungan Data Peribadi 2010',
  timeZone: 'Asia/Kuala_Lumpur',
  owedBy: { roles: ['controller'], text: 'controller' },
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const myPdpa: readonly Duty[] = [
  {
    id: 'my-pdpa-12b-commissioner',
    ...shared,
    article: 'PDPA s12B; Guideline Feb 2025',
    recipient: 'regulator',
    authority: 'Personal Data Protection Commissioner (JPDP)',
    authorityLocal: 'Pesuruhjaya Perlindungan Data Peribadi',
    form: 'Annex B, Data Breach Notification Form',
    trigger:
      'significant harm (physical harm, financial loss, damage to credit or property, misuse for unlawful purposes, sensitive data, data that enable identity fraud) or significant scale (more than 1,000 people)',
    when: all(
      personalData,
      any(seriousHarm, dataOf('MY', 'health', 'political-opinion', 'belief', 'criminal-record', 'biometric'), moreThan(1000, '*')),
    ),
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours', { from: '2025-06-01' })],
    phases: [
      'Annex B form, complete as far as known',
      'further information in phases, within 30 days of the first notice',
      'after 72 hours: the reasons for the delay in writing, with evidence',
    ],
    notes: 'The section says "occurrence"; the Guideline starts the 72 hours when the controller detects the breach or is told of it.',
    confidence: 'source-secondary',
    sources: ['MYCMS', 'MYFORM'],
  },
  {
    id: 'my-pdpa-12b-ds',
    ...shared,
    article: 's12B(2)',
    recipient: 'individuals',
    authority: 'Affected individuals',
    trigger: 'significant harm, which includes sensitive data and data that enable identity fraud; scale alone does not suffice',
    when: all(personalData, any(seriousHarm, dataOf('MY', 'health', 'political-opinion', 'belief', 'criminal-record', 'biometric'))),
    startsAt: 'done:my-pdpa-12b-commissioner',
    versions: [within(calendarDays(7, 'done:my-pdpa-12b-commissioner'), 'days', { from: '2025-06-01' })],
    confidence: 'source-secondary',
    confidenceNote: 'trigger read in summaries; the 7 days from knowledge',
    sources: ['MYCMS', 'MEM'],
  },
];
