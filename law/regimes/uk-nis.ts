// Network and Information Systems Regulations 2018, regulations 11 and 12, and the Cyber Security and Resilience Bill that would amend them.
import { type Duty, hours } from '@/law/duty';
import { REVIEWED, significant, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'GB',
  law: 'NIS Regulations 2018',
  timeZone: 'Europe/London',
  recipient: 'regulator',
  when: significant,
  startsAt: 'aware',
  reviewed: REVIEWED,
} as const;

export const ukNis: readonly Duty[] = [
  {
    id: 'uk-nis-11',
    ...shared,
    article: 'NIS Regs 2018 reg 11(3)(b), 12(6)',
    authority: 'Competent authority of the sector; the ICO for relevant digital service providers (reg 12)',
    owedBy: { regulatedAs: ['nis-operator'], text: 'operators of essential services; relevant digital service providers' },
    trigger:
      'an incident with a significant (operators of essential services) or substantial (digital service providers) impact on continuity',
    versions: [within(hours(72, 'aware'), 'hours', { from: '2018-05-10' })],
    state: 'in-force',
    confidence: 'memory',
    sources: ['MEM'],
  },
  {
    id: 'uk-csrb',
    ...shared,
    law: 'Cyber Security and Resilience Bill',
    article: 'Bill 329 (2025-26)',
    authority: 'Regulator of the sector, and the National Cyber Security Centre (NCSC)',
    owedBy: {
      regulatedAs: ['nis-operator', 'critical-infrastructure'],
      text: 'operators of essential services, digital and managed service providers, data centres, critical suppliers',
    },
    trigger: 'a significant incident, or one that could become significant',
    versions: [{ from: null, to: null, period: null, counting: 'hours', standard: null }],
    state: 'proposed',
    inForceFrom: null,
    confidence: 'source-secondary',
    sources: ['CSRB'],
  },
];
