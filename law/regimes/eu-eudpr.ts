// Regulation (EU) 2018/1725: the institutions, bodies, offices and agencies of the Union.
import { type Duty, hours } from '@/law/duty';
import { personalData, REVIEWED, riskUnlikely, within } from '@/law/regimes/terms';

export const euEudpr: readonly Duty[] = [
  {
    id: 'eu-euipr-34',
    jurisdiction: 'EU',
    law: 'EUDPR',
    timeZone: null,
    article: 'Reg (EU) 2018/1725 Art 34',
    recipient: 'regulator',
    authority: 'European Data Protection Supervisor (EDPS)',
    owedBy: {
      roles: ['controller'],
      regulatedAs: ['eu-institution'],
      text: 'institutions, bodies, offices and agencies of the Union as controllers',
    },
    trigger: 'a personal data breach, as under GDPR Art 33',
    when: personalData,
    unless: [riskUnlikely],
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours-eu', { from: '2018-12-11' })],
    state: 'in-force',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
