// Cyber Resilience Act, Regulation (EU) 2024/2847, Article 14, applied from 2026-09-11.
import { type Duty, hours, months } from '@/law/duty';
import { is, REVIEWED, within } from '@/law/regimes/terms';

const severeIncident = 'a severe incident with an impact on the security of the product';
const shared = {
  jurisdiction: 'EU',
  law: 'Cyber Resilience Act',
  timeZone: null,
  recipient: 'regulator',
  authority: 'CSIRT designated as coordinator, and ENISA',
  channel: 'single reporting platform',
  owedBy: { regulatedAs: ['product-manufacturer'], text: 'manufacturers of products with digital elements' },
  state: 'in-force',
  penalty: {
    text: 'EUR 15 million or 2.5% of worldwide annual turnover, whichever is higher (Art 64(2))',
    maxima: [
      {
        id: 'administrative-fine',
        punishes: 'duty',
        article: 'Reg (EU) 2024/2847 Art 64(2)',
        fixed: { amount: 15_000_000, currency: 'EUR' },
        share: { percent: 2.5, of: 'undertaking', years: 'preceding', before: 'decision' },
        limbs: 'higher',
        assumes: ['undertaking'],
        from: '2026-09-11',
        confidence: 'source-secondary',
        sources: ['EUREPO'],
      },
    ],
  },
  reviewed: REVIEWED,
} as const;

export const euCra: readonly Duty[] = [
  {
    id: 'eu-cra-14-vuln-early-warning',
    ...shared,
    article: 'Art 14(1)-(2)(a)',
    trigger: 'an actively exploited vulnerability in the product',
    when: is('incident.exploitedVulnerability', true),
    startsAt: 'aware',
    versions: [within(hours(24, 'aware'), 'hours-eu', { from: '2026-09-11' })],
    phases: [
      'early warning within 24 hours',
      'notification within 72 hours',
      'final report 14 days after a corrective measure is available',
    ],
    confidence: 'source',
    sources: ['EUREPO'],
  },
  {
    id: 'eu-cra-14-incident-early-warning',
    ...shared,
    article: 'Reg (EU) 2024/2847 Art 14(3)-(4)',
    trigger: severeIncident,
    when: is('incident.severe', true),
    startsAt: 'aware',
    versions: [within(hours(24, 'aware'), 'hours-eu', { from: '2026-09-11' })],
    confidence: 'source',
    sources: ['EUREPO'],
  },
  {
    id: 'eu-cra-14-incident-notification',
    ...shared,
    article: 'Reg (EU) 2024/2847 Art 14(3)-(4)',
    trigger: severeIncident,
    when: is('incident.severe', true),
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours-eu', { from: '2026-09-11' })],
    confidence: 'source',
    sources: ['EUREPO'],
  },
  {
    id: 'eu-cra-14-incident-final',
    ...shared,
    article: 'Reg (EU) 2024/2847 Art 14(3)-(4)',
    trigger: severeIncident,
    when: is('incident.severe', true),
    startsAt: 'done:eu-cra-14-incident-notification',
    versions: [within(months(1, 'done:eu-cra-14-incident-notification'), 'months-eu', { from: '2026-09-11' })],
    confidence: 'source',
    sources: ['EUREPO'],
  },
];
