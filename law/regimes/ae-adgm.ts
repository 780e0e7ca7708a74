// ADGM Data Protection Regulations 2021, section 32.
import { type Duty, hours } from '@/law/duty';
import { personalData, REVIEWED, riskUnlikely, within } from '@/law/regimes/terms';

export const aeAdgm: readonly Duty[] = [
  {
    id: 'ae-adgm-32',
    jurisdiction: 'AE',
    law: 'ADGM Data Protection Regulations',
    timeZone: 'Asia/Dubai',
    article: 's32',
    recipient: 'regulator',
    authority: 'Commissioner of Data Protection of the ADGM',
    owedBy: { roles: ['controller'], regulatedAs: ['adgm-entity'], text: 'controller' },
    trigger: 'a personal data breach, unless it is unlikely to result in a risk',
    when: personalData,
    unless: [riskUnlikely],
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours')],
    state: 'in-force',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
