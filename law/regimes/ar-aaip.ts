// Law 25.326 (Argentina) and AAIP Resolution 47/2018: recommended measures. Telling is voluntary.
import type { Duty } from '@/law/duty';
import { always, inWords, REVIEWED } from '@/law/regimes/terms';

export const arAaip: readonly Duty[] = [
  {
    id: 'ar-aaip',
    jurisdiction: 'AR',
    law: 'Law 25.326',
    timeZone: 'America/Argentina/Buenos_Aires',
    article: 'recommended measures',
    recipient: 'regulator',
    authority: 'Agency for Access to Public Information (AAIP)',
    authorityLocal: 'Agencia de Acceso a la Información Pública',
    owedBy: { roles: ['controller'], text: 'controller' },
    trigger: 'a security incident',
    when: always,
    startsAt: 'aware',
    versions: [inWords('voluntary')],
    voluntary: true,
    state: 'in-force',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
