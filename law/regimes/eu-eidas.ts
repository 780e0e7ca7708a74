// eIDAS Regulation (EU) No 910/2014 as amended in 2024, Articles 19a and 24.
import { type Duty, hours } from '@/law/duty';
import { REVIEWED, significant, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'EU',
  law: 'eIDAS',
  timeZone: null,
  recipient: 'regulator',
  trigger: 'a breach of security or disruption with a significant impact on the trust service or on the personal data kept in it',
  when: significant,
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const euEidas: readonly Duty[] = [
  {
    id: 'eu-eidas-19a',
    ...shared,
    article: 'Reg 910/2014 Art 19a(1)(b)',
    authority: 'Supervisory body; where applicable identified individuals and other authorities',
    owedBy: { regulatedAs: ['trust-service-provider'], text: 'non-qualified trust service providers' },
    startsAt: 'aware',
    versions: [within(hours(24, 'aware'), 'hours-eu', { from: '2024-05-20' })],
    confidence: 'source',
    sources: ['EUREPO'],
  },
  {
    id: 'eu-eidas-24-qtsp',
    ...shared,
    article: 'Reg 910/2014 Art 24(2)(fb)',
    authority: 'Supervisory body',
    owedBy: { regulatedAs: ['qualified-trust-service-provider'], text: 'qualified trust service providers' },
    startsAt: 'firstAccess',
    versions: [within(hours(24, 'firstAccess'), 'hours-eu', { from: '2024-05-20' })],
    notes: 'The start differs from Art 19a: the incident itself, not awareness of it.',
    confidence: 'source',
    sources: ['EUREPO'],
  },
];
