// Personal Information Protection Act (Alberta), sections 34.1 and 37.1.
import type { Duty } from '@/law/duty';
import { all, inWords, personalData, REVIEWED, seriousHarm } from '@/law/regimes/terms';

export const caAbPipa: readonly Duty[] = [
  {
    id: 'ca-ab-34-1',
    jurisdiction: 'CA-AB',
    law: 'PIPA (Alberta)',
    timeZone: 'America/Edmonton',
    article: 'PIPA s34.1, 37.1',
    recipient: 'regulator',
    authority: 'Information and Privacy Commissioner of Alberta (OIPC), who may order notice to individuals',
    owedBy: { roles: ['controller'], text: 'organisation' },
    trigger: 'a loss, or unauthorised access or disclosure, with a real risk of significant harm',
    when: all(personalData, seriousHarm),
    startsAt: 'aware',
    versions: [inWords('without unreasonable delay')],
    state: 'in-force',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
