// Law 21.719 (Chile), published 2024-12-13, in force 2026-12-01.
import type { Duty } from '@/law/duty';
import { all, inWords, personalData, REVIEWED, risk } from '@/law/regimes/terms';

export const cl21719: readonly Duty[] = [
  {
    id: 'cl-21719',
    jurisdiction: 'CL',
    law: 'Law 21.719',
    lawLocal: 'Ley 21.719',
    timeZone: 'America/Santiago',
    article: 'Art 14 sexies',
    recipient: 'regulator',
    authority: 'Personal Data Protection Agency',
    authorityLocal: 'Agencia de Protección de Datos Personales',
    owedBy: { roles: ['controller'], text: 'controller' },
    trigger: 'a breach with a reasonable risk to the rights of the people',
    when: all(personalData, risk),
    startsAt: 'aware',
    versions: [inWords('without undue delay', { from: '2026-12-01' })],
    state: 'enacted',
    inForceFrom: '2026-12-01',
    phases: ['the people too, where sensitive data, data of children or economic data are concerned'],
    confidence: 'source-partial',
    confidenceNote: 'date and duty read in summaries; Art 14 sexies from knowledge',
    sources: ['CL21719', 'MEM'],
    reviewed: REVIEWED,
  },
];
