// Data Protection Law, DIFC Law No. 5 of 2020, Articles 41 and 42.
import type { Duty } from '@/law/duty';
import { inWords, personalData, REVIEWED } from '@/law/regimes/terms';

export const aeDifc: readonly Duty[] = [
  {
    id: 'ae-difc-41',
    jurisdiction: 'AE',
    law: 'DIFC Data Protection Law',
    timeZone: 'Asia/Dubai',
    article: 'Art 41-42',
    recipient: 'regulator',
    authority: 'Commissioner of Data Protection of the DIFC',
    owedBy: { roles: ['controller'], regulatedAs: ['difc-entity'], text: 'controller' },
    trigger: 'a breach that compromises the confidentiality, security or privacy of the person',
    when: personalData,
    startsAt: 'aware',
    versions: [inWords('as soon as practicable')],
    state: 'in-force',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
