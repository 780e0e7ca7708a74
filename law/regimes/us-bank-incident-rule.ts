// Computer-Security Incident Notification Rule, 12 CFR Part 53 (OCC), 225.300 (Federal Reserve), 304.21 (FDIC).
import { type Duty, hours } from '@/law/duty';
import { inWords, is, items, REVIEWED, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'US',
  law: 'Computer-Security Incident Notification Rule',
  timeZone: 'America/New_York',
  when: is('incident.materialHarm', true),
  startsAt: 'determined',
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const usBankIncidentRule: readonly Duty[] = [
  {
    id: 'us-bank-36h',
    ...shared,
    article: '12 CFR 53.3 / 225.302 / 304.23',
    recipient: 'regulator',
    authority: 'Primary federal regulator: OCC supervisory office, Federal Reserve point of contact or FDIC',
    owedBy: { regulatedAs: ['us-banking-organization'], text: 'banking organisations' },
    trigger: 'a notification incident: one that materially disrupted or degraded operations, or is reasonably likely to',
    versions: [within(hours(36, 'determined'), 'hours', { from: '2022-05-01' })],
    contents: items({
      'no-prescribed-form': 'no prescribed form or items: e-mail, telephone or similar to the designated point of contact',
    }),
    confidence: 'source',
    sources: ['US53', 'REGTEST'],
  },
  {
    id: 'us-bank-service-provider',
    ...shared,
    article: '12 CFR 53.4 etc.',
    recipient: 'customers',
    authority: 'Bank-designated point of contact of each affected banking organisation customer',
    owedBy: { regulatedAs: ['us-bank-service-provider'], text: 'bank service providers' },
    trigger: 'services disrupted or degraded for four hours or more',
    versions: [inWords('as soon as possible', { from: '2022-05-01' })],
    exceptions: ['scheduled maintenance, testing or software updates announced beforehand'],
    confidence: 'source-secondary',
    sources: ['US53SP'],
  },
];
