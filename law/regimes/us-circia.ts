// Cyber Incident Reporting for Critical Infrastructure Act of 2022, 6 USC 681b. Owed once the final rule takes effect.
import { type Duty, hours } from '@/law/duty';
import { extortionPaid, REVIEWED, significant, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'US',
  law: 'CIRCIA',
  timeZone: 'America/New_York',
  recipient: 'regulator',
  authority: 'Cybersecurity and Infrastructure Security Agency (CISA)',
  owedBy: { regulatedAs: ['critical-infrastructure'], text: 'covered entities in critical infrastructure' },
  state: 'enacted',
  inForceFrom: null,
  reviewed: REVIEWED,
} as const;

export const usCircia: readonly Duty[] = [
  {
    id: 'us-circia-72h',
    ...shared,
    article: '6 USC 681b(a)(1)',
    trigger: 'a covered cyber incident',
    when: significant,
    startsAt: 'believed',
    versions: [within(hours(72, 'believed'), 'hours')],
    phases: ['a ransom payment within 24 hours'],
    confidence: 'source-secondary',
    sources: ['CIRCIAX'],
  },
  {
    id: 'us-circia-24h',
    ...shared,
    article: '6 USC 681b(a)(2)',
    trigger: 'a ransom payment was made',
    when: extortionPaid,
    startsAt: 'extortionPaid',
    versions: [within(hours(24, 'extortionPaid'), 'hours')],
    confidence: 'source-secondary',
    sources: ['CIRCIAX'],
  },
];
