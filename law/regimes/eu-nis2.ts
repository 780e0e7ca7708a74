// NIS 2 Directive, Directive (EU) 2022/2555, Article 23.
import { type Duty, hours, months } from '@/law/duty';
import { all, inWords, items, REVIEWED, risk, significant, within } from '@/law/regimes/terms';

const significantIncident =
  'significant incident: severe disruption of operations or financial loss, caused or possible, or considerable damage to others (Art 23(3))';
const stages = [
  'early warning within 24 hours',
  'notification within 72 hours',
  'intermediate report where asked for',
  'final report one month after the notification',
  'still running: a progress report then, and the final report within one month of handling it (Art 23(4)(e))',
];
const nationalCounting =
  'A directive: national law governs the counting. Implementing Regulation (EU) 2024/2690 fixes what is significant for cloud, managed service and DNS providers and others.';
const bound = { regulatedAs: ['nis2-essential', 'nis2-important'], text: 'essential and important entities' } as const;

/** Art 34(4) and (5): what national law must allow for at least. */
const fine = (id: string, status: 'nis2-essential' | 'nis2-important', article: string, amount: number, percent: number) =>
  ({
    id,
    punishes: 'duty',
    article,
    fixed: { amount, currency: 'EUR' },
    share: { percent, of: 'undertaking', years: 'preceding', before: 'decision' },
    limbs: 'higher',
    regulatedAs: [status],
    floor: true,
    from: '2024-10-18',
    confidence: 'source-secondary',
    sources: ['EUREPO'],
  }) as const;
const penalty = {
  text: 'a maximum of at least EUR 10 million or 2% of worldwide annual turnover for essential entities, of at least EUR 7 million or 1.4% for important ones, whichever is higher (Art 34(4)-(5)); national law sets it',
  maxima: [
    fine('essential', 'nis2-essential', 'Dir (EU) 2022/2555 Art 34(4)', 10_000_000, 2),
    fine('important', 'nis2-important', 'Dir (EU) 2022/2555 Art 34(5)', 7_000_000, 1.4),
  ],
} as const;
const shared = { jurisdiction: 'EU', law: 'NIS2', timeZone: null, state: 'in-force', penalty, reviewed: REVIEWED } as const;

export const euNis2: readonly Duty[] = [
  {
    id: 'eu-nis2-23-recipients',
    ...shared,
    article: 'Art 23(1),(2)',
    recipient: 'customers',
    authority: 'Recipients of the services',
    owedBy: bound,
    trigger: 'where appropriate: a significant incident likely to affect the provision of the services, or a significant cyber threat',
    when: all(significant, risk),
    startsAt: 'aware',
    versions: [inWords('without undue delay', { from: '2024-10-18' })],
    confidence: 'source',
    sources: ['EUREPO'],
  },
  {
    id: 'eu-nis2-23-early-warning',
    ...shared,
    article: 'Dir (EU) 2022/2555 Art 23(4)(a)',
    recipient: 'regulator',
    authority: 'CSIRT or competent authority',
    owedBy: bound,
    trigger: significantIncident,
    when: significant,
    startsAt: 'aware',
    versions: [within(hours(24, 'aware'), 'hours', { from: '2024-10-18' })],
    contents: items({
      'suspected-unlawful-or-malicious': 'whether unlawful or malicious acts are suspected',
      'possible-cross-border-impact': 'whether a cross-border impact is possible',
    }),
    phases: stages,
    notes: nationalCounting,
    confidence: 'source',
    sources: ['EUREPO', 'CLOCKS'],
  },
  {
    id: 'eu-nis2-23-notification',
    ...shared,
    article: 'Dir (EU) 2022/2555 Art 23(4)(b)',
    recipient: 'regulator',
    authority: 'CSIRT or competent authority',
    owedBy: bound,
    trigger: significantIncident,
    when: significant,
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours', { from: '2024-10-18' })],
    contents: items({
      'update-of-the-early-warning': 'an update of the early warning',
      'initial-assessment': 'initial assessment of the incident, its severity and impact',
      'indicators-of-compromise': 'indicators of compromise, where available',
    }),
    phases: stages,
    notes: nationalCounting,
    confidence: 'source',
    sources: ['EUREPO', 'CLOCKS'],
  },
  {
    id: 'eu-nis2-23-final',
    ...shared,
    article: 'Dir (EU) 2022/2555 Art 23(4)(d)',
    recipient: 'regulator',
    authority: 'CSIRT or competent authority',
    owedBy: bound,
    trigger: significantIncident,
    when: significant,
    startsAt: 'done:eu-nis2-23-notification',
    versions: [within(months(1, 'done:eu-nis2-23-notification'), 'months-eu', { from: '2024-10-18' })],
    contents: items({
      'detailed-description': 'detailed description of the incident, its severity and impact',
      'threat-type-or-root-cause': 'type of threat or root cause likely to have triggered it',
      'mitigation-applied': 'mitigation applied and under way',
      'cross-border-impact': 'cross-border impact, where applicable',
    }),
    phases: stages,
    notes: nationalCounting,
    confidence: 'source',
    sources: ['EUREPO', 'CLOCKS'],
  },
  {
    id: 'eu-nis2-23-tsp',
    ...shared,
    article: 'Art 23(4) last subpara',
    recipient: 'regulator',
    authority: 'CSIRT or competent authority',
    owedBy: { regulatedAs: ['trust-service-provider', 'qualified-trust-service-provider'], text: 'trust service providers' },
    trigger: 'a significant incident that affects the provision of trust services',
    when: significant,
    startsAt: 'aware',
    versions: [within(hours(24, 'aware'), 'hours', { from: '2024-10-18' })],
    phases: ['the 24 hours take the place of the 72-hour notification'],
    confidence: 'source',
    sources: ['EUREPO'],
  },
];
